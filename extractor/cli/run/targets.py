"""Where a run writes: lines, a store, and near misses beside them."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.cli.console import in_words, say
from extractor.cli.run.lines import Add, lines_to
from extractor.cli.run.tally import Tally
from extractor.records.errors import InputError
from extractor.records.said import Said
from extractor.store.address import names_store, open_store

if TYPE_CHECKING:
    from extractor.api import Extractor
    from extractor.bulk.sinks import Sink
    from extractor.bulk.work import Done, Found, Job
    from extractor.store.base import Loaded


def target(out: str | None, tally: Tally, extractor: "Extractor") -> "AbstractContextManager[Sink]":
    """The sink for a store, a file or standard output. Raises StoreError and OSError."""
    return _store(out, tally, extractor) if out is not None and names_store(out) else _lines(out)


@contextmanager
def near_misses_to(file: Path | None, tally: Tally) -> "Iterator[Callable[[Found], None]]":
    """Gives what writes an article's near misses; that there is none is an answer where there were articles."""
    if file is None:
        yield lambda _: None
        return
    with lines_to(file, whole_if_empty=lambda: tally.articles > 0) as add:
        yield lambda found: _add_misses(add, found)


def _add_misses(add: Add, found: "Found") -> None:
    add(found.article, [miss.model_dump_json() for miss in found.near_misses])


class _LineSink:
    """See `Sink`: lines are made anew each time, so that nothing in them is known. `told` is what is said of an article
    whose id an earlier one has."""

    def __init__(self, add: Add, told: str) -> None:
        self._add = add
        self._told = told

    def unknown(self, jobs: "Iterable[Job]", _passed: object, _again: bool = False, /) -> "Iterable[Job]":
        return jobs

    def add(self, done: "Done", found: "Found") -> None:
        assert found.line is not None, "a task for lines makes them"
        if self._add(found.article, [found.line]):
            say(Said("{}: {}", done.where, Said(self._told, found.article)))

    def fail(self, _: InputError) -> None:
        """Lines do not tell of it."""


@contextmanager
def _lines(out: str | None) -> "Iterator[Sink]":
    if out is None:  # what is written there cannot be taken back
        with lines_to(None) as add:
            yield _LineSink(add, 'comes behind an earlier article with the same id "{}"')
        return
    with lines_to(Path(out)) as add:
        yield _LineSink(add, 'replaces an earlier article with the same id "{}"')


@contextmanager
def _store(address: str, tally: Tally, extractor: "Extractor") -> "Iterator[Sink]":
    """What was taken before the run is stopped is kept, whole articles only."""
    from extractor.bulk.sinks import StoreSink  # late: it brings the engine

    store = open_store(address, create=True)
    try:
        sink = StoreSink(store, extractor)
        whole = False
        try:
            yield sink
            whole = True
        finally:
            sink.end(whole)
            if isinstance(sys.exception(), KeyboardInterrupt):
                say(Said("what was done is kept in {}; the same command goes on from there", address))
    finally:
        store.close()
    tally.stored = stored(sink.loaded, sink.copies, bool(tally.errors))


def stored(loaded: "Loaded", copies: int, failed: bool = False) -> str:
    """What a run has put into a store, in a few words; and where what failed is to be found, if anything did."""
    parts = [Said("{} articles new or changed", loaded.articles)]
    parts += [Said("{} of them in the place of another", loaded.replaced)] if loaded.replaced else []
    parts += [Said("{} there already", loaded.known)] if loaded.known else []
    parts += [Said("{} kept out on request", loaded.removed)] if loaded.removed else []
    parts += [Said("{} copies of other articles", copies)] if copies else []
    parts += [Said("what failed in its table errors")] if failed else []
    return ", ".join(map(in_words, parts))
