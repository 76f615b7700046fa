"""What all facts of one body tell together."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from extractor.store.base import Row
from extractor.store.organisations.facts import THING, ThingNamed, ThingTold, ToldOf, YearTold
from extractor.store.search.narrow import NAMING
from extractor.web.index.chosen import Hidden, Positions
from extractor.web.index.columns import Column, Facts
from extractor.web.index.dimension import Table

MOST_THINGS, MOST_REPORTS = 12, 15
"""Things that figures are of, and facts that tell of one: each of these is fetched, which takes some 20 µs."""
_FIGURES, _TOLD = ("count", "award"), ("reported", "target")
Tables = Mapping[str, Table]
Numbers = npt.NDArray[np.int64]
Figures = npt.NDArray[np.float64]


class _Grouped(NamedTuple):
    """A body's figures, of which thing each is, and the things: their numbers with what they are."""

    figures: Positions
    at: Numbers
    things: list[tuple[int, ThingNamed]]


class Times(NamedTuple):
    """First and last year and the day as a number, by the numbers that facts have for them; NaN where not told."""

    first: Figures
    last: Figures
    day: Figures


def told_of(facts: Facts, tables: Tables, hidden: Hidden, organisation_id: str, things: int, reports: int) -> ToldOf:
    """Of the body of that id, nothing of one that has no facts; so many things, and facts of each, at most."""
    kept = _kept(facts, tables, hidden, organisation_id)
    own = kept[~hidden.copied[kept]]
    grouped = _grouped(facts, tables, own)
    return ToldOf(
        tuple(_names(facts, tables, _of(facts, tables, kept, type=("organisation",)))),
        tuple(_thing_told(facts, tables, hidden, grouped, one, reports) for one in grouped.things[:things]),
        tuple(named for _, named in grouped.things[things:]),
        tuple(_given(facts, tables, _of(facts, tables, own, type=("award",), modality=("reported",)))),
    )


def thing_of(
    facts: Facts, tables: Tables, hidden: Hidden, organisation_id: str, thing: ThingNamed, reports: int
) -> ThingTold:
    """What is told of one of the things that `told_of` names of that body."""
    kept = _kept(facts, tables, hidden, organisation_id)
    grouped = _grouped(facts, tables, kept[~hidden.copied[kept]])
    (one,) = (each for each in grouped.things if each[1] == thing)
    return _thing_told(facts, tables, hidden, grouped, one, reports)


def _kept(facts: Facts, tables: Tables, hidden: Hidden, organisation_id: str) -> Positions:
    """The body's facts that nobody found wrong."""
    numbers = np.flatnonzero(tables["body"].one_of("organisation_id", (organisation_id,)))
    positions = np.flatnonzero(facts.body == numbers[0]) if len(numbers) else np.empty(0, np.intp)
    return np.setdiff1d(positions, hidden.rejected, assume_unique=True)


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


def _grouped(facts: Facts, tables: Tables, own: Positions) -> _Grouped:
    """The most told thing first, those told as often by their names."""
    figures = _of(facts, tables, own, type=_FIGURES, modality=_TOLD)
    figures = figures[~np.isnan(facts.value[figures])]
    if not len(figures):
        return _Grouped(figures, np.empty(0, np.int64), [])
    _, at, told = np.unique(_thing(facts, tables, figures), return_inverse=True, return_counts=True)
    one_of_each = np.empty(len(told), np.intp)
    one_of_each[at] = figures
    kind, noun = facts.kind[one_of_each], facts.noun[one_of_each]
    columns = [*(column(tables["kind"], name, kind) for name in THING[:-1]), column(tables["noun"], "noun", noun)]
    things = enumerate(map(ThingNamed, zip(*columns, strict=True), told.tolist()))
    most = sorted(things, key=lambda one: (-one[1].told, [it or "" for it in one[1].thing]))
    return _Grouped(figures, at, most)


def column(table: Table, field: str, numbers: Column) -> list[Any]:
    """The values of a field of combinations."""
    values = table.values[field]
    return [values[code] for code in table.codes[field][numbers].tolist()]


def _thing_told(
    facts: Facts, tables: Tables, hidden: Hidden, grouped: _Grouped, one: tuple[int, ThingNamed], most: int
) -> ThingTold:
    number, (thing, told) = one
    some = grouped.figures[grouped.at == number]
    if told <= most:
        return ThingTold(thing, told, facts.id[some].tolist(), ())
    time, day = tables["time"], tables["day"]
    times = Times(time.figures("year_from"), time.figures("year"), day.figures("published"))
    decided = np.intersect1d(some, hidden.decided, assume_unique=True)
    shown = np.union1d(_latest(facts, times, some)[:most], decided)
    others = np.setdiff1d(some, decided, assume_unique=True)
    return ThingTold(thing, told, facts.id[shown].tolist(), tuple(_years(facts, times, others)))


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
