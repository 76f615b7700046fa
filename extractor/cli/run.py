"""`extractor run`: articles in, one line of facts an article out."""

import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli import output, survey
from extractor.cli.console import load_extractor, messages, say, stop, visible
from extractor.cli.interrupt import interruptible
from extractor.cli.progress import progress
from extractor.cli.summary import Summary
from extractor.reading import Located, read_located
from extractor.records.errors import InputError


def run(
    context: typer.Context,
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT",
            help="Files and folders (walked, in name order) of .txt, .jsonl, .html, .htm, or - for one article's text.",
        ),
    ],
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The .jsonl file to write; else standard output.")
    ] = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace an existing FILE.")] = False,
    patterns: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Rule packs of your own, beside the built-in ones.")
    ] = None,
    workers: Annotated[int, typer.Option(metavar="N", min=1, help="Worker processes.")] = 1,
    summary: Annotated[
        bool, typer.Option("--summary", help="Print a table of what was found, by type of fact.")
    ] = False,
) -> None:
    """Extracts the facts of articles, one line of JSON an article, in input order.

    Exit status: 0 done, 1 some inputs failed and are listed, 2 wrong usage, 130 stopped by Ctrl-C.
    """
    output.check(out, overwrite, inputs)
    stdin = sys.stdin.buffer.read() if "-" in inputs else None

    def read() -> Iterator[Located]:
        return read_located(inputs, stdin, skip=output.own_files(out))

    try:
        tally = _run(read, out, patterns, workers, Summary() if summary else None)
    except BrokenPipeError:
        raise
    except OSError as why:
        stop(f"{why.filename or out or 'standard output'}: cannot be written: {why.strerror or why}", 1)
    except BrokenProcessPool:
        stop("a worker process died (out of memory?); nothing was written; try fewer --workers", 1)
    if tally.summary is not None:
        tally.summary.show(context.obj, to_stderr=out is None)
    target = "standard output" if out is None else str(out)
    say(f"{tally.facts} facts in {tally.articles} articles, {tally.errors} errors -> {target}")
    raise typer.Exit(1 if tally.errors else 0)


class Tally:
    """What a run has come to so far."""

    def __init__(self, summary: Summary | None) -> None:
        self.summary = summary
        self.facts = self.articles = self.errors = 0

    def add(self, line: str, facts: int) -> None:
        """One article done."""
        self.articles += 1
        self.facts += facts
        if self.summary is not None:
            self.summary.add_line(line)


def _run(
    read: Callable[[], Iterable[Located]],
    out: Path | None,
    patterns: Path | None,
    workers: int,
    summary: Summary | None,
) -> Tally:
    from extractor.cli.work import Job, extract_all  # late: it brings the engine

    extractor = load_extractor(patterns)
    tally, console = Tally(summary), messages()
    seen = survey.take(read())
    for note in seen.notes:
        say(note)

    def report(error: InputError) -> None:
        tally.errors += 1
        console.print(visible(str(error)))

    with (
        interruptible() as check,
        output.lines_to(out) as write,
        progress(console, seen.total, out is None) as advance,
    ):

        def jobs() -> Iterator[Job]:
            for where, item in survey.kept(read(), seen):
                check()
                if isinstance(item, InputError):
                    report(item)
                    advance()
                else:
                    yield Job(where, item)

        for done in extract_all(jobs(), extractor, patterns, workers):
            check()
            if done.error is not None:
                report(done.error)
            else:
                write(done.line)
                tally.add(done.line, done.facts)
            advance()
    return tally
