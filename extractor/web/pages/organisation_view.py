"""A body as a template shows it: terms on a timeline, figures by year, awards by award and year."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.showing.fact_words import kind_words
from extractor.showing.keys import name_label
from extractor.web.answers.organisation import Given, Name, Organisation, Received, Term, ThingNamed
from extractor.web.answers.organisations import BodyFound
from extractor.web.charts.timeline import Span, Timeline, timeline
from extractor.web.pages.figures_view import ThingView, thing_view, title
from extractor.web.pages.naming import label, search, years_of
from extractor.web.rendering import say

TERMS, NAMES, RECEIVED, DRAWN = 20, 15, 50, 6
"""Shown of each: of terms and names those told most, of awards received the latest; of the things that figures are of,
which are drawn with their reports, those told most. The others are named: each is drawn when it is asked for."""


class BodyRow(NamedTuple):
    """A body in a list, its kind and its level in words."""

    body: BodyFound
    kind: str
    level: str


class Link(NamedTuple):
    """Words, where they lead, and how many facts are behind them."""

    text: str
    href: str
    facts: int


class OtherThing(NamedTuple):
    """A thing that is named alone: its key, and how many figures of it are told."""

    key: str
    title: str
    target: bool
    told: int


class GivenView(NamedTuple):
    """An award that the body gave: the award, the facts that tell it, the same by years."""

    award: Link
    years: list[Link]


class ReceivedView(NamedTuple):
    """A fact of an award that the body got: what it was and of what rank, when."""

    fact: Received
    award: str
    years: str


class OrganisationView(NamedTuple):
    """Everything that is shown of a body, `terms` being those that the timeline has no room or no year for; `others`
    are things told less than those that are drawn, `rest` a page of those told still less, `missing` tells that a thing
    was asked for which is not among its own."""

    body: Organisation
    kind: str
    level: str
    searches: list[Link]
    names: list[Name]
    timeline: Timeline | None
    terms: list[Link]
    things: list[ThingView]
    others: list[OtherThing]
    rest: list[OtherThing]
    missing: bool
    given: list[GivenView]
    received: list[ReceivedView]


def body_row(body: BodyFound, language: str) -> BodyRow:
    """In that language."""
    return BodyRow(body, kind_words(body.kind or "", language), label("level", body.level, language))


def organisation_view(body: Organisation, thing: str, language: str) -> OrganisationView:
    """In that language, with all reports of the thing of that key; nothing for none."""
    things = body.figures.things
    most = sorted(body.terms, key=lambda term: -term.reports)
    in_picture = {term.fact_key for term in [one for one in most if one.start_year or one.end_year][:TERMS]}
    return OrganisationView(
        body=body,
        kind=kind_words(body.kind or "", language),
        level=label("level", body.level, language),
        searches=_searches(body),
        names=body.names.told[:NAMES],
        timeline=timeline([
            Span(term.start_year, term.end_year, _told(term, language), f"/fact/{term.fact_key}")
            for term in body.terms if term.fact_key in in_picture
        ]),
        terms=[
            Link(_term(term, language), f"/fact/{term.fact_key}", term.reports)
            for term in body.terms if term.fact_key not in in_picture
        ],
        things=[
            thing_view(one, one.key == thing, body.organisation_id, language) for one in things if one.reports
        ],
        others=[_named(one, language) for one in things if not one.reports],
        rest=[_named(one, language) for one in body.figures.others if one.key != thing],
        missing=bool(thing) and all(one.key != thing for one in things),
        given=_given(body.awards_given.rows, body.organisation_id, language),
        received=[_received(fact, language) for fact in body.awards_received.rows[:RECEIVED]],
    )  # fmt: skip


def _named(thing: ThingNamed, language: str) -> OtherThing:
    return OtherThing(thing.key, title(thing, language), thing.modality == "target", thing.told)


def _searches(body: Organisation) -> list[Link]:
    """One for each type of facts, most first."""
    facts: dict[str, int] = {}
    for row in body.counts:
        facts[row.type] = facts.get(row.type, 0) + row.facts
    return [
        Link(kind, search(body=body.organisation_id, type=kind), many)
        for kind, many in sorted(facts.items(), key=lambda one: -one[1])
    ]


def _term(term: Term, language: str) -> str:
    ordinal = say("no. {}", language).format(term.ordinal) if term.ordinal is not None else ""
    return " · ".join(filter(None, (years_of(term.start_year, term.end_year), ordinal)))


def _told(term: Term, language: str) -> str:
    """With its number of reports."""
    return f"{_term(term, language)} ({term.reports})"


def _given(rows: Sequence[Given], body: str, language: str) -> list[GivenView]:
    """The award told most first, its years in order."""
    by_award: dict[str | None, list[Given]] = {}
    for row in rows:
        by_award.setdefault(row.award, []).append(row)
    most = sorted(by_award.items(), key=lambda one: -sum(row.facts for row in one[1]))
    return [_award(award, some, body, language) for award, some in most]


def _award(award: str | None, rows: Sequence[Given], body: str, language: str) -> GivenView:
    address = search(body=body, type="award", award=award, modality="reported", copies="false")
    told = label("award", award, language) or say("award", language)
    return GivenView(Link(told, address, sum(row.facts for row in rows)), list(_years(rows, address)))


def _years(rows: Sequence[Given], address: str) -> Iterator[Link]:
    """What has no year comes last, without a search of its own."""
    rest = 0
    for row in rows:
        if row.year_from and row.year_to:
            asked = row.year_from if row.year_from == row.year_to else f"{row.year_from}..{row.year_to}"
            yield Link(years_of(row.year_from, row.year_to), f"{address}&year={asked}&exactly=true", row.facts)
        else:
            rest += row.facts
    if rest:
        yield Link("", "", rest)


def _received(fact: Received, language: str) -> ReceivedView:
    award = fact.name or label("award", fact.award, language)
    rank = f", {name_label('rank', language)} {label('rank', fact.rank, language)}" if fact.rank else ""
    return ReceivedView(fact, award + rank, years_of(fact.year_from, fact.year_to))
