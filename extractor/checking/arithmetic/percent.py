"""Percentages of counts: "57/128 đơn vị, đạt 44,5%"; "1.300 học viên, trong đó 650 nữ, chiếm 50%"."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import regex

from extractor.checking.arithmetic.bounds import Bounds
from extractor.checking.arithmetic.figures import Figure
from extractor.checking.arithmetic.line import COUNT, END, FRACTION, GAP, PERCENT, Line
from extractor.checking.arithmetic.result import Sum, number, told
from extractor.checking.arithmetic.words import words

_ALL = 100
"""A percentage that is told of whoever came, or did it, beside another whole: never a slip in reckoning."""


def percents(line: Line) -> Iterator[Sum]:
    """The percentages of one sentence that stand right behind their count and its whole."""
    for match in _of_fraction().finditer(line.text):
        part, claim = line.of(match, "part"), line.of(match, "percent")
        one = percent(part, part.as_whole(), claim, "target" if part.value > (part.whole or 0) else "percent")
        # "57/60 đại biểu, đạt 100%": all who came did.
        clear = (match["clear"] or "").lstrip()
        of_something = part.report is not None or clear.startswith("(")  # 47/56 (đạt 84%)
        sure = of_something and claim.value != _ALL and clear and not match["more"]
        if one is not None and (one.holds or sure):
            yield one
    for pattern in (_out_of(), _among()):
        for match in pattern.finditer(line.text, overlapped=True):
            part, whole, claim = (line.of(match, group) for group in ("part", "whole", "percent"))
            if part.unit != whole.unit or part.said != whole.said or part.value > whole.value:
                continue
            one = percent(part, whole, claim, "percent")
            more = match.groupdict().get("more")
            if one is not None and (one.holds or not (more or _of_another(line, part, whole, claim))):
                yield one


def _of_another(line: Line, part: Figure, whole: Figure, claim: Figure) -> bool:
    """Whether the percentage is right of some other figure of the sentence, or all there is."""
    others = (other for other in line.figures.values() if other not in (part, whole))
    found = (percent(part, other, claim, "percent") for other in others if other.value >= part.value)
    return claim.value == _ALL or any(one is not None and one.holds for one in found)


def percent(part: Figure, whole: Figure, claim: Figure, kind: str, over: bool = False) -> Sum | None:
    """What `part` is of `whole` beside what is claimed; with `over` by how much it goes beyond."""
    if whole.bounds.low <= 0:
        return None
    beyond = 100 if over else 0
    low, high = part.bounds.low / whole.bounds.high, part.bounds.high / whole.bounds.low
    bounds = Bounds(100 * low - beyond, 100 * high - beyond)
    reckoned = f"{number(part.value)} / {number(whole.value)}" + (" - 100%" if over else "")
    result = 100 * part.value / whole.value - beyond
    return told(kind, (claim, part, whole), reckoned, result, bounds, claim)


def _claim(mark: str = "[,(] ?") -> str:
    """What leads from the count to its percentage, in brackets or behind a word; `mark` stands in front of the word."""
    word = rf"{mark}(?:{words('and')} )?{words('reaches')}{GAP}{{0,3}}(?: ?{words('hedges')})? ?"
    return rf" ?(?:{word}|\( ?)(?P<percent>{PERCENT})"


def _tail() -> str:
    return rf"(?:{END}|(?P<more> ?{words('of_whole')}{GAP}{{0,30}}){END})"


@cache
def _of_fraction() -> Any:
    """Right behind the fraction, or clear of mark but with a list between or without a comma, which may only hold."""
    clear = rf"(?P<clear>{GAP}{{0,60}}{_claim()})"
    loose = rf"[^;:.!?()\n\uE000-\uE800]{{0,80}}{_claim('')}"
    return regex.compile(rf"(?P<part>{FRACTION})(?:{clear}|{loose}){_tail()}")


@cache
def _out_of() -> Any:
    behind = rf"(?P<part>{COUNT}){GAP}{{0,40}}{words('out_of')} (?P<whole>{COUNT}){GAP}{{0,60}}"
    before = (
        rf"{words('out_of')} (?P<whole>{COUNT}){GAP}{{0,60}}(?:,{GAP}{{0,20}}|có|là) (?P<part>{COUNT}){GAP}{{0,40}}"
    )
    return regex.compile(rf"(?:{behind}|{before}){_claim()}{END}")


@cache
def _among() -> Any:
    return regex.compile(
        rf"(?P<whole>{COUNT}){GAP}{{0,40}}[,(;]? ?{words('some_parts')} (?:{words('before_part')} )?"
        rf"(?P<part>{COUNT}){GAP}{{0,40}}{_claim()}{_tail()}"
    )
