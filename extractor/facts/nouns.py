"""The nouns behind figures, where the word lists do not settle it: asked of the tagger, and only then."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import regex

from extractor.facts.cascade import SentenceReading
from extractor.facts.counts import Nouns
from extractor.language.folding import Folded, fold_phrase
from extractor.language.segmentation import Segmenter, Word
from extractor.rules.loader import PackSet
from extractor.rules.mention import Mention

BEFORE, AFTER = 16, 30
"""Characters of context given to the tagger, to the figure's own words before it: wider ones change one count in five
hundred and cost half as much again."""

FARTHEST = 150
"""Characters over which a counted noun is remembered for a figure that stands bare."""

MOST_ASKED = 50
"""Times the tagger is asked within one sentence: a page of bare numbers is no sentence."""

_MARK = regex.compile(r"[,.;:()](?!\d)")
_WORD = regex.compile(r"\s*\p{L}+")
_NOUNS = {"N", "Nc", "Nu", "Ny", "Nb", "Np"}
_FIGURES = {"quantity", "numeral"}


@dataclass(frozen=True)
class CountWords:
    """`uncounted`: nouns that a figure before them does not count (năm, đường); `never`: words that are no noun and end
    one (và, được); `tell`: words behind which a bare figure counts what was counted before (đạt, được); `person`: fits
    a noun that is a person's by its first or last syllable (thợ lặn, lập trình viên); `longer`: fits a noun that
    begins with a shorter one (trường hợp)."""

    uncounted: frozenset[str]
    never: frozenset[str]
    tell: frozenset[str]
    person: Any
    longer: Any

    @classmethod
    def of(cls, packs: PackSet) -> "CountWords":
        heads, tails, none = (
            "|".join(map(regex.escape, packs.words(name))) for name in ("person_heads", "person_tails", "no_persons")
        )
        person = regex.compile(rf"(?!(?:{none})\b)(?:(?:{heads})\b.*|(?:\p{{L}}+ ){{1,2}}(?:{tails}))")
        uncounted, never = frozenset(packs.words("no_counted_nouns")), frozenset(packs.words("no_nouns"))
        longer = regex.compile(r"\L<nouns>(?!\p{L})", nouns=[fold_phrase(noun) for noun in packs.words("longer_nouns")])
        return cls(uncounted, never, frozenset(packs.words("tell_again")), person, longer)


@dataclass
class TaggedNouns:
    """Answers for one sentence; the tagger is asked once for each window."""

    folded: Folded
    segmenter: Segmenter
    words: CountWords
    reading: SentenceReading
    asked: int = 0

    def after(self, at: int) -> tuple[int, int] | None:
        cased = self.folded.cased
        if cased[at : at + 4].lstrip()[:1].isupper():
            return None  # Windows 10 Pro, số 7 Nguyễn Trãi: the number belongs to a name
        first = self._first(at)
        if first in self.words.uncounted or first in self.words.never:
            return None
        rest = [w for w in self._words(at) if w.start >= at]
        if not rest or rest[0].tag not in _NOUNS or not cased[rest[0].start].isalpha():
            return None
        if self._first(rest[0].start) in self.words.uncounted:
            return None
        end = rest[0].end
        for word in rest[1:3]:
            if word.tag not in ("N", "Nc", "Nb", "A") or not cased[word.start].isalpha():
                break
            end = word.end
        return rest[0].start, end

    def person(self, start: int, end: int) -> bool:
        return self.words.person.fullmatch(self.folded.text, start, end) is not None

    def goes_on(self, start: int, end: int) -> bool:
        return " " not in self.folded.text[start:end] and self.words.longer.match(self.folded.text, start) is not None

    def told_before(self, at: int) -> Mention | None:
        before = self.folded.text[self.reading.start : at].split()[-1:]
        named = any(t.kind == "organisation" and 0 <= at - t.end <= 2 for t in self.reading.things)
        if not named and not (before and before[0] in self.words.tell):
            return None  # Q.8, Vinh 1, mùa 2016/17: the number belongs to a name
        told: Mention | None = None
        figure: Mention | None = None
        for thing in self.reading.things:
            if thing.start >= at:
                break
            if thing.kind in _FIGURES:
                figure = thing
            elif thing.kind == "metric" and figure is not None and thing.start - figure.end <= 8:
                told = thing if at - thing.end <= FARTHEST else None
        return told

    def _first(self, at: int) -> str:
        """The folded word at offset `at`, or behind the blanks there."""
        found = _WORD.match(self.folded.text, at)
        return str(found[0]).strip() if found else ""

    def _words(self, at: int) -> Sequence[Word]:
        self.asked += 1
        if self.asked > MOST_ASKED:
            return ()
        start, stop = self._window(at)
        return [
            Word(w.start + start, w.end + start, w.tag) for w in self.segmenter.words(self.folded.cased[start:stop])
        ]

    def _window(self, at: int) -> tuple[int, int]:
        """The whole words round a figure's end that a noun there may reach: to the first mark, or as far as it goes."""
        cased = self.folded.cased
        start = max(self.reading.start, at - BEFORE)
        while start > self.reading.start and not cased[start - 1].isspace():
            start -= 1
        stop = min(self.reading.end, at + AFTER)
        if mark := _MARK.search(cased, at, stop):
            return start, int(mark.end())
        if stop < self.reading.end and not cased[stop].isspace():
            stop = max(cased.rfind(" ", at, stop), cased.rfind("\n", at, stop), at)
        return start, stop


def nouns_of(folded: Folded, segmenter: Segmenter, words: CountWords) -> Callable[[SentenceReading], Nouns]:
    """What gives each sentence of an article its nouns."""
    return lambda reading: TaggedNouns(folded, segmenter, words, reading)
