"""A cell that is a figure, to its value; and the way that a table writes its thousands."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

import regex

from extractor.facts.tables.units import Unit
from extractor.records.quantity import Relation
from extractor.rules.compiled import Compiled
from extractor.values.digits import is_dotted, plain, read_figure
from extractor.values.figure import Figure
from extractor.values.numerals import Numerals
from extractor.values.reading import quantities_of

Style = Literal["comma", "dot", "open"]
"""What stands before decimals: a comma, as Vietnamese writes, a dot, as spreadsheets may; `open` where a table
does not show it."""

LONGEST = 60
BLANK = frozenset(("", "-", "--", "---", "...", "…", "x", "/", "_", "k", "ko", "không"))
"""Cells that say that there is nothing to say."""
_PLAIN = regex.compile(r"(?P<figure>\d[\d.,]*)(?P<percent> ?%)?")
_PART = regex.compile(r"(\d[\d.]*) ?/ ?(\d[\d.]*)")
_DOT = regex.compile(r"[1-9]\d{0,2}(?:,\d{3}){2,}(?:\.\d+)?|[1-9]\d{0,2}(?:,\d{3})+\.\d+")
_COMMA = regex.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?|\d+,\d{1,2}")
_EITHER = regex.compile(r"[1-9]\d{0,2}[.,]\d{3}")


@dataclass(frozen=True, slots=True)
class Amount:
    """What a cell's figure says; `unit` only where the cell itself tells it, the value then already scaled.

    [`start`, `end`) are the figure's own characters. `sure` is False for 1,234 where nothing tells whether it is a
    thousand or a decimal: only what is counted settles it.
    """

    value: Decimal
    start: int
    end: int
    upper: Decimal | None = None
    of: Decimal | None = None
    relation: Relation = "exact"
    unit: Unit | None = None
    sure: bool = True


def style_of(cells: Iterable[str]) -> Style:
    """The style that all figures of a table share; `open` too where two of them differ."""
    dots = commas = False
    for cell in cells:
        if len(cell) <= LONGEST and cell[:1].isdigit():
            dots = dots or _DOT.fullmatch(cell) is not None
            commas = commas or _COMMA.fullmatch(cell) is not None
    return "open" if dots == commas else "dot" if dots else "comma"


@dataclass(frozen=True)
class Amounts:
    """Reads the figure cells of one article."""

    folded: str
    compiled: Compiled
    numerals: Numerals

    def read(self, start: int, end: int, style: Style) -> Amount | None:
        """The amount that [start, end) is, or None where it is not one figure (with hedge and unit) and no more."""
        if end - start > LONGEST:
            return None
        found = _PLAIN.fullmatch(self.folded, start, end)
        if found:
            return _plain(found, style)
        part = _PART.fullmatch(self.folded, start, end)
        if part:
            done, whole = _figure(part[1], "open"), _figure(part[2], "open")
            return Amount(done, start, end, of=whole) if done is not None and whole else None
        return self._quantity(start, end)

    def _quantity(self, start: int, end: int) -> Amount | None:
        """gần 100, 15 triệu đồng, 3 - 5; not a bare 1,2 tỷ, whose unit nobody tells."""
        for mention in quantities_of(self.folded, start, end, self.compiled, self.numerals):
            if (mention.start, mention.end) != (start, end):
                continue
            figure: Figure = mention.value
            told = figure.quantity
            if told.unit is None and any(c.isalpha() for c in self.folded[figure.numeral_start : figure.numeral_end]):
                return None
            return Amount(
                Decimal(str(told.value)), start, end,
                upper=None if told.upper is None else Decimal(str(told.upper)),
                of=None if figure.of is None else Decimal(str(figure.of)), relation=told.relation,
                unit=Unit(Decimal(1), told.unit, figure.metric or "measure") if told.unit else None,
            )  # fmt: skip
        return None


def _plain(found: "regex.Match[str]", style: Style) -> Amount | None:
    written = found["figure"]
    percent = found["percent"] is not None
    value = _figure(written, style)
    if value is None:
        return None
    if percent and is_dotted(written) and style != "dot":
        value /= 1000  # as in running text: 1.234% is a decimal
    start, end = found.span("figure")
    unit = Unit(Decimal(1), "percent", "rate") if percent else None
    sure = style != "open" or _EITHER.fullmatch(written) is None or "." in written
    return Amount(value, start, end if unit is None else found.end(), unit=unit, sure=sure)


def _figure(written: str, style: Style) -> Decimal | None:
    """The value of digits with dots and commas in a table of this style. 1,234 in an open one is a thousand."""
    if style == "dot":
        bare = written.replace(",", "")
        grouped = "," not in written or regex.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", written)
        return Decimal(bare) if grouped and regex.fullmatch(r"\d+(?:\.\d+)?", bare) and len(bare) <= 15 else None
    if style == "open" and "," in written and _EITHER.fullmatch(written):
        return Decimal(written.replace(",", ""))
    return read_figure(written)


def number(value: Decimal, unit: Unit | None) -> int | float:
    """A value in its unit's own measure, as records hold it."""
    return plain(value * unit.scale if unit else value)
