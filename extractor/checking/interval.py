"""Reported figures as stretches of values, and whether two of them can both be true."""

import math
from decimal import ROUND_DOWN, Decimal
from functools import lru_cache
from typing import NamedTuple

from extractor.values.interval import step

Figure = tuple[float, float | None, str]
"""Value, upper and relation, as a `Quantity` has them."""

ABOUT = Decimal("0.1")
"""How far "khoảng" reaches, either way."""
ROUNDED_FROM = 1000
"""The least whole number that is given rounded without a word for it: 50 persons are counted, 49 are others."""
ROUGHLY, ROUGHLY_ONE_DIGIT = Decimal("0.05"), Decimal("0.025")
"""How far a rounding is from what it rounds, of the larger. Half a step of two digits is never more than 5% (1,2 tỷ
for 1,234 tỷ); half a step of one is up to a third, which nobody gives without "gần" or "hơn": 3.000 for 2.970 at most.
"""
_WIDEST = 300
"""Powers of ten beyond which a number counts as infinite: arithmetic on the rest stays within floats and decimals."""


class Interval(NamedTuple):
    """From `low` to `high`, both inclusive, infinite where it is open."""

    low: float
    high: float


_ANYTHING = Interval(-math.inf, math.inf)


def interval(value: float, upper: float | None, relation: str) -> Interval:
    """The values that the words allow. A number that is none (NaN) may be anything; nothing is raised.

    A relation that is not known is taken for `exact`; ends that come in the wrong order are exchanged.
    """
    number = finite(value)
    if number is None:
        return _beyond(value, relation)
    if relation == "range" and upper is not None and math.isinf(_as_float(upper)):
        return _ANYTHING
    low, high = sorted(map(float, _ends(number, None if upper is None else finite(upper), relation)))
    return Interval(low, high)


def meets(a: Figure, b: Figure) -> bool:
    """Whether both can be true: some value is in both intervals, or one is a bare rounding of the other."""
    if a == b:
        return True
    one, other = _interval(a), _interval(b)
    if one.low <= other.high and other.low <= one.high:
        return True
    return is_rounding(a, b) or is_rounding(b, a)


def is_rounding(coarse: Figure, fine: Figure) -> bool:
    """Whether the bare number `coarse` is `fine` with fewer digits: 782 for 782,6, "2,2 ngàn" for 2.199.

    To the nearest at its last significant place, or cut where only decimals are lost. `fine` may
    have a hedge that moves it by a step ("hơn 782,6"). Whole numbers below `ROUNDED_FROM` are counted.
    """
    if coarse[2] != "exact" or fine[2] not in ("exact", "more_than", "nearly") or not _close(coarse[0], fine[0]):
        return False
    short, long = finite(coarse[0]), finite(fine[0])
    if not short or not long:
        return False
    digits = len(significant(short))
    if digits >= len(significant(long)) or (is_counted(short) and is_counted(long)):
        return False
    near = ROUGHLY if digits > 1 else ROUGHLY_ONE_DIGIT
    if abs(short - long) > near * max(abs(short), abs(long)):
        return False
    place = Decimal(1).scaleb(int(short.normalize().as_tuple().exponent))
    if abs(short - long) <= place / 2:
        return True
    return short == short.to_integral_value() and long.to_integral_value(ROUND_DOWN) == short


def _close(a: float, b: float) -> bool:
    """Whether two numbers may be near enough; cheaper than to look at their digits, and no is most answers."""
    return abs(_as_float(a) - _as_float(b)) <= 2 * float(ROUGHLY) * max(abs(_as_float(a)), abs(_as_float(b)))


def is_counted(number: Decimal) -> bool:
    """Whether it is a whole number that is told without rounding."""
    return abs(number) < ROUNDED_FROM and number == number.to_integral_value()


def significant(number: Decimal) -> str:
    """The digits of a finite number without zeros before and behind: "23" for 2.300 and 0,23; none for zero."""
    return "".join(map(str, number.as_tuple().digits)).strip("0")


def finite(value: float) -> Decimal | None:
    """The number as it is written, 0.1 for a tenth; None for NaN and what is beyond all measure, either way."""
    number = Decimal(str(_as_float(value)))
    if not number.is_finite() or (number and number.adjusted() > _WIDEST):
        return None
    return number if number.adjusted() > -_WIDEST else Decimal(0)


def _as_float(value: float) -> float:
    try:
        return float(value)
    except OverflowError:  # an integer larger than any float
        return math.inf if value > 0 else -math.inf


@lru_cache(maxsize=1 << 16)
def _interval(figure: Figure) -> Interval:
    return interval(*figure)


def _ends(value: Decimal, upper: Decimal | None, relation: str) -> tuple[Decimal, Decimal]:
    match relation:
        case "nearly":
            return value - step(value), value
        case "more_than":
            return value, value + step(value)
        case "about":
            return value - abs(value) * ABOUT, value + abs(value) * ABOUT
        case "at_least":
            return value, Decimal("Infinity")
        case "at_most" | "less_than":
            return Decimal(0) if value >= 0 else Decimal("-Infinity"), value
        case "range":
            return value, value if upper is None else upper
        case "order":
            return value, max(value, value * 10 - 1)
        case _:
            return value, value


def _beyond(value: float, relation: str) -> Interval:
    """The interval of a number that cannot be reckoned with: itself where it is infinite and exact."""
    if value != value or relation != "exact":
        return _ANYTHING
    end = math.inf if value > 0 else -math.inf
    return Interval(end, end)
