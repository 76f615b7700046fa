"""From drafts to records: whose, when, how certain, and the exact characters."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from extractor.facts.cascade import SentenceReading
from extractor.facts.draft import Draft
from extractor.facts.giving import GivingWords, giver
from extractor.facts.modality import modality_at
from extractor.facts.receiving import ReceivingWords, receiver
from extractor.facts.scope import Scope, scopes_of
from extractor.facts.scope_words import ScopeWords
from extractor.facts.when import period
from extractor.facts.whose import kind_of, owner, whole
from extractor.language.folding import Folded
from extractor.names.body import Body
from extractor.names.naming import Naming
from extractor.records import (
    Award,
    Count,
    Date,
    Document,
    Evidence,
    Fact,
    Organisation,
    Person,
    Program,
    Term,
)  # fmt: skip
from extractor.records.base import Modality
from extractor.records.period import Period
from extractor.records.span import LONGEST_EVIDENCE
from extractor.rules.confidence import Confidence
from extractor.rules.loader import PackSet
from extractor.rules.mention import Mention


@dataclass(frozen=True)
class Known:
    """What the packs know that finishing asks: word lists, and how often each rule is right."""

    scope: ScopeWords
    giving: GivingWords
    receiving: ReceivingWords
    confidence: Confidence

    @classmethod
    def of(cls, packs: PackSet) -> "Known":
        return cls(ScopeWords.of(packs), GivingWords.of(packs), ReceivingWords.of(packs), packs.confidence)


class Finisher:
    """Tells one article's readings as facts.

    A fact's own rule, which its `confidence` goes by, is the last that fired: the one that decided that there is
    a fact and what belongs to it. The rules of its parts (a noun, an award's name, a quantity) decide no more
    than one field, and the same part stands in right facts and in wrong ones.
    """

    def __init__(self, folded: Folded, naming: Naming, known: Known, year: int | None) -> None:
        self.year = year
        self.known = known
        self.folded = folded
        self.naming = naming
        self._names: dict[int, str] = {}

    def facts(self, readings: Sequence[SentenceReading]) -> list[Fact]:
        """Every fact, in text order."""
        found: list[Fact] = []
        seen: set[tuple[str, str]] = set()
        scopes = scopes_of(readings, self.folded, self.known.scope, self.year, self.name)
        for reading, scope in zip(readings, scopes, strict=True):
            found += self._things(reading, scope.subjects.bodies, seen)
            found += self._drafts(reading, scope)
        found.sort(key=lambda f: (f.evidence.start, f.evidence.end, f.type))
        return found

    def _evidence(self, start: int, end: int) -> Evidence | None:
        first, last = self.folded.start(start), self.folded.end(end)
        if last - first > LONGEST_EVIDENCE:  # not `end - start`: characters that are folded away count too
            return None
        return Evidence.of(self.folded.original, first, last)

    def _base(self, kind: str, rule: str, evidence: Evidence) -> dict[str, Any]:
        """The fields that every fact has."""
        return {"evidence": evidence, "rule": rule, "confidence": self.known.confidence.of(rule, kind)}

    def name(self, mention: Mention) -> str:
        if id(mention) not in self._names:
            self._names[id(mention)] = self.naming.name(self.folded, mention)
        return self._names[id(mention)]

    def _things(
        self, reading: SentenceReading, bodies: Sequence[Mention], seen: set[tuple[str, str]]
    ) -> Iterator[Fact]:
        for mention in reading.things:
            evidence = self._evidence(mention.start, mention.end)
            if evidence is None:
                continue
            if mention.kind == "date":
                yield _date(mention, self._base("date", mention.rule_id, evidence))
                continue
            makers: dict[str, Callable[[Mention, dict[str, Any]], Fact]] = {
                "organisation": self._organisation, "program": _program, "document": _document,
                "person": partial(self._person, bodies=bodies),
            }  # fmt: skip
            maker = makers.get(mention.kind)
            key = (mention.kind, " ".join(evidence.text.split()))
            if maker is None or key in seen:
                continue
            seen.add(key)
            yield maker(mention, self._base(mention.kind, mention.rule_id, evidence))

    def _organisation(self, mention: Mention, base: dict[str, Any]) -> Fact:
        value: Body = mention.value
        return Organisation(
            **base, name=self.name(mention), kind=value.head.kind, level=self.naming.level(mention),
            province=self.naming.province(self.folded, mention), parent=self.name(value.inner) if value.inner else None,
        )  # fmt: skip

    def _person(self, mention: Mention, base: dict[str, Any], bodies: Sequence[Mention]) -> Fact:
        value = mention.value
        return Person(
            **base, name=value.name, role=value.role,
            organisation=self._body_at(value.organisation, bodies) if value.organisation else None,
        )  # fmt: skip

    def _body_at(self, span: tuple[int, int], bodies: Sequence[Mention]) -> str:
        """The name of the body found in a span, else the span's own words."""
        body = next((b for b in bodies if b.start < span[1] and span[0] < b.end), None)
        return self.name(body) if body is not None else self._written(*span)

    def _written(self, start: int, end: int) -> str:
        """The article's own words at folded [start, end), blanks made single."""
        return " ".join(self.folded.original[self.folded.start(start) : self.folded.end(end)].split())

    def _drafts(self, reading: SentenceReading, scope: Scope) -> Iterator[Fact]:
        cues = [m for m in reading.context if m.kind == "modality_cue"]
        awards: list[Draft] = []
        for draft in reading.drafts:
            evidence = self._evidence(draft.start, draft.end)
            if evidence is None:
                continue
            modality = modality_at(cues, draft.anchor, (reading.start, reading.end), self.folded.text, draft.type)
            if modality == "reported" and scope.listed:
                modality = scope.listed
            base = self._base(draft.type, draft.rules[0].id, evidence)
            if draft.type == "term":
                yield self._term(draft, base, scope)
            elif draft.type == "count":
                yield self._count(draft, base, scope, modality)
            else:
                told = receiver(draft, reading.things, awards, self.folded.text, self.known.receiving)
                draft.fields["recipient"] = told
                awards.append(draft)
                yield self._award(draft, base, scope, modality)

    def _term(self, draft: Draft, base: dict[str, Any], scope: Scope) -> Fact:
        bodies = scope.subjects.bodies
        before = [b for b in bodies if b.end <= draft.start and kind_of(b) != "press"]
        body = draft.body or (before[-1] if before else None)
        body = body or next(iter(bodies), None) or scope.topic.subject or scope.main
        name = draft.rules[0].set.get("body") or (self.name(body) if body else None)
        return Term(**base, body=name, **draft.fields)

    def _count(self, draft: Draft, base: dict[str, Any], scope: Scope, modality: Modality) -> Fact:
        fields = dict(draft.fields)
        span = fields.pop("noun_span")
        whose = owner(draft, scope.subjects, scope.topic, scope.main)
        return Count(
            **base, **fields, noun=self._written(*span) if span else None,
            organisation=self.name(whole(whose)) if whose else None,
            period=period(draft, scope.times, scope.running, modality), modality=modality,
        )  # fmt: skip

    def _award(self, draft: Draft, base: dict[str, Any], scope: Scope, modality: Modality) -> Fact:
        fields = dict(draft.fields)
        name: Mention | None = fields.pop("name_mention")
        written = fields.pop("grantor_span", None)
        named = [self.name(m) if m.kind == "organisation" else m.value.name for m in fields.pop("named", ())]
        who = written or giver(draft, scope.subjects, scope.topic.subject or scope.main, self.known.giving)
        return Award(
            **base, **fields,
            name=self._written(name.start, name.end) if name else None,
            grantor=self._written(*who) if isinstance(who, tuple) else self.name(who) if who else None,
            recipients=tuple(named) or None, modality=modality,
            period=period(draft, scope.times, scope.running, modality, honour=True),
        )  # fmt: skip


def _date(mention: Mention, base: dict[str, Any]) -> Fact:
    value: Period = mention.value
    return Date(**base, start=value.start, end=value.end, grain=value.grain, month=value.month, day=value.day)


def _program(mention: Mention, base: dict[str, Any]) -> Fact:
    return Program(**base, name=mention.value.name, kind=mention.value.kind)


def _document(mention: Mention, base: dict[str, Any]) -> Fact:
    value = mention.value
    return Document(**base, number=value.number, kind=value.kind, issuer=value.issuer, issued=value.issued)
