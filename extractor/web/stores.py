"""Open stores, shared among the threads that answer: one each at a time, all of them of one file."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, Full, LifoQueue

from starlette.exceptions import HTTPException

from extractor.store.address import open_store
from extractor.store.base import Store
from extractor.store.errors import QuestionError, StoreError
from extractor.store.sqlite.store import SQLiteStore

KEPT = 8
"""Stores that stay open while nobody asks."""
MAPPED = 4_000_000_000
"""Bytes of a file that are read without copying them: each open store would else keep pages of its own."""
Node = tuple[int, int]
"""Device and number: what tells a file from another one of its name, as long as somebody has it open."""


class Stores:
    """Opens a store where none is free. Safe for threads."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._free: LifoQueue[tuple[Store, Node | None]] = LifoQueue(KEPT)
        self._closed = False
        self._last: tuple[Node | None, frozenset[Node]] | None = None
        """The file that was opened last, and SQLite's own beside it."""
        self.shown: Node | None = None
        """The file that `open` is for: the one that was opened first, until somebody sets another."""

    def file(self) -> Node | None:
        """The file or folder that has the store's name now, None of a server's."""
        return _node(self._address)

    @contextmanager
    def open(self, another: bool = False) -> Iterator[Store]:
        """A store for this thread alone. After an error of its own it is closed: nobody knows in what state it is.
        Raises StoreError, also where a file that is not the one `shown` has its name now, unless with `another`."""
        store, file = self._get()
        if file != self.shown and not another:
            self._back(store, file)
            raise StoreError(
                "{}: another file has taken its place and is being read: ask again in a while", self._address
            )
        try:
            yield store
        except (QuestionError, HTTPException):
            self._back(store, file)  # the question was wrong, not the store
            raise
        except BaseException:
            store.close()
            raise
        self._back(store, file)

    def _get(self) -> tuple[Store, Node | None]:
        file = self.file()
        self._refuse_mixed(file)
        with suppress(Empty):
            while True:
                store, of = self._free.get_nowait()
                if of == file:
                    return store, file
                store.close()
        return self._opened(file)

    def _opened(self, file: Node | None) -> tuple[Store, Node | None]:
        while True:
            store = open_store(self._address)
            beside = _beside(self._address)
            before, file = file, self.file()
            if file == before:
                break
            store.close()  # it may be of either
            self._refuse_mixed(file)
        if isinstance(store, SQLiteStore):
            store.map(MAPPED)
        if self._last is None:
            self.shown = file
        self._last = file, beside
        return store, file

    def _refuse_mixed(self, file: Node | None) -> None:
        """SQLite would take the log of the file before for that of the one that has its place now, and spoil it. The
        stores that are free stay open meanwhile: so nothing else is given the numbers of that log."""
        if self._last is None or file in (None, self._last[0]) or not self._last[1] & _beside(self._address):
            return
        raise StoreError(
            "{}: another file has taken its place, and {}-wal and {}-shm are still those of the one before: move them "
            "away, too", *[self._address] * 3,
        )  # fmt: skip

    def _back(self, store: Store, file: Node | None) -> None:
        if self._closed or self._last is None or file != self._last[0]:
            store.close()
            return
        try:
            self._free.put_nowait((store, file))
        except Full:
            store.close()

    def close(self) -> None:
        """Closes those that are free, and from now on each that comes back."""
        self._closed = True
        with suppress(Empty):
            while True:
                self._free.get_nowait()[0].close()


def _node(path: str) -> Node | None:
    with suppress(OSError):
        told = Path(path).stat()
        return told.st_dev, told.st_ino
    return None


def _beside(path: str) -> frozenset[Node]:
    """Where SQLite keeps what is not in its file yet."""
    return frozenset(node for end in ("-wal", "-shm") if (node := _node(path + end)) is not None)
