"""One body as a whole: its names and when they were told, its links, its terms, figures and awards."""

from dataclasses import dataclass
from itertools import chain, islice

from extractor.store.base import Row, Store
from extractor.store.organisations.awards import AwardsReceived, given_by, received_by
from extractor.store.organisations.facts import ToldOf
from extractor.store.organisations.figures import Thing, figures_of
from extractor.store.organisations.links import Family, Links, family_of, links_of
from extractor.store.organisations.names import Names, TermTold, names_of, terms_of, written_of
from extractor.store.organisations.spelling import title, titled

_BODY = "SELECT organisation_id, name, kind, level, province, parent FROM organisations WHERE organisation_id = ?"
# Of nothing but an index.
_COUNTS = (
    "SELECT type, year_from AS year, count(*) AS facts FROM facts WHERE organisation_id = ? "
    "GROUP BY type, year_from ORDER BY type, year_from"
)


@dataclass(frozen=True)
class Organisation:
    """A body. `row` has organisation_id, name, kind, level, province, parent; `counts` how many facts of each type are
    its own, by year, None for no year: rows of type, year, facts. What somebody found wrong is left out of the rest."""

    row: Row
    counts: tuple[Row, ...]
    names: Names
    links: Links
    family: Family
    terms: tuple[TermTold, ...]
    figures: tuple[Thing, ...]
    awards_given: tuple[Row, ...]
    awards_received: AwardsReceived


def organisation(
    store: Store, organisation_id: str, told_of: ToldOf, most: int | None = None, opened: str | None = None
) -> Organisation | None:
    """The body of that id, of which all facts together tell `told_of`; None where there is none. `most`, `opened`: see
    `figures_of`. Raises StoreError."""
    body = next(iter(list(store.ask(_BODY, (organisation_id,)))), None)
    if body is None:
        return None
    counts = tuple(store.ask(_COUNTS, (organisation_id,)))
    mentions = sum(row["facts"] for row in counts if row["type"] == "organisation")
    written = written_of(store, organisation_id)
    names = names_of(written, told_of)
    links, family = _titled(store, links_of(store, body, names), family_of(store, body, names.written))
    return Organisation(
        row={**body, "name": title(body["name"], (name for name, _ in written))},
        counts=counts,
        names=names,
        links=links,
        family=family,
        terms=terms_of(store, organisation_id),
        figures=figures_of(store, told_of, most, opened),
        awards_given=given_by(told_of),
        awards_received=received_by(store, names.written, mentions),
    )


def _titled(store: Store, links: Links, family: Family) -> tuple[Links, Family]:
    """The same with every name as it is best spelt."""
    law = () if links.successor is None else (links.successor,)
    some = (law, links.predecessors, links.formerly, links.now, family.parents, family.children)
    best = iter(titled(store, list(chain.from_iterable(some))))
    after, before, formerly, now, parents, children = (tuple(islice(best, len(each))) for each in some)
    return Links(next(iter(after), None), before, formerly, now), Family(parents, children, family.children_told)
