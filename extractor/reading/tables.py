"""Tables in a plain text: lines of cells parted by `|` or by tabs, as pages, mails and Markdown print them."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

MOST_COLUMNS, MOST_ROWS = 40, 1_000
LONGEST_ROW = 4_000
"""Characters of a line. A table larger than these is cut out of the text like any other, but not read."""
LONGEST_TABBED = 120
"""Characters of a cell between tabs: a longer one is a paragraph that somebody indented."""
LONGEST_FIGURE = 40

_LINE = re.compile(r"^(?:[^\n|\t]*[|\t][^\n]*|[+_ ]*[=-][+=_ -]*\r?)$", re.MULTILINE)
_RULING = "|:+=_- \t\r"
_LIST_MARK = re.compile(r"(?:\d{1,2}|[a-zđA-ZĐ]|[IVX]{1,4})[.)]|[-–•*+]|\d{1,2}")
_FIGURE = re.compile(r"[<>≤≥~]?\s?\d")
_NO_FIGURE = re.compile(
    r"\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{2,4}\b.*|\d{1,2}\s?(?::|h|giờ|g)\s?\d{0,2}.*|0[\d .-]{7,}|\+?\d{7,}"
)
"""What begins with a digit and still is none: a day, a time of day, a telephone number, a code."""


class Cell(NamedTuple):
    """One cell's own characters [start, end), blanks trimmed; an empty one has no characters."""

    start: int
    end: int


class Row(NamedTuple):
    """One line [start, end) of a table and its cells in order."""

    start: int
    end: int
    cells: tuple[Cell, ...]


class Table(NamedTuple):
    """The lines [start, end) of a table. `rows` leaves out ruling lines; it is empty where there are more cells than
    anybody writes."""

    start: int
    end: int
    rows: tuple[Row, ...]


def moved(table: Table, to: Callable[[int], int]) -> Table:
    """The table with each of its offsets as `to` gives it."""
    rows = (
        Row(to(row.start), to(row.end), tuple(Cell(to(cell.start), to(cell.end)) for cell in row.cells))
        for row in table.rows
    )
    return Table(to(table.start), to(table.end), tuple(rows))


class _Line(NamedTuple):
    start: int
    end: int
    mark: str  # "|" or a tab between cells, "-" for a ruling line
    marks: int


def find_tables(text: str) -> list[Table]:
    """The tables of a text in order and apart, in offsets of `text`; linear in its length.

    A table has a row above one that holds a figure. A menu, an address line, a numbered list with tabs is none.
    """
    if "|" not in text and "\t" not in text:
        return []
    lines = (match.span() for match in _LINE.finditer(text) if match.group().strip())
    runs = _runs(text, (_line(text, *span) for span in lines))
    return [table for run in runs if (table := _table(text, run)) is not None]


def _line(text: str, start: int, end: int) -> _Line:
    line = text[start:end]
    if not line.strip(_RULING) and ("-" in line or "=" in line):
        return _Line(start, end, "-", 0)
    pipes = line.count("|")
    return _Line(start, end, "|", pipes) if pipes else _Line(start, end, "\t", line.count("\t"))


def _runs(text: str, lines: Iterable[_Line]) -> Iterator[list[_Line]]:
    """Lines that stand together and have the same mark. One blank line does not part two rows of as many cells."""
    run: list[_Line] = []
    last: _Line | None = None  # the last row, no ruling line
    for line in lines:
        if run:
            between = text[run[-1].end : line.start]
            fits = line.mark == "-" or last is None or line.mark == last.mark
            if between.count("\n") > 1:  # all else between two such lines is blank, or a line of plain words
                fits = fits and between.count("\n") == 2 and last is not None and line.marks == last.marks
            if between.strip() or not fits:
                yield run
                run, last = [], None
        run.append(line)
        last = line if line.mark != "-" else last
    if run:
        yield run


def _table(text: str, run: list[_Line]) -> Table | None:
    """The table of a run of lines, or None where they are none."""
    while run and run[-1].mark == "-":
        run.pop()
    rows = [line for line in run if line.mark != "-"]
    if len(rows) < 2:
        return None
    start, end = run[0].start, run[-1].end
    large = any(line.marks > MOST_COLUMNS or line.end - line.start > LONGEST_ROW for line in rows)
    if large or len(rows) > MOST_ROWS:
        equal = max(len(list(same)) for _, same in groupby(line.marks for line in rows))
        return Table(start, end, ()) if equal > 1 else None
    # Bars at all lines' ends are a border; at some lines' they part off an empty cell.
    left = all(text[_trimmed(text, line.start, line.end)[0]] == "|" for line in rows)
    right = all(text[_trimmed(text, line.start, line.end)[1] - 1] == "|" for line in rows)
    cut = tuple(_row(text, line, left, right) for line in rows)
    return Table(start, end, cut) if _is_table(text, cut, rows[0].mark) else None


def _row(text: str, line: _Line, left: bool, right: bool) -> Row:
    """The cells of a line, without the border that all lines have on the left or on the right."""
    start, end = _trimmed(text, line.start, line.end) if line.mark == "|" else (line.start, line.end)
    start += left
    end -= right and end > start
    cells = []
    while True:
        at = text.find(line.mark, start, end)
        cells.append(Cell(*_trimmed(text, start, end if at < 0 else at)))
        if at < 0:
            return Row(line.start, line.end, tuple(cells))
        start = at + 1


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _is_table(text: str, rows: Sequence[Row], mark: str) -> bool:
    filled = [[cell for cell in row.cells if cell.end > cell.start] for row in rows]
    if mark == "\t" and any(c.end - c.start > LONGEST_TABBED or len(row) < 2 for row in filled for c in row):
        return False
    widest = max(map(len, filled))
    below = [row for row in filled[1:] if len(row) > 1 and any(is_figure(text, cell) for cell in row)]
    if widest < 2 or not below:
        return False
    if widest == 2:  # "1.  Về phong trào" is a list; nobody numbers the rows of one column
        below = [row for row in below if len(row) == 2 and is_figure(text, row[1])]
        told = [row for row in filled[1:] if row]
        listed = sum(bool(_LIST_MARK.fullmatch(text, *row[0])) for row in told)
        return bool(below) and listed < len(told)
    return True


def is_figure(text: str, cell: Cell) -> bool:
    """Whether a cell holds a figure and little else: 105, 12,5%, 45 người; no day, time, telephone number."""
    start, end = cell
    return (
        0 < end - start <= LONGEST_FIGURE
        and _FIGURE.match(text, start, end) is not None
        and _NO_FIGURE.fullmatch(text, start, end) is None
    )
