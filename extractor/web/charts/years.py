"""Figures over years: a column or a point for each, with what it leads to."""

from collections.abc import Sequence
from typing import NamedTuple

from extractor.web.charts.scale import Scale, ticks

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 720, 220, 92, 710, 12, 188
"""Units of the picture, and the edges of what is drawn in it."""
_NAMED = 14
"""Years that have room for their names below."""


class Told(NamedTuple):
    """What is told of a year: a value, from least to most where sources differ, how many facts, and where a click
    leads."""

    year: int
    value: float
    least: float
    most: float
    facts: int
    href: str


class Mark(NamedTuple):
    """A year in the picture: its middle, the place of its value, of the least and the most, whether its name is
    written below."""

    told: Told
    x: float
    y: float
    low: float
    high: float
    named: bool


class Level(NamedTuple):
    """A line across: its value and its height."""

    value: float
    y: float


class Years(NamedTuple):
    """The whole picture; `step` is the room of one year."""

    marks: tuple[Mark, ...]
    levels: tuple[Level, ...]
    step: float


def years(told: Sequence[Told]) -> Years | None:
    """The years in order, those between that nothing is told of left empty; None for none. The levels begin at 0 where
    no value is less."""
    if not told:
        return None
    first, last = min(one.year for one in told), max(one.year for one in told)
    values = ticks(min(0.0, *(one.least for one in told)), max(one.most for one in told))
    up = Scale(values[0], values[-1], BOTTOM, TOP)
    step = (RIGHT - LEFT) / (last - first + 1)
    every = -(-(last - first + 1) // _NAMED)
    marks = [
        Mark(one, round(LEFT + step * (one.year - first + 0.5), 1), up(one.value), up(one.least), up(one.most),
             (one.year - first) % every == 0)
        for one in sorted(told)
    ]  # fmt: skip
    return Years(tuple(marks), tuple(Level(value, up(value)) for value in values), round(step, 1))
