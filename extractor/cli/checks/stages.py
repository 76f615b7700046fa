"""How a check gets on: a bar for each stage where somebody watches, else a line now and then; on standard error."""

import datetime as dt
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console

from extractor.cli.console import say
from extractor.cli.language import translate
from extractor.cli.run.pace import EVERY

Progress = Callable[[str, int, int], None]
"""Takes a stage's name, how much of it is done, and of how much."""


@contextmanager
def staged(console: Console, lines_on_screen: bool, language: str | None, every: float = EVERY) -> Iterator[Progress]:
    """Gives the function to call. Nothing is shown where the lines of output themselves go to the screen."""
    if lines_on_screen and sys.stdout.isatty():
        yield lambda *_: None
    elif console.is_terminal:
        yield from _bar(console, language)
    else:
        yield _now_and_then(language, every)


def _bar(console: Console, language: str | None) -> Iterator[Progress]:
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn  # late: it brings much

    columns = (BarColumn(bar_width=10), TaskProgressColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=console, transient=True, redirect_stdout=sys.stdout.isatty()) as bar:
        task = bar.add_task("", total=None)
        yield lambda stage, done, total: bar.update(
            task, completed=done, total=total or None, description=translate(stage, language)
        )


def _now_and_then(language: str | None, every: float) -> Progress:
    last = time.monotonic()

    def advance(stage: str, done: int, total: int) -> None:
        nonlocal last
        if time.monotonic() - last >= every:
            last = time.monotonic()
            say(f"{dt.datetime.now():%H:%M:%S} {translate(stage, language)} {done / max(total, 1):.0%}")

    return advance
