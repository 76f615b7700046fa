"""The index of a store: made once, then kept up with it."""

import time
from collections.abc import Callable, Sequence
from threading import Lock

import numpy as np

from extractor.store.base import Store
from extractor.store.search import narrow
from extractor.store.search.narrow import Corrected, Stamp
from extractor.web.index.asked import Asked
from extractor.web.index.chosen import Hidden, Right, positions_of
from extractor.web.index.columns import ROOM, Columns, Facts
from extractor.web.index.repair import repaired
from extractor.web.index.snapshot import Snapshot

COUNTED_EVERY = 10.0
"""Seconds between two counts of the store's facts, which tell that some have gone: a server of a database takes some
50 ms for a million."""
Progress = Callable[[int, int], None]
"""Is told how many facts are there, and how many are to come in all."""


class Index:
    """Short columns of all facts of one store. One thread at a time takes in what is new; any number search
    meanwhile, in the snapshot that they took."""

    def __init__(self, counted_every: float = COUNTED_EVERY) -> None:
        """An index of nothing: `load` makes one of a store."""
        self._refreshing = Lock()
        self._asked = Asked()
        self._every = counted_every
        self._version = self._generation = 0
        self._changed = False

    @classmethod
    def load(cls, store: Store, progress: Progress | None = None, counted_every: float = COUNTED_EVERY) -> "Index":
        """Reads all facts. Raises StoreError."""
        index = cls(counted_every)
        with index._refreshing:
            index._read(store, progress)
        return index

    @property
    def snapshot(self) -> Snapshot:
        """All facts as they were taken in last. Take it once for an answer."""
        return self._snapshot

    def refresh(self, store: Store) -> bool:
        """Takes in new facts, decisions and copies, and now and then looks whether facts have gone; whether anything
        was new. Cheap where nothing is: call it each second. Raises StoreError; searches go on as before then."""
        with self._refreshing:
            facts = self._columns.view()
            stamp = narrow.stamp(store, last_of(facts))
            if stamp.removals != self._stamp.removals:  # texts may be blackened, and words with them
                self._read(store, None)
                return True
            # An id that is another's now was given anew after the last facts had gone; others may have been, too.
            if stamp.tail != (int(facts.article[-1]) if len(facts.id) else None) or self._fewer(store, facts):
                self._changed = True
                self._generation += repaired(store, self._columns)
            self._grow(store, stamp.last)
            if self._changed or stamp[2:] != self._stamp[2:]:
                self._swap(store, stamp)
                return True
            return False

    def reread(self, store: Store) -> None:
        """Everything anew: of a store that is another one than before. Raises StoreError; searches go on as before
        then."""
        with self._refreshing:
            self._read(store, None)

    def _read(self, store: Store, progress: Progress | None) -> None:
        """Everything anew."""
        stamp = narrow.stamp(store, 0)
        total = narrow.facts_up_to(store, stamp.last)
        columns = Columns(int(total * ROOM) + 1)
        done = 0
        for rows in narrow.short_rows(store, 0, stamp.last):
            columns.add(columns.encoded(rows))
            done += len(rows.facts)
            if progress is not None:
                progress(done, max(total, done))
        self._columns = columns
        self._generation += 1
        self._due = time.monotonic() + self._every
        self._swap(store, stamp)

    def _fewer(self, store: Store, facts: Facts) -> bool:
        """Whether the store has more or fewer of the known facts, if it is time to count."""
        if time.monotonic() < self._due:
            return False
        self._due = time.monotonic() + self._every
        return narrow.facts_up_to(store, last_of(facts)) != len(facts.id)

    def _grow(self, store: Store, last: int) -> None:
        for rows in narrow.short_rows(store, last_of(self._columns.view()), last):
            self._columns.add(self._columns.encoded(rows))
            self._changed = True

    def _swap(self, store: Store, stamp: Stamp) -> None:
        """From now on searches are among what was taken in. The stamp is from before it was read, so that what comes
        between is noticed the next time."""
        facts = self._columns.view()
        last = last_of(facts)
        rejected, decided = (
            positions_of(facts, np.array(asked(store, last) if stamp.decisions[0] else [], np.int64))
            for asked in (narrow.rejected, narrow.decided)
        )
        copied = narrow.copied(store) if stamp.copies[0] else []
        hidden = Hidden(
            rejected=rejected,
            decided=decided,
            corrected=_right(facts, narrow.corrected(store, last) if stamp.decisions[0] else []),
            copied=np.isin(facts.article, np.array(copied, np.int64)),
        )
        self._version += 1
        self._snapshot = Snapshot(self._version, self._generation, facts, self._columns.tables(), hidden, self._asked)
        self._stamp, self._changed = stamp, False


def _right(facts: Facts, corrected: Sequence[Corrected]) -> Right:
    positions = positions_of(facts, np.array([one.id for one in corrected], np.int64))
    there = np.isin([one.id for one in corrected], facts.id[positions])
    value, most = (np.array([getattr(one, name) for one in corrected], np.float64) for name in ("value", "most"))
    return Right(positions, value[there], most[there])


def last_of(facts: Facts) -> int:
    """The largest id, 0 without facts."""
    return int(facts.id[-1]) if len(facts.id) else 0
