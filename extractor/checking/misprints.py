"""Figures that an article has misprinted, and that are therefore read as others."""

import re

_UNITS = (None, "VND")
"""Those of what is counted one by one, of which nobody gives decimals that are all zeros: "2.0%" and "2.00 m" are
measured so."""
_CUT = re.compile(r"(?<![\d.,])(\d{1,3}(?:[., ]\d{3})*)[., ]0{1,2}(?![\d.,]*\d)")
"""A number whose last group has one or two zeros, with its marks or, as `Report.said` has it, without: "250.00"."""


def is_misgrouped(words: str, value: float, unit: str | None) -> bool:
    """Whether words, which were read as `value`, most likely lack a zero: "250.00 đồng" for 250.000."""
    return unit in _UNITS and any(int(re.sub(r"\D", "", one)) == value for one in _CUT.findall(words))
