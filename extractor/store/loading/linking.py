"""Articles of a store that copy earlier ones, linked as they arrive."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import islice

from extractor.checking.copies import CopyIndex
from extractor.checking.groups import Arrival, first_of
from extractor.checking.signatures import signature
from extractor.store.base import COPIED, Row, Store
from extractor.store.tables.again import AGAIN

REMEMBERED = 50_000
"""Articles, the last that arrived, among which the original of a copy is looked for: papers copy within days. Each
takes about 1 kB of memory; there are twice as many at most."""
BATCH = 1_000
"""Articles linked in one transaction: a link that is cut short goes on from there."""


def link(store: Store) -> int:
    """Links every article that was not looked at yet with those that it copies or that copy it; how many copies were
    found. The later of two is the copy: by the day it appeared, else by when it arrived. Raises StoreError."""
    # Read to the end first: what is being changed is not to be read from at the same time.
    new = list(store.ask("SELECT id FROM articles WHERE signature IS NULL ORDER BY id"))
    if not new:
        return 0
    index, arrivals = _known(store)
    copies: set[str] = set()
    for batch in _batches([int(row["id"]) for row in new]):
        copies.update(_link(store, batch, index, arrivals))
        if len(index) >= 2 * REMEMBERED:
            index, arrivals = _known(store)
    return len(copies)


def _known(store: Store) -> tuple[CopyIndex, dict[str, Arrival]]:
    asked = "SELECT id, published, signature FROM articles WHERE signature IS NOT NULL ORDER BY id DESC LIMIT ?"
    rows = list(store.ask(asked, (REMEMBERED,)))[::-1]
    index = CopyIndex.restore((str(row["id"]), row["signature"]) for row in rows)
    return index, {str(row["id"]): _arrival(row) for row in rows}


def _link(store: Store, batch: Sequence[int], index: CopyIndex, arrivals: dict[str, Arrival]) -> Iterator[str]:
    """One transaction's articles; gives the copies among them and among earlier ones."""
    marks = ", ".join("?" * len(batch))
    # Those that another run linked meanwhile stand in the index already.
    asked = f"SELECT id, published, text FROM articles WHERE id IN ({marks}) AND signature IS NULL ORDER BY id"
    rows = list(store.ask(asked, batch))
    with store.changing() as change:
        for row in rows:
            signed = signature(row["text"])
            change("UPDATE articles SET signature = ? WHERE id = ?", (signed, row["id"]))
            here = arrivals[str(row["id"])] = _arrival(row)
            for copy in index.add_signature(here.key, signed):
                other = arrivals[copy.key]
                first = first_of(other, here)
                later = here if first is other else other
                change(COPIED, (copy.similarity, int(later.key), int(first.key)))
                for sql in AGAIN if store.keeps_verdicts else ():
                    change(sql, (int(later.key),))
                yield later.key


def _arrival(row: Row) -> Arrival:
    day = dt.date.fromisoformat(row["published"]) if row["published"] else None
    return Arrival(str(row["id"]), day, int(row["id"]))


def _batches(ids: Sequence[int]) -> Iterator[list[int]]:
    waiting = iter(ids)
    while batch := list(islice(waiting, BATCH)):
        yield batch
