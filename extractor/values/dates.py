"""Calendar expressions: what the groups of a date rule say, as stretches of days.

A rule's `form` names the function that reads it. None of them looks at a clock: what the text leaves open is
settled by the article's own date or year, or stays open.
"""

import datetime as dt
from collections.abc import Callable

import regex

from extractor.records.period import Period
from extractor.rules.builder import Declined, Reference
from extractor.rules.compiler import Match
from extractor.rules.mention import Mention
from extractor.values import periods, relative

Piece = tuple[int, int, Period]
"""Folded offsets of one date, and what it says."""

_NUMBERS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
NUMBERS = {word: at for at, word in enumerate(_NUMBERS, 1)} | {"tư": 4, "bẩy": 7, "nhật": 7}
NUMBERS |= {"i": 1, "ii": 2, "iii": 3, "iv": 4}
LUNAR_MONTHS = frozenset({"giêng", "chạp"})
_SHARES = frozenset({(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (2, 5), (3, 5), (4, 5)})
_PLANS = regex.compile(r"(?<!\p{L})(?:sẽ|phấn đấu|dự kiến|chậm nhất|hạn chót|trước ngày)(?!\p{L})")
_GAMES = regex.compile(r"(?<!\p{L})(?:tỷ số|tỉ số|thắng|thua|trận|bàn thắng|luân lưu)(?!\p{L})")


def build_date(match: Match, reference: Reference) -> list[Mention]:
    """The dates of one match of a date rule. Raises Declined for what no calendar has."""
    pieces = FORMS[match.rule.set["form"]](match, reference)
    kind = match.rule.makes
    return [Mention(a, b, kind, period.grain, period, (match.rule,)) for a, b, period in pieces]


def number(word: str) -> int:
    """A number in digits, as a word, in Roman letters, or a weekday's. Raises Declined for giêng, chạp."""
    if word.isdecimal():
        return int(word)
    if word in LUNAR_MONTHS:
        raise Declined("a month of the lunar calendar")
    return NUMBERS[word]


def _all(match: Match, group: str) -> list[int]:
    if group not in match.found.re.groupindex:
        return []
    return [number(word) for word in match.found.captures(group) if word]


def _one(match: Match, group: str) -> int | None:
    found = _all(match, group)
    return found[0] if found else None


def _weekday(match: Match) -> int | None:
    """0 is Monday, whose name is "the second"."""
    word = match.text("w")
    return (number(word.rpartition(" ")[2]) - 2) % 7 if word and not word.endswith("nhật") else 6 if word else None


def _year(match: Match, reference: Reference, month: int, day: int = 1) -> int | None:
    year, short = _one(match, "y"), _one(match, "yy")
    if year is None and short is not None:
        return periods.full_year(short, reference)
    if year is not None:
        return year
    limits = (periods.AHEAD, periods.BEHIND)
    if _PLANS.search(match.mask.text):
        limits = (periods.PLANNED_AHEAD, periods.PLANNED_BEHIND)
    elif match.text("q"):
        limits = (periods.QUARTER_AHEAD, periods.BEHIND)
    return periods.year_of(reference, month, day, _weekday(match), limits)


def _start(match: Match) -> int:
    """Where the words begin that lead up to the number, "Sáng nay, ngày"."""
    return min((a for a, _ in match.spans("lead")), default=match.start)


def _whole(match: Match, period: Period) -> list[Piece]:
    return [(_start(match), match.end, period)]


def _apart(match: Match, found: list[Period]) -> list[Piece]:
    """The dates of a list, one for each `item`: the first keeps the words before it, the last those behind it."""
    spans = match.spans("item") or [(match.start, match.end)]
    starts = [_start(match), *(a for a, _ in spans[1:])]
    ends = [*(b for _, b in spans[:-1]), match.end]
    return list(zip(starts, ends, found, strict=True))


def _day(match: Match, reference: Reference) -> list[Piece]:
    day, month = _all(match, "d")[0], _all(match, "m")[0]
    unless = match.rule.set.get("unless")
    if unless == "fraction" and ((day, month) in _SHARES or (day <= month and match.text("body"))):
        raise Declined("a fraction")
    if unless == "score" and _GAMES.search(match.mask.text):
        raise Declined("a score")
    return _whole(match, periods.one_day(_year(match, reference, month, day), month, day))


def _days(match: Match, reference: Reference) -> list[Piece]:
    """Days of one month; those that follow each other are one stretch."""
    listed, month = _all(match, "d"), _all(match, "m")[0]
    year = _year(match, reference, month, listed[-1])
    found = [periods.one_day(year, month, day) for day in listed]
    if listed != list(range(listed[0], listed[0] + len(listed))):
        return _apart(match, found)
    return _whole(match, _between(found[0], found[-1]))


def _days_again(match: Match, reference: Reference) -> list[Piece]:
    listed, in_months = _all(match, "d"), _all(match, "m")
    year = _one(match, "y")
    found = []
    for day, month in zip(listed, in_months, strict=True):
        found.append(periods.one_day(year or periods.year_of(reference, month, day), month, day))
    return _apart(match, found)


def _between(first: Period, last: Period) -> Period:
    """From one period to another; open where either is. Raises Declined where the end comes first."""
    if first.start is None or last.end is None:
        same = first.month if first.month == last.month else None
        return Period(start=None, end=None, grain="range", month=same)
    return periods.days(first.start, last.end, "range")


def _day_range(match: Match, reference: Reference) -> list[Piece]:
    (first, last), month = _all(match, "d"), _all(match, "m")[0]
    if last < first:
        raise Declined(f"it ends ({last}) before it begins ({first})")
    year = _year(match, reference, month, last)
    return _whole(match, _between(periods.one_day(year, month, first), periods.one_day(year, month, last)))


def _date_range(match: Match, reference: Reference) -> list[Piece]:
    (day, end_day), (month, end_month) = _all(match, "d"), _all(match, "m")
    year, end_year = _years_between(match, reference, (month, day), (end_month, end_day))
    first, last = periods.one_day(year, month, day), periods.one_day(end_year, end_month, end_day)
    if (day, month) == (end_day, end_month):  # an anniversary: two days, not all between
        return _apart(match, [first, last])
    return _whole(match, _between(first, last))


def _years_between(
    match: Match, reference: Reference, first: tuple[int, int], last: tuple[int, int]
) -> tuple[int | None, int | None]:
    """The years of both ends, given month and day: one that is told serves the other across New Year."""
    start, end = _one(match, "y1"), _one(match, "y2")
    over = int(last < first)
    if start is None and end is None:
        start = periods.year_of(reference, *first)
    if start is None and end is not None:
        start = end - over
    if end is None and start is not None:
        end = start + over
    return start, end


def _lunar(match: Match, reference: Reference) -> list[Piece]:
    period = Period(start=None, end=None, grain="day", month=_one(match, "m"), day=_one(match, "d"))
    return _whole(match, period)


def _months(match: Match, reference: Reference) -> list[Piece]:
    found = [periods.one_month(_year(match, reference, month), month) for month in _all(match, "m")]
    return _apart(match, found)


def _month_range(match: Match, reference: Reference) -> list[Piece]:
    month, end_month = _all(match, "m")
    year, end_year = _years_between(match, reference, (month, 1), (end_month, 1))
    return _whole(match, _between(periods.one_month(year, month), periods.one_month(end_year, end_month)))


def _quarters(match: Match, reference: Reference) -> list[Piece]:
    listed = _all(match, "q")
    found = [periods.one_quarter(_year(match, reference, 3 * quarter - 2), quarter) for quarter in listed]
    if match.spans("upto"):
        return _whole(match, _between(found[0], found[-1]))
    return _apart(match, found)


def _running_year(match: Match, reference: Reference, last: bool) -> int | None:
    """"Cuối năm" with no year is last year's in January; else the year is the article's."""
    year, published = _one(match, "y"), reference.published
    if year is None and last and published is not None and published.month == 1:
        return published.year - 1
    return year or reference.known_year


def _half(match: Match, reference: Reference) -> list[Piece]:
    part = match.text("part")
    if part is None:
        raise Declined("half a year, not which")
    last = part == "cuối"
    return _whole(match, periods.part_of_year(_running_year(match, reference, last), 6, last))


def _part_of_year(match: Match, reference: Reference) -> list[Piece]:
    last = match.text("part") == "cuối"
    count = _one(match, "n") or (6 if match.text("some") else 1)
    return _whole(match, periods.part_of_year(_running_year(match, reference, last), count, last))


def _years(match: Match, reference: Reference) -> list[Piece]:
    return _apart(match, [periods.one_year(year) for year in _all(match, "y")])


def _year_range(match: Match, reference: Reference) -> list[Piece]:
    told, short = _all(match, "y"), _one(match, "yy")
    last = told[0] // 100 * 100 + short if short is not None else told[1]
    return _whole(match, periods.years(told[0], last))


def _decade(match: Match, reference: Reference) -> list[Piece]:
    first = _all(match, "decade")[0]
    if first < 100:
        if first in (10, 20) and not match.text("last"):
            raise Declined("a decade of which century")
        first += 2000 if first == 0 else 1900
    return _whole(match, periods.years(first, first + 9))


def _shift(match: Match, reference: Reference) -> list[Piece]:
    fixed = match.rule.set
    unit = match.text("unit") or str(fixed["unit"])
    return _whole(match, relative.shifted(unit, int(fixed["shift"]), reference))


def _placed_weekday(match: Match, reference: Reference) -> list[Piece]:
    weekday = _weekday(match) or 0
    return _whole(match, relative.placed_weekday(weekday, match.text("week"), match.text("near"), reference))


def _placed_month(match: Match, reference: Reference) -> list[Piece]:
    return _whole(match, relative.placed_month(_all(match, "m")[0], match.text("near") or "", reference))


def _edge_day(match: Match, reference: Reference) -> list[Piece]:
    month = _all(match, "m")[0]
    period = periods.one_month(_year(match, reference, month), month)
    date: dt.date | None = period.start if match.text("part") == "đầu" else period.end
    if date is None:
        raise Declined("no year to go by")
    return _whole(match, periods.days(date, date, "day"))


FORMS: dict[str, Callable[[Match, Reference], list[Piece]]] = {
    "day": _day,
    "days": _days,
    "days_again": _days_again,
    "day_range": _day_range,
    "date_range": _date_range,
    "lunar": _lunar,
    "months": _months,
    "month_range": _month_range,
    "quarters": _quarters,
    "half": _half,
    "part_of_year": _part_of_year,
    "years": _years,
    "year_range": _year_range,
    "decade": _decade,
    "shift": _shift,
    "weekday": _placed_weekday,
    "month_placed": _placed_month,
    "edge_day": _edge_day,
}
