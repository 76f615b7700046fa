"""Real processes, really killed and really held up."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.bulk.pool import CHUNK, HELD, WINDOW, Lost, shared

_started: list[str] = []


def start(name: str) -> None:
    _started.append(name)


def work(item: int | str) -> str:
    if item == "dies":
        os.kill(os.getpid(), signal.SIGKILL)
    if item == "leaves":
        os._exit(3)
    if item == "hangs":
        time.sleep(600)
    if item == "fails":
        raise LookupError(item)
    return f"{_started[0]} {item}"


@pytest.mark.parametrize("workers", [1, 3])
def test_outcomes_come_in_order(workers: int) -> None:
    assert list(shared(range(50), work, workers, start, ("a",))) == [f"a {n}" for n in range(50)]


def test_nothing_to_do() -> None:
    assert list(shared([], work, 2, start, ("a",))) == []


def priority(_: int) -> int:
    return os.nice(0)


@pytest.mark.skipif(not hasattr(os, "nice"), reason="this system has no nice")
def test_workers_stand_back_and_whoever_began_them_does_not() -> None:
    own = os.nice(0)
    assert set(shared(range(9), priority, 2, start, ("a",))) == {min(own + 5, 19)}
    assert os.nice(0) == own


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX")
def test_what_kills_or_holds_a_worker_costs_only_itself() -> None:
    items: list[int | str] = list(range(30))
    for at, name in ((0, "dies"), (13, "hangs"), (14, "dies"), (29, "leaves")):
        items[at] = name
    outcomes = list(shared(items, work, 2, start, ("a",), limit=3))
    assert [one for one in outcomes if isinstance(one, str)] == [f"a {n}" for n in items if isinstance(n, int)]
    lost = {items[at]: one.why for at, one in enumerate(outcomes) if isinstance(one, Lost)}
    assert "exit status -9" in lost["dies"]
    assert "exit status 3" in lost["leaves"]
    assert "longer than 3 seconds" in lost["hangs"]


def test_what_work_raises_is_raised() -> None:
    with pytest.raises(LookupError, match="fails"):
        list(shared([1, "fails"], work, 2, start, ("a",)))


class Endless:
    """Numbers from 1 on, and how many were taken."""

    def __init__(self) -> None:
        self.read = 0

    def __iter__(self) -> Iterator[int]:
        while True:
            self.read += 1
            yield self.read


def test_the_input_is_read_no_further_than_the_window() -> None:
    items = Endless()
    outcomes = shared(items, work, 2, start, ("a",))
    next(outcomes)
    assert items.read <= (2 * WINDOW + 1) * CHUNK
    outcomes.close()  # type: ignore[attr-defined]


def test_no_more_is_held_than_may_be() -> None:
    items = Endless()
    outcomes = shared(items, work, 2, start, ("a",), size=lambda _: HELD // 5)
    assert next(outcomes) == "a 1"
    assert items.read <= 2 * CHUNK
    outcomes.close()  # type: ignore[attr-defined]


_PARENT = """
import sys
from tests.bulk.test_pool import start, work
from extractor.bulk.pool import shared
if __name__ == "__main__":
    for at, one in enumerate(shared(iter(int, 1), work, 2, start, ("a",))):
        if at == 20:
            print("on", flush=True)
"""


@pytest.mark.skipif(not Path("/proc").exists(), reason="processes are counted in /proc")
def test_workers_end_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(_PARENT, "utf-8")
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    parent = subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, env=environment, start_new_session=True)
    assert parent.stdout is not None
    assert parent.stdout.readline() == b"on\n"
    assert len(_session(parent.pid)) >= 3
    parent.kill()
    parent.wait()
    parent.stdout.close()
    deadline = time.monotonic() + 60
    while left := _session(parent.pid):
        assert time.monotonic() < deadline, f"still there: {left}"
        time.sleep(0.1)


def _session(leader: int) -> list[int]:
    """The processes of a session that have not ended."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                state, _, _, session = (entry / "stat").read_text().rpartition(")")[2].split()[:4]
            except OSError:
                continue
            if int(session) == leader and state != "Z":
                found.append(int(entry.name))
    return found
