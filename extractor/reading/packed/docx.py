"""A Word file to its article: paragraphs and tables in their order."""

import datetime as dt
import io
import zipfile
from collections.abc import Iterator, Sequence
from typing import Any

from extractor.reading.build import Located, UnreadableError, first_line, make_article, without_nul
from extractor.reading.html.tables import LONGEST_CELL
from extractor.reading.member import Member, optional, whole
from extractor.reading.packed.zip_sizes import check_sizes
from extractor.reading.unit import Unit

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LINE_BREAKS = (f"{_W}br", f"{_W}cr")
_OLD = b"\xd0\xcf\x11\xe0"
_OF_THE_LIBRARY = dt.date(2013, 12, 23)
"""The day that a file has which a program made with python-docx and its template: it tells nothing."""


def read_docx(member: Member) -> Iterator[Unit]:
    """The document as a whole. Raises UnreadableError for one that is too large."""
    yield Unit(member.where, _parse, (whole(member), member.article_id), "docx")


def _parse(where: str, data: bytes, article_id: str) -> Iterator[Located]:
    """The article of a `.docx`; the row of a table is a line `| a | b |`.

    `published` is the day on which the file was made, where it says one. Raises UnreadableError for what is encrypted,
    damaged or without text.
    """
    docx = optional("docx", "python-docx")
    if data.startswith(_OLD):
        raise UnreadableError("is encrypted, or an old .doc; save it as .docx without a password and try again")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            for part in parts.infolist():
                check_sizes(part)
        document = docx.Document(io.BytesIO(data))
        lines = list(_lines(document.element.body))
        made = document.core_properties.created
    except UnreadableError:
        raise
    except Exception as why:  # a damaged file makes the library raise anything
        raise UnreadableError("is no sound .docx, or cut off: {}: {}", type(why).__name__, str(why)[:200]) from None
    text = without_nul("\n".join(lines))
    if not text:
        raise UnreadableError("holds no text")
    day = made.date() if made and made.date() != _OF_THE_LIBRARY else None
    yield Located(
        where,
        make_article(article_id, text, title=first_line(text), published=day, published_from="file"),
    )


def _lines(block: Any) -> Iterator[str]:
    """The lines under a body, a cell or a content control: those of paragraphs, and the rows of tables."""
    for child in block:
        if child.tag == f"{_W}p":
            yield from (line for line in map(_squeezed, "".join(_pieces(child)).split("\n")) if line)
        elif child.tag == f"{_W}tbl":
            yield from _table(child)
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml"):
            yield from _lines(child)


def _pieces(element: Any) -> Iterator[str]:
    """The words of a paragraph, inserted ones too, deleted ones not; a copy for old programs is left out."""
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag == f"{_W}tab":
            yield "\t"
        elif child.tag in _LINE_BREAKS or (child.tag == f"{_W}p"):
            yield "\n"
            yield from _pieces(child)
        elif isinstance(child.tag, str) and not child.tag.endswith("}Fallback"):
            yield from _pieces(child)


def _table(table: Any) -> Iterator[str]:
    """A line a row; what only lays out the page, with long or single cells or tables in them, as lines of text."""
    rows = [list(_cells(row)) for row in table.iter(f"{_W}tr")]
    texts = [[_squeezed(" ".join(_lines(cell))) for cell in row] for row in rows]
    nested = any(next(cell.iter(f"{_W}tbl"), None) is not None for row in rows for cell in row)
    if nested or not _is_data(texts):
        for row in table.iterchildren(f"{_W}tr"):
            for cell in _cells(row):
                yield from _lines(cell)
        return
    for row, cells in zip(rows, texts, strict=True):
        spread = [text for cell, text in zip(row, cells, strict=True) for _ in range(_span(cell))]
        yield "| " + " | ".join(text.replace("|", "/") for text in spread) + " |"


def _cells(row: Any) -> Iterator[Any]:
    """The cells of a row, those in content controls too."""
    for child in row:
        if child.tag == f"{_W}tc":
            yield child
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent"):
            yield from _cells(child)


def _is_data(rows: Sequence[Sequence[str]]) -> bool:
    wide = sum(len(row) > 1 for row in rows)
    return wide > 1 and all(len(text) <= LONGEST_CELL for row in rows for text in row)


def _span(cell: Any) -> int:
    """How many columns a cell spans, as far as a table can have them."""
    span = cell.find(f"{_W}tcPr/{_W}gridSpan")
    told = span.get(f"{_W}val", "") if span is not None else ""
    return min(int(told), 100) if told.isdecimal() and 0 < len(told) < 4 else 1


def _squeezed(text: str) -> str:
    return " ".join(text.split())
