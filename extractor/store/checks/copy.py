"""A store that keeps verdicts: itself, or for a folder of Parquet files a copy in a file of its own, for a while."""

import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path

from extractor.store.base import Insert, Store
from extractor.store.sqlite.store import SQLiteStore

_TABLES = ("runs", "articles", "evidence", "facts", "organisations", "organisation_names", "copies", "decisions")
"""What checks ask for, each behind those that it refers to."""
_ROWS = 2_000


@contextmanager
def checkable(store: Store) -> Iterator[Store]:
    """The store itself where it can keep verdicts; else a copy, which is gone at the end: every check of such a store
    looks at all of it. Raises StoreError."""
    if store.keeps_verdicts:
        yield store
        return
    with tempfile.TemporaryDirectory() as folder, closing(copied(store, Path(folder) / "copy.db")) as copy:
        yield copy


def copied(store: Store, path: Path) -> Store:
    """A new store in that file, with all that checks ask for. Raises StoreError."""
    copy = SQLiteStore(path, create=True)
    with copy.changing():
        for table in _TABLES:
            _copy(store, copy, table)
    return copy


def _copy(store: Store, copy: Store, table: str) -> None:
    from extractor.store.parquet.tables import COLUMNS  # late: what it needs those alone have who have such a folder

    columns = tuple(COLUMNS[table])
    rows = store.ask(f"SELECT {', '.join(columns)} FROM {table}")
    while some := [tuple(row[name] for name in columns) for row in islice(rows, _ROWS)]:
        copy.insert(Insert(table, columns, some))
