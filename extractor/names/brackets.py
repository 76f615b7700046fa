"""What a bracket behind a name, or inside it, holds: the name's own short form, or something else."""

from extractor.names.line import Line
from extractor.names.tokens import bare

LONGEST_BRACKET = 5
"""Tokens between the two marks: GD - ĐT is three."""
_JOINS = ("-", "&", "và")


def short_form(line: Line, i: int) -> int:
    """The token after a bracket at i that holds one short form in capitals and nothing else, or 0."""
    close = _close(line, i)
    inside = line.tokens[i + 1 : close]
    if not inside or any(line.words.exchanges & set(t.text.split("-")) for t in inside):
        return 0
    if len(inside) == 1:
        cased = inside[0].cased
        return close + 1 if len(cased) > 1 and sum(c.isupper() for c in cased) >= 2 else 0
    letters = [t.cased for t in inside if t.text not in _JOINS]
    joined = len(letters) < len(inside) and inside[0].wordlike and inside[-1].wordlike
    return close + 1 if joined and all(c.isupper() and c.isalpha() for c in letters) else 0


def brand(line: Line, i: int) -> int:
    """The token after a bracket at i that holds one foreign-looking word (Oceanbank), and no place's name, or 0."""
    close = _close(line, i)
    if close != i + 2 or not line.capital(i + 1) or line.known_place(i + 1):
        return 0
    cased = line.tokens[i + 1].cased
    return close + 1 if len(cased) > 3 and cased.isascii() and cased.isalpha() else 0


def own_initials(line: Line, first: int, i: int) -> int:
    """The token after a bracket at i that spells the initials of the tokens from `first`, or 0."""
    close = _close(line, i)
    spelled = "".join(c for token in line.tokens[i + 1 : close] for c in token.cased if c.isupper())
    words = (part for token in line.tokens[first:i] for part in token.cased.split("."))
    initials = "".join(word[0] if not word.isupper() else word for word in words if word[:1].isalpha())
    return close + 1 if close and len(spelled) > 1 and _letters(spelled) == _letters(initials) else 0


def _close(line: Line, i: int) -> int:
    """The closing mark of a bracket that opens at token i, or 0."""
    if i >= len(line) or line.text(i) != "(":
        return 0
    return next((j for j in range(i + 1, min(i + LONGEST_BRACKET + 2, len(line))) if line.text(j) == ")"), 0)


def _letters(spelled: str) -> str:
    return "".join(c for c in bare(spelled).upper() if c.isalpha())
