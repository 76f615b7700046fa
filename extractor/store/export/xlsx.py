"""Exports as a sheet of Excel."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any, BinaryIO

import xlsxwriter  # type: ignore[import-untyped]
from xlsxwriter.exceptions import FileCreateError  # type: ignore[import-untyped]

from extractor.store.errors import TooLarge
from extractor.store.export.columns import EXPORT_COLUMNS, EXPORT_NAMES

MOST_ROWS = 1_048_576
"""Of a sheet, its heading among them."""
MOST_CHARACTERS = 32_767
"""Of a cell, in UTF-16 units."""
FIRST_DAY = "1900-03-01"
"""Excel knows no day before 1900, and has a 29 February in that year. ISO days compare as text."""


def write_xlsx(rows: Iterable[Mapping[str, Any]], file: BinaryIO) -> None:
    """One sheet, "facts". Texts are cells of text, whatever they begin with; figures keep sixteen digits; days are
    dates, but those before `FIRST_DAY`, which are ISO text.

    Each row is on disk before the next comes. Raises TooLarge for more rows than a sheet has, and for a text that
    no cell holds, OSError where the disk is full.
    """
    # The sheet of a million long sentences is over 4 GB before it is packed.
    try:
        with xlsxwriter.Workbook(file, {"constant_memory": True, "use_zip64": True}) as book:
            _fill(book, rows)
    except FileCreateError as why:
        raise OSError(str(why)) from None


def refuse_more(facts: int) -> None:
    """Raises TooLarge for more facts than a sheet holds."""
    if facts >= MOST_ROWS:
        raise TooLarge(
            "a sheet of Excel holds {:,} facts and there are more: export to .csv or .parquet, or ask for fewer (a "
            "year, a province, a type)",
            MOST_ROWS - 1,
        )


def _fill(book: Any, rows: Iterable[Mapping[str, Any]]) -> None:
    sheet = book.add_worksheet("facts")
    sheet.freeze_panes(1, 0)
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for at, name in enumerate(EXPORT_NAMES):
        sheet.write_string(0, at, name)
    for n, row in enumerate(rows, start=1):
        refuse_more(n)
        for at, column in enumerate(EXPORT_COLUMNS):
            value = row[column.name]
            if value is not None:
                _write(sheet, n, at, value, day if column.kind == "date" else None)


def _write(sheet: Any, row: int, at: int, value: Any, day: Any) -> None:
    # Each kind by its own method: one that guesses makes a formula, a number or a link of a text.
    if not isinstance(value, str):
        sheet.write_number(row, at, value)
    elif day is not None and value >= FIRST_DAY:
        sheet.write_datetime(row, at, dt.date.fromisoformat(value), day)
    elif sheet.write_string(row, at, value) != 0:
        raise TooLarge(
            "fact {}: its {} is longer than the {:,} characters of a cell of Excel: export to .csv or .parquet",
            row,
            EXPORT_NAMES[at],
            MOST_CHARACTERS,
        )
