"""A store of an older schema brought up to date: a file, with a copy of it made first, or one on a server."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from extractor.store.address import extras_told
from extractor.store.errors import StoreError
from extractor.store.sqlite.errors import PATIENCE
from extractor.store.sqlite.migrations import MIGRATIONS
from extractor.store.sqlite.store import APPLICATION
from extractor.store.tables.schema import VERSION, refuse_newer, views


class Migrated(NamedTuple):
    """From which version of the schema to which, and where the file is as it was; no copy where nothing was done, and
    none of a server's database."""

    before: int
    after: int
    copy: Path | None


def migrate(path: Path) -> Migrated:
    """Brings the store up to the schema of this program, all of it or nothing.

    Raises StoreError where there is no store, where it is newer than this program, and where a copy from an earlier
    attempt stands in the way.
    """
    if not path.is_file():
        raise StoreError("{}: there is no such store", path)
    try:
        with closing(sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)) as db:
            with _alone(db):  # nothing is written between the copy and the first change
                before = _version(db, path)
                if before == VERSION:
                    return Migrated(before, VERSION, None)
                copy = _copied(path)
                for version in range(before, VERSION):
                    for statement in MIGRATIONS[version]:
                        db.execute(statement)
                _views_anew(db)
                if db.execute("PRAGMA foreign_key_check").fetchone():
                    raise StoreError("{}: rows without what they belong to; it stays as it was", path)
                db.execute(f"PRAGMA user_version = {VERSION}")
            return Migrated(before, VERSION, copy)
    except sqlite3.Error as why:
        raise StoreError("{}: {}; it stays as it was", path, why) from None


def migrate_server(address: str) -> Migrated:
    """Brings the store on a server up to the schema of this program, all of it or nothing. Raises StoreError."""
    with extras_told(address):
        from extractor.store.postgres.store import migrate as on_server  # late: its driver is an extra

        return Migrated(on_server(address), VERSION, None)


@contextmanager
def _alone(db: sqlite3.Connection) -> Iterator[None]:
    """One transaction in which tables may be put in the place of others: what refers to one by its name, rows,
    indices and views, then refers to the new one."""
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("PRAGMA legacy_alter_table = ON")
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


def _views_anew(db: sqlite3.Connection) -> None:
    """Views hold nothing: those of today take the place of all that were."""
    for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall():
        db.execute(f'DROP VIEW "{name}"')
    for statement in views():
        db.execute(statement)


def _version(db: sqlite3.Connection, path: Path) -> int:
    (application,) = db.execute("PRAGMA application_id").fetchone()
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION:
        raise StoreError("{}: a database, but no store of facts", path)
    refuse_newer(path, version)
    return int(version)


def _copied(path: Path) -> Path:
    """The copy beside the file. It has its name only when it is whole."""
    copy = path.with_name(f"{path.name}.before-v{VERSION}")
    if copy.exists():
        raise StoreError("{}: a copy from before stands there already: move it away", copy)
    aside = path.with_name(f"{copy.name}.part")
    aside.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(aside)) as target:
            source.backup(target)
        aside.replace(copy)
    finally:
        aside.unlink(missing_ok=True)
    return copy
