"""How far reading has come, in bytes on the disk."""

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

BUFFER = 1 << 18
"""Bytes that are read from the disk at a time."""


class Meter:
    """Counts what was read of files; of one that is read here and there, how far its reader has got at most."""

    def __init__(self) -> None:
        self._before = self._here = 0

    @property
    def bytes(self) -> int:
        """Those of the files that are done, and of the one that is being read."""
        return self._before + self._here

    @contextmanager
    def opened(self, file: Path) -> Iterator[io.BufferedReader]:
        """The file to be read. Raises OSError."""
        raw: Any = _Watched(file, self)
        with io.BufferedReader(raw, BUFFER) as data:
            size = os.fstat(raw.fileno()).st_size  # by its name it may be gone at the end
            try:
                yield data
            finally:
                self._before += size
                self._here = 0

    def at(self, position: int) -> None:
        """Notes a place in the file that is being read."""
        self._here = max(self._here, position)


class _Watched(io.FileIO):
    def __init__(self, file: Path, meter: Meter) -> None:
        super().__init__(file)
        self._meter = meter

    def readinto(self, target: Any) -> int:
        given = super().readinto(target)
        self._meter.at(self.tell())
        return given
