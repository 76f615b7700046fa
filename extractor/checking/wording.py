"""Figures, days and counts as a reader of English or Vietnamese has them; numbers always as Vietnamese writes them."""

from decimal import Decimal

from extractor.checking.interval import finite
from extractor.checking.updates import day

Stated = tuple[float, float | None, str, str | None]
"""Value, upper, relation and unit of a figure."""

_HEDGES = {
    "en": {
        "more_than": "over {}", "at_least": "at least {}", "less_than": "under {}", "at_most": "at most {}",
        "nearly": "nearly {}", "about": "about {}",
    },
    "vi": {
        "more_than": "trên {}", "at_least": "ít nhất {}", "less_than": "dưới {}", "at_most": "không quá {}",
        "nearly": "gần {}", "about": "khoảng {}",
    },
}  # fmt: skip
_SCALES = ((10**9, "tỷ"), (10**6, "triệu"))
_UNITS = {
    "en": {"VND": " đồng", "percent": "%", "times": " times", "tonne": " tonnes", "day": " days"},
    "vi": {"VND": " đồng", "percent": "%", "times": " lần", "tonne": " tấn", "day": " ngày"},
}
_COUNTS = {
    "en": ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    "vi": ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"),
}
_DECIMALS = 3
_ORDERS = {
    "en": (("", "thousands", "millions", "billions"), ("", "tens of ", "hundreds of ")),
    "vi": (("", "nghìn", "triệu", "tỷ"), ("", "chục ", "trăm ")),
}
"""Words for each three powers of ten, and those before them for one and two more."""


def figure(stated: Stated, language: str) -> str:
    """ "over 2.300", "trên 2.300", "1,2 tỷ đồng", "10–15%"."""
    value, upper, relation, unit = stated
    if relation == "order" and (words := _order(value, language)):
        return words + _unit(unit, language)
    written = _amount(value, unit) if upper is None else f"{_amount(value, unit)}–{_amount(upper, unit)}"
    return _HEDGES[language].get(relation, "{}").format(written + _unit(unit, language))


def number(value: float) -> str:
    """ "2.300", "782,6"; "?" for what is no number."""
    exact = finite(value)
    if exact is None:
        return "?"
    return f"{exact.normalize():,f}".translate(str.maketrans(",.", ".,"))


def count(many: int, language: str) -> str:
    """ "three", "ba"; in digits above ten."""
    words = _COUNTS[language]
    return words[many - 1] if 0 < many <= len(words) else number(many)


def date_of(iso: str, language: str) -> str:
    """ "2019-05-01", "1/5/2019"."""
    known = day(iso)
    return f"{known.day}/{known.month}/{known.year}" if known and language == "vi" else iso[:10]


def _order(value: float, language: str) -> str | None:
    """ "hundreds", "hàng chục tỷ"; None for what is no power of ten from 10 to 10^11."""
    exact = finite(value)
    if exact is None or not 1 <= exact.adjusted() < 12 or exact.scaleb(-exact.adjusted()) != 1:
        return None
    scales, heads = _ORDERS[language]
    words = heads[exact.adjusted() % 3] + scales[exact.adjusted() // 3]
    return "hàng " + words.strip() if language == "vi" else words.strip().removesuffix(" of")


def _amount(value: float, unit: str | None) -> str:
    """The number; large sums of money by their scale word, where that loses nothing."""
    exact = finite(value)
    if unit == "percent":  # 1.250% would be read as one and a quarter
        return number(value).replace(".", "")
    if unit not in ("VND", "USD") or exact is None:
        return number(value)
    for scale, word in _SCALES:
        if abs(exact) >= scale and (exact / scale).normalize().as_tuple().exponent >= -_DECIMALS:  # type: ignore[operator]  # finite: an int
            return f"{number(float(exact / Decimal(scale)))} {word}"
    return number(value)


def _unit(unit: str | None, language: str) -> str:
    return _UNITS[language].get(unit, f" {unit}") if unit else ""
