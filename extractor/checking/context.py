"""What is said around a figure, and how alike that is in two reports: the predicate decides what a figure is of."""

from collections.abc import Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import Any, NamedTuple, Self

from extractor.checking.report import Report
from extractor.checking.words import function_words

NEAR = 8
"""Words on each side of the evidence that are its surroundings."""
CLOSE = 4
"""Words on each side that are its own, where no other figure stands between."""
KEPT = 1 << 12
"""Reports of which is kept what their sentences tell: each of a large group is set beside all others."""
_WEIGHTS = (0.4, 0.3, 0.3)
Pairs = frozenset[tuple[str, str]]


class Around(NamedTuple):
    """The words of a sentence before a figure's evidence, and those behind it."""

    before: str
    behind: str


@dataclass(frozen=True, slots=True)
class Context:
    """The words that are `close` to the figure, and pairs of neighbouring words `near` it and in its whole `sentence`;
    no numbers among them."""

    close: frozenset[str]
    near: Pairs
    sentence: Pairs

    @classmethod
    def of(cls, report: Report) -> Self:
        """The context of a report, from its `words` and `said`."""
        words = report.words.split()
        at, size = place(report, words)
        before = _until_number(words[max(0, at - CLOSE) : at][::-1])
        behind = _until_number(words[at + size : at + size + CLOSE])
        said = [word for word in words[at : at + size] if not word[0].isdigit()]
        return cls(
            frozenset(before + said + behind), _pairs(words[max(0, at - NEAR) : at + size + NEAR]), _pairs(words)
        )

    def likeness(self, other: Self) -> float:
        """From 0 to 1: what both share of the words close to the figure, around it, and of the shorter sentence."""
        shares = _dice(self.close, other.close), _dice(self.near, other.near), _contained(self.sentence, other.sentence)
        return sum(weight * share for weight, share in zip(_WEIGHTS, shares, strict=True))


class Contexts:
    """The contexts of reports, each made once: a figure is set beside many."""

    def __init__(self) -> None:
        self._known: dict[int, Context] = {}

    def __call__(self, report: Report) -> Context:
        """The context of a report, by the number of its fact."""
        if report.fact not in self._known:
            self._known[report.fact] = Context.of(report)
        return self._known[report.fact]


def place(report: Report, words: list[str]) -> tuple[int, int]:
    """Where the evidence stands among the words of its sentence; of several places the one that its offset is near."""
    said = report.said.split()
    length = max(report.sentence_end - report.sentence_start, 1)
    about = (report.start - report.sentence_start) / length * len(words)
    places = [i for i in range(len(words) - len(said) + 1) if words[i : i + len(said)] == said] if said else []
    return min(places, key=lambda i: abs(i - about), default=min(int(about), len(words))), len(said)


@lru_cache(KEPT)
def around(report: Report) -> Around | None:
    """What stands around the evidence at its own place: "435 doanh nghiep" is in "1 435 doanh nghiep" as well. None
    where it does not stand in its sentence."""
    words = report.words.split()
    at, size = place(report, words)
    if not size or words[at : at + size] != report.said.split():
        return None
    return Around(" ".join(words[:at]), " ".join(words[at + size :]))


def others(report: Report) -> str:
    """The words of the sentence with "_" in the place of the evidence: its figure is no year, no day and no round."""
    own = around(report)
    return report.words if own is None else f"{own.before} _ {own.behind}"


def _until_number(words: list[str]) -> list[str]:
    return list(takewhile(lambda word: not word[0].isdigit(), words))


def _pairs(words: list[str]) -> Pairs:
    little = function_words()
    told = [word for word in words if not word[0].isdigit()]
    return frozenset(pair for pair in pairwise(told) if not little.issuperset(pair))


def _dice(a: Set[Any], b: Set[Any]) -> float:
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def _contained(a: Set[Any], b: Set[Any]) -> float:
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
