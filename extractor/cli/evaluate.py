"""`extractor evaluate`: precision, recall and F1 against gold, what is wrong, and the quality floors."""

import dataclasses
import json
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from extractor.cli.console import load_extractor, say, stop, width
from extractor.evaluation import (
    EvaluationError,
    GoldArticle,
    Intervals,
    Marks,
    bootstrap,
    check,
    compare,
    gold_hash,
    mark,
    mistakes,
    pair_up,
    read_floors,
    read_gold_folder,
    read_outputs,
    read_texts,
    run,
    update,
    write_floors,
)
from extractor.evaluation.gold import TEXT_FOLDERS, texts_beside
from extractor.evaluation.measures import check_types
from extractor.evaluation.report import as_json, tables
from extractor.records import FACT_TYPES
from extractor.records.said import Said
from extractor.showing.markup import visible

DEFAULT_FLOORS = Path("corpus/floors.json")
SEED = 1
"""Of the resampling: the same marks always show the same intervals."""
BELOW_FLOOR = 3
"""Exit code, also where the gold is not the one that the floors were recorded on."""


def evaluate(
    gold: Annotated[Path, typer.Option(metavar="DIR", help="Folder of gold files, NAME.json.")],
    texts: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", help="Folder of texts, NAME.txt (else `articles` or `texts` beside the gold folder)."
        ),
    ] = None,
    predictions: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Mark this output of `extractor run` (.jsonl) instead of running."),
    ] = None,
    types: Annotated[str, typer.Option(metavar="TYPES", help="Only these types, with commas between.")] = ",".join(
        FACT_TYPES
    ),
    errors: Annotated[bool, typer.Option("--errors", help="List every miss, extra and wrong attribute.")] = False,
    errors_out: Annotated[Path | None, typer.Option(metavar="FILE", help="Write that list to a file.")] = None,
    as_object: Annotated[bool, typer.Option("--json", help="One JSON object and nothing else.")] = False,
    intervals: Annotated[bool, typer.Option(help="95% intervals, by resampling the articles.")] = True,
    floors: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Hold the quality floors of this file: exit 3 below one.")
    ] = None,
    set_floors: Annotated[
        bool, typer.Option("--set-floors", help=f"Raise the floors ({DEFAULT_FLOORS}) to what is measured.")
    ] = False,
    lower_floors: Annotated[
        str | None,
        typer.Option(metavar="REASON", help="Record what is measured, lower or on changed gold: the reason why."),
    ] = None,
) -> None:
    """Precision, recall and F1 of each fact type against gold, with 95% intervals.

    Exit status: 0 done, 2 wrong usage, 3 below a quality floor or on other gold than the floors were set on.
    """
    try:
        marks = _marks(gold, texts, predictions, types)
        spread = bootstrap(marks, SEED) if intervals else None
        _show(marks, spread, as_object, errors)
        if errors_out:
            errors_out.write_text("".join(f"{row}\n" for row in mistakes(marks)), "utf-8")
        setting = set_floors or lower_floors is not None
        held = not (floors or setting) or _hold(marks, gold, floors or DEFAULT_FLOORS, setting, lower_floors)
    except (EvaluationError, OSError) as error:
        stop(error)
    if not held:
        raise typer.Exit(BELOW_FLOOR)


def _marks(gold: Path, texts: Path | None, predictions: Path | None, types: str) -> Marks:
    """Marks an output file, or what the extractor says of the texts now."""
    kinds = check_types(kind.strip() for kind in types.split(",") if kind.strip())
    golds = read_gold_folder(gold)
    place = texts or texts_beside(gold)
    if place is None and predictions is None:
        raise EvaluationError("no folder {} beside {}: name one with --texts", " or ".join(TEXT_FOLDERS), gold)
    read = read_texts(place, golds) if place else {}
    _warn(golds, read)
    if predictions:
        return mark(golds, pair_up(list(golds), read_outputs(predictions)), kinds)
    return mark(golds, run(load_extractor(None), golds, read), kinds)


def _warn(golds: dict[str, GoldArticle], texts: dict[str, str]) -> None:
    """Says which gold is faulty: it is marked as it stands."""
    for name, text in texts.items():
        for fault in check(golds[name], text):
            say(Said("warning: {}", fault))


def _show(marks: Marks, spread: Intervals | None, as_object: bool, errors: bool) -> None:
    """Prints the tables, or one JSON object, with the mistakes behind where they are asked for."""
    rows = mistakes(marks) if errors else []
    if as_object:
        listed = {"errors": [dataclasses.asdict(row) for row in rows]} if errors else {}
        typer.echo(json.dumps(as_json(marks, spread) | listed, ensure_ascii=False))
        return
    console = Console(highlight=False, markup=False)
    console.width = width(console)
    console.print(*tables(marks, spread), sep="\n")
    for row in rows:
        typer.echo(visible(str(row)))


def _hold(marks: Marks, gold: Path, path: Path, setting: bool, reason: str | None) -> bool:
    """Whether the floors hold, after they were set where that was asked; says on stderr what does not."""
    current, tallies = gold_hash(gold), marks.tallies()
    floors = None if setting and not path.exists() else read_floors(path)
    if floors and floors.gold != current and reason is None:
        say(Said("{}: the gold has changed since; --lower-floors REASON records what is measured now", path))
        return False
    if setting or floors is None:
        floors = update(floors, tallies, current, reason)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_floors(path, floors)
    below = compare(floors, tallies)
    for shortfall in below:
        say(Said("{}: {}", path, shortfall))
    return not below
