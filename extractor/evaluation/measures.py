"""Right, wrong and missed, and the measures made of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from extractor.evaluation.files import EvaluationError
from extractor.records import FACT_TYPES

CORE = ("organisation", "term", "date", "count", "award")
"""The types whose mean F1 is the core F1."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many are right (`tp`), wrongly said (`fp`) and missed (`fn`)."""

    tp: int = 0
    fp: int = 0
    fn: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.tp + other.tp, self.fp + other.fp, self.fn + other.fn)

    @property
    def gold(self) -> int:
        """How many there are to find."""
        return self.tp + self.fn

    @property
    def precision(self) -> float:
        """The right ones' share of what was said, 0 where nothing was."""
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else 0.0

    @property
    def recall(self) -> float:
        """The right ones' share of what is there, 0 where nothing is."""
        return self.tp / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 0 where nothing is right."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def total(tallies: Iterable[Tally]) -> Tally:
    """The sum of tallies."""
    return sum(tallies, Tally())


def core_f1(tallies: Mapping[str, Tally]) -> float:
    """The mean F1 of those core types that were marked, 0 where none was."""
    core = [tallies[kind].f1 for kind in CORE if kind in tallies]
    return sum(core) / len(core) if core else 0.0


def check_types(types: Iterable[str]) -> tuple[str, ...]:
    """The types in the house's order. Raises EvaluationError on an unknown one, and on none."""
    wanted = list(types)
    unknown = [kind for kind in wanted if kind not in FACT_TYPES]
    if unknown or not wanted:
        raise EvaluationError("unknown type {}: one of {}", ", ".join(unknown) or "(none)", ", ".join(FACT_TYPES))
    return tuple(kind for kind in FACT_TYPES if kind in wanted)
