"""What names a store: a SQLite file, a PostgreSQL server, a folder of Parquet files."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from extractor.store.base import Store
from extractor.store.errors import StoreError

FILES = (".db", ".sqlite", ".sqlite3")
FOLDERS = (".parquet",)
SERVERS = ("postgresql://", "postgres://")


def names_store(address: str) -> bool:
    """Whether a name is a store's by its form, whether or not it is there."""
    return address.startswith(SERVERS) or Path(address).suffix.lower() in (*FILES, *FOLDERS)


def names_folder(address: str) -> bool:
    """Whether a name is that of a folder of Parquet files, which is read as it was written."""
    return not address.startswith(SERVERS) and Path(address).suffix.lower() in FOLDERS


def open_store(address: str, create: bool = False) -> Store:
    """The store of that name; with `create`, an empty one where there is none. Raises StoreError, also where what it
    needs is not installed."""
    with extras_told(address):
        return _opened(address, create)


@contextmanager
def extras_told(address: str) -> Iterator[None]:
    """Raises StoreError where what that store needs is not installed."""
    try:
        yield
    except ModuleNotFoundError as why:
        extra = "postgres" if address.startswith(SERVERS) else "parquet"
        raise StoreError("{}: needs {}: pip install 'extractor[{}]'", address, why.name, extra) from None


def _opened(address: str, create: bool) -> Store:
    if address.startswith(SERVERS):
        from extractor.store.postgres.store import PostgresStore  # late: its driver is an extra

        return PostgresStore(address, create)
    if names_folder(address):
        from extractor.store.parquet.store import ParquetStore  # late: what reads such files is an extra

        if find_spec("duckdb") is None:  # what asks them is another, and is imported with the first question
            raise ModuleNotFoundError("No module named 'duckdb'", name="duckdb")
        return ParquetStore(Path(address), create)
    if names_store(address):
        from extractor.store.sqlite.store import SQLiteStore

        return SQLiteStore(Path(address), create)
    raise StoreError("{}: no name of a store: facts.db, facts.parquet, or postgresql://user@host/name", address)
