"""Work shared among processes: outcomes in order, and what kills or holds up a worker costs only itself."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as OutOfTime
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from extractor.records.said import Said

if TYPE_CHECKING:
    from pebble import ProcessPool

T = TypeVar("T")
R = TypeVar("R")

CHUNK = 4
"""Items that a worker takes at a time: few, so that the last worker does not keep the others waiting."""
WINDOW = 4
"""Chunks a worker that may be on their way: memory stays flat however long the input is."""
_BACK = 5
"""How far a process stands back (`nice`): of a processor that another wants, too, a quarter is left to it."""
HELD = 256_000_000
"""Bytes of items that may be on their way, whatever their number."""
LIMIT = 60.0
"""Seconds that one item may take; the longest articles known take less than one."""


class Lost(NamedTuple):
    """What became of an item that has no outcome."""

    why: str


def shared(
    items: Iterable[T], work: Callable[[T], R], workers: int, start: Callable[..., None],
    start_with: Sequence[Any] = (), limit: float = LIMIT, size: Callable[[T], int] = lambda _: 0,
) -> Iterator[R | Lost]:  # fmt: skip
    """The outcome of `work` for each item, in their order. Every worker calls `start` once before it takes any. `size`
    tells the bytes of an item: no more than `HELD` are on their way.

    Items, outcomes and the two functions are pickled: the workers are fresh interpreters. Of a chunk whose worker died
    or took longer than `limit` seconds each item is tried alone, and the one that does it again is `Lost`; the rest
    goes on with a new worker. What `work` raises is raised here.
    """
    from multiprocessing import get_context

    from pebble import ProcessExpired, ProcessPool  # late: a run in one process has no use for either

    with interrupts_held():  # begins the threads that start the workers: see there
        pool = ProcessPool(workers, initializer=_worker, initargs=(start, *start_with), context=get_context("spawn"))
        pool.schedule(_each, (_nothing, [])).result()
    waiting: deque[tuple[list[T], Future[list[R]]]] = deque()
    held = 0

    def settled() -> Iterator[R | Lost]:
        chunk, future = waiting.popleft()
        try:
            yield from future.result()
        except (OutOfTime, ProcessExpired) as why:
            if len(chunk) == 1:
                yield _lost(why, limit)
                return
            for item in chunk:
                yield from _alone(pool, work, item, limit)

    try:
        for chunk in _chunks(items):
            waiting.append((chunk, pool.schedule(_each, (work, chunk), timeout=limit)))
            held += sum(map(size, chunk))
            while len(waiting) > WINDOW * workers or (held > HELD and waiting):
                held -= sum(map(size, waiting[0][0]))
                yield from settled()
        while waiting:
            yield from settled()
    finally:
        pool.stop()  # type: ignore[no-untyped-call]  # the one call that Pebble has no types for
        pool.join()


def _alone(pool: "ProcessPool", work: Callable[[T], R], item: T, limit: float) -> Iterator[R | Lost]:
    from pebble import ProcessExpired

    try:
        yield from pool.schedule(_each, (work, [item]), timeout=limit).result()
    except (OutOfTime, ProcessExpired) as why:
        yield _lost(why, limit)


def _lost(why: BaseException, limit: float) -> Lost:
    if isinstance(why, OutOfTime):
        return Lost(Said("took longer than {:.0f} seconds and was stopped", limit))
    status = getattr(why, "exitcode", None)
    return Lost(Said("the worker process died of it (exit status {}); is there memory enough?", status))


def _chunks(items: Iterable[T]) -> Iterator[list[T]]:
    source = iter(items)
    while chunk := list(islice(source, CHUNK)):
        yield chunk


def _each(work: Callable[[T], R], chunk: list[T]) -> list[R]:
    return [work(item) for item in chunk]


def _nothing(_: object) -> None:
    """What a pool is begun with."""


def started(start: Callable[..., None], *start_with: Any) -> None:
    """What a worker process does first: from then on Ctrl-C is its parent's alone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # where there is no mask to keep
    start(*start_with)


def _worker(start: Callable[..., None], *start_with: Any) -> None:
    stand_back()
    started(start, *start_with)


def stand_back() -> None:
    """Has whoever works at the machine meanwhile, or reads the pages of the store that is written to, come before this
    process; what nobody else needs of the processors is its own as before. On Windows nothing changes."""
    if hasattr(os, "nice"):
        os.nice(_BACK)


@contextmanager
def interrupts_held() -> Iterator[None]:
    """Threads that begin in here keep this mask, and so do the workers that they start, now and later: Ctrl-C, which
    the terminal sends to the whole group, reaches none of them. The parent gets it when the block ends, and answers
    for all."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
