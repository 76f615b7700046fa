"""One process that does one thing after another, and is ended where a thing takes too long.

A pool of the library that runs use (`bulk.pool`) is given up as a whole when a worker dies that had nothing to do, and
its workers share one pipe, which one that dies half-way through a large answer leaves blocked. A server lives longer
than a run, and what it is sent is large: so each process has a pipe of its own, whose end tells that it died.
"""

import signal
import threading
from collections.abc import Callable, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any, TypeVar

from extractor.bulk.pool import interrupts_held, started
from extractor.records.said import Said
from extractor.web.worker.errors import DIED, TOO_SLOW, WorkError

R = TypeVar("R")

BEGIN = 60.0
"""Seconds that a process may take to be ready."""
GRACE = 2.0
"""Seconds after which a process that should have been ended long ago ends itself: nobody may be left to do it."""
MEMORY = 3_000_000_000
"""Bytes of addresses that a process may have: five times what the longest text takes."""


class Process:
    """A process that keeps what `start` has loaded in it. It begins with the first work, and another one begins with
    the next where it was ended or died. One thread at a time may use it; any may close it."""

    def __init__(self, start: Callable[..., None], start_with: Sequence[Any] = ()) -> None:
        self._start, self._start_with = start, start_with
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None
        self._closed = False
        self._lock = threading.Lock()

    def begin(self) -> None:
        """Has it ready for work. Raises WorkError where it dies before, or was closed."""
        self._ready()

    def do(self, work: Callable[..., R], given: Sequence[Any], limit: float) -> R:
        """What `work`, a function of a module, gives there. Raises WorkError: its own, for any other error that it
        raises, where it takes more than `limit` seconds, and where it dies."""
        pipe = self._ready()
        try:
            pipe.send((work, given, limit))
            if not pipe.poll(limit):
                self._end()
                raise WorkError("too_slow", Said(TOO_SLOW, round(limit)))
            answer = pipe.recv()
        except (EOFError, OSError):
            self._end()
            raise WorkError("died", DIED) from None
        if isinstance(answer, WorkError):
            raise answer
        made: R = answer
        return made

    def close(self) -> None:
        """Ends it for good; what it is doing fails."""
        with self._lock:
            self._closed = True
            if self._process:
                self._process.kill()
                self._process.join()  # else it stays as a zombie

    def _ready(self) -> Connection:
        if self._pipe and self._process and self._process.is_alive():
            return self._pipe
        self._end()
        pipe = self._pipe = self._begun()
        try:
            if pipe.poll(BEGIN):
                pipe.recv()
                return pipe
        except (EOFError, OSError):
            pass
        self._end()
        raise WorkError("died", DIED)

    def _begun(self) -> Connection:
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, self._start, self._start_with), daemon=True)
        with self._lock:
            if self._closed:
                raise WorkError("died", DIED)
            with interrupts_held():
                process.start()
            self._process = process
        theirs.close()  # the process alone holds it now: with the process it is gone
        return ours

    def _end(self) -> None:
        if self._process:
            self._process.kill()
            self._process.join()
        if self._pipe:
            self._pipe.close()
        self._process = self._pipe = None


def _serve(pipe: Connection, start: Callable[..., None], start_with: Sequence[Any]) -> None:
    """What the process does, until its parent closes the pipe or is gone."""
    _bound_memory()
    started(start, *start_with)
    try:
        pipe.send(None)
        while True:
            work, given, limit = pipe.recv()
            _end_after(limit + GRACE)
            pipe.send(_answer(work, given))
            _end_after(0)
    except (EOFError, OSError):
        return


def _answer(work: Callable[..., object], given: Sequence[Any]) -> object:
    try:
        return work(*given)
    except WorkError as why:
        return why
    except MemoryError:
        raise  # the process is of no more use
    except Exception as why:
        return WorkError("unreadable", Said("This could not be read: {}: {}", type(why).__name__, str(why)[:500]))


def _bound_memory() -> None:
    """Has the process fail, and no other, where it needs too much."""
    try:
        import resource
    except ImportError:  # Windows
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    bound = MEMORY if most == resource.RLIM_INFINITY else min(MEMORY, most)
    resource.setrlimit(resource.RLIMIT_AS, (bound, most))


def _end_after(seconds: float) -> None:
    """Has the system end this process after so many seconds, whatever it is doing; never with 0."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)
