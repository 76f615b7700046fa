"""What kinds of sums a sentence may tell, by words that each of them needs: looked for before its figures are read."""

import re
from collections.abc import Sequence
from functools import cache

from extractor.checking.arithmetic.numbers import DIGITS
from extractor.checking.arithmetic.words import unaccented
from extractor.checking.report import Report

PARTS, SHARES, GROWTH = "parts", "shares", "growth"
"""Parts of a whole; percentages, of targets too; growths."""
READ_OTHERWISE = re.compile("[\u00ad\u0406-\u0458\u200b-\u200d\u2060\ufeff]")
"""Characters that the folded text leaves out within a word or reads as Latin letters, and `Report.words` does not."""
_DIGITS = re.compile(DIGITS)
_FRACTION = re.compile(r"\d/\d")
_FEWEST = 3
"""Figures of a percentage or a growth: itself and the two that it is reckoned from."""


def kinds_of(text: str, start: int, end: int, told: Sequence[Report]) -> tuple[str, ...]:
    """The kinds of sums that the sentence [`start`, `end`) of an article's text may tell with its reports `told`.

    A kind that is missing is certainly not told. A word is found within others, too ("so" in "son").
    """
    words, sentence = told[0].words, text[start:end]
    hidden = READ_OTHERWISE.search(sentence) is not None
    found = []
    if len(told) > 1 and (hidden or _lists(words, sentence)):
        found.append(PARTS)
    shares = any(report.unit == "percent" for report in told) and (hidden or _shares(words, sentence, told))
    grows = hidden or _grows(words)
    if (shares or grows) and _numbers(text, sentence, told) >= _FEWEST:
        found += [kind for kind, may in ((SHARES, shares), (GROWTH, grows)) if may]
    return tuple(found)


def _numbers(text: str, sentence: str, told: Sequence[Report]) -> int:
    """How many numbers there can be, in digits and in words; what nobody sees within a number makes more of it."""
    spelled = sum(_DIGITS.search(text, report.start, report.end) is None for report in told)
    return len(_DIGITS.findall(sentence)) + spelled


def _lists(words: str, sentence: str) -> bool:
    """A cue before the parts, or collectives and individuals with their figures in brackets or behind a colon."""
    if _any(words, "all_parts", "some_parts"):
        return True
    both = _any(words, "collectives") and _any(words, "individuals")
    return both and ("(" in sentence or ":" in sentence)


def _shares(words: str, sentence: str, told: Sequence[Report]) -> bool:
    """What leads to a percentage, and what it may be of: a fraction's whole, a whole told as one, or a target."""
    if "(" not in sentence and not _any(words, "reaches", "beyond"):
        return False
    if _FRACTION.search(sentence) or any(report.whole is not None for report in told):
        return True
    return _any(words, "out_of", "some_parts", "aims")


def _grows(words: str) -> bool:
    """A word of growth right before a number, and one that leads to the new figure or to the base."""
    return _any(words, "up_to", "down_to", "base") and _growth().search(words) is not None


def _any(words: str, *names: str) -> bool:
    return any(map(words.__contains__, _shortest(*names)))


@cache
def _shortest(*names: str) -> tuple[str, ...]:
    """The phrases of the lists, less those that hold another one."""
    phrases = unaccented(*names)
    return tuple(one for one in phrases if not any(other in one for other in phrases if other != one))


@cache
def _growth() -> re.Pattern[str]:
    grows, hedges, spelled = (
        "|".join(map(re.escape, unaccented(*names)))
        for names in (("grows", "falls", "multiplies"), ("hedges",), ("in_words",))
    )
    return re.compile(rf"(?:{grows})(?: (?:{hedges}))? (?:\d|{spelled})")
