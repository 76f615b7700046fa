"""What keeps two figures from being compared: the parts of their key that both tell, and tell otherwise."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cache, lru_cache
from itertools import takewhile

from extractor.checking.apart import told_apart
from extractor.checking.context import KEPT, around, others
from extractor.checking.report import Report
from extractor.checking.words import any_of, unaccented

_WORD = re.compile(r"\w+")
_YEAR = r"(?:19|20)\d\d\b"
BEHIND = 6
"""Words behind a figure in which it may be denied."""
EVENT = 10
"""Days of a period, at most, that is the time of an event: it may stand for the year in which the event is."""


def comparable(a: Report, b: Report) -> bool:
    """Whether both may count the same thing: nothing that both tell of it differs. See docs/checking.md."""
    return (
        (a.metric, a.award, a.unit) == (b.metric, b.award, b.unit)
        and _same(a.rank, b.rank)
        and _same(a.level, b.level)
        and _same_recipient(a.recipient, b.recipient)
        and _same(a.province, b.province)
        and _same_program(a.program, b.program)
        and same_time(a, b)
        and _denied(a) == _denied(b)
    )


def can_accuse(a: Report, b: Report) -> bool:
    """Whether figures that cannot both be right are of one thing: not by way of a third, which leaves out what tells
    them apart."""
    return comparable(a, b) and could_differ(a, b)


@lru_cache(KEPT)
def _denied(report: Report) -> bool:
    """Whether the figure is of what is not: before it, or right behind it ("45 doanh nghiệp chưa ký")."""
    if report.modality == "negated":
        return True
    own = around(report)
    if not own or not any(f" {word} " in f" {own.behind} " for word in unaccented("words", "denials")):
        return False
    near = " ".join(takewhile(str.isalpha, own.behind.split(maxsplit=BEHIND)[:BEHIND]))
    return bool(_denials().search(_no_denials().sub(" ", near)))


@cache
def _denials() -> re.Pattern[str]:
    """Words that deny what they stand before."""
    return re.compile(any_of("denials"))


@cache
def _no_denials() -> re.Pattern[str]:
    """Phrases that hold such a word, or what reads like one without marks ("sửa chữa"), and deny nothing."""
    return re.compile(any_of("no_denials"))


def _same(a: str | None, b: str | None) -> bool:
    return a is None or b is None or a == b


def _same_recipient(a: str | None, b: str | None) -> bool:
    return _same(a, b) or "mixed" in (a, b)


def _same_program(a: str | None, b: str | None) -> bool:
    """Whether both can be of one programme: one name may go on where the other ends."""
    if a is None or b is None:
        return True
    one, other = (" ".join(_WORD.findall(name.lower())) for name in (a, b))
    return one in other or other in one


def could_differ(a: Report, b: Report) -> bool:
    """Whether figures that differ may be of one thing, which agreeing ones need not show: no target beside a result, no
    two nouns without a word in common, no women beside all, nothing that their sentences tell apart."""
    if a.modality != b.modality and "target" in (a.modality, b.modality):
        return False
    one, other = _in_noun(a.noun), _in_noun(b.noun)
    if one and other and not one & other:
        return False
    return _of_women(a) == _of_women(b) and not told_apart(a, b)


@lru_cache(KEPT)
def _in_noun(noun: str | None) -> frozenset[str]:
    """The words of a noun."""
    return frozenset((noun or "").lower().split())


@lru_cache(KEPT)
def _of_women(report: Report) -> bool:
    return "nữ" in _in_noun(report.noun) or (report.noun is None and " nu " in f" {report.said} ")


def same_time(a: Report, b: Report) -> bool:
    """Whether both periods can be one: equal, one of them untold or only carried over from another sentence, or the day
    of an event within a longer one. Half a year is not the year."""
    if not (a.period_from and a.period_to and b.period_from and b.period_to):
        return True
    if (a.period_from, a.period_to) == (b.period_from, b.period_to):
        return True
    one, other = sorted(((a.period_from, a.period_to), (b.period_from, b.period_to)), key=lambda days: days_of(*days))
    if days_of(*one) <= EVENT and other[0] <= one[0] and one[1] <= other[1]:
        return True
    return not (tells_time(a) and tells_time(b))


@lru_cache(KEPT)
def tells_time(report: Report) -> bool:
    """Whether the report's own sentence tells its period: its year; or its day, or words of time, that stand before no
    other year."""
    if not (report.period_from and report.period_to):
        return False
    first, last = date.fromisoformat(report.period_from), date.fromisoformat(report.period_to)
    words = f" {others(report)} "
    if any(f" {day.year} " in words for day in (first, last)):
        return True
    days = "|".join(f"{day.day} {day.month}" for day in (first, last))
    return bool(re.search(rf" (?:{days}) (?!{_YEAR})", words) or _times().search(words))


@cache
def _times() -> re.Pattern[str]:
    """Words that tell a time, but for those of another year: "tháng 3/2012". A law's year, an anniversary stand
    elsewhere."""
    numbered = rf"{any_of('numbered_times')} (?:\d{{1,2}}|i{{1,3}}|iv)\b"
    return re.compile(rf"(?:{any_of('times')}|{numbered})(?!(?: nam)? {_YEAR})")


def days_of(first: str, last: str) -> int:
    """From one ISO day to another."""
    return date.fromisoformat(last).toordinal() - date.fromisoformat(first).toordinal()


SAME = (
    "metric",
    "modality",
    "unit",
    "noun",
    "organisation_id",
    "recipient",
    "level",
    "program",
    "period_from",
    "period_to",
)
"""What must be told alike for figures to be compared wherever they stand, besides what `comparable` asks."""


def same_key(a: Report, b: Report) -> bool:
    """Whether both are counts of a body in a time longer than an event's, and tell all that alike. Honours are not, as
    who gives them is told and not whose they are."""
    if not (a.metric and a.organisation_id and a.period_from and a.period_to):
        return False
    return days_of(a.period_from, a.period_to) > EVENT and all(getattr(a, name) == getattr(b, name) for name in SAME)


def closed(report: Report) -> bool:
    """Whether the figure was told when its time was over: before, it still grows. What is aimed at stands from the
    beginning."""
    return report.modality == "target" or (report.published or "") >= (report.period_to or "")


KEY = ("organisation", "award", "metric", "noun", "unit", "recipient", "rank", "level", "program")
"""What is told of a group's key, besides period and modality."""
NARROWING = ("recipient", "rank", "level", "program", "period")
"""What makes another, narrower thing of it: told by a few reports of many it is nothing that they agree upon."""


def key_of(reports: Sequence[Report]) -> dict[str, str]:
    """What makes reports of one thing comparable: of each part what most of them tell, the first told where as many
    tell another. What narrows the thing half of the reports must tell alike."""
    told = {name: [getattr(report, name) for report in reports] for name in KEY}
    told["period"] = [f"{one.period_from}/{one.period_to}" if one.period_from else None for one in reports]
    told["modality"] = [one.modality for one in reports]
    found = {name: _most(values, len(reports) / 2 if name in NARROWING else 0) for name, values in told.items()}
    return {name: value for name, value in found.items() if value}


def _most(values: Sequence[str | None], least: float) -> str | None:
    counted = Counter(value for value in values if value)
    most = max(counted, key=counted.__getitem__, default=None)
    return most if most and counted[most] >= least else None
