"""From a table's drafts to records: what the row, the headings and the words around it say, put together."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from extractor.facts.draft import Draft
from extractor.facts.giving import receiver
from extractor.facts.tables.making import Told
from extractor.records import Award, Count, Evidence, Fact
from extractor.rules.mention import Mention


class Around(Protocol):
    """What the article says where the table stands: its own body, whose and when a figure is that tells neither."""

    main: Mention | None

    def owner(self, draft: Draft) -> Mention | None: ...

    def period(self, draft: Draft) -> str | None: ...


@dataclass(frozen=True)
class Teller:
    """How one article's things are told: a body's full name, the article's own words at folded offsets."""

    name: Callable[[Mention], str]
    written: Callable[[int, int], str]

    def fact(self, draft: Draft, evidence: Evidence, around: Around) -> Fact:
        """The count or award of a table's draft."""
        fields = dict(draft.fields)
        told: Told = fields.pop("told")
        period = told.period or (around.period(draft) if told.elsewhere else None)
        if draft.type == "award":
            return self._award(draft, fields, evidence, period, told)
        nouns = " ".join(self.written(*span) for span in fields.pop("noun_spans"))
        return Count(
            evidence=evidence, rule=draft.rules[0].id, **fields, noun=nouns or None,
            organisation=self._whose(draft, told, around), period=period, modality=told.modality,
        )  # fmt: skip

    def _award(
        self, draft: Draft, fields: dict[str, Any], evidence: Evidence, period: str | None, told: Told
    ) -> Award:
        name: Mention | None = fields.pop("name_mention")
        giver = fields.pop("giver_span", None) or fields.pop("grantor_span", None)
        fields["recipient"] = receiver(draft, (), ())
        for unused in ("named", "noun_spans", "grantor_span"):
            fields.pop(unused, None)
        return Award(
            evidence=evidence, rule=draft.rules[0].id, **fields,
            name=self.written(name.start, name.end) if name else None,
            grantor=self.written(*giver) if giver else None, period=period, modality=told.modality,
        )  # fmt: skip

    def _whose(self, draft: Draft, told: Told, around: Around) -> str | None:
        row = told.row
        if row.whose == "row":
            return self.name(row.body) if row.body else self.written(*row.named) if row.named else None
        body = around.main if row.whose == "main" else around.owner(draft)
        return self.name(body) if body else None
