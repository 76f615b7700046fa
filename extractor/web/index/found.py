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
    least and the most figure and the one in the middle, else None: then those of several years are of the last."""

    year: int
    facts: int
    least: float | None = None
    most: float | None = None
    median: float | None = None


@dataclass(frozen=True, slots=True)
class Years:
    """The years of a result in order. `what`: the one thing that all its figures are of, and then these alone are
    counted; None where they are of several, and all facts are counted."""

    what: What | None
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
