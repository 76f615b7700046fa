"""Whether a figure is another's update: what there is at a time, or has come together by it, told of a later day."""

import re
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from extractor.checking.causes import TELLING, factor, is_swapped
from extractor.checking.comparing import tells_time
from extractor.checking.context import around
from extractor.checking.days import day
from extractor.checking.interval import finite, significant
from extractor.checking.report import Report, Told
from extractor.checking.words import any_of

Pair = tuple[Report, Told]
Change = Literal["update", "unordered"]
"""What is told of two times: `update` where the later one shows, `unordered` where no days tell which that is."""

STOCKS = frozenset({"member", "worker", "union_unit", "enterprise", "household", "collective"})
"""Metrics of what there is at a time, where the days are `APART`: within a month, "300 công nhân" of one event are
counted once."""
APART = 30
_BEHIND = 2
_NUMBER = re.compile(r"\d+")


class Moment(NamedTuple):
    """What of a report tells its time: reckoned once, asked for each pair.

    Days are numbers, None where unknown: `last` the one that its period ends with (None for one
    that was not over when the article appeared, and for one carried over from another sentence of an article that
    itself has no day), `published` that of its article.
    `period` is as told; `stock`, `stands` and `runs` say what it counts: by its metric, or by the words around it.
    """

    article: int
    first: int
    source: str | None
    value: float
    last: int | None
    published: int | None
    period: tuple[str | None, str | None]
    stock: bool
    stands: bool
    runs: bool


def moment(pair: Pair) -> Moment:
    report, told = pair
    last, published = day(report.period_to), day(told.published)
    if last and published and last > published:
        last = None  # a year that is not over: "đến nay" is told of the article's day, not of the year's last
    if not published and not tells_time(report):
        last = None
    return Moment(
        article=told.article,
        first=told.first,
        source=told.source,
        value=report.value,
        last=last.toordinal() if last else None,
        published=published.toordinal() if published else None,
        period=(report.period_from, report.period_to),
        stock=report.metric in STOCKS,
        stands=bool(_standing().search(near := _near(report))),
        runs=bool(_running().search(report.words) or _so_far().search(near)),
    )


def _near(report: Report) -> str:
    """The words that lead to the figure from the number before it, its own, and two behind: what another figure of the
    sentence has come to says nothing of this one."""
    own = around(report)
    if own is None:
        return report.words
    return " ".join((_NUMBER.split(own.before)[-1], report.said, *own.behind.split()[:_BEHIND]))


@cache
def _running() -> re.Pattern[str]:
    """Words of a running total, anywhere in the sentence."""
    return re.compile(rf"{any_of('running')}|{any_of('raised')}(?: \w+){{0,6}} {any_of('raised_to')}")


@cache
def _so_far() -> re.Pattern[str]:
    """Words of what has come together, where they are the figure's own."""
    return re.compile(any_of("so_far"))


@cache
def _standing() -> re.Pattern[str]:
    """Words of what there is, the figure's own: it may have become less."""
    return re.compile(any_of("standing"))


def change(a: Moment, b: Moment) -> Change | None:
    """Whether of two reports that do not meet the later brings the other up to date; None where they are of one time.

    Never within one article; nor between copies of one text in two papers, which tell one day; nor where the digits
    are the same but for a factor of ten, which is a slip. A lower figure is an update only of what stands at a time.
    Where no days tell which is the later, neither is, though one may have come to the store after the other: words of
    a running total, or of what there is, then say only that they may be of two times.
    """
    if a.article == b.article or (a.first == b.first and (a.source is None or a.source != b.source)):
        return None
    days = _days_between(a, b)
    if days == 0 or not (_stands(a, b, days) or _runs(a, b, days)) or _slipped(a.value, b.value):
        return None
    return "unordered" if days is None else "update"


def later(a: Pair, b: Pair) -> tuple[Pair, Pair]:
    """Two of which one is the other's update, the earlier in front."""
    return (a, b) if (_days_between(moment(a), moment(b)) or 0) >= 0 else (b, a)


def _days_between(a: Moment, b: Moment) -> int | None:
    """Days from `a` to `b`: those that the periods end with where both are told and differ, else of publication."""
    if a.last is not None and b.last is not None and a.last != b.last:
        return b.last - a.last
    return None if a.published is None or b.published is None else b.published - a.published


def _stands(a: Moment, b: Moment, days: int | None) -> bool:
    """Whether both tell what there is, at different times."""
    if a.stands or b.stands:
        return True
    told_once = a.period[1] is not None and a.period == b.period
    return a.stock and b.stock and not told_once and days is not None and abs(days) >= APART


def _runs(a: Moment, b: Moment, days: int | None) -> bool:
    """Whether a total has grown: by the words, or because both periods begin with one day and end with two."""
    one_start = a.period[0] is not None and a.period[0] == b.period[0] and a.period != b.period
    return (a.runs or b.runs or one_start) and (days is None or (b.value > a.value) == (days > 0))


@lru_cache(maxsize=1 << 12)
def _slipped(a: float, b: float) -> bool:
    """Whether no total grows so: the same digits ten times as much, or so many with two of them exchanged."""
    one, other = finite(a), finite(b)
    if one is None or other is None:
        return False
    digits = significant(one)
    return (factor(a, b) > 1 and len(digits) > 1) or (len(digits) >= TELLING and is_swapped(one, other))
