"""What a rule is for, and how often it was right where that was measured."""

from functools import cache
from typing import NamedTuple

from extractor.showing.rule_sentences import VIETNAMESE
from extractor.store.search.places import packs


class RuleWords(NamedTuple):
    """What the rule's pack says of it, where it says something; and how many of its facts were right
    (`hits`) of those that were looked at (`support`), both 0 where none was."""

    about: str | None
    hits: int
    support: int


def rule_words(rule: str, confidence: float, language: str) -> RuleWords | None:
    """Of a built-in rule, in that language; None of any other. What was measured is told where it is what gave that
    confidence: a store may have been made by other rules of the same names."""
    if rule not in _about():
        return None
    measured = packs().confidence.rules.get(rule)
    if measured is None or measured.confidence != confidence:
        return RuleWords(about(rule, language), 0, 0)
    return RuleWords(about(rule, language), measured.hits, measured.support)


def about(rule: str, language: str) -> str | None:
    """What the pack says of a built-in rule; None where it says nothing."""
    told = " ".join((_about()[rule] or "").split())
    return (VIETNAMESE.get(told, told) if language == "vi" else told) or None


@cache
def _about() -> dict[str, str | None]:
    return {rule.id: rule.about for _, rule in packs().rules()}
