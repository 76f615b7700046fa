"""The word lists that tell what figures are to one another, read once."""

from functools import cache
from typing import Any

import regex

from extractor.checking import words as spoken_words
from extractor.checking.words import packs
from extractor.facts.scope_words import any_of
from extractor.names.tokens import bare


@cache
def words(*names: str) -> str:
    """An expression that fits one whole word or phrase of the lists `names` (`sum_` in front), the longest first."""
    phrases = "|".join(any_of(packs("sums"), f"sum_{name}") for name in names)
    return rf"(?<!\p{{L}})(?:{phrases})(?!\p{{L}})"


@cache
def listed(name: str) -> Any:
    """The same as a compiled pattern."""
    return regex.compile(words(name))


def unaccented(*names: str) -> tuple[str, ...]:
    """The words and phrases of the lists `names` as `Report.words` writes them, the longest first."""
    return spoken_words.unaccented("sums", *(f"sum_{name}" for name in names))


@cache
def little_words() -> frozenset[str]:
    """Words too common to tell what a text is about, as `Report.words` writes them."""
    return frozenset(map(bare, packs("sums").words("sum_little_words")))
