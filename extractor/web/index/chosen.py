"""Which facts a search's options mean."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from extractor.store.base import Store
from extractor.store.search.filters import EXACT, NO_NOUN, Filters
from extractor.store.search.narrow import KIND, bodies_named
from extractor.web.index.asked import Asked
from extractor.web.index.columns import Facts
from extractor.web.index.dimension import Mask, Table

Positions = npt.NDArray[np.intp]
COUNTED = ("kind", "province", "source", "time")
"""The dimensions that facets are of."""
Bounds = Mapping[str, Mask]
"""Of the fields of a dimension that a search bounds: which combinations it allows."""


def key_of(filters: Filters) -> Hashable:
    """What two searches with the same options have in common."""
    exact = tuple((name, tuple(sorted(filters.exact[name]))) for name in EXACT if filters.exact.get(name))
    plain = replace(filters, exact={})
    return exact, *(getattr(plain, name) for name in plain.__dataclass_fields__ if name != "exact")


def bounds(filters: Filters, tables: Mapping[str, Table]) -> dict[str, Bounds]:
    """What the options allow in each dimension that has facets."""
    kind = {name: tables["kind"].one_of(name, filters.exact[name]) for name in KIND if filters.exact.get(name)}
    province, source = (
        {name: tables[name].one_of(name, wanted)} if wanted else {}
        for name, wanted in (("province", filters.provinces), ("source", filters.sources))
    )
    first, last = filters.years
    time = {}
    if first is not None or last is not None:
        begun, ended = (tables["time"].figures(name) for name in ("year_from", "year"))
        if filters.exactly:
            time["year"] = _within(begun, first, first) & _within(ended, last, last)
        else:
            time["year"] = _within(ended, first, None) & _within(begun, None, last)
    return {"kind": kind, "province": province, "source": source, "time": time}


def allowed(some: Bounds, but: str = "") -> Mask | None:
    """The combinations that all bounds allow, but for one field's; None for every one."""
    masks = [mask for name, mask in some.items() if name != but]
    return np.logical_and.reduce(masks) if masks else None


class Right(NamedTuple):
    """The facts that somebody put right: their positions in order, and their figures as they should be, NaN where
    `narrow.Corrected` has none."""

    positions: Positions
    value: npt.NDArray[np.float64]
    most: npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Hidden:
    """What a store has said of facts later: `rejected`, the positions of those found wrong; `decided`, of those
    on which there is any word; `corrected`, those put right; `copied`, which facts stand in copies of other
    articles."""

    rejected: Positions
    decided: Positions
    corrected: Right
    copied: Mask


def others(filters: Filters, facts: Facts, tables: Mapping[str, Table], hidden: Hidden) -> Iterator[Mask]:
    """What the options say of anything else, fact by fact, but for words, persons and names of bodies."""
    if filters.body:
        yield tables["body"].one_of("organisation_id", (filters.body,))[facts.body]
    if nouns := filters.exact.get("noun"):
        yield _nouns(tables["noun"], nouns).take(facts.noun)  # half the time of brackets
    since, until = (None if day is None else int(day.replace("-", "")) for day in filters.published)
    if since is not None or until is not None:
        yield _within(tables["day"].figures("published"), since, until)[facts.day]
    if filters.sure is not None:
        yield _within(tables["sure"].figures("confidence"), filters.sure, None)[facts.sure]
    if filters.least is not None:
        yield facts.most >= filters.least
    if filters.most is not None:
        yield facts.value <= filters.most
    if not filters.copies:
        yield ~hidden.copied
    if not filters.rejected and len(hidden.rejected):
        yield _but(hidden.rejected, facts)
    if filters.undecided and len(hidden.decided):
        yield _but(hidden.decided, facts)


def _nouns(noun: Table, wanted: Sequence[str]) -> Mask:
    """Which of the nouns, and whether none, are among those wanted."""
    mask = noun.one_of("noun", [one for one in wanted if one != NO_NOUN])
    if NO_NOUN in wanted:
        mask |= noun.codes["noun"] == noun.numbers["noun"].get(None, -1)
    return mask


def _but(positions: Positions, facts: Facts) -> Mask:
    """All facts but those."""
    stays = np.ones(len(facts.id), np.bool_)
    stays[positions] = False
    return stays


def of_bodies(store: Store, filters: Filters, facts: Facts, body: Table) -> Mask:
    """Which facts are of a body of that name. Raises QueryError, StoreError."""
    return body.one_of("organisation_id", bodies_named(store, filters.organisation))[facts.body]


def told(store: Store, asked: Asked, filters: Filters, generation: int, facts: Facts) -> Positions | None:
    """The positions of the facts that hold the words and are of the person; None where neither is asked for. Raises
    QueryError, StoreError."""
    found: Positions | None = None
    if filters.terms:
        last = int(facts.evidence.max(initial=0))
        holding = np.zeros(last + 1, np.bool_)
        sentences = asked.of_words(store, generation, filters.terms, last)
        holding[sentences[sentences <= last]] = True
        found = np.flatnonzero(holding[facts.evidence])
    if filters.person:
        last = int(facts.id[-1]) if len(facts.id) else 0
        here = positions_of(facts, asked.of_person(store, generation, filters.person, last))
        found = here if found is None else np.intersect1d(found, here, assume_unique=True)
    return found


def positions_of(facts: Facts, ids: npt.NDArray[np.int64]) -> Positions:
    """Where these ids (in order) stand, less those that are not there."""
    if not len(facts.id):
        return np.empty(0, np.intp)
    at = np.minimum(np.searchsorted(facts.id, ids), len(facts.id) - 1)
    there: Positions = at[facts.id[at] == ids]
    return there


def _within(figures: npt.NDArray[np.float64], least: float | None, most: float | None) -> Mask:
    """Which lie within the bounds, the bounds too; what is not told lies nowhere."""
    inside: Mask = ~np.isnan(figures)
    if least is not None:
        inside &= figures >= least
    if most is not None:
        inside &= figures <= most
    return inside
