"""The tables of a page as lines of cells: spans written out, layouts taken apart, a cell's words in one line.

What tells an article from its page's frame loses tables where it is unsure: it puts each cell in a line of its own. So
each table goes through it as one paragraph between marks, and comes back in the paragraph's place.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from extractor.reading.tables import MOST_COLUMNS, MOST_ROWS

LONGEST_CELL = 500
"""Characters of a cell; where there is more in one, the table is how the page is laid out."""
_PARTS = ("thead", "tbody", "tfoot", "tr", "td", "th", "caption", "colgroup", "col")
INLINE = frozenset(("a", "abbr", "b", "em", "font", "i", "mark", "small", "span", "strong", "sub", "sup", "u"))
"""Elements that may begin and end within a word."""

Rows = Sequence[Sequence[Any]]


_GONE = "layout"
"""What rows of a layout are called until their tags go."""
_MARKED = re.compile(r"⟦(\d+)⟧.*?⟦/\1⟧", re.DOTALL)
_CUT = re.compile(r"⟦\d+⟧[^\n]*|⟦/\d+⟧")
"""What is left of a table's paragraph that came out in part: no figure shall be read without its heading."""


def take_tables(page: Any) -> list[str]:
    """Takes the tables out of an lxml page that has no comments, and gives the lines of each.

    What has cells in rows gets a line a row, the words of a cell that spans several columns or rows repeated in each; a
    paragraph of the same words stands in its place. Any other table becomes blocks of text.
    """
    from lxml.etree import strip_tags

    taken: list[str] = []
    for table in list(page.iter("table")):
        rows = [[cell for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]
        if next(table.iterdescendants("table"), None) is not None or not _is_data(rows):
            _take_apart(table)
            continue
        captions = [words(each) for each in table.iter("caption")]
        lines = ["| " + " | ".join(texts) + " |" for texts in _spread(rows)]
        _replace(table, f"⟦{len(taken)}⟧ {words(table)} ⟦/{len(taken)}⟧")
        taken.append("\n".join([*captions, *lines]))
    strip_tags(page, _GONE)
    return taken


def put_back(text: str, taken: Sequence[str]) -> str:
    """The text with the lines of each table where its paragraph came out."""
    return _CUT.sub("", _MARKED.sub(lambda mark: f"\n{taken[int(mark[1])]}\n", text))


def words(element: Any) -> str:
    """An element's words in one line; a bar, which would part cells, as a slash; no marks of our own."""
    return " ".join("".join(_pieces(element)).split()).translate(_PLAIN)


_PLAIN = str.maketrans("|⟦⟧", "/[]")


def _pieces(element: Any) -> Iterator[str]:
    inline = element.tag in INLINE
    yield ("" if inline else " ") + (element.text or "")
    for child in element:  # a page is at most some hundred elements deep: the parser sees to it
        yield from _pieces(child)
        yield child.tail or ""
    yield "" if inline else " "


def _is_data(rows: Rows) -> bool:
    wide = sum(sum(_span(cell, "colspan") for cell in row) > 1 for row in rows)
    return wide > 1 and all(len(words(cell)) <= LONGEST_CELL for row in rows for cell in row)


def _span(cell: Any, name: str) -> int:
    """How many columns or rows a cell spans, as far as its page says it in digits."""
    told = str(cell.get(name) or "").strip()
    return max(1, int(told)) if told.isdecimal() and len(told) < 5 else 1


def _take_apart(table: Any) -> None:
    """A table that lays out the page becomes blocks, one a cell. Inner tables stay: their turn comes."""
    pending = [table]
    while pending:
        element = pending.pop()
        pending += [child for child in element if child.tag in _PARTS]
        element.tag = "div" if element.tag in ("td", "th", "caption") else _GONE


def _replace(table: Any, text: str) -> None:
    """Puts a paragraph in the place of a table."""
    tail = table.tail
    table.clear()  # its classes too: a page's names for them tell nothing here
    table.tag, table.text, table.tail = "p", text, tail


def _spread(rows: Rows) -> Iterator[list[str]]:
    """The words of each row's cells, those of a spanning cell in each of its columns and rows.

    A table too large to be read keeps its cells as they are: nobody shall make a page of a few bytes fill the memory.
    """
    if len(rows) > MOST_ROWS or any(len(row) > MOST_COLUMNS for row in rows):
        yield from ([words(cell) for cell in row] for row in rows)
        return
    hanging: dict[int, tuple[str, int]] = {}  # by column: a cell's words, and the rows below that it spans
    for row in rows:
        texts: list[str] = []
        following: dict[int, tuple[str, int]] = {}
        cells = iter(row)
        while len(texts) <= MOST_COLUMNS:
            at = len(texts)
            if at in hanging:
                text, left = hanging[at]
                texts.append(text)
                if left > 1:
                    following[at] = text, left - 1
                continue
            cell = next(cells, None)
            if cell is None:
                break
            text, down = words(cell), _span(cell, "rowspan")
            for column in range(at, min(at + _span(cell, "colspan"), MOST_COLUMNS + 1)):
                texts.append(text)
                if down > 1:
                    following[column] = text, down - 1
        hanging = following
        yield texts
