"""Stretches of days by name: a month, a quarter, half a year; and the year where none is told."""

import calendar
import datetime as dt

from extractor.records.period import Grain, Period
from extractor.rules.builder import Declined, Reference

AHEAD, BEHIND = 256, 300
"""News speaks of the year it is written in, unless the day would lie this far ahead or behind."""

PLANNED_AHEAD, PLANNED_BEHIND = 366, 180
"""The same where the sentence tells a plan."""

QUARTER_AHEAD = 200
"""In February the fourth quarter is last year's."""

LAST_SHORT_YEAR = 49
"""With no year to go by, 00-49 are of this century and 50-99 of the last."""


def days(first: dt.date, last: dt.date, grain: Grain) -> Period:
    """Raises Declined where the end comes first."""
    if last < first:
        raise Declined("it ends ({}) before it begins ({})", last, first)
    return Period(start=first, end=last, grain=grain)


def date_of(year: int, month: int, day: int) -> dt.date:
    """Raises Declined for a day that no calendar has."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise Declined("no calendar has {}/{}/{}", day, month, year) from None


def one_day(year: int | None, month: int, day: int) -> Period:
    """A day; open, but with its month and day, where the year is not known. Raises Declined (31/2)."""
    if year is None:
        date_of(2000, month, day)  # a leap year has every day there is
        return Period(start=None, end=None, grain="day", month=month, day=day)
    date = date_of(year, month, day)
    return Period(start=date, end=date, grain="day")


def last_day(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def months(year: int | None, first: int, last: int, grain: Grain) -> Period:
    """The months `first` to `last` of a year; open where it is not known. Raises Declined (month 13)."""
    if not 1 <= first <= last <= 12:
        raise Declined("no year has the months {} to {}", first, last)
    if year is None:
        return Period(start=None, end=None, grain=grain, month=first if first == last else None)
    return Period(start=dt.date(year, first, 1), end=last_day(year, last), grain=grain)


def one_month(year: int | None, month: int) -> Period:
    return months(year, month, month, "month")


def one_quarter(year: int | None, quarter: int) -> Period:
    return months(year, 3 * quarter - 2, 3 * quarter, "quarter")


def part_of_year(year: int | None, count: int, last: bool) -> Period:
    """The first or the last `count` months."""
    grain: Grain = "month" if count == 1 else "half" if count == 6 else "range"
    return months(year, 13 - count, 12, grain) if last else months(year, 1, count, grain)


def one_year(year: int) -> Period:
    return Period(start=dt.date(year, 1, 1), end=dt.date(year, 12, 31), grain="year")


def years(first: int, last: int) -> Period:
    """Raises Declined where the end comes first."""
    return days(dt.date(first, 1, 1), dt.date(last, 12, 31), "range")


def one_week(date: dt.date) -> Period:
    """Monday to Sunday around a day."""
    monday = date - dt.timedelta(days=date.weekday())
    return Period(start=monday, end=monday + dt.timedelta(days=6), grain="week")


def full_year(short: int, reference: Reference) -> int:
    """All digits of a year written in two: the latest such year at most ten years ahead of the article."""
    known = reference.known_year
    if known is None:
        return 2000 + short if short <= LAST_SHORT_YEAR else 1900 + short
    return known + 10 - (known + 10 - short) % 100


def year_of(
    reference: Reference,
    month: int,
    day: int = 1,
    weekday: int | None = None,
    limits: tuple[int, int] = (AHEAD, BEHIND),
) -> int | None:
    """The year of a day told without one: the article's own or the one beside it, else None.

    A weekday (0 is Monday) told with the day settles it where it can; else the article's own year holds
    unless the day would lie outside `limits`, so many days ahead or behind.
    """
    known = reference.known_year
    if known is None or day > calendar.monthrange(2000, month)[1]:
        return known
    likely = _near(reference.published, month, day, limits) if reference.published else known
    candidates = sorted((known - 1, known, known + 1), key=lambda year: abs(year - likely))
    possible = [year for year in candidates if day <= calendar.monthrange(year, month)[1]]
    fitting = [year for year in possible if dt.date(year, month, day).weekday() == weekday]
    return next(iter(fitting or possible), known)


def _near(published: dt.date, month: int, day: int, limits: tuple[int, int]) -> int:
    gap = (dt.date(published.year, month, min(day, 28)) - published).days
    return published.year - (gap > limits[0]) + (gap < -limits[1])
