"""From units to what a store holds, whatever a unit does to the process that parses it."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.api import Extractor
from extractor.bulk.sinks import ASKED_BYTES, BATCH_ERRORS, StoreSink
from extractor.bulk.work import Done, Found, Job, Task, extract_all
from extractor.reading import Located, Unit, UnreadableError, make_article
from extractor.records.errors import InputError, NotRead
from extractor.store.sqlite.store import SQLiteStore

STORED = Task(lines=False, rows=True)


def parse(where: str, what: str) -> Iterator[Located]:
    if what == "dies":
        os.kill(os.getpid(), signal.SIGKILL)
    if what == "hangs":
        time.sleep(600)
    if what == "fails":
        raise LookupError("nothing there")
    if what == "broken":
        raise UnreadableError("is broken")
    if what == "scan":
        yield Located(where, NotRead(input=where, format="scans", reason="is a scan"))
        return
    yield Located(where, make_article(where, f"Công đoàn tặng {what} suất quà."))


def job(at: int, what: str) -> Job:
    unit = Unit(f"in/{at}", parse, (what,), "txt")
    return Job(unit, unit.digest(), at)


def told(done: Done) -> str:
    (outcome,) = done.outcomes
    if isinstance(outcome, Found):
        return f"{outcome.facts} facts"
    return f"{outcome.stage}: {outcome.message}" if isinstance(outcome, InputError) else outcome.reason


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX")
def test_a_unit_that_kills_or_holds_a_worker_costs_only_itself(extractor: Extractor) -> None:
    whats = ["5", "dies", "6", "fails", "broken", "hangs", "scan", "7", "dies"]
    found = list(extract_all(map(job, range(9), whats), extractor, STORED, workers=2, limit=3))
    assert [(one.where, one.bytes) for one in found] == [(f"in/{at}", at) for at in range(9)]
    assert [told(one) for one in found] == [
        "1 facts",
        "extract: the worker process died of it (exit status -9); is there memory enough?",
        "1 facts",
        "extract: extraction failed: LookupError: nothing there",
        "read: is broken",
        "extract: took longer than 3 seconds and was stopped",
        "is a scan",
        "1 facts",
        "extract: the worker process died of it (exit status -9); is there memory enough?",
    ]


def test_workers_find_what_one_process_does(extractor: Extractor) -> None:
    jobs = [job(at, what) for at, what in enumerate(["5", "broken", "scan", "6", "fails"])]
    alone = list(extract_all(jobs, extractor, Task(near_misses=True), workers=0))
    assert list(extract_all(jobs, extractor, Task(near_misses=True), workers=2)) == alone


def _sunk(sink: StoreSink, extractor: Extractor, whats: list[str]) -> tuple[list[str], list[str]]:
    """What was done and what was passed over."""
    passed: list[str] = []
    units = [Job(Unit(f"in/{at}", parse, (what,), "txt"), bytes=at) for at, what in enumerate(whats)]
    done = []
    for one in extract_all(sink.unknown(units, lambda job: passed.append(job.unit.where)), extractor, STORED, 0):
        done.append(one.where)
        for outcome in one.outcomes:
            if isinstance(outcome, Found):
                sink.add(one, outcome)
            elif isinstance(outcome, InputError):
                sink.fail(outcome)
    return done, passed


def test_what_failed_is_tried_again_and_what_was_done_is_not(extractor: Extractor, tmp_path: Path) -> None:
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        first = StoreSink(store, extractor)
        assert _sunk(first, extractor, ["5", "broken", "scan"]) == (["in/0", "in/1", "in/2"], [])
        first.end()
        again = StoreSink(store, extractor)
        assert _sunk(again, extractor, ["5", "broken", "6"]) == (["in/1", "in/2"], ["in/0"])
        again.end()
        assert (again.loaded.known, again.loaded.articles) == (1, 1)
        errors = [(row["run"], row["input"], row["message"]) for row in store.ask("SELECT * FROM errors ORDER BY id")]
        assert errors == [(1, "in/1", "is broken"), (2, "in/1", "is broken")]
        assert [row["place"] for row in store.ask("SELECT place FROM inputs ORDER BY place")] == ["in/0", "in/2"]


def test_few_large_units_are_held_at_once(extractor: Extractor, tmp_path: Path) -> None:
    read: list[int] = []

    def jobs() -> Iterator[Job]:
        for at in range(10):
            read.append(at)
            yield Job(Unit(f"in/{at}", parse, (f"{at}", bytes(ASKED_BYTES // 2)), "txt"))

    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        todo = StoreSink(store, extractor).unknown(jobs(), lambda _: None)
        ahead = [read[-1] - at for at, _ in enumerate(todo)]
    assert len(ahead) == 10
    assert max(ahead) <= 2


def test_errors_are_rows_while_the_run_goes_on(extractor: Extractor, tmp_path: Path) -> None:
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        sink = StoreSink(store, extractor)
        for n in range(BATCH_ERRORS + 1):
            sink.fail(InputError(input=str(n), stage="read", message="is broken"))
        assert next(store.ask("SELECT count(*) AS n FROM errors"))["n"] == BATCH_ERRORS
        sink.end()
        assert next(store.ask("SELECT count(*) AS n FROM errors"))["n"] == BATCH_ERRORS + 1
        assert next(store.ask("SELECT finished FROM runs"))["finished"]


def test_a_run_with_nothing_to_do_is_no_run(extractor: Extractor, tmp_path: Path) -> None:
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        StoreSink(store, extractor).end()
        assert list(store.ask("SELECT * FROM runs")) == []
