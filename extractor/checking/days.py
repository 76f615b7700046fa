"""Days as they are written."""

from datetime import date


def day(written: str | None) -> date | None:
    """The day of an ISO date, or of one with a time behind; None for what is none."""
    try:
        return date.fromisoformat(written[:10]) if written else None
    except ValueError:
        return None
