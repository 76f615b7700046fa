"""Decisions on facts: kept with them, and the last word counts."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from extractor.store.decisions.deciding import decide
from extractor.store.errors import DecisionError
from extractor.store.search.facts import count, search
from extractor.store.search.filters import Filters
from extractor.store.sqlite.store import SQLiteStore
from extractor.store.tables.rows import rows_of
from tests.store.generator import articles

NOW = dt.datetime(2026, 1, 2, 3, 4, tzinfo=dt.UTC)
LINES: list[dict[str, Any]] = [one.model_dump(mode="json") for one in articles(3)]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SQLiteStore]:
    with SQLiteStore(tmp_path / "facts.db", create=True) as made:
        made.write([rows_of(line) for line in LINES])
        yield made


def decisions(store: SQLiteStore) -> list[str | None]:
    return [row["decision"] for row in search(store, Filters(rejected=True)) if row["decision"]]


def test_what_is_rejected_is_found_no_more_until_it_is_accepted(store: SQLiteStore) -> None:
    every = count(store, Filters())
    key = next(iter(search(store, Filters())))["fact_key"]
    decide(store, key, "reject", "an", NOW, note="a target, not a result")
    assert count(store, Filters()) == every - 1
    assert count(store, Filters(rejected=True)) == every
    assert decisions(store) == ["reject"]
    decide(store, key, "accept", "binh", NOW)
    assert count(store, Filters()) == every
    assert decisions(store) == ["accept"]


def test_it_stays_when_the_article_is_read_anew(store: SQLiteStore) -> None:
    row = next(iter(search(store, Filters(exact={"type": ("count",)}))))
    decide(store, row["fact_key"], "correct", "an", NOW, correction={"value": 45})
    line = next(one for one in LINES if one["article"]["id"] == row["article"])
    again = line | {"article": line["article"] | {"made_by": line["article"]["made_by"] | {"rule_version": "new"}}}
    assert store.write([rows_of(again)]).articles == 1
    assert decisions(store) == ["correct"]


@pytest.mark.parametrize(
    ("key", "verdict", "correction", "message"),
    [
        ("0" * 16, "reject", None, "no fact has the key"),
        (None, "correct", None, "tells what should stand there"),
        (None, "accept", {"value": 1}, "tells nothing such"),
        (None, "correct", {"x; DROP TABLE facts": 1}, "no column of a fact"),
    ],
)
def test_what_cannot_be_decided(
    store: SQLiteStore, key: str | None, verdict: Any, correction: dict[str, Any] | None, message: str
) -> None:
    known = next(iter(search(store, Filters())))["fact_key"]
    with pytest.raises(DecisionError, match=message):
        decide(store, key or known, verdict, "an", NOW, correction=correction)
    assert decisions(store) == []
