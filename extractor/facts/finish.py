"""From drafts to records: whose, when, how certain, and the exact characters."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from extractor.facts.cascade import SentenceReading
from extractor.facts.draft import Draft
from extractor.facts.giving import giver, receiver
from extractor.facts.modality import modality_at
from extractor.facts.scope import Running, SentenceScope, kind_of, times_of
from extractor.facts.tables.reader import TableReading
from extractor.facts.tables.records import Teller
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
from extractor.rules.mention import Mention


class Finisher:
    """Tells one article's readings as facts."""

    def __init__(self, folded: Folded, naming: Naming, year: int | None) -> None:
        self.year = year
        self.folded = folded
        self.naming = naming
        self._names: dict[int, str] = {}

    def facts(self, readings: Sequence[SentenceReading]) -> list[Fact]:
        """Every fact, in text order."""
        main = self._main_body(readings)
        running = Running()
        found: list[Fact] = []
        seen: set[tuple[str, str]] = set()
        for reading in readings:
            bodies = [m for m in reading.things if m.kind == "organisation"]
            if isinstance(reading, TableReading):  # its bodies and days are its own: nothing behind it is about them
                scope = SentenceScope(self.folded.text, reading.start, [], [], running, main)
                found += [*self._things(reading, bodies, seen), *self._table(reading, scope)]
                continue
            times = times_of(reading.things, reading.drafts, self.folded.text, self.year)
            scope = SentenceScope(self.folded.text, reading.start, bodies, times, running, main)
            found += self._things(reading, bodies, seen)
            found += self._drafts(reading, scope)
            running.after(scope.subjects, times)
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

    def _things(self, reading: SentenceReading, bodies: list[Mention], seen: set[tuple[str, str]]) -> Iterator[Fact]:
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

    def _main_body(self, readings: Sequence[SentenceReading]) -> Mention | None:
        """The article's own body: the one named most, the first sentences' counting double; never a newspaper."""
        points: Counter[str] = Counter()
        first: dict[str, Mention] = {}
        for i, reading in enumerate(r for r in readings if not isinstance(r, TableReading)):
            for mention in reading.things:
                if mention.kind == "organisation" and kind_of(mention) not in ("press", "party"):
                    name = self.name(mention).casefold()
                    first.setdefault(name, mention)
                    points[name] += (1 + (kind_of(mention) == "union")) * (2 if i < 3 else 1)
        return first[points.most_common(1)[0][0]] if points else None

    def _drafts(self, reading: SentenceReading, scope: SentenceScope) -> Iterator[Fact]:
        cues = [m for m in reading.context if m.kind == "modality_cue"]
        awards: list[Draft] = []
        for draft in reading.drafts:
            evidence = self._evidence(draft.start, draft.end)
            if evidence is None:
                continue
            modality = modality_at(cues, draft.anchor, reading.start, reading.end, self.folded.text)
            if draft.type == "term":
                yield self._term(draft, evidence, scope)
            elif draft.type == "count":
                yield self._count(draft, evidence, scope, modality)
            else:
                draft.fields["recipient"] = receiver(draft, reading.things, awards)
                awards.append(draft)
                yield self._award(draft, evidence, scope, modality)

    def _table(self, reading: TableReading, scope: SentenceScope) -> Iterator[Fact]:
        teller = Teller(self.name, self._written)
        for draft in reading.drafts:
            if (evidence := self._evidence(draft.start, draft.end)) is not None:
                yield (
                    self._term(draft, evidence, scope)
                    if draft.type == "term"
                    else teller.fact(draft, evidence, scope)
                )

    def _term(self, draft: Draft, evidence: Evidence, scope: SentenceScope) -> Fact:
        before = [b for b in scope.bodies if b.end <= draft.start and kind_of(b) != "press"]
        body = draft.body or (before[-1] if before else None)
        body = body or next(iter(scope.bodies), None) or scope.running.subject or scope.main
        name = draft.rules[0].set.get("body") or (self.name(body) if body else None)
        return Term(evidence=evidence, rule=draft.rules[0].id, body=name, **draft.fields)

    def _count(self, draft: Draft, evidence: Evidence, scope: SentenceScope, modality: Modality) -> Fact:
        fields = dict(draft.fields)
        span = fields.pop("noun_span")
        whose = scope.owner(draft)
        return Count(
            evidence=evidence, rule=draft.rules[0].id, **fields, noun=self._written(*span) if span else None,
            organisation=self.name(whose) if whose else None, period=scope.period(draft), modality=modality,
        )  # fmt: skip

    def _award(self, draft: Draft, evidence: Evidence, scope: SentenceScope, modality: Modality) -> Fact:
        fields = dict(draft.fields)
        name: Mention | None = fields.pop("name_mention")
        written = fields.pop("grantor_span", None)
        named = [self.name(m) if m.kind == "organisation" else m.value.name for m in fields.pop("named", ())]
        body = giver(draft, scope)
        return Award(
            evidence=evidence, rule=draft.rules[0].id, **fields,
            name=self._written(name.start, name.end) if name else None,
            grantor=self._written(*written) if written else self.name(body) if body else None,
            recipients=tuple(named) or None, period=scope.period(draft, after_first=True), modality=modality,
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
