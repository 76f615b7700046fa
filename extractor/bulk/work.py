"""Articles to lines of output, in this process or in several; the lines and their order are the same."""

from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from extractor.api import Extractor, load
from extractor.bulk.pool import LIMIT, Lost, shared
from extractor.records import Article, NearMiss
from extractor.records.errors import InputError


class Job(NamedTuple):
    """An article and where it was read."""

    where: str
    article: Article
    near_misses: bool = False


class Done(NamedTuple):
    """A line of output, its number of facts and the article's near misses, or why there is none."""

    line: str
    facts: int
    near_misses: tuple[NearMiss, ...] = ()
    error: InputError | None = None


def extract_all(
    jobs: Iterable[Job], extractor: Extractor, patterns: Path | None, workers: int, limit: float = LIMIT
) -> Iterator[Done]:
    """Every job's outcome, in order. With more than one worker each loads the packs for itself, and an article that
    kills its worker, or holds it for `limit` seconds, becomes an error."""
    if workers == 1:
        return (extract_one(extractor, job) for job in jobs)
    return _in_processes(jobs, patterns, workers, limit)


def extract_one(extractor: Extractor, job: Job) -> Done:
    """One article's line. A failure is recorded: it is no reason to lose the other articles."""
    try:
        if job.near_misses:
            found, near = extractor.extract_with_near_misses(job.article)
            return Done(found.model_dump_json(), len(found.facts), tuple(near))
        found = extractor.extract_article(job.article)
        return Done(found.model_dump_json(), len(found.facts))
    except Exception as why:
        return _failed(job.where, f"extraction failed: {type(why).__name__}: {why}"[:500])


def _failed(where: str, message: str) -> Done:
    return Done("", 0, error=InputError(input=where, stage="extract", message=message))


def _in_processes(jobs: Iterable[Job], patterns: Path | None, workers: int, limit: float) -> Iterator[Done]:
    places: deque[str] = deque()

    def placed() -> Iterator[Job]:
        for job in jobs:
            places.append(job.where)
            yield job

    for outcome in shared(placed(), _work, workers, _start, (patterns,), limit):
        where = places.popleft()
        yield _failed(where, outcome.why) if isinstance(outcome, Lost) else outcome


_here: list[Extractor] = []
"""The extractor of a worker process, loaded once by `_start`."""


def _start(patterns: Path | None) -> None:
    _here.append(load(patterns))


def _work(job: Job) -> Done:
    return extract_one(_here[0], job)
