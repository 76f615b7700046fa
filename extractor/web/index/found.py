"""What a search gives."""

from dataclasses import dataclass
from typing import Literal

from extractor.store.search.groups import What

Sort = Literal["best", "newest", "oldest", "largest", "smallest", "surest", "doubtful"]
"""best: whose own words hold the query first, then the later told, as long as there are some thousands at most, else
as newest; newest, oldest: by the article's day, those without one last; largest, smallest: by the figure, facts without
one last; surest: by confidence; doubtful: the same backwards. Equal ones stand in the order of their ids."""
Value = str | int


@dataclass(frozen=True, slots=True)
class Year:
    """A year, how many facts are of it, those of several years in each, and, where all figures are of one thing, the
    least and the most figure and the one in the middle, as somebody put them right. None where they are of several, and
    where none of the year is to be told: see `Figures.elsewhere`."""

    year: int
    facts: int
    least: float | None = None
    most: float | None = None
    median: float | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """Which facts of a result are told of by years where all its figures are of one thing, `what`: those of one
    `modality`, reported ones if there are any; neither those without a figure, nor those that somebody found wrong. A
    search for a year that asks for as much finds as many facts as are counted of it.

    `left_out` are the figures of other modalities, with how many there are; `bare` is None where all facts have a
    figure, else one that is not above any: what a search for the others asks for. Of so many facts as are `elsewhere`
    somebody put more right than the figure: a search finds them, and counts tell them, but not as figures."""

    what: What
    modality: str
    left_out: tuple[tuple[str, int], ...]
    bare: float | None
    elsewhere: int


@dataclass(frozen=True, slots=True)
class Years:
    """The years of a result in order, whichever of them it is bound to. `of` tells of which figures they are where all
    its figures are of one thing; None where they are of several, and all facts are counted."""

    of: Figures | None
    years: tuple[Year, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The ids of a page in order, how many facts there are in all, and the facets by name: type, metric, award,
    modality, province, source (each value with its facts, the most frequent first) and year (in order, facts of
    several years in each). The counts of
    a facet that the search bounds are those without its own bound, so that one can choose another."""

    ids: list[int]
    total: int
    facets: dict[str, list[tuple[Value, int]]]
    years: Years
