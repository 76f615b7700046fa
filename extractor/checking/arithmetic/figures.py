"""The numbers of a sentence, each with its report where it is a fact's."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import regex

from extractor.checking.arithmetic.bounds import Bounds, widest
from extractor.checking.arithmetic.numbers import Number, numbers_of
from extractor.checking.arithmetic.words import words
from extractor.checking.report import Report
from extractor.language.folding import Folded
from extractor.values.digits import read_figure

_TIED = regex.compile(r"[\p{L}\d/._%-]")
_FRACTION = regex.compile(r"(\d[\d.]{0,8}+)/(\d(?:[\d.]{0,7}\d)?+)(?![\p{L}\d/%_-]|[.,]\d)")
_MOST_MONTHS = 31
"""What stands behind a slash up to here may be a month, or the day of one."""
_LOOK_BACK = 16
"""Characters before a number that hold the longest beginning of a time: "giai đoạn 2010-"."""
_YEAR = regex.compile(r"(?:19|20)\d\d")
PEOPLE = frozenset({"person", "member", "worker", "delegate"})
"""Metrics of which a person can be more than one."""


@dataclass(eq=False, slots=True)
class Figure:
    """A number at [start, end) of the folded sentence. `report` is None where it is no fact's.

    `kind` is count, percent, times, fraction (`whole` is 128 in 57/128), bare (no fact's), time, or odd: of nobody
    knows what. `step` is what its last written place is worth, 0 where things are counted one by one.
    """

    start: int
    end: int
    kind: str
    value: float = 0.0
    step: float = 0.0
    whole: float | None = None
    report: Report | None = None

    @property
    def unit(self) -> str | None:
        return self.report.unit if self.report else None

    @property
    def relation(self) -> str:
        return self.report.relation if self.report else "exact"

    @property
    def exact(self) -> bool:
        return self.relation == "exact"

    @property
    def bounds(self) -> Bounds:
        upper = self.report.upper if self.report else None
        return widest(self.value, upper, self.relation, self.step / 2)

    def as_whole(self) -> "Figure":
        """128 of 57/128, as a figure of its own without a report."""
        return Figure(self.start, self.end, "count", self.whole or 0.0)

    def like(self, other: "Figure") -> bool:
        """Whether both can count the same; a number without a fact goes with things counted one by one."""
        a, b = self.report, other.report
        if a is None or b is None:
            return self.unit is None and other.unit is None
        people = {a.metric, b.metric} <= PEOPLE
        return (a.type, a.unit) == (b.type, b.unit) and (a.metric == b.metric or people)

    @property
    def said(self) -> str:
        """What the article says: reported, target, proposed or negated; of a bare number what its neighbours say."""
        return self.report.modality if self.report else ""


def figures_of(sentence: Folded, offset: int, reports: Sequence[Report]) -> list[Figure]:
    """All numbers of a folded sentence that begins at `offset` of the article's text, in order, none over another."""
    numbers = numbers_of(sentence.text)
    starts = [number.start for number in numbers]
    found: dict[int, Figure] = {}
    taken: set[int] = set()
    for report in reports:
        a, b = sentence.at(report.start - offset), sentence.at(report.end - offset)
        inside = range(bisect_left(starts, a), bisect_left(starts, b))
        figure, used = _owned(report, numbers, inside)
        if figure is None and not inside:
            figure = _spelled(sentence.text, a, b, report)
        if figure is None:
            taken.update(inside)
        else:
            taken.update(used[1:])
            before = found.get(figure.start)
            found[figure.start] = figure if before is None else _same(before, figure)
    for i, number in enumerate(numbers):
        if number.start not in found:
            odd = Figure(number.start, number.end, "odd")
            found[number.start] = odd if i in taken else _unowned(sentence.text, number)
    return list(_apart(sorted(found.values(), key=lambda figure: (figure.start, -figure.end))))


def _same(a: Figure, b: Figure) -> Figure:
    """One number that two facts tell (an award for individuals and for collectives): what both say of it."""
    return a if (a.value, a.unit, a.kind) == (b.value, b.unit, b.kind) else Figure(a.start, a.end, "odd")


def _apart(figures: Sequence[Figure]) -> Iterator[Figure]:
    end = 0
    for figure in figures:
        if figure.start >= end:
            yield figure
            end = figure.end


def _owned(report: Report, numbers: Sequence[Number], inside: range) -> tuple[Figure | None, list[int]]:
    """A report's figure and which numbers it takes: the last of its evidence with its value, for the evidence of an
    award may hold others' before its own."""
    if report.relation in ("range", "order"):
        return None, []
    for i in reversed(inside):
        number = numbers[i]
        value, step = number.value, number.step
        if value is None or abs(value - report.value) > 1e-6 * abs(value):
            continue
        if report.whole is not None:
            other = next((j for j in range(i + 1, inside.stop) if numbers[j].value == report.whole), None)
            if other is None:
                return None, []
            end, used = numbers[other].end, list(range(i, other + 1))
            return Figure(number.start, end, "fraction", report.value, 0.0, report.whole, report), used
        kind = {"percent": "percent", "times": "times"}.get(report.unit or "", "count")
        one_by_one = report.unit in (None, "VND") and step <= 1
        step /= 2 if kind == "times" else 1  # nobody says twice for three times
        return Figure(number.start, number.end, kind, report.value, 0.0 if one_by_one else step, None, report), [i]
    return None, []


def _spelled(text: str, start: int, end: int, report: Report) -> Figure | None:
    """The figure of a report that is written in words: "ba tập thể"."""
    runs = list(_in_words().finditer(text, start, end))
    if len(runs) != 1 or report.relation in ("range", "order") or report.whole is not None or report.unit:
        return None
    return Figure(runs[0].start(), runs[0].end(), "count", report.value, 0.0, None, report)


@cache
def _in_words() -> Any:
    return regex.compile(rf"{words('in_words')}(?: {words('in_words')}){{0,8}}")


def _unowned(text: str, number: Number) -> Figure:
    start, end, value = number.start, number.end, number.value
    before = text[max(0, start - _LOOK_BACK) : start]
    if _time_before().search(before) or _YEAR.fullmatch(text, start, end) or _time_behind().match(text, end):
        return Figure(start, end, "time")
    fraction = _FRACTION.match(text, start)
    if fraction is not None and not _TIED.match(text[start - 1 : start]):
        return _bare_fraction(fraction)
    tied = _TIED.match(text[start - 1 : start]) or (_TIED.match(text[end : end + 1]) and text[end] != ".")
    if value is None or tied or number.scaled or _hedged().search(before):
        return Figure(start, end, "odd")
    return Figure(start, end, "bare", value, 0.0 if number.step == 1 else number.step)


def _bare_fraction(match: Any) -> Figure:
    """196/105 without a noun; odd where it could be a day, a month or a number of a document."""
    part, whole = map(read_figure, match.groups())
    if part is None or whole is None or whole <= _MOST_MONTHS or _YEAR.fullmatch(match[2]):
        return Figure(match.start(), match.end(), "odd")
    return Figure(match.start(), match.end(), "fraction", float(part), 0.0, float(whole))


@cache
def _time_before() -> Any:
    return regex.compile(rf"{words('times')} (?:\d{{1,4}}[/.-]){{0,2}}$")


@cache
def _time_behind() -> Any:
    return regex.compile(rf" {words('times')}")


@cache
def _hedged() -> Any:
    return regex.compile(rf"{words('hedges')} $")
