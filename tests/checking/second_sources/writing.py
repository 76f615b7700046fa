"""How a second source writes the figures of the first."""

from collections.abc import Iterable
from random import Random

from extractor.records import Count
from tests.checking.second_sources.numerals import numerals, otherwise
from tests.checking.second_sources.sentences import Edit, Figure
from tests.checking.second_sources.wording import HEDGES

ANOTHER_WAY = 0.4
"""The share of the numerals that are written another way, of those that can be."""
HEDGED = 0.08
"""The share of the untouched figures of 20 and more that get a hedge."""
SUMMED = 0.12
"""The share of the things counted before which a word is put that says nothing."""
_SUMS = ("tổng cộng", "tất cả", "cả thảy", "tổng số")


class Writing:
    """`touched` are the places where the evidence of altered figures begins."""

    def __init__(self, touched: set[int], chance: Random) -> None:
        self._touched, self._chance = touched, chance

    def edits(self, figure: Figure) -> list[Edit]:
        """At most one: the numeral another way, an untouched one with a hedge besides."""
        numeral, chance = figure.numeral, self._chance
        if not numeral:
            return []
        unit = figure.fact.unit if isinstance(figure.fact, Count) else None
        ways = otherwise(next(numerals(numeral.text())), unit)
        new = chance.choice(ways) if ways and chance.random() < ANOTHER_WAY else None
        if unit is None and not numeral.word and numeral.value >= 5 and chance.random() < SUMMED:
            new = f"{chance.choice(_SUMS)} {new or numeral.text()}"
        elif (
            figure.start not in self._touched and unit != "percent" and numeral.value >= 20 and chance.random() < HEDGED
        ):
            new = f"{chance.choice(HEDGES)} {new or numeral.text()}"
        return [Edit(numeral.start, numeral.end, new)] if new else []

    def touches(self, starts: Iterable[int]) -> bool:
        """Whether one of the figures that begin there is altered."""
        return not self._touched.isdisjoint(starts)
