"""What SQLite complains of, in one line that says what to do."""

import sqlite3
from pathlib import Path

from extractor.store.errors import StoreError

PATIENCE = 60.0
"""Seconds that one writer waits for another."""


def told(path: Path | str, why: sqlite3.Error) -> StoreError:
    """A database's complaint, and what to do about it."""
    said = str(why)
    if "not a database" in said:
        return StoreError("{}: no store of facts, and no database at all", path)
    if "unable to open" in said or "readonly" in said:
        return StoreError("{}: cannot be opened for writing: its folder must be there, and both writable", path)
    if "full" in said:
        return StoreError("{}: the disk is full: make room and run it again; what was written before is kept", path)
    if "locked" in said:
        return StoreError("{}: another program has been writing to it for {:.0f} s; try again later", path, PATIENCE)
    return StoreError("{}: {}", path, said)
