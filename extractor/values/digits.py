"""Figures written with digits: 2.300 is two thousand three hundred, 2,5 two and a half."""

import re
from decimal import Decimal

_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]{1,3})?")
_DECIMAL = re.compile(r"(?:[0-9]+,[0-9]{1,3}|0,[0-9]+|[0-9]+\.[0-9]{1,2}|0\.[0-9]+)")
_FOREIGN = re.compile(r"[1-9][0-9]{0,2}(?:(?:,[0-9]{3}){2,}(?:\.[0-9]+)?|(?:,[0-9]{3})+\.[0-9]{1,2}|,000)")
_SPACED = re.compile(r"[1-9][0-9]{0,2}(?: [0-9]{3})+")
_LONGEST = 13
"""Digits that a figure has at most; what is longer is an account or a code."""


def read_figure(written: str) -> Decimal | None:
    """The value of `written`, digits with dots, commas or blanks; None where no figure is written so.

    Three digits after a dot are a thousand, one or two a decimal; dates (24.6.2019), lists (3,5,7) and
    telephone numbers (0912345678) are no figures.
    """
    if written.isdigit():
        padded = written[0] == "0" and len(written) > 2
        return None if padded or len(written) > _LONGEST else Decimal(written)
    if _THOUSANDS.fullmatch(written):
        return Decimal(written.replace(".", "").replace(",", "."))
    if _FOREIGN.fullmatch(written):
        return Decimal(written.replace(",", ""))
    if _DECIMAL.fullmatch(written):
        return Decimal(written.replace(",", "."))
    if _SPACED.fullmatch(written):
        return Decimal(written.replace(" ", ""))
    return None


def is_dotted(written: str) -> bool:
    """Whether `written` has one dot with three digits behind it, which before a percent sign is a decimal."""
    whole, dot, rest = written.partition(".")
    return bool(dot) and len(rest) == 3 and rest.isdigit() and whole.isdigit()


def plain(value: Decimal) -> int | float:
    """The value as an integer where it is whole, else as a float."""
    return int(value) if value == value.to_integral_value() else float(value)
