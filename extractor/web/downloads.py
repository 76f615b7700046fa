"""Downloads under way: how many there may be, and how much disk the files of those may take that are made first."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from starlette.exceptions import HTTPException

MOST = 20
"""Downloads at the same time: each keeps eight bytes for every fact, and who is slow keeps them long."""
ROOM = 2_000_000_000
"""Bytes of files that are made and not taken yet. It is looked at before one is made, so that those which are just
being made may go beyond it."""
_LATER = {"Retry-After": "30"}


class Downloads:
    """Counts those of one site. Safe for threads."""

    def __init__(self, most: int = MOST, room: int = ROOM) -> None:
        self._most, self._room = most, room
        self._lock = Lock()
        self._under_way = self._bytes = 0

    @contextmanager
    def place(self) -> Iterator[None]:
        """One more, for as long. Raises HTTPException where there are as many as may be."""
        with self._lock:
            if self._under_way >= self._most:
                told = f"{self._most} downloads are under way; ask again when one of them is done"
                raise HTTPException(503, told, _LATER)
            self._under_way += 1
        try:
            yield
        finally:
            with self._lock:
                self._under_way -= 1

    def refuse_full(self) -> None:
        """Raises HTTPException where files that nobody has taken yet fill the room for them."""
        if self._bytes >= self._room:
            told = "files that others have not taken yet fill the room for them; ask again later, or for CSV or JSON"
            raise HTTPException(503, told, _LATER)

    @contextmanager
    def kept(self, size: int) -> Iterator[None]:
        """A file of so many bytes that was made, for as long."""
        with self._lock:
            self._bytes += size
        try:
            yield
        finally:
            with self._lock:
                self._bytes -= size
