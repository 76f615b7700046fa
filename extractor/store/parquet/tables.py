"""The tables of a store of Parquet files: their typed columns, and rows as Arrow tables."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]

from extractor.store.tables.columns import FACT_COLUMNS

TYPES = {"text": pa.string(), "integer": pa.int64(), "real": pa.float64(), "date": pa.date32(), "blob": pa.binary()}
SQL_TYPES = {"text": "VARCHAR", "integer": "BIGINT", "real": "DOUBLE", "date": "DATE", "blob": "BLOB"}
"""The kinds of columns in Arrow's words and in DuckDB's."""

_PLAIN = {
    "runs": "id integer, started text, finished text, program text, rule_version text, segmentation text",
    "packs": "rule_version text, described text",
    "articles": "id integer, article_key text, name text, source text, url text, title text, published date, "
    "published_from text, author text, captured date, licence text, encoding text, text text, "
    "text_hash text, in_table integer, program text, rule_version text, segmentation text, run integer",
    "evidence": "id integer, article integer, starts integer, ends integer, words text",
    "organisations": "organisation_id text, name text, kind text, level text, province text, parent text",
    "organisation_names": "organisation_id text, name text, words text",
    "copies": "article integer, of_article integer, similarity real",
    "inputs": "digest text, place text, article_key text, run integer",
    "errors": "id integer, run integer, input text, stage text, message text",
    "decisions": "id integer, fact_key text, verdict text, correction text, note text, by_whom text, at_time text",
    "removals": "kind text, what text, at_time text",
    "signatures": "article integer, signature blob",
    "replaced": "article integer",
}
COLUMNS: dict[str, dict[str, str]] = {
    **{table: dict(one.split() for one in told.split(", ")) for table, told in _PLAIN.items()},
    "facts": {"id": "integer", "article": "integer", "evidence": "integer"} | {c.name: c.kind for c in FACT_COLUMNS},
}
"""The kind of each column of each table, in order. They are those of the other stores, but that the signatures of
articles stand apart, as they come later than these, and that `replaced` names articles that are there no more."""
NUMBERED = ("articles", "evidence", "facts", "errors", "runs")
"""Tables whose rows are given numbers by the store."""
PARTITION = "type"
"""The column of facts that is told by the folder's name and stands in no file."""


def columns_in_files(table: str) -> list[str]:
    """The columns that a part of the table holds."""
    return [name for name in COLUMNS[table] if (table, name) != ("facts", PARTITION)]


def schema_of(table: str) -> Any:
    """The Arrow schema of a part of the table."""
    about = {column.name: column.about for column in FACT_COLUMNS} if table == "facts" else {}
    return pa.schema(
        pa.field(name, TYPES[COLUMNS[table][name]], metadata={"description": about[name]} if name in about else None)
        for name in columns_in_files(table)
    )


def folders(table: str, rows: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, Sequence[Mapping[str, Any]]]]:
    """Each folder that rows go to, as a relative path, with those rows; facts by their type."""
    if table != "facts":
        yield table, rows
        return
    for kind in sorted({row[PARTITION] for row in rows}):
        yield f"facts/{PARTITION}={kind}", [row for row in rows if row[PARTITION] == kind]


def table_of(table: str, rows: Sequence[Mapping[str, Any]]) -> Any:
    """Rows as an Arrow table; what a row does not tell is null. Days come as ISO text."""
    schema = schema_of(table)
    kinds = COLUMNS[table]
    arrays = [
        pa.array([_typed(row.get(name), kinds[name]) for row in rows], TYPES[kinds[name]]) for name in schema.names
    ]
    return pa.table(arrays, schema=schema)


def _typed(value: Any, kind: str) -> Any:
    if value is None:
        return None
    if kind == "date":
        return dt.date.fromisoformat(value)
    return float(value) if kind == "real" else value  # pyarrow takes no int above 2**53 for a real
