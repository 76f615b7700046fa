"""One body as a whole: its names and when they were told, its links, its terms, figures and awards."""

from dataclasses import dataclass

from extractor.store.base import Row, Store
from extractor.store.decisions.deciding import REJECTED
from extractor.store.organisations.awards import AwardsReceived, given_by, received_by
from extractor.store.organisations.facts import Told
from extractor.store.organisations.figures import Thing, figures_of
from extractor.store.organisations.links import Family, Links, by_id, family_of, links_of
from extractor.store.organisations.names import Names, TermTold, names_of, terms_of
from extractor.store.organisations.spelling import titled
from extractor.store.organisations.unnamed import unnamed
from extractor.store.tables.words import distinct, spoken

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
_NAMED = (
    "SELECT o.organisation_id, o.name, o.kind, o.level, o.province, "
    "(SELECT count(*) FROM facts f WHERE f.organisation_id = o.organisation_id AND f.type = 'organisation') AS told "
    "FROM organisations o WHERE o.organisation_id IN (SELECT organisation_id FROM organisation_names WHERE {}) "
    "ORDER BY told DESC, o.organisation_id LIMIT ?"
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
    awards_given: tuple[Row, ...]
    awards_received: AwardsReceived


def organisation(
    store: Store, organisation_id: str, told: Told, most: int | None = None, opened: str | None = None
) -> Organisation | None:
    """The body of that id, of which all facts together tell `told`; None where nothing tells of it. One that no article
    names has a name made of what is known. `most`, `opened`: see `figures_of`. Raises StoreError."""
    named_by = told.named_by(organisation_id)
    before = by_id(store, named_by.before)
    body = next(iter(list(store.ask(_BODY, (organisation_id,)))), None)
    body = body or unnamed(store, organisation_id, before, named_by.former)
    if body is None:
        return None
    told_of = told.told_of(organisation_id)
    names = names_of(store, organisation_id, told_of)
    spelt = {spoken(name) for name in (body["name"], *names.written)}
    return Organisation(
        row=titled(store, [body])[0],
        counts=_counts(store, organisation_id),
        names=names,
        links=links_of(store, body, names, before),
        family=family_of(store, body, names.written),
        terms=terms_of(store, organisation_id),
        figures=figures_of(store, told_of, most, opened),
        awards_given=given_by(told_of),
        awards_received=received_by(store, told.got(organisation_id, spelt)),
    )


def _counts(store: Store, organisation_id: str) -> tuple[Row, ...]:
    wrong = {(row["type"], row["year"]): row["facts"] for row in store.ask(_WRONG, (organisation_id,))}
    rows = ({**row, "facts": row["facts"] - wrong.get((row["type"], row["year"]), 0)}
            for row in store.ask(_COUNTS, (organisation_id,)))  # fmt: skip
    return tuple(row for row in rows if row["facts"])


def organisations(store: Store, words: str, limit: int = 20) -> tuple[Row, ...]:
    """The bodies of which some name has a word that begins as each of these words does, accents or not, the most told
    first: rows of organisation_id, name, kind, level, province, and `told`, the number of its mentions. None for text
    without a word. Raises QueryError for more than `MOST_TERMS` words, StoreError."""
    asked = distinct(words)
    if not asked:
        return ()
    sql = _NAMED.format(" AND ".join(["' ' || words LIKE ?"] * len(asked)))
    return titled(store, list(store.ask(sql, [*(f"% {word}%" for word in asked), limit])))
