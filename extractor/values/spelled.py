"""Numbers in words: năm mươi lăm, một nghìn lẻ năm, hai trăm linh ba."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple


class Token(NamedTuple):
    """A figure or a number word at [start, end). `digit` and `scale` are what the word stands for."""

    start: int
    end: int
    text: str
    figure: Decimal | None = None
    digit: int | None = None
    scale: int | None = None


ONES_AFTER_TEN = frozenset(("một", "mốt", "hai", "ba", "tư", "bốn", "lăm", "nhăm", "sáu", "bảy", "bẩy", "tám", "chín"))
"""What may follow mười and mươi. Not năm: mười năm is ten years, fifteen is mười lăm."""
ONLY_INSIDE = frozenset(("mốt", "lăm", "nhăm", "tư", "không"))
"""Digits that never stand alone."""
_LINKS = ("lẻ", "linh")
Small = tuple[int, int]
"""A value and how many tokens it took."""


def read_small(tokens: Sequence[Token], at: int, first: bool) -> Small | None:
    """A number under 1000 in words from `tokens[at]`; `first` where no larger part stands before it.

    Only behind a larger part may it begin with không trăm, lẻ or linh.
    """
    if at >= len(tokens):
        return None
    word = tokens[at]
    if not first and word.text in _LINKS:
        rest = _tens(tokens, at + 1) or _one(tokens, at + 1)
        return (rest[0], rest[1] + 1) if rest else None
    if word.digit is not None and _text(tokens, at + 1) == "trăm":
        if word.text in ONLY_INSIDE and (first or word.digit):
            return None
        value, used = word.digit * 100, 2
        rest = _after_hundred(tokens, at + 2)
        return (value + rest[0], used + rest[1]) if rest else (value, used)
    return _tens(tokens, at) or _one(tokens, at, inside=False)


def _after_hundred(tokens: Sequence[Token], at: int) -> Small | None:
    if _text(tokens, at) in _LINKS:
        one = _one(tokens, at + 1)
        return (one[0], one[1] + 1) if one else None
    return _tens(tokens, at)


def _tens(tokens: Sequence[Token], at: int) -> Small | None:
    """mười, mười ba, hai mươi, hai mươi mốt, hai chục, ba lăm."""
    word, after = _text(tokens, at), _text(tokens, at + 1)
    if word == "mười":
        value, used = 10, 1
    else:
        digit = tokens[at].digit if at < len(tokens) and word not in ONLY_INSIDE else None
        if not digit:
            return None
        if after == "chục":
            return digit * 10, 2
        if after in ("lăm", "nhăm", "mốt"):
            return digit * 10 + (tokens[at + 1].digit or 0), 2
        if after != "mươi":
            return None
        value, used = digit * 10, 2
    one = _one(tokens, at + used) if _text(tokens, at + used) in ONES_AFTER_TEN else None
    if one and _text(tokens, at + used + 1) not in ("mươi", "trăm", "chục"):
        return value + one[0], used + 1
    return value, used


def _one(tokens: Sequence[Token], at: int, inside: bool = True) -> Small | None:
    """A single digit; `inside` a longer number also mốt, tư, lăm."""
    digit = tokens[at].digit if at < len(tokens) else None
    if not digit or (not inside and tokens[at].text in ONLY_INSIDE):
        return None
    return digit, 1


def _text(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text if at < len(tokens) else ""
