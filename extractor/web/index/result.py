"""All facts of a search, counted."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from extractor.web.index.chosen import COUNTED, Bounds, Positions, allowed
from extractor.web.index.columns import Facts
from extractor.web.index.dimension import Mask, Table
from extractor.web.index.found import Value

FACETS = {"type": "kind", "metric": "kind", "award": "kind", "modality": "kind", "province": "province",
          "source": "source", "year": "time"}  # fmt: skip
"""Each facet's dimension; its field has the facet's name."""
Counts = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Result:
    """The positions of the facts in order; with those `of_any_time`, which the search bounds no years of; and how many
    facts there are of each combination of a dimension: `counts` with that dimension's own bounds left out."""

    positions: Positions
    of_any_time: Positions
    counts: Mapping[str, Counts]


def result_of(facts: Facts, tables: Mapping[str, Table], some: Mapping[str, Bounds], rest: Positions | None) -> Result:
    """The result of the bounds among the facts at the positions `rest`, None for all."""
    codes = {name: getattr(facts, name) for name in COUNTED}
    if rest is not None:
        codes = {name: column[rest] for name, column in codes.items()}
    masks = {name: mask[codes[name]] for name in COUNTED if (mask := allowed(some[name])) is not None}
    inside = _where(list(masks.values()))
    counts = {}
    for name in COUNTED:
        here = _where([mask for other, mask in masks.items() if other != name]) if name in masks else inside
        column = codes[name] if here is None else codes[name][here]
        counts[name] = np.bincount(column, minlength=tables[name].size)
    positions = _among(inside, rest, len(codes["kind"]))
    others = [mask for name, mask in masks.items() if name != "time"]
    of_any_time = _among(_where(others), rest, len(codes["kind"])) if "time" in masks else positions
    return Result(positions, of_any_time, counts)


def _among(some: Positions | None, rest: Positions | None, size: int) -> Positions:
    """Some of the rest, None for all; of as many facts."""
    if some is None:
        return np.arange(size) if rest is None else rest
    return some if rest is None else rest[some]


def _where(masks: list[Mask]) -> Positions | None:
    return np.flatnonzero(np.logical_and.reduce(masks)) if masks else None


def facets(
    result: Result, tables: Mapping[str, Table], some: Mapping[str, Bounds], exactly: bool
) -> dict[str, list[tuple[Value, int]]]:
    """The values of each facet with their facts, see `Found`; `exactly`: see `by_year`."""
    counted = {}
    for name, dimension in FACETS.items():
        table, mask = tables[dimension], allowed(some[dimension], but=name)
        counts = result.counts[dimension] if mask is None else result.counts[dimension] * mask
        if name == "year":
            counted[name] = by_year(table, counts, exactly)
            continue
        sums = np.bincount(table.codes[name], counts, len(table.values[name])).astype(np.int64).tolist()
        pairs = [(value, n) for value, n in zip(table.values[name], sums, strict=True) if n and value is not None]
        counted[name] = sorted(pairs, key=_most_first)
    return counted


def by_year(time: Table, counts: Counts, exactly: bool) -> list[tuple[Value, int]]:
    """How many facts a search for each year finds, in order, of so many facts of each combination of first and last
    year: one of several years is found in each of them, and in none where a search is for `exactly` a year."""
    first, last = time.figures("year_from"), time.figures("year")
    told = np.flatnonzero((counts > 0) & of_years(time, exactly))
    if not len(told):
        return []
    begin, end, many = first[told].astype(np.int64), last[told].astype(np.int64), counts[told]
    least = int(begin.min())
    steps = np.zeros(int(end.max()) - least + 2, np.int64)
    np.add.at(steps, begin - least, many)
    np.subtract.at(steps, end - least + 1, many)
    return [(least + at, n) for at, n in enumerate(np.cumsum(steps).tolist()) if n]


def of_years(time: Table, exactly: bool) -> Mask:
    """Which combinations of first and last year a search for one of their years finds; `exactly`: see `by_year`."""
    first, last = time.figures("year_from"), time.figures("year")
    return first == last if exactly else first <= last  # what is not told compares with nothing


def _most_first(pair: tuple[Value, int]) -> tuple[int, Value]:
    return -pair[1], pair[0]
