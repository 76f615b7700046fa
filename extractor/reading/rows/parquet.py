"""Rows of a .parquet file, one article a row, in the columns that a .jsonl row has."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from extractor.reading.build import Located, UnreadableError
from extractor.reading.member import Member, optional, seekable
from extractor.reading.rows.jsonl import located_row
from extractor.reading.unit import Unit

COLUMNS = ("id", "text", "html", "title", "published", "source", "url", "author", "captured", "licence")
BATCH = 64
"""Rows in memory at a time: pages are at most 5 MB."""
LARGEST_GROUP = 1_000_000_000
"""Bytes, unpacked, of one group of rows, as the file says."""


def read_parquet(member: Member) -> Iterator[Unit]:
    """The rows, each to be parsed by itself.

    Raises UnreadableError where the file is damaged, behind the sound rows before, or has no column of texts.
    """
    pyarrow = optional("pyarrow.parquet", "pyarrow")
    found = False
    try:
        # In this thread alone and without reading ahead: batches are small.
        table = pyarrow.ParquetFile(seekable(member), pre_buffer=False)
        _check(table)
        columns = [name for name in table.schema_arrow.names if name in COLUMNS]
        number = 0
        for batch in table.iter_batches(batch_size=BATCH, columns=columns, use_threads=False):
            for row in batch.to_pylist():
                number, found = number + 1, True
                yield Unit(f"{member.where}:{number}", _parse_row, (row, f"{member.name}#{number}"), "parquet")
    except UnreadableError:
        raise
    except (OSError, ValueError, NotImplementedError, MemoryError) as why:  # pyarrow's own errors are kinds of these
        raise UnreadableError("is no sound .parquet file, or cut off: {}", str(why)[:200]) from None
    if not found:
        raise UnreadableError("holds no row")


def _check(table: Any) -> None:
    names = table.schema_arrow.names
    if not {"text", "html"} & set(names):
        raise UnreadableError("has no column `text` and no column `html`")
    about = table.metadata
    for group in range(about.num_row_groups):
        # Not what each column says of itself: where that is damaged, the library ends the whole process.
        if about.row_group(group).total_byte_size > LARGEST_GROUP:
            raise UnreadableError(
                "has a group of rows of more than {} MB; write it in smaller groups", LARGEST_GROUP // 1_000_000
            )


def _parse_row(where: str, row: dict[str, object], default_id: str) -> Iterator[Located]:
    yield located_row({name: _plain(name, value) for name, value in row.items()}, where, default_id)


def _plain(name: str, value: object) -> object:
    """A value as a row of JSON would have it. Raises UnreadableError for bytes that are no text."""
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, bytes):
        try:
            return value.decode("utf-8")
        except UnicodeDecodeError as wrong:
            raise UnreadableError("`{}` is not UTF-8 (byte {} fits no character)", name, wrong.start + 1) from None
    return value
