"""One table, cell by cell: facts in the making, names, and the figures that nobody can be sure of."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import ClassVar

import regex

from extractor.facts.cascade import SentenceReading
from extractor.facts.counts import Nouns
from extractor.facts.draft import Draft
from extractor.facts.tables.amounts import BLANK, Amount, Amounts, style_of
from extractor.facts.tables.caption import caption_of, title_of
from extractor.facts.tables.columns import UNSURE, Column, column_of
from extractor.facts.tables.grid import grid_of, own_cells, words
from extractor.facts.tables.headings import Heading, Headings
from extractor.facts.tables.making import Maker
from extractor.facts.tables.rows import Rows, RowScope
from extractor.facts.tables.units import Units
from extractor.language.folding import Folded
from extractor.reading.tables import Cell, Row, Table, is_figure
from extractor.rules.builder import Declined
from extractor.rules.compiled import Compiled
from extractor.rules.mention import Mention
from extractor.values.numerals import Numerals

_DIGITS = regex.compile(r"\d[\d.,]*")
_LETTER_OR_DAY = regex.compile(r"\p{L}|\d[/-]\d")
LONGEST_HEDGED = 30
_COUNTED = ("figure", "award", "words", "label", None)
"""Roles of columns whose figures count something, so that one that is not read is missed."""

Read = Callable[[int, int], SentenceReading]


@dataclass
class TableReading(SentenceReading):
    """What a table gave, all its cells together; `skipped` is how many of its figures no fact tells."""

    skipped: int = 0

    carries: ClassVar[bool] = False


@dataclass(frozen=True)
class Tables:
    """Reads the tables of one article, in the folded text's offsets. `read` reads a cell as it would a sentence."""

    folded: Folded
    compiled: Compiled
    numerals: Numerals
    units: Units
    read: Read
    nouns_of: Callable[[SentenceReading], Nouns]

    def table(self, table: Table) -> TableReading:
        """Everything in one table. What cannot be told for sure makes no fact and is tallied."""
        out = TableReading(table.start, table.end)
        if not table.rows:
            out.skipped = len(_DIGITS.findall(self.folded.text, table.start, table.end))
            return out
        _One(self, table, out).tell()
        return out

    def goes_on(self, heading: Heading, noun: Mention) -> bool:
        """Whether a noun of one syllable is only the beginning of a longer word: phòng in phòng học."""
        return self.nouns_of(heading.reading).goes_on(noun.start, noun.end)


