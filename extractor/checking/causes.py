"""Why two reports of one thing may differ: a slip of the hand in the digits, or something else that is counted."""

import math
import re
from decimal import Decimal
from functools import cache
from typing import Literal

from extractor.checking.comparing import tells_time
from extractor.checking.context import around
from extractor.checking.interval import finite, is_counted, is_rounding, significant
from extractor.checking.misprints import is_misgrouped
from extractor.checking.report import Report
from extractor.checking.words import any_of

Cause = Literal["grouping", "factor", "swapped", "dropped", "digit", "part", "period", "level", "noun"]
"""`grouping` a figure misprinted, its last group without three digits; `factor` ten, a hundred …; `swapped` two
neighbouring digits exchanged; `dropped` one digit more or fewer; `digit` one digit another; `part` a part told for the
whole; `period`, `level`, `noun` another one, or told by one alone."""

UNIT = 1000
"""From nghìn to triệu, from triệu to tỷ: so many times as much is another unit told, however few the digits."""
TELLING = 3
"""Digits from which one slip is no chance: 4.512 and 4.572. Of two-digit numbers one pair in five shares a digit."""
_SPREAD = ("range", "order")
"""Relations whose value is not the figure itself."""


def cause(a: Report, b: Report) -> Cause | None:
    """The likely cause of two values that do not meet; None where nothing shows. Symmetric.

    What is asked first explains most by itself: a figure that is just the other's whole; a slip in many digits, which
    no chance makes; a period or level that both tell, each its own; one side told as a part; a slip in two digits;
    what one side alone tells, which the other may leave out and mean; and last a slip in a number of one digit.
    """
    found, digits = slip(a, b)
    if found == "factor" and any(is_misgrouped(one.said, one.value, one.unit) for one in (a, b)):
        return "grouping"
    if a.relation != b.relation and found in ("digit", "dropped"):
        found = None  # 1.520 is no slip for what is told as more than 1.200
    if _whole_of(a, b) or _whole_of(b, a):
        return "part"
    if found and (digits >= TELLING or (found == "factor" and (digits > 1 or factor(a.value, b.value) >= UNIT))):
        return found
    if apart := _differing(a, b):
        return apart
    if _part_of(a, b) or _part_of(b, a):
        return "part"
    if found and digits > 1:
        return found
    return _varying(a, b) or found


def factor(a: float, b: float) -> int:
    """How many times the larger is the smaller, as a power of ten; 1 where it is no such multiple."""
    one, other = finite(a), finite(b)
    return 10 ** _times(one, other) if one and other else 1


def slip(a: Report, b: Report) -> tuple[Cause | None, int]:
    """The slip that makes one value of the other, and how many digits bear it out."""
    one, other = finite(a.value), finite(b.value)
    if not one or not other or a.relation in _SPREAD or b.relation in _SPREAD or (one < 0) != (other < 0):
        return None, 0
    short, long = sorted((significant(one), significant(other)), key=len)
    if one != other and one.scaleb(_power(one, other)) == other:
        return "factor", len(short)
    if is_swapped(one, other):
        return "swapped", len(long)
    x, y = _aligned(one, other)
    if len(_places(x, y)) == 1:
        return "digit", len(long)
    near = abs(one.adjusted() - other.adjusted()) <= 1
    if near and (_lacks_one(*sorted((x, y), key=len)) or _lacks_one(short, long)):
        return "dropped", len(long)
    return ("factor", len(short)) if _times(one, other) else (None, 0)


def _power(one: Decimal, other: Decimal) -> int:
    """The power of ten that brings one number nearest to the other."""
    return round(math.log10(abs(other)) - math.log10(abs(one)))


def _times(one: Decimal, other: Decimal) -> int:
    """The power of ten that makes the smaller number the larger, or a rounding of it or what it rounds; 0 for none.
    What is counted one by one is no rounding: 12 is none of 1.250."""
    small, large = sorted((one, other), key=abs)
    power = _power(small, large)
    moved = small.scaleb(power)
    if not power or moved == large:
        return power
    x, y = (float(moved), None, "exact"), (float(large), None, "exact")
    coarse = min(len(significant(small)), len(significant(large)))
    return power if coarse > 1 and ((is_rounding(x, y) and not is_counted(small)) or is_rounding(y, x)) else 0


def _aligned(one: Decimal, other: Decimal) -> tuple[str, str]:
    """Both as digits with the same place at their ends: 12,5 and 15 as "125" and "150"; without their common zeros."""
    place = min(_place(one), _place(other))
    x, y = (str(abs(int(number.scaleb(-place)))) for number in (one, other))
    return x, y


def _place(number: Decimal) -> int:
    return int(number.normalize().as_tuple().exponent)


def is_swapped(one: Decimal, other: Decimal) -> bool:
    """Whether two neighbouring digits make all the difference."""
    x, y = _aligned(one, other)
    match _places(x, y):
        case [first, second]:
            return second == first + 1 and x[first] == y[second] and x[second] == y[first]
    return False


def _places(x: str, y: str) -> list[int]:
    """Where digits differ; nowhere in numbers that are not of one length."""
    return [at for at in range(len(x)) if x[at] != y[at]] if len(x) == len(y) else []


def _lacks_one(short: str, long: str) -> bool:
    """Whether `short` is `long` without one of its digits."""
    if len(long) != len(short) + 1:
        return False
    at = next((i for i, digit in enumerate(short) if digit != long[i]), len(short))
    return short[at:] == long[at + 1 :]


def _whole_of(whole: Report, part: Report) -> bool:
    """Whether `part` names the other as what it is a part of: 57 of 128, or by its place in the same article."""
    if part.whole is not None and part.whole == whole.value != part.value:
        return True
    return part.article == whole.article and part.part_start is not None and part.part_start == whole.start


def _part_of(part: Report, whole: Report) -> bool:
    """Whether one alone is told as a part, and is less."""
    return _told_as_part(part) and not _told_as_part(whole) and part.value < whole.value


def _told_as_part(report: Report) -> bool:
    if report.part_start is not None or report.whole is not None:
        return True
    own = around(report)
    return own is not None and bool(_part_words().search(own.before))


@cache
def _part_words() -> re.Pattern[str]:
    return re.compile(any_of("told_as_part"))


def _differing(a: Report, b: Report) -> Cause | None:
    """What both tell, each its own; but for the noun, which varies while the thing is one."""
    if tells_time(a) and tells_time(b) and (a.period_from, a.period_to) != (b.period_from, b.period_to):
        return "period"
    return "level" if a.level and b.level and a.level != b.level else None


def _varying(a: Report, b: Report) -> Cause | None:
    """What one tells and the other does not, and nouns that are not the same."""
    if tells_time(a) != tells_time(b) and (a.period_from, a.period_to) != (b.period_from, b.period_to):
        return "period"
    if bool(a.level) != bool(b.level):
        return "level"
    return "noun" if (a.noun or "").casefold() != (b.noun or "").casefold() else None
