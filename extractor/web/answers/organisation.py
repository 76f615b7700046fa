"""One body as a whole."""

from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from extractor.store.base import Store
from extractor.store.organisations import whole as stored
from extractor.store.organisations.facts import THING, thing_key
from extractor.store.organisations.facts import ThingNamed as NamedInStore
from extractor.web.index import Snapshot

MOST_NAMED = 60
"""Things of a body that one answer names without their reports."""


class Of(BaseModel):
    """Made from what a store gives: its rows and its tuples."""

    model_config = ConfigDict(from_attributes=True)


class Body(Of):
    """A body in short; the name of one that no article names is made of what is known. `until` is the first day without
    it by law, where that is known."""

    organisation_id: str
    name: str
    kind: str | None = None
    level: str | None = None
    province: str | None = None
    until: str | None = None


class FactsOf(Of):
    """How many facts of a type and a year are the body's own."""

    type: str
    year: int | None
    facts: int


class Name(Of):
    """A form of the name as articles write it, the full name it stands for, how often it was told, and the
    first and the last day."""

    written: str
    name: str
    times: int
    first: str | None
    last: str | None


class Renaming(Of):
    """That articles tell of a new name."""

    former: str
    renamed_to: str
    former_id: str | None
    times: int
    first: str | None
    last: str | None


class Names(Of):
    """The most told first."""

    told: list[Name]
    renamed: list[Renaming]


class Links(Of):
    """Bodies before and after: by law, and by what articles tell."""

    successor: Body | None
    predecessors: list[Body]
    formerly: list[Body]
    now: list[Body]


class Family(Of):
    """What the body belongs to, one unless several go by that name, and some of the `children_told` bodies under it."""

    parents: list[Body]
    children: list[Body]
    children_told: int


class Term(Of):
    """A term of office or a congress, in how many articles it is told, and a fact that tells it."""

    start_year: int | None
    end_year: int | None
    ordinal: int | None
    reports: int
    fact_key: str


class Report(Of):
    """A figure as an article tells it; `copies` articles copy that one. `correction` is what somebody put right, by
    field; it is not applied."""

    fact_key: str
    value: float
    upper: float | None
    relation: str
    recipient: str | None
    rank: str | None
    year_from: int | None
    year_to: int | None
    period_from: str | None
    period_to: str | None
    article_key: str
    article: str = Field(description="The article's id.")
    title: str | None
    source: str | None
    published: str | None
    sentence: str
    copies: int
    decision: str | None
    correction: dict[str, Any] | None


class YearOf(Of):
    """Figures of a year: the one told most and how often, the least and the most, how many there are."""

    year: int
    value: float
    times: int
    least: float
    most: float
    facts: int


class ThingNamed(Of):
    """What figures are of, the `key` that names it, and how many are told."""

    key: str
    metric: str | None
    award: str | None
    unit: str | None
    modality: str
    noun: str | None
    told: int


class Thing(ThingNamed):
    """What figures are of with their reports, the last year last. Where there are more than 15, these are the latest
    and those on which somebody has decided, and `years` are of all but the latter."""

    reports: list[Report]
    years: list[YearOf]


class Figures(Of):
    """The things told most of, and behind them the one that was asked for; of the `others_told` others a page of 60,
    the most told first."""

    things: list[Thing]
    others: list[ThingNamed]
    others_told: int


class Given(Of):
    """How many facts tell that the body gave an award within these years."""

    award: str | None
    year_from: int | None
    year_to: int | None
    facts: int


class AwardsGiven(Of):
    """By award and years."""

    rows: list[Given]


class Received(Of):
    """A fact that names the body among those that got an award."""

    fact_key: str
    award: str | None
    name: str | None
    value: float | None
    rank: str | None
    level: str | None
    recipients: list[str]
    year_from: int | None
    year_to: int | None
    organisation: str | None
    organisation_id: str | None
    article_key: str
    article: str = Field(description="The article's id.")
    title: str | None
    source: str | None
    published: str | None
    sentence: str


class AwardsReceived(Of):
    """The latest first, 200 at most; `told` is how many there are."""

    rows: list[Received]
    told: int


class Organisation(Body):
    """A body as a whole, without what somebody found wrong. Names, figures and awards are as of some seconds ago."""

    parent: str | None
    mentions: int = Field(description="How many facts name it.")
    counts: list[FactsOf]
    names: Names
    links: Links
    family: Family
    terms: list[Term]
    figures: Figures
    awards_given: AwardsGiven
    awards_received: AwardsReceived


def organisation(
    snapshot: Snapshot, store: Store, organisation_id: str, most: int | None = None, opened: str = "", page: int = 1
) -> Organisation | None:
    """The body of that id, with the reports of the first `most` of the things told most, None for all, and of that
    whose key is `opened`; `page`: of the other things, from 1. None where there is no such body. Raises StoreError."""
    found = stored.organisation(store, organisation_id, snapshot, most, opened)
    if found is None:
        return None
    mentions = sum(row["facts"] for row in found.counts if row["type"] == "organisation")
    return Organisation.model_validate({
        **found.row, **vars(found), "until": found.names.until, "mentions": mentions,
        "figures": {"things": found.figures, "others": _named(found.others, page), "others_told": len(found.others)},
        "awards_given": {"rows": found.awards_given},
    })  # fmt: skip


def _named(others: Sequence[NamedInStore], page: int) -> list[dict[str, Any]]:
    """Things that are named alone."""
    some = others[(page - 1) * MOST_NAMED : page * MOST_NAMED]
    return [{"key": thing_key(thing), **dict(zip(THING, thing, strict=True)), "told": many} for thing, many in some]
