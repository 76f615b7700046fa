"""VIQR (RFC 1456): Vietnamese in ASCII, with marks behind the letters."""

import re
import unicodedata
from itertools import islice

from extractor.reading.encodings.syllables import is_syllable

_MARKS = {
    "^": "\u0302", "(": "\u0306", "+": "\u031b", "*": "\u031b",
    "`": "\u0300", "'": "\u0301", "?": "\u0309", "~": "\u0303", ".": "\u0323",
}  # fmt: skip
_LETTER = re.compile(
    r"([dD])[dD]|([aA])([\^(]?)([`'?~.]?)|([oO])([\^+*]?)([`'?~.]?)|([uU])([+*]?)([`'?~.]?)|"
    r"([eE])(\^?)([`'?~.]?)|([iIyY])([`'?~.]?)"
)
_WORD = re.compile(r"(?:[A-Za-z](?:(?<=[aA])[\^(]|(?<=[oO])[\^+*]|(?<=[uU])[+*]|(?<=[eE])\^)?[`'?~.]?)+")
_ESCAPED = re.compile(r"\\([`'?~.(^+*\\dD])")
_SURE = re.compile(r"[dD][dD]|[aeoAEO]\^|[ouOU][+*]|[aA]\(|[aeiouyAEIOUY][`'?~.][A-Za-z]|[aeiouyAEIOUY][`~]")
"""What is hardly the end of a sentence or of a quotation."""
_KEPT = re.compile(
    r"(<(?:script|style)\b.*?(?:</(?:script|style)\s*>|\Z)|<[^<>]*>|&#?\w{1,10};|"
    r"(?:https?://|ftp://|www\.)\S*|\b[\w.+-]{1,64}@\S*)",
    re.DOTALL | re.IGNORECASE,
)
"""Markup and addresses: their marks are their own."""
_BREVE = re.compile(r"[aA]\(")
_BRACKET = re.compile(r"[\d\"'“‘]|(?:[aA]\(|[^()\n]){0,400}\)")
"""What, behind a word that is no syllable, shows a "(" in it to be a bracket: a figure, a quotation, its other half."""
_LEAST = 3


def from_viqr(text: str) -> str | None:
    """A text in VIQR as its letters, in NFC; None for an ASCII text that is not VIQR beyond doubt.

    A word stays as it is where it makes no Vietnamese syllable and has neither hat nor horn, nor a breve that can be no
    bracket. A full stop behind a vowel without a tone is a mark unless it is escaped, as the RFC has it: "ddi\\." is
    "đi.".
    """
    if len(list(islice(_SURE.finditer(text), _LEAST))) < _LEAST:
        return None
    parts = _KEPT.split(text)
    prose = parts[::2]
    words = [word for part in prose for word in _WORD.findall(part)]
    marked = [word for word in words if _SURE.search(word) and _read(word) != word]
    fitting = sum(1 for word in words if _read(word) != word or is_syllable(word.strip("`'?~.").lower()))
    if len(set(marked)) < _LEAST or len(marked) < 0.35 * len(words) or fitting < 0.75 * len(words):
        return None
    parts[::2] = [_letters(part) for part in prose]
    return "".join(parts)


def _letters(prose: str) -> str:
    return _ESCAPED.sub(r"\1", _WORD.sub(_read_there, prose))


def _read_there(found: re.Match[str]) -> str:
    """A word where it stands. Names of other tongues have "ă" where no syllable has it ("H'Linh Bya("), and nobody
    opens a bracket behind a letter without closing it. They have no tones: a full stop behind one is one."""
    word = found[0]
    read = _read(word)
    if _BREVE.search(word) and not is_syllable(read.strip("`'?~.")) and not _BRACKET.match(found.string, found.end()):
        bare = word.rstrip("`'?~.")
        return _marked(bare) + word[len(bare) :]
    return read


def _read(word: str) -> str:
    if word.isalpha() and word.isupper() and "DD" in word:
        return word.replace("DD", "Đ")  # LDDLDD
    read = _marked(word)
    # Of what is no syllable, names of other tongues still have hats and horns: K'Bre^'u.
    return read if is_syllable(read.strip("`'?~.")) or "^" in word or "+" in word else word


def _marked(word: str) -> str:
    return unicodedata.normalize("NFC", _LETTER.sub(_letter, word))


def _letter(found: re.Match[str]) -> str:
    if found[1]:
        return "Đ" if found[1] == "D" else "đ"
    return "".join(_MARKS.get(part, part) for part in found.groups()[1:] if part)
