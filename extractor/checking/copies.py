"""Near-copies among articles, found as they arrive."""

from array import array
from collections.abc import Iterable
from itertools import repeat
from typing import NamedTuple, Self

from extractor.checking.signatures import BANDS, bands_of, checked, likeness, shingles_of, signature

FEWEST = 20
"""Shingles below which a text has no copies: a caption or a headline alone is the same by chance."""
CONTAINED = 0.75
"""How much of the smaller text's shingles a copy shares with the larger."""
JACCARD = 0.3
"""How much of all shingles a copy shares: less is one paragraph quoted, or a brief inside a long report."""
_NONE = -1


class Copy(NamedTuple):
    """An earlier article that a text is a near-copy of; `similarity` is the estimated Jaccard, from 0 to 1."""

    key: str
    similarity: float


class CopyIndex:
    """Articles by signature; grows as they arrive.

    An article takes about 9 kB of memory: restore what a new article could be a copy of (some weeks), not all years.
    """

    def __init__(self) -> None:
        self._places: dict[str, int] = {}
        self._names: list[str] = []
        self._signatures: list[bytes] = []
        # Each table leads from a band to the newest article that has it, `_before` from there to the one before:
        # a list for each band, most of them of one article, would take twice the memory.
        self._tables: list[dict[bytes, int]] = [{} for _ in range(BANDS)]
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
            index._insert(key, checked(row))
        return index

    def add(self, key: str, text: str) -> list[Copy]:
        """The earlier articles that `text` is a near-copy of, the most alike first; the text is then one of them.

        Raises ValueError where the key is known.
        """
        return self.add_signature(key, signature(text))

    def add_signature(self, key: str, row: bytes) -> list[Copy]:
        """As `add`, for a text whose signature is made already; raises SignatureError besides."""
        copies = self._find(checked(row))
        self._insert(key, row)
        return copies

    def _find(self, row: bytes) -> list[Copy]:
        if shingles_of(row) < FEWEST:
            return []
        copies: list[Copy] = []
        for at in self._sharing(row):
            alike = likeness(row, self._signatures[at])
            if alike.jaccard >= JACCARD and alike.contained >= CONTAINED:
                copies.append(Copy(self._names[at], alike.jaccard))
        return sorted(copies, key=lambda copy: (-copy.similarity, self._places[copy.key]))

    def _sharing(self, row: bytes) -> set[int]:
        """The articles that have a band of `row`."""
        found: set[int] = set()
        for band, at in enumerate(self._newest(row)):
            while at != _NONE:
                found.add(at)
                at = self._before[at * BANDS + band]
        return found

    def _newest(self, row: bytes) -> Iterable[int]:
        """Band by band, the newest article that has it."""
        return map(dict.get, self._tables, bands_of(row), repeat(_NONE))

    def _insert(self, key: str, row: bytes) -> None:
        if key in self._places:
            raise ValueError(f"{key!r} is in the index already")
        at = self._places[key] = len(self._names)
        self._names.append(key)
        self._signatures.append(row)
        if shingles_of(row) < FEWEST:
            self._before.extend(repeat(_NONE, BANDS))
            return
        self._before.extend(self._newest(row))
        for table, band in zip(self._tables, bands_of(row), strict=True):
            table[band] = at
