"""Caches, ids as bits, and columns that grow."""

import numpy as np

from extractor.store.base import Store
from extractor.store.search.filters import Filters
from extractor.store.search.narrow import BITS, bits_of
from extractor.web.index import Index
from extractor.web.index.asked import decoded
from extractor.web.index.cache import Cache
from tests.web.index.asking import facts_of


def test_what_was_used_least_recently_goes_first() -> None:
    cache = Cache(30)
    for name in "abc":
        cache.keep(name, name.upper(), 10)
    assert cache.get("a") == "A"
    cache.keep("d", "D", 10)
    assert [cache.get(name) for name in "abcd"] == ["A", None, "C", "D"]


def test_an_answer_that_is_too_large_is_not_kept_and_puts_nothing_out() -> None:
    cache = Cache(30)
    cache.keep("a", "A", 30)
    cache.keep("b", "B", 31)
    assert (cache.get("a"), cache.get("b")) == ("A", None)
    cache.keep("a", "other", 31)
    assert cache.get("a") is None


def test_ids_come_out_of_their_bits() -> None:
    ids = [1, 5, BITS - 1, BITS, 7 * BITS + 3, 10**12, 10**12 + 1]
    bits: dict[int, int] = {}
    for one in ids:
        bits[one // BITS] = bits.get(one // BITS, 0) + (1 << one % BITS)
    assert decoded(sorted(bits.items())).tolist() == ids
    assert decoded([]).tolist() == []


def test_a_store_gives_ids_as_bits(store: Store) -> None:
    ids = [row["id"] for row in facts_of(store, Filters(query="lao dong", rejected=True))]
    first, last = ids[3], ids[-3]
    assert decoded(bits_of(store, Filters(query="lao dong", rejected=True), first, last)).tolist() == ids[4:-2]


def test_an_empty_store_has_an_index_that_grows(address: str) -> None:
    from extractor.store.address import open_store
    from tests.web.index.conftest import FOUND, rows_from

    store = open_store(address, create=True)
    index = Index.load(store, counted_every=0)
    found = index.snapshot.find(store, Filters(query="lao dong"))
    assert (found.ids, found.total, found.years.years) == ([], 0, ())
    for at in range(0, 40, 10):
        store.write(rows_from(FOUND[at : at + 10]))
        assert index.refresh(store)
        same = [row["id"] for row in facts_of(store, Filters(query="lao dong"))]
        assert sorted(index.snapshot.find(store, Filters(query="lao dong"), limit=10**6).ids) == same
    store.close()


def test_loading_tells_how_far_it_is(store: Store) -> None:
    told: list[tuple[int, int]] = []
    index = Index.load(store, lambda done, total: told.append((done, total)))
    assert told[-1] == (len(index.snapshot.facts.id),) * 2
    assert sum(column.nbytes for column in index.snapshot.facts) == 76 * len(index.snapshot.facts.id)
    assert np.all(np.diff(index.snapshot.facts.id) > 0)
