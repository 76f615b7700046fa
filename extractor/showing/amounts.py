"""Figures with the scale word that fits them."""

from extractor.checking.wording import SCALES, number, unit_behind

_DECIMALS = 3
"""Behind a number that has a scale word, at most."""


def amount(value: float, unit: str | None, language: str) -> str:
    """A figure in words, of whatever unit: "4.5 billion đồng", "1,450"; in digits alone where a scale word would lose
    something."""
    for size, word in SCALES[language]:
        short = value / size
        if abs(short) >= 1 and round(short, _DECIMALS) == short:
            return f"{number(short, language)} {word}{unit_behind(unit, language)}"
    return number(value, language) + unit_behind(unit, language)
