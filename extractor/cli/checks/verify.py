"""`extractor verify`: each figure of an article against a store."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from extractor.cli import filter_options as by
from extractor.cli.console import load_extractor, say, stop
from extractor.cli.run.tally import Tally
from extractor.reading import Unit, read_units
from extractor.reading.inputs import STDIN
from extractor.records.errors import InputError
from extractor.records.said import Said
from extractor.showing.markup import visible

if TYPE_CHECKING:
    from extractor.api import Extractor
    from extractor.checking.checked import Checked, Verified


def verify(
    context: typer.Context,
    store: by.Store,
    source: Annotated[
        str, typer.Argument(metavar="INPUT", help="Articles as run takes them, or - for a text or a single sentence.")
    ],
    as_json: Annotated[
        bool, typer.Option("--json", help="One line of JSON a figure, and one a sum that is wrong.")
    ] = False,
    fail_on: Annotated[
        list[str] | None,
        typer.Option(
            "--fail-on",
            metavar="VERDICT",
            help="Exit 3 where it is found: contradicted, unknown, supported, or arithmetic for a sum.",
        ),
    ] = None,
    patterns: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Rule packs of your own, beside the built-in ones.")
    ] = None,
) -> None:
    """Looks up each figure of an article in a store: supported, contradicted or unknown, with the evidence; and adds up
    the article's own sums.

    Example: echo "LĐLĐ tỉnh Kon Tum có 45 sáng kiến." | extractor verify facts.db - --fail-on contradicted

    Exit status: 0 done, 1 some inputs failed and are listed, 2 wrong usage or no store, 3 what --fail-on names was
    found, whether or not inputs failed.
    """
    from extractor.cli.checks import verdicts
    from extractor.store.address import open_store
    from extractor.store.checks import verify, verify_sums
    from extractor.store.checks.article import article_of
    from extractor.store.errors import StoreError

    language = context.obj or "en"
    try:
        fatal = verdicts.names("--fail-on", fail_on, (*verdicts.OF_FIGURES, verdicts.SUMS))
        kept = open_store(store)
    except (StoreError, ValueError) as why:
        stop(why)
    tally, counts = Tally(None), Counter[str]()
    try:
        for found in _articles(source, load_extractor(patterns), tally):
            if source != STDIN and not as_json:
                typer.echo(f"{visible(_called(found['article']))}\n")
            article = article_of(found)
            figures, same = verify.verify(kept, article, language=language)
            for one in same:
                where = _named(one.title or one.article, one.source, one.published)
                say(Said("in the store with the very same text, so no witness: {}", where))
            for figure in figures:
                counts[figure.verdict] += 1
                _show(figure, as_json, language)
            for wrong in verify_sums.wrong_sums(article, language=language):
                counts[wrong.verdict] += 1
                _show(wrong, as_json, language)
    except (StoreError, ValueError) as why:
        stop(why)
    finally:
        kept.close()
    _close(counts, tally.articles, language)
    raise typer.Exit(3 if any(counts[name] for name in fatal) else 1 if tally.errors else 0)


def _articles(source: str, extractor: "Extractor", tally: Tally) -> Iterator[Mapping[str, Any]]:
    """The articles of an input with their facts, as lines of `run` are read; what fails is told and counted."""
    from extractor.bulk.work import Task, extract_one

    for each in read_units([source]):
        outcomes = extract_one(extractor, Task(), each) if isinstance(each, Unit) else (each.item,)
        for outcome in outcomes:
            if isinstance(outcome, InputError):
                tally.errors[outcome.stage] += 1
                say(outcome)
            elif (line := getattr(outcome, "line", None)) is not None:
                tally.articles += 1
                yield json.loads(line)
    if not tally.articles and not tally.errors:
        tally.errors["read"] += 1
        say(Said("{}: holds no article", source))


def _called(article: Mapping[str, Any]) -> str:
    """An article's title and where it appeared, in one line."""
    return _named(article["title"] or article["id"], article["source"], article["published"])


def _named(*told: str | None) -> str:
    return " · ".join(" ".join(one.split()) for one in told if one)


def _show(found: "Verified | Checked", as_json: bool, language: str) -> None:
    if as_json:
        typer.echo(found.model_dump_json())
        return
    from extractor.checking.checked import Checked
    from extractor.cli.checks.groups_shown import show_figure, show_sum, terminal

    if isinstance(found, Checked):
        show_sum(terminal(), found, language)
    else:
        show_figure(terminal(), found, language)


def _close(counts: "Counter[str]", articles: int, language: str) -> None:
    """The last line: how many figures there are of each verdict, and how many sums are wrong."""
    from extractor.cli.checks.verdicts import OF_FIGURES, SUMS, number_of, numbers_of

    there = counts.total() - counts[SUMS]
    if not there:
        if articles:
            say("no figure in it that could be compared")
        return
    numbers = numbers_of(counts, OF_FIGURES, language)
    told = Said("{} in 1 figure", numbers) if there == 1 else Said("{} in {} figures", numbers, there)
    wrong = number_of(SUMS, counts[SUMS], language)
    say(Said("{}; {}", told, wrong) if counts[SUMS] else told)
