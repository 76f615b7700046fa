"""`extractor patterns measure`: what each rule is right in, which its facts take their confidence from."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.console import answer, load_extractor, say, stop
from extractor.records.said import Said
from extractor.showing.markup import visible

if TYPE_CHECKING:
    from extractor.rules.confidence import Confidence


def measure(
    corpus: Annotated[
        Path,
        typer.Argument(metavar="CORPUS", help="A folder: each `gold` below it counts, with the texts beside that."),
    ],
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="The table to write: confidence.json in a folder of packs."),
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="List the rules of which the packs' table tells other figures.")
    ] = False,
    patterns: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Rule packs of your own, beside the built-in ones.")
    ] = None,
) -> None:
    """Measures on annotated articles what each rule is right in: the table of its facts' confidence.

    Exit status: 0 done, 1 the table has drifted (with --check), 2 wrong usage.
    """
    from extractor.evaluation.confidence import measure as measure_rules
    from extractor.rules.confidence import write_table

    if check and out:
        stop("--check compares and --out writes: one of them")
    extractor = load_extractor(patterns)
    try:
        table = measure_rules(extractor, corpus)
        if check:
            _compare(extractor.pipeline.compiled.packs.confidence, table)
        elif out:
            out.write_text(write_table(table), "utf-8", newline="\n")
            say(Said("{} -> {}", _told(table), out))
        else:
            typer.echo(write_table(table), nl=False)
    except (ValueError, OSError) as why:
        stop(why)


def _compare(kept: "Confidence", measured: "Confidence") -> None:
    """Lists what has drifted, and ends with 1 where anything has."""
    from extractor.evaluation.confidence import drift

    lines = drift(kept, measured)
    for line in lines:
        typer.echo(visible(line))
    answer(Said("{}: {} rules have drifted", _told(measured), len(lines)))
    if lines:
        raise typer.Exit(1)


def _told(table: "Confidence") -> Said:
    return Said("{} rules, {} facts, {} right", len(table.rules), table.overall.support, table.overall.hits)
