"""A made-up article while it is being written: its words so far, and what they tell."""

import datetime as dt
from random import Random
from typing import Any, NamedTuple

from extractor.records import (
    Article,
    ArticleFacts,
    Award,
    Count,
    Date,
    Document,
    Evidence,
    Fact,
    Organisation,
    Person,
    Program,
    Skipped,
    Term,
)
from extractor.rules.confidence import Confidence
from tests.store.bodies import Bodies, Home, Named
from tests.store.vocabulary import FAMILIES, GIVEN, MIDDLES

Span = tuple[int, int]
RECORDS: dict[str, type[Any]] = {
    "organisation": Organisation, "term": Term, "date": Date, "count": Count, "award": Award, "program": Program,
    "document": Document, "person": Person,
}  # fmt: skip


class Told(NamedTuple):
    """A fact to be: its evidence at `span` of the text, its `part_of` at `whole`."""

    span: Span
    kind: str
    rule: str
    fields: dict[str, Any]
    whole: Span | None


class Page:
    """Writes words and notes facts at them; `pick` is the article's own, so that no article hangs on another.

    `subject`, `period`, `modality`, `program` and `whole` are those of the sentence so far.
    """

    def __init__(self, pick: Random, bodies: Bodies, home: Home, year: int) -> None:
        self.pick = pick
        self.bodies = bodies
        self.home = home
        self.year = year
        self.told: list[Told] = []
        self.subject: Named = home.bodies[0][0]
        self.period: str | None = None
        self.modality = "reported"
        self.program: str | None = None
        self.whole: Span | None = None
        self._parts: list[str] = []
        self._length = 0
        self._fresh = True

    def say(self, words: str) -> Span:
        """Writes words, with a capital at the start of a sentence, and tells where they stand."""
        if self._fresh:
            words = words[0].upper() + words[1:]
            self._fresh = False
        start = self._length
        self._parts.append(words)
        self._length += len(words)
        return start, self._length

    def tell(self, kind: str, rule: str, span: Span, fields: dict[str, Any], whole: Span | None = None) -> None:
        """Notes a fact of what stands at `span`."""
        self.told.append(Told(span, kind, rule, fields, whole))

    def mention(self, named: Named) -> None:
        """Writes a body's name, with its fact."""
        self.tell("organisation", named.rule, self.say(named.written), named.fields)

    def date(self, words: str, rule: str, start: dt.date, end: dt.date, grain: str) -> None:
        """Writes a date, which is the period of what follows in the sentence."""
        self.period = f"{start}/{end}"
        self.tell("date", f"date.{rule}", self.say(words), {"start": start, "end": end, "grain": grain})

    def name(self) -> str:
        """A person's name."""
        choice = self.pick.choice
        return f"{choice(FAMILIES)} {choice(MIDDLES)} {choice(GIVEN)}"

    def begin(self, modality: str) -> None:
        """Begins a sentence; the period of the one before goes on until another is told."""
        self._fresh = True
        self.modality = modality
        self.program = self.whole = None

    def text(self) -> str:
        return "".join(self._parts)

    def article_facts(self, article: Article, confidence: Confidence, most: int | None = None) -> ArticleFacts:
        """The article with its facts in text order, `most` of them."""
        text = article.text
        told = sorted(self.told, key=lambda one: (one.span, one.kind))[:most]
        before = 1500 if article.encoding else None  # characters of a page above its text
        facts = tuple(_fact(text, one, confidence, before) for one in told)
        in_table = self.pick.randrange(1, 9) if self.pick.random() < 0.1 else 0
        return ArticleFacts(article=article, facts=facts, skipped=Skipped(in_table=in_table))


def _fact(text: str, told: Told, confidence: Confidence, before: int | None) -> Fact:
    """Validated on the way: that takes a third of the time of `model_construct`, which fills in defaults in Python."""
    fields = told.fields
    if told.whole:
        fields = fields | {"part_of": Evidence.of(text, *told.whole)}
    if before is not None:
        fields = fields | {"source_start": before + told.span[0], "source_end": before + told.span[1]}
    made: Fact = RECORDS[told.kind](
        evidence=Evidence.of(text, *told.span), rule=told.rule, confidence=confidence.of(told.rule, told.kind), **fields
    )
    return made
