"""Open stores, shared among the threads that answer: one each at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from queue import Empty, LifoQueue

from extractor.store.address import open_store
from extractor.store.base import Store
from extractor.store.sqlite import SQLiteStore

KEPT = 8
"""Stores that stay open while nobody asks."""
MAPPED = 4_000_000_000
"""Bytes of a file that are read without copying them: each open store would else keep pages of its own."""


class Stores:
    """Opens a store where none is free. Safe for threads."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._free: LifoQueue[Store] = LifoQueue(KEPT)

    @contextmanager
    def open(self) -> Iterator[Store]:
        """A store for this thread alone. After an error it is closed: nobody knows in what state it is. Raises
        StoreError."""
        try:
            store = self._free.get_nowait()
        except Empty:
            store = open_store(self._address)
            if isinstance(store, SQLiteStore):
                store.map(MAPPED)
        try:
            yield store
        except BaseException:
            store.close()
            raise
        if self._free.full():
            store.close()
        else:
            self._free.put(store)

    def close(self) -> None:
        """Closes those that are free."""
        while not self._free.empty():
            self._free.get_nowait().close()
