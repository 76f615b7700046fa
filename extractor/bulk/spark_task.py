"""What one task of a Spark job does, on whatever machine: reads its pieces, extracts, writes parts of a store."""

import pickle
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from extractor.bulk.cutting import Piece
from extractor.bulk.work import Done, Found, Job, Task, in_processes
from extractor.reading import Unit
from extractor.records.article import MadeBy
from extractor.records.errors import InputError, NotRead
from extractor.store.parquet.tasks import Taken, TaskParts, Written, known_among
from extractor.store.tables.rows import ArticleRows, Input

SHOWN = 20
"""Errors of a task that are told as they come; the rest stand in the store."""


class Order(NamedTuple):
    """What the tasks of a batch are told. `known` is whether the store may have some of the inputs already."""

    store: Path
    task: Task
    made_by: MadeBy
    taken: Taken
    known: bool
    limit: float


@dataclass
class Outcome:
    """What came of a task, and the parts that it wrote; `known` are the inputs that were passed over."""

    written: list[Written] = field(default_factory=list)
    articles: int = 0
    facts: int = 0
    known: int = 0
    errors: Counter[str] = field(default_factory=Counter)
    not_read: Counter[str] = field(default_factory=Counter)
    shown: list[str] = field(default_factory=list)


def carry_out(order: Order, tasks: Sequence[Sequence[Piece]], batches: Iterator[Any]) -> Iterator[Any]:
    """For Spark's `mapInArrow`: from record batches with the numbers of tasks to such with their outcomes, pickled."""
    import pyarrow as pa  # type: ignore[import-untyped]

    for batch in batches:
        for number in batch["id"].to_pylist():
            outcome = pickle.dumps(one_task(order, number, tasks[number]))
            yield pa.record_batch(
                [pa.array([number], pa.int64()), pa.array([outcome], pa.binary())], names=["number", "outcome"]
            )


def one_task(order: Order, number: int, pieces: Sequence[Piece]) -> Outcome:
    """Does one task. Raises StoreError and OSError for what cannot be written, RuntimeError where this machine has
    other rules than the one that gave the order."""
    outcome = Outcome()
    with TaskParts(order.store, order.taken, number) as parts:
        doing = _Doing(order, outcome, parts)
        jobs = doing.jobs(pieces)
        first = next(jobs, None)
        if first is not None:  # else no process need begin
            # In a process of its own: an article that kills it or holds it up costs itself and not the job.
            with closing(in_processes(chain([first], jobs), order.task, 1, order.limit)) as coming:
                for done in coming:
                    doing.take(done)
    outcome.written = parts.written
    return outcome


class _Doing:
    def __init__(self, order: Order, outcome: Outcome, parts: TaskParts) -> None:
        self._order = order
        self._outcome = outcome
        self._parts = parts
        self._numbers: deque[int] = deque()

    def jobs(self, pieces: Sequence[Piece]) -> Iterator[Job]:
        """What is to be done; each one's number waits in order."""
        there = self._known(pieces)
        for piece in pieces:
            for place, each in piece.units():
                if not isinstance(each, Unit):
                    if isinstance(each.item, InputError | NotRead):
                        self._note(each.item)
                    continue
                job = Job(each, each.digest())
                if job.digest in there:
                    self._outcome.known += 1
                    continue
                self._numbers.append(self._order.taken.article(piece.number, place))
                yield job

    def _known(self, pieces: Sequence[Piece]) -> set[str]:
        """The digests that the store has, asked at once: that is worth reading the pieces for once more."""
        if not self._order.known:
            return set()
        digests = {each.digest() for piece in pieces for _, each in piece.units() if isinstance(each, Unit)}
        return known_among(self._order.store, digests, self._order.made_by)

    def take(self, done: Done) -> None:
        """Writes what came of a job."""
        number = self._numbers.popleft()
        whole = not any(isinstance(each, InputError) for each in done.outcomes)
        for each in done.outcomes:
            if not isinstance(each, Found):
                self._note(each)
                continue
            assert each.rows is not None, "a task for a store makes rows"
            self._check(each.rows)
            each.rows.input = Input(done.digest, done.where) if whole else None
            self._parts.add(number, each.rows)
            self._outcome.articles += 1
            self._outcome.facts += each.facts

    def _check(self, rows: ArticleRows) -> None:
        made = {name: rows.article[name] for name in ("program", "rule_version", "segmentation")}
        wanted = self._order.made_by.model_dump()
        if any(made[name] != wanted[name] for name in made):
            raise RuntimeError(f"this machine has other versions: {made}; install the same program and rules on all")

    def _note(self, item: InputError | NotRead) -> None:
        if isinstance(item, NotRead):
            self._outcome.not_read[item.format] += 1
            return
        self._outcome.errors[item.stage] += 1
        if len(self._outcome.shown) < SHOWN:
            self._outcome.shown.append(str(item))
        self._parts.fail(item.model_dump())
