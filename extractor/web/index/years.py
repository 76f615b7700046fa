"""A result's figures year by year."""

from collections.abc import Mapping

import numpy as np

from extractor.store.search.groups import What
from extractor.web.index.chosen import Bounds, Positions, allowed
from extractor.web.index.columns import Facts
from extractor.web.index.dimension import Table
from extractor.web.index.found import Year, Years
from extractor.web.index.result import Result, by_year

FIGURES = ("count", "award")
"""The types of facts that are figures."""


def years_of(
    result: Result, facts: Facts, tables: Mapping[str, Table], some: Mapping[str, Bounds], exactly: bool
) -> Years:
    """The years of a result, see `Years`; `exactly`: see `by_year`."""
    kind = tables["kind"]
    mask = allowed(some["kind"])
    there = (result.counts["kind"] > 0) & kind.one_of("type", FIGURES)
    here = np.flatnonzero(there if mask is None else there & mask)
    whats = {What(*(kind.values[name][kind.codes[name][i]] for name in What._fields)) for i in here}
    if len(whats) == 1 and any(one.metric or one.award for one in whats):
        return Years(whats.pop(), _figures(facts, tables, result.positions, exactly))
    of_time = np.bincount(facts.time[result.positions], minlength=tables["time"].size)
    return Years(None, tuple(Year(int(year), n) for year, n in by_year(tables["time"], of_time, exactly)))


def _figures(
    facts: Facts, tables: Mapping[str, Table], positions: Positions, exactly: bool
) -> tuple[Year, ...]:  # fmt: skip
    figures = tables["kind"].one_of("type", FIGURES)[facts.kind[positions]] & ~np.isnan(facts.value[positions])
    begun, ended = (tables["time"].figures(name) for name in ("year_from", "year"))
    fits = begun == ended if exactly else ~np.isnan(ended)
    years = ended[facts.time[positions]]
    inside = np.flatnonzero(figures & fits[facts.time[positions]])
    at, told = positions[inside], years[inside].astype(np.int32)
    order = np.argsort(told, kind="stable")
    each, starts = np.unique(told[order], return_index=True)
    split = np.split(at[order], starts[1:]) if len(each) else []
    return tuple(_year(int(year), facts, some) for year, some in zip(each, split, strict=True))


def _year(year: int, facts: Facts, some: Positions) -> Year:
    values = facts.value[some]
    return Year(year, len(some), float(values.min()), float(facts.most[some].max()), float(np.median(values)))
