"""What grew or fell beside its base: "từ 1.200 lên 1.380, tăng 180"."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import regex

from extractor.checking.arithmetic.bounds import Bounds
from extractor.checking.arithmetic.figures import Figure
from extractor.checking.arithmetic.line import END, GAP, NUMBER, PERCENT, TIMES, Line
from extractor.checking.arithmetic.result import Sum, number, told
from extractor.checking.arithmetic.words import listed, words


def growths(line: Line) -> Iterator[Sum]:
    """The growths of one sentence that stand beside both of their figures."""
    for pattern in (_then(), _first(), _against()):
        for match in pattern.finditer(line.text, overlapped=True):
            base, now, claim = (line.of(match, group) for group in ("base", "now", "claim"))
            falls, tail = bool(match["falls"]), match["tail"].strip()
            if listed("by_turns").search(match.group()) or not _comparable(base, now, claim, tail):
                continue
            one = _growth(base, now, claim, falls) if falls == (now.value < base.value) else None
            # "tăng 2 lần" may be twice or thrice as much, and what is told "so với" has a base of its own.
            sure = bool(match["multiplies"]) == (claim.kind == "times") and not listed("base").search(tail)
            if one is not None and (one.holds or sure):
                yield one


def _comparable(base: Figure, now: Figure, claim: Figure, tail: str) -> bool:
    """Whether base and figure can be of one thing at two times, and the growth is of it."""
    if not base.like(now) or (base.kind != now.kind and "bare" not in (base.kind, now.kind)) or base.bounds.low <= 0:
        return False
    if base.report and now.report and base.said != now.said:
        return False
    if claim.kind in ("percent", "times"):
        return True
    if claim.report is None:
        return not tail and base.unit is None and now.unit is None and claim.kind == base.kind
    return claim.like(base if base.report else now)


def _growth(base: Figure, now: Figure, claim: Figure, falls: bool) -> Sum | None:
    figures = (claim, base, now)
    more, less = (base, now) if falls else (now, base)
    difference = f"{number(more.value)} - {number(less.value)}"
    between = Bounds(more.bounds.low - less.bounds.high, more.bounds.high - less.bounds.low)
    if claim.kind == "percent":
        share = _share(base, now, claim, falls)
        if base.kind != "percent" or share is None or share.holds:
            return share
        return told("growth", figures, difference, more.value - less.value, between, claim)  # points
    if claim.kind == "times":
        bounds = Bounds(more.bounds.low / less.bounds.high, more.bounds.high / less.bounds.low)
        ratio = f"{number(more.value)} / {number(less.value)}"
        return told("growth", figures, ratio, more.value / less.value, bounds, claim)
    return told("growth", figures, difference, more.value - less.value, between, claim)


def _share(base: Figure, now: Figure, claim: Figure, falls: bool) -> Sum | None:
    """A growth in percent of the base."""
    low, high = 100 * now.bounds.low / base.bounds.high - 100, 100 * now.bounds.high / base.bounds.low - 100
    bounds = Bounds(-high, -low) if falls else Bounds(low, high)
    ratio = f"{number(now.value)} / {number(base.value)}"
    reckoned = f"100% - {ratio}" if falls else f"{ratio} - 100%"
    return told("growth", (claim, base, now), reckoned, abs(100 * now.value / base.value - 100), bounds, claim)


_CLAIM = rf"(?P<claim>{NUMBER}|{PERCENT}|{TIMES})"


def _grew() -> str:
    grew = rf"(?:{words('grows')}|(?P<falls>{words('falls')})|(?P<multiplies>{words('multiplies')}))"
    return rf"(?:{words('and')} )?{grew}(?: {words('hedges')})? {_CLAIM}"


def _figure(group: str) -> str:
    return rf"(?P<{group}>{NUMBER}|{PERCENT})"


def _changed() -> str:
    return rf"{words('up_to', 'down_to')} (?:{words('hedges')} )?{_figure('now')}"


@cache
def _then() -> Any:
    """Từ A lên B, tăng D."""
    return regex.compile(
        rf"từ {_figure('base')}{GAP}{{0,40}}{_changed()}{GAP}{{0,40}}[,(] ?{_grew()}(?P<tail>{GAP}{{0,20}}){END}"
    )


@cache
def _first() -> Any:
    """Tăng D so với năm trước (A lên B)."""
    return regex.compile(rf"{_grew()}{GAP}{{0,50}}[,(:] ?(?:từ )?{_figure('base')}{GAP}{{0,30}}{_changed()}(?P<tail>)")


@cache
def _against() -> Any:
    """B, tăng D so với năm trước (A)."""
    return regex.compile(
        rf"{_figure('now')}{GAP}{{0,40}}[,(] ?{_grew()}{GAP}{{0,15}}{words('base')}{GAP}{{0,30}}"
        rf"\( ?{_figure('base')}{GAP}{{0,20}}\)(?P<tail>)"
    )
