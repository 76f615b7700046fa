"""Exports that are lines of text: JSON lines and comma-separated values."""

import codecs
import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO

from extractor.store.export.columns import EXPORT_COLUMNS, EXPORT_NAMES

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the beginning of a formula."""
GUARD = "'"


def write_jsonl(rows: Iterable[Mapping[str, Any]], file: BinaryIO) -> None:
    """The lines of `json_lines`."""
    file.writelines(json_lines(rows))


def write_csv(rows: Iterable[Mapping[str, Any]], file: BinaryIO) -> None:
    """The lines of `csv_lines`."""
    file.writelines(csv_lines(rows))


def json_lines(rows: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    """One object a line, keys in the order of the columns, nulls written out; dates as ISO text."""
    for row in rows:
        line = json.dumps({name: row[name] for name in EXPORT_NAMES}, ensure_ascii=False, allow_nan=False)
        yield f"{line}\n".encode()


def csv_lines(rows: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    """RFC 4180: commas, CRLF between rows, quotes round what needs them, line breaks inside kept as they are.

    UTF-8 with a byte order mark: without it Excel takes the file for the local code page and spoils every accent, and
    pandas, polars and DuckDB skip it. Null is an empty cell. Texts are guarded, see `guarded`.
    """
    writer = csv.writer(_Returned())
    yield codecs.BOM_UTF8 + writer.writerow(EXPORT_NAMES)
    for row in rows:
        yield writer.writerow([_cell(column.kind, row[column.name]) for column in EXPORT_COLUMNS])


class _Returned:
    """A file for `csv.writer`, whose `writerow` gives back what `write` does: the row as it would stand in a file."""

    def write(self, text: str) -> bytes:
        return text.encode()


def guarded(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would reckon it as a formula.

    A text that begins with an apostrophe gets one more, so that nothing is lost: taking one leading apostrophe off
    every text that has one gives back all texts as they were.
    """
    return GUARD + text if text.startswith((*FORMULA, GUARD)) else text


def _cell(kind: str, value: Any) -> Any:
    if kind == "text" and value is not None:
        return guarded(value)
    if kind == "real" and value is not None:
        return float(value)  # 45.0: who guesses a column's type from its first cells sees that it is real
    return value
