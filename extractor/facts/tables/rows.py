"""Whose a row is, what it counts, and which of its cells stands under which heading."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import regex

from extractor.facts.tables.columns import Column
from extractor.facts.tables.grid import Grid, words
from extractor.facts.tables.headings import Heading, Headings, period
from extractor.facts.tables.units import Unit
from extractor.reading.tables import Cell, Row
from extractor.rules.mention import Mention
from extractor.rules.template import Match

Whose = Literal["row", "main", "context"]
"""Whose a row's figures are: the body that the row names, the article's own, or whose the figures around are."""

LONGEST_TOTAL = 60
_MARK = regex.compile(r"(?:(?:\d{1,2}|[ivx]{1,4}|[a-zđ])[.)]|[-–+*•])\s*")


@dataclass(frozen=True, slots=True)
class RowScope:
    """What a row says of its figures. `body` is the body that a pack knows, else `named` the words that name one;
    `label` the cell that says what is counted, `unit` in what, `period` when."""

    whose: Whose
    body: Mention | None = None
    named: tuple[int, int] | None = None
    label: Heading | None = None
    unit: Unit | None = None
    period: str | None = None


class Rows:
    """Reads the rows of one table."""

    def __init__(self, grid: Grid, columns: Sequence[Column], headings: Headings) -> None:
        self._grid = grid
        self._columns = columns
        self._headings = headings
        self._owner = self._first("owner")
        self._label = self._first("label")
        self._unit = self._first("unit")
        self._time = self._first("time")
        self._person = self._first("person")
        self._figures = next((i for i, column in enumerate(columns) if column.counts), len(columns))

    def _first(self, role: str) -> int | None:
        return next((i for i, column in enumerate(self._columns) if column.role == role), None)

    def cells(self, row: Row) -> Sequence[Cell] | None:
        """The row's cells under their headings; None where it has too few or too many to tell.

        A total has one cell for all columns before its figures; what nobody counts may be missing at the end.
        """
        cells, width = row.cells, len(self._columns)
        while len(cells) > width and cells[-1].start == cells[-1].end:
            cells = cells[:-1]
        if len(cells) >= width:
            return cells if len(cells) == width else None
        nothing = Cell(row.end, row.end)
        if self.total(row) and len(cells) - 1 == width - self._figures:
            return (cells[0], *[nothing] * (self._figures - 1), *cells[1:])
        if any(column.counts for column in self._columns[len(cells) :]):
            return None
        return (*cells, *[nothing] * (width - len(cells)))

    def total(self, row: Row) -> Match | None:
        """What tells by the row's first words, before any figure, that it is a total; None where it is none."""
        first = next((cell for cell in row.cells[: max(self._figures, 1)] if cell.end > cell.start), None)
        if first is None or first.end - first.start > LONGEST_TOTAL:
            return None
        found = self._headings.matches(self._headings.read(*first), "table_row")
        return found[0] if found else None

    def scope(self, row: Row, cells: Sequence[Cell]) -> RowScope | None:
        """What the row says of its figures; None where whose or what they are cannot be told."""
        if self._person is not None:
            return None
        unit = self._unit_of(cells)
        if self.total(row):
            return RowScope("main", unit=unit)
        label = self._heading(cells, self._label)
        when = self._when(cells)
        if self._owner is not None:
            body, named = self._body(cells[self._owner])
            return RowScope("row", body, named, label, unit, when) if body or named else None
        if label is None and when is None:
            return None  # the row is one of several things, and nobody says of which kind
        return RowScope("context", label=label, unit=unit, period=when)

    def _heading(self, cells: Sequence[Cell], at: int | None) -> Heading | None:
        if at is None or cells[at].end == cells[at].start:
            return None
        start, end = self._unmarked(cells[at])
        return self._headings.heading(start, end)

    def _unit_of(self, cells: Sequence[Cell]) -> Unit | None:
        return None if self._unit is None else self._headings.units.read(words(self._grid.text, cells[self._unit]))

    def _when(self, cells: Sequence[Cell]) -> str | None:
        if self._time is None or cells[self._time].end == cells[self._time].start:
            return None
        return period(self._headings.read(*cells[self._time]), words(self._grid.text, cells[self._time]))

    def _unmarked(self, cell: Cell) -> tuple[int, int]:
        """The cell without a list's mark before it."""
        mark = _MARK.match(self._grid.text, *cell)
        return (mark.end(), cell.end) if mark and mark.end() < cell.end else cell

    def _body(self, cell: Cell) -> tuple[Mention | None, tuple[int, int] | None]:
        """The body that begins the cell, or the cell's own words."""
        start, end = self._unmarked(cell)
        if start == end or not any(c.isalpha() for c in words(self._grid.text, cell)):
            return None, None
        bodies = [m for m in self._headings.read(start, end).things if m.kind == "organisation"]
        if bodies and bodies[0].start == start:
            return bodies[0], None
        return None, (start, end)
