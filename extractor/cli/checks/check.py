"""`extractor check`: figures compared across the articles of a store."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli import filter_options as by
from extractor.cli.console import messages, say, stop
from extractor.records.said import Said

if TYPE_CHECKING:
    from extractor.checking.checked import Checked
    from extractor.cli.checks.verdicts import Kept

LIMIT, ON_PAGE = 20, 1000
"""Groups shown in the terminal and on a page where nobody asks for more."""


def check(
    context: typer.Context,
    store: by.Store, query: by.Words = "", kind: by.Type = None, metric: by.Metric = None, award: by.Award = None,
    org: by.Org = "", province: by.Province = None, successors: by.Successors = False, year: by.Year = "",
    published: by.Published = "", person: by.Person = "", source: by.Source = None, modality: by.Modality = None,
    recipient: by.Recipient = None, noun: by.Noun = None, least: by.Least = None, most: by.Most = None,
    sure: by.Sure = None, copies: by.Copies = True, rejected: by.Rejected = False,
    verdict: Annotated[
        list[str] | None,
        typer.Option(
            metavar="VERDICT", help="Show these alone: conflict, arithmetic, update, compatible, agree, copied."
        ),
    ] = None,
    limit: Annotated[
        int | None,
        typer.Option(metavar="N", min=1, help="Groups at most; else 20 in the terminal, 1000 on a page, all as JSON."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One line of JSON a group.")] = False,
    html: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write a web page that needs nothing else and prints well.")
    ] = None,
    fail_on: Annotated[
        list[str] | None,
        typer.Option("--fail-on", metavar="VERDICT", help="Exit 3 where such a group is found, shown or not."),
    ] = None,
) -> None:  # fmt: skip
    """Compares the figures that different articles tell of one thing, and adds up sums and percentages.

    Words and options choose as in a search: a group is shown where one of its reports fits. First come conflicts
    and errors in arithmetic, then updates, compatible, agreeing and copied figures.

    Example: extractor check facts.db --province "kon tum" --year 2018 --html report.html --fail-on conflict

    Exit status: 0 done, 2 wrong usage or no store, 3 what --fail-on names was found.
    """
    from extractor.bulk.looking import in_processes
    from extractor.checking.checked import ORDER
    from extractor.cli.checks import verdicts
    from extractor.cli.checks.stages import staged
    from extractor.store.address import open_store
    from extractor.store.checks import check
    from extractor.store.errors import StoreError

    language = context.obj or "en"
    _check_page(html, as_json)
    try:
        filters = by.chosen(query, kind, metric, award, org, province, successors, year, published, person, source,
                            modality, recipient, noun, least, most, sure, copies, rejected)  # fmt: skip
        wanted = verdicts.names("--verdict", verdict, ORDER)
        fatal = verdicts.names("--fail-on", fail_on, ORDER)
        kept_store = open_store(store)
    except (StoreError, ValueError) as why:
        stop(why)
    streamed = as_json and limit is None
    most_shown = limit or (LIMIT if html is None else ON_PAGE)
    kept = verdicts.Kept(wanted, 0 if streamed else most_shown)
    try:
        with staged(messages(), streamed, language) as progress:
            asked = check.Wanted(wanted, None if streamed else most_shown)
            groups = check.check(kept_store, filters, progress, wanted=asked, language=language, reading=in_processes)
            _take(groups, kept, streamed)
            kept.counts = asked.counts
    except (StoreError, ValueError) as why:
        stop(why)
    finally:
        kept_store.close()
    if html is not None:
        _write(html, kept, kept_store.address, language)
    elif not streamed:
        _show(kept, as_json, most_shown, language)
    _close(kept, html, language)
    raise typer.Exit(3 if any(kept.counts[name] for name in fatal) else 0)


def _check_page(html: Path | None, as_json: bool) -> None:
    """Refuses a page that could not be written, or would take the place of something else, before any work is done."""
    if html is None:
        return
    if as_json:
        stop("--json and --html: one of them")
    if html.suffix.lower() not in (".html", ".htm"):
        stop(Said("--html {}: a name ending in .html is expected", html))
    if html.is_dir() or not html.parent.is_dir():
        why = Said("is a folder") if html.is_dir() else Said("no such folder")
        stop(Said("--html {}: cannot be written: {}", html, why))


def _take(groups: "Iterator[Checked]", kept: "Kept", streamed: bool) -> None:
    for group in groups:
        if kept.add(group) and streamed:
            typer.echo(group.model_dump_json())


def _show(kept: "Kept", as_json: bool, limit: int, language: str) -> None:
    from extractor.cli.checks.groups_shown import show_group, terminal

    console, groups = terminal(), kept.groups()
    for group in groups:
        if as_json:
            typer.echo(group.model_dump_json())
        else:
            show_group(console, group, language)
    if kept.wanted > len(groups):
        say(Said("{} of {} groups; --limit {} shows more", len(groups), kept.wanted, limit * 5))


def _write(html: Path, kept: "Kept", address: str, language: str) -> None:
    from extractor.cli.checks.html import page

    try:
        html.write_text(page(kept, address, dt.date.today(), language), encoding="utf-8", newline="\n")
    except OSError as why:
        stop(Said("{}: cannot be written: {}", html, why.strerror))


def _close(kept: "Kept", html: Path | None, language: str) -> None:
    """The last line: how many groups there are of each verdict."""
    from extractor.checking.checked import ORDER
    from extractor.cli.checks.verdicts import numbers_of

    there = kept.counts.total()
    if there:
        numbers = numbers_of(kept.counts, ORDER, language)
        told = Said("{} in 1 group", numbers) if there == 1 else Said("{} in {} groups", numbers, there)
    else:
        told = Said("nothing to compare yet: nothing that was asked for is told in figures by two articles")
    say(told if html is None else Said("{} -> {}", told, html))
