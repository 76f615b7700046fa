"""Several processes on one store while it is checked: killed, waiting for each other, reading and writing beside it."""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from extractor.api import Extractor
from extractor.store.address import open_store
from extractor.store.base import Store
from extractor.store.sqlite.store import SQLiteStore
from extractor.store.upkeep.fsck import fsck
from tests.store.comparing import Found, Line, found, line, planted, state, write
from tests.store.writers import go, whole, writer

STAGES = ("ready", "reading", "comparing")
Checker = Callable[[], "subprocess.Popen[str]"]


@pytest.fixture(scope="module")
def lines(extractor: Extractor) -> list[Line]:
    return planted(extractor, 10, 3)


@pytest.fixture
def at_once(lines: list[Line], tmp_path: Path) -> list[Found]:
    """What a check of all of them finds."""
    with SQLiteStore(tmp_path / "beside.db", create=True) as store:
        write(store, lines)
        return found(store)


@pytest.fixture(params=("sqlite", "postgres"))
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a store may be made that keeps verdicts."""
    return str(tmp_path / "facts.db" if request.param == "sqlite" else request.getfixturevalue("database"))


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    with closing(open_store(address, create=True)) as made:
        yield made


@pytest.fixture
def checker(root: Path, address: str) -> Iterator[Checker]:
    """Starts processes that check the store."""
    started: list[subprocess.Popen[str]] = []

    def start() -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.store.checker", address],
            cwd=root, env={**os.environ, "PYTHONPATH": str(root)}, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def until(process: "subprocess.Popen[str]", stage: str) -> None:
    """Lets a process go on until it has said that; it then waits."""
    assert process.stdout is not None
    for each in STAGES[: STAGES.index(stage) + 1]:
        if each != "ready":
            go(process)
        said = process.stdout.readline().strip()
        assert said == each, said or process.communicate()[1]


def ended(process: "subprocess.Popen[str]") -> list[Found]:
    """Lets a process go on to its end, and gives what it found."""
    out, err = process.communicate("go\n" * 3, timeout=120)
    assert (process.returncode, err) == (0, "")
    return as_found(json.loads(out.splitlines()[-1]))


def as_found(groups: Sequence[Sequence[object]]) -> list[Found]:
    return [(*told, tuple(tuple(one) for one in figures)) for *told, figures in groups]  # type: ignore[misc,attr-defined]


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX")
@pytest.mark.parametrize("stage", ["reading", "comparing"])
def test_a_killed_check_leaves_the_store_as_it_was(
    store: Store, checker: Checker, lines: list[Line], at_once: list[Found], stage: str
) -> None:
    write(store, lines[:8])
    assert found(store)
    write(store, lines[8:])
    before = state(store)
    for _ in range(2):
        process = checker()
        until(process, stage)
        os.kill(process.pid, signal.SIGKILL)
        assert process.wait(timeout=60) == -signal.SIGKILL
        assert state(store) == before
        assert list(fsck(store)) == []
    assert found(store) == at_once
    assert len(state(store)["checked"]) == len(lines)


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX")
@pytest.mark.parametrize("stage", ["reading", "comparing"])
def test_a_first_check_that_was_killed_is_begun_anew(
    store: Store, checker: Checker, lines: list[Line], at_once: list[Found], stage: str
) -> None:
    write(store, lines[:8])
    process = checker()
    until(process, stage)
    os.kill(process.pid, signal.SIGKILL)
    assert process.wait(timeout=60) == -signal.SIGKILL
    assert {row["verdict"] for row in state(store)["verdicts"]} <= {"arithmetic", "holds"}  # told by one article
    assert state(store)["checks"] == []
    assert list(fsck(store)) == []
    write(store, lines[8:])
    assert found(store) == at_once
    assert len(state(store)["checked"]) == len(lines)


def test_two_checks_at_the_same_time_find_the_same_once(
    store: Store, checker: Checker, lines: list[Line], at_once: list[Found]
) -> None:
    write(store, lines)
    first, second = checker(), checker()
    until(first, "comparing")
    until(second, "ready")
    go(second)  # it waits for the first one's end, and finds nothing left to do
    with pytest.raises(subprocess.TimeoutExpired):
        second.wait(timeout=1)
    assert ended(first) == at_once
    assert ended(second) == at_once
    assert found(store) == at_once
    kept = state(store)
    assert len(kept["checked"]) == len(lines)
    assert len(kept["checks"]) == 1
    assert len({(row["verdict"], row["fact"]) for row in kept["verdict_reports"]}) == len(kept["verdict_reports"])


def test_many_checks_at_once(store: Store, checker: Checker, lines: list[Line], at_once: list[Found]) -> None:
    write(store, lines)
    processes = [checker() for _ in range(3)]
    answers: list[list[Found]] = []
    threads = [threading.Thread(target=lambda one=one: answers.append(ended(one))) for one in processes]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert answers == [at_once] * len(processes)


def test_a_reader_sees_the_verdicts_of_before_until_a_check_ends(
    store: Store, checker: Checker, lines: list[Line], address: str, at_once: list[Found]
) -> None:
    write(store, lines[:8])
    found(store)
    write(store, lines[8:])
    before = state(store)
    assert before["verdicts"]
    process = checker()
    for stage in ("reading", "comparing"):
        until(process, stage) if stage == "reading" else _next(process, stage)
        assert state(store) == before
        assert whole(address, lines) == len(lines)
    assert ended(process) == at_once
    assert len(state(store)["verdicts"]) > len(before["verdicts"])


def _next(process: "subprocess.Popen[str]", stage: str) -> None:
    go(process)
    assert process.stdout is not None
    assert process.stdout.readline().strip() == stage


def test_who_writes_waits_for_a_check_and_is_seen_by_the_next(
    store: Store, checker: Checker, lines: list[Line], address: str, tmp_path: Path, at_once: list[Found]
) -> None:
    write(store, lines[:8])
    process = checker()
    until(process, "comparing")
    with writer(address, lines[8:], tmp_path / "rest.jsonl") as other:
        go(other)
        with pytest.raises(subprocess.TimeoutExpired):
            other.wait(timeout=1)
        first = ended(process)
        assert other.wait(timeout=60) == 0
    assert {name for *_, figures in first for name, *_ in figures} <= {one["article"]["id"] for one in lines}
    assert found(store) == at_once


def test_checks_beside_a_writer_come_to_the_same(
    store: Store, lines: list[Line], address: str, tmp_path: Path, extractor: Extractor, at_once: list[Found]
) -> None:
    """Articles are written, and written over, while others look: at the end all is as if nobody had looked."""
    with writer(address, lines, tmp_path / "lines.jsonl", times=4) as other:
        go(other)
        looked = 0
        while other.poll() is None:
            found(store)
            looked += 1
        assert other.returncode == 0
    assert looked > 0
    assert found(store) == at_once
    assert list(fsck(store)) == []
    write(store, [line(extractor, "last", "Không có số liệu nào.")])
    assert found(store) == at_once
