"""Stretches of years below one another: when each began and ended."""

from collections.abc import Sequence
from typing import NamedTuple

from extractor.web.charts.scale import Scale, ticks

LEFT, RIGHT = 4.0, 96.0
"""Hundredths of the picture's width at which the years begin and end."""
ROW, TOP = 34, 6
"""The height of a row, and of what is above it, in pixels."""
_LEAST = 6
"""Years that the picture has at least: below that, marks would stand within a year."""


class Span(NamedTuple):
    """What is told: the first and the last year, None where it is not known, words, and where a click leads."""

    start: int | None
    end: int | None
    label: str
    href: str


class Bar(NamedTuple):
    """A row: what is told, where its bar begins and ends, whether it goes on beyond, and its middle's height."""

    told: Span
    x: float
    end: float
    open_start: bool
    open_end: bool
    y: float


class Year(NamedTuple):
    """A year of the axis and its place."""

    year: int
    x: float


class Timeline(NamedTuple):
    """A picture of that height, a row for each span in their order."""

    bars: tuple[Bar, ...]
    years: tuple[Year, ...]
    height: float


def timeline(spans: Sequence[Span]) -> Timeline | None:
    """A span of one year alone is a bar of no length; one whose other end is not known reaches the picture's edge. None
    where no span has a year; those without any are left out."""
    dated = [span for span in spans if span.start is not None or span.end is not None]
    ends = [year for span in dated for year in (span.start, span.end) if year is not None]
    if not ends:
        return None
    marks = ticks(min(ends), max(max(ends), min(ends) + _LEAST), about=7)
    scale = Scale(marks[0], marks[-1], LEFT, RIGHT)
    bars = [
        Bar(
            span, LEFT if span.start is None else scale(span.start), RIGHT if span.end is None else scale(span.end),
            span.start is None, span.end is None, TOP + ROW * (number + 0.7),
        )
        for number, span in enumerate(dated)
    ]  # fmt: skip
    return Timeline(tuple(bars), tuple(Year(round(mark), scale(mark)) for mark in marks), TOP + ROW * len(bars))
