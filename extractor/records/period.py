"""When: a stretch of days."""

import datetime as dt
from typing import Literal

from extractor.records.base import Record

Grain = Literal["day", "week", "month", "quarter", "half", "year", "range"]


class Period(Record):
    """Days from `start` to `end`, both inclusive; null bounds where the text leaves the year open.

    `grain` is the unit the text speaks in; a decade, or anything from one date to another, is a `range`.
    `month` and `day` keep what is known where the year is not.
    """

    start: dt.date | None
    end: dt.date | None
    grain: Grain
    month: int | None = None
    day: int | None = None

    def iso(self) -> str | None:
        """`start/end` in ISO form, or None where a bound is open."""
        return f"{self.start}/{self.end}" if self.start and self.end else None
