"""From drafts to records: whose, when, how certain, and the exact characters."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from extractor.facts.cascade import SentenceReading
from extractor.facts.draft import Draft
from extractor.facts.giving import Giver, GivingWords, giver
from extractor.facts.level import by_law, level_behind
from extractor.facts.modality import modality_at
from extractor.facts.parts import PartWords, Wholes
from extractor.facts.receiving import ReceivingWords, receiver
from extractor.facts.scope import Scope, scopes_of
from extractor.facts.scope_words import ScopeWords
from extractor.facts.when import period
from extractor.facts.whose import kind_of, owner, whole
from extractor.language.folding import Folded
from extractor.names.bodies import Bodies
from extractor.names.documents import DocumentName
from extractor.names.issuers import issuer
from extractor.names.offices import employer
from extractor.names.persons import PersonName
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

Base = dict[str, Any]
"""The fields that every fact has: `evidence`, `rule`, `confidence`."""


@dataclass(frozen=True)
class Known:
    """What the packs know that finishing asks: word lists, and how often each rule is right."""

    scope: ScopeWords
    giving: GivingWords
    receiving: ReceivingWords
    parts: PartWords
    confidence: Confidence

    @classmethod
    def of(cls, packs: PackSet) -> "Known":
        return cls(
            ScopeWords.of(packs), GivingWords.of(packs), ReceivingWords.of(packs), PartWords.of(packs), packs.confidence
        )


class Finisher:
    """Tells one article's readings as facts.

    A fact's own rule, which its `confidence` goes by, is the last that fired: the one that decided that there is
    a fact and what belongs to it. The rules of its parts (a noun, an award's name, a quantity) decide no more
    than one field, and the same part stands in right facts and in wrong ones.
    """

    def __init__(self, folded: Folded, bodies: Bodies, known: Known, year: int | None) -> None:
        self.year = year
        self.known = known
        self.folded = folded
        self.bodies = bodies
        self._article: list[Mention] = []
        self._earlier: list[Mention] = []
        self._wholes: dict[int, Draft] = {}

    def facts(self, readings: Sequence[SentenceReading]) -> list[Fact]:
        """Every fact, in text order."""
        self._article = [m for reading in readings for m in reading.things if m.kind == "organisation"]
        found: list[Fact] = []
        seen: set[tuple[str, str]] = set()
        wholes = Wholes(self.folded.text, self.known.parts)
        scopes = scopes_of(readings, self.folded, self.known.scope, self.year, self.bodies)
        for reading, scope in zip(readings, scopes, strict=True):
            self._earlier += scope.subjects.bodies
            self._wholes = wholes.of((reading.start, reading.end), reading.drafts)
            found += self._things(reading, scope.subjects.bodies, seen)
            found += self._drafts(reading, scope)
        found.sort(key=lambda f: (f.evidence.start, f.evidence.end, f.type))
        return found

    def _evidence(self, start: int, end: int) -> Evidence | None:
        first, last = self.folded.start(start), self.folded.end(end)
        if last - first > LONGEST_EVIDENCE:  # not `end - start`: characters that are folded away count too
            return None
        return Evidence.of(self.folded.original, first, last)

    def _base(self, kind: str, rule: str, evidence: Evidence) -> Base:
        return {"evidence": evidence, "rule": rule, "confidence": self.known.confidence.of(rule, kind)}

    def _written(self, start: int, end: int) -> str:
        """The article's own words at folded [start, end), blanks made single."""
        return " ".join(self.folded.original[self.folded.start(start) : self.folded.end(end)].split())

    def _things(
        self, reading: SentenceReading, bodies: Sequence[Mention], seen: set[tuple[str, str]]
    ) -> Iterator[Fact]:
        makers: dict[str, Callable[[Mention, Base], Fact]] = {
            "organisation": partial(self._organisation, bodies=bodies), "program": _program,
            "document": partial(self._document, bodies=bodies), "person": partial(self._person, bodies=bodies),
        }  # fmt: skip
        for mention in reading.things:
            evidence = self._evidence(mention.start, mention.end)
            if evidence is None:
                continue
            base = self._base(mention.kind, mention.rule_id, evidence)
            if mention.kind == "date":
                yield _date(mention, base)
                continue
            maker = makers.get(mention.kind)
            key = (mention.kind, " ".join(evidence.text.split()))
            if maker is None or key in seen:
                continue
            seen.add(key)
            yield maker(mention, base)

    def _organisation(self, mention: Mention, base: Base, bodies: Sequence[Mention]) -> Fact:
        known, now, fate = self.bodies.known(mention), self.bodies.present(mention), self.bodies.fate(mention)
        following = [body for body in bodies if body.start >= mention.end]
        return Organisation(
            **base, id=self.bodies.id(mention), name=known.name, kind=mention.value.head.kind, level=known.level,
            province=known.province, parent=self.bodies.parent(mention, following),
            renamed_to=now.name if now else None, former_id=known.own_id if now else None,
            successor=fate.successor if fate else None, until=fate.until if fate else None,
        )  # fmt: skip

    def _person(self, mention: Mention, base: Base, bodies: Sequence[Mention]) -> Fact:
        value: PersonName = mention.value
        found = employer(self.folded, value, bodies, self._earlier)
        body, words = (found, None) if isinstance(found, Mention) else (None, found)
        return Person(
            **base, name=value.name, role=value.role,
            organisation=self.bodies.name(body) if body else self._written(*words) if words else None,
            organisation_id=self.bodies.id(body) if body else None,
        )  # fmt: skip

    def _document(self, mention: Mention, base: Base, bodies: Sequence[Mention]) -> Fact:
        value: DocumentName = mention.value
        signer = issuer(self.bodies, mention, bodies, self._article)
        return Document(
            **base, number=value.number, kind=value.kind, issuer=signer.name, issuer_id=signer.id, issued=value.issued
        )

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
                yield self._count(draft, base, scope, modality, reading)
            else:
                told = receiver(draft, reading.things, awards, self.folded.text, self.known.receiving)
                draft.fields["recipient"] = told
                awards.append(draft)
                yield self._award(draft, base, scope, modality)

    def _term(self, draft: Draft, base: Base, scope: Scope) -> Fact:
        bodies = scope.subjects.bodies
        before = [b for b in bodies if b.end <= draft.start and kind_of(b) != "press"]
        body = draft.body or (before[-1] if before else None)
        body = body or next(iter(bodies), None) or scope.topic.subject or scope.main
        if "body" in draft.rules[0].set:
            return Term(**base, body=draft.rules[0].set["body"], **draft.fields)
        return Term(
            **base, body=self.bodies.name(body) if body else None, body_id=self.bodies.id(body) if body else None,
            **draft.fields,
        )  # fmt: skip

    def _count(
        self, draft: Draft, base: Base, scope: Scope, modality: Modality, reading: SentenceReading
    ) -> Fact:
        fields = dict(draft.fields)
        span = fields.pop("noun_span")
        whose = owner(draft, scope.subjects, scope.topic, scope.main)
        whose = whole(whose) if whose else None
        if whose and scope.main and self.bodies.id(whose) == self.bodies.id(scope.main):
            whose = scope.main  # one body under two names, of which the article's usual one is told
        return Count(
            **base, **fields, noun=self._written(*span) if span else None,
            organisation=self.bodies.name(whose) if whose else None,
            organisation_id=self.bodies.id(whose) if whose else None,
            period=period(draft, scope.times, scope.running, modality), modality=modality,
            level=level_behind(self.folded.text, draft.end) if span else None, program=self._program_of(draft, reading),
            part_of=self._whole_of(draft),
        )  # fmt: skip

    def _award(self, draft: Draft, base: Base, scope: Scope, modality: Modality) -> Fact:
        fields = dict(draft.fields)
        name: Mention | None = fields.pop("name_mention")
        written = fields.pop("grantor_span", None)
        named = [self.bodies.name(m) if m.kind == "organisation" else m.value.name for m in fields.pop("named", ())]
        who = written or giver(draft, scope.subjects, scope.topic.subject or scope.main, self.known.giving)
        grantor = self._written(*who) if isinstance(who, tuple) else self.bodies.name(who) if who else None
        fields["level"] = fields.get("level") or by_law(fields["award"], grantor)
        return Award(
            **base, **fields, name=self._written(name.start, name.end) if name else None, grantor=grantor,
            grantor_id=self._giver_id(who, scope.subjects.bodies), recipients=tuple(named) or None, modality=modality,
            period=period(draft, scope.times, scope.running, modality, honour=True), part_of=self._whole_of(draft),
        )  # fmt: skip

    def _program_of(self, draft: Draft, reading: SentenceReading) -> str | None:
        """The programme that the words before a figure, back to a semicolon, name last."""
        begin = max(self.folded.text.rfind(";", reading.start, draft.start), reading.start)
        named = [m for m in reading.things if m.kind == "program" and begin <= m.start and m.end <= draft.start]
        return str(named[-1].value.name) if named else None

    def _whole_of(self, draft: Draft) -> Evidence | None:
        whole = self._wholes.get(id(draft))
        return self._evidence(whole.start, whole.end) if whole else None

    def _giver_id(self, who: Giver, bodies: Sequence[Mention]) -> str | None:
        """The id of the giver: of the body in the words that name it ("Chủ tịch UBND tỉnh"), where it has words."""
        if isinstance(who, tuple):
            who = next((b for b in bodies if who[0] <= b.start and b.end <= who[1]), None)
        return self.bodies.id(who) if who else None


def _date(mention: Mention, base: Base) -> Fact:
    value: Period = mention.value
    return Date(**base, start=value.start, end=value.end, grain=value.grain, month=value.month, day=value.day)


def _program(mention: Mention, base: Base) -> Fact:
    return Program(**base, name=mention.value.name, kind=mention.value.kind)
