"""One figure of a table to the draft of a fact, or the reason why it cannot be told."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from extractor.facts.awards import honour_fields, receiver_kind
from extractor.facts.draft import Draft
from extractor.facts.tables.amounts import Amount, number
from extractor.facts.tables.caption import Caption
from extractor.facts.tables.columns import NO_FIGURES, Column, GoesOn, column_of
from extractor.facts.tables.headings import Heading
from extractor.facts.tables.rows import RowScope
from extractor.facts.tables.units import Unit
from extractor.records.base import Modality
from extractor.rules.builder import Declined


@dataclass(frozen=True, slots=True)
class Told:
    """What a table says of a figure's scope: see `RowScope`. `elsewhere` is whether the words around the table may
    tell the time where the table tells none."""

    row: RowScope
    period: str | None
    elsewhere: bool
    modality: Modality


@dataclass
class Maker:
    """Makes the drafts of one table; `levels` are the headings over each column."""

    folded: str
    levels: Sequence[Sequence[Heading]]
    columns: Sequence[Column]
    caption: Caption
    goes_on: GoesOn
    _labelled: dict[tuple[int, int], Column] = field(default_factory=dict)

    def draft(self, at: int, amount: Amount, row: RowScope) -> Draft | None:
        """The fact of the figure in column `at`; None where it counts nothing. Raises Declined with the reason."""
        column = self._column(at, row)
        if column.role in NO_FIGURES:
            return None
        if column.role == "award":
            return self._award(column, amount, self.told(column, row))
        return self._count(column, amount, row)

    def told(self, column: Column, row: RowScope) -> Told:
        modality = column.modality or self.caption.modality or "reported"
        if column.timed:
            return Told(row, column.period, False, modality)
        timed = any(other.role == "time" for other in self.columns)
        return Told(row, row.period or self.caption.period, not timed, modality)

    def _column(self, at: int, row: RowScope) -> Column:
        """The column as it is in this row: its label may name the noun, or the caption. Raises Declined."""
        column, label = self.columns[at], row.label
        if row.whose == "main" and any(other.award is not None for other in self._labelled.values()):
            raise Declined("its rows are different honours")
        if label is not None:
            key = label.start, at
            if key not in self._labelled:
                self._labelled[key] = self._below(label, at, row.unit)
            column = self._labelled[key]
        if column.nouns or column.award is not None or not column.counts:
            return column
        noun = self.caption.noun
        if noun is None or label is not None:
            raise Declined("neither its heading nor its row says what it counts")
        return replace(column, nouns=((noun.start, noun.end),), metric=noun.entry, rules=(*column.rules, *noun.rules))

    def _below(self, label: Heading, at: int, unit: Unit | None) -> Column:
        """A column with the row's label for its topmost heading."""
        column = self.columns[at]
        joint = column_of([label, *self.levels[at]], True, self.goes_on)
        if joint.role in ("award", *NO_FIGURES):
            return joint
        if column.nouns or column.award is not None:
            return replace(column, nouns=(*column.nouns, (label.start, label.end)))
        if joint.nouns:
            return joint
        if unit or column.unit:
            return replace(column, nouns=((label.start, label.end),), needs_unit=True)
        return column

    def _count(self, column: Column, amount: Amount, row: RowScope) -> Draft:
        unit = self._unit(column, amount, row)
        values = {"value": amount.value, "upper": amount.upper, "of": amount.of}
        if unit is None and any(map(_halves, values.values())):
            raise Declined("half a thing is counted, and no unit is told")
        if unit is not None and not amount.sure:
            raise Declined("nothing tells whether its comma stands before thousands or decimals")
        scale = None if amount.unit else unit
        fields: dict[str, Any] = {
            name: None if value is None else number(value, scale) for name, value in values.items()
        } | {
            "relation": amount.relation, "unit": unit.unit if unit else None,
            "metric": unit.metric if unit else column.metric or "other", "noun_spans": column.nouns,
            "told": self.told(column, row),
        }  # fmt: skip
        return Draft("count", amount.start, amount.end, column.rules, fields, anchor=amount.start)

    def _unit(self, column: Column, amount: Amount, row: RowScope) -> Unit | None:
        """The figure's unit: its own, its column's, its row's, or the caption's where one is missing."""
        if amount.unit and column.unit and amount.unit.unit != column.unit.unit:
            raise Declined("its own unit is not its column's")
        unit = amount.unit or column.unit or row.unit
        if unit is None and column.needs_unit:
            unit = self.caption.unit
            if unit is None:
                raise Declined("its unit is told nowhere")
        if unit is None and column.metric is None:
            raise Declined("neither a unit nor a noun of the lists is told")
        return unit

    def _award(self, column: Column, amount: Amount, told: Told) -> Draft:
        name = column.award
        assert name is not None, "a column of this role has its honour"
        if amount.unit or _halves(amount.value):
            raise Declined("no honour is given by halves")
        fields = honour_fields(name, self.folded[name.start : name.end], self._behind(name.end)) | {
            "value": number(amount.value, None), "upper": None if amount.upper is None else number(amount.upper, None),
            "relation": amount.relation, "recipient": receiver_kind(list(column.receivers)),
            "giver_span": column.giver, "told": told,
        }  # fmt: skip
        return Draft("award", amount.start, amount.end, column.rules, fields, anchor=amount.start)

    def _behind(self, at: int) -> str:
        """The words behind `at` in its own cell."""
        return self.folded[at : at + 60].partition("|")[0].partition("\n")[0]


def _halves(value: Decimal | None) -> bool:
    return value is not None and value != value.to_integral_value()
