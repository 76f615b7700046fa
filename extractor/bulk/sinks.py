"""Where a run writes: what every sink takes, and a store as one."""

import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from extractor.api import Extractor
from extractor.bulk.work import Done, Found, Job
from extractor.records.errors import InputError
from extractor.rules.description import described
from extractor.store.base import Loaded, Store
from extractor.store.loading.known import known
from extractor.store.loading.linking import link
from extractor.store.tables.rows import ArticleRows, Input

BATCH_ARTICLES, BATCH_FACTS = 500, 12_000
"""What is written at once: a killed run loses no more than this, and it is done again with the next. Large, so that a
page of an index is written once for many facts."""
BATCH_CHARACTERS = 32_000_000
"""Of texts that wait to be written."""
BATCH_ERRORS = 100
ASKED, ASKED_BYTES = 200, 32_000_000
"""Inputs that the store is asked for at once, and of what size all but the last: they are held meanwhile."""


class Sink(Protocol):
    """Takes what comes of a run, in order."""

    def unknown(self, jobs: Iterable[Job], passed: Callable[[Job], None], again: bool = False, /) -> Iterable[Job]:
        """Those that are to be done; `passed` is called for each that was done before and is not to be done `again`."""

    def add(self, done: Done, found: Found) -> None:
        """An article's facts."""

    def fail(self, error: InputError) -> None:
        """What failed, wherever it did."""


class StoreSink:
    """Puts what was found into a store, batch by batch; `loaded` is what has come of it, `copies` how many near-copies
    were linked at the end. What was taken before a run is stopped is kept, whole articles only."""

    def __init__(self, store: Store, extractor: Extractor) -> None:
        self._store = store
        self._extractor = extractor
        self._waiting: list[ArticleRows] = []
        self._facts = self._characters = 0
        self._errors: list[dict[str, str]] = []
        self._run: int | None = None
        self.loaded = Loaded()
        self.copies = 0

    def unknown(self, jobs: Iterable[Job], passed: Callable[[Job], None], again: bool = False, /) -> Iterator[Job]:
        """The jobs whose articles the store does not have from these very bytes, by these versions. Raises
        StoreError."""
        for batch in _at_once(jobs):
            digests = {job.digest for job in batch}
            there = set() if again else known(self._store, digests, self._extractor.made_by)
            for job in batch:
                if job.digest not in there:
                    yield job
                    continue
                self.loaded = self.loaded.plus(Loaded(known=1))
                passed(job)

    def add(self, done: Done, found: Found) -> None:
        """Takes an article. What it was read from counts as done unless something of it failed. Raises StoreError."""
        assert found.rows is not None, "a task for a store makes rows"
        if not any(isinstance(each, InputError) for each in done.outcomes):
            found.rows.input = Input(done.digest, done.where)
        self._waiting.append(found.rows)
        self._facts += found.facts
        self._characters += len(found.rows.article["text"])
        full = len(self._waiting) >= BATCH_ARTICLES or self._facts >= BATCH_FACTS
        if full or self._characters >= BATCH_CHARACTERS:
            self.flush()

    def fail(self, error: InputError) -> None:
        """Takes what failed. Raises StoreError."""
        self._errors.append(error.model_dump())
        if len(self._errors) >= BATCH_ERRORS:
            self.flush()

    def flush(self) -> None:
        """Writes what is waiting. Raises StoreError."""
        if not self._waiting and not self._errors:
            return
        if self._run is None:
            packs = json.dumps(described(self._extractor.pipeline.compiled.packs))
            self._run = self._store.begin_run(self._extractor.made_by.model_dump(), _now(), packs)
        self.loaded = self.loaded.plus(self._store.write(self._waiting, self._run, self._errors))
        self._waiting, self._errors, self._facts, self._characters = [], [], 0, 0

    def end(self, whole: bool = True) -> None:
        """Writes the rest, and where the run came to its end, links copies: else the next one does. Raises
        StoreError."""
        self.flush()
        if whole:
            self.copies = link(self._store)
        if self._run is not None:
            self._store.end_run(self._run, _now())


def _at_once(jobs: Iterable[Job]) -> Iterator[list[Job]]:
    """The jobs with their digests, as many together as are asked for at once."""
    batch: list[Job] = []
    held = 0
    for job in jobs:
        batch.append(job._replace(digest=job.unit.digest()))
        held += job.unit.size()
        if len(batch) >= ASKED or held >= ASKED_BYTES:
            yield batch
            batch, held = [], 0
    if batch:
        yield batch


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
