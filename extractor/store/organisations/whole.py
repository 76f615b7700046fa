"""One body as a whole: its names and when they were told, its links, its terms, figures and awards."""

from dataclasses import dataclass
from itertools import chain, islice

from extractor.store.base import Row, Store
from extractor.store.decisions.standing import REJECTED
from extractor.store.organisations.awards import AwardsReceived, given_by, received_by
from extractor.store.organisations.facts import ThingNamed, Told
from extractor.store.organisations.figures import Thing, figures_of
from extractor.store.organisations.links import Family, Links, by_id, family_of, links_of
from extractor.store.organisations.names import Names, TermTold, names_of, terms_of, written_of
from extractor.store.organisations.spelling import title, titled
from extractor.store.organisations.unnamed import unnamed
from extractor.store.tables.words import spoken

_BODY = "SELECT organisation_id, name, kind, level, province, parent FROM organisations WHERE organisation_id = ?"
# Of nothing but an index; what was found wrong is taken off, which begins at the decisions: these are few.
_COUNTS = (
    "SELECT type, year_from AS year, count(*) AS facts FROM facts WHERE organisation_id = ? "
    "GROUP BY type, year_from ORDER BY type, year_from"
)
_WRONG = (
    "SELECT f.type, f.year_from AS year, count(*) AS facts FROM facts f WHERE f.organisation_id || '' = ? "
    f"AND f.fact_key IN ({REJECTED}) GROUP BY f.type, f.year_from"
)


@dataclass(frozen=True)
class Organisation:
    """A body. `row` has organisation_id, name, kind, level, province, parent; `counts` how many facts of each type are
    its own, by year, None for no year: rows of type, year, facts. What somebody found wrong is left out."""

    row: Row
    counts: tuple[Row, ...]
    names: Names
    links: Links
    family: Family
    terms: tuple[TermTold, ...]
    figures: tuple[Thing, ...]
    others: tuple[ThingNamed, ...]
    awards_given: tuple[Row, ...]
    awards_received: AwardsReceived


def organisation(
    store: Store, organisation_id: str, told: Told, most: int | None = None, opened: str = ""
) -> Organisation | None:
    """The body of that id, of which all facts together tell `told`; None where nothing tells of it. One that no article
    names has a name made of what is known. `most`, `opened`: see `figures_of`. Raises StoreError."""
    named_by = told.named_by(organisation_id)
    before = by_id(store, named_by.before)
    body = next(iter(list(store.ask(_BODY, (organisation_id,)))), None)
    body = body or unnamed(store, organisation_id, titled(store, before), named_by.former)
    if body is None:
        return None
    told_of = told.told_of(organisation_id, opened)
    written = written_of(store, organisation_id)
    names = names_of(written, told_of)
    called = {spoken(name) for name in (body["name"], *names.written)}
    links, family = _titled(store, links_of(store, body, names, before), family_of(store, body, names.written))
    return Organisation(
        row={**body, "name": title(body["name"], (name for name, _ in written))},
        counts=_counts(store, organisation_id),
        names=names,
        links=links,
        family=family,
        terms=terms_of(store, organisation_id),
        figures=figures_of(store, told_of, most, opened),
        others=told_of.others,
        awards_given=given_by(told_of),
        awards_received=received_by(store, told.got(organisation_id, called)),
    )


def _titled(store: Store, links: Links, family: Family) -> tuple[Links, Family]:
    """The same with every name as it is best spelt."""
    law = () if links.successor is None else (links.successor,)
    some = (law, links.predecessors, links.formerly, links.now, family.parents, family.children)
    best = iter(titled(store, list(chain.from_iterable(some))))
    after, before, formerly, now, parents, children = (tuple(islice(best, len(each))) for each in some)
    return Links(next(iter(after), None), before, formerly, now), Family(parents, children, family.children_told)


def _counts(store: Store, organisation_id: str) -> tuple[Row, ...]:
    wrong = {(row["type"], row["year"]): row["facts"] for row in store.ask(_WRONG, (organisation_id,))}
    rows = ({**row, "facts": row["facts"] - wrong.get((row["type"], row["year"]), 0)}
            for row in store.ask(_COUNTS, (organisation_id,)))  # fmt: skip
    return tuple(row for row in rows if row["facts"])
