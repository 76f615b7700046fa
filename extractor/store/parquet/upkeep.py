"""What a store of Parquet files can tell of its parts, and how they are put together into few."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]

from extractor.records import FACT_TYPES
from extractor.records.said import Said
from extractor.store.base import Fault
from extractor.store.parquet.commits import ROW_GROUP, Draft, Manifest, Part
from extractor.store.parquet.sql import OF_ARTICLES
from extractor.store.parquet.tables import COLUMNS, PARTITION, columns_in_files, schema_of

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

RESTORE = "bring back a copy of the folder from before the damage, or load the articles into a new store"


def faults_in(path: Path, manifest: Manifest) -> Iterator[Fault]:
    """Parts that are missing, cannot be read to their end, have other columns or another number of rows."""
    for table, parts in manifest.parts.items():
        for part in parts:
            wrong = _wrong(path, table, part)
            if wrong:
                yield Fault(table, None, Said("{}: {}", part.file, wrong), RESTORE)


def _wrong(path: Path, table: str, part: Part) -> str | None:
    try:
        with pq.ParquetFile(path / part.file, page_checksum_verification=True) as file:
            if not file.schema_arrow.equals(schema_of(table)):
                return Said("its columns are not those of {}", table)
            rows = sum(batch.num_rows for batch in file.iter_batches())
    except FileNotFoundError:
        return Said("the file is missing")
    except (OSError, pa.ArrowException) as why:
        return str(why).split("\n")[0]
    return None if rows == part.rows else Said("it holds {} rows, not {}", rows, part.rows)


def compact(db: "DuckDBPyConnection", draft: Draft) -> None:
    """Puts one part in the place of many in each folder, in the order of the rows, without what was replaced. `db` is
    of the commit before."""
    for table in COLUMNS:
        parts = draft.empty(table)
        if table == "replaced" or not parts:
            continue
        for folder, where in _folders(table):
            _copy(db, draft, table, folder, where)


def _folders(table: str) -> Iterator[tuple[str, str]]:
    """Each folder of a table and the condition of its rows."""
    if table == "facts":
        yield from ((f"facts/{PARTITION}={kind}", f"{PARTITION} = '{kind}'") for kind in FACT_TYPES)
    elif table == "signatures":  # no view of their own: they are shown as a column of articles
        yield table, "article IN (SELECT id FROM articles)"
    elif table == "inputs":  # written anew for each version of the rules
        yield table, "true QUALIFY row_number() OVER (PARTITION BY digest ORDER BY run DESC) = 1"
    else:
        yield table, "true"


def _copy(db: "DuckDBPyConnection", draft: Draft, table: str, folder: str, where: str) -> None:
    columns = columns_in_files(table)
    source = f"{table}_parts" if table == "signatures" else table
    order = columns[0] if columns[0] == "id" or table in OF_ARTICLES else ", ".join(columns)
    asked = f"SELECT {', '.join(columns)} FROM {source} WHERE {where} ORDER BY {order}"
    reader: Any = db.sql(asked).to_arrow_reader(ROW_GROUP)
    batches = (batch for batch in reader if batch.num_rows)
    first = next(batches, None)
    if first is None:
        return
    with draft.part(table, folder) as writer:
        for batch in chain([first], batches):
            writer.write_table(pa.Table.from_batches([batch]).cast(schema_of(table)))
