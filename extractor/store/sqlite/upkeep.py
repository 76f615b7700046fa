"""What SQLite does itself for a store's upkeep: checks, text index, space, nothing left of what was deleted."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from extractor.records.said import Said
from extractor.store.base import Fault

RESTORE = "bring back a copy of the file from before the damage, or load the articles into a new store"
ORPHAN = "delete the row: nothing leads to it"
REINDEX = "extractor store vacuum makes the text index anew"
_SEGMENTS = "SELECT block FROM evidence_fts_data WHERE id = 10"
"""What the text index is put together from: another after every change of it."""
MOMENT = 1000
"""Milliseconds that a change waits for readers to let go of the journal."""


def bytes_of(path: Path) -> int:
    """The file and, beside it, what has been written but not yet brought into it."""
    return sum(each.stat().st_size for each in (path, Path(f"{path}-wal")) if each.exists())


def faults_in(db: sqlite3.Connection) -> Iterator[Fault]:
    """Damaged pages and indices, rows without what they belong to, a text index that tells other words."""
    try:
        for (said,) in db.execute("PRAGMA integrity_check"):
            if said != "ok":
                yield Fault(None, None, said, RESTORE)
        for table, row, parent, _ in db.execute("PRAGMA foreign_key_check"):
            yield Fault(table, row, Said("the row of {} that it belongs to is missing", parent), ORPHAN)
    except sqlite3.Error as why:
        if not _damaged(why):
            raise
        yield Fault(None, None, str(why), RESTORE)
    try:
        db.execute("INSERT INTO evidence_fts (evidence_fts, rank) VALUES ('integrity-check', 1)")
    except sqlite3.Error as why:
        if not _damaged(why):
            raise
        yield Fault("evidence_fts", None, "the text index does not hold the words of evidence", REINDEX)


def tidy(db: sqlite3.Connection) -> None:
    """The text index made anew and in one piece, statistics, the file written without gaps, its journal emptied."""
    for command in ("rebuild", "optimize"):
        db.execute("INSERT INTO evidence_fts (evidence_fts) VALUES (?)", (command,))
    db.execute("ANALYZE")
    db.execute("VACUUM")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@contextmanager
def without_traces(db: sqlite3.Connection) -> Iterator[None]:
    """Overwrites with zeros what is deleted meanwhile, merges the text index where words were taken out of it, since
    only then it forgets them, and empties the journal at the end, unless a reader needs it
    for longer than a moment: then the next program that closes the file does."""
    (before,), (patience,) = (db.execute(f"PRAGMA {name}").fetchone() for name in ("secure_delete", "busy_timeout"))
    db.execute("PRAGMA secure_delete = ON")
    index = db.execute(_SEGMENTS).fetchone()
    try:
        yield
        if db.execute(_SEGMENTS).fetchone() != index:
            db.execute("INSERT INTO evidence_fts (evidence_fts) VALUES ('optimize')")
        db.execute(f"PRAGMA busy_timeout = {MOMENT}")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        db.execute(f"PRAGMA busy_timeout = {patience}")
        db.execute(f"PRAGMA secure_delete = {before}")


def _damaged(why: sqlite3.Error) -> bool:
    code = getattr(why, "sqlite_errorcode", 0) & 0xFF  # the low byte names the kind of error
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
