"""`run --dry-run`: what lies in the inputs, as a table, and what it would take."""

import datetime as dt
from typing import TYPE_CHECKING

import typer

from extractor.cli.console import messages, say
from extractor.cli.tally import by_number
from extractor.records.said import Said
from extractor.showing.markup import visible

if TYPE_CHECKING:
    from extractor.bulk.stock import Estimate, Stock

SHOWN = 20
"""Errors that are listed; the number of all of them is told."""


def show(stock: "Stock", estimate: "Estimate", workers: int) -> None:
    """Prints the counts to standard output and the first errors to standard error."""
    rows = [
        ("articles", f"{stock.articles}, of {stock.characters} characters in all"),
        ("formats", by_number(stock.formats) or "none"),
        ("encodings", by_number(stock.encodings) or "none"),
        ("day told by", by_number(stock.dated) or "none"),
        ("not read", by_number(stock.not_read) or "none"),
        ("errors", str(len(stock.errors))),
        ("time", f"about {_time(estimate.seconds)} with {workers} worker(s), {_time(stock.seconds)} of it for reading"),
        ("facts", f"about {estimate.facts}"),
        ("disk", f"about {estimate.bytes / 1e6:.1f} MB in one file"),
    ]
    for name, told in rows:
        typer.echo(f"{name:12} {visible(told)}")
    for error in stock.errors[:SHOWN]:
        messages().print(visible(str(error)))
    if len(stock.errors) > SHOWN:
        say(Said("and {} errors more", len(stock.errors) - SHOWN))


def _time(seconds: float) -> str:
    return str(dt.timedelta(seconds=round(seconds))) if seconds >= 60 else f"{seconds:.1f} s"
