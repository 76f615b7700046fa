"""Bodies by words of their names, and what a list tells of each."""

from collections.abc import Sequence

from extractor.store.base import Row, Store
from extractor.store.checks.reports import marks, parts
from extractor.store.organisations.spelling import titled
from extractor.store.tables.words import distinct

_NAMED = "SELECT DISTINCT organisation_id FROM organisation_names WHERE {} ORDER BY organisation_id"
_SHORT = "SELECT organisation_id, name, kind, level, province FROM organisations WHERE organisation_id IN ({})"


def named(store: Store, words: str) -> list[str]:
    """The ids of the bodies of which some name has a word that begins as each of these words does, accents or not; of
    none for text without a word. Raises QueryError for more than `MOST_TERMS` words, StoreError."""
    asked = distinct(words)
    if not asked:
        return []
    sql = _NAMED.format(" AND ".join(["' ' || words LIKE ?"] * len(asked)))
    return [row["organisation_id"] for row in store.ask(sql, [f"% {word}%" for word in asked])]


def in_short(store: Store, ids: Sequence[str]) -> tuple[Row, ...]:
    """The bodies of these ids in their order, less those that are not there: rows of organisation_id, name (as it is
    best spelt), kind, level, province. Raises StoreError."""
    asked = (row for some in parts(ids) for row in store.ask(_SHORT.format(marks(some)), some))
    there = {row["organisation_id"]: row for row in asked}
    return titled(store, [there[one] for one in ids if one in there])
