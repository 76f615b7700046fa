"""What all facts of a body tell together, as whoever has their short columns in memory reckons it."""

from collections.abc import Collection, Sequence
from typing import NamedTuple, Protocol

from extractor.store.base import Row
from extractor.store.decisions.standing import REJECTED
from extractor.store.tables.rows import hashed

KEPT = f"f.fact_key NOT IN ({REJECTED})"
"""That nobody found the fact wrong."""
FOLDED = f"{KEPT} AND NOT EXISTS (SELECT 1 FROM copies c WHERE c.article = f.article)"
"""The same, and that it does not stand in a copy."""
THING = ("type", "metric", "award", "unit", "modality", "noun")
"""What figures are of."""
_DIGITS = 10
"""Of the key of a thing: of a million bodies with a hundred things each, hardly one has two of the same key."""


class YearTold(NamedTuple):
    """Figures of one thing that are of this year alone: the one told most, of several such the last told, and how
    often; the least and the most; how many there are."""

    year: int
    value: float
    times: int
    least: float
    most: float
    facts: int


class ThingTold(NamedTuple):
    """Values of `THING`; how many figures of it are told; the ids of the facts that tell it, or where they are more
    than were asked for, of those of the latest years and of all on which somebody has decided. `years` are then of
    all on which nobody has, in order."""

    thing: tuple[str | None, ...]
    told: int
    facts: Sequence[int]
    years: Sequence[YearTold]


class ThingNamed(NamedTuple):
    """Values of `THING`, and how many figures of it are told."""

    thing: tuple[str | None, ...]
    told: int


class ToldOf(NamedTuple):
    """Of all facts of a body but those that somebody found wrong. `names`: by what its mentions call it (`NAMING` of
    `narrow`) rows with `times`, the `first` and the `last` day of articles that do, None where they have no day.
    Of those that are in no copy, `things`: figures reported or aimed at, the most told first, so many as were asked
    for; `others`: the rest of them, in the same order; `given`: rows of award, year_from, year_to, `facts`, of awards
    reported."""

    names: tuple[Row, ...]
    things: tuple[ThingTold, ...]
    others: tuple[ThingNamed, ...]
    given: tuple[Row, ...]


class Got(NamedTuple):
    """The ids of the facts of honours that a body got, the latest first, and how many there are, of which these may be
    some."""

    facts: tuple[int, ...]
    told: int


class NamedBy(NamedTuple):
    """What mentions of other bodies tell of one: the ids of those whose place it took by law, and names that were its
    own before it was renamed to one of them."""

    before: tuple[str, ...]
    former: tuple[str, ...]


class Told(Protocol):
    """Whoever has the short columns of all facts in memory."""

    def told_of(self, organisation_id: str, opened: str = "") -> ToldOf:
        """What all facts of a body tell together; the thing of the key `opened`, where it is none of the most told,
        stands behind these."""

    def got(self, organisation_id: str, names: Collection[str]) -> Got:
        """The honours of a body of these names, as `spoken` has them."""

    def named_by(self, organisation_id: str) -> NamedBy:
        """What mentions of other bodies tell of it."""


def thing_key(thing: Sequence[str | None]) -> str:
    """What names a thing of these values of `THING` in any store, whatever else is told of its body: hexadecimal
    digits. Addresses have it, and stay as long as it is made in this way."""
    return hashed(*(value or "" for value in thing))[:_DIGITS]
