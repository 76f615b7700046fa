"""Whether two articles tell of one event, by what they share."""

import math
from typing import Literal, NamedTuple

WINDOW = 7
"""Days between two reports of one event, at most."""
LEAST = 4.5
"""What shared features must weigh together for two articles to be of one event; see docs/checking.md."""
UNDATED = 1.0
"""How much more that must be where a day is not known, and none that both tell."""
CROWD = 0.04
"""How much more for each unit that the features of each article weigh (their geometric mean): long articles share much
by chance."""
OTHER_DAYS, OTHER_PROVINCES = 2.0, 4.0
"""How much more where both tell days, or bodies of provinces, and none is the same."""


class Article(NamedTuple):
    """What is known of an article: its number, its day as a number of days (0: unknown), the weight of its features,
    and how many of them are days and provinces."""

    number: int
    day: int
    mass: float
    days: int
    provinces: int


class Common(NamedTuple):
    """What two articles have in common: the weight of the features, what of it words in a row weigh, and how many are
    days and provinces."""

    weight: float
    wording: float
    days: int
    provinces: int


def tie(a: Article, b: Article, common: Common, least: float = LEAST) -> Literal["event", "alike"] | None:
    """Whether what both have in common makes them tell of one event, and whether their days bear that out; `least` is
    what it must weigh before all else is added."""
    near = bool(a.day and b.day)
    if near and abs(a.day - b.day) > WINDOW:
        return None
    needed = least + CROWD * math.sqrt(a.mass * b.mass)
    if not near and not common.days:
        needed += UNDATED
    other_days = a.days and b.days and not common.days
    other_provinces = a.provinces and b.provinces and not common.provinces
    needed += (OTHER_DAYS if other_days else 0) + (OTHER_PROVINCES if other_provinces else 0)
    # The same words of other days, or of other provinces, are a form that is filled in once more.
    if common.weight - (common.wording if other_days or other_provinces else 0) < needed:
        return None
    return "event" if near or common.days else "alike"
