"""From drafts to records: whose, when, how certain, and the exact characters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.facts.cascade import SentenceReading
from extractor.facts.draft import Draft
from extractor.facts.giving import Giver, GivingWords, giver
from extractor.facts.level import by_law, level_behind
from extractor.facts.modality import modality_at
from extractor.facts.named import Named
from extractor.facts.parts import PartWords, Wholes
from extractor.facts.receiving import ReceivingWords, receiver
from extractor.facts.scope import Scope, scopes_of
from extractor.facts.scope_words import ScopeWords
from extractor.facts.source import Base, Source
from extractor.facts.tables.reader import TableReading
from extractor.facts.tables.records import Teller
from extractor.facts.when import period
from extractor.facts.whose import kind_of, owner, whole
from extractor.language.folding import Folded
from extractor.names.bodies import Bodies
from extractor.records import Award, Count, Evidence, Fact, Term
from extractor.records.base import Modality
from extractor.rules.confidence import Confidence
from extractor.rules.loader import PackSet
from extractor.rules.mention import Mention


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
    """Tells one article's readings as facts; `year` is the article's own."""

    def __init__(self, folded: Folded, bodies: Bodies, known: Known, year: int | None) -> None:
        self.year = year
        self.known = known
        self.bodies = bodies
        self.source = Source(folded, known.confidence)
        self.text = folded.text
        self._wholes: dict[int, Draft] = {}

    def facts(self, readings: Sequence[SentenceReading]) -> list[Fact]:
        """Every fact, in text order."""
        article = [m for reading in readings for m in reading.things if m.kind == "organisation"]
        named = Named(self.source, self.bodies, article)
        wholes = Wholes(self.text, self.known.parts)
        found: list[Fact] = []
        for reading, scope in scopes_of(readings, self.source.folded, self.known.scope, self.year, self.bodies):
            found += named.facts(reading.things)
            if isinstance(reading, TableReading):
                found += self._table(reading, scope)
                continue
            self._wholes = wholes.of((reading.start, reading.end), reading.drafts)
            found += self._drafts(reading, scope)
        found.sort(key=lambda f: (f.evidence.start, f.evidence.end, f.type))
        return found

    def _table(self, reading: TableReading, scope: Scope) -> Iterator[Fact]:
        teller = Teller(self.source, self.bodies, self.text, self.known.receiving)
        for draft in reading.drafts:
            if (evidence := self.source.evidence(draft.start, draft.end)) is not None:
                base = self.source.base(draft.type, draft.rules[0].id, evidence)
                yield self._term(draft, base, scope) if draft.type == "term" else teller.fact(draft, base, scope)

    def _drafts(self, reading: SentenceReading, scope: Scope) -> Iterator[Fact]:
        cues = [m for m in reading.context if m.kind == "modality_cue"]
        awards: list[Draft] = []
        for draft in reading.drafts:
            evidence = self.source.evidence(draft.start, draft.end)
            if evidence is None:
                continue
            modality = modality_at(cues, draft.anchor, (reading.start, reading.end), self.text, draft.type)
            if modality == "reported" and scope.listed:
                modality = scope.listed
            base = self.source.base(draft.type, draft.rules[0].id, evidence)
            if draft.type == "term":
                yield self._term(draft, base, scope)
            elif draft.type == "count":
                yield self._count(draft, base, scope, modality, reading)
            else:
                told = receiver(draft, reading.things, awards, self.text, self.known.receiving)
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

    def _count(self, draft: Draft, base: Base, scope: Scope, modality: Modality, reading: SentenceReading) -> Fact:
        fields = dict(draft.fields)
        span = fields.pop("noun_span")
        whose = owner(draft, scope.subjects, scope.topic, scope.main)
        whose = whole(whose) if whose else None
        if whose and scope.main and self.bodies.id(whose) == self.bodies.id(scope.main):
            whose = scope.main  # one body under two names, of which the article's usual one is told
        return Count(
            **base, **fields, noun=self.source.written(*span) if span else None,
            organisation=self.bodies.name(whose) if whose else None,
            organisation_id=self.bodies.id(whose) if whose else None,
            period=period(draft, scope.times, scope.running, modality), modality=modality,
            level=level_behind(self.text, draft.end) if span else None, program=self._program_of(draft, reading),
            part_of=self._whole_of(draft),
        )  # fmt: skip

    def _award(self, draft: Draft, base: Base, scope: Scope, modality: Modality) -> Fact:
        fields = dict(draft.fields)
        name: Mention | None = fields.pop("name_mention")
        written = fields.pop("grantor_span", None)
        named = [self.bodies.name(m) if m.kind == "organisation" else m.value.name for m in fields.pop("named", ())]
        who = written or giver(draft, scope.subjects, scope.topic.subject or scope.main, self.known.giving)
        grantor = self.source.written(*who) if isinstance(who, tuple) else self.bodies.name(who) if who else None
        fields["level"] = fields.get("level") or by_law(fields["award"], grantor)
        return Award(
            **base, **fields, name=self.source.written(name.start, name.end) if name else None, grantor=grantor,
            grantor_id=self._giver_id(who, scope.subjects.bodies), recipients=tuple(named) or None, modality=modality,
            period=period(draft, scope.times, scope.running, modality, honour=True), part_of=self._whole_of(draft),
        )  # fmt: skip

    def _program_of(self, draft: Draft, reading: SentenceReading) -> str | None:
        """The programme that the words before a figure, back to a semicolon, name last."""
        begin = max(self.text.rfind(";", reading.start, draft.start), reading.start)
        named = [m for m in reading.things if m.kind == "program" and begin <= m.start and m.end <= draft.start]
        return str(named[-1].value.name) if named else None

    def _whole_of(self, draft: Draft) -> Evidence | None:
        whole = self._wholes.get(id(draft))
        return self.source.evidence(whole.start, whole.end) if whole else None

    def _giver_id(self, who: Giver, bodies: Sequence[Mention]) -> str | None:
        """The id of the giver: of the body in the words that name it ("Chủ tịch UBND tỉnh"), where it has words."""
        if isinstance(who, tuple):
            who = next((b for b in bodies if who[0] <= b.start and b.end <= who[1]), None)
        return self.bodies.id(who) if who else None
