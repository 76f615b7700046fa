"""A run into a store that is killed goes on where it was, and comes to the same facts."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

Start = Callable[..., "subprocess.Popen[bytes]"]
ARTICLES, KILLS = 2400, 10

pytestmark = pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX")


def _rows(path: Path) -> Path:
    line = "Năm {}, LĐLĐ tỉnh Hưng Yên trao {} suất quà và tặng Bằng khen cho {} tập thể. Bài {}."
    told = (line.format(2005 + n % 20, 3 + n, 2 + n % 7, n) for n in range(ARTICLES))
    path.write_text("".join(json.dumps({"id": str(n), "text": text}) + "\n" for n, text in enumerate(told)), "utf-8")
    return path


def _done(program: Start, *options: object) -> str:
    process = program("run", *options)
    _, err = process.communicate(timeout=300)
    assert process.returncode == 0, err.decode()
    return str(err.decode())


def _articles(store: Path) -> int:
    """How many the store holds; none where it has no tables yet."""
    with closing(sqlite3.connect(store)) as db:
        try:
            return int(db.execute("SELECT count(*) FROM articles").fetchone()[0])
        except sqlite3.OperationalError:
            return 0


def _exported(program: Start, store: Path) -> list[bytes]:
    out = store.with_suffix(".csv")
    process = program("export", store, out)
    _, err = process.communicate(timeout=300)
    assert process.returncode == 0, err.decode()
    return out.read_bytes().splitlines()


def test_killed_ten_times_it_comes_to_what_an_undisturbed_run_does(program: Start, tmp_path: Path) -> None:
    source = _rows(tmp_path / "rows.jsonl")
    undisturbed, store = tmp_path / "undisturbed.db", tmp_path / "facts.db"
    _done(program, source, "--out", undisturbed)
    pick = random.Random(2018)
    seen = [0]
    for kill in range(KILLS):
        process = program("run", source, "--out", store, "--workers", 2)
        behind_a_batch = kill in (2, 6)  # the others at any moment
        deadline = time.monotonic() + (120 if behind_a_batch else pick.uniform(0.5, 5))
        while time.monotonic() < deadline and process.poll() is None:
            if behind_a_batch and store.exists() and _articles(store) > seen[-1]:
                break
            time.sleep(0.02)
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        seen.append(_articles(store) if store.exists() else 0)
    assert seen == sorted(seen)
    assert any(0 < there < ARTICLES for there in seen)
    _done(program, source, "--out", store)
    assert f"{ARTICLES} there already" in _done(program, source, "--out", store)
    assert _exported(program, store) == _exported(program, undisturbed)
    process = program("store", "fsck", store)
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0, (out + err).decode()
