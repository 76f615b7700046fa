"""`extractor run`: articles in, one line of facts an article out."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli import chosen, output, stock, storing, survey
from extractor.cli.console import load_extractor, messages, say, stop, visible
from extractor.cli.interrupt import interruptible
from extractor.cli.progress import progress
from extractor.cli.summary import Summary
from extractor.cli.tally import Tally, by_number
from extractor.reading import Located, read_located
from extractor.records.errors import InputError, NotRead
from extractor.store.address import names_store
from extractor.store.errors import StoreError

if TYPE_CHECKING:
    from extractor.bulk.work import Job


def run(
    context: typer.Context,
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT",
            help="Files and folders (walked, in name order): texts, pages, .jsonl, .warc, .pdf, .docx, .parquet, and "
            ".zip and .gz of them; or - for one article's text.",
        ),
    ],
    out: Annotated[
        str | None,
        typer.Option(
            metavar="FILE|STORE",
            help="A .jsonl file to write, or a store: facts.db, facts.parquet, postgresql://…; else standard output.",
        ),
    ] = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace an existing FILE.")] = False,
    patterns: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Rule packs of your own, beside the built-in ones.")
    ] = None,
    workers: Annotated[int, typer.Option(metavar="N", min=1, help="Worker processes.")] = 1,
    summary: Annotated[
        bool, typer.Option("--summary", help="Print a table of what was found, by type of fact.")
    ] = False,
    near_misses: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="A .jsonl file for what asks for a fact and was told in none, and why."),
    ] = None,
    since: Annotated[
        datetime | None,
        typer.Option(metavar="DAY", formats=["%Y-%m-%d"], help="Only articles from this day on, and undated ones."),
    ] = None,
    sample: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Only so many articles, drawn at random, the same each time.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Extract nothing: tell what lies there, and what time and disk it takes.")
    ] = False,
) -> None:
    """Extracts the facts of articles, one line of JSON an article, in input order.

    A store keeps them to be searched: extractor run corpus/articles --out facts.db, then extractor search facts.db.
    What it has already, made by the same program and rules, is passed over: a run that was stopped goes on there.

    Exit status: 0 done, 1 some inputs failed and are listed, 2 wrong usage, 130 stopped by Ctrl-C.
    """
    output.check(out, near_misses, overwrite, inputs)
    file = Path(out) if out is not None and not names_store(out) else None
    stdin = sys.stdin.buffer.read() if "-" in inputs else None

    def read() -> Iterator[Located]:
        return chosen.since(read_located(inputs, stdin, skip=output.own_files(file, near_misses)), since)

    if dry_run:
        raise typer.Exit(1 if _take_stock(read, patterns, workers) else 0)
    try:
        tally = _run(read, out, near_misses, patterns, workers, sample, Summary() if summary else None)
    except BrokenPipeError:
        raise
    except StoreError as why:
        stop(why, 1)
    except OSError as why:
        stop(f"{why.filename or out or 'standard output'}: cannot be written: {why.strerror or why}", 1)
    if tally.summary is not None:
        tally.summary.show(context.obj, to_stderr=out is None)
    target = "standard output" if out is None else out
    stored = f" ({tally.stored})" if tally.stored else ""
    say(f"{tally.facts} facts in {tally.articles} articles, {len(tally.errors)} errors -> {target}{stored}")
    if tally.not_read:
        say(f"{tally.not_read.total()} not read: {by_number(tally.not_read)}")
    raise typer.Exit(1 if tally.errors else 0)


def _take_stock(read: Callable[[], Iterable[Located]], patterns: Path | None, workers: int) -> int:
    """Shows what lies in the inputs; how many of them failed."""
    from extractor.bulk.stock import estimate, take  # late: it brings the engine

    extractor = load_extractor(patterns)
    found = take(read())
    stock.show(found, estimate(found, extractor, workers), workers)
    return len(found.errors)


def _run(
    read: Callable[[], Iterable[Located]],
    out: str | None,
    near_misses: Path | None,
    patterns: Path | None,
    workers: int,
    sample: int | None,
    summary: Summary | None,
) -> Tally:
    from extractor.bulk.work import Job, extract_all  # late: it brings the engine

    extractor = load_extractor(patterns)
    tally, console = Tally(summary), messages()
    seen = survey.take(read())
    for note in seen.notes:
        say(note)

    def report(error: InputError) -> None:
        tally.errors.append(error)
        console.print(visible(str(error)))

    with (
        interruptible() as check,
        _written_to(out, tally) as written,
        _near_misses_to(near_misses, tally) as write_near,
        progress(console, seen.total, out is None) as advance,
    ):

        def jobs() -> Iterator[Job]:
            for where, item in chosen.sampled(survey.kept(read(), seen), seen.articles, sample, advance):
                check()
                if isinstance(item, InputError):
                    report(item)
                    advance()
                elif isinstance(item, NotRead):
                    tally.not_read[item.format] += 1
                    advance()
                else:
                    yield Job(where, item, near_misses is not None)

        # What misses a fact is told of articles that are read now: then none is passed over.
        todo = jobs() if near_misses is not None else written.unknown(jobs(), extractor.made_by, advance)
        for done in extract_all(todo, extractor, patterns, workers):
            check()
            if done.error is not None:
                report(done.error)
            else:
                written.add(done.line)
                for miss in done.near_misses:
                    write_near(miss.model_dump_json())
                tally.add(done.line, done.facts, done.near_misses)
            advance()
    return tally


class _Lines:
    """A file's lines, or those of standard output: made anew each time, so that nothing in them is known."""

    def __init__(self, write: Callable[[str], None]) -> None:
        self.add = write

    def unknown(self, jobs: "Iterable[Job]", *_: object) -> "Iterable[Job]":
        """All of them."""
        return jobs


@contextmanager
def _written_to(out: str | None, tally: Tally) -> "Iterator[_Lines | storing.Writer]":
    """Gives what takes a line for the file, the store or standard output, and tells what it has already."""
    if out is None or not names_store(out):
        with output.lines_to(Path(out) if out is not None else None) as write:
            yield _Lines(write)
        return
    with storing.stored_to(out, tally.errors) as writer:
        yield writer
    tally.stored = storing.told(writer)


@contextmanager
def _near_misses_to(file: Path | None, tally: Tally) -> Iterator[Callable[[str], None]]:
    """Gives what writes a line of the near misses; that there is none is an answer where there were articles."""
    if file is None:
        yield lambda _: None
        return
    with output.lines_to(file, whole_if_empty=lambda: tally.articles > 0) as write:
        yield write
