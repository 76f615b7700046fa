"""What processes are given to do in tests: some of it is the worst that there is."""

import os
import re
import signal
import time
from typing import Any

from extractor.web.worker.errors import WorkError

_kept: list[str] = []


def start(name: str) -> None:
    _kept.append(name)


def start_dead() -> None:
    os._exit(5)


def number() -> int:
    """The process's own."""
    return os.getpid()


def kept() -> list[str]:
    """What `start` has loaded."""
    return _kept


def dies() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def sleeps(seconds: float) -> float:
    time.sleep(seconds)
    return seconds


def backtracks() -> Any:
    """A regex that does not come to an end, nor lets anything else in its process run."""
    return re.match(r"(a+)+$", "a" * 60 + "b")


def devours() -> int:
    """Needs more memory than there is."""
    return len(bytearray(100_000_000_000))


def fails(why: str) -> None:
    raise LookupError(why)


def refuses() -> None:
    raise WorkError("unreadable", "No.")


def doubles(data: bytes) -> bytes:
    return data + data
