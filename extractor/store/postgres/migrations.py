"""What brings a store in PostgreSQL from each version of the schema to the next, kept as it was written; older stores
than these are loaded anew."""

from collections.abc import Sequence

_VERDICTS_4 = "CHECK (verdict IN ('accept', 'reject', 'correct', 'withdraw'))"

MIGRATIONS: dict[int, Sequence[str]] = {
    3: (
        "ALTER TABLE decisions DROP CONSTRAINT decisions_verdict_check",
        f"ALTER TABLE decisions ADD CONSTRAINT decisions_verdict_check {_VERDICTS_4}",
    ),
}
"""Version: the statements from it to the next."""
