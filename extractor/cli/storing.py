"""Where `run` writes: a store of facts."""

import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING

from extractor.records.article import MadeBy
from extractor.records.errors import InputError
from extractor.store.address import open_store
from extractor.store.base import Loaded, Store
from extractor.store.known import known
from extractor.store.linking import link
from extractor.store.rows import ArticleRows, rows_of

if TYPE_CHECKING:
    from extractor.bulk.work import Job

BATCH_ARTICLES, BATCH_FACTS = 500, 12_000
"""What is written at once: a killed run loses no more than this, and it is done again with the next. Large, so that a
page of an index is written once for many facts."""
ASKED = 200
"""Articles that the store is asked for at once."""


class Writer:
    """Puts lines of output into a store, batch by batch; `loaded` is what has come of it,
    `copies` how many near-copies were linked."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._waiting: list[ArticleRows] = []
        self._run: int | None = None
        self.loaded = Loaded()
        self.copies = 0

    def unknown(self, jobs: "Iterable[Job]", made_by: MadeBy, passed: Callable[[], None]) -> "Iterator[Job]":
        """The jobs whose articles do not stand in the store as they are; `passed` is called for each that does. So a
        run that was cut short goes on where it was. Raises StoreError."""
        waiting = iter(jobs)
        while batch := list(islice(waiting, ASKED)):
            there = known(self._store, [job.article for job in batch], made_by)
            for job, is_there in zip(batch, there, strict=True):
                if not is_there:
                    yield job
                else:
                    self.loaded = self.loaded.plus(Loaded(known=1))
                    passed()

    def add(self, line: str) -> None:
        """Takes one article's line. Raises StoreError."""
        rows = rows_of(json.loads(line))
        if self._run is None:
            self._run = self._store.begin_run(rows.article, _now())
        self._waiting.append(rows)
        if len(self._waiting) >= BATCH_ARTICLES or sum(len(each.facts) for each in self._waiting) >= BATCH_FACTS:
            self.flush()

    def flush(self) -> None:
        """Writes what is waiting. Raises StoreError."""
        self.loaded = self.loaded.plus(self._store.write(self._waiting, self._run))
        self._waiting = []

    def end(self, errors: list[InputError]) -> None:
        """Writes the rest, and what failed, and links copies. Raises StoreError."""
        self.flush()
        self.copies = link(self._store)
        if self._run is None and errors:
            self._run = self._store.begin_run({}, _now())
        if self._run is not None:
            self._store.end_run(self._run, _now(), [error.model_dump() for error in errors])


@contextmanager
def stored_to(address: str, errors: list[InputError]) -> Iterator[Writer]:
    """Gives the writer of a store. What was taken before the run was stopped is kept, whole
    articles only. Raises StoreError."""
    store = open_store(address, create=True)
    try:
        writer = Writer(store)
        try:
            yield writer
        finally:
            writer.end(errors)
    finally:
        store.close()


def told(writer: Writer) -> str:
    """What came of a run, in a few words."""
    loaded = writer.loaded
    parts = [f"{loaded.articles} articles new or changed"]
    parts += [f"{loaded.known} there already"] if loaded.known else []
    parts += [f"{loaded.removed} kept out on request"] if loaded.removed else []
    parts += [f"{writer.copies} copies of other articles"] if writer.copies else []
    return ", ".join(parts)


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
