"""Terms of office: years, ordinals, and the congress they belong to."""

from dataclasses import dataclass

from extractor.facts.draft import Draft
from extractor.rules.builder import Declined, Reference
from extractor.rules.mention import Mention
from extractor.rules.template import Match
from extractor.values.ordinals import read_digits_or_words, read_roman

LONGEST_TERM = 12
"""Years between a term's ends beyond which it is no term of office."""


@dataclass(frozen=True, slots=True)
class TermYears:
    """ "nhiệm kỳ 2 (2017-2022)": years and, where told, the number."""

    start: int | None
    end: int | None
    ordinal: int | None


@dataclass(frozen=True, slots=True)
class Numbered:
    """An ordinal at [start, end) of the folded text."""

    start: int
    end: int
    number: int


def build_years(match: Match, reference: Reference) -> list[Mention]:  # noqa: ARG001  (a Builder)
    """Mentions of kind `term_years`. Raises Declined for years too far apart."""
    start, end = _year(match, "from"), _year(match, "to")
    if start and end and abs(end - start) > LONGEST_TERM:
        raise Declined("{}-{} is too long for a term", start, end)
    number = ordinal(match.text("ordinal") or "")
    return [_mention(match, "term_years", TermYears(start, end, number))]


def build_numbers(match: Match, reference: Reference) -> list[Mention]:  # noqa: ARG001  (a Builder)
    """Mentions of kind `sitting` or `edition`, value a tuple of `Numbered`. Raises Declined where none is one."""
    texts = match.found.captures("ordinal")
    numbers = tuple(
        Numbered(a, b, number)
        for text, (a, b) in zip(texts, match.spans("ordinal"), strict=True)
        if (number := ordinal(text)) is not None
    )
    if not numbers:
        raise Declined("no ordinal")
    return [_mention(match, match.rule.makes, numbers)]


def ordinal(text: str) -> int | None:
    """The number of a congress as written without its "thứ": XIV, 14, tư."""
    roman = read_roman(text)
    return read_digits_or_words(text) if roman is None else roman


def _year(match: Match, group: str) -> int | None:
    text = match.text(group)
    return int(text) if text else None


def _mention(match: Match, kind: str, value: object) -> Mention:
    return Mention(match.start, match.end, kind, None, value, (match.rule,))


def build_term(match: Match) -> list[Draft]:
    """The drafts of one match of a term template: one for each coordinated ordinal. Raises Declined."""
    years_mention, sitting, edition = match.thing("years"), match.thing("sitting"), match.thing("edition")
    years: TermYears | None = years_mention.value if years_mention else None
    own = ordinal(match.text("ordinal") or "")
    numbers: list[Numbered] = [*(edition.value if edition else ()), *(sitting.value if sitting else ())]
    number = own or next((n.number for n in numbers), None) or (years.ordinal if years else None)
    if number is None and years is None:
        raise Declined("a congress with neither number nor years")
    start = _first_start(match, [m for m in (years_mention, sitting, edition) if m], own is not None)
    body = match.thing("body")
    fields = {
        "start_year": years.start if years else None,
        "end_year": years.end if years else None,
        "ordinal": number,
    }
    first_end = numbers[0].end if len(numbers) > 1 and years is None else match.end
    drafts = [Draft("term", start, first_end, (match.rule,), fields, anchor=start, body=body)]
    if sitting is not None and len(sitting.value) > 1 and edition is None:
        drafts += [
            Draft("term", n.start, n.end, (match.rule,), {"ordinal": n.number}, anchor=n.start, body=body)
            for n in sitting.value[1:]
        ]
    return drafts


def _first_start(match: Match, parts: list[Mention], own: bool) -> int:
    """A term without a congress begins at its own words, not at the body before them."""
    if match.spans("head") or own:
        return match.start
    return min(part.start for part in parts)
