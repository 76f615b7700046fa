"""Verdicts on groups and on figures: their order, their names, how many there are of each, and which are kept."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import get_args

from extractor.checking.checked import ORDER, Checked, FigureVerdict
from extractor.cli.language import translate
from extractor.store.errors import OptionError

OF_FIGURES: tuple[str, ...] = get_args(FigureVerdict)
SUMS = "arithmetic"
"""The verdict on a sum within an article that is verified, beside those on its figures."""
_NOUNS = {
    "conflict": ("conflict", "conflicts"),
    "arithmetic": ("error in arithmetic", "errors in arithmetic"),
    "update": ("update", "updates"),
}
"""After a number, in English; the others are said as they are."""


def names(option: str, told: Iterable[str] | None, known: Sequence[str]) -> tuple[str, ...]:
    """The verdicts that an option names, given several times or with commas between. Raises ValueError for an unknown
    one."""
    found = tuple(name.strip() for each in told or () for name in each.split(","))
    for name in found:
        if name not in known:
            raise OptionError("{} {}: one of {}", option, name, ", ".join(known))
    return found


def number_of(verdict: str, number: int, language: str | None) -> str:
    """How many groups or figures have it: `12 conflicts`."""
    if language == "vi":
        return f"{number} {translate(verdict, language)}"
    one, several = _NOUNS.get(verdict, (verdict, verdict))
    return f"{number} {one if number == 1 else several}"


def numbers_of(counts: Counter[str], order: Sequence[str], language: str | None) -> str:
    """The same of all that there are."""
    return ", ".join(number_of(verdict, counts[verdict], language) for verdict in order if counts[verdict])


class Kept:
    """Groups as a check gives them, each counted, and of each verdict that is wanted the first `limit` kept: what was
    not kept costs no memory."""

    def __init__(self, wanted: Sequence[str], limit: int) -> None:
        self._limit = limit
        self._kept: dict[str, list[Checked]] = {verdict: [] for verdict in ORDER if not wanted or verdict in wanted}
        self.counts: Counter[str] = Counter()

    def add(self, group: Checked) -> bool:
        """Counts a group and keeps it where there is room; whether its verdict is wanted."""
        self.counts[group.verdict] += 1
        kept = self._kept.get(group.verdict)
        if kept is not None and len(kept) < self._limit:
            kept.append(group)
        return kept is not None

    @property
    def wanted(self) -> int:
        """How many groups there are of the verdicts that are wanted."""
        return sum(self.counts[verdict] for verdict in self._kept)

    def groups(self) -> list[Checked]:
        """`limit` of them, in the order of the verdicts."""
        return [group for kept in self._kept.values() for group in kept][: self._limit]
