"""A table's rows put in order: which are headings, which data, and which cell stands under which heading."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from extractor.reading.tables import Cell, Row, Table, is_figure

MOST_HEADERS = 3
_YEAR = regex.compile(r"(?:19|20)\d\d")
_NUMBERED = regex.compile(r"\(?(\d{1,2}|[a-hA-H])\)?(?: ?= ?.*)?")
_NOTHING = frozenset(("-", "--", "…", "..."))


@dataclass(frozen=True, slots=True)
class Grid:
    """`levels` has the heading cells over each column, topmost first; `titles` are cells that head the whole table;
    `data` the rows below. `levels` is empty where the headings cannot be told for sure."""

    text: str
    levels: tuple[tuple[Cell, ...], ...]
    titles: tuple[Cell, ...]
    data: tuple[Row, ...]

    @property
    def width(self) -> int:
        return len(self.levels)


def grid_of(text: str, table: Table) -> Grid:
    """The grid of a table, whose offsets are the text's."""
    rows = [row for i, row in enumerate(table.rows) if not (i and _numbers_columns(text, row))]
    titles: list[Cell] = []
    while len(rows) > 2 and len(told := _distinct(text, rows[0])) == 1 and not is_figure(text, told[0]):
        titles += told
        rows = rows[1:]
    first = next((i for i, row in enumerate(rows) if _is_data(text, row)), len(rows))
    data = tuple(rows[first:])
    levels = _levels(text, rows[:first], data) if 0 < first <= MOST_HEADERS else ()
    return Grid(text, levels, tuple(titles), data)


def words(text: str, cell: Cell) -> str:
    return text[cell.start : cell.end]


def own_cells(text: str, table: Table, grid: Grid) -> Iterator[Cell]:
    """The cells of all rows, without those that only repeat the one on their left, or over a column the one above:
    the words of a cell that spans several stand in each."""
    first = grid.data[0].start if grid.data else table.end
    above: Sequence[Cell] = ()
    for row in table.rows:
        for i, cell in enumerate(row.cells):
            told = words(text, cell)
            left = i > 0 and words(text, row.cells[i - 1]) == told
            over = row.start < first and i < len(above) and words(text, above[i]) == told
            if not left and not over:
                yield cell
        above = row.cells


def _distinct(text: str, row: Row) -> list[Cell]:
    """The cells of different words, without empty ones: a cell that spans several columns may stand in each."""
    found: dict[str, Cell] = {}
    for cell in row.cells:
        if cell.end > cell.start:
            found.setdefault(words(text, cell), cell)
    return list(found.values())


def _is_data(text: str, row: Row) -> bool:
    """Whether a row holds a figure, or a dash for one; years alone head columns."""
    figures = [words(text, cell) for cell in row.cells if is_figure(text, cell) or words(text, cell) in _NOTHING]
    return not all(_YEAR.fullmatch(figure) for figure in figures)


def _numbers_columns(text: str, row: Row) -> bool:
    """(1) | (2) | (3=2/1): a row that numbers the columns."""
    found = [_NUMBERED.fullmatch(text, *cell) for cell in row.cells if cell.end > cell.start]
    figures = [int(match[1]) for match in found if match and match[1].isdigit()]
    steps = all(b - a == 1 for a, b in pairwise(figures))
    return len(found) > 2 and all(found) and len(figures) > 1 and figures[0] <= 2 and steps


def _levels(text: str, headers: Sequence[Row], data: Sequence[Row]) -> tuple[tuple[Cell, ...], ...]:
    width = max(len(row.cells) for row in headers)
    if width < _width(data):
        return ()
    lines = [_fitted(row.cells, width) for row in headers]
    if any(line is None for line in lines):
        return ()
    sure = [line for line in lines if line is not None]
    for upper, lower in pairwise(sure):
        if not _groups(text, upper, lower):
            # Two full lines that do not belong together: a menu or a title above the headings themselves.
            return tuple((cell,) for cell in sure[-1]) if all(c.end > c.start for c in sure[-1]) else ()
    return tuple(_stack(text, sure, column) for column in range(width))


def _width(data: Sequence[Row]) -> int:
    """How many cells most rows have; of two equally frequent the more."""
    counted = Counter(len(row.cells) for row in data)
    return max(counted, key=lambda width: (counted[width], width), default=0)


def _fitted(cells: Sequence[Cell], width: int) -> tuple[Cell, ...] | None:
    """The cells, where they are so many."""
    return tuple(cells) if len(cells) == width else None


def _groups(text: str, upper: Sequence[Cell], lower: Sequence[Cell]) -> bool:
    """Whether the lower line parts what the upper one groups: a cell is empty or repeated above or below."""
    top, bottom = [words(text, cell) for cell in upper], [words(text, cell) for cell in lower]
    repeated = any(a == b for a, b in pairwise(top))
    return repeated or "" in top or "" in bottom or any(a == b for a, b in zip(top, bottom, strict=True))


def _stack(text: str, lines: Sequence[Sequence[Cell]], column: int) -> tuple[Cell, ...]:
    """The different cells over one column; an empty one below which a heading stands belongs to the group on its
    left."""
    stack: dict[str, Cell] = {}
    for i, line in enumerate(lines):
        cell = line[column]
        if cell.end == cell.start and i + 1 < len(lines):
            cell = _group(line, lines[i + 1], column)
        if cell.end > cell.start:
            stack.setdefault(words(text, cell), cell)
    return tuple(stack.values())


def _group(line: Sequence[Cell], below: Sequence[Cell], column: int) -> Cell:
    """The heading on the left whose columns are parted below as far as `column`, else the empty cell itself."""
    at = column
    while at >= 0 and below[at].end > below[at].start:
        if line[at].end > line[at].start:
            return line[at]
        at -= 1
    return line[column]
