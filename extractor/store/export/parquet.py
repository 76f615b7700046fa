"""Exports as Parquet, for analysis: typed columns, read one by one."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any, BinaryIO

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]

from extractor.store.export.columns import EXPORT_COLUMNS
from extractor.store.tables.columns import Column, Kind

ROW_GROUP = 10_000
"""Rows that are in memory at once."""
TYPES: dict[Kind, Any] = {"text": pa.string(), "integer": pa.int64(), "real": pa.float64(), "date": pa.date32()}


def write_parquet(rows: Iterable[Mapping[str, Any]], file: BinaryIO) -> None:
    """Row groups of `ROW_GROUP` rows; each column carries its description."""
    fields = [pa.field(c.name, TYPES[c.kind], metadata={"description": c.about}) for c in EXPORT_COLUMNS]
    schema = pa.schema(fields)
    left = iter(rows)
    with pq.ParquetWriter(file, schema, compression="zstd") as writer:
        while group := list(islice(left, ROW_GROUP)):
            writer.write_table(pa.table([_values(column, group) for column in EXPORT_COLUMNS], schema=schema))


def _values(column: Column, rows: Sequence[Mapping[str, Any]]) -> Any:
    told = (row[column.name] for row in rows)
    if column.kind == "date":
        told = (None if value is None else dt.date.fromisoformat(value) for value in told)
    elif column.kind == "real":  # whole numbers come as int, which pyarrow refuses above 2**53
        told = (None if value is None else float(value) for value in told)
    return pa.array(told, TYPES[column.kind])
