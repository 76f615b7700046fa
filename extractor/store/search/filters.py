"""What is looked for: the options of a search as conditions that every database understands."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from extractor.records.said import Name
from extractor.store.base import Dialect
from extractor.store.decisions.standing import DECIDED, REJECTED
from extractor.store.tables.words import QueryError, Term, distinct, parse

Condition = tuple[str, tuple[Any, ...]]
"""A piece of SQL and the values of its `?`. The SQL is this module's own, never a user's."""

EXACT = ("type", "metric", "award", "modality", "recipient", "rank", "level", "unit", "noun")
"""Options whose values are those of the column of their name; one of several is enough."""
NO_NOUN = "-"
"""Asks, among nouns, for the facts without one: no noun is a mere dash."""


@dataclass(frozen=True)
class Filters:
    """A search's options. `provinces` are names with their successors, where asked for, already among them;
    `organisation` the forms of a name, of which one's words must all be in a name of the body; `body` the id of one
    body; `years` bounds the time that a fact is about, and is all of that time where it is to be `exactly` this;
    `published` (ISO days) bounds that of its article, `least` and `most` the figure. `copies`, `rejected`: facts of
    copies, and facts that somebody found wrong, too; `undecided`: only facts on which no decision stands."""

    query: str = ""
    exact: dict[str, tuple[str, ...]] = field(default_factory=dict)
    provinces: tuple[str, ...] = ()
    organisation: tuple[str, ...] = ()
    body: str = ""
    person: str = ""
    sources: tuple[str, ...] = ()
    years: tuple[int | None, int | None] = (None, None)
    exactly: bool = False
    published: tuple[str | None, str | None] = (None, None)
    least: float | None = None
    most: float | None = None
    sure: float | None = None
    copies: bool = True
    rejected: bool = False
    undecided: bool = False

    @property
    def terms(self) -> tuple[Term, ...]:
        """The query's terms, none where it has no query. Raises QueryError."""
        return parse(self.query) if self.query else ()


def conditions(filters: Filters, dialect: Dialect) -> Iterator[Condition]:
    """What must hold of the aliases f (facts), e (evidence), a (articles). Raises QueryError."""
    if filters.terms:
        yield dialect.words_match, (dialect.terms(filters.terms),)
    for name in EXACT:
        one_of = _nouns if name == "noun" else _one_of
        yield from one_of(f"f.{name}", filters.exact.get(name, ()))
    yield from _one_of("f.province", filters.provinces)
    yield from _one_of("a.source", filters.sources)
    if filters.organisation:
        sql, values = named(filters.organisation)
        yield f"f.organisation_id IN ({sql})", values
    if filters.body:
        yield "f.organisation_id = ?", (filters.body,)
    if filters.person:
        sql, values = _holds("f.said", filters.person, "--person")
        yield f"f.type = 'person' AND {sql}", values
    yield from _bounds(filters)
    if not filters.rejected:
        yield f"f.fact_key NOT IN ({REJECTED})", ()
    if filters.undecided:
        yield f"f.fact_key NOT IN ({DECIDED})", ()
    if not filters.copies:
        yield "NOT EXISTS (SELECT 1 FROM copies c WHERE c.article = f.article)", ()


def named(forms: Sequence[str]) -> Condition:
    """The ids of the bodies that have a name with all words of one of the forms. Raises QueryError."""
    held = [_holds("words", form, "--org") for form in forms]
    either = " OR ".join(f"({sql})" for sql, _ in held)
    sql = f"SELECT organisation_id FROM organisation_names WHERE {either}"
    return sql, tuple(value for _, values in held for value in values)


def _bounds(filters: Filters) -> Iterator[Condition]:
    first, last = filters.years
    told: Iterable[tuple[str, Any]] = (
        *_years(filters.exactly, first, last), ("a.published >= ?", filters.published[0]),
        ("a.published <= ?", filters.published[1]), ("coalesce(f.upper, f.value) >= ?", filters.least),
        ("f.value <= ?", filters.most), ("f.confidence >= ?", filters.sure),
    )  # fmt: skip
    yield from ((sql, (value,)) for sql, value in told if value is not None)


def _years(exactly: bool, first: int | None, last: int | None) -> Iterator[tuple[str, int | None]]:
    yield ("f.year_from = ?" if exactly else "f.year_to >= ?"), first
    yield ("f.year_to = ?" if exactly else "f.year_from <= ?"), last


def _nouns(column: str, values: Sequence[str]) -> Iterator[Condition]:
    told = list(_one_of(column, [value for value in values if value != NO_NOUN]))
    if NO_NOUN in values:
        told.append((f"{column} IS NULL", ()))
    if told:
        yield " OR ".join(sql for sql, _ in told), tuple(value for _, some in told for value in some)


def _one_of(column: str, values: Sequence[str]) -> Iterator[Condition]:
    if values:
        yield f"{column} IN ({', '.join('?' * len(values))})", tuple(values)


def _holds(column: str, name: str, option: str) -> Condition:
    """That a column of words holds each word of a name. They are letters and digits: no joker of LIKE is among them.
    Raises QueryError for none, and for more than `MOST_TERMS`."""
    words = distinct(name)
    if not words:
        raise QueryError("{} {!r}: no word or number to look for", Name(option), name)
    return " AND ".join([f"' ' || {column} || ' ' LIKE ?"] * len(words)), tuple(f"% {word} %" for word in words)


def where(filters: Filters, dialect: Dialect) -> tuple[str, list[Any]]:
    """All conditions together, and their values in order. Raises QueryError."""
    found = list(conditions(filters, dialect))
    sql = " AND ".join(f"({one})" for one, _ in found) or "1 = 1"
    return sql, [value for _, values in found for value in values]
