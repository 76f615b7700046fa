"""Open stores, shared among the threads that answer: one each at a time."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from queue import Empty, Full, LifoQueue

from starlette.exceptions import HTTPException

from extractor.store.address import open_store
from extractor.store.base import Store
from extractor.store.errors import QuestionError
from extractor.store.sqlite.store import SQLiteStore

KEPT = 8
"""Stores that stay open while nobody asks."""
MAPPED = 4_000_000_000
"""Bytes of a file that are read without copying them: each open store would else keep pages of its own."""


class Stores:
    """Opens a store where none is free. Safe for threads."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._free: LifoQueue[Store] = LifoQueue(KEPT)
        self._closed = False

    @contextmanager
    def open(self) -> Iterator[Store]:
        """A store for this thread alone. After an error of its own it is closed: nobody knows in what state it is.
        Raises StoreError."""
        try:
            store = self._free.get_nowait()
        except Empty:
            store = open_store(self._address)
            if isinstance(store, SQLiteStore):
                store.map(MAPPED)
        try:
            yield store
        except (QuestionError, HTTPException):
            self._back(store)  # the question was wrong, not the store
            raise
        except BaseException:
            store.close()
            raise
        self._back(store)

    def _back(self, store: Store) -> None:
        if self._closed:
            store.close()
            return
        try:
            self._free.put_nowait(store)
        except Full:
            store.close()

    def close(self) -> None:
        """Closes those that are free, and from now on each that comes back."""
        self._closed = True
        with suppress(Empty):
            while True:
                self._free.get_nowait().close()
