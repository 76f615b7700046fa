"""What an index of facts in memory is made of: their short columns, asked for in order, and what tells of changes."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.store.base import Row, Store
from extractor.store.decisions.corrections import read
from extractor.store.decisions.standing import DECIDED, REJECTED, STANDS
from extractor.store.search.filters import Filters, named, where
from extractor.store.tables.columns import NAMES
from extractor.store.tables.words import Term

KIND = ("type", "metric", "award", "modality", "recipient", "rank", "level", "unit")
NAMING = ("organisation", "said", "renamed_to", "former_id", "successor", "until")
"""How a mention calls its body, and what it tells of its name. An honour has there the names of those who got it."""
NULL, NEXT = "\x1e", "\x1f"
"""What stands for a missing value, and between values, where several columns come as one text: a row of few values
takes half the time."""
CHUNK = 50_000
"""Facts in one question: a long one would keep a writer's log from being cleared."""
BLOCK = 4096
"""Ids that are compared together."""
BITS = 62
"""Ids in one whole number of an answer, a bit each: every database adds them up in 64 bits with a sign."""

_FIGURE = ("value", "upper", "relation", "evidence_start", "evidence_end", "part_of_start", "part_of_end")
"""What may be put right of a figure that then still is of the same thing, body and time."""
_CORRECTED = (
    f"SELECT f.id, {', '.join(f'f.{name}' for name in NAMES)}, d.correction FROM decisions d "
    f"JOIN facts f ON f.fact_key = d.fact_key WHERE {STANDS} AND d.verdict = 'correct' AND f.id <= ? ORDER BY f.id"
)
_BIT = f"CAST(1 AS bigint) << CAST({{}} % {BITS} AS integer)"
_KIND = " || ? || ".join(f"coalesce(f.{name}, ?)" for name in KIND)
_NAMING = " || ? || ".join(f"coalesce(CAST(f.{name} AS text), ?)" for name in NAMING)
_MARKS = [mark for names in (KIND, NAMING) for mark in [NULL, *[NEXT, NULL] * (len(names) - 1)]]
_SHORT = (
    f"SELECT f.id, f.article, f.evidence, {_KIND} AS kind, CASE f.type WHEN 'organisation' THEN {_NAMING} "
    "WHEN 'award' THEN f.recipients END AS naming, f.noun, f.province, f.year_from, f.year_to, f.confidence, "
    "f.organisation_id AS body, f.value, coalesce(f.upper, f.value) AS most FROM facts f WHERE f.id > ? AND f.id <= ? "
    "ORDER BY f.id LIMIT ?"
)
_ARTICLES = "SELECT id, source, published FROM articles WHERE id >= ? AND id <= ? ORDER BY id"
_STAMP = """SELECT
  (SELECT max(id) FROM facts) AS last_id,
  (SELECT article FROM facts WHERE id = ?) AS article,
  (SELECT count(*) FROM copies) AS copies,
  (SELECT sum(article) FROM copies) AS copied,
  (SELECT count(*) FROM decisions) AS decisions,
  (SELECT max(id) FROM decisions) AS last_decision,
  (SELECT max(at_time) FROM decisions) AS decided,
  (SELECT count(*) FROM removals) AS removals,
  (SELECT max(at_time) FROM removals) AS removed"""


class Stamp(NamedTuple):
    """What a store was like at a moment: its last fact's id (0 without any), the article of the fact that had the id
    `at`, and what tells that copies, decisions and removals are other ones. Equal parts: nothing of that kind has
    changed."""

    last: int
    tail: int | None
    copies: tuple[int, int | None]
    decisions: tuple[int, int | None, str | None]
    removals: tuple[int, str | None]


def stamp(store: Store, at: int) -> Stamp:
    """What the store is like now, in one question of about a millisecond. Raises StoreError."""
    (row,) = store.ask(_STAMP, (at,))
    return Stamp(
        row["last_id"] or 0,
        row["article"],
        (row["copies"], row["copied"]),
        (row["decisions"], row["last_decision"], row["decided"]),
        (row["removals"], row["removed"]),
    )


def facts_up_to(store: Store, last: int) -> int:
    """How many facts have an id up to `last`. Raises StoreError."""
    # The whole less the few behind: a database counts a whole table much faster than a part of it.
    sql = "SELECT (SELECT count(*) FROM facts) - (SELECT count(*) FROM facts WHERE id > ?) AS n"
    return int(next(iter(store.ask(sql, (last,))))["n"])


class Short(NamedTuple):
    """Some facts in the order of their ids, and, by theirs, the articles that they are of, perhaps among others: an
    article is asked for once, not with each of its facts. One that went in between is missing."""

    facts: list[Row]
    articles: list[Row]


