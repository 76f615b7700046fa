"""How far the measures could have come out otherwise: bootstrap intervals over articles."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extractor.evaluation.marking import Marks
from extractor.evaluation.measures import CORE, Tally, core_f1, total

ROUNDS = 1000
COVERAGE = 0.95


@dataclass(frozen=True, slots=True)
class Interval:
    """From `low` to `high`: where `COVERAGE` of the resampled values lie."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class TypeIntervals:
    """The intervals of one type's measures; None where no resample defined the measure."""

    precision: Interval | None
    recall: Interval | None
    f1: Interval | None


@dataclass(frozen=True, slots=True)
class Intervals:
    """The intervals of each type and of the core F1."""

    types: Mapping[str, TypeIntervals]
    core_f1: Interval | None


def bootstrap(marks: Marks, seed: int, rounds: int = ROUNDS) -> Intervals:
    """Percentile intervals from `rounds` resamples of the articles, each as many as there are.

    The same marks and seed give the same intervals. A resample in which a measure is undefined (a precision
    with nothing said, a recall with nothing to find) does not speak of it.
    """
    sums = _resample(marks, random.Random(seed), rounds)
    types = {
        kind: TypeIntervals(
            precision=_interval([one[kind].precision for one in sums if one[kind].tp + one[kind].fp]),
            recall=_interval([one[kind].recall for one in sums if one[kind].gold]),
            f1=_interval([one[kind].f1 for one in sums if one[kind] != Tally()]),
        )
        for kind in marks.types
    }
    seen = [kind for kind, tally in marks.tallies().items() if kind in CORE and tally != Tally()]
    whole = [core_f1(one) for one in sums if all(one[kind] != Tally() for kind in seen)]
    return Intervals(types, _interval(whole if seen else []))


def percentile(ordered: Sequence[float], share: float) -> float:
    """The value below which `share` (0 to 1) of an ordered, non-empty sequence lies, between neighbours."""
    at = share * (len(ordered) - 1)
    below = int(at)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (at - below) * (ordered[above] - ordered[below])


def _resample(marks: Marks, chance: random.Random, rounds: int) -> list[dict[str, Tally]]:
    """Each round's sums, by type."""
    articles = [{kind: article.tally(kind) for kind in marks.types} for article in marks.articles]
    drawn = (chance.choices(articles, k=len(articles)) for _ in range(rounds if articles else 0))
    return [{kind: total(one[kind] for one in sample) for kind in marks.types} for sample in drawn]


def _interval(values: Sequence[float]) -> Interval | None:
    if not values:
        return None
    ordered, tail = sorted(values), (1 - COVERAGE) / 2
    return Interval(percentile(ordered, tail), percentile(ordered, 1 - tail))
