"""What to search a store for, to find a figure wherever it is told."""

import re

_NUMERAL = re.compile(r"\d+(?:[.,]\d+)*%?")
_TELLING = 3
"""Digits from which a numeral finds little else."""
_WORDS = 8
"""Of evidence without a numeral, which spells its figure."""


def query_for(words: str, noun: str | None) -> str:
    """Of a figure's own words its numerals, and of short ones the counted noun as well: `281.402`, `8 "ghế"`; what is
    spelled in full stands as it is."""
    numerals = _NUMERAL.findall(words)
    if not numerals:
        return f'"{" ".join(words.replace(chr(34), " ").split()[:_WORDS])}"'
    told = " ".join(dict.fromkeys(numerals))
    digits = sum(char.isdigit() for char in told)
    return told if digits >= _TELLING or "%" in told or not noun else f'{told} "{noun.replace(chr(34), " ")}"'
