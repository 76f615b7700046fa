"""Ordinals: thứ nhất, lần thứ hai mươi, thứ 3, XIV."""

import re

_WORDS = {
    "nhất": 1, "một": 1, "hai": 2, "nhì": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7,
    "bẩy": 7, "tám": 8, "chín": 9, "mốt": 1, "lăm": 5, "nhăm": 5,
}  # fmt: skip
_ROMAN = re.compile(r"(?=[ivxlc])(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_LETTERS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_HEAD = re.compile(r"(?:(?:lần )?thứ|lần) ")
_FIRST = ("đầu tiên", "lần đầu", "lần đầu tiên", "thứ nhất", "lần thứ nhất")


def read_roman(text: str) -> int | None:
    """A Roman numeral in lower case up to 99."""
    if not _ROMAN.fullmatch(text):
        return None
    values = [_LETTERS[letter] for letter in text]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


def read_digits_or_words(text: str) -> int | None:
    """A number up to 99 in folded digits or words."""
    if text.isdigit():
        return int(text)
    words = text.split()
    if words and words[0] == "mười" and len(words) < 3:
        ones = _WORDS.get(words[1]) if len(words) == 2 else 0
        return None if ones is None else 10 + ones
    if len(words) in (2, 3) and words[0] in _WORDS and words[1] in ("mươi", "chục"):
        ones = _WORDS.get(words[2]) if len(words) == 3 else 0
        return None if ones is None else _WORDS[words[0]] * 10 + ones
    return _WORDS.get(words[0]) if len(words) == 1 else None


def read_folded_ordinal(text: str) -> int | None:
    """The ordinal that a folded text is, whole; None where it is none. A bare cardinal is none."""
    if text in _FIRST:
        return 1
    head = _HEAD.match(text)
    rest = text[head.end() :] if head else text
    roman = read_roman(rest)
    if roman is not None or head is None:
        return roman
    return read_digits_or_words(rest)
