"""All facts as of one moment, and what is looked for among them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

import numpy as np

from extractor.store.base import Store
from extractor.store.organisations.facts import Got, NamedBy, ThingTold, ToldOf, thing_key
from extractor.store.search.filters import Filters
from extractor.web.index import body
from extractor.web.index import others as by_others
from extractor.web.index.asked import Asked, question_key
from extractor.web.index.bodies import Bodies, BodiesFound, BodyFound, Wanted, articles_of, bodies_of, narrowed
from extractor.web.index.cache import Cache
from extractor.web.index.chosen import Hidden, Positions, bounds, key_of, of_bodies, others, told
from extractor.web.index.columns import Facts
from extractor.web.index.dimension import Table
from extractor.web.index.found import Found, Sort, Value, Years
from extractor.web.index.orders import RANKED, Order, best_first, in_order
from extractor.web.index.result import Counts, facets, result_of
from extractor.web.index.years import years_of

MOST = 64 * 1024 * 1024
"""Bytes of answers that a snapshot keeps."""
_ORDERS = 2
"""Of an answer, at most; a third one puts them out."""
_SMALL, _FEW = 16 * 1024, 256
"""Bytes that an answer takes besides its positions, at a guess, and that one of some numbers does."""


_LARGE, _NAMED = 64 * 1024, 256
"""Bytes that what is told of a body takes, at a guess, and that each thing takes which is named alone."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """The facts of a search in the order of their ids, what is told of them together, and orders that were asked for:
    always of these very facts, as the store may meanwhile tell of fewer."""

    positions: Positions
    facets: dict[str, list[tuple[Value, int]]]
    years: Years
    orders: dict[tuple[Sort, bool], Order]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Facts that nobody changes any more; any number of threads may search, each with a store of its own. `version`
    rises with every change, `generation` with every change but new facts behind the others and facts that went from
    among them."""

    version: int
    generation: int
    facts: Facts
    tables: Mapping[str, Table]
    hidden: Hidden
    asked: Asked
    kept: Cache = field(default_factory=lambda: Cache(MOST))

    def find(
        self, store: Store, filters: Filters, sort: Sort = "best", offset: int = 0, limit: int = 50
    ) -> Found:  # fmt: skip
        """The facts that `filters` mean, as `store.search` has it: a page of `limit` ids from `offset` on, and what is
        told of all. `store` is asked for words and names alone. Raises QueryError, StoreError."""
        answer = self._answer(store, filters)
        order = self._order(store, filters, sort, answer)
        ids = self.facts.id[order[offset : offset + limit]].tolist()
        return Found(ids, len(answer.positions), answer.facets, answer.years)

    def told_of(self, organisation_id: str, opened: str = "") -> ToldOf:
        """What all facts of a body tell together; the thing of the key `opened`, where it is none of the most told,
        stands behind these."""
        told = self._told_of(organisation_id)
        if not opened or any(thing_key(one.thing) == opened for one in told.things):
            return told
        named = next((one for one in told.others if thing_key(one.thing) == opened), None)
        if named is None:
            return told
        key = ("thing", organisation_id, named, body.MOST_REPORTS)
        kept: ThingTold | None = self.kept.get(key)
        if kept is None:
            kept = body.thing_of(self.facts, self.tables, self.hidden, organisation_id, named, body.MOST_REPORTS)
            self.kept.keep(key, kept, _SMALL)
        return told._replace(things=(*told.things, kept))

    def bodies(self, wanted: Wanted, offset: int = 0, limit: int = 50) -> BodiesFound:
        """The bodies that are wanted, the most told first: a page of `limit` from `offset` on."""
        every = self._bodies()
        order, levels, provinces = narrowed(every, self.tables, wanted)
        some = order[offset : offset + limit]
        ids = body.column(self.tables["body"], "organisation_id", some)
        told = (every.mentions[some], every.facts[some], self._articles(some))
        rows = zip(ids, *(each.tolist() for each in told), strict=True)
        return BodiesFound([BodyFound(*row) for row in rows], len(order), levels, provinces)

    def _bodies(self) -> Bodies:
        with self.kept.making("bodies"):
            kept: Bodies | None = self.kept.get("bodies")
            if kept is None:
                kept = bodies_of(self.facts, self.tables, self.hidden)
                self.kept.keep("bodies", kept, sum(column.nbytes for column in kept))
        return kept

    def _articles(self, numbers: Positions) -> Counts:
        """In how many articles each of these bodies is told of."""
        key = ("articles", numbers.tobytes())
        kept: Counts | None = self.kept.get(key)
        if kept is None:
            kept = articles_of(self.facts, self.hidden, self.tables["body"].size, numbers)
            self.kept.keep(key, kept, 2 * kept.nbytes + _FEW)
        return kept

    def _told_of(self, organisation_id: str) -> ToldOf:
        most = body.MOST_THINGS, body.MOST_REPORTS
        key = ("body", organisation_id, most)
        with self.kept.making(key):
            kept: ToldOf | None = self.kept.get(key)
            if kept is None:
                kept = body.told_of(self.facts, self.tables, self.hidden, organisation_id, *most)
                self.kept.keep(key, kept, _LARGE + _NAMED * len(kept.others))
        return kept

    def got(self, organisation_id: str, names: Collection[str]) -> Got:
        """The honours of a body of these names, as `spoken` has them."""
        return by_others.got(self.facts, self.tables, self.hidden, organisation_id, names)

    def named_by(self, organisation_id: str) -> NamedBy:
        """What mentions of other bodies tell of it."""
        return by_others.named_by(self.facts, self.tables, organisation_id)

    def _answer(self, store: Store, filters: Filters) -> _Answer:
        key = ("answer", key_of(filters))
        with self.kept.making(key):
            kept: _Answer | None = self.kept.get(key)
            if kept is None:
                kept = self._made(store, filters)
                self.kept.keep(key, kept, kept.positions.nbytes * (1 + _ORDERS) + _SMALL)
        return kept

    def _made(self, store: Store, filters: Filters) -> _Answer:
        some = bounds(filters, self.tables)
        result = result_of(self.facts, self.tables, some, self._rest(store, filters))
        years = years_of(result, self.facts, self.tables, self.hidden, filters.exactly)
        return _Answer(result.positions, facets(result, self.tables, some, filters.exactly), years, {})

    def _rest(self, store: Store, filters: Filters) -> Positions | None:
        """The positions that everything but the facets' own options leaves; None for all."""
        masks = list(others(filters, self.facts, self.tables, self.hidden))
        if filters.organisation:
            masks.append(of_bodies(store, filters, self.facts, self.tables["body"]))
        words = self._told(store, filters)
        if not masks:
            return words
        inside = np.logical_and.reduce(masks) if len(masks) > 1 else masks[0]
        return np.flatnonzero(inside) if words is None else words[inside[words]]

    def _told(self, store: Store, filters: Filters) -> Positions | None:
        """The positions of those that hold the words and are of the person."""
        key = ("told", question_key(filters))
        kept: Positions | None = self.kept.get(key)
        if kept is None:
            kept = told(store, self.asked, filters, self.generation, self.facts)
            if kept is not None:
                self.kept.keep(key, kept, kept.nbytes)
        return kept

    def _order(self, store: Store, filters: Filters, sort: Sort, answer: _Answer) -> Order:
        ranked = sort == "best" and bool(filters.query) and len(answer.positions) <= RANKED
        if sort == "best" and not ranked:
            sort = "newest"
        kept = answer.orders.get((sort, ranked))
        if kept is None:
            kept = in_order(sort, self.facts, self.tables, answer.positions)
            if ranked:
                kept = best_first(store, filters.terms, self.facts, kept)
            if len(answer.orders) >= _ORDERS:
                answer.orders.clear()
            answer.orders[sort, ranked] = kept
        return kept
