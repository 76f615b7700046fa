"""Years and days between which something is looked for, out of what somebody typed."""

import calendar
import datetime as dt
import re
from typing import Any

from extractor.records.said import Name, Said
from extractor.store.errors import OptionError

_BETWEEN = re.compile(r"\.\.|[–—]|\s-\s|(?:(?<=^\d{4})|(?<=/\d{4}))-(?=\d{4}$|\d{1,2}/)")
"""What divides two ends. A hyphen does where it is none of an ISO day: between years, and days written with slashes."""
_WRITTEN = re.compile(r"(?:(?:([0-9]{1,2})/)?([0-9]{1,2})/)?([0-9]{4})")
"""30/6/2018, 6/2018, 2018: as newspapers write them, the day in front."""
_ISO_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_SHORT = re.compile(r"([0-9]{1,2}/)?[0-9]{1,2}/[0-9]{1,2}")
"""1/5 and 5/18 are a day or a month, 1/5/18 is of 1918 or 2018."""


def years(text: str) -> tuple[int | None, int | None]:
    """`2018`, or two with `..`, a hyphen or a dash between, either of them left out; None for an end that is open.
    Raises OptionError."""
    ends = _ends(text)
    short = _ISO_MONTH.fullmatch(text.strip())
    if short and short[2] > short[1][2:]:  # 2011-12: two years, or a month
        told = Said("{} is read in two ways; write {}", short[0], f"{short[1]}..{short[1][:2]}{short[2]}")
        raise OptionError("{}: {}", Name("year"), told)
    if any(one and not (one.isdecimal() and len(one) == 4) for one in ends):
        raise OptionError("{} {}: a year, or two with .. between: 2013..2018, 2013.. or ..2018", Name("year"), text)
    first, last = (int(one) if one else None for one in ends)
    _rising("year", (first, last), ends)
    return first, last


def days(text: str) -> tuple[str | None, str | None]:
    """The first and the last day, in ISO, None where it is open, of `2018-06-30`, `30/6/2018`, a month `6/2018` or
    `2018-06`, a year `2018`, or of two of them with `..` or a dash between, either of them left out. Raises
    OptionError."""
    ends = _ends(text)
    for one in filter(_SHORT.fullmatch, ends):
        told = Said("{} is read in two ways; write the year in four digits: {} or {}", one, "1/5/2018", "5/2018")
        raise OptionError("{}: {}", Name("published"), told)
    try:
        found = _day(ends[0], last=False), _day(ends[1], last=True)
    except ValueError:
        raise OptionError(
            "{} {}: a day, a month or a year, or two with .. between: 2018-01-01..2018-06-30, 2018-06 or 2018",
            Name("published"), text,
        ) from None  # fmt: skip
    _rising("published", found, ends)
    return found


def _ends(text: str) -> tuple[str, str]:
    """What stands before and behind the mark; one alone is both."""
    first, *behind = (part.strip() for part in _BETWEEN.split(text.strip(), maxsplit=1))
    return first, behind[0] if behind else first


def _day(text: str, last: bool) -> str | None:
    """The first or the last day of what is a day, a month or a year; None for nothing. Raises ValueError."""
    if not text:
        return None
    if iso := _ISO_MONTH.fullmatch(text):
        day, month, year = None, int(iso[2]), int(iso[1])
    elif written := _WRITTEN.fullmatch(text):
        day, month, year = written[1], int(written[2] or (12 if last else 1)), int(written[3])
    else:
        return dt.date.fromisoformat(text).isoformat()
    end = calendar.monthrange(year, month)[1] if last else 1
    return dt.date(year, month, int(day or end)).isoformat()


def _rising(name: str, bounds: tuple[Any, Any], typed: tuple[str, str]) -> None:
    """Raises OptionError, with what was typed, for bounds that nothing lies between."""
    if None not in bounds and bounds[0] > bounds[1]:
        raise OptionError("{} from {}, to {}: the first is more than the last", Name(name), *typed)
