"""Which stretches of an article are read, and how one is: phrases, numerals and bodies found, then the cascade."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from extractor.facts.cascade import Cascade, SentenceReading
from extractor.language.folding import Folded
from extractor.names.aliases import OwnShortNames
from extractor.names.organisations import Organisations
from extractor.rules.anchors import Anchors, two_capitals
from extractor.rules.mention import Mention
from extractor.values.numerals import Numerals

TELLING = frozenset({"org_head", "award_name", "honour"})
"""Kinds of phrases that can be a fact without any number."""

Span = tuple[int, int]


class Gate:
    """Tells which sentences without a number in words can hold a fact: those with a digit, a phrase that can be
    one, or a word that some template for facts without digits cannot do without; names need their capitals, too."""

    def __init__(self, folded: Folded, phrases: Sequence[Mention], anchors: Anchors) -> None:
        self._cased = folded.cased
        self._places = sorted({*anchors.digits, *anchors.telling, *(m.start for m in phrases if m.kind in TELLING)})
        self._names = anchors.naming

    def __call__(self, start: int, end: int) -> bool:
        named = _any(self._names, start, end) and two_capitals(self._cased, start, end)
        return named or _any(self._places, start, end)


def _any(places: Sequence[int], start: int, end: int) -> bool:
    i = bisect_left(places, start)
    return i < len(places) and places[i] < end


@dataclass
class Sentences:
    """Reads the sentences of one article, and the cells of its tables; `phrases` are the article's, in order.

    `skipped` counts the characters that the gate passed over.
    """

    folded: Folded
    phrases: Sequence[Mention]
    numerals: Numerals
    organisations: Organisations
    cascade: Cascade
    shorts: OwnShortNames
    worth: Gate | None
    skipped: int = 0

    def read_worth(self, start: int, end: int) -> SentenceReading:
        """What [start, end) gives, where the gate lets it through; else a reading with nothing in it."""
        numerals = self.numerals.find(self.folded.text, start, end)
        if self.worth and not (numerals or self.worth(start, end) or self.shorts.find(start, end, [])):
            self.skipped += end - start
            return SentenceReading(start, end)  # a sentence all the same, to what is near it
        return self._read(start, end, numerals)

    def read(self, start: int, end: int) -> SentenceReading:
        """What [start, end) gives."""
        return self._read(start, end, self.numerals.find(self.folded.text, start, end))

    def _read(self, start: int, end: int, numerals: Sequence[Mention]) -> SentenceReading:
        heads, rest = parted(self.phrases, start, end)
        names = self.organisations.find(self.folded, start, end, heads)
        names += self.shorts.find(start, end, names)
        self.shorts.learn(names)
        return self.cascade.read(start, end, [*rest, *numerals], names)


def parted(phrases: Sequence[Mention], start: int, end: int) -> tuple[list[Mention], list[Mention]]:
    """The heads of bodies among the phrases in [start, end), and the others; all are in order."""
    first = bisect_left(phrases, start, key=lambda m: m.start)
    within = [m for m in phrases[first : bisect_left(phrases, end, first, key=lambda m: m.start)] if m.end <= end]
    return [m for m in within if m.kind == "org_head"], [m for m in within if m.kind != "org_head"]


def inside(spans: Sequence[Span], start: int, end: int) -> list[Span]:
    """What of the spans lies in [start, end)."""
    return [(max(a, start), min(b, end)) for a, b in spans if a < end and start < b]


def outside(spans: Iterable[Span], frame: Sequence[Span]) -> list[Span]:
    """What of the spans lies outside the page's frame; both are in order and apart."""
    left: list[Span] = []
    first = 0
    for start, end in spans:
        while first < len(frame) and frame[first][1] <= start:
            first += 1
        for a, b in islice(frame, first, None):
            if a >= end:
                break
            if start < a:
                left.append((start, a))
            start = max(start, b)
        if start < end:
            left.append((start, end))
    return left
