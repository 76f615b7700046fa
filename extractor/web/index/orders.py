"""The facts of a result in order. Every order is told by whole numbers: the position stands in their lower half, so
that one sort of plain numbers gives the positions, equal ones by their ids."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from extractor.store.base import Store
from extractor.store.search.facts import held_by
from extractor.store.tables.words import Term
from extractor.web.index.chosen import Positions
from extractor.web.index.columns import Facts
from extractor.web.index.dimension import Table
from extractor.web.index.found import Sort

RANKED = 2000
"""Facts of which it is asked how many of a query's words they hold themselves: it takes some 10 µs a fact."""
Ranks = npt.NDArray[np.int64]
Order = npt.NDArray[np.int32]


def in_order(sort: Sort, facts: Facts, tables: Mapping[str, Table], positions: Positions) -> Order:
    """The positions in the order of `sort`; by words nothing is known here: best is as newest."""
    if sort in ("largest", "smallest"):
        ranks = _by_figure(facts.value[positions], downwards=sort == "largest")
    elif sort in ("surest", "doubtful"):
        ranks = _numbered(tables["sure"].figures("confidence"), downwards=sort == "surest")[facts.sure[positions]]
    else:
        ranks = _numbered(tables["day"].figures("published"), downwards=sort != "oldest")[facts.day[positions]]
    return np.sort((ranks << 32) | positions).astype(np.int32)  # what is cut off is the rank


def best_first(store: Store, terms: tuple[Term, ...], facts: Facts, newest: Order) -> Order:
    """Those whose own words hold more of the terms first, else as they stand. Raises StoreError."""
    held = held_by(store, terms, facts.id[newest].tolist())
    ranks = np.array([held.get(one, 0) for one in facts.id[newest].tolist()], np.int64)
    return newest[np.argsort(-ranks, kind="stable")]


def _numbered(figures: npt.NDArray[np.float64], downwards: bool) -> Ranks:
    """The place of each figure among all, from 0, those that are not told last."""
    known = np.where(np.isnan(figures), np.inf, -figures if downwards else figures)
    return np.unique(known, return_inverse=True)[1].astype(np.int64)


def _by_figure(figures: npt.NDArray[np.float64], downwards: bool) -> Ranks:
    """The same for very many figures: it takes half the time."""
    keys = -figures if downwards else figures
    order = np.argsort(keys)  # NaN last
    steps = np.concatenate([[False], _differ(keys[order])]) if len(keys) else np.empty(0, np.bool_)
    ranks = np.empty(len(keys), np.int64)
    ranks[order] = np.cumsum(steps)
    return ranks


def _differ(ordered: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
    """Where a figure is not the one before; one that is not told is as any other such."""
    differ: npt.NDArray[np.bool_] = (ordered[1:] != ordered[:-1]) & ~(np.isnan(ordered[1:]) & np.isnan(ordered[:-1]))
    return differ
