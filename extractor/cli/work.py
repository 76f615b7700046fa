"""Articles to lines of output, in this process or in several; the lines and their order are the same."""

import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from extractor.api import Extractor, load
from extractor.records import Article, NearMiss
from extractor.records.errors import InputError

CHUNK = 4
"""Articles a worker takes at a time: few, so that the last worker does not keep the others waiting."""


class Job(NamedTuple):
    """An article and where it was read."""

    where: str
    article: Article


class Done(NamedTuple):
    """A line of output, its number of facts and the article's near misses, or why there is none."""

    line: str
    facts: int
    near_misses: tuple[NearMiss, ...] = ()
    error: InputError | None = None


def extract_all(
    jobs: Iterable[Job], extractor: Extractor, patterns: Path | None, workers: int, near_misses: bool = False
) -> Iterator[Done]:
    """Every job's outcome, in order, with its near misses where they are wanted. With more than one worker each
    loads the packs for itself."""
    if workers == 1:
        return (extract_one(extractor, job, near_misses) for job in jobs)
    return _in_processes(jobs, patterns, workers, near_misses)


def extract_one(extractor: Extractor, job: Job, near_misses: bool = False) -> Done:
    """One article's line. A failure is recorded: it is no reason to lose the other articles."""
    try:
        if near_misses:
            found, near = extractor.extract_with_near_misses(job.article)
            return Done(found.model_dump_json(), len(found.facts), tuple(near))
        found = extractor.extract_article(job.article)
        return Done(found.model_dump_json(), len(found.facts))
    except Exception as why:
        message = f"extraction failed: {type(why).__name__}: {why}"[:500]
        return Done("", 0, error=InputError(input=job.where, stage="extract", message=message))


def _in_processes(jobs: Iterable[Job], patterns: Path | None, workers: int, near_misses: bool) -> Iterator[Done]:
    waiting: deque[Future[list[Done]]] = deque()
    pool = ProcessPoolExecutor(workers, get_context("spawn"), initializer=_start, initargs=(patterns,))
    try:
        for chunk in _chunks(jobs):
            with _interrupts_held():
                waiting.append(pool.submit(_work, chunk, near_misses))
            if len(waiting) > 4 * workers:  # a window: memory stays flat however long the input is
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """A worker begins inside `submit` and keeps this mask: Ctrl-C, which the terminal sends to the whole
    group, reaches it neither now nor later. The parent gets it when the block ends, and answers for all.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _chunks(jobs: Iterable[Job]) -> Iterator[list[Job]]:
    source = iter(jobs)
    while chunk := list(islice(source, CHUNK)):
        yield chunk


_here: list[Extractor] = []
"""The extractor of a worker process, loaded once by `_start`."""


def _start(patterns: Path | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # where there is no mask to keep
    _here.append(load(patterns))


def _work(chunk: list[Job], near_misses: bool) -> list[Done]:
    return [extract_one(_here[0], job, near_misses) for job in chunk]
