"""`extractor run --engine spark`: what it refuses, and a line for each batch."""

import datetime as dt
import json
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from extractor.cli.console import load_extractor, say, stop
from extractor.cli.run.pace import log_line, speed
from extractor.cli.run.running import Asked
from extractor.cli.run.tally import Tally
from extractor.cli.run.targets import stored
from extractor.records.said import Said
from extractor.store.address import names_folder, open_store
from extractor.store.base import Loaded

if TYPE_CHECKING:
    from extractor.bulk.spark import Came, Plan
    from extractor.records.article import MadeBy


def check(asked: Asked, dry_run: bool) -> None:
    """Refuses what the tasks of a cluster cannot do, before any work is done."""
    if asked.out is None or not names_folder(asked.out):
        raise typer.BadParameter(
            "--engine spark writes to a folder of Parquet files that all machines see: --out facts.parquet",
            param_hint="--out",
        )
    told = {
        "--near-misses": asked.near_misses is not None,
        "--sample": asked.sample is not None,
        "--dry-run": dry_run,
        "--summary": asked.summary is not None,
        "--refresh": asked.refresh,
        "--workers": asked.workers is not None,
        "-": "-" in asked.inputs,
    }
    for option, given in told.items():
        if given:
            raise typer.BadParameter(
                Said("{} goes with no --engine: leave one of the two out", option), param_hint="--engine"
            )


def carried_out(asked: Asked) -> Tally:
    """The run, to its end. Raises StoreError and OSError for what cannot be written."""
    from extractor.rules.description import described

    try:
        from extractor.bulk import spark as engine  # late: it brings the engine
        from extractor.store.parquet.batches import Batches
    except ModuleNotFoundError as why:
        stop(Said("--engine spark needs {}: pip install 'extractor[spark]'", why.name), 1)

    extractor = load_extractor(asked.patterns)
    made_by = extractor.made_by
    plan = _plan(asked, made_by)
    tally, told = Tally(None), _Told()
    try:
        with engine.session() as session, closing(open_store(str(plan.store), create=True)) as store:
            packs = json.dumps(described(extractor.pipeline.compiled.packs))
            loading = Batches(plan.store, made_by, dt.datetime.now(dt.UTC), packs)
            for came in engine.carried_out(session, plan, loading):
                told.take(came, tally)
                say(told.line(tally, came.total))
            copies, left = engine.ended(store, loading)
    except engine.EngineError as why:
        stop(why, 1)
    tally.stored = stored(told.loaded, copies)
    if left:
        say(
            Said(
                "{:,} articles are not compared for copies yet: extractor run without --engine does so at its end", left
            )
        )
    return tally


def _plan(asked: Asked, made_by: "MadeBy") -> "Plan":
    """Paths are absolute: other machines have other working folders."""
    from extractor.bulk.spark import Plan

    assert asked.out is not None, "checked before"
    patterns = asked.patterns and asked.patterns.absolute()
    task = asked.task()._replace(patterns=patterns)
    inputs = tuple(str(Path(path).absolute()) for path in asked.inputs)
    return Plan(inputs, asked.own, Path(asked.out).absolute(), task, made_by)


class _Told:
    """What batches have come to, for the screen."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._start = clock()
        self._bytes = 0
        self.loaded = Loaded()

    def take(self, came: "Came", tally: Tally) -> None:
        """Adds a batch to what there is, and tells its errors."""
        self._bytes += came.bytes
        self.loaded = self.loaded.plus(came.loaded)
        for error in came.failed:
            tally.errors[error.stage] += 1
            say(error)
        for each in came.outcomes:
            tally.articles += each.articles
            tally.facts += each.facts
            tally.errors += each.errors
            tally.not_read += each.not_read
            self.loaded = self.loaded.plus(Loaded(known=each.known))
            for line in each.shown:
                say(line)
            if untold := each.errors.total() - len(each.shown):
                say(Said("… and {:,} more errors, which stand in the store", untold))

    def line(self, tally: Tally, total: int) -> str:
        """How the run gets on, `total` being the bytes of all inputs."""
        seconds = max(self._clock() - self._start, 1e-3)
        rate = speed(tally.articles, seconds, self._bytes, total - self._bytes) if self._bytes else ""
        return log_line(self._bytes, total, tally.told(), rate)
