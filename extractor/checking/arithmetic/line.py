"""A sentence with each of its figures as one character, so that patterns read the words between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import regex

from extractor.checking.arithmetic.figures import Figure, figures_of
from extractor.checking.arithmetic.gates import PARTS, kinds_of
from extractor.checking.report import Report
from extractor.language.folding import fold

_ROOM = 256
"""Characters that each kind of figure has, so figures that a sentence can have; who tells more has written a table."""
_DIGITS = regex.compile(r"\d[\d.,]*")
_FEWEST = 2
"""Figures of the shortest sum, a part that is larger than its whole."""
_BEHIND = 120
"""Characters behind a sentence that show whether the next begins with "Ngoài ra, … còn trao": its first clause."""
_SIGN = regex.compile(r" ?(?:%+|phần trăm|lần)?")
_KINDS = {"count": 0xE000, "percent": 0xE100, "fraction": 0xE200, "bare": 0xE300, "times": 0xE400}
_OTHERS = {"odd": "\ue800", "time": "\ue801"}


def _any(*kinds: str) -> str:
    return "[" + "".join(rf"\u{_KINDS[kind]:04X}-\u{_KINDS[kind] + _ROOM - 1:04X}" for kind in kinds) + "]"


COUNT, PERCENT, FRACTION, TIMES = _any("count"), _any("percent"), _any("fraction"), _any("times")
NUMBER = _any("count", "bare")
"""A count with or without a fact."""
GAP = r"[^,;:.!?()\n\uE000-\uE800]"
"""A character between two figures of one clause: no mark, and no figure but a time's."""
END = r"(?=[\s]*(?:$|[,;:.!?)\n]))"
"""Where a clause ends."""


@dataclass(slots=True)
class Line:
    """A sentence: `text` with a character a figure, the figures by their characters, and of what kinds they
    are; `may` are the kinds of sums that it may tell, `behind` is how the article goes on where it may tell parts."""

    text: str
    may: tuple[str, ...]
    behind: str = ""
    figures: dict[str, Figure] = field(default_factory=dict)
    kinds: set[str] = field(default_factory=set)

    def of(self, match: Any, group: str) -> Figure:
        """The figure that a pattern's group fitted."""
        return self.figures[match[group]]


def lines(text: str, reports: Sequence[Report]) -> Iterator[Line]:
    """The sentences that hold a report and another figure and may tell a sum, in text order. One of more figures than
    `_ROOM` is none."""
    by_sentence: dict[tuple[int, int], list[Report]] = {}
    for report in reports:
        by_sentence.setdefault((report.sentence_start, report.sentence_end), []).append(report)
    for (start, end), of_sentence in by_sentence.items():
        if len(of_sentence) == 1 and len(_DIGITS.findall(text, start, end)) < _FEWEST:
            continue
        may = kinds_of(text, start, end, of_sentence)
        if not may:
            continue
        sentence = fold(text[start:end])
        figures = figures_of(sentence, start, of_sentence)
        if len(figures) < _ROOM:
            behind = fold(text[end : end + _BEHIND]).text if PARTS in may else ""
            yield _line(sentence.text, Line("", may, behind), figures)


def _line(text: str, line: Line, figures: Sequence[Figure]) -> Line:
    pieces, at = [], 0
    for i, figure in enumerate(figures):
        pieces.append(text[at : figure.start])
        sign = _OTHERS.get(figure.kind) or chr(_KINDS[figure.kind] + i)
        if figure.kind in _KINDS:
            line.figures[sign] = figure
            line.kinds.add(figure.kind)
        pieces.append(sign)
        at = figure.end
        if figure.kind in ("percent", "times"):
            at = _SIGN.match(text, at).end()
    line.text = "".join(pieces) + text[at:]
    return line
