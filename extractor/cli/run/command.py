"""`extractor run`: articles in, one line of facts an article out."""

import datetime as dt
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.console import load_extractor, say, stop
from extractor.cli.run import output, refreshing, spark, stock
from extractor.cli.run.running import Asked, carried_out
from extractor.cli.run.summary import Summary
from extractor.cli.run.tally import by_number
from extractor.reading.meter import Meter
from extractor.records.said import Said
from extractor.store.address import names_store
from extractor.store.errors import StoreError


class Engine(StrEnum):
    """What runs the steps, where it is not this machine alone."""

    SPARK = "spark"


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
    workers: Annotated[
        int | None,
        typer.Option(
            metavar="N",
            min=0,
            help="Worker processes, 0 for none; else one a core, and none for little.",
        ),
    ] = None,
    summary: Annotated[
        bool, typer.Option("--summary", help="Print a table of what was found, by type of fact.")
    ] = False,
    near_misses: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="A .jsonl file for what asks for a fact and was told in none, and why."),
    ] = None,
    since: Annotated[
        dt.datetime | None,
        typer.Option(metavar="DAY", formats=["%Y-%m-%d"], help="Only articles from this day on, and undated ones."),
    ] = None,
    sample: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Only so many articles, drawn at random, the same each time.")
    ] = None,
    refresh: Annotated[
        bool, typer.Option("--refresh", help="After a change of rules: do anew only what the change can touch.")
    ] = False,
    engine: Annotated[
        Engine | None,
        typer.Option(
            metavar="spark",
            help="Run on the machines of a Spark cluster, into a store facts.parquet that all of them see.",
        ),
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
    if refresh:
        refreshing.check(out)
    file = Path(out) if out is not None and not names_store(out) else None
    stdin = sys.stdin.buffer.read() if "-" in inputs and not engine else None
    asked = Asked(
        tuple(inputs), stdin, output.own_files(file, near_misses), patterns, workers, sample,
        since.date() if since else None, near_misses, out, Summary() if summary else None, refresh,
    )  # fmt: skip
    if engine:
        spark.check(asked, dry_run)
    if dry_run:
        raise typer.Exit(1 if _take_stock(asked) else 0)
    try:
        tally = spark.carried_out(asked) if engine else carried_out(asked)
    except BrokenPipeError:
        raise
    except StoreError as why:
        stop(why, 1)
    except OSError as why:
        stop(Said("{}: cannot be written: {}", why.filename or out or Said("standard output"), why.strerror or why), 1)
    if tally.summary is not None:
        tally.summary.show(context.obj, to_stderr=out is None)
    target = Said("standard output") if out is None else out
    told = Said("{} facts in {} articles, {} errors -> {}", tally.facts, tally.articles, tally.errors.total(), target)
    say(Said("{} ({})", told, tally.stored) if tally.stored else told)
    if tally.not_read:
        say(Said("{} not read: {}", tally.not_read.total(), by_number(tally.not_read)))
    raise typer.Exit(1 if tally.errors else 0)


def _take_stock(asked: Asked) -> int:
    """Shows what lies in the inputs; how many of them failed."""
    from extractor.bulk.stock import estimate, take  # late: it brings the engine

    extractor = load_extractor(asked.patterns)
    found = take(asked.units(Meter()), asked.since)
    workers = asked.processes()
    stock.show(found, estimate(found, extractor, workers), workers)
    return len(found.errors)
