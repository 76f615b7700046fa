"""What is to be read, to facts: in this process or in several; the outcomes and their order are the same."""

import datetime as dt
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from extractor.api import Extractor, load
from extractor.bulk.pool import LIMIT, Lost, shared
from extractor.reading import Unit
from extractor.reading.source_spans import with_source
from extractor.records import Article, NearMiss
from extractor.records.errors import InputError, NotRead
from extractor.records.said import Said
from extractor.store.tables.rows import ArticleRows, rows_of


class Task(NamedTuple):
    """How a run makes facts: with which packs of the user's own, as lines or as rows of a store or both, with near
    misses or without, of which articles (those that appeared before `since` are left out; those of which nobody knows
    when are not)."""

    patterns: Path | None = None
    lines: bool = True
    rows: bool = False
    near_misses: bool = False
    since: dt.date | None = None


class Job(NamedTuple):
    """A unit to be done; its digest, where somebody keeps account of what is done; and how far reading had come."""

    unit: Unit
    digest: str = ""
    bytes: int = 0


class Found(NamedTuple):
    """What was found in one article, in what forms the task asks for."""

    article: str
    line: str | None
    rows: ArticleRows | None
    facts: int
    near_misses: tuple[NearMiss, ...]


Outcome = Found | InputError | NotRead


class Done(NamedTuple):
    """What came of a job: at most one of the outcomes is `Found`."""

    where: str
    digest: str
    bytes: int
    outcomes: tuple[Outcome, ...]


def extract_all(
    jobs: Iterable[Job], extractor: Extractor, task: Task, workers: int, limit: float = LIMIT
) -> Iterator[Done]:
    """What came of each job, in their order. With no worker it is done in this process; each worker loads the packs
    for itself, and a unit that kills one, or holds it for `limit` seconds, becomes an error."""
    if workers:
        yield from in_processes(jobs, task, workers, limit)
        return
    for job in jobs:
        yield Done(job.unit.where, job.digest, job.bytes, extract_one(extractor, task, job.unit))


def extract_one(extractor: Extractor, task: Task, unit: Unit) -> tuple[Outcome, ...]:
    """What comes of one unit. A failure is recorded: it is no reason to lose the others."""
    try:
        return tuple(_outcomes(extractor, task, unit))
    except Exception as why:
        return (_failed(unit.where, Said("extraction failed: {}: {}", type(why).__name__, str(why)[:500])),)


def _outcomes(extractor: Extractor, task: Task, unit: Unit) -> Iterator[Outcome]:
    for located in unit.located():
        if not isinstance(located.item, Article):
            yield located.item
        elif wanted(located.item, task.since):
            yield _found(extractor, task, located.item, located.source)


def wanted(article: Article, since: dt.date | None) -> bool:
    """Whether it appeared since that day, or nobody knows when."""
    return since is None or article.published is None or article.published >= since


def _found(extractor: Extractor, task: Task, article: Article, source: str | None) -> Found:
    near: tuple[NearMiss, ...] = ()
    if task.near_misses:
        found, missed = extractor.extract_with_near_misses(article)
        near = tuple(missed)
    else:
        found = extractor.extract_article(article)
    if source is not None:
        found = with_source(found, source)
    line = found.model_dump_json() if task.lines else None
    rows = rows_of(found.model_dump(mode="json")) if task.rows else None
    return Found(article.id, line, rows, len(found.facts), near)


def _failed(where: str, message: str) -> InputError:
    return InputError(input=where, stage="extract", message=message)


def in_processes(jobs: Iterable[Job], task: Task, workers: int, limit: float = LIMIT) -> Generator[Done]:
    """The same in worker processes alone: see `extract_all`."""
    sent: deque[tuple[str, str, int]] = deque()

    def units() -> Iterator[Unit]:
        for job in jobs:
            sent.append((job.unit.where, job.digest, job.bytes))
            yield job.unit

    for outcome in shared(units(), _work, workers, _start, (task,), limit, Unit.size):
        where, digest, read = sent.popleft()
        outcomes = (_failed(where, outcome.why),) if isinstance(outcome, Lost) else outcome
        yield Done(where, digest, read, outcomes)


_here: list[tuple[Extractor, Task]] = []
"""What a worker process works with, loaded once by `_start`."""


def _start(task: Task) -> None:
    _here.append((load(task.patterns), task))


def _work(unit: Unit) -> tuple[Outcome, ...]:
    return extract_one(*_here[0], unit)
