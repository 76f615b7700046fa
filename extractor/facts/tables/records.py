"""From a table's drafts to records: what the row, the headings and the words around it say, put together."""

from dataclasses import dataclass
from typing import Any

from extractor.facts.draft import Draft
from extractor.facts.level import by_law
from extractor.facts.receiving import ReceivingWords, receiver
from extractor.facts.scope import Scope
from extractor.facts.source import Base, Source
from extractor.facts.tables.making import Told
from extractor.facts.when import period
from extractor.facts.whose import owner
from extractor.names.bodies import Bodies
from extractor.records import Award, Count, Fact
from extractor.rules.mention import Mention


@dataclass(frozen=True)
class Teller:
    """Tells one article's tables; `text` is its folded text."""

    source: Source
    bodies: Bodies
    text: str
    receiving: ReceivingWords

    def fact(self, draft: Draft, base: Base, scope: Scope) -> Fact:
        """The count or award of a table's draft; `scope` is what the article says where the table stands."""
        fields = dict(draft.fields)
        told: Told = fields.pop("told")
        elsewhere = period(draft, scope.times, scope.running, told.modality) if told.elsewhere else None
        when = told.period or elsewhere
        if draft.type == "award":
            return self._award(draft, fields, base, when, told)
        nouns = " ".join(self.source.written(*span) for span in fields.pop("noun_spans"))
        name, identity = self._whose(draft, told, scope)
        return Count(
            **base, **fields, noun=nouns or None, organisation=name, organisation_id=identity, period=when,
            modality=told.modality,
        )  # fmt: skip

    def _award(self, draft: Draft, fields: dict[str, Any], base: Base, when: str | None, told: Told) -> Award:
        name: Mention | None = fields.pop("name_mention")
        giver = fields.pop("giver_span", None) or fields.pop("grantor_span", None)
        fields["recipient"] = receiver(draft, (), (), self.text, self.receiving)
        for unused in ("named", "noun_spans", "grantor_span"):
            fields.pop(unused, None)
        grantor = self.source.written(*giver) if giver else None
        fields["level"] = fields.get("level") or by_law(fields["award"], grantor)
        return Award(
            **base, **fields, name=self.source.written(name.start, name.end) if name else None, grantor=grantor,
            period=when, modality=told.modality,
        )  # fmt: skip

    def _whose(self, draft: Draft, told: Told, scope: Scope) -> tuple[str | None, str | None]:
        """The name and the id of the body whose figure it is."""
        row = told.row
        if row.whose == "row" and row.body is None:
            return (self.source.written(*row.named) if row.named else None), None
        around = scope.main if row.whose == "main" else owner(draft, scope.subjects, scope.topic, scope.main)
        body = row.body if row.whose == "row" else around
        return (self.bodies.name(body), self.bodies.id(body)) if body else (None, None)
