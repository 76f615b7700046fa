"""Facts looked for in a store, the best first, each with the sentence that says it."""

from collections.abc import Iterator, Sequence
from typing import Any

from extractor.store.base import Row, Store
from extractor.store.decisions.standing import standing
from extractor.store.search.filters import Filters, where
from extractor.store.tables.columns import NAMES
from extractor.store.tables.words import WORD, Term, tokens

_ARTICLE = ("title", "source", "url", "published", "published_from", "author", "captured", "licence")
PIECE = "substr(a.text, CAST({first} AS integer) + 1, CAST({last} - {first} AS integer))"
_SQL = {
    **{name: f"f.{name}" for name in NAMES},
    "article": "a.name",
    "article_key": "a.article_key",
    "program_version": "a.program",
    **{name: f"a.{name}" for name in ("text_hash", "rule_version", "segmentation")},
    **{f"article_{name}": f"a.{name}" for name in _ARTICLE},
    "sentence_start": "e.starts",
    "sentence": PIECE.format(first="e.starts", last="e.ends"),
    "evidence": PIECE.format(first="f.evidence_start", last="f.evidence_end"),
    "copies": "(SELECT count(*) FROM copies c WHERE c.of_article = f.article)",
    "decision": standing("verdict"),
    "correction": standing("correction"),
}
COLUMNS = tuple(_SQL)
"""What can be told of a fact that was found."""
# Every fact has its evidence; joined to the left of nothing, it is not looked up where no condition asks for it.
JOINS = "LEFT JOIN evidence e ON e.id = f.evidence JOIN articles a ON a.id = f.article"
FROM = f"FROM facts f {JOINS}"


def search(store: Store, filters: Filters, limit: int | None = None, columns: Sequence[str] = COLUMNS) -> Iterator[Row]:
    """The facts that fit, the best first: whose own words hold the query before those whose sentence does, then the
    later told, then the surer. The order is the same in every store. `columns` are some of `COLUMNS`: an answer takes
    about as long as it has. Raises QueryError, StoreError."""
    sql, values = where(filters, store.dialect)
    held, ranked = _held(filters.terms)
    order = "held DESC, a.published DESC NULLS LAST, f.confidence DESC, f.fact_key, f.n"
    # Which rows, first, and only of these the long columns: sorting carries no sentence about.
    best = f"SELECT f.id AS best_id, {held} AS held {FROM} WHERE {sql}"
    best += "" if limit is None else f" ORDER BY {order} LIMIT ?"
    told = ", ".join(f"{_SQL[name]} AS {name}" for name in columns)
    asked = f"WITH best AS ({best}) SELECT {told} FROM best JOIN facts f ON f.id = best_id {JOINS} "
    return store.ask(f"{asked} ORDER BY {order}", [*ranked, *values, *([] if limit is None else [limit])])


def by_keys(store: Store, keys: Sequence[str], columns: Sequence[str] = COLUMNS) -> Iterator[Row]:
    """The facts of these keys, some hundreds at most, in no order, with some of `COLUMNS`; a key that two facts share
    gives both. Raises StoreError."""
    told = ", ".join(f"{_SQL[name]} AS {name}" for name in columns)
    return store.ask(f"SELECT {told} {FROM} WHERE f.fact_key IN ({', '.join('?' * len(keys)) or 'NULL'})", keys)


def by_ids(store: Store, ids: Sequence[int], columns: Sequence[str] = COLUMNS) -> list[Row]:
    """The facts of these ids (some hundreds at most) in their order, less those that are there no more. Raises
    StoreError."""
    if not ids:
        return []
    told = ", ".join(f"{_SQL[name]} AS {name}" for name in columns)
    asked = f"SELECT f.id AS asked_id, {told} {FROM} WHERE f.id IN ({', '.join('?' * len(ids))})"
    found = {row["asked_id"]: {name: row[name] for name in columns} for row in store.ask(asked, ids)}
    return [found[one] for one in ids if one in found]


def held_by(store: Store, terms: Sequence[Term], ids: Sequence[int]) -> dict[int, int]:
    """How many of the terms each of these facts (some thousands at most) holds in its own words. Raises StoreError."""
    if not ids:
        return {}
    held, values = _held(terms)
    asked = f"SELECT f.id, {held} AS held FROM facts f WHERE f.id IN ({', '.join('?' * len(ids))})"
    return {row["id"]: row["held"] for row in store.ask(asked, [*values, *ids])}


def count(store: Store, filters: Filters) -> int:
    """How many facts fit. Raises QueryError, StoreError."""
    sql, values = where(filters, store.dialect)
    return int(next(iter(store.ask(f"SELECT count(*) AS n {FROM} WHERE {sql}", values)))["n"])


def _held(terms: Sequence[Term]) -> tuple[str, list[Any]]:
    """How many of the terms the fact's own words hold."""
    held = " + ".join(["CASE WHEN ' ' || f.said || ' ' LIKE ? THEN 1 ELSE 0 END"] * len(terms))
    return held or "0", [f"% {' '.join(term.words)}{'%' if term.prefix else ' %'}" for term in terms]


def marks(text: str, terms: Sequence[Term]) -> list[tuple[int, int]]:
    """Where the terms stand in a text as it is written: [start, end) in code points, in order, apart."""
    words = [(match.start(), match.end(), word) for match in WORD.finditer(text) for word in tokens(match[0])]
    found: list[tuple[int, int]] = []
    for i in range(len(words)):
        for term in terms:
            here = [word for _, _, word in words[i : i + len(term.words)]]
            if len(here) == len(term.words) and _fits(here, term):
                found.append((words[i][0], words[i + len(here) - 1][1]))
    return _apart(found)


def _fits(words: Sequence[str], term: Term) -> bool:
    *first, last = term.words
    ends = words[-1].startswith(last) if term.prefix else words[-1] == last
    return ends and list(words[:-1]) == first


def _apart(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    apart: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if apart and start <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return apart
