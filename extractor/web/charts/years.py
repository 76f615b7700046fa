"""Figures over years: a column or a point for each, with what it leads to."""

from collections.abc import Sequence
from typing import NamedTuple

from extractor.web.charts.scale import Scale, ticks

LEFT, RIGHT = 13.0, 100.0
"""Hundredths of the picture's width between which years stand: before them is room for the levels' numbers. So a
picture has any width, and words of one size in all of them."""
HEIGHT, TOP, BOTTOM = 190, 20, 160
"""Of the picture and the edges of what is drawn in it, in pixels."""
_NAMED = 14
"""Years that have room for their names below."""
_LONG, _FEW = 40, 0.05
"""Years of a picture, above which single ones far away are left out, and the share of all facts that may be."""


class Told(NamedTuple):
    """What is told of a year: a value, from least to most where sources differ, how many facts, where a click leads,
    and how many facts are found there, None for as many."""

    year: int
    value: float
    least: float
    most: float
    facts: int
    href: str
    found: int | None = None


class Mark(NamedTuple):
    """A year in the picture: its middle, the place of its value, of the least and the most."""

    told: Told
    x: float
    y: float
    low: float
    high: float


class Name(NamedTuple):
    """A year that is named below, the middle of its room; where that is narrow a `second` one is not shown."""

    year: int
    x: float
    second: bool


class Level(NamedTuple):
    """A line across: its value and its height."""

    value: float
    y: float


class Years(NamedTuple):
    """The whole picture; `step` is the room of one year, `beyond` how many facts are of years too far away for it."""

    marks: tuple[Mark, ...]
    names: tuple[Name, ...]
    levels: tuple[Level, ...]
    step: float
    beyond: int


def years(told: Sequence[Told]) -> Years | None:
    """The years in order, those between that nothing is told of left empty; None for none. The levels begin at 0 where
    no value is less."""
    if not told:
        return None
    near = _near(sorted(told))
    first, last = near[0].year, near[-1].year
    values = ticks(min(0.0, *(one.least for one in near)), max(one.most for one in near))
    up = Scale(values[0], values[-1], BOTTOM, TOP)
    step = (RIGHT - LEFT) / (last - first + 1)

    def middle(year: int) -> float:
        return round(LEFT + step * (year - first + 0.5), 2)

    return Years(
        marks=tuple(Mark(one, middle(one.year), up(one.value), up(one.least), up(one.most)) for one in near),
        names=tuple(Name(year, middle(year), second) for year, second in _named(first, last)),
        levels=tuple(Level(value, up(value)) for value in values),
        step=round(step, 2),
        beyond=sum(one.facts for one in told) - sum(one.facts for one in near),
    )


def _near(told: Sequence[Told]) -> Sequence[Told]:
    """Of years in order, those without the few far away that would press all others into less than half of the
    picture."""
    first, last = 0, len(told)
    spare = sum(one.facts for one in told) * _FEW
    while told[last - 1].year - told[first].year >= _LONG:
        at = first if told[first].facts <= told[last - 1].facts else last - 1
        spare -= told[at].facts
        if spare < 0:
            break
        first, last = (first + 1, last) if at == first else (first, last - 1)
    near = told[first:last]
    return near if 2 * (near[-1].year - near[0].year) < told[-1].year - told[0].year else told


def _named(first: int, last: int) -> list[tuple[int, bool]]:
    """Round years from the first to the last, and whether each is a second one."""
    room = last - first + 1
    every = next(size for size in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10_000) if room <= size * _NAMED)
    named = [year for year in range(first, last + 1) if year % every == 0]
    return [(year, len(named) > _NAMED // 2 and at % 2 == 1) for at, year in enumerate(named)]
