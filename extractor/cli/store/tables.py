"""The figures of a store as a table for people."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from extractor.cli.console import width
from extractor.cli.language import translate
from extractor.showing.fields import type_label
from extractor.showing.markup import visible

if TYPE_CHECKING:
    from extractor.store.upkeep.info import Info

NONE = "-"


def show(info: "Info", language: str | None) -> None:
    """Prints them, one a line, what belongs together below each other."""
    console = Console(highlight=False, markup=False, emoji=False)
    console.width = width(console)
    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column()
    table.add_column(overflow="fold")
    for label, value in _lines(info, language):
        table.add_row(label, visible(value))
    console.print(table)


def _lines(info: "Info", language: str | None) -> Iterator[tuple[str, str]]:
    def named(text: str) -> str:
        return translate(text, language)

    yield named("Store"), info.address
    yield named("Schema"), str(info.schema)
    yield named("Articles"), str(info.articles)
    yield named("Published"), " – ".join(day or NONE for day in info.published)
    yield named("Facts"), str(sum(info.facts.values()))
    for kind, n in info.facts.items():
        yield f"  {type_label(kind, language)}", str(n)
    for name in ("organisations", "copies", "errors", "decisions", "removals"):
        yield named(name.capitalize()), str(getattr(info, name))
    yield named("Runs"), str(info.runs.count)
    if info.runs.count:
        yield f"  {named('first')}", info.runs.first or NONE
        yield f"  {named('last')}", info.runs.last or NONE
    for one in info.runs.versions:
        yield f"  {named('versions')}", ", ".join(value or NONE for value in one.values())
    yield named("Bytes"), str(info.bytes)
    yield named("Bytes per fact"), NONE if info.bytes_per_fact is None else str(info.bytes_per_fact)
    yield named("Sources"), str(len(info.sources))
    for source, n in info.sources.items():
        yield f"  {source or NONE}", str(n)
