"""What a rule is for, and how often it was right where that was measured."""

from functools import cache
from typing import NamedTuple

from extractor.store.places import packs


class RuleWords(NamedTuple):
    """What the rule's pack says of it, in English, where it says something; and how many of its facts were right
    (`hits`) of those that were looked at (`support`), both 0 where none was."""

    about: str | None
    hits: int
    support: int


def rule_words(rule: str, confidence: float) -> RuleWords | None:
    """Of a built-in rule; None of any other. What was measured is told where it is what gave that confidence: a store
    may have been made by other rules of the same names."""
    if rule not in _about():
        return None
    measured = packs().confidence.rules.get(rule)
    if measured is None or measured.confidence != confidence:
        return RuleWords(_about()[rule], 0, 0)
    return RuleWords(_about()[rule], measured.hits, measured.support)


@cache
def _about() -> dict[str, str | None]:
    return {rule.id: rule.about for _, rule in packs().rules()}
