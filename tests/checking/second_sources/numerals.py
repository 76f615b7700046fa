"""Numerals as newspapers write them: where they stand in a text, what they are worth, other ways to write them."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

SCALES = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_NUMERAL = re.compile(
    r"(?<![\w.,/])(?P<digits>\d{1,3}(?:\.\d{3})+|\d+,\d+|\d+\.\d{1,2}|\d+)(?![.,]?\d)"
    r"(?:(?P<blank>\s?)(?P<scale>nghìn|ngàn|triệu|tỷ|tỉ)(?!\w))?"
)
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")
_SPELLED = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")


class Numeral(NamedTuple):
    """[`start`, `end`) in code points, with its scale word; `digits` as written, `scale` 1 where there is no word."""

    start: int
    end: int
    digits: str
    word: str
    value: Decimal

    def text(self) -> str:
        return f"{self.digits} {self.word}" if self.word else self.digits


def numerals(text: str) -> Iterator[Numeral]:
    """Every numeral written with digits, in order; spelled ones are none."""
    for match in _NUMERAL.finditer(text):
        word = match["scale"] or ""
        yield Numeral(match.start(), match.end(), match["digits"], word, worth(match["digits"], word))


def worth(digits: str, word: str = "") -> Decimal:
    """What "2.300", "2,3" or "58.45" is, times the scale word."""
    if _GROUPED.fullmatch(digits):
        digits = digits.replace(".", "")
    return Decimal(digits.replace(",", ".")) * SCALES.get(word, 1)


def last_place(digits: str, word: str = "") -> Decimal:
    """The last significant place: 10 of "2.350", 1 of "07", 0.1 times the scale of "1,2 tỷ"."""
    exponent = worth(digits, word).normalize().as_tuple().exponent
    return Decimal(10) ** int(exponent)


def grouped(digits: str, like: str) -> str:
    """Digits alone, with dots between thousands where `like` has them or is too short to tell."""
    if len(digits) < 4 or (len(like) > 3 and like.isdigit()):
        return digits
    return f"{int(digits):,}".replace(",", ".")


def otherwise(numeral: Numeral, unit: str | None) -> list[str]:
    """Other ways to write the same number: "2,3 nghìn" for "2.300", "1,2 tỷ" for "1.200.000.000", "sáu" for "06"."""
    found: list[str] = []
    value = numeral.value
    if numeral.word and unit == "VND" and value == value.to_integral() and value < 10**9:
        found.append(grouped(str(int(value)), "."))
    if not numeral.word and value == value.to_integral():
        if 3 <= value <= 10 and unit is None:
            found += [_SPELLED[int(value)], f"{int(value)}", f"{int(value):02d}"]
        for word in ("tỷ", "triệu") if unit == "VND" else ("nghìn",):
            scaled = value / SCALES[word]
            if 1 <= scaled < 1000 and scaled * 10 == (scaled * 10).to_integral():
                found.append(f"{scaled.normalize():f} {word}".replace(".", ","))
    return [one for one in dict.fromkeys(found) if one != numeral.text()]
