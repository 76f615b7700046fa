"""What a check reads of many articles, shared among processes: each reads the store for itself."""

import os
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from extractor.bulk.pool import Lost, shared
from extractor.store.base import Store
from extractor.store.checks.reports import Reports
from extractor.store.checks.work import Batch, R, Read, in_process
from extractor.store.errors import StoreError
from extractor.store.sqlite.store import SQLiteStore

MANY = 20
"""Batches from which other processes are worth the second that they take to begin."""
_open: list[tuple[SQLiteStore, Reports]] = []
"""Of a worker: its store."""


def in_processes(store: Store, read: Read[R], batches: Sequence[Batch]) -> Iterator[R]:
    """As `check_work.in_process`, with a process for each core where there is enough to read, and where a store is a
    file: others than this one may not be let into a server. Raises StoreError."""
    workers = os.cpu_count() or 1
    if workers < 2 or len(batches) < MANY or not isinstance(store, SQLiteStore):
        yield from in_process(store, read, batches)
        return
    for found in shared(batches, partial(_read, read), workers, _start, (store.address,)):
        if isinstance(found, Lost):
            raise StoreError("{}: while an article was read: {}", store.address, found.why)
        yield found


def _start(address: str) -> None:
    store = SQLiteStore(Path(address))
    _open.append((store, Reports(store)))


def _read(read: Read[R], articles: Batch) -> R:
    return read(*_open[0], articles)
