"""Figures of one article that do not add up, and those that do."""

from collections.abc import Iterator, Sequence

from extractor.checking.arithmetic.gates import GROWTH, PARTS, SHARES
from extractor.checking.arithmetic.growth import growths
from extractor.checking.arithmetic.headline import headlines, title_end
from extractor.checking.arithmetic.line import lines
from extractor.checking.arithmetic.parts import parts
from extractor.checking.arithmetic.percent import percents
from extractor.checking.arithmetic.result import Sum
from extractor.checking.arithmetic.target import targets
from extractor.checking.report import Report

__all__ = ["Sum", "sums", "title_end"]


def sums(text: str, title_end: int, reports: Sequence[Report]) -> list[Sum]:
    """The sums that an article tells, right and wrong, in text order of the figure that each is about.

    `text` is the article's, [0, `title_end`) its headline, `reports` its figures in text order. Only what the words
    between the figures make clear is a sum.
    """
    return sorted(_kept(_found(text, title_end, reports)), key=lambda one: one.figures[0].start)


def _found(text: str, title_end: int, reports: Sequence[Report]) -> Iterator[Sum]:
    for line in lines(text, reports):
        if PARTS in line.may:
            yield from parts(line)
        if SHARES in line.may:
            yield from targets(line)
            yield from percents(line)
        if GROWTH in line.may:
            yield from growths(line)
    yield from headlines(title_end, reports)


def _kept(found: Iterator[Sum]) -> Iterator[Sum]:
    """One sum of a figure and a kind: one that holds before one that does not."""
    taken: set[tuple[int, bool]] = set()
    for one in sorted(found, key=lambda one: not one.holds):
        key = one.figures[0].fact, one.kind == "headline"
        if key not in taken:
            taken.add(key)
            yield one
