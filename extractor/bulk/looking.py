"""A check's first look at many articles, shared among processes: each reads the store for itself."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from extractor.bulk.pool import Lost, shared
from extractor.store.address import FILES
from extractor.store.base import Store
from extractor.store.check_look import Looked, look, looking
from extractor.store.errors import StoreError
from extractor.store.report_rows import Reports
from extractor.store.sqlite import SQLiteStore

MANY = 20
"""Batches from which other processes are worth the second that they take to begin."""
_open: list[tuple[SQLiteStore, Reports]] = []
"""Of a worker: its store."""


def in_processes(store: Store, articles: Sequence[Sequence[int]]) -> Iterator[Looked]:
    """As `check_look.looking`, with a process for each core where there is enough to look at, and where a store is a
    file: others than this one may not be let into a server. Raises StoreError."""
    workers = os.cpu_count() or 1
    if workers < 2 or len(articles) < MANY or Path(store.address).suffix.lower() not in FILES:
        yield from looking(store, articles)
        return
    for looked in shared(articles, _look, workers, _start, (store.address,)):
        if isinstance(looked, Lost):
            raise StoreError(f"{store.address}: an article {looked.why}")
        yield looked


def _start(address: str) -> None:
    store = SQLiteStore(Path(address))
    _open.append((store, Reports(store)))


def _look(articles: Sequence[int]) -> Looked:
    return look(*_open[0], articles)
