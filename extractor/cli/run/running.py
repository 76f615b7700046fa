"""A run: what is read, what becomes of it, where it goes."""

import datetime as dt
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.cli.console import in_words, load_extractor, messages
from extractor.cli.run import chosen
from extractor.cli.run.interrupt import interruptible
from extractor.cli.run.pace import watched
from extractor.cli.run.refreshing import refreshed
from extractor.cli.run.summary import Summary
from extractor.cli.run.tally import Tally
from extractor.cli.run.targets import near_misses_to, target
from extractor.reading import Located, Unit, read_units
from extractor.reading.inputs import sizes
from extractor.reading.meter import Meter
from extractor.records.errors import InputError, NotRead
from extractor.store.address import names_store

if TYPE_CHECKING:
    from extractor.bulk.work import Found, Job, Task

FEW = 1_000_000
"""Bytes of input that are no work for several processes: these take a second or two to begin."""


@dataclass(frozen=True)
class Asked:
    """What the user asked for; `own` are the files that the run itself writes."""

    inputs: tuple[str, ...]
    stdin: bytes | None
    own: frozenset[Path]
    patterns: Path | None
    workers: int | None
    sample: int | None
    since: dt.date | None
    near_misses: Path | None
    out: str | None
    summary: Summary | None
    refresh: bool = False

    def units(self, meter: Meter) -> Iterator[Unit | Located]:
        """What is to be done, and what cannot be."""
        if self.sample is None:
            return read_units(self.inputs, self.stdin, self.own, meter)
        # Both readings are counted: then the bar stands at the half when the second begins.
        return chosen.sampled(lambda: read_units(self.inputs, self.stdin, self.own, meter), self.sample, self.since)

    @cached_property
    def size(self) -> int:
        """Bytes of the inputs."""
        return sum(sizes(self.inputs, self.own))

    @property
    def bytes(self) -> int:
        """Those that are read: of a sample, twice all."""
        return self.size * (1 if self.sample is None else 2)

    def processes(self) -> int:
        """How many worker processes there are to be."""
        if self.workers is not None:
            return self.workers
        return 0 if self.size < FEW else _cores()

    def task(self) -> "Task":
        """What the workers are told."""
        from extractor.bulk.work import Task

        rows = self.out is not None and names_store(self.out)
        wanted = not rows or self.summary is not None
        return Task(self.patterns, wanted, rows, self.near_misses is not None, self.since)


def _cores() -> int:
    """Those that this process may use, where the system tells."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def carried_out(asked: Asked) -> Tally:
    """The run, to its end. Raises StoreError and OSError for what cannot be written."""
    from extractor.bulk.work import extract_all  # late: it brings the engine

    extractor = load_extractor(asked.patterns)
    if asked.refresh and asked.out is not None:
        refreshed(asked.out, extractor)
    tally, console = Tally(asked.summary), messages()
    with (
        interruptible() as check,
        target(asked.out, tally, extractor) as sink,
        near_misses_to(asked.near_misses, tally) as miss,
        watched(console, tally, asked.bytes, asked.out is None) as advance,
    ):

        def note(item: InputError | NotRead) -> None:
            if isinstance(item, NotRead):
                tally.not_read[item.format] += 1
                return
            tally.errors[item.stage] += 1
            console.print(in_words(item))
            sink.fail(item)

        # What misses a fact is told of articles that are read now: then none is passed over.
        again = asked.near_misses is not None
        todo = sink.unknown(_jobs(asked, check, note), lambda job: advance(job.bytes), again)
        for done in extract_all(todo, extractor, asked.task(), asked.processes()):
            check()
            for outcome in done.outcomes:
                if isinstance(outcome, InputError | NotRead):
                    note(outcome)
                else:
                    sink.add(done, outcome)
                    miss(outcome)
                    _count(tally, outcome)
            advance(done.bytes)
    return tally


def _jobs(asked: Asked, check: Callable[[], None], note: Callable[[InputError | NotRead], None]) -> "Iterator[Job]":
    from extractor.bulk.work import Job

    meter = Meter()
    for each in asked.units(meter):
        check()
        if isinstance(each, Unit):
            yield Job(each, bytes=meter.bytes)
        elif isinstance(each.item, InputError | NotRead):
            note(each.item)


def _count(tally: Tally, found: "Found") -> None:
    tally.articles += 1
    tally.facts += found.facts
    if tally.summary is not None and found.line is not None:
        tally.summary.add_line(found.line)
        tally.summary.add_near_misses(found.near_misses)
