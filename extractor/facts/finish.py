"""From drafts to records: whose, when, how certain, and the exact characters."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

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
from extractor.rules.loader import PackSet
from extractor.rules.mention import Mention


@dataclass(frozen=True)
class Words:
    """The packs' word lists that finishing asks."""

    scope: ScopeWords
    giving: GivingWords
    receiving: ReceivingWords

    @classmethod
    def of(cls, packs: PackSet) -> "Words":
        return cls(ScopeWords.of(packs), GivingWords.of(packs), ReceivingWords.of(packs))


class Finisher:
    """Tells one article's readings as facts."""

    def __init__(self, folded: Folded, naming: Naming, words: Words, year: int | None) -> None:
        self.year = year
        self.words = words
        self.folded = folded
        self.naming = naming
        self._names: dict[int, str] = {}

    def facts(self, readings: Sequence[SentenceReading]) -> list[Fact]:
        """Every fact, in text order."""
        found: list[Fact] = []
        seen: set[tuple[str, str]] = set()
        scopes = scopes_of(readings, self.folded, self.words.scope, self.year, self.name)
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
                yield _date(mention, evidence)
                continue
            makers: dict[str, Callable[[Mention, Evidence], Fact]] = {
                "organisation": self._organisation, "program": _program, "document": _document,
                "person": partial(self._person, bodies=bodies),
            }  # fmt: skip
            maker = makers.get(mention.kind)
            key = (mention.kind, " ".join(evidence.text.split()))
            if maker is None or key in seen:
                continue
            seen.add(key)
            yield maker(mention, evidence)

    def _organisation(self, mention: Mention, evidence: Evidence) -> Fact:
        value: Body = mention.value
        return Organisation(
            evidence=evidence, rule=mention.rule_id, name=self.name(mention), kind=value.head.kind,
            level=self.naming.level(mention), province=self.naming.province(self.folded, mention),
            parent=self.name(value.inner) if value.inner else None,
        )  # fmt: skip

    def _person(self, mention: Mention, evidence: Evidence, bodies: Sequence[Mention]) -> Fact:
        value = mention.value
        return Person(
            evidence=evidence, rule=mention.rule_id, name=value.name, role=value.role,
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
            if draft.type == "term":
                yield self._term(draft, evidence, scope)
            elif draft.type == "count":
                yield self._count(draft, evidence, scope, modality)
            else:
                told = receiver(draft, reading.things, awards, self.folded.text, self.words.receiving)
                draft.fields["recipient"] = told
                awards.append(draft)
                yield self._award(draft, evidence, scope, modality)

    def _term(self, draft: Draft, evidence: Evidence, scope: Scope) -> Fact:
        bodies = scope.subjects.bodies
        before = [b for b in bodies if b.end <= draft.start and kind_of(b) != "press"]
        body = draft.body or (before[-1] if before else None)
        body = body or next(iter(bodies), None) or scope.topic.subject or scope.main
        name = draft.rules[0].set.get("body") or (self.name(body) if body else None)
        return Term(evidence=evidence, rule=draft.rules[0].id, body=name, **draft.fields)

    def _count(self, draft: Draft, evidence: Evidence, scope: Scope, modality: Modality) -> Fact:
        fields = dict(draft.fields)
        span = fields.pop("noun_span")
        whose = owner(draft, scope.subjects, scope.topic, scope.main)
        return Count(
            evidence=evidence, rule=draft.rules[0].id, **fields, noun=self._written(*span) if span else None,
            organisation=self.name(whole(whose)) if whose else None,
            period=period(draft, scope.times, scope.running, modality), modality=modality,
        )  # fmt: skip

    def _award(self, draft: Draft, evidence: Evidence, scope: Scope, modality: Modality) -> Fact:
        fields = dict(draft.fields)
        name: Mention | None = fields.pop("name_mention")
        written = fields.pop("grantor_span", None)
        named = [self.name(m) if m.kind == "organisation" else m.value.name for m in fields.pop("named", ())]
        who = written or giver(draft, scope.subjects, scope.topic.subject or scope.main, self.words.giving)
        return Award(
            evidence=evidence, rule=draft.rules[0].id, **fields,
            name=self._written(name.start, name.end) if name else None,
            grantor=self._written(*who) if isinstance(who, tuple) else self.name(who) if who else None,
            recipients=tuple(named) or None, modality=modality,
            period=period(draft, scope.times, scope.running, modality, honour=True),
        )  # fmt: skip


def _date(mention: Mention, evidence: Evidence) -> Fact:
    value: Period = mention.value
    return Date(
        evidence=evidence, rule=mention.rule_id, start=value.start, end=value.end, grain=value.grain,
        month=value.month, day=value.day,
    )  # fmt: skip


def _program(mention: Mention, evidence: Evidence) -> Fact:
    return Program(evidence=evidence, rule=mention.rule_id, name=mention.value.name, kind=mention.value.kind)


def _document(mention: Mention, evidence: Evidence) -> Fact:
    value = mention.value
    return Document(
        evidence=evidence, rule=mention.rule_id, number=value.number, kind=value.kind, issuer=value.issuer,
        issued=value.issued,
    )  # fmt: skip
