"""A result's figures year by year: so many of each as a search for that year finds."""

from collections.abc import Iterator, Mapping

import numpy as np
import numpy.typing as npt

from extractor.store.search.groups import What
from extractor.web.index.chosen import Hidden, Positions, Right
from extractor.web.index.columns import Facts
from extractor.web.index.dimension import Table
from extractor.web.index.found import Figures, Year, Years
from extractor.web.index.result import Result, by_year, of_years

FIGURES = ("count", "award")
"""The types of facts that are figures."""
REPORTED = "reported"
"""The modality of what is told as done: aims and proposals are never put together with it."""
Values = npt.NDArray[np.float64]


def years_of(result: Result, facts: Facts, tables: Mapping[str, Table], hidden: Hidden, exactly: bool) -> Years:
    """The years of a result, see `Years`; `exactly`: see `by_year`."""
    kind, every = tables["kind"], result.of_any_time
    figures = kind.one_of("type", FIGURES)
    here = np.flatnonzero((np.bincount(facts.kind[every], minlength=kind.size) > 0) & figures)
    whats = {What(*(kind.values[name][kind.codes[name][i]] for name in What._fields)) for i in here}
    if len(whats) == 1 and any(one.metric or one.award for one in whats):
        told = _right_ones(every[figures[facts.kind[every]]], facts, hidden)
        if len(told) and not np.all(np.isnan(facts.value[told])):
            return _of_one(whats.pop(), told, facts, tables, hidden.corrected, exactly)
    return Years(None, tuple(Year(int(year), n) for year, n in by_year(tables["time"], result.counts["time"], exactly)))


def _right_ones(positions: Positions, facts: Facts, hidden: Hidden) -> Positions:
    """Those that nobody found wrong."""
    if not len(hidden.rejected):
        return positions
    wrong = np.zeros(len(facts.id), np.bool_)
    wrong[hidden.rejected] = True
    return positions[~wrong[positions]]


def _of_one(
    what: What, told: Positions, facts: Facts, tables: Mapping[str, Table], corrected: Right, exactly: bool
) -> Years:
    """Of facts that are all of one thing, some of them with a figure."""
    kind, time = tables["kind"], tables["time"]
    values = facts.value[told]
    known = ~np.isnan(values)
    figures = told[known]
    bare = None if known.all() else min(0.0, float(values[known].min()))
    modalities, codes = kind.values["modality"], kind.codes["modality"][facts.kind[figures]]
    many = {str(modalities[code]): int(n) for code, n in enumerate(np.bincount(codes)) if n}
    drawn = min(many, key=lambda one: (one != REPORTED, -many[one], one))
    own = figures[np.array([str(one) == drawn for one in modalities])[codes]]
    right = _corrected(own, facts, corrected)
    elsewhere = int(np.count_nonzero(np.isnan(right[0]) & of_years(time, exactly)[facts.time[own]]))
    left_out = tuple((one, n) for one, n in sorted(many.items()) if one != drawn)
    years = tuple(_years(time, facts.time[own], *right, exactly))
    return Years(Figures(what, drawn, left_out, bare, elsewhere), years)


def _corrected(own: Positions, facts: Facts, corrected: Right) -> tuple[Values, Values]:
    """Their figures and upper bounds as they should be, NaN for those that are not to be told."""
    value, most = facts.value[own], facts.most[own]
    if len(own) and len(corrected.positions):
        at = np.minimum(np.searchsorted(own, corrected.positions), len(own) - 1)
        here = own[at] == corrected.positions
        value[at[here]], most[at[here]] = corrected.value[here], corrected.most[here]
    return value, most


def _years(
    time: Table, codes: npt.NDArray[np.int32], value: Values, most: Values, exactly: bool
) -> Iterator[Year]:  # fmt: skip
    """Of figures with these numbers of times. What is told of several years is told of each, and `exactly` of none:
    where none begins or ends, a year tells what the one before told."""
    order = np.argsort(codes, kind="stable")
    used, starts = np.unique(codes[order], return_index=True)
    values, greatest = (np.split(each[order], starts[1:]) for each in (value, most))
    begun, ended = (time.figures(name)[used] for name in ("year_from", "year"))
    fits = of_years(time, exactly)[used]
    edges = {*begun.tolist(), *(ended + 1).tolist()}
    told: tuple[float, float, float] | None = None
    for told_year, facts in by_year(time, np.bincount(codes, minlength=time.size), exactly):
        year = int(told_year)
        if year in edges:
            here = np.flatnonzero(fits & (begun <= year) & (ended >= year))
            told = _told(*(np.concatenate([each[at] for at in here]) for each in (values, greatest)))
        yield Year(year, facts, *told) if told else Year(year, facts)


def _told(value: Values, most: Values) -> tuple[float, float, float] | None:
    """The least and the most figure and the one in the middle; None of none."""
    known = ~np.isnan(value)
    if not known.any():
        return None
    return float(value[known].min()), float(most[known].max()), float(np.median(value[known]))
