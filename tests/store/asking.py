"""How tests ask a store, and the same looked up without one."""

from typing import Any

from extractor.store.base import Row, Store
from extractor.store.tables.rows import rows_of
from extractor.store.tables.words import parse


def ask(store: Store, sql: str, *values: Any) -> list[Row]:
    return list(store.ask(sql, values))


def matching(store: Store, query: str) -> list[str]:
    """The words of the sentences that hold the query, sorted."""
    value = store.dialect.terms(parse(query))
    both = "evidence e JOIN (SELECT id AS evidence FROM evidence) f ON f.evidence = e.id"
    rows = ask(store, f"SELECT e.words FROM {both} WHERE {store.dialect.words_match} ORDER BY e.words", value)
    return [row["words"] for row in rows]


def holding(found: list[dict[str, Any]], query: str) -> list[str]:
    """The same without a store: each sentence looked at."""
    terms = [f" {' '.join(term.words)}{'' if term.prefix else ' '}" for term in parse(query)]
    spans = sorted(words for one in found for _, _, words in rows_of(one).spans)
    return [words for words in spans if all(term in f" {words} " for term in terms)]
