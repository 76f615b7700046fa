"""Which decision on a fact stands: the last one, and none where that one is a withdrawal. Whatever reckons with
decisions asks for them with these pieces of SQL, each of the alias d (decisions)."""

WITHDRAW = "withdraw"
"""The verdict that takes back what was decided of a fact before, whoever did."""
_NO_WITHDRAWAL = f"d.verdict <> '{WITHDRAW}'"
STANDS = f"{_NO_WITHDRAWAL} AND d.id = (SELECT max(x.id) FROM decisions x WHERE x.fact_key = d.fact_key)"
"""That the decision stands; of those on one fact, one at most does."""
NOT_WITHDRAWN = (
    f"{_NO_WITHDRAWAL} AND NOT EXISTS "
    f"(SELECT 1 FROM decisions x WHERE x.fact_key = d.fact_key AND x.id > d.id AND x.verdict = '{WITHDRAW}')"
)
"""That nobody took the decision back, so that it would stand if no other had come after it."""
DECIDED = f"SELECT d.fact_key FROM decisions d WHERE {STANDS}"
"""The keys of the facts on which a decision stands."""
REJECTED = f"{DECIDED} AND d.verdict = 'reject'"
"""Of these the facts that are wrong."""


def standing(column: str) -> str:
    """That column of the decision that stands on the fact of the alias f, NULL where none does."""
    return f"(SELECT d.{column} FROM decisions d WHERE d.fact_key = f.fact_key AND {STANDS})"
