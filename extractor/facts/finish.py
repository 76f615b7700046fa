"""From drafts to records: whose, when, how certain, and the exact characters."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from extractor.facts.cascade import SentenceReading
from extractor.facts.draft import Draft
from extractor.facts.giving import giver, receiver
from extractor.facts.modality import modality_at
from extractor.facts.scope import Running, SentenceScope, kind_of, times_of
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
from extractor.rules.mention import Mention


class Finisher:
    """Tells one article's readings as facts."""

    def __init__(self, folded: Folded, bodies: Bodies, year: int | None) -> None:
        self.year = year
        self.folded = folded
        self.bodies = bodies
        self._article: list[Mention] = []
        self._earlier: list[Mention] = []

    def facts(self, readings: Sequence[SentenceReading]) -> list[Fact]:
        """Every fact, in text order."""
        self._article = [m for reading in readings for m in reading.things if m.kind == "organisation"]
        main = self._main_body(readings)
        running = Running()
        found: list[Fact] = []
        seen: set[tuple[str, str]] = set()
        for reading in readings:
            bodies = [m for m in reading.things if m.kind == "organisation"]
            times = times_of(reading.things, reading.drafts, self.folded.text, self.year)
            scope = SentenceScope(self.folded.text, reading.start, bodies, times, running, main)
            self._earlier += bodies
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

    def _things(self, reading: SentenceReading, bodies: list[Mention], seen: set[tuple[str, str]]) -> Iterator[Fact]:
        for mention in reading.things:
            evidence = self._evidence(mention.start, mention.end)
            if evidence is None:
                continue
            if mention.kind == "date":
                yield _date(mention, evidence)
                continue
            makers: dict[str, Callable[[Mention, Evidence], Fact]] = {
                "organisation": partial(self._organisation, bodies=bodies), "program": _program,
                "document": partial(self._document, bodies=bodies),
                "person": partial(self._person, bodies=bodies),
            }  # fmt: skip
            maker = makers.get(mention.kind)
            key = (mention.kind, " ".join(evidence.text.split()))
            if maker is None or key in seen:
                continue
            seen.add(key)
            yield maker(mention, evidence)

    def _organisation(self, mention: Mention, evidence: Evidence, bodies: Sequence[Mention]) -> Fact:
        known, now, fate = self.bodies.known(mention), self.bodies.present(mention), self.bodies.fate(mention)
        following = [body for body in bodies if body.start >= mention.end]
        return Organisation(
            evidence=evidence, rule=mention.rule_id, id=self.bodies.id(mention), name=known.name,
            kind=mention.value.head.kind, level=known.level, province=known.province,
            parent=self.bodies.parent(mention, following),
            renamed_to=now.name if now else None, former_id=known.own_id if now else None,
            successor=fate.successor if fate else None, until=fate.until if fate else None,
        )  # fmt: skip

    def _person(self, mention: Mention, evidence: Evidence, bodies: Sequence[Mention]) -> Fact:
        value: PersonName = mention.value
        found = employer(self.folded, value, bodies, self._earlier)
        body, words = (found, None) if isinstance(found, Mention) else (None, found)
        return Person(
            evidence=evidence, rule=mention.rule_id, name=value.name, role=value.role,
            organisation=self.bodies.name(body) if body else self._written(*words) if words else None,
            organisation_id=self.bodies.id(body) if body else None,
        )  # fmt: skip

    def _document(self, mention: Mention, evidence: Evidence, bodies: Sequence[Mention]) -> Fact:
        value: DocumentName = mention.value
        signer = issuer(self.bodies, mention, bodies, self._article)
        return Document(
            evidence=evidence, rule=mention.rule_id, number=value.number, kind=value.kind,
            issuer=signer.name, issuer_id=signer.id, issued=value.issued,
        )  # fmt: skip

    def _written(self, start: int, end: int) -> str:
        """The article's own words at folded [start, end), blanks made single."""
        return " ".join(self.folded.original[self.folded.start(start) : self.folded.end(end)].split())

    def _main_body(self, readings: Sequence[SentenceReading]) -> Mention | None:
        """The article's own body: the one named most, the first sentences' counting double; never a newspaper."""
        points: Counter[str] = Counter()
        first: dict[str, Mention] = {}
        for i, reading in enumerate(readings):
            for mention in reading.things:
                if mention.kind == "organisation" and kind_of(mention) not in ("press", "party"):
                    name = self.bodies.name(mention).casefold()
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

    def _term(self, draft: Draft, evidence: Evidence, scope: SentenceScope) -> Fact:
        before = [b for b in scope.bodies if b.end <= draft.start and kind_of(b) != "press"]
        body = draft.body or (before[-1] if before else None)
        body = body or next(iter(scope.bodies), None) or scope.running.subject or scope.main
        name = draft.rules[0].set.get("body") or (self.bodies.name(body) if body else None)
        body_id = self.bodies.id(body) if body and "body" not in draft.rules[0].set else None
        return Term(evidence=evidence, rule=draft.rules[0].id, body=name, body_id=body_id, **draft.fields)

    def _count(self, draft: Draft, evidence: Evidence, scope: SentenceScope, modality: Modality) -> Fact:
        fields = dict(draft.fields)
        span = fields.pop("noun_span")
        whose = scope.owner(draft)
        return Count(
            evidence=evidence, rule=draft.rules[0].id, **fields, noun=self._written(*span) if span else None,
            organisation=self.bodies.name(whose) if whose else None,
            organisation_id=self.bodies.id(whose) if whose else None,
            period=scope.period(draft), modality=modality,
        )  # fmt: skip

    def _award(self, draft: Draft, evidence: Evidence, scope: SentenceScope, modality: Modality) -> Fact:
        fields = dict(draft.fields)
        name: Mention | None = fields.pop("name_mention")
        written = fields.pop("grantor_span", None)
        named = [self.bodies.name(m) if m.kind == "organisation" else m.value.name for m in fields.pop("named", ())]
        body = giver(draft, scope)
        return Award(
            evidence=evidence, rule=draft.rules[0].id, **fields,
            name=self._written(name.start, name.end) if name else None,
            grantor=self._written(*written) if written else self.bodies.name(body) if body else None,
            grantor_id=self._giver_id(written, body, scope.bodies), recipients=tuple(named) or None,
            period=scope.period(draft, after_first=True), modality=modality,
        )  # fmt: skip


    def _giver_id(self, written: tuple[int, int] | None, body: Mention | None, bodies: Sequence[Mention]) -> str | None:
        """The id of the giver: of the body in the words that name it ("Chủ tịch UBND tỉnh"), where it has words."""
        if written is not None:
            body = next((b for b in bodies if written[0] <= b.start and b.end <= written[1]), None)
        return self.bodies.id(body) if body else None


def _date(mention: Mention, evidence: Evidence) -> Fact:
    value: Period = mention.value
    return Date(
        evidence=evidence, rule=mention.rule_id, start=value.start, end=value.end, grain=value.grain,
        month=value.month, day=value.day,
    )  # fmt: skip


def _program(mention: Mention, evidence: Evidence) -> Fact:
    return Program(evidence=evidence, rule=mention.rule_id, name=mention.value.name, kind=mention.value.kind)
