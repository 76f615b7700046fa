"""`extractor patterns audit`: rules that nothing shows to be needed, and rules in other rules' shadow."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.console import answer, load_extractor, messages, stop
from extractor.cli.progress import progress
from extractor.records.said import Said
from extractor.showing.markup import visible

if TYPE_CHECKING:
    from extractor.evaluation.examples import Case
    from extractor.records import Article


def audit(
    corpus: Annotated[
        Path | None, typer.Option(metavar="DIR", help="A folder of annotated articles, read besides the examples.")
    ] = None,
    patterns: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Rule packs of your own, beside the built-in ones.")
    ] = None,
) -> None:
    """Takes each rule out in turn: without it some example must fail. Tells which rules never win, too.

    Exit status: 0 each rule is needed, 1 some are not and are listed, 2 wrong usage or a faulty pack.
    """
    from extractor.evaluation.ablation import ablate, all_cases
    from extractor.evaluation.shadowing import shadowed, shared_phrases, standings

    extractor = load_extractor(patterns)
    cases = all_cases(extractor)
    rules = len(extractor.pipeline.compiled.rules)
    try:
        texts = list(_texts(corpus)) if corpus else []
        with progress(messages(), rules, lines_on_screen=False) as advance:
            unneeded = []
            for rule, failure in ablate(extractor, cases):
                unneeded += [] if failure else [f"{rule.id}: no example fails without it"]
                advance()
        never, notable = shadowed(standings(extractor, _examples(cases)), standings(extractor, texts))
        notable += shared_phrases(extractor.pipeline.compiled)
    except ValueError as why:
        stop(why)
    for line in (*unneeded, *never, *notable):
        typer.echo(visible(line))
    counts = (rules, len(cases), len(texts), len(unneeded), len(never), len(notable))
    answer(Said("{} rules, {} examples, {} articles: {} not needed, {} never win, {} to look at", *counts))
    raise typer.Exit(1 if unneeded or never else 0)


def _examples(cases: "list[Case]") -> "Iterator[Article]":
    from extractor.evaluation.examples import article_of
    from extractor.rules.examples import parse

    return (article_of(case.example, parse(case.example)[0]) for case in cases)


def _texts(corpus: Path) -> "Iterator[Article]":
    """The annotated articles below a folder. Raises EvaluationError."""
    from extractor.evaluation.gold import gold_below, read_gold_folder, read_texts
    from extractor.reading.build import make_article

    for gold, folder in gold_below(corpus):
        golds = read_gold_folder(gold)
        for name, text in read_texts(folder, golds).items():
            yield make_article(name, text, published=golds[name].publication_date())
