"""The orders of a result, page by page."""

from collections.abc import Callable
from typing import Any

import pytest

from extractor.store.base import Row, Store
from extractor.store.search.facts import COLUMNS, search
from extractor.store.search.filters import Filters
from extractor.web.index import Index, Sort, rows
from tests.web.index.asking import facts_of


def last_if_none(key: Any) -> tuple[bool, Any]:
    return key is None, key


def downwards(day: str | None) -> int | None:
    return None if day is None else -int(day.replace("-", ""))


ORDERS: dict[Sort, Callable[[Row], Any]] = {
    "newest": lambda row: last_if_none(downwards(row["published"])),
    "best": lambda row: last_if_none(downwards(row["published"])),
    "oldest": lambda row: last_if_none(row["published"]),
    "largest": lambda row: last_if_none(None if row["value"] is None else -row["value"]),
    "smallest": lambda row: last_if_none(row["value"]),
    "surest": lambda row: last_if_none(None if row["confidence"] is None else -row["confidence"]),
    "doubtful": lambda row: last_if_none(row["confidence"]),
}


@pytest.mark.parametrize("sort", ORDERS)
@pytest.mark.parametrize("filters", [Filters(), Filters(exact={"type": ("count", "award")}, years=(2012, 2018))])
def test_all_pages_together_are_in_order(store: Store, sort: Sort, filters: Filters) -> None:
    snapshot = Index.load(store).snapshot
    same = [row["id"] for row in sorted(facts_of(store, filters), key=ORDERS[sort])]  # stable: by ids
    pages = [snapshot.find(store, filters, sort, at, 100).ids for at in range(0, len(same) + 100, 100)]
    assert [one for page in pages for one in page] == same
    assert pages[-1] == []


def test_the_best_hold_the_words_themselves(store: Store) -> None:
    filters = Filters(query="sang kien")
    found = Index.load(store).snapshot.find(store, filters, "best", limit=1000)
    told = rows(store, found.ids, COLUMNS)
    held = [sum(f" {word} " in f" {row['said']} " for word in ("sang", "kien")) for row in told]
    assert held[0] == 2 > held[-1]
    assert held == sorted(held, reverse=True)
    first = [row["article_published"] for row in told[: held.count(2)] if row["article_published"]]
    assert first == sorted(first, reverse=True)
    assert sorted(row["fact_key"] for row in told) == sorted(row["fact_key"] for row in search(store, filters))


def test_rows_come_in_the_order_of_their_ids(store: Store) -> None:
    ids = [row["id"] for row in facts_of(store, Filters())][:30]
    backwards = [ids[7], *reversed(ids[10:20]), 10**9]
    told = rows(store, backwards, ("fact_key", "sentence"))
    keys = {row["id"]: row["fact_key"] for row in facts_of(store, Filters())}
    assert [row["fact_key"] for row in told] == [keys[one] for one in backwards[:-1]]
    assert all(set(row) == {"fact_key", "sentence"} and row["sentence"] for row in told)
    assert rows(store, [], COLUMNS) == []
