"""Times as short as can be said: a year, a half of one, a quarter, a month, days."""

from calendar import monthrange
from datetime import date

from extractor.checking.days import day
from extractor.checking.wording import count, date_of

_QUARTERS = ("I", "II", "III", "IV")


def period_label(first: str | None, last: str | None, language: str) -> str | None:
    """A period of ISO days: `2018`, `2013–2018`, `6 tháng đầu năm 2018`, `quý II/2018`, `8/2018`, `4/2018–5/2018`,
    `1/5/2018`, `1/5/2018–3/6/2018`, in English `first half of 2018`, `Q2 2018`, `2018-08`, `2018-05-01`. Either end may
    be missing; None without both."""
    start, end = day(first), day(last)
    if start and end and start <= end and start.day == 1 and end.day == monthrange(end.year, end.month)[1]:
        return _whole_months(start, end, language)
    first, last = (date_of(each or "", language) for each in (first, last))
    return (f"{first}–{last}" if first and last and first != last else first or last) or None


def _whole_months(start: date, end: date, language: str) -> str:
    """Of the first day of a month to the last of one."""
    if (start.month, end.month) == (1, 12):
        return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
    if start.year == end.year and start.month != end.month and (part := _part(start, end, language)):
        return part
    months = [f"{one.month}/{one.year}" if language == "vi" else one.isoformat()[:7] for one in (start, end)]
    return "–".join(dict.fromkeys(months))


def _part(start: date, end: date, language: str) -> str | None:
    """What a part of a year is called, where it has a name: a quarter, a half, the first months."""
    vietnamese, year, months = language == "vi", start.year, end.month - start.month + 1
    if months == 3 and end.month % 3 == 0:
        quarter = end.month // 3
        return f"quý {_QUARTERS[quarter - 1]}/{year}" if vietnamese else f"Q{quarter} {year}"
    if months == 6 and end.month == 12:
        return f"6 tháng cuối năm {year}" if vietnamese else f"second half of {year}"
    if start.month != 1:
        return None
    if vietnamese:
        return f"{months} tháng đầu năm {year}"
    return f"first half of {year}" if months == 6 else f"first {count(months, language)} months of {year}"
