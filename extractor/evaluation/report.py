"""The measures for reading: as tables, and as one JSON object."""

from typing import Any

from rich.console import RenderableType
from rich.table import Table

from extractor.evaluation.intervals import Interval, Intervals
from extractor.evaluation.marking import Marks
from extractor.evaluation.measures import CORE, Tally

MEASURES = ("precision", "recall", "f1")


def as_json(marks: Marks, intervals: Intervals | None) -> dict[str, Any]:
    """`bad_offsets`, `core_f1` and one object a type; intervals are [low, high] or null."""
    result: dict[str, Any] = {"bad_offsets": marks.bad_offsets}
    for kind, tally in marks.tallies().items():
        row: dict[str, Any] = {measure: getattr(tally, measure) for measure in MEASURES}
        row |= {"gold": tally.gold, "tp": tally.tp, "fp": tally.fp, "fn": tally.fn}
        told = marks.attributes(kind)
        row["attributes"] = {name: {"f1": one.f1, "telling": one.gold} for name, one in told.items()}
        if intervals:
            row["intervals"] = {name: _pair(getattr(intervals.types[kind], name)) for name in MEASURES}
        result[kind] = row
    result["core_f1"] = marks.core_f1()
    if intervals:
        result["core_f1_interval"] = _pair(intervals.core_f1)
    return result


def tables(marks: Marks, intervals: Intervals | None) -> list[RenderableType]:
    """The types' table, the attributes' table where any was told, and two lines of sums."""
    shown: list[RenderableType] = [_types(marks, intervals)]
    told = [(kind, name, one) for kind in marks.types for name, one in marks.attributes(kind).items()]
    if any(one.gold for _, _, one in told):
        shown.append(_attributes([row for row in told if row[2].gold]))
    core = ", ".join(kind for kind in marks.types if kind in CORE)
    if core:
        value = _cell(marks.core_f1(), intervals.core_f1 if intervals else None)
        shown.append(f"core F1 (mean of {core}): {value}")
    shown.append(f"evidence that is not its own slice of the text: {marks.bad_offsets}")
    return shown


def _types(marks: Marks, intervals: Intervals | None) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("type")
    for head in ("gold", "right", "wrong", "missed", "precision", "recall", "F1"):
        table.add_column(head, justify="right", no_wrap=True)
    for kind, tally in marks.tallies().items():
        if tally == Tally():
            continue
        ranges = intervals.types[kind] if intervals else None
        table.add_row(
            kind,
            *map(str, (tally.gold, tally.tp, tally.fp, tally.fn)),
            *(_cell(getattr(tally, name), getattr(ranges, name, None)) for name in MEASURES),
        )
    return table


def _attributes(told: list[tuple[str, str, Tally]]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("attribute of a right fact")
    for head in ("told", "precision", "recall", "F1"):
        table.add_column(head, justify="right")
    for kind, name, one in told:
        table.add_row(f"{kind}.{name}", str(one.gold), *(f"{getattr(one, of):.3f}" for of in MEASURES))
    return table


def _cell(value: float, interval: Interval | None) -> str:
    return f"{value:.3f} {interval.low:.2f}-{interval.high:.2f}" if interval else f"{value:.3f}"


def _pair(interval: Interval | None) -> list[float] | None:
    return [interval.low, interval.high] if interval else None
