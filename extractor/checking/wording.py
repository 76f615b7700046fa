"""Figures, days and counts as a reader of English or Vietnamese has them."""

import re
from decimal import Decimal

from extractor.checking.days import day
from extractor.checking.interval import finite
from extractor.language.marks import OTHER_MARKS

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
SCALES = {
    "en": ((10**9, "billion"), (10**6, "million")),
    "vi": ((10**9, "tỷ"), (10**6, "triệu")),
}
_UNITS = {
    "en": {
        "VND": " đồng", "percent": "%", "times": " times", "tonne": " tonnes", "day": " days",
        "tonne/ha": " tonnes/ha", "quintal": " quintals", "quintal/ha": " quintals/ha",
        "nautical_mile": " nautical miles", "m2": " m²", "m3": " m³", "km2": " km²", "litre": " litres",
        "inch": " inches", "degree": "°",
    },
    "vi": {
        "VND": " đồng", "percent": "%", "times": " lần", "tonne": " tấn", "day": " ngày", "tonne/ha": " tấn/ha",
        "quintal": " tạ", "quintal/ha": " tạ/ha", "nautical_mile": " hải lý", "m2": " m²", "m3": " m³", "km2": " km²",
        "litre": " lít", "hp": " mã lực", "degree": "°", "EUR": " euro", "JPY": " yên", "GBP": " bảng Anh",
        "CNY": " nhân dân tệ", "AUD": " đô la Úc", "SGD": " đô la Singapore", "HKD": " đô la Hồng Kông",
        "CAD": " đô la Canada",
    },
}  # fmt: skip
_MARKS = re.compile(r"(?<=\d)[.,](?=\d)")
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
    """ "over 2,300", "trên 2.300", "1,2 tỷ đồng", "10–15%"."""
    value, upper, relation, unit = stated
    if relation == "order" and (words := _order(value, language)):
        return words + unit_behind(unit, language)
    written = _amount(value, unit, language)
    if upper is not None:
        written = f"{written}–{_amount(upper, unit, language)}"
    return _HEDGES[language].get(relation, "{}").format(written + unit_behind(unit, language))


def number(value: float, language: str) -> str:
    """ "2,300", "2.300", "782.6", "782,6"; "?" for what is no number."""
    exact = finite(value)
    if exact is None:
        return "?"
    written = f"{exact.normalize():,f}"
    return written.translate(OTHER_MARKS) if language == "vi" else written


def anglicised(written: str) -> str:
    """A text of numbers as Vietnamese writes them, with the marks of English: "1.250 + 44,5" is "1,250 + 44.5"."""
    return _MARKS.sub(lambda mark: mark[0].translate(OTHER_MARKS), written)


def count(many: int, language: str) -> str:
    """ "three", "ba"; in digits above ten."""
    words = _COUNTS[language]
    return words[many - 1] if 0 < many <= len(words) else number(many, language)


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


def _amount(value: float, unit: str | None, language: str) -> str:
    """The number; large sums of money by their scale word, where that loses nothing."""
    exact = finite(value)
    if unit == "percent" and language == "vi":  # 1.250% would be read as one and a quarter
        return number(value, language).replace(".", "")
    if unit not in ("VND", "USD") or exact is None:
        return number(value, language)
    for scale, word in SCALES[language]:
        if abs(exact) >= scale and (exact / scale).normalize().as_tuple().exponent >= -_DECIMALS:  # type: ignore[operator]  # finite: an int
            return f"{number(float(exact / Decimal(scale)), language)} {word}"
    return number(value, language)


def unit_behind(unit: str | None, language: str) -> str:
    """What stands behind a number of that unit: " đồng", "%", "" for none."""
    return _UNITS[language].get(unit, f" {unit}") if unit else ""
