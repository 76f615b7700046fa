"""`run --dry-run`: what lies in the inputs, as a table, and what it would take."""

from typing import TYPE_CHECKING

import typer

from extractor.cli.console import in_words, messages, say
from extractor.cli.run.pace import lasting
from extractor.cli.run.tally import by_number
from extractor.records.said import Said

if TYPE_CHECKING:
    from extractor.bulk.stock import Estimate, Stock

SHOWN = 20
"""Errors that are listed; the number of all of them is told."""


def show(stock: "Stock", estimate: "Estimate", workers: int) -> None:
    """Prints the counts to standard output and the first errors to standard error."""
    none = Said("none")
    times = (_time(estimate.seconds), workers, _time(stock.seconds))
    rows: list[tuple[Said, str]] = [
        (Said("articles"), Said("{}, of {} characters in all", stock.articles, stock.characters)),
        (Said("formats"), by_number(stock.formats) or none),
        (Said("encodings"), by_number(stock.encodings) or none),
        (Said("day told by"), by_number(stock.dated) or none),
        (Said("not read"), by_number(stock.not_read) or none),
        (Said("errors"), str(len(stock.errors))),
        (Said("time"), Said("about {} with {} worker(s), {} of it for reading", *times)),
        (Said("facts"), Said("about {}", estimate.facts)),
        (Said("disk"), Said("about {:.1f} MB in one file", estimate.bytes / 1e6)),
    ]
    names = [in_words(name) for name, _ in rows]
    width = max(12, *map(len, names))
    for name, (_, told) in zip(names, rows, strict=True):
        typer.echo(f"{name:{width}} {in_words(told)}")
    for error in stock.errors[:SHOWN]:
        messages().print(in_words(error))
    if len(stock.errors) > SHOWN:
        say(Said("and {} errors more", len(stock.errors) - SHOWN))


def _time(seconds: float) -> str:
    return lasting(seconds) if seconds >= 60 else Said("{:.1f} s", seconds)
