"""SQLite's own SQL: the text index, how words are looked up, how rows are written."""

from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Any

from extractor.store.base import Dialect, Insert
from extractor.store.tables.words import Term

_IN = "INSERT INTO evidence_fts (rowid, words) VALUES (new.id, new.words);"
_OUT = "INSERT INTO evidence_fts (evidence_fts, rowid, words) VALUES ('delete', old.id, old.words);"
# No column sizes: nothing is ranked by the length of its words. Double quotes round the content's table: by them
# Datasette finds the index of a table.
_INDEX = """CREATE VIRTUAL TABLE evidence_fts USING fts5 (
  words, content="evidence", content_rowid="id", tokenize="unicode61 remove_diacritics 2", columnsize=0
)"""
TEXT_INDEX = (
    _INDEX,
    f"CREATE TRIGGER evidence_in AFTER INSERT ON evidence BEGIN {_IN} END",
    f"CREATE TRIGGER evidence_out AFTER DELETE ON evidence BEGIN {_OUT} END",
    f"CREATE TRIGGER evidence_new AFTER UPDATE ON evidence BEGIN {_OUT} {_IN} END",
)


def match_of(terms: Sequence[Term]) -> str:
    """Terms in FTS5's language. They are letters and digits by now, so that quotes keep every word a word."""
    return " AND ".join(f'"{" ".join(term.words)}"{" *" if term.prefix else ""}' for term in terms)


_FOUND = "SELECT rowid AS id FROM evidence_fts WHERE evidence_fts MATCH ?"
DIALECT = Dialect(f"f.evidence IN ({_FOUND})", _FOUND, match_of)


def narrowed(facts: Insert) -> Iterator[Insert]:
    """The rows by type of fact, each type without the columns that it tells nothing in: a type has some fifteen of
    fifty, and to bind a null takes as long as to bind a figure."""
    kind = facts.columns.index("type")
    by_type: dict[str, list[tuple[Any, ...]]] = {}
    for row in facts.rows:
        by_type.setdefault(row[kind], []).append(row)
    for rows in by_type.values():
        told = [i for i, column in enumerate(zip(*rows, strict=True)) if column.count(None) < len(rows)]
        yield Insert(facts.table, tuple(facts.columns[i] for i in told), list(map(itemgetter(*told), rows)))


def insert_into(rows: Insert) -> str:
    """The statement that writes one of these rows."""
    marks = ", ".join("?" * len(rows.columns))
    return f"INSERT INTO {rows.table} ({', '.join(rows.columns)}) VALUES ({marks}){rows.conflict()}"
