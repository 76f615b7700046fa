"""What keeps two figures from being compared: the parts of their key that both tell, and tell otherwise."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cache

from extractor.checking.report import Report
from extractor.checking.words import any_of

_WORD = re.compile(r"\w+")
_ONE_OF_MANY = ("enterprise", "school", "health")
"""Kinds of bodies of which a place has many."""
EVENT = 10
"""Days of a period, at most, that is the time of an event: it may stand for the year in which the event is."""


def comparable(a: Report, b: Report) -> bool:
    """Whether both may count the same thing: nothing that both tell of it differs. See docs/checking.md."""
    return (
        (a.metric, a.award, a.unit) == (b.metric, b.award, b.unit)
        and (a.modality == "negated") == (b.modality == "negated")
        and _same(a.rank, b.rank)
        and _same(a.level, b.level)
        and _same_recipient(a.recipient, b.recipient)
        and _same(a.province, b.province)
        and _same_program(a.program, b.program)
        and same_time(a, b)
    )


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
    two nouns without a word in common, no women beside all, no two rounds, no two bodies of a district or below."""
    if a.modality != b.modality and "target" in (a.modality, b.modality):
        return False
    nouns = [set((one.noun or "").lower().split()) for one in (a, b)]
    if all(nouns) and not nouns[0] & nouns[1]:
        return False
    if _of_women(a) != _of_women(b) or _two_rounds(a, b):
        return False
    return not _two_bodies(a, b)


def _of_women(report: Report) -> bool:
    return "nữ" in (report.noun or "").lower().split() or (report.noun is None and " nu " in f" {report.said} ")


def _two_rounds(a: Report, b: Report) -> bool:
    """Whether the sentences tell of rounds with two numbers: "đợt 1", "đợt 2"."""
    one, other = (set(_rounds().findall(report.words)) for report in (a, b))
    return bool(one and other and not one & other)


@cache
def _rounds() -> re.Pattern[str]:
    """A word for one of several rounds, with its number."""
    return re.compile(rf"{any_of('rounds')} (?:thu )?(?:\d+|[ivx]+)\b")


def _two_bodies(a: Report, b: Report) -> bool:
    """Whether the owners are two of many of their kind, of which one is named in its figure's own sentence: one that is
    carried over from another sentence may be mistaken, and a place left out."""
    one, other = a.organisation_id, b.organisation_id
    if not (one and other and _is_local(one) and _is_local(other)) or _own(one) == _own(other):
        return False
    return _names(a, one) or _names(b, other)


def _is_local(organisation: str) -> bool:
    """Whether it is the id of a body of a district, a commune, or of a firm or a school."""
    kind, _, rest = organisation.partition("/")
    return kind in _ONE_OF_MANY or rest.count("/") > 1


def _own(organisation: str) -> str:
    """What tells a body from others of its kind: the name of a firm, the place of a federation."""
    kind, *area, own = organisation.split("/")
    return own if kind in _ONE_OF_MANY or not area else area[-1]


def _names(report: Report, organisation: str) -> bool:
    """Whether the report's sentence has the last words of the body's own name."""
    return f" {' '.join(_own(organisation).split('-')[-2:])} " in f" {report.words} "


def same_time(a: Report, b: Report) -> bool:
    """Whether both periods can be one: equal, one of them untold or only carried over from another sentence, or the day
    of an event within a longer one. Half a year is not the year."""
    if not (a.period_from and a.period_to and b.period_from and b.period_to):
        return True
    one, other = sorted(((a.period_from, a.period_to), (b.period_from, b.period_to)), key=lambda days: days_of(*days))
    if one == other or (days_of(*one) <= EVENT and other[0] <= one[0] and one[1] <= other[1]):
        return True
    return not (tells_time(a) and tells_time(b))


def tells_time(report: Report) -> bool:
    """Whether the report's own sentence tells its period: its year, its day, or words of time."""
    if not (report.period_from and report.period_to):
        return False
    first, last = date.fromisoformat(report.period_from), date.fromisoformat(report.period_to)
    words = f" {report.words} "
    days = (f" {day.day} {day.month} " for day in (first, last))
    return (
        f" {first.year} " in words
        or f" {last.year} " in words
        or bool(_times().search(words))
        or any(d in words for d in days)
    )


@cache
def _times() -> re.Pattern[str]:
    """Words that tell a time."""
    return re.compile(rf"{any_of('times')}|{any_of('numbered_times')} (?:\d+|i{{1,3}}|iv)\b")


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


def key_of(reports: Sequence[Report]) -> dict[str, str]:
    """What makes reports of one thing comparable: of each part what most of them tell, the first told where as many
    tell another."""
    told = {name: _most([getattr(report, name) for report in reports]) for name in KEY}
    periods = [f"{one.period_from}/{one.period_to}" if one.period_from else None for one in reports]
    told |= {"period": _most(periods), "modality": _most([one.modality for one in reports])}
    return {name: value for name, value in told.items() if value}


def _most(values: Sequence[str | None]) -> str | None:
    counted = Counter(value for value in values if value)
    return max(counted, key=counted.__getitem__, default=None)