class _One:
    """One table being read into `out`."""

    def __init__(self, tables: Tables, table: Table, out: TableReading) -> None:
        self._text = tables.folded.text
        self._tables, self._table, self._out = tables, table, out
        self._grid = grid = grid_of(self._text, table)
        self._readings: dict[tuple[int, int], SentenceReading] = {}
        self._amounts = Amounts(self._text, tables.compiled, tables.numerals)
        figures = [cell for row in grid.data for cell in row.cells if self._may_be_figure(cell)]
        style = style_of(words(self._text, cell) for cell in figures)
        self._figures = {cell: self._amounts.read(*cell, style) for cell in figures}
        self._numbered = _runs(words(self._text, row.cells[0]) for row in grid.data)
        self._headings = Headings(tables.folded.cased, self._text, tables.compiled, tables.units, self._read)

    def _may_be_figure(self, cell: Cell) -> bool:
        """Whether a cell begins with a figure, or is short and has one: "trên 1.200"."""
        short = cell.end - cell.start <= LONGEST_HEDGED
        return is_figure(self._text, cell) or (short and any(c.isdigit() for c in words(self._text, cell)))

    def tell(self) -> None:
        grid, tables = self._grid, self._tables
        levels = [[self._headings.heading(*cell) for cell in stack] for stack in grid.levels]
        columns = [self._column(i, stack) for i, stack in enumerate(levels)]
        quiet = replace(self._headings, read=tables.read)  # the caption's own names are facts of its sentence
        titles = [self._headings.heading(*title_of(self._text, cell)) for cell in grid.titles]
        caption = caption_of(tables.folded.cased, self._out.start, titles, quiet)
        rows = Rows(grid, columns, self._headings)
        maker = Maker(self._text, levels, columns, caption, tables.goes_on)
        for row in grid.data:
            self._row(row, rows, columns, maker)
        self._note(levels, columns)
        self._collect()

    def _read(self, start: int, end: int) -> SentenceReading:
        key = start, end
        if key not in self._readings:
            self._readings[key] = self._tables.read(start, end)
        return self._readings[key]

    def _column(self, at: int, stack: Sequence[Heading]) -> Column:
        """What column `at` is, by its headings and by whether more of its cells are figures than words."""
        cells = [row.cells[at] for row in self._grid.data if len(row.cells) == self._grid.width]
        filled = [cell for cell in cells if words(self._text, cell) not in BLANK]
        figures = sum(self._figures.get(cell) is not None for cell in filled)
        if not stack:
            return Column("order") if _runs(words(self._text, cell) for cell in filled) else UNSURE
        return column_of(stack, 2 * figures > len(filled), self._tables.goes_on)

    def _row(self, row: Row, rows: Rows, columns: Sequence[Column], maker: Maker) -> None:
        cells = rows.cells(row) if columns else None
        if cells is None:
            for at, cell in enumerate(row.cells):
                if not self._numbers_rows(at, columns):
                    self._skip(cell, "its column cannot be told")
            return
        scope = rows.scope(row, cells)
        if total := rows.total(row):
            self._out.parts.append(Mention(total.start, total.end, "table_row", "total", rules=(total.rule,)))
        for at, cell in enumerate(cells):
            if columns[at].role not in _COUNTED or words(self._text, cell) in BLANK:
                continue
            amount = self._figures.get(cell)
            try:
                self._cell(at, cell, amount, scope, columns[at], maker)
            except Declined as reason:
                self._skip(cell, reason.said)

    def _numbers_rows(self, at: int, columns: Sequence[Column]) -> bool:
        """Whether the cells at `at` run 1, 2, 3, which is certain under any heading, and under none."""
        if columns:
            return at == 0 and columns[0].role == "order"
        return at == 0 and self._numbered

    def _cell(
        self, at: int, cell: Cell, amount: Amount | None, scope: RowScope | None, column: Column, maker: Maker
    ) -> None:
        """The fact of one cell. Raises Declined where it has a figure and makes none."""
        if not any(c.isdigit() for c in words(self._text, cell)):
            return
        if scope is None:
            raise Declined("whose its row is cannot be told")
        if amount is None:
            self._out.drafts.append(self._own(cell, scope, column, maker))
        elif not column.counts:
            raise Declined("its heading does not say that it counts")
        elif draft := maker.draft(at, amount, scope):
            self._out.drafts.append(draft)

    def _own(self, cell: Cell, scope: RowScope, column: Column, maker: Maker) -> Draft:
        """The fact of a cell that says itself what it counts: "20 sáng kiến". Raises Declined."""
        reading = self._read(*cell)
        drafts = [d for d in reading.drafts if d.type in ("count", "award")]
        if len(drafts) != 1 or (drafts[0].start, drafts[0].end) != cell:
            raise Declined("the cell is no figure, and no figure with its noun")
        (draft,) = drafts
        templates = self._tables.compiled.templates["table"]
        rule = next((t.rule for t in templates if t.rule.set.get("role") == "words"), None)
        if rule is None:
            raise Declined("no rule reads cells that say themselves what they count")
        noun = draft.fields.pop("noun_span", None)
        fields = draft.fields | {"told": maker.told(column, scope), "noun_spans": (noun,) if noun else ()}
        return Draft(draft.type, draft.start, draft.end, (rule, *draft.rules), fields, anchor=draft.anchor)

    def _skip(self, cell: Cell, why: str) -> None:
        """Tallies the figures of a cell: one, or those that its words hold."""
        amount = self._figures.get(cell)
        found = 1 if amount else sum(m.kind == "quantity" for m in self._read(*cell).things) if cell[0] < cell[1] else 0
        self._out.skipped += found
        if found:
            self._out.refused.append((Mention(*cell, "quantity"), why))

    def _note(self, levels: Sequence[Sequence[Heading]], columns: Sequence[Column]) -> None:
        """What the headings were taken for, to those who ask."""
        for stack, column in zip(levels, columns, strict=True):
            for heading in stack:
                rules = tuple(m.rule for m in heading.columns if m.rule in column.rules[:1])
                if rules:
                    self._out.parts.append(Mention(heading.start, heading.end, "column", column.role, rules=rules))
                for cue in heading.cues:
                    self._out.parts.append(Mention(cue.start, cue.end, "column_cue", None, rules=(cue.rule,)))

    def _collect(self) -> None:
        """The names, days and other things of all cells; their figures belong to the table alone."""
        for cell in own_cells(self._text, self._table, self._grid):
            if self._figures.get(cell) is not None or not _LETTER_OR_DAY.search(self._text, *cell):
                continue
            reading = self._read(*cell)
            self._out.drafts += [draft for draft in reading.drafts if draft.type == "term"]
            self._out.losers += reading.losers
            self._out.things += [thing for thing in reading.things if thing.kind not in ("quantity", "numeral")]
        self._out.drafts.sort(key=lambda d: (d.start, d.end))


def _runs(cells: Iterable[str]) -> bool:
    """Whether cells number their rows: 1, 2, 3."""
    numbers = [int(cell) for cell in cells if cell.isdecimal() and len(cell) < 5]
    return len(numbers) > 1 and numbers[0] <= 1 and all(b - a == 1 for a, b in pairwise(numbers))
