"""`extractor search`: facts of a store, the best first, each with its sentence."""

from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli import filter_options as by
from extractor.cli.console import say, stop
from extractor.records.said import Said

if TYPE_CHECKING:
    from extractor.store.base import Store
    from extractor.store.search.filters import Filters

LIMIT = 20
"""Facts shown where nobody asks for more."""


def search(
    store: by.Store, query: by.Words = "", kind: by.Type = None, metric: by.Metric = None, award: by.Award = None,
    org: by.Org = "", province: by.Province = None, successors: by.Successors = False, year: by.Year = "",
    published: by.Published = "", person: by.Person = "", source: by.Source = None, modality: by.Modality = None,
    recipient: by.Recipient = None, noun: by.Noun = None, least: by.Least = None, most: by.Most = None,
    sure: by.Sure = None, copies: by.Copies = True, rejected: by.Rejected = False,
    group_by: Annotated[
        str, typer.Option(metavar="WHAT", help="Figures by year, province, organisation, source, type, metric, award.")
    ] = "",
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="Facts at most.")] = LIMIT,
    as_json: Annotated[bool, typer.Option("--json", help="One line of JSON a fact.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Comma-separated values.")] = False,
    cite: Annotated[bool, typer.Option("--cite", help="Ready to paste: sentence, source, date, address.")] = False,
) -> None:  # fmt: skip
    """Finds facts in a store, the best first.

    Example: extractor search facts.db "sang kien" --province "kon tum" --year 2013..2018 --type count

    Exit status: 0 found, 1 nothing found, 2 wrong usage or no store.
    """
    from extractor.cli import hits
    from extractor.store.address import open_store
    from extractor.store.errors import StoreError

    try:
        filters = by.chosen(query, kind, metric, award, org, province, successors, year, published, person, source,
                            modality, recipient, noun, least, most, sure, copies, rejected)  # fmt: skip
        kept = open_store(store)
    except (StoreError, ValueError) as why:
        stop(why)
    try:
        how = hits.form(as_json, as_csv, cite)
        if group_by:
            if cite:
                stop("--cite and --group-by: one of them")
            found = hits.grouped(kept, filters, group_by, as_json, as_csv)
        else:
            found = hits.listed(kept, filters, limit, how)
        if not found:
            _suggest(kept, filters, org)
    except (StoreError, ValueError) as why:
        stop(why)
    finally:
        kept.close()
    raise typer.Exit(0 if found else 1)


def _suggest(store: "Store", filters: "Filters", org: str) -> None:
    """Says that nothing was found, and what is called alike where a name was asked for."""
    from extractor.store.search.facts import count
    from extractor.store.search.filters import Filters
    from extractor.store.search.places import suggested

    say("nothing found")
    if org and not count(store, Filters(organisation=filters.organisation, rejected=True)):
        near = suggested(store, org)
        if near:
            say(Said("no body here is called {!r}; the nearest: {}", org, "; ".join(near)))
        else:
            say(Said("no body here is called {!r}", org))
