"""A file, or a member of an archive, as every reader takes it."""

import importlib
import io
import unicodedata
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from extractor.reading.build import UnreadableError
from extractor.records.said import Said

LARGEST = 64_000_000
"""Bytes of what is held in memory as a whole. What is read piece by piece may be larger."""
WITHOUT_ENDING = (".txt", ".html", ".htm")
"""Endings that an article's id leaves out. Any other stays: beside `a.html` there may be an `a.pdf`."""


class Member(NamedTuple):
    """What holds articles, opened.

    `where` is the place as the user can find it, `path` the path under the INPUT with forward slashes, `size` its bytes
    where they are known before they are read, `depth` the number of archives around it.
    """

    where: str
    path: str
    data: io.BufferedReader
    size: int | None
    depth: int = 0

    @property
    def name(self) -> str:
        """The path as the same id on every system: composed letters."""
        return unicodedata.normalize("NFC", self.path)

    @property
    def article_id(self) -> str:
        """The id of the one article that stands in it."""
        ending = PurePosixPath(self.name).suffix
        return self.name.removesuffix(ending) if ending.lower() in WITHOUT_ENDING else self.name


def whole(member: Member, largest: int = LARGEST) -> bytes:
    """Every byte of it. Raises UnreadableError where there are more than `largest`, before they are in memory."""
    if member.size is not None and member.size > largest:
        raise UnreadableError(too_large(member.size, largest))
    expected = largest if member.size is None else member.size
    data = member.data.read(expected + 1)  # one more tells what goes on behind its end
    if len(data) > largest:
        raise UnreadableError(too_large(None, largest))
    return data


def too_large(size: int | None, largest: int) -> Said:
    """The message for what is larger than it may be; `size` is None where nobody counted to its end."""
    most = largest // 1_000_000
    if size is None:
        return Said("has more than {} MB; at most {} MB are read", most, most)
    return Said("has {:.0f} MB; at most {} MB are read", size / 1_000_000, most)


def seekable(member: Member) -> io.BufferedReader:
    """What a reader that jumps about can read. Raises UnreadableError where it is to be held and is too large."""
    return member.data if member.data.seekable() else held(whole(member))


def held(data: bytes) -> io.BufferedReader:
    """Bytes in memory as an open file."""
    return io.BufferedReader(io.BytesIO(data))


def optional(module: str, package: str) -> Any:
    """A library that only some formats need. Raises UnreadableError where it is not installed."""
    try:
        return importlib.import_module(module)
    except ModuleNotFoundError:
        raise UnreadableError("needs {}, which is not installed: pip install 'extractor[archive]'", package) from None
