"""From a template that fitted to the thing it says: what a builder is given, and how it declines."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from extractor.records.said import SaidError
from extractor.rules.mention import Mention
from extractor.rules.template import Match


class Declined(SaidError):
    """A template fitted, but what it found makes no sense (31/2): the reason is kept for explanations."""


@dataclass
class Reference:
    """What an article tells of its own time: the day of publication, else a year its text speaks from."""

    published: dt.date | None = None
    year: int | None = None

    @property
    def known_year(self) -> int | None:
        return self.published.year if self.published else self.year


Builder = Callable[[Match, Reference], list[Mention]]
"""Makes the mentions of one match (several where it holds a coordination). Raises Declined."""
