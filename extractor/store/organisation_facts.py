"""Which facts of a body are looked at: all of them, or of very many each so-and-so-many-th."""

from extractor.store.decisions import REJECTED

LOOKED_AT = 600
"""Facts of a body of which all are looked at for one question."""
SAMPLE = 400
"""Of more than these so many are looked at, about: each is a row to be fetched, which takes SQLite 3 µs to 10 µs, and a
page has some 25 ms for all its questions."""
KEPT = f"f.fact_key NOT IN ({REJECTED})"
"""That nobody found the fact wrong."""
FOLDED = f"{KEPT} AND NOT EXISTS (SELECT 1 FROM copies c WHERE c.article = f.article)"
"""The same, and that it does not stand in a copy."""
# By the row's number, which every index holds: SQLite then fetches none of the rows between.
SOME = "f.organisation_id = ? AND f.id % ? = 0"
"""That a fact is the body's and among those that are looked at: takes its id and `step`."""


def step(facts: int, sample: int = SAMPLE) -> int:
    """Of so many facts each how-many-th is looked at; 1 where all are."""
    return 1 if facts <= LOOKED_AT else max(2, facts // sample)
