"""Which builder makes the mentions of a rule's kind."""

from extractor.facts.awards import build_prize
from extractor.facts.terms import build_numbers, build_years
from extractor.rules.builder import Builder, Reference
from extractor.rules.mention import Mention
from extractor.rules.template import Match
from extractor.values.dates import build_date
from extractor.values.quantities import build_quantity
from extractor.values.traps import build_trap


def plain(match: Match, reference: Reference) -> list[Mention]:  # noqa: ARG001  (a Builder)
    """The builder of kinds that say nothing but where they stand (traps)."""
    return [Mention(match.start, match.end, match.rule.makes, None, None, (match.rule,))]


BASE_BUILDERS: dict[str, Builder] = {
    "trap": build_trap,
    "quantity": build_quantity,
    "date": build_date,
    "term_years": build_years,
    "sitting": build_numbers,
    "edition": build_numbers,
    "award_name": build_prize,
}
