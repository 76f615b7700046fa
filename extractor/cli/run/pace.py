"""How a run gets on: a bar where somebody watches, else a line now and then; both on standard error."""

import datetime as dt
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console

from extractor.cli.console import in_words, say
from extractor.cli.run.tally import Tally
from extractor.records.said import Said

EVERY = 30.0
"""Seconds from one line to the next where standard error is no terminal."""
Advance = Callable[[int], None]
"""Takes how many bytes of the inputs are done."""


class Pace:
    """How fast a run is. What was passed over because it is known counts for nothing: the time left is reckoned from
    the bytes that articles were made of."""

    def __init__(self, tally: Tally, total: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._tally = tally
        self._total = total
        self._clock = clock
        self._start: tuple[float, int] | None = None

    def told(self, done: int) -> str:
        """Articles a second and the time left, `done` bytes of the inputs being done; "" where nobody can tell yet."""
        if self._start is None and self._tally.articles:
            self._start = (self._clock(), done)
        if self._start is None:
            return ""
        seconds = self._clock() - self._start[0]
        gone = done - self._start[1]
        if seconds < 1 or gone <= 0:
            return ""
        return speed(self._tally.articles, seconds, gone, self._total - done)


def speed(articles: int, seconds: float, gone: int, left: int) -> str:
    """Articles a second, and the time for `left` bytes where `gone` took so many seconds."""
    return in_words(Said("{:.1f} articles/s, {} left", articles / seconds, lasting(seconds * max(left, 0) / gone)))


def lasting(seconds: float) -> str:
    """Hours, minutes and seconds, as clocks have them in any language: 0:01:05, 26:00:00."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"


def log_line(done: int, total: int, *told: str) -> str:
    """A line for a log: the time, the share of the bytes that is done, and what is told, as far as anything is."""
    return f"{dt.datetime.now():%H:%M:%S} {done / max(total, 1):.0%}, {_joined(*told)}"


def _joined(*told: str) -> str:
    return ", ".join(filter(None, told))


@contextmanager
def watched(
    console: Console, tally: Tally, total: int, lines_on_screen: bool, every: float = EVERY
) -> Iterator[Advance]:
    """Gives the function to call with the bytes done, of `total`.

    Nothing is shown where the lines of output themselves go to the screen.
    """
    pace = Pace(tally, total)
    if lines_on_screen and sys.stdout.isatty():
        yield lambda _: None
    elif console.is_terminal:
        yield from _bar(console, tally, pace, total)
    else:
        yield _now_and_then(tally, pace, total, every)


def _bar(console: Console, tally: Tally, pace: Pace, total: int) -> Iterator[Advance]:
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn  # late: it brings much

    # What a narrow screen has no room for stands last.
    columns = (BarColumn(bar_width=10), TaskProgressColumn(), TextColumn("{task.description}"))
    # What is printed to the screen goes above the bar; what goes into a file or a pipe must still go there.
    with Progress(*columns, console=console, transient=True, redirect_stdout=sys.stdout.isatty()) as bar:
        task = bar.add_task("", total=total or None)
        yield lambda done: bar.update(task, completed=done, description=_joined(pace.told(done), tally.told()))


def _now_and_then(tally: Tally, pace: Pace, total: int, every: float) -> Advance:
    last = time.monotonic()

    def advance(done: int) -> None:
        nonlocal last
        told = pace.told(done)
        if time.monotonic() - last >= every:
            last = time.monotonic()
            say(log_line(done, total, tally.told(), told))

    return advance
