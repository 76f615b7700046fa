"""A sentence in which every thing already known is one character."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from extractor.rules.leads import Leads, places
from extractor.rules.mention import Mention

FIRST_CODE = 0xE000
"""Known things stand as characters of Unicode's private use area, one code for each kind and entry."""


class Codes:
    """Which private-use character stands for which kind and entry; `leads`: what templates begin with."""

    def __init__(self, kinds: Mapping[str, Sequence[str]]) -> None:
        self.leads = Leads(())
        self._code: dict[tuple[str, str | None], str] = {}
        self._first: dict[str, tuple[str, str]] = {}
        at = FIRST_CODE
        for kind, entries in kinds.items():
            first = at
            for entry in (None, *entries):
                self._code[kind, entry] = chr(at)
                at += 1
            self._first[kind] = chr(first), chr(at - 1)

    def __contains__(self, kind: str) -> bool:
        return kind in self._first

    def code(self, kind: str, entry: str | None) -> str:
        return self._code.get((kind, entry)) or self._code[kind, None]

    def standing(self, kind: str, entry: str | None) -> list[str]:
        """What things of the kind, with the entry or with any, stand as. Raises KeyError as `pattern`."""
        if entry is not None:
            return [self._code[kind, entry]]
        first, last = self._first[kind]
        return [chr(code) for code in range(ord(first), ord(last) + 1)]

    def pattern(self, kind: str, entry: str | None) -> str:
        """A regular expression for one thing of the kind. Raises KeyError for an entry that nothing makes."""
        if entry is not None:
            return self._code[kind, entry]
        first, last = self._first[kind]
        return f"[{first}-{last}]"


class Mask:
    """The folded sentence [start, end) with `mentions` (in text order, apart) replaced and blanks made single.

    `kinds` are those of the mentions, by themselves and with their entries. `text` is what patterns see; `origin` and
    `ending` lead from its positions to the folded text's offsets.
    """

    def __init__(self, folded: str, start: int, end: int, mentions: Sequence[Mention], codes: Codes) -> None:
        self._folded = folded
        self._codes = codes
        self._standing: dict[str, list[int]] | None = None
        self._places: dict[frozenset[str], Sequence[int]] = {}
        pieces: list[str] = []
        self._at: list[int] = []  # position in text where each piece starts
        self._origin: list[int] = []  # and the folded offset it came from
        self._mention: dict[int, Mention] = {}
        self.kinds: set[object] = {m.kind for m in mentions}
        self.kinds.update((m.kind, m.entry) for m in mentions)
        length = 0

        def plain(a: int, b: int) -> None:
            nonlocal length
            piece = folded[a:b]
            if "  " not in piece and "\n" not in piece:
                self._at.append(length)
                self._origin.append(a)
                pieces.append(piece)
                length += len(piece)
                return
            at = a
            for word in piece.replace("\n", " ").split(" "):
                if word or at == a:
                    self._at.append(length)
                    self._origin.append(at)
                    pieces.append(word + " ")
                    length += len(word) + 1
                at += len(word) + 1
            if pieces[-1].endswith(" ") and piece[-1] not in " \n":
                pieces[-1] = pieces[-1][:-1]
                length -= 1

        at = start
        for mention in mentions:
            if mention.start > at:
                plain(at, mention.start)
            self._mention[length] = mention
            self._at.append(length)
            self._origin.append(mention.start)
            pieces.append(codes.code(mention.kind, mention.entry))
            length += 1
            at = mention.end
        if at < end:
            plain(at, end)
        self.text = "".join(pieces)

    def places(self, leads: frozenset[str]) -> Sequence[int]:
        """The positions, in order, where one of the leads stands."""
        known = self._places.get(leads)
        if known is None:
            if self._standing is None:
                self._standing = self._codes.leads.standing(self.text)
            known = self._places[leads] = places(self._standing, leads)
        return known

    def folded(self, mention: Mention) -> str:
        """The folded words of a mention."""
        return self.between(mention.start, mention.end)

    def between(self, start: int, end: int) -> str:
        """The folded words at [start, end) of the folded text."""
        return self._folded[start:end]

    def mention(self, at: int) -> Mention | None:
        """The thing that stands at position `at`."""
        return self._mention.get(at)

    def mentions(self, start: int, end: int) -> list[Mention]:
        """The things in [start, end) of `text`, in order."""
        return [self._mention[i] for i in range(start, end) if i in self._mention]

    def origin(self, at: int) -> int:
        """The folded text's offset where position `at` begins."""
        known = self._mention.get(at)
        if known is not None:
            return known.start
        i = bisect_right(self._at, at) - 1
        return self._origin[i] + at - self._at[i]

    def ending(self, at: int) -> int:
        """The folded text's exclusive offset for the exclusive position `at` (above 0)."""
        known = self._mention.get(at - 1)
        return known.end if known is not None else self.origin(at - 1) + 1
