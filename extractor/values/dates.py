"""Calendar expressions: what a date rule found, as stretches of days.

A rule's `form` names the function that reads it. None of them looks at a clock: what the text leaves open is
settled by the article's own date or year, or stays open.
"""

from collections.abc import Callable

from extractor.records.period import Period
from extractor.rules.builder import Declined, Reference
from extractor.rules.mention import Mention
from extractor.rules.template import Match
from extractor.values import date_groups as groups
from extractor.values import periods, relative
from extractor.values.date_groups import Piece

_SHARES = frozenset({(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (2, 5), (3, 5), (4, 5)})


def build_date(match: Match, reference: Reference) -> list[Mention]:
    """The dates of one match of a date rule. Raises Declined for what no calendar has."""
    try:
        pieces = FORMS[match.rule.set["form"]](match, reference)
    except (ValueError, OverflowError):  # before the year 1 or behind 9999
        raise Declined("outside the calendar") from None
    kind = match.rule.makes
    return [Mention(a, b, kind, period.grain, period, (match.rule,)) for a, b, period in pieces]


def _day(match: Match, reference: Reference) -> list[Piece]:
    day, month = groups.every(match, "d")[0], groups.every(match, "m")[0]
    unless = match.rule.set.get("unless")
    if unless == "fraction" and ((day, month) in _SHARES or (day <= month and match.text("body"))):
        raise Declined("a fraction")
    if unless == "score" and groups.in_a_game(match):
        raise Declined("a score")
    return groups.whole(match, periods.one_day(groups.year(match, reference, month, day), month, day))


def _days(match: Match, reference: Reference) -> list[Piece]:
    """Days of one month; those that follow each other are one stretch."""
    listed, month = groups.every(match, "d"), groups.every(match, "m")[0]
    year = groups.year(match, reference, month, listed[-1])
    found = [periods.one_day(year, month, day) for day in listed]
    if listed != list(range(listed[0], listed[0] + len(listed))):
        return groups.apart(match, found)
    return groups.whole(match, _between(found[0], found[-1]))


def _days_again(match: Match, reference: Reference) -> list[Piece]:
    """Days, each with its month."""
    listed = zip(groups.every(match, "d"), groups.every(match, "m"), strict=True)
    found = [periods.one_day(groups.year(match, reference, m, d), m, d) for d, m in listed]
    return groups.apart(match, found)


def _between(start: Period, end: Period) -> Period:
    """From one period to another; open where either is. Raises Declined where the end comes first."""
    if start.start is None or end.end is None:
        same = start.month if start.month == end.month else None
        return Period(start=None, end=None, grain="range", month=same)
    return periods.days(start.start, end.end, "range")


def _day_range(match: Match, reference: Reference) -> list[Piece]:
    (day, end_day), month = groups.every(match, "d"), groups.every(match, "m")[0]
    if end_day < day:
        raise Declined("it ends ({}) before it begins ({})", end_day, day)
    year = groups.year(match, reference, month, end_day)
    return groups.whole(match, _between(periods.one_day(year, month, day), periods.one_day(year, month, end_day)))


def _date_range(match: Match, reference: Reference) -> list[Piece]:
    (day, end_day), (month, end_month) = groups.every(match, "d"), groups.every(match, "m")
    year, end_year = _years_between(match, reference, (month, day), (end_month, end_day))
    start, end = periods.one_day(year, month, day), periods.one_day(end_year, end_month, end_day)
    if (day, month) == (end_day, end_month):  # an anniversary: two days, not all between
        return groups.apart(match, [start, end])
    return groups.whole(match, _between(start, end))


def _years_between(
    match: Match, reference: Reference, start: tuple[int, int], end: tuple[int, int]
) -> tuple[int | None, int | None]:
    """The years of both ends, given month and day: one that is told serves the other across New Year."""
    year, end_year = groups.first(match, "y1"), groups.first(match, "y2")
    over = int(end < start)
    if year is None:
        year = groups.year(match, reference, *start) if end_year is None else end_year - over
    if end_year is None and year is not None:
        end_year = year + over
    return year, end_year


def _lunar(match: Match, _: Reference) -> list[Piece]:
    day, month = groups.first(match, "d"), groups.first(match, "m")
    return groups.whole(match, Period(start=None, end=None, grain="day", month=month, day=day))


def _months(match: Match, reference: Reference) -> list[Piece]:
    listed = groups.every(match, "m")
    return groups.apart(match, [periods.one_month(groups.year(match, reference, m), m) for m in listed])


def _month_range(match: Match, reference: Reference) -> list[Piece]:
    month, end_month = groups.every(match, "m")
    year, end_year = _years_between(match, reference, (month, 1), (end_month, 1))
    return groups.whole(match, _between(periods.one_month(year, month), periods.one_month(end_year, end_month)))


def _quarters(match: Match, reference: Reference) -> list[Piece]:
    listed = groups.every(match, "q")
    found = [periods.one_quarter(groups.year(match, reference, 3 * q - 2), q) for q in listed]
    if match.spans("upto"):
        return groups.whole(match, _between(found[0], found[-1]))
    return groups.apart(match, found)


def _half(match: Match, reference: Reference) -> list[Piece]:
    part = match.text("part")
    if part is None:
        raise Declined("half a year, not which")
    return groups.whole(match, _months_of_year(match, reference, 6, part))


def _part_of_year(match: Match, reference: Reference) -> list[Piece]:
    """So many months from its beginning or up to its end; some months are half of it."""
    count = groups.first(match, "n") or (6 if match.text("some") else 1)
    return groups.whole(match, _months_of_year(match, reference, count, match.text("part")))


def _months_of_year(match: Match, reference: Reference, count: int, part: str | None) -> Period:
    """The last months, with no year told, are in January those of the year before."""
    year, published, last = groups.first(match, "y"), reference.published, part == "cuối"
    if year is None:
        year = reference.known_year
        if last and published is not None and published.month == 1:
            year = published.year - 1
    return periods.part_of_year(year, count, last)


def _years(match: Match, _: Reference) -> list[Piece]:
    return groups.apart(match, [periods.one_year(year) for year in groups.every(match, "y")])


def _year_range(match: Match, _: Reference) -> list[Piece]:
    told, short = groups.every(match, "y"), groups.first(match, "yy")
    end = told[1] if short is None else told[0] // 100 * 100 + short
    return groups.whole(match, periods.years(told[0], end))


def _decade(match: Match, _: Reference) -> list[Piece]:
    """In two digits it is the last century's; 10 and 20 must say so."""
    year = groups.every(match, "decade")[0]
    if year in (10, 20) and not match.text("last"):
        raise Declined("a decade of which century")
    if year < 100:
        year += 1900 if year else 2000
    return groups.whole(match, periods.years(year, year + 9))


def _shift(match: Match, reference: Reference) -> list[Piece]:
    fixed = match.rule.set
    unit = match.text("unit") or str(fixed["unit"])
    return groups.whole(match, relative.shifted(unit, int(fixed["shift"]), reference))


def _placed_weekday(match: Match, reference: Reference) -> list[Piece]:
    week, near = match.text("week"), match.text("near")
    return groups.whole(match, relative.placed_weekday(groups.weekday(match) or 0, week, near, reference))


def _placed_month(match: Match, reference: Reference) -> list[Piece]:
    month = groups.every(match, "m")[0]
    return groups.whole(match, relative.placed_month(month, match.text("near") or "", reference))


def _edge_day(match: Match, reference: Reference) -> list[Piece]:
    month = groups.every(match, "m")[0]
    period = periods.one_month(groups.year(match, reference, month), month)
    date = period.start if match.text("part") == "đầu" else period.end
    if date is None:
        raise Declined("no year to go by")
    return groups.whole(match, periods.days(date, date, "day"))


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
