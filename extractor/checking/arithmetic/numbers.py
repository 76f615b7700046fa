"""The numbers of a sentence that are written in digits."""

from typing import Any, NamedTuple

import regex

from extractor.values.digits import read_figure

DIGITS = r"\d(?:[\d.,]{0,20}\d)?"
"""An expression for the digits of a number, with what groups them."""
_SCALES = {"chục": 10, "trăm": 100, "nghìn": 1e3, "ngàn": 1e3, "vạn": 1e4, "triệu": 1e6, "tỷ": 1e9, "tỉ": 1e9}
_SCALE = "|".join(_SCALES)
_NUMBER = regex.compile(rf"(?P<digits>(?>{DIGITS}))(?: ?(?P<scale>(?:{_SCALE})(?: (?:{_SCALE})){{0,2}})(?!\p{{L}}))?")


class Number(NamedTuple):
    """A number at [start, end) of the folded sentence, with its scale: None for a `value` that cannot be read, `step`
    what its last place is worth, `scaled` where a word of scale stands behind."""

    start: int
    end: int
    value: float | None
    step: float
    scaled: bool


def numbers_of(text: str) -> list[Number]:
    """All numbers of a folded sentence, in order."""
    return [_read(match) for match in _NUMBER.finditer(text)]


def _read(match: Any) -> Number:
    start, end, scaled = match.start(), match.end(), match["scale"]
    read = read_figure(match["digits"])
    if read is None:
        return Number(start, end, None, 0.0, bool(scaled))
    places = max(0, -int(read.as_tuple().exponent))
    scale = 1.0
    for word in (scaled or "").split():
        scale *= _SCALES[word]
    return Number(start, end, float(read) * scale, scale / 10.0**places, bool(scaled))
