"""Several processes on one file: killed, waiting for each other, reading while another writes."""

import datetime as dt
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest

from extractor.store.errors import StoreError
from extractor.store.sqlite import store as sqlite
from extractor.store.sqlite.store import SQLiteStore
from extractor.store.upkeep.fsck import fsck

WRITER = """
import json, sys
from pathlib import Path
from extractor.store.tables.rows import rows_of
from extractor.store.sqlite.store import SQLiteStore

path, source, prefix, batches = sys.argv[1:]
lines = json.loads(Path(source).read_text("utf-8"))
with SQLiteStore(Path(path), create=True) as store:
    print("open", flush=True)
    for n in range(int(batches)):
        for copy, line in enumerate(lines):
            line["article"]["id"] = f"{prefix}-{n}-{copy}"
        store.write([rows_of(line) for line in lines])
        print(n, flush=True)
"""
KILLS = 10
MAKERS = 4
Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def writer(root: Path, tmp_path: Path, lines: list[dict[str, Any]]) -> Iterator[Start]:
    """Starts a process that writes batches of the three articles, each time under new names, and tells each one."""
    source = tmp_path / "lines.json"
    source.write_text(json.dumps(lines), "utf-8")
    started: list[subprocess.Popen[str]] = []

    def start(path: Path, prefix: str, batches: int) -> "subprocess.Popen[str]":
        arguments = [sys.executable, "-c", WRITER, str(path), str(source), prefix, str(batches)]
        process = subprocess.Popen(arguments, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def told(process: "subprocess.Popen[str]") -> str:
    """What the process says next: that the store is open, then the number of each batch that is written."""
    assert process.stdout is not None
    line = process.stdout.readline()
    if not line:
        pytest.fail(process.communicate()[1])
    return line.strip()


def counted(store: SQLiteStore) -> tuple[int, int]:
    """Articles and facts, as of one moment."""
    (row,) = store.ask("SELECT (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM facts) AS facts")
    return row["articles"], row["facts"]


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX")
def test_a_killed_writer_leaves_whole_batches(writer: Start, tmp_path: Path, lines: list[dict[str, Any]]) -> None:
    path, facts, before = tmp_path / "facts.db", sum(len(line["facts"]) for line in lines), 0
    for kill in range(KILLS):
        process = writer(path, f"kill{kill}", 1_000_000)
        said = [told(process) for _ in range(kill + 2)]
        os.kill(process.pid, signal.SIGKILL)
        assert process.wait(timeout=60) == -signal.SIGKILL
        with SQLiteStore(path) as store:
            assert list(fsck(store)) == []
            articles, all_facts = counted(store)
        assert articles % len(lines) == 0
        assert all_facts == articles // len(lines) * facts
        assert articles >= before + (int(said[-1]) + 1) * len(lines)  # what was told as written is there
        before = articles


def test_two_writers_wait_for_each_other(writer: Start, tmp_path: Path, lines: list[dict[str, Any]]) -> None:
    path, batches = tmp_path / "facts.db", 40
    both = [writer(path, prefix, batches) for prefix in ("left", "right")]  # either may be the one that makes the file
    for process in both:
        out, err = process.communicate(timeout=120)
        assert (process.returncode, err) == (0, "")
        assert out.split() == ["open", *map(str, range(batches))]
    with SQLiteStore(path) as store:
        assert counted(store)[0] == 2 * batches * len(lines)
        assert list(fsck(store)) == []


def test_many_make_the_same_store_at_once(tmp_path: Path) -> None:
    together = Barrier(MAKERS)

    def make(path: Path) -> int:
        together.wait()
        with SQLiteStore(path, create=True) as store:
            return counted(store)[0]

    with ThreadPoolExecutor(MAKERS) as threads:
        for n in range(40):
            assert list(threads.map(make, [tmp_path / f"{n}.db"] * MAKERS)) == [0] * MAKERS


def test_a_run_that_cannot_be_noted_says_why(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "PATIENCE", 0.1)
    now = dt.datetime(2026, 1, 5, 12, tzinfo=dt.UTC)
    with SQLiteStore(path) as other, SQLiteStore(path) as store, other.changing():
        with pytest.raises(StoreError, match="another program has been writing"):
            store.begin_run({}, now)
        with pytest.raises(StoreError, match="another program has been writing"):
            store.end_run(1, now)


def test_a_writer_waits_for_one_that_is_half_way(writer: Start, path: Path) -> None:
    with SQLiteStore(path) as store:
        with store.changing() as change:
            change("DELETE FROM articles WHERE id = ?", (1,))
            process = writer(path, "later", 1)
            assert told(process) == "open"
            with pytest.raises(subprocess.TimeoutExpired):
                process.wait(timeout=2)
            assert counted(store)[0] == 2  # what it has deleted itself, and nothing of the other's
        assert told(process) == "0"
        assert process.wait(timeout=60) == 0
        assert counted(store)[0] == 5


def test_a_reader_sees_whole_articles_alone(writer: Start, tmp_path: Path, lines: list[dict[str, Any]]) -> None:
    path, facts = tmp_path / "facts.db", sum(len(line["facts"]) for line in lines)
    process = writer(path, "one", 150)
    told(process)
    told(process)
    seen = set()
    with SQLiteStore(path) as store:
        while process.poll() is None:
            articles, all_facts = counted(store)
            assert articles % len(lines) == 0
            assert all_facts == articles // len(lines) * facts
            seen.add(articles)
    assert process.communicate()[1] == ""
    assert len(seen) > 2, "nothing was read while the other wrote"


def test_a_question_is_answered_as_of_one_moment(writer: Start, path: Path) -> None:
    """What is written, and taken out, after a question was asked is not among its answers."""
    with SQLiteStore(path) as store, SQLiteStore(path) as other:
        answers = store.ask("SELECT id FROM articles ORDER BY id")
        seen = [next(answers)["id"]]
        with other.changing() as change:
            change("DELETE FROM articles WHERE id = ?", (2,))
        process = writer(path, "new", 1)
        assert (told(process), told(process)) == ("open", "0")
        seen += [row["id"] for row in answers]
        assert seen == [1, 2, 3]
        assert counted(store)[0] == 5
