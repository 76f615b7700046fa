"""All bodies that facts are of, the most told first."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from extractor.web.index.chosen import Hidden, Positions
from extractor.web.index.columns import Facts
from extractor.web.index.dimension import Codes, Mask, Table
from extractor.web.index.result import Counts

Shares = list[tuple[str, int]]
"""Values with how many bodies have each, the most frequent first."""


class Bodies(NamedTuple):
    """Of each combination of the dimension of bodies: how many facts are its own, but those found wrong, how many
    name it, and the numbers of its level and its province, as the first fact tells that names it. `order` are the
    numbers of those that have facts, the most told first, of those told as often the first known."""

    facts: Counts
    mentions: Counts
    level: Codes
    province: Codes
    order: Positions


class BodyFound(NamedTuple):
    """A body: how many facts name it, how many are its own, and in how many articles these stand."""

    organisation_id: str
    told: int
    facts: int
    articles: int


class BodiesFound(NamedTuple):
    """A page of bodies, how many there are in all, and how many of each level and each province, without what bounds
    these themselves."""

    bodies: list[BodyFound]
    total: int
    levels: Shares
    provinces: Shares


class Wanted(NamedTuple):
    """Of bodies: levels and provinces, of each any where none is told, and ids, None for all."""

    levels: Sequence[str] = ()
    provinces: Sequence[str] = ()
    ids: Sequence[str] | None = None


def bodies_of(facts: Facts, tables: Mapping[str, Table], hidden: Hidden) -> Bodies:
    """Of all facts."""
    kind, size = tables["kind"], tables["body"].size
    mentions = np.flatnonzero(kind.one_of("type", ("organisation",))[facts.kind])
    every = np.bincount(facts.body, minlength=size)
    own = every - np.bincount(facts.body[hidden.rejected], minlength=size)
    first = np.full(size, -1)
    first[facts.body[mentions[::-1]]] = mentions[::-1]  # of several the last that is written stays: the first fact
    named = first >= 0
    level, province = (np.full(size, -1, np.int32) for _ in range(2))
    level[named] = kind.codes["level"][facts.kind[first[named]]]
    province[named] = tables["province"].codes["province"][facts.province[first[named]]]
    nobody = tables["body"].numbers["organisation_id"].get(None, -1)
    there = np.flatnonzero((every > 0) & (tables["body"].codes["organisation_id"] != nobody))
    return Bodies(
        facts=own,
        mentions=np.bincount(facts.body[mentions], minlength=size),
        level=level,
        province=province,
        order=there[np.argsort(-own[there], kind="stable")],
    )


def narrowed(bodies: Bodies, tables: Mapping[str, Table], wanted: Wanted) -> tuple[Positions, Shares, Shares]:
    """The numbers of the bodies that are wanted, in order, and how many there are by level and by province."""
    order = bodies.order
    if wanted.ids is not None:
        order = order[tables["body"].one_of("organisation_id", wanted.ids)[order]]
    level, province = tables["kind"], tables["province"]
    of_level = _one_of(level, "level", wanted.levels, bodies.level[order])
    of_province = _one_of(province, "province", wanted.provinces, bodies.province[order])
    return (
        order[of_level & of_province],
        _shares(level, "level", bodies.level[order[of_province]]),
        _shares(province, "province", bodies.province[order[of_level]]),
    )


def _one_of(table: Table, field: str, wanted: Sequence[str], numbers: Codes) -> Mask:
    """Which of the values with these numbers are wanted."""
    if not wanted:
        return np.ones(len(numbers), np.bool_)
    known = table.numbers[field]
    return np.isin(numbers, [known[value] for value in wanted if value in known])


def _shares(table: Table, field: str, numbers: Codes) -> Shares:
    each, times = np.unique(numbers[numbers >= 0], return_counts=True)
    told = zip((table.values[field][one] for one in each.tolist()), times.tolist(), strict=True)
    return sorted(((value, n) for value, n in told if value is not None), key=lambda one: (-one[1], one[0]))


def articles_of(facts: Facts, hidden: Hidden, size: int, numbers: Positions) -> npt.NDArray[np.int64]:
    """In how many articles the facts of each of these bodies stand, those found wrong left out; `size`: of all bodies
    there are."""
    place = np.full(size, -1, np.int16)
    place[numbers] = np.arange(len(numbers))
    of_these = place[facts.body]
    of_these[hidden.rejected] = -1
    inside = np.flatnonzero(of_these >= 0)
    inside = inside[np.argsort(of_these[inside], kind="stable")]
    pairs = (of_these[inside].astype(np.int64) << 40) | facts.article[inside]
    pairs.sort(kind="stable")  # a fifth of the time of np.unique: facts stand by their articles nearly always
    first = np.append(True, pairs[1:] != pairs[:-1])[: len(pairs)]
    return np.bincount(pairs[first] >> 40, minlength=len(numbers))
