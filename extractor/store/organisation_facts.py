"""Which facts of a body are looked at: all of them, or of very many each so-and-so-many-th."""

from math import ceil

from extractor.store.decisions import REJECTED

LOOKED_AT = 1_500
"""Facts of a body that are looked at for one question, about: each is a row to be fetched, 3 µs to 8 µs in SQLite."""
KEPT = f"f.fact_key NOT IN ({REJECTED})"
"""That nobody found the fact wrong."""
FOLDED = f"{KEPT} AND NOT EXISTS (SELECT 1 FROM copies c WHERE c.article = f.article)"
"""The same, and that it does not stand in a copy."""
# By the row's number, which every index holds: SQLite then fetches none of the rows between.
SOME = "f.organisation_id = ? AND f.id % ? = 0"
"""That a fact is the body's and among those that are looked at: takes its id and `step`."""


def step(facts: int, most: int = LOOKED_AT) -> int:
    """Of so many facts each how-many-th is looked at; 1 where all are."""
    return max(1, ceil(facts / most))
