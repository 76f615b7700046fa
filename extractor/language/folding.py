"""A second face of the text in which what reads the same is the same, character for character."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property, lru_cache

import regex

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_ALIKE = {
    '"': "“”„‟«»″",
    "'": "‘’‚‛′",
    "-": "‐‑‒–—―−",
    " ": "\t\r\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
    "i": "İ",
}
_CYRILLIC = dict(zip("аеорсухіјАВЕКМНОРСТХІ", "aeopcyxijABEKMHOPCTXI", strict=True))
_PRIVATE = dict.fromkeys(map(chr, range(0xE000, 0xF900)), "\ufffd")
"""Icon fonts' characters mean nothing here, and the rules put known things in their place."""
_ONE_FOR_ONE = {odd: plain for plain, odds in _ALIKE.items() for odd in odds} | _CYRILLIC | _PRIVATE
_FOLDED = _INVISIBLE | str.maketrans(_ONE_FOR_ONE)
# Old and new style put the tone of oa, oe, uy on different letters (hoà, hòa); both are right and both occur
# in one article. Only where nothing follows in the syllable: hoàn and quý are written one way.
_TONES = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_NEW_STYLE = regex.compile(r"(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})")


@dataclass(frozen=True)
class Folded:
    """A text folded for matching.

    `cased` and `text` have the same length; `cased` keeps capitals, `text` is in lower case with the tone
    marks of oa, oe, uy in the old style. Quotes are `"` or `'`, dashes `-`, every blank but the line break a
    space, Cyrillic look-alikes Latin. Invisible characters (soft hyphens, zero-width spaces) are left out:
    `start` and `end` lead back to the original's offsets.
    """

    original: str
    cased: str
    kept: list[int] | None

    @cached_property
    def text(self) -> str:
        return fold_plain(self.cased)

    def spelled(self, start: int, end: int) -> str:
        """The words at [start, end) in the one spelling that their variants share: old-style tone marks, plain
        quotes and dashes, nothing invisible; capitals stay."""
        low, cased = self.text[start:end], self.cased[start:end]
        return "".join(a.upper() if b.isupper() else a for a, b in zip(low, cased, strict=True))

    def at(self, original: int) -> int:
        """Where the original's character at `original`, or the first kept one behind it, stands here."""
        return original if self.kept is None else bisect_left(self.kept, original)

    def start(self, at: int) -> int:
        """The original's offset of the character at `at` here."""
        return at if self.kept is None else self.kept[at]

    def end(self, at: int) -> int:
        """The original's exclusive offset for the exclusive offset `at` here."""
        return at if self.kept is None or at == 0 else self.kept[at - 1] + 1


def fold_plain(cased: str) -> str:
    """Lower case and old-style tone marks; the length stays."""
    return old_style(cased.lower())


def old_style(lower: str) -> str:
    """Tone marks of oa, oe, uy in the old style, in a text in lower case; the length stays."""
    return str(_NEW_STYLE.sub(lambda m: _TONES[m.group()], lower))


def fold(text: str) -> Folded:
    """Folds an NFC text. Raises nothing: any string folds."""
    cased = text.translate(_FOLDED)
    if len(cased) == len(text):
        return Folded(text, cased, None)
    return Folded(text, cased, [i for i, c in enumerate(text) if ord(c) not in _INVISIBLE])


@lru_cache(maxsize=8192)
def fold_phrase(phrase: str) -> str:
    """A phrase as it looks in a folded text, blanks made single."""
    return " ".join(fold(phrase).text.split())
