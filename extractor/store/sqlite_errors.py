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
        return StoreError(f"{path}: no store of facts, and no database at all")
    if "unable to open" in said or "readonly" in said:
        return StoreError(f"{path}: cannot be opened for writing: its folder must be there, and both writable")
    if "full" in said:
        return StoreError(f"{path}: the disk is full: make room and run it again; what was written before is kept")
    if "locked" in said:
        return StoreError(f"{path}: another program has been writing to it for {PATIENCE:.0f} s; try again later")
    return StoreError(f"{path}: {said}")
