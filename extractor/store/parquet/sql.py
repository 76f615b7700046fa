"""How a store of Parquet files is asked: DuckDB's views over the files, words, and values as other stores give them."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.store.base import Dialect
from extractor.store.errors import StoreError
from extractor.store.parquet.commits import Manifest, Part
from extractor.store.parquet.tables import COLUMNS, PARTITION, SQL_TYPES, columns_in_files
from extractor.store.tables.schema import views
from extractor.store.tables.words import Term

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

OF_ARTICLES = {"articles": ("id",), "evidence": ("article",), "facts": ("article",), "signatures": ("article",),
               "copies": ("article", "of_article")}  # fmt: skip
"""Tables whose rows go when an article is replaced, and the columns that name it."""

SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "integer_division": "true",  # as the other databases divide
}

_KIND = re.compile(rf"facts/{PARTITION}=(\w+)/")
_JOKER = re.compile(r"[\[*?]")


def patterns_of(terms: Sequence[Term]) -> list[str]:
    """Each term as a pattern of LIKE. They are letters and digits by now, so that no joker is among them."""
    return [f"% {' '.join(term.words)}{'%' if term.prefix else ' %'}" for term in terms]


_WORDS_MATCH = "list_bool_and(list_transform(?, lambda p: ' ' || e.words || ' ' LIKE p))"
DIALECT = Dialect(_WORDS_MATCH, f"SELECT e.id FROM evidence e WHERE {_WORDS_MATCH}", patterns_of)


@contextmanager
def complaints(address: object) -> Iterator[None]:
    """Raises StoreError for what DuckDB complains of."""
    import duckdb

    try:
        yield
    except duckdb.Error as why:
        raise StoreError("{}: {}", address, str(why).strip().splitlines()[0]) from None


def connect(path: Path, manifest: Manifest) -> "DuckDBPyConnection":
    """A database in memory whose views are named as the tables and show the live parts. Fetches no extensions."""
    import duckdb  # late: an extra, and its start takes a moment

    db = duckdb.connect(config=SETTINGS)
    for table, parts in manifest.parts.items():
        db.execute(f"CREATE VIEW {table}_parts AS {_rows(path, table, parts)}")
    for table in manifest.parts:
        if table != "signatures":
            db.execute(f"CREATE VIEW {table} AS {_live(manifest, table)}")
    for view in views():
        db.execute(view)
    return db


def _rows(path: Path, table: str, parts: Sequence[Part]) -> str:
    """All rows of a table's parts."""
    if not parts:
        nulls = (f"CAST(NULL AS {SQL_TYPES[kind]}) AS {name}" for name, kind in COLUMNS[table].items())
        return f"SELECT {', '.join(nulls)} WHERE false"
    if table != "facts":
        return f"SELECT {', '.join(COLUMNS[table])} FROM {_read(path, parts)}"
    kinds: dict[str, list[Part]] = {}
    for part in parts:
        match = _KIND.match(part.file)
        kinds.setdefault(match[1] if match else "", []).append(part)
    # One branch for each type, so that a question about one type opens the files of no other.
    return " UNION ALL ".join(
        f"SELECT {_with_kind(table, kind)} FROM {_read(path, some)}" for kind, some in sorted(kinds.items())
    )


def _with_kind(table: str, kind: str) -> str:
    inside = columns_in_files(table)
    return ", ".join(name if name in inside else f"'{kind}' AS {name}" for name in COLUMNS[table])


def _read(path: Path, parts: Sequence[Part]) -> str:
    """These files, whatever characters their folder's name has; what it says of partitions means nothing here."""
    names = ", ".join(quoted(path.absolute() / part.file) for part in parts)
    return f"read_parquet([{names}], hive_partitioning = false)"


def quoted(file: Path) -> str:
    """A file's path as SQL that means no other file, whatever characters it has."""
    name = _JOKER.sub(r"[\g<0>]", str(file)).replace("'", "''")
    return f"'{name}'"


def _live(manifest: Manifest, table: str) -> str:
    """A table's rows less those of articles that others took the place of."""
    columns = OF_ARTICLES.get(table, ()) if manifest.parts["replaced"] else ()
    gone = " AND ".join(f"t.{column} NOT IN (SELECT article FROM replaced_parts)" for column in columns) or "true"
    if table == "articles":
        signed = "articles_parts t LEFT JOIN signatures_parts s ON s.article = t.id"
        return f"SELECT t.*, s.signature FROM {signed} WHERE {gone}"
    return f"SELECT * FROM {table}_parts t WHERE {gone}"


def plain_value(value: Any) -> Any:
    """Days as ISO text, whole numbers and truth as int."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, bool):
        return int(value)
    return int(value) if isinstance(value, float) and value.is_integer() else value
