"""The progress bar: on standard error, and only where somebody watches it."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console


@contextmanager
def progress(console: Console, total: int, lines_on_screen: bool) -> Iterator[Callable[[], None]]:
    """Gives the function that moves the bar one article on.

    The bar stays away where standard error is no terminal, or where the lines themselves go to the screen.
    """
    if not console.is_terminal or (lines_on_screen and sys.stdout.isatty()):
        yield lambda: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # late: large

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    # What is printed to the screen goes above the bar; what goes into a file or a pipe must still go there.
    above = sys.stdout.isatty()
    with Progress(*columns, console=console, transient=True, redirect_stdout=above) as bar:
        task = bar.add_task("extractor", total=total)
        yield lambda: bar.advance(task)
