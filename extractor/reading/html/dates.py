"""The days that pages tell of themselves: the date line under a headline, a time in metadata, a day in an address."""

import datetime as dt
import re

EARLIEST = dt.date(1995, 1, 1)
"""No Vietnamese newspaper had pages before."""
LATEST = dt.date(2050, 12, 31)
"""The last day that a page may tell of which nobody knows when it was fetched. Not today: a page that is read in ten
years shall be the same article as now."""
LONGEST_LINE = 160
VIETNAM = dt.timezone(dt.timedelta(hours=7))

_LABEL = (
    r"(?:(?:ngày|thời gian|giờ)\s(?:đăng|đăng tin|cập nhật|xuất bản|gửi|tạo|viết|phát hành)|"
    r"(?:đã\s)?(?:cập nhật|đăng|đăng tải|xuất bản|gửi|đưa tin|đưa lên)(?:\s(?:lần cuối|ngày|lúc|vào|vào lúc))*|"
    r"thời gian|ngày|lúc|vào lúc|posted(?: on| at)?|published(?: on)?|last updated?|updated?|created|date)"
)
_WEEKDAY = (
    r"(?P<weekday>thứ\s?(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\snhật|cn|t[2-7]|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
_TIME = r"\d{1,2}\s?(?::|h|g|giờ|'|phút)\s?(?:\d{2})?(?::\d{2})?\s?(?:'|phút)?\s?(?P<half>am|pm)?(?:sa|ch)?"
_ZONE = r"\(?\s?(?:gmt|utc)\s?(?:\+\s?0?7(?::00)?)?\s?\)?"
_NUMERIC = r"(?P<first>\d{1,2})\s?(?P<mark>[-/.])\s?(?P<second>\d{1,2})\s?(?P=mark)\s?(?P<year>\d{4})"
_ISO = r"(?P<iso>\d{4}-\d{2}-\d{2})(?:[t ](?=\d{2}:))?"
_MONTHS = ("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
_ENGLISH = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december")  # fmt: skip
_SPELLED = (
    r"(?P<day>\d{1,2})\s?(?:tháng\s(?P<month>\d{1,2}|mười (?:một|hai)|" + "|".join(_MONTHS[:10]) + r")(?:\snăm\s|,?\s)|"
    r"th(?P<short>\d{1,2}),?\s)(?P<spelled>\d{4})"
)
_FOREIGN = r"(?P<english>" + "|".join(_ENGLISH) + r")\s(?P<of>\d{1,2}),\s(?P<foreign>\d{4})"
_GAP = r"[\s,|–—\-•·/:;@]*"
_CLOCK = rf"(?:{_GAP}(?:{_WEEKDAY}|{_TIME}|{_ZONE}))"
_TAIL = (
    r"(?:\s*[|•·].{0,80}|[\s,;–\-(\[]*(?:(?:số )?lượt (?:xem|đọc)|đã xem|xem|views?|đọc|in|bản in|gửi|bình luận|"
    r"tác giả|nguồn|theo|chia sẻ|cỡ chữ|print|email|a[-+]|by|viết bởi|người đăng)\b.{0,80})?"
)
_HEAD = (
    r"(?:[^\d|•·]{2,40}\s?[|•·]\s*|(?:by|bởi|tác giả:?|người đăng:?)\s[^\d,]{2,40}?[\s,–/-]+|"
    r"\([^\d)]{2,12}\)\s?[-–]?\s*)?"
)
_PLACE = r"(?:(?:[^\W\d_]+[\s.]+){0,3}[^\W\d_]+,\s(?=ngày\s\d))?"


def _grammar(clock_before: str, clock_after: str) -> re.Pattern[str]:
    date = rf"(?:{_ISO}|{_NUMERIC}|{_SPELLED}|{_FOREIGN})"
    return re.compile(
        rf"[\s(\[|*•–-]*{_HEAD}{_PLACE}(?:{_LABEL}\s?:?\s*)?{clock_before}{_GAP}(?:ngày\s)?{date}{clock_after}"
        rf"[\s.,)\]]*{_TAIL}[\s.)\]|]*"
    )


def _unnamed(pattern: str) -> str:
    return re.sub(r"\?P<\w+>", "?:", pattern)


_LINE = _grammar(
    rf"(?:{_GAP}{_WEEKDAY})?(?:{_unnamed(_CLOCK)}){{0,3}}",
    rf"(?:{_GAP}(?:{_TIME}))?(?:{_unnamed(_CLOCK)}){{0,2}}",
)
_TODAY = ("hôm nay", "bây giờ", "today")
_ADDRESS = (
    re.compile(r"/(?P<y>\d{4})/(?P<m>\d{1,2})/(?P<d>\d{1,2})(?=/|$)"),
    re.compile(r"(?<!\d)(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?!\d)"),
    re.compile(r"(?<!\d)(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?:(?:[01]\d|2[0-3])[0-5]\d[0-5]\d(?:\d{3})?)?(?!\d)"),
)


def day_of_line(line: str, latest: dt.date) -> dt.date | None:
    """The day of a line that is a date line and nothing else, up to `latest`.

    A line that speaks of today is a clock, and none. Days before months, except with am or pm, which American programs
    write: there both readings that are days must be one, or it is none.
    """
    folded = " ".join(line.lower().split())
    if len(folded) > LONGEST_LINE or any(word in folded for word in _TODAY):
        return None
    found = _LINE.fullmatch(folded)
    return None if found is None else _sensible(_day(found), latest)


def day_of_stamp(value: str | None, latest: dt.date) -> dt.date | None:
    """The day in Vietnam of an ISO date or time; of any other value, that of a date line."""
    text = (value or "").strip()
    try:
        time = dt.datetime.fromisoformat(text)
        return _sensible((time.astimezone(VIETNAM) if time.tzinfo else time).date(), latest)
    except ValueError:
        return day_of_line(text, latest)
    except OverflowError:  # a time on the calendar's last day, moved behind it
        return None


def day_of_address(url: str | None, latest: dt.date) -> dt.date | None:
    """The day in a page's address: /2013/03/12/, /2013-03-12-, -20130312-, -20130312081500123."""
    for pattern in _ADDRESS:
        for found in pattern.finditer(url or ""):
            if day := _sensible(_made(found["y"], found["m"], found["d"]), latest):
                return day
    return None


def _day(found: re.Match[str]) -> dt.date | None:
    if found["iso"]:
        return _made(*found["iso"].split("-"))
    if found["foreign"]:
        return _made(found["foreign"], _ENGLISH.index(found["english"]) + 1, found["of"])
    if found["spelled"]:
        month = found["month"] or found["short"]
        return _made(found["spelled"], month if month.isdecimal() else _MONTHS.index(month) + 1, found["day"])
    readings = {_made(found["year"], found["second"], found["first"])}
    if found["half"]:
        readings.add(_made(found["year"], found["first"], found["second"]))
    days = readings - {None}
    return days.pop() if len(days) == 1 else None


def _made(year: str, month: str | int, day: str) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None


def _sensible(day: dt.date | None, latest: dt.date) -> dt.date | None:
    return day if day and EARLIEST <= day <= latest else None
