"""A real process, really killed and really held up."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from extractor.web.worker.errors import WorkError
from extractor.web.worker.process import Process
from tests.web.worker import work

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals are POSIX")
LONG = 60.0


@pytest.fixture
def process() -> Iterator[Process]:
    made = Process(work.start, ("a",))
    yield made
    made.close()


def until(true: Callable[[], bool]) -> None:
    """Waits for something that comes soon."""
    deadline = time.monotonic() + 60
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def is_gone(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return True
    stat = Path(f"/proc/{number}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] == "Z"


def test_one_process_does_one_thing_after_another(process: Process) -> None:
    first = process.do(work.number, (), LONG)
    assert first != os.getpid()
    assert process.do(work.number, (), LONG) == first
    assert process.do(work.kept, (), LONG) == ["a"]


def test_what_is_large_comes_back_whole(process: Process) -> None:
    data = os.urandom(20_000_000)
    assert process.do(work.doubles, (data,), LONG) == data + data


@pytest.mark.parametrize(
    ("wrong", "given", "limit", "code", "said"),
    [
        (work.dies, (), LONG, "died", "ended before"),
        (work.devours, (), LONG, "died", "memory"),
        (work.sleeps, (600,), 1, "too_slow", "took more than 1 seconds and was stopped. Send it in parts"),
        (work.backtracks, (), 1, "too_slow", "took more than 1 seconds"),
    ],
)
def test_what_ends_a_process_costs_only_itself(
    process: Process, wrong: Callable[..., object], given: tuple[object, ...], limit: float, code: str, said: str
) -> None:
    before = process.do(work.number, (), LONG)
    with pytest.raises(WorkError, match=said) as caught:
        process.do(wrong, given, limit)
    assert caught.value.code == code
    until(lambda: is_gone(before))
    assert process.do(work.number, (), LONG) != before
    assert process.do(work.kept, (), LONG) == ["a"]


@pytest.mark.parametrize(
    ("wrong", "given", "said"), [(work.fails, ("this way",), "LookupError: this way"), (work.refuses, (), "^No.$")]
)
def test_an_error_ends_no_process(
    process: Process, wrong: Callable[..., object], given: tuple[object, ...], said: str
) -> None:
    before = process.do(work.number, (), LONG)
    with pytest.raises(WorkError, match=said) as caught:
        process.do(wrong, given, LONG)
    assert caught.value.code == "unreadable"
    assert process.do(work.number, (), LONG) == before


def test_a_process_that_is_killed_with_nothing_to_do_is_begun_anew(process: Process) -> None:
    number = process.do(work.number, (), LONG)
    os.kill(number, signal.SIGKILL)
    until(lambda: is_gone(number))
    assert process.do(work.number, (), LONG) != number


def test_a_process_that_cannot_begin_is_told_of() -> None:
    process = Process(work.start_dead)
    for _ in range(2):
        with pytest.raises(WorkError) as caught:
            process.begin()
        assert caught.value.code == "died"


def test_an_interrupt_does_not_reach_it(process: Process) -> None:
    number = process.do(work.number, (), LONG)
    os.kill(number, signal.SIGINT)
    assert process.do(work.number, (), LONG) == number


def test_closing_ends_what_it_is_doing() -> None:
    process, codes = Process(work.start, ("a",)), list[str]()
    number = process.do(work.number, (), LONG)

    def sleep() -> None:
        with pytest.raises(WorkError) as caught:
            process.do(work.sleeps, (600,), LONG)
        codes.append(caught.value.code)

    thread = threading.Thread(target=sleep)
    thread.start()
    process.close()
    thread.join()
    assert codes == ["died"]
    assert is_gone(number)
    with pytest.raises(WorkError):
        process.do(work.number, (), LONG)


_PARENT = """
import sys
from extractor.web.worker.process import Process
from tests.web.worker import work
if __name__ == "__main__":
    process = Process(work.start, ("a",))
    print(process.do(work.number, (), 60), flush=True)
    if sys.argv[1] == "busy":
        process.do(work.backtracks, (), 1)
    else:
        sys.stdin.read()
"""


@pytest.mark.parametrize("how", ["busy", "idle"])
def test_it_ends_with_a_parent_that_is_killed(tmp_path: Path, how: str) -> None:
    script = tmp_path / "parent.py"
    script.write_text(_PARENT, "utf-8")
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, script, how]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as parent:
        assert parent.stdout is not None
        number = int(parent.stdout.readline())
        parent.kill()
    until(lambda: is_gone(number))
