"""Numbers that count nothing: what a trap rule fitted keeps its characters from being a figure."""

from extractor.rules.builder import Reference
from extractor.rules.mention import Mention
from extractor.rules.template import Match
from extractor.values.ordinals import read_digits_or_words


def build_trap(match: Match, reference: Reference) -> list[Mention]:  # noqa: ARG001  (a Builder)
    """The characters of group `number` (each of its captures), else the whole match.

    Group `ordinal` is a number too, and its mention has the value: {trap.ordinal} in later templates.
    """
    rule = match.rule
    ordinals = match.spans("ordinal")
    spans = ordinals or match.spans("number") or [(match.start, match.end)]
    entry = str(rule.set.get("entry", rule.id.rpartition(".")[2]))
    value = read_digits_or_words(match.text("ordinal") or "") if ordinals else None
    return [Mention(a, b, rule.makes, entry, value, (rule,)) for a, b in spans]