def short_rows(store: Store, after: int, last: int) -> Iterator[Short]:
    """The facts with ids above `after`, up to `last`, `CHUNK` at a time. Raises StoreError."""
    while rows := list(store.ask(_SHORT, (*_MARKS, after, last, CHUNK))):
        articles = [row["article"] for row in rows]
        yield Short(rows, list(store.ask(_ARTICLES, (min(articles), max(articles)))))
        after = rows[-1]["id"]


def parted(text: str) -> tuple[str | None, ...]:
    """The values of several columns that came as one text."""
    return tuple(None if value == NULL else value for value in text.split(NEXT))


def blocks(store: Store, last: int) -> dict[int, tuple[int, int, int]]:
    """How many facts up to the id `last` each block of `BLOCK` ids has, the sum of their ids and that of their
    articles'. Raises StoreError."""
    sums = "count(*) AS n, sum(id) AS ids, sum(article) AS articles"
    sql = f"SELECT id / {BLOCK} AS block, {sums} FROM facts WHERE id <= ? GROUP BY id / {BLOCK}"
    return {row["block"]: (row["n"], row["ids"], row["articles"]) for row in store.ask(sql, (last,))}


def sentence_bits(store: Store, terms: Sequence[Term], after: int, last: int) -> Iterator[tuple[int, int]]:
    """As `bits_of`, of the ids of evidence that holds the terms. Raises StoreError."""
    asked = (
        f"SELECT id / {BITS} AS block, sum({_BIT.format('id')}) AS bits FROM ({store.dialect.sentences}) AS held "
        f"WHERE id > ? AND id <= ? GROUP BY id / {BITS} ORDER BY block"
    )
    return ((row["block"], row["bits"]) for row in store.ask(asked, [store.dialect.terms(terms), after, last]))


def bits_of(store: Store, filters: Filters, after: int, last: int) -> Iterator[tuple[int, int]]:
    """The ids above `after`, up to `last`, of the facts that fit: a number n and its bits, the lowest of which is for
    the id n * `BITS`. The filters are to name no source and no day of an article. Raises QueryError, StoreError."""
    sql, values = where(filters, store.dialect)
    asked = (
        f"SELECT f.id / {BITS} AS block, sum({_BIT.format('f.id')}) AS bits "
        f"FROM facts f LEFT JOIN evidence e ON e.id = f.evidence WHERE ({sql}) AND f.id > ? AND f.id <= ? "
        f"GROUP BY f.id / {BITS} ORDER BY block"
    )
    return ((row["block"], row["bits"]) for row in store.ask(asked, [*values, after, last]))


def bodies_named(store: Store, forms: Sequence[str]) -> list[str]:
    """The ids of bodies that `Filters.organisation` means. Raises QueryError, StoreError."""
    sql, values = named(forms)
    return [row["organisation_id"] for row in store.ask(sql, values)]


def rejected(store: Store, last: int) -> list[int]:
    """The ids up to `last` of facts that somebody found wrong, in order. Raises StoreError."""
    sql = f"SELECT f.id FROM facts f WHERE f.fact_key IN ({REJECTED}) AND f.id <= ? ORDER BY f.id"
    return [row["id"] for row in store.ask(sql, (last,))]


def decided(store: Store, last: int) -> list[int]:
    """The ids up to `last` of facts on which a decision stands, in order. Raises StoreError."""
    sql = f"SELECT f.id FROM facts f WHERE f.fact_key IN ({DECIDED}) AND f.id <= ? ORDER BY f.id"
    return [row["id"] for row in store.ask(sql, (last,))]


class Corrected(NamedTuple):
    """A fact that somebody put right: its id, its figure and the upper bound as they should be; None where it should
    have no figure, and where more than its figure was wrong, so that it may be no fact of what it was read as."""

    id: int
    value: float | None
    most: float | None


def corrected(store: Store, last: int) -> list[Corrected]:
    """The facts with ids up to `last` on which a correction stands, in order. Raises StoreError."""
    return [_corrected(row) for row in store.ask(_CORRECTED, (last,))]


def _corrected(row: Row) -> Corrected:
    told = read(row["correction"])
    right = {**row, **told}
    elsewhere = any(row[name] != value for name, value in told.items() if name not in _FIGURE)
    if elsewhere or right["value"] is None:
        return Corrected(row["id"], None, None)
    return Corrected(row["id"], right["value"], right["value"] if right["upper"] is None else right["upper"])


def copied(store: Store) -> list[int]:
    """The articles that copy another, in order. Raises StoreError."""
    return [row["article"] for row in store.ask("SELECT DISTINCT article FROM copies ORDER BY article")]
