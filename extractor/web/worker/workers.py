"""The processes that read for a server, and who waits for them."""

import queue
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from extractor.records import NearMiss
from extractor.records.errors import InputError
from extractor.web.worker import tasks
from extractor.web.worker.errors import BUSY, WorkError
from extractor.web.worker.process import Process
from extractor.web.worker.tasks import LONGEST, TEXT_TOO_LARGE, Line

R = TypeVar("R")

PROCESSES = 2
"""Each takes some 150 MB, and a core while it reads."""
WAITING = 8
"""What may wait for a process to be free: more would wait for minutes where all is slow."""
LIMIT = 20.0
"""Seconds that one text or file may take; the longest text of an ordinary kind takes 7."""
DENSE = 200_000
"""Characters that are read in half of that where each sentence has three figures: the time goes with the sentences
that hold something, not with the text."""
LARGEST_FILE = 20_000_000
"""Bytes of a file."""
FILE_TOO_LARGE = f"The file is larger than {LARGEST_FILE // 1_000_000} MB."


class Workers:
    """Reads texts and files in other processes, which begin when they are first needed. Any thread may ask.

    Each question raises WorkError at once where it is too large or too many wait, and gives a future that raises it
    for all else; `await asyncio.wrap_future(...)` waits for one, and takes it out of the queue where it is cancelled.
    Nothing of what is asked is kept.
    """

    def __init__(
        self, patterns: Path | None = None, *, processes: int = PROCESSES, waiting: int = WAITING, limit: float = LIMIT
    ) -> None:
        """`patterns` adds a folder of the user's own rule packs."""
        self._limit = limit
        self._processes = [Process(tasks.start, (patterns,)) for _ in range(processes)]
        self._free: queue.LifoQueue[Process] = queue.LifoQueue()  # the last one used has all that it needs in memory
        for process in reversed(self._processes):
            self._free.put(process)
        self._room = threading.BoundedSemaphore(processes + waiting)
        self._threads = ThreadPoolExecutor(processes, "reading")

    def begin(self) -> None:
        """Has all processes ready, so that the first who asks does not wait for them. Raises WorkError."""
        taken = [self._free.get() for _ in self._processes]
        try:
            with ThreadPoolExecutor(len(taken)) as threads:
                list(threads.map(Process.begin, taken))
        finally:
            for process in reversed(taken):
                self._free.put(process)

    def read_text(self, text: str, published: str | None = None) -> "Future[Line]":
        """The facts of a text, as a line of `extractor run -`; `published` is an ISO day."""
        _check(text)
        return self._ask(tasks.read_text, text, published)

    def read_file(self, name: str, data: bytes) -> "Future[list[Line | InputError]]":
        """The facts of each article of a file of any format that `run` reads, or why one could not be read, in order;
        of an archive or of rows, as many as `tasks.MOST` and `tasks.LONGEST` allow."""
        if len(data) > LARGEST_FILE:
            raise WorkError("too_large", FILE_TOO_LARGE)
        return self._ask(tasks.read_file, name, data)

    def near_misses(self, line: Mapping[str, Any]) -> "Future[list[NearMiss]]":
        """What the rules nearly found in the text of a line's article: in text order."""
        article = line.get("article")
        _check(str(article.get("text", "")) if isinstance(article, Mapping) else "")
        return self._ask(tasks.near_misses, {"article": article})

    def close(self) -> None:
        """Ends the processes; what was not done fails or is cancelled."""
        self._threads.shutdown(wait=False, cancel_futures=True)  # first: else what waits would be begun
        for process in self._processes:
            process.close()
        self._threads.shutdown()

    def __enter__(self) -> "Workers":
        return self

    def __exit__(self, kind: type[BaseException] | None, why: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _ask(self, work: Callable[..., R], *given: Any) -> "Future[R]":
        if not self._room.acquire(blocking=False):
            raise WorkError("busy", BUSY)
        try:
            future = self._threads.submit(self._done, work, given)
        except RuntimeError:  # closed
            self._room.release()
            raise WorkError("busy", BUSY) from None
        future.add_done_callback(lambda _: self._room.release())
        return future

    def _done(self, work: Callable[..., R], given: tuple[Any, ...]) -> R:
        process = self._free.get()
        try:
            return process.do(work, given, self._limit)
        finally:
            self._free.put(process)


def _check(text: str) -> None:
    if len(text) > LONGEST or tasks.size(text) > LONGEST:
        raise WorkError("too_large", TEXT_TOO_LARGE)
