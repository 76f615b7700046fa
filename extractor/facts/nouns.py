"""The noun behind a figure that no word list knows: asked of the tagger, and only then."""

from collections.abc import Sequence

from extractor.facts.cascade import SentenceReading
from extractor.facts.counts import NounAfter
from extractor.language.folding import Folded
from extractor.language.segmentation import Segmenter, Word

BEFORE, AFTER = 40, 70
"""Characters of context given to the tagger: the words behind a number come out as from the whole sentence."""

_NOUNS = {"N", "Nc", "Nu", "Ny", "Nb", "Np"}


class NounFinder:
    """Looks for nouns behind figures in one article."""

    def __init__(self, folded: Folded, segmenter: Segmenter) -> None:
        self._folded = folded
        self._segmenter = segmenter

    def after(self, reading: SentenceReading) -> NounAfter:
        """The finder for one sentence."""

        def find(at: int) -> tuple[int, int] | None:
            cased = self._folded.cased
            start = _boundary(cased, max(reading.start, at - BEFORE), reading.start)
            stop = min(reading.end, at + AFTER)
            return noun_at([
                Word(w.start + start, w.end + start, w.tag) for w in self._segmenter.words(cased[start:stop])
            ], at, cased)  # fmt: skip

        return find


def noun_at(words: Sequence[Word], at: int, cased: str) -> tuple[int, int] | None:
    """The noun phrase that begins at the first word from offset `at` on, or None."""
    rest = [w for w in words if w.start >= at]
    if not rest or rest[0].tag not in _NOUNS or not cased[rest[0].start].isalpha():
        return None
    end = rest[0].end
    for word in rest[1:3]:
        if word.tag not in ("N", "Nc", "Nb", "A") or not cased[word.start].isalpha():
            break
        end = word.end
    return rest[0].start, end


def _boundary(cased: str, start: int, least: int) -> int:
    while start > least and not cased[start - 1].isspace():
        start -= 1
    return start
