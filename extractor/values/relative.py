"""Times told from the day of writing: hôm qua, tuần tới, thứ ba vừa rồi."""

import datetime as dt

from extractor.records.period import Period
from extractor.rules.builder import Declined, Reference
from extractor.values import periods

GRAINS = {"ngày": "day", "tuần": "week", "tháng": "month", "quý": "quarter", "năm": "year"}
_FORWARD = frozenset({"tới", "sau", "này", "sắp tới"})
_OTHER_YEARS = {"sang năm": 1, "năm sau": 1, "năm tới": 1, "năm nay": 0, "năm trước": -1, "năm ngoái": -1}


def today(reference: Reference) -> dt.date:
    """Raises Declined where the article does not tell its day."""
    if reference.published is None:
        raise Declined("told from the day of writing, which is not known")
    return reference.published


def shifted(unit: str, shift: int, reference: Reference) -> Period:
    """The day, week, month, quarter or year that lies `shift` of them after the one of writing."""
    grain = GRAINS.get(unit, unit)
    if grain == "year":
        if reference.known_year is None:
            raise Declined("told from the year of writing, which is not known")
        return periods.one_year(reference.known_year + shift)
    now = today(reference)
    if grain == "day":
        date = now + dt.timedelta(days=shift)
        return periods.days(date, date, "day")
    if grain == "week":
        return periods.one_week(now + dt.timedelta(weeks=shift))
    step = 3 if grain == "quarter" else 1
    year, index = divmod(now.year * (12 // step) + (now.month - 1) // step + shift, 12 // step)
    return periods.one_quarter(year, index + 1) if step == 3 else periods.one_month(year, index + 1)


def placed_weekday(weekday: int, week: str | None, near: str | None, reference: Reference) -> Period:
    """A weekday (0 is Monday) of this, the next or the last week, or the nearest one that way."""
    now = today(reference)
    if week is not None:
        shift = 0 if week == "này" else 1 if week in _FORWARD else -1
        date = now + dt.timedelta(days=weekday - now.weekday(), weeks=shift)
    elif near in _FORWARD:
        date = now + dt.timedelta(days=(weekday - now.weekday() - 1) % 7 + 1)
    else:
        date = now - dt.timedelta(days=(now.weekday() - weekday - 1) % 7 + 1)
    return periods.days(date, date, "day")


def placed_month(month: int, near: str, reference: Reference) -> Period:
    """The next, the last or another year's month of that number."""
    if near in _OTHER_YEARS:
        year = shifted("year", _OTHER_YEARS[near], reference).start
        return periods.one_month(year.year if year else None, month)
    now = today(reference)
    if near in _FORWARD:
        over = month < now.month or (month == now.month and near != "này")
        return periods.one_month(now.year + over, month)
    return periods.one_month(now.year - (month >= now.month), month)
