"""Quality floors: measures that may rise unnoticed, and fall only with a reason that is kept."""

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor.evaluation.files import EvaluationError, parse_object, read_text
from extractor.evaluation.measures import Tally

MEASURES = ("precision", "f1")
STEPS = 10_000
"""Floors go by steps of 1/10000, always downwards: what was measured is never below its own floor."""


@dataclass(frozen=True, slots=True)
class Lowering:
    """What a floor file was made to forget: each change as `TYPE.MEASURE` from old to new, and why."""

    reason: str
    changes: Mapping[str, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Floors:
    """The least `precision` and `f1` (0 to 1) of each type on the gold whose hash is `gold`."""

    gold: str
    floors: Mapping[str, Mapping[str, float]]
    lowered: tuple[Lowering, ...] = ()


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A measure of a type that lies below its floor."""

    type: str
    measure: str
    floor: float
    got: float

    def __str__(self) -> str:
        return f"{self.type} {self.measure} {self.got:.4f} is below its floor {self.floor:.4f}"


def read_floors(path: Path) -> Floors:
    """A floor file. Raises EvaluationError where it is missing or not such a file."""
    row = parse_object(read_text(path), str(path))
    try:
        lowered = tuple(
            Lowering(str(one["reason"]), {name: (old, new) for name, (old, new) in one["changes"].items()})
            for one in row["lowered"]
        )
        floors = {
            kind: {measure: float(floor[measure]) for measure in MEASURES} for kind, floor in row["floors"].items()
        }
        return Floors(str(row["gold"]), floors, lowered)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise EvaluationError("{}: not a file of quality floors ({})", path, repr(error)) from error


def write_floors(path: Path, floors: Floors) -> None:
    """Writes a floor file, the same bytes for the same floors."""
    row = {
        "gold": floors.gold,
        "floors": {kind: dict(floor) for kind, floor in floors.floors.items()},
        "lowered": [{"reason": one.reason, "changes": dict(one.changes)} for one in floors.lowered],
    }
    path.write_text(json.dumps(row, ensure_ascii=False, indent=2) + "\n", "utf-8")


def compare(floors: Floors, tallies: Mapping[str, Tally]) -> list[Shortfall]:
    """What lies below its floor, among the types that were measured."""
    return [
        Shortfall(kind, measure, floor, _measure(tallies[kind], measure))
        for kind, measures in floors.floors.items()
        if kind in tallies
        for measure, floor in measures.items()
        if _measure(tallies[kind], measure) < floor
    ]


def update(old: Floors | None, tallies: Mapping[str, Tally], gold: str, lower: str | None = None) -> Floors:
    """The floors after a measuring on the gold of hash `gold`.

    They rise to what was measured, and stay where it is lower. With `lower`, the reason, they become what was
    measured, and the reason is kept with what it lowered. Raises EvaluationError on an empty reason, and on
    another gold than the old floors' without a reason, or with fewer types than they have.
    """
    if lower is not None and not lower.strip():
        raise EvaluationError("floors are lowered only with a reason")
    new = {
        kind: {measure: _rounded_down(_measure(tally, measure)) for measure in MEASURES}
        for kind, tally in tallies.items()
        if tally != Tally() or (old and kind in old.floors)
    }
    if old is None:
        return Floors(gold, new)
    if old.gold != gold:
        _check_rerecording(old.floors, tallies, lower)
    changes = {
        f"{kind}.{measure}": (floor, new[kind][measure])
        for kind, measures in old.floors.items()
        if kind in new
        for measure, floor in measures.items()
        if new[kind][measure] < floor
    }
    if lower is None:
        return Floors(gold, dict(old.floors) | _highest(old.floors, new), old.lowered)
    kept = (Lowering(lower.strip(), changes),) if changes or old.gold != gold else ()
    return Floors(gold, dict(old.floors) | new, old.lowered + kept)


def _check_rerecording(floors: Mapping[str, Any], tallies: Iterable[str], lower: str | None) -> None:
    if lower is None:
        raise EvaluationError("the gold has changed since the floors were recorded: that takes a reason")
    if missing := [kind for kind in floors if kind not in set(tallies)]:
        raise EvaluationError("the gold has changed: measure {} too before recording anew", ", ".join(missing))


def _highest(
    old: Mapping[str, Mapping[str, float]], new: Mapping[str, Mapping[str, float]]
) -> dict[str, dict[str, float]]:
    return {
        kind: {name: max(value, old.get(kind, {}).get(name, 0.0)) for name, value in measures.items()}
        for kind, measures in new.items()
    }


def _measure(tally: Tally, measure: str) -> float:
    return tally.precision if measure == "precision" else tally.f1


def _rounded_down(value: float) -> float:
    return math.floor(value * STEPS) / STEPS
