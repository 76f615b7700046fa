"""Near-copies among articles, found as they arrive."""

from array import array
from collections.abc import Iterable
from operator import add
from typing import NamedTuple, Self

from extractor.checking.signatures import BANDS, PLACES, STARTS, checked, likeness, shingles_of, signature, starts_of

FEWEST = 20
"""Shingles below which a text has no copies: a caption or a headline alone is the same by chance."""
CONTAINED = 0.75
"""How much of the smaller text's shingles a copy shares with the larger."""
JACCARD = 0.3
"""How much of all shingles a copy shares: less is one paragraph quoted, or a brief inside a long report."""
_NONE = -1
_FIRST = range(0, BANDS * STARTS, STARTS)
"""Where the starts of each band begin in the table."""


class Copy(NamedTuple):
    """An earlier article that a text is a near-copy of; `similarity` is the estimated Jaccard, from 0 to 1."""

    key: str
    similarity: float


class CopyIndex:
    """Articles by signature; grows as they arrive.

    It takes 22 MB of memory, and an article about 1 kB more: restore what a new article could be a copy of (some
    weeks), not all years.
    """

    def __init__(self) -> None:
        self._known: set[str] = set()
        self._names: list[str] = []
        self._signatures: list[bytes] = []
        # For each band, by the two bytes that it begins with: the newest article that has such a band; `_before` leads
        # from there to the one before. Tables of Python's own would take ten times the memory.
        self._newest_of = array("i", [_NONE]) * (BANDS * STARTS)
        self._before = array("i")

    def __len__(self) -> int:
        return len(self._names)

    @classmethod
    def restore(cls, rows: Iterable[tuple[str, bytes]]) -> Self:
        """The index of articles kept as key and signature, in their order of arrival.

        Raises SignatureError where a signature is of another version, ValueError where a key comes twice.
        """
        index = cls()
        for key, row in rows:
            index._insert(key, checked(row), index._newest(row))
        return index

    def add(self, key: str, text: str) -> list[Copy]:
        """The earlier articles that `text` is a near-copy of, the most alike first; the text is then one of them.

        Raises ValueError where the key is known.
        """
        return self.add_signature(key, signature(text))

    def add_signature(self, key: str, row: bytes) -> list[Copy]:
        """As `add`, for a text whose signature is made already; raises SignatureError besides."""
        newest = self._newest(checked(row))
        self._insert(key, row, newest)
        return self._verified(row, self._chained(newest, row))

    def _newest(self, row: bytes) -> list[int]:
        """For each band of `row`, the newest article that has one with the same start."""
        if shingles_of(row) < FEWEST:
            return [_NONE] * BANDS
        newest = self._newest_of
        return [newest[at] for at in map(add, _FIRST, starts_of(row))]

    def _chained(self, newest: list[int], row: bytes) -> set[int]:
        """Of these and all earlier articles with the same start, those that share the whole band."""
        found: set[int] = set()
        signatures, before = self._signatures, self._before
        for band, at in enumerate(newest):
            while at != _NONE:
                if signatures[at][PLACES[band]] == row[PLACES[band]]:
                    found.add(at)
                at = before[at * BANDS + band]
        return found

    def _verified(self, row: bytes, candidates: set[int]) -> list[Copy]:
        copies: list[tuple[float, int]] = []
        for at in candidates:
            alike = likeness(row, self._signatures[at])
            if alike.jaccard >= JACCARD and alike.contained >= CONTAINED:
                copies.append((-alike.jaccard, at))
        return [Copy(self._names[at], -minus) for minus, at in sorted(copies)]

    def _insert(self, key: str, row: bytes, newest: list[int]) -> None:
        if key in self._known:
            raise ValueError(f"{key!r} is in the index already")
        at = len(self._names)
        self._known.add(key)
        self._names.append(key)
        self._signatures.append(row)
        self._before.extend(newest)
        if shingles_of(row) >= FEWEST:
            for start in map(add, _FIRST, starts_of(row)):
                self._newest_of[start] = at
