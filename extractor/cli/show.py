"""`extractor show`: one article with its facts highlighted, in the terminal or as a web page."""

from collections import deque
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from extractor.cli.console import load_extractor, say, stop, width
from extractor.cli.language import translate
from extractor.reading import read_inputs
from extractor.records import FACT_TYPES, Article, ArticleFacts
from extractor.records.errors import InputError, NotRead
from extractor.records.said import Said
from extractor.showing.fields import in_one_line, type_label
from extractor.showing.markup import visible

COLOURS = {
    "organisation": "black on bright_cyan",
    "term": "black on bright_magenta",
    "date": "black on bright_yellow",
    "count": "black on bright_green",
    "award": "white on red",
    "program": "white on blue",
    "document": "black on white",
    "person": "white on magenta",
}


def show(
    context: typer.Context,
    source: Annotated[str, typer.Argument(metavar="INPUT", help="A .txt, .jsonl or .html file, or - for a text.")],
    article_id: Annotated[
        str | None, typer.Option("--id", metavar="ID", help="Which article, where INPUT holds several.")
    ] = None,
    html: Annotated[Path | None, typer.Option(metavar="FILE", help="Write a web page that needs nothing else.")] = None,
    patterns: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Rule packs of your own, beside the built-in ones.")
    ] = None,
) -> None:
    """Shows one article with its facts highlighted: in the terminal, or as a web page."""
    article = _one_article(source, article_id)
    found = load_extractor(patterns).extract_article(article)
    if html is None:
        _print(found, context.obj)
        return
    from extractor.cli.html import page

    try:
        html.write_text(page(found, context.obj), encoding="utf-8", newline="\n")
    except OSError as why:
        stop(Said("{}: cannot be written: {}", html, why.strerror))
    say(Said("{} facts -> {}", len(found.facts), html))


def _one_article(source: str, article_id: str | None) -> Article:
    """The article that INPUT names, or an end with a message."""
    items = (item for item in read_inputs([source]) if not isinstance(item, NotRead))
    if article_id is not None:
        named = (item for item in items if isinstance(item, Article) and item.id == article_id)
        last = deque(named, maxlen=1)  # of two with the same id the later counts, as in `run`
        return last[0] if last else stop(Said('{}: no article with the id "{}"', source, article_id), 1)
    first, second = next(items, None), next(items, None)
    if first is None:
        stop(Said("{}: holds no article", source), 1)
    if isinstance(first, InputError):
        stop(first, 1)
    if second is not None:
        stop(Said("{}: holds more than one article; name one with --id, such as --id {}", source, first.id))
    return first


def _print(found: ArticleFacts, language: str | None) -> None:
    console = Console(highlight=False, markup=False, emoji=False)
    console.width = width(console)
    console.print(_highlighted(found), "", _legend(found, language), "", _table(found, language), sep="\n")


def _highlighted(found: ArticleFacts) -> Text:
    """The text with its facts in colour; inside a longer fact the shorter one stays to be seen."""
    text = Text(visible(found.article.text.replace("\r\n", " \n")))
    for fact in sorted(found.facts, key=lambda fact: fact.evidence.start - fact.evidence.end):
        text.stylize(COLOURS[fact.type], fact.evidence.start, fact.evidence.end)
    return text


def _legend(found: ArticleFacts, language: str | None) -> Text:
    counts = {kind: sum(fact.type == kind for fact in found.facts) for kind in FACT_TYPES}
    parts = [
        Text.assemble((f" {type_label(kind, language)} ", COLOURS[kind]), f" {count}")
        for kind, count in counts.items()
        if count
    ]
    return Text("   ").join(parts)


def _table(found: ArticleFacts, language: str | None) -> Table:
    table = Table(show_lines=True)
    for heading in ("Type", "Words", "Fields", "Rule", "Confidence"):
        table.add_column(translate(heading, language), overflow="fold")
    for fact in found.facts:
        words = Text(visible(" ".join(fact.evidence.text.split())))
        kind, confidence = type_label(fact.type, language), f"{fact.confidence:.3f}"
        table.add_row(kind, words, visible(in_one_line(fact)), fact.rule, confidence)
    return table
