"""The bodies of an index are those of its store, with as many facts and articles."""

import datetime as dt

from extractor.store.base import Row, Store
from extractor.store.decisions.deciding import decide
from extractor.web.index import Index, Wanted

NOW = dt.datetime(2026, 1, 2, tzinfo=dt.UTC)
EVERY = 1_000_000
_TOLD = (
    "SELECT o.organisation_id AS body, o.level, o.province, count(*) AS facts, count(DISTINCT f.article) AS articles, "
    "sum(CASE WHEN f.type = 'organisation' THEN 1 ELSE 0 END) AS told FROM organisations o "
    "JOIN facts f ON f.organisation_id = o.organisation_id GROUP BY o.organisation_id, o.level, o.province"
)


def rows_of(store: Store) -> dict[str, Row]:
    return {row["body"]: row for row in store.ask(_TOLD)}


def test_all_bodies_are_there_the_most_told_first(store: Store) -> None:
    snapshot, rows = Index.load(store).snapshot, rows_of(store)
    found = snapshot.bodies(Wanted(), limit=EVERY)
    assert found.total == len(rows) > 100
    assert {(one.organisation_id, one.told, one.facts, one.articles) for one in found.bodies} == {
        (body, row["told"], row["facts"], row["articles"]) for body, row in rows.items()
    }
    facts = [one.facts for one in found.bodies]
    assert facts == sorted(facts, reverse=True)
    parts = [one for at in range(0, found.total, 30) for one in snapshot.bodies(Wanted(), at, 30).bodies]
    assert parts == found.bodies


def test_bodies_of_levels_and_provinces_and_how_many_others_there_are(store: Store) -> None:
    snapshot, rows = Index.load(store).snapshot, rows_of(store)
    every = snapshot.bodies(Wanted())
    assert len(every.levels) > 2
    for level, many in every.levels:
        found = snapshot.bodies(Wanted(levels=(level,)), limit=EVERY)
        same = {body for body, row in rows.items() if row["level"] == level}
        assert ({one.organisation_id for one in found.bodies}, found.total) == (same, many)
        assert found.levels == every.levels
        assert sum(n for _, n in found.provinces) == sum(rows[body]["province"] is not None for body in same)
    (province, many), *_ = every.provinces
    some = [body for body, row in rows.items() if row["province"] == province]
    some.sort(key=lambda body: rows[body]["level"] != "province")
    found = snapshot.bodies(Wanted(("province",), (province,), some[:3]), limit=EVERY)
    assert {one.organisation_id for one in found.bodies} == {
        body for body in some[:3] if rows[body]["level"] == "province"
    }
    assert (len(some), found.provinces) == (many, [(province, found.total)])
    assert snapshot.bodies(Wanted(provinces=("nowhere",))).total == 0


def test_what_was_found_wrong_is_not_counted(store: Store) -> None:
    before = Index.load(store).snapshot.bodies(Wanted(), limit=EVERY).bodies[0]
    mine = "SELECT fact_key, article FROM facts WHERE organisation_id = ? ORDER BY id"
    facts = list(store.ask(mine, (before.organisation_id,)))
    wrong = [row["fact_key"] for row in facts if row["article"] == facts[0]["article"]]
    for key in wrong:
        decide(store, key, "reject", "somebody", NOW)
    found = Index.load(store).snapshot.bodies(Wanted(ids=[before.organisation_id])).bodies
    assert [(one.facts, one.articles) for one in found] == [(before.facts - len(wrong), before.articles - 1)]


def test_a_store_without_facts_has_none(store: Store) -> None:
    with store.changing() as change:
        change("DELETE FROM facts", ())
    empty = Index.load(store)
    assert empty.snapshot.bodies(Wanted()) == ([], 0, [], [])
