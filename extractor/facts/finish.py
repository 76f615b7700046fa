"""From drafts to records: whose, when, how certain, and the exact characters."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from extractor.facts.cascade import SentenceReading
from extractor.facts.draft import Draft
from extractor.facts.modality import modality_at
from extractor.facts.scope import Running, is_subject, owner, period
from extractor.language.folding import Folded
from extractor.names.naming import Naming
from extractor.names.organisations import Body
from extractor.records import (
    Article, Award, Count, Date, Document, Evidence, Fact, Organisation, Person, Program, Term,
)  # fmt: skip
from extractor.records.period import Period
from extractor.records.span import LONGEST_EVIDENCE
from extractor.rules.mention import Mention


class Finisher:
    """Tells one article's readings as facts."""

    def __init__(self, article: Article, folded: Folded, naming: Naming) -> None:
        self.article = article
        self.folded = folded
        self.naming = naming
        self._names: dict[int, str] = {}

    def facts(self, readings: Sequence[SentenceReading]) -> list[Fact]:
        """Every fact, in text order."""
        self.main = self._main_body(readings)
        running = Running()
        found: list[Fact] = []
        seen: set[tuple[str, str]] = set()
        for reading in readings:
            self._bodies = [m for m in reading.things if m.kind == "organisation"]
            found += self._things(reading, seen)
            found += self._drafts(reading, running)
        found.sort(key=lambda f: (f.evidence.start, f.evidence.end, f.type))
        return found

    def _evidence(self, start: int, end: int) -> Evidence | None:
        if end - start > LONGEST_EVIDENCE:
            return None
        return Evidence.of(self.folded.original, self.folded.start(start), self.folded.end(end))

    def name(self, mention: Mention) -> str:
        if id(mention) not in self._names:
            self._names[id(mention)] = self.naming.name(self.folded, mention)
        return self._names[id(mention)]

    def _things(self, reading: SentenceReading, seen: set[tuple[str, str]]) -> Iterator[Fact]:
        for mention in reading.things:
            evidence = self._evidence(mention.start, mention.end)
            if evidence is None:
                continue
            if mention.kind == "date":
                yield _date(mention, evidence)
                continue
            maker = {
                "organisation": self._organisation, "program": _program, "document": _document,
                "person": self._person,
            }.get(mention.kind)  # fmt: skip
            key = (mention.kind, " ".join(evidence.text.split()))
            if maker is None or key in seen:
                continue
            seen.add(key)
            yield maker(mention, evidence)

    def _organisation(self, mention: Mention, evidence: Evidence) -> Fact:
        value: Body = mention.value
        level = self.naming.level(mention)
        home = self.naming.home.province
        return Organisation(
            evidence=evidence, rule=mention.rule_id, name=self.name(mention), kind=value.head.attribute("kind"),
            level=level, province=home if level != "central" else None,
            parent=self.name(value.inner) if value.inner else None,
        )  # fmt: skip

    def _person(self, mention: Mention, evidence: Evidence) -> Fact:
        value = mention.value
        return Person(
            evidence=evidence, rule=mention.rule_id, name=value.name, role=value.role,
            organisation=self._body_at(value.organisation) if value.organisation else None,
        )  # fmt: skip

    def _body_at(self, span: tuple[int, int]) -> str:
        """The name of the body found in a span, else the span's own words."""
        body = next((b for b in self._bodies if b.start < span[1] and span[0] < b.end), None)
        return self.name(body) if body is not None else self._written(*span)

    def _written(self, start: int, end: int) -> str:
        """The article's own words at folded [start, end), blanks made single."""
        return " ".join(self.folded.original[self.folded.start(start) : self.folded.end(end)].split())

    def _main_body(self, readings: Sequence[SentenceReading]) -> Mention | None:
        """The article's own body: the one named most, the title's and the first sentences' counting double."""
        points: Counter[str] = Counter()
        first: dict[str, Mention] = {}
        self.naming.learn(self.folded, ())
        for i, reading in enumerate(readings):
            for mention in reading.things:
                if mention.kind == "organisation":
                    name = self.name(mention).casefold()
                    first.setdefault(name, mention)
                    subject = is_subject(mention, self.folded.text)
                    points[name] += (1 + subject) * (2 if i < 3 else 1)
        return first[points.most_common(1)[0][0]] if points else None

    def _drafts(self, reading: SentenceReading, running: Running) -> Iterator[Fact]:
        bodies = [m for m in reading.things if m.kind == "organisation"]
        times = [(m.start, m.end, iso) for m in reading.things if m.kind == "date" and (iso := m.value.iso())]
        times += [
            (d.start, d.end, f"{d.fields['start_year']}-01-01/{d.fields['end_year']}-12-31")
            for d in reading.drafts
            if d.type == "term" and d.fields.get("start_year") and d.fields.get("end_year")
        ]
        times.sort()
        cues = [m for m in reading.context if m.kind == "modality_cue"]
        for draft in reading.drafts:
            fact = self._fact(draft, reading, bodies, times, cues, running)
            if fact is not None:
                yield fact
        subjects = [b for b in bodies if is_subject(b, self.folded.text)]
        running.subject = subjects[0] if subjects else running.subject
        if times:
            running.period = (times[0][2], times[-1][2])

    def _fact(
        self, draft: Draft, reading: SentenceReading, bodies: list[Mention], times: list[tuple[int, int, str]],
        cues: list[Mention], running: Running,
    ) -> Fact | None:  # fmt: skip
        evidence = self._evidence(draft.start, draft.end)
        if evidence is None:
            return None
        rule = draft.rules[0].id
        if draft.type == "term":
            body = draft.body or next((b for b in reversed(bodies) if b.end <= draft.start), None)
            body = body or next(iter(bodies), None) or running.subject or self.main
            return Term(evidence=evidence, rule=rule, body=self.name(body) if body else None, **draft.fields)
        text = self.folded.text
        running_period = running.period[0] if running.period else None
        modality = modality_at(cues, draft.anchor, reading.start, reading.end, text)
        if draft.type == "count":
            whose = owner(draft, bodies, text, running, self.main)
            fields = dict(draft.fields)
            span = fields.pop("noun_span")
            noun = self._written(*span) if span else None
            return Count(
                evidence=evidence, rule=rule, **fields, noun=noun,
                organisation=self.name(whose) if whose else None,
                period=period(draft, times, text, running_period), modality=modality,
            )  # fmt: skip
        return self._award(draft, evidence, bodies, times, modality, running)

    def _award(
        self, draft: Draft, evidence: Evidence, bodies: list[Mention], times: list[tuple[int, int, str]],
        modality: Any, running: Running,
    ) -> Fact:  # fmt: skip
        text = self.folded.text
        fields = dict(draft.fields)
        name: Mention | None = fields.pop("name_mention")
        written = fields.pop("grantor_span", None)
        giver = draft.body or owner(draft, [b for b in bodies if b.end <= draft.start], text, running, self.main)
        running_period = running.period[0] if running.period else None
        return Award(
            evidence=evidence, rule=draft.rules[0].id, **fields,
            name=self._written(name.start, name.end) if name else None,
            grantor=self._written(*written) if written else self.name(giver) if giver else None,
            period=period(draft, times, text, running_period, after_first=True), modality=modality,
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
