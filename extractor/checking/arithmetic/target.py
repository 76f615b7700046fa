"""What was done beside what was to be done: "kết nạp 1.520 đoàn viên, đạt 152% chỉ tiêu (1.000)"."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import regex

from extractor.checking.arithmetic.line import COUNT, END, FRACTION, GAP, NUMBER, PERCENT, Line
from extractor.checking.arithmetic.percent import percent
from extractor.checking.arithmetic.result import Sum
from extractor.checking.arithmetic.words import words

_BEFORE = 40
"""Characters in front of a fraction that have room for the longest of "kết nạp", "phát triển mới" … with two little
words, "cùng với": they end right before it."""


def targets(line: Line) -> Iterator[Sum]:
    """The shares of a target in one sentence that stand beside both figures."""
    for match in _of_fraction().finditer(line.text):
        done, claim = line.of(match, "done"), line.of(match, "percent")
        whole = done.as_whole()
        one = percent(done, whole, claim, "target", bool(match["over"]))
        # "57/128 đơn vị, đạt 95% kế hoạch": the plan was not all of them. But who is won is never out of all.
        won = _wins().search(line.text, max(0, match.start() - _BEFORE), match.start())
        sure = done.report is not None and (won or done.value > whole.value)
        if one is not None and (one.holds or sure):
            yield one
    for pattern in (_behind(), _before()):
        for match in pattern.finditer(line.text, overlapped=True):
            done, aim, claim = (line.of(match, group) for group in ("done", "aim", "percent"))
            if done.said != "reported" or not done.like(aim):
                continue
            one = percent(done, aim, claim, "target", bool(match["over"]))
            if one is not None:
                yield one


def _reached() -> str:
    done = words("reaches") + rf"(?: ?{words('hedges')})?"
    return rf"(?:{done}|(?P<over>{words('beyond')})) (?P<percent>{PERCENT})"


@cache
def _wins() -> Any:
    return regex.compile(rf"{words('wins')} (?:{words('before_part')} ){{0,2}}$")


@cache
def _of_fraction() -> Any:
    return regex.compile(
        rf"(?P<done>{FRACTION}){GAP}{{0,60}}[,(] ?{_reached()}(?: so với)? (?:{words('base')} )?{words('aims')}{END}"
        rf"|(?P<done>{FRACTION}){GAP}{{0,60}}[,(] ?(?P<over>{words('beyond')}) (?P<percent>{PERCENT}){END}"
    )


@cache
def _behind() -> Any:
    """Done, its share, and the target behind: in brackets, or with "là"."""
    of_aim = rf"(?:{words('base')} )?{words('aims')}"
    bracketed = rf"{GAP}{{0,20}} ?\( ?(?:{words('aims')} )?(?:là )?(?P<aim>{NUMBER})"
    return regex.compile(
        rf"(?P<done>{COUNT}){GAP}{{0,60}}[,(]? ?{_reached()} {of_aim}"
        rf"(?:{bracketed}| là (?P<aim>{NUMBER})| (?P<aim>{COUNT}))"
    )


@cache
def _before() -> Any:
    """The target in front, what was done, and its share."""
    return regex.compile(
        rf"{words('aims')}{GAP}{{0,30}} (?P<aim>{NUMBER}){GAP}{{0,40}}[,;]{GAP}{{0,40}} (?P<done>{COUNT}){GAP}{{0,40}}"
        rf"[,(] ?{_reached()}(?: {words('aims')})?{END}"
    )
