"""Every store gives the same answers: the same articles loaded, the same questions asked."""

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from extractor.records import FACT_TYPES
from extractor.store.base import Store
from extractor.store.filters import Filters
from extractor.store.groups import BY, group
from extractor.store.rows import rows_of
from extractor.store.search import count, search
from extractor.store.sqlite import SQLiteStore
<<<<<<< HEAD
from extractor.store.words import parse, spoken

STORES = {"sqlite": "facts.db", "parquet": "facts.parquet", "postgres": None}
QUERIES = (
    "sáng kiến",
    '"sáng kiến"',
    '"kien sang"',
    "khen*",
    '"bằng kh*"',
    "45/KH-LĐLĐ",
    "công đoàn tỉnh",
    '"công đoàn" "lao động" tỉnh*',
    "2009",
    "không có từ naysao",
)


@pytest.fixture(params=STORES)
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty store may be made."""
    name = STORES[request.param]
    return str(request.getfixturevalue("database") if name is None else tmp_path / name)


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    made = open_store(address, create=True)
    yield made
    made.close()


@pytest.fixture
def loaded(store: Store, found: list[dict[str, Any]]) -> Store:
    store.write([rows_of(one) for one in found])
    return store


def ask(store: Store, sql: str, *values: Any) -> list[Row]:
    return list(store.ask(sql, values))


def matching(store: Store, query: str) -> list[str]:
    """The words of the sentences that hold the query, sorted."""
    value = store.dialect.terms(parse(query))
    rows = ask(store, f"SELECT e.words FROM evidence e WHERE {store.dialect.words_match} ORDER BY e.words", value)
    return [row["words"] for row in rows]


def holding(found: list[dict[str, Any]], query: str) -> list[str]:
    """The same without a store: each sentence looked at."""
    terms = [f" {' '.join(term.words)}{'' if term.prefix else ' '}" for term in parse(query)]
    spans = sorted(words for one in found for _, _, words in rows_of(one).spans)
    return [words for words in spans if all(term in f" {words} " for term in terms)]
=======
from extractor.store.words import spoken
from tests.store.asking import ask
>>>>>>> postgres


def test_counts_by_type(loaded: Store, found: list[dict[str, Any]]) -> None:
    counts: dict[str, int] = {}
    for fact in (fact for one in found for fact in one["facts"]):
        counts[fact["type"]] = counts.get(fact["type"], 0) + 1
    rows = ask(loaded, "SELECT type, count(*) AS n FROM facts GROUP BY type ORDER BY type")
    assert rows == [{"type": kind, "n": counts[kind]} for kind in sorted(counts)]


def test_joined_rows_hold_plain_values(loaded: Store, found: list[dict[str, Any]]) -> None:
    sql = (
        "SELECT a.name AS article, f.n, f.type, f.value, f.period_from, e.starts, a.run FROM facts f "
        "JOIN evidence e ON e.id = f.evidence JOIN articles a ON a.id = f.article ORDER BY a.name, f.n"
    )
    expected = []
    for one in sorted(found, key=lambda one: str(one["article"]["id"])):
        rows = rows_of(one)
        for fact, place in zip(rows.facts, rows.places, strict=True):
            told = (one["article"]["id"], fact["n"], fact["type"], fact.get("value"), fact.get("period_from"))
            expected.append((*told, rows.spans[place][0], None))
    got = [tuple(row.values()) for row in ask(loaded, sql)]
    assert got == expected
    assert {type(row[4]) for row in got} == {str, type(None)}
    assert not [row for row in got if isinstance(row[3], float) and row[3].is_integer()]


def test_values_that_are_worked_out(loaded: Store) -> None:
    sql = (
        "SELECT count(*) AS n, sum(n) AS whole, sum(n) * 1.0 AS still_whole, avg(n) AS mean, max(period_to) AS last, "
        "1 = 1 AS truth, '50%?' AS quoted, ? AS said, 7 / 2 AS half FROM facts WHERE type <> ? AND rule LIKE '%.%'"
    )
    row = ask(loaded, sql, "'; DROP TABLE facts --", "a'b\"c%s?")[0]
    facts = ask(loaded, "SELECT n, period_to FROM facts")
    days = [fact["period_to"] for fact in facts if fact["period_to"]]
    total = sum(fact["n"] for fact in facts)
    assert row["mean"] == pytest.approx(total / len(facts))
    assert {key: value for key, value in row.items() if key != "mean"} == {
        "n": len(facts), "whole": total, "still_whole": total, "last": max(days), "truth": 1,
        "quoted": "50%?", "said": "'; DROP TABLE facts --", "half": 3,
    }  # fmt: skip
    assert {key: type(row[key]) for key in ("whole", "still_whole", "truth", "last")} == {
        "whole": int, "still_whole": int, "truth": int, "last": str,
    }  # fmt: skip


def test_text_is_sorted_by_its_bytes(loaded: Store) -> None:
    rows = ask(loaded, "SELECT DISTINCT organisation AS o FROM facts WHERE organisation IS NOT NULL ORDER BY o")
    names = [row["o"] for row in rows]
    assert len(names) > 20
    assert names == sorted(names)


def test_every_fact_is_in_its_view(loaded: Store) -> None:
    for kind in FACT_TYPES:
        rows = ask(
            loaded,
            "SELECT v.evidence, v.article_title, a.text, f.evidence_start AS s, f.evidence_end AS e "
            f"FROM {kind}_facts v JOIN facts f ON f.id = v.id JOIN articles a ON a.id = f.article",
        )
        assert len(rows) == ask(loaded, "SELECT count(*) AS n FROM facts WHERE type = ?", kind)[0]["n"]
        assert [row for row in rows if row["evidence"] != row["text"][row["s"] : row["e"]]] == []


def test_views_speak_as_the_records_do(loaded: Store, found: list[dict[str, Any]]) -> None:
    told = sorted((f["metric"], f["value"]) for one in found for f in one["facts"] if f["type"] == "count")
    rows = ask(loaded, "SELECT metric, value FROM count_facts WHERE value > ? ORDER BY metric, value", -1)
    assert [tuple(row.values()) for row in rows] == told
    days = sorted(f["start"] for one in found for f in one["facts"] if f["type"] == "date" and f["start"])
    rows = ask(loaded, "SELECT period_from AS day FROM date_facts WHERE period_from IS NOT NULL ORDER BY day")
    assert [row["day"] for row in rows] == days


SEARCHES = (
    Filters(query="sáng kiến"),
    Filters(query='"công đoàn" tỉnh*', least=10, sure=0.5),
    Filters(exact={"type": ("count", "award"), "modality": ("reported",)}, years=(2005, 2015)),
    Filters(organisation=("Liên đoàn Lao động",), published=("2003-01-01", "2012-12-31")),
    Filters(person="nguyễn", copies=False),
    Filters(provinces=("Đắk Lắk", "Quảng Trị"), sources=("báo 0", "báo 1")),
)


@pytest.fixture
def dated(store: Store, found: list[dict[str, Any]], tmp_path: Path) -> Iterator[tuple[Store, Store]]:
    """The store with articles that have a day and a source, and one in SQLite beside."""
    lines = copy.deepcopy(found)
    for n, line in enumerate(lines):
        line["article"] |= {"published": f"{2000 + n % 20}-02-{n % 28 + 1:02}", "source": f"báo {n % 3}"}
    with SQLiteStore(tmp_path / "beside.db", create=True) as beside:
        for one in (store, beside):
            one.write([rows_of(line) for line in lines])
        yield store, beside


@pytest.mark.parametrize("filters", SEARCHES)
def test_searches_and_groups_as_in_sqlite(dated: tuple[Store, Store], filters: Filters) -> None:
    store, beside = dated
    assert count(store, filters) == count(beside, filters) > 0
    for limit in (None, 3):
        assert list(search(store, filters, limit)) == list(search(beside, filters, limit))
    for by in BY:
        assert group(store, filters, by) == group(beside, filters, by)


def test_bodies_and_their_names(loaded: Store, found: list[dict[str, Any]]) -> None:
    bodies = {fact["id"] for one in found for fact in one["facts"] if fact["type"] == "organisation"}
    assert [row["id"] for row in ask(loaded, "SELECT organisation_id AS id FROM organisations ORDER BY 1")] == sorted(
        bodies
    )
    rows = ask(loaded, "SELECT o.name, n.words FROM organisation_names n JOIN organisations o USING (organisation_id) "
                       "WHERE n.name = o.name AND n.words LIKE '%lien doan lao dong%' ORDER BY o.name")  # fmt: skip
    names = sorted(row["name"] for row in ask(loaded, "SELECT name FROM organisations"))
    named = [{"name": name, "words": spoken(name)} for name in names if "lien doan lao dong" in spoken(name)]
    assert rows == named != []


<<<<<<< HEAD
def test_what_is_known_stays(loaded: Store, found: list[dict[str, Any]]) -> None:
    before = _everything(loaded)
    assert loaded.write([rows_of(one) for one in found]) == Loaded(known=len(found))
    assert _everything(loaded) == before


def test_an_article_that_comes_twice_counts_as_it_came_last(store: Store, found: list[dict[str, Any]]) -> None:
    first, last = rows_of(found[0]), rows_of(_changed(found[0]))
    assert store.write([first, last]) == Loaded(1, len(last.facts))
    assert ask(store, "SELECT text_hash FROM articles") == [{"text_hash": last.article["text_hash"]}]


def test_a_changed_article_takes_the_place_of_the_old_one(loaded: Store, found: list[dict[str, Any]]) -> None:
    changed = _changed(found[0])
    was = holding(found[:1], '"công đoàn"')
    assert was
    assert set(was) <= set(matching(loaded, '"công đoàn"'))
    assert loaded.write([rows_of(changed)]) == Loaded(1, 1)
    now = [changed, *found[1:]]
    assert matching(loaded, '"công đoàn"') == holding(now, '"công đoàn"')
    assert matching(loaded, "chuyenmoi") == holding(now, "chuyenmoi") != []
    facts = sum(len(one["facts"]) for one in now)
    assert ask(loaded, "SELECT count(*) AS n FROM facts") == [{"n": facts}]
    assert ask(loaded, "SELECT count(*) AS n FROM evidence") == [{"n": sum(len(rows_of(one).spans) for one in now)}]


def test_other_rules_write_an_article_anew(loaded: Store, found: list[dict[str, Any]]) -> None:
    newer = copy.deepcopy(found[1])
    newer["article"]["made_by"]["rule_version"] = "another"
    assert loaded.write([rows_of(newer), rows_of(found[2])]) == Loaded(1, len(newer["facts"]), known=1)


@pytest.mark.parametrize("kind", ["article", "source"])
def test_what_was_removed_stays_out(
    store: Store, found: list[dict[str, Any]], remove: Callable[..., None], kind: str
) -> None:
    one = copy.deepcopy(found[0])
    one["article"]["source"] = "baodaklak.vn"
    rows = rows_of(one)
    remove(store, kind, rows.article["article_key"] if kind == "article" else "baodaklak.vn")
    assert store.write([rows, rows_of(found[1])]) == Loaded(1, len(found[1]["facts"]), removed=1)


@pytest.fixture
def remove(address: str) -> Callable[..., None]:
    """Notes a removal, as another program would."""

    def note(store: Store, kind: str, what: str) -> None:
        if address.startswith("postgresql"):
            import psycopg

            with psycopg.connect(address) as db:
                db.execute("INSERT INTO removals VALUES (%s, %s, '2024-01-01')", [kind, what])
        elif address.endswith(".parquet"):
            from extractor.store.parquet_folder import Folder

            with Folder(Path(address), create=False).writing() as draft:
                draft.add("removals", [{"kind": kind, "what": what, "at_time": "2024-01-01"}])
        else:
            import sqlite3

            with sqlite3.connect(address) as file:
                file.execute("INSERT INTO removals VALUES (?, ?, '2024-01-01')", [kind, what])

    return note


def test_runs(store: Store, found: list[dict[str, Any]]) -> None:
    made = found[0]["article"]["made_by"]
    run = store.begin_run(made, dt.datetime(2024, 5, 1, 8))
    store.write([rows_of(found[0])], run)
    store.end_run(run, dt.datetime(2024, 5, 1, 9), [{"input": "a.txt", "stage": "read", "message": "no text"}])
    assert ask(store, "SELECT started, finished, program FROM runs WHERE id = ?", run) == [
        {"started": "2024-05-01T08:00:00", "finished": "2024-05-01T09:00:00", "program": made["program"]}
    ]
    assert ask(store, "SELECT run, input, stage, message FROM errors") == [
        {"run": run, "input": "a.txt", "stage": "read", "message": "no text"}
    ]
    assert ask(store, "SELECT DISTINCT run FROM articles") == [{"run": run}]
    assert store.begin_run(made, dt.datetime(2024, 5, 2)) > run
    store.end_run(run, dt.datetime(2024, 5, 3))


=======
>>>>>>> postgres
def test_questions_while_another_is_being_answered(loaded: Store, found: list[dict[str, Any]]) -> None:
    rows = loaded.ask("SELECT id, name FROM articles ORDER BY name")
    first = next(rows)
    facts = ask(loaded, "SELECT count(*) AS n FROM facts WHERE article = ?", first["id"])
    line = min(found, key=lambda one: str(one["article"]["id"]))
    assert facts == [{"n": len(line["facts"])}]
    assert len(list(rows)) == len(found) - 1
