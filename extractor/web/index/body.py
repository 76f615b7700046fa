"""What all facts of one body tell together."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from extractor.store.base import Row
from extractor.store.organisations.facts import THING, ThingTold, ToldOf, YearTold
from extractor.store.search.narrow import NAMING
from extractor.web.index.chosen import Hidden, Positions
from extractor.web.index.columns import Facts
from extractor.web.index.dimension import Table

MOST_THINGS, MOST_REPORTS = 12, 15
"""Things that figures are of, and facts that tell of one: each of these is fetched, which takes some 20 µs."""
_FIGURES, _TOLD = ("count", "award"), ("reported", "target")
Tables = Mapping[str, Table]
Numbers = npt.NDArray[np.int64]
Figures = npt.NDArray[np.float64]


class Times(NamedTuple):
    """First and last year and the day as a number, by the numbers that facts have for them; NaN where not told."""

    first: Figures
    last: Figures
    day: Figures


def told_of(facts: Facts, tables: Tables, hidden: Hidden, organisation_id: str, things: int, reports: int) -> ToldOf:
    """Of the body of that id, nothing of one that has no facts; so many things, and facts of each, at most."""
    numbers = np.flatnonzero(tables["body"].one_of("organisation_id", (organisation_id,)))
    positions = np.flatnonzero(facts.body == numbers[0]) if len(numbers) else np.empty(0, np.intp)
    kept = np.setdiff1d(positions, hidden.rejected, assume_unique=True)
    own = kept[~hidden.copied[kept]]
    return ToldOf(
        tuple(_names(facts, tables, _of(facts, tables, kept, type=("organisation",)))),
        tuple(_things(facts, tables, own, hidden.decided, things, reports)),
        tuple(_given(facts, tables, _of(facts, tables, own, type=("award",), modality=("reported",)))),
    )


def _of(facts: Facts, tables: Tables, positions: Positions, **wanted: Sequence[str]) -> Positions:
    """Those whose kind has one of these values in each field."""
    masks = [tables["kind"].one_of(field, values) for field, values in wanted.items()]
    some: Positions = positions[np.logical_and.reduce(masks)[facts.kind[positions]]]
    return some


def _names(facts: Facts, tables: Tables, mentions: Positions) -> Iterator[Row]:
    each, at, times = np.unique(facts.naming[mentions], return_inverse=True, return_counts=True)
    days = tables["day"].figures("published")[facts.day[mentions]]
    first, last = np.full(len(each), np.inf), np.full(len(each), -np.inf)
    np.fmin.at(first, at, days)
    np.fmax.at(last, at, days)
    for number, *told in zip(each.tolist(), times.tolist(), first.tolist(), last.tolist(), strict=True):
        yield _values(tables["naming"], number, NAMING) | dict(
            zip(("times", "first", "last"), (told[0], _iso(told[1]), _iso(told[2])), strict=True)
        )


def _things(
    facts: Facts, tables: Tables, own: Positions, decided: Positions, things: int, reports: int
) -> Iterator[ThingTold]:
    """The most told first, those told as often by their names."""
    figures = _of(facts, tables, own, type=_FIGURES, modality=_TOLD)
    figures = figures[~np.isnan(facts.value[figures])]
    if not len(figures):
        return
    _, at, told = np.unique(_thing(facts, tables, figures), return_inverse=True, return_counts=True)
    least = np.sort(told)[-min(things, len(told))]
    one_of_each = figures[np.unique(at, return_index=True)[1]]
    names = {
        number: (
            *_values(tables["kind"], facts.kind[one_of_each[number]], THING[:-1]).values(),
            _values(tables["noun"], facts.noun[one_of_each[number]], THING[-1:])["noun"],
        )
        for number in np.flatnonzero(told >= least).tolist()
    }
    time, day = tables["time"], tables["day"]
    times = Times(time.figures("year_from"), time.figures("year"), day.figures("published"))
    for number in sorted(names, key=lambda one: (-told[one], [it or "" for it in names[one]]))[:things]:
        some = figures[at == number]
        if len(some) <= reports:
            yield ThingTold(names[number], len(some), facts.id[some].tolist(), ())
            continue
        shown = np.union1d(_latest(facts, times, some)[:reports], np.intersect1d(some, decided, assume_unique=True))
        others = np.setdiff1d(some, decided, assume_unique=True)
        yield ThingTold(names[number], len(some), facts.id[shown].tolist(), tuple(_years(facts, times, others)))


def _latest(facts: Facts, times: Times, figures: Positions) -> Positions:
    """Those of the latest years first, of a year those that came last."""
    years = times.last[facts.time[figures]]
    latest: Positions = figures[np.lexsort((-figures, -np.nan_to_num(years, nan=-np.inf)))]
    return latest


def _years(facts: Facts, times: Times, figures: Positions) -> Iterator[YearTold]:
    dated = figures[(times.first == times.last)[facts.time[figures]]]
    years, told = times.last[facts.time[dated]], times.day[facts.day[dated]]
    for year in np.unique(years).tolist():
        here = years == year
        some = dated[here]
        values, at, often = np.unique(facts.value[some], return_inverse=True, return_counts=True)
        days = np.zeros(len(values))
        np.fmax.at(days, at, told[here])
        best = int(np.lexsort((days, often))[-1])
        yield YearTold(
            int(year), float(values[best]), int(often[best]), float(values[0]), float(facts.most[some].max()), len(some)
        )


def _thing(facts: Facts, tables: Tables, figures: Positions) -> Numbers:
    """One number for what each figure is of: kinds tell more than that."""
    kind = tables["kind"]
    used, at = np.unique(facts.kind[figures], return_inverse=True)
    codes = np.stack([kind.codes[name][used] for name in THING[:-1]], axis=1)
    same: Numbers = np.unique(codes, axis=0, return_inverse=True)[1].reshape(-1)
    return (same[at].astype(np.int64) << 32) | facts.noun[figures]


def _given(facts: Facts, tables: Tables, awards: Positions) -> Iterator[Row]:
    numbers = tables["kind"].codes["award"][facts.kind[awards]].astype(np.int64) << 32 | facts.time[awards]
    values = tables["kind"].values["award"]
    for number, times in zip(*(some.tolist() for some in np.unique(numbers, return_counts=True)), strict=True):
        first, last = _values(tables["time"], number & 0xFFFFFFFF, ("year_from", "year")).values()
        yield {"award": values[number >> 32], "year_from": first, "year_to": last, "facts": times}


def _values(table: Table, number: int, fields: Sequence[str]) -> dict[str, Any]:
    """Of a combination."""
    return {field: table.values[field][table.codes[field][number]] for field in fields}


def _iso(day: float) -> str | None:
    if not np.isfinite(day):
        return None
    text = f"{day:08.0f}"
    return f"{text[:4]}-{text[4:6]}-{text[6:]}"
