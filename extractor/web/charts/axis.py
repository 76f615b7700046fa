"""Figures as stretches on one small axis: which of them meet is seen at once."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from extractor.checking.interval import Figure, interval
from extractor.web.charts.scale import Scale, finite, ticks

LEFT, RIGHT = 2.0, 97.0
"""Hundredths of the picture's width at which the axis begins and ends."""
ROW, TOP = 30, 6
"""The height of a row, and of what is above it, in pixels."""


class Stretch(NamedTuple):
    """A row: where its line begins and ends, whether it goes on beyond, and its height in the picture."""

    start: float
    end: float
    open_start: bool
    open_end: bool
    y: float


class Tick(NamedTuple):
    """A value of the axis and its place."""

    value: float
    x: float


class Axis(NamedTuple):
    """A picture of that height, a row for each figure in their order."""

    rows: tuple[Stretch, ...]
    ticks: tuple[Tick, ...]
    height: float


def axis(figures: Sequence[Figure]) -> Axis | None:
    """The figures, all in one unit; None where none of them can be drawn."""
    stretches = [interval(*figure) for figure in figures]
    ends = finite([end for one in stretches for end in one])
    if not ends:
        return None
    marks = ticks(min(ends), max(ends))
    scale = Scale(marks[0], marks[-1], LEFT, RIGHT)
    rows = [
        Stretch(
            scale(low) if math.isfinite(low) else LEFT, scale(high) if math.isfinite(high) else RIGHT,
            math.isinf(low), math.isinf(high), TOP + ROW * (number + 0.7),
        )
        for number, (low, high) in enumerate(stretches)
    ]  # fmt: skip
    return Axis(tuple(rows), tuple(Tick(mark, scale(mark)) for mark in marks), TOP + ROW * len(rows))
