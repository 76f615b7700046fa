"""A store's tables in a PostgreSQL database: made where there are none, and known by their version."""

from typing import Any

from psycopg import Connection, errors

from extractor.store.errors import StoreError
from extractor.store.postgres.errors import PATIENCE
from extractor.store.postgres.migrations import MIGRATIONS
from extractor.store.postgres.sql import WORDS_VECTOR
from extractor.store.tables.schema import POSTGRES, VERSION, refuse_newer, statements

LOCK = 0x45585452
"""The advisory lock under which a store is made ("EXTR")."""
SCHEMA = "extractor schema"
"""The key of the table `meta` that holds the schema's version."""

META = ("CREATE TABLE meta (key text PRIMARY KEY, value bigint NOT NULL)",)
TEXT_INDEX = (WORDS_VECTOR, "CREATE INDEX evidence_words ON evidence USING gin (words_vector(words))")
WISHED = (
    ("CREATE EXTENSION IF NOT EXISTS unaccent",),
    (
        "CREATE EXTENSION IF NOT EXISTS pg_trgm",
        "CREATE INDEX organisation_names_words ON organisation_names USING gin (words gin_trgm_ops)",
    ),
)
"""What a server may lack or forbid: nothing is answered otherwise without them, names are only looked up slower."""
_REFUSED = (errors.InsufficientPrivilege, errors.FeatureNotSupported, errors.UndefinedFile, errors.UndefinedObject)


def make(db: Connection[Any], address: str) -> None:
    """Makes a store of an empty database, at once or not at all; several may try at the same time. Any other is left
    as it is. Raises StoreError, psycopg.Error."""
    with db.transaction():
        db.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        if _tables(db):
            return
        encoding = db.info.parameter_status("server_encoding")
        if encoding != "UTF8":
            raise StoreError(
                "{}: its encoding is {}; createdb -E UTF8 -T template0 makes one that fits", address, encoding
            )
        for statement in (*META, *statements(POSTGRES), *TEXT_INDEX):
            db.execute(statement.encode())
        for wished in WISHED:
            _try(db, wished)
        db.execute("INSERT INTO meta (key, value) VALUES (%s, %s)", [SCHEMA, VERSION])


def check(db: Connection[Any], address: str) -> None:
    """Raises StoreError for a database that holds no store, or one of another version."""
    if _known(db, address) < VERSION:
        raise StoreError(
            "{}: made by an older program; extractor store migrate {} brings it up to date", address, address
        )


def migrate(db: Connection[Any], address: str) -> int:
    """Brings the store up to the schema of this program, all of it or nothing; of which version it was. Raises
    StoreError for a database that holds no store, and for one that is too old or newer than this program."""
    with db.transaction():
        db.execute(f"SET LOCAL lock_timeout = '{PATIENCE}s'".encode())
        db.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        before = _known(db, address)
        for version in range(before, VERSION):
            for statement in MIGRATIONS[version]:
                db.execute(statement.encode())
        if before < VERSION:
            db.execute("UPDATE meta SET value = %s WHERE key = %s", [VERSION, SCHEMA])
    return before


def _known(db: Connection[Any], address: str) -> int:
    """The store's version, from which there is a way to this program's. Raises StoreError."""
    tables = _tables(db)
    if not tables:
        raise StoreError("{}: there is no such store; extractor run … --out {} makes one", address, address)
    version = _version(db) if "meta" in tables else None
    if version is None:
        raise StoreError("{}: a database with other tables, but no store of facts: give it one of its own", address)
    refuse_newer(address, version)
    if version < min(MIGRATIONS):
        raise StoreError("{}: made by an older program: load the articles into a new store", address)
    return version


def _tables(db: Connection[Any]) -> set[str]:
    rows = db.execute("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")
    return {row["tablename"] for row in rows}


def _version(db: Connection[Any]) -> int | None:
    try:
        row = db.execute("SELECT value FROM meta WHERE key = %s", [SCHEMA]).fetchone()
    except errors.UndefinedColumn:
        return None
    return int(row["value"]) if row else None


def _try(db: Connection[Any], wished: tuple[str, ...]) -> None:
    """All of these statements or none."""
    try:
        with db.transaction():
            for statement in wished:
                db.execute(statement.encode())
    except _REFUSED:
        pass
