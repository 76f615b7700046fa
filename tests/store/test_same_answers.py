"""Every store gives the same answers: the same articles loaded, the same questions asked."""

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from extractor.records import FACT_TYPES
from extractor.store.base import Store
from extractor.store.search.facts import count, search
from extractor.store.search.filters import NO_NOUN, Filters
from extractor.store.search.groups import BY, group
from extractor.store.sqlite.store import SQLiteStore
from extractor.store.tables.rows import rows_of
from extractor.store.tables.words import spoken
from tests.store.asking import ask


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
    Filters(exact={"type": ("count",), "noun": ("sáng kiến", NO_NOUN)}, least=10),
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


def test_questions_while_another_is_being_answered(loaded: Store, found: list[dict[str, Any]]) -> None:
    rows = loaded.ask("SELECT id, name FROM articles ORDER BY name")
    first = next(rows)
    facts = ask(loaded, "SELECT count(*) AS n FROM facts WHERE article = ?", first["id"])
    line = min(found, key=lambda one: str(one["article"]["id"]))
    assert facts == [{"n": len(line["facts"])}]
    assert len(list(rows)) == len(found) - 1
