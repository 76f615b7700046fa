"""Things that are facts by themselves, told as records: bodies, persons, programmes, documents, dates."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from extractor.facts.source import Base, Source
from extractor.names.bodies import Bodies
from extractor.names.documents import DocumentName
from extractor.names.issuers import issuer
from extractor.names.offices import employer
from extractor.names.persons import PersonName
from extractor.records import Date, Document, Fact, Organisation, Person, Program
from extractor.records.period import Period
from extractor.rules.mention import Mention


@dataclass
class Named:
    """Tells the things of one article; `article` are its bodies, of all sentences.

    Each mention of a date is a fact, of the others each distinct surface.
    """

    source: Source
    bodies: Bodies
    article: Sequence[Mention]
    _earlier: list[Mention] = field(default_factory=list)
    _seen: set[tuple[str, str]] = field(default_factory=set)

    def facts(self, things: Sequence[Mention]) -> Iterator[Fact]:
        """Those of one sentence, in its order; sentences are to come in text order."""
        here = [m for m in things if m.kind == "organisation"]
        self._earlier += here
        makers: dict[str, Callable[[Mention, Base], Fact]] = {
            "date": _date, "program": _program, "organisation": partial(self._organisation, here=here),
            "document": partial(self._document, here=here), "person": partial(self._person, here=here),
        }  # fmt: skip
        for mention in things:
            maker = makers.get(mention.kind)
            evidence = self.source.evidence(mention.start, mention.end) if maker else None
            if maker is None or evidence is None:
                continue
            key = (mention.kind, " ".join(evidence.text.split()))
            if mention.kind == "date" or key not in self._seen:
                self._seen.add(key)
                yield maker(mention, self.source.base(mention.kind, mention.rule_id, evidence))

    def _organisation(self, mention: Mention, base: Base, here: Sequence[Mention]) -> Fact:
        known, now, fate = self.bodies.known(mention), self.bodies.present(mention), self.bodies.fate(mention)
        following = [body for body in here if body.start >= mention.end]
        return Organisation(
            **base, id=self.bodies.id(mention), name=known.name, kind=mention.value.head.kind, level=known.level,
            province=known.province, parent=self.bodies.parent(mention, following),
            renamed_to=now.name if now else None, former_id=known.own_id if now else None,
            successor=fate.successor if fate else None, until=fate.until if fate else None,
        )  # fmt: skip

    def _person(self, mention: Mention, base: Base, here: Sequence[Mention]) -> Fact:
        value: PersonName = mention.value
        found = employer(self.source.folded, value, here, self._earlier)
        body, words = (found, None) if isinstance(found, Mention) else (None, found)
        return Person(
            **base, name=value.name, role=value.role,
            organisation=self.bodies.name(body) if body else self.source.written(*words) if words else None,
            organisation_id=self.bodies.id(body) if body else None,
        )  # fmt: skip

    def _document(self, mention: Mention, base: Base, here: Sequence[Mention]) -> Fact:
        value: DocumentName = mention.value
        signer = issuer(self.bodies, mention, here, self.article)
        return Document(
            **base, number=value.number, kind=value.kind, issuer=signer.name, issuer_id=signer.id, issued=value.issued
        )


def _date(mention: Mention, base: Base) -> Fact:
    value: Period = mention.value
    return Date(**base, start=value.start, end=value.end, grain=value.grain, month=value.month, day=value.day)


def _program(mention: Mention, base: Base) -> Fact:
    return Program(**base, name=mention.value.name, kind=mention.value.kind)
