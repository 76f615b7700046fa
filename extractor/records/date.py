"""A calendar expression."""

import datetime as dt
from typing import Literal

from extractor.records.base import FactBase
from extractor.records.period import Grain


class Date(FactBase):
    """A day, a month, half a year … as the text names it, `start` and `end` inclusive.

    What no text on the page settles stays open: null bounds, with the `month` and `day` that are known.
    """

    type: Literal["date"] = "date"
    start: dt.date | None = None
    end: dt.date | None = None
    grain: Grain
    month: int | None = None
    day: int | None = None
