"""`extractor export`: facts of a store as a file for other programs."""

import datetime as dt
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli import filter_options as by
from extractor.cli.console import say, stop
from extractor.records.said import Said


def export(
    store: by.Store,
    out: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write: .jsonl, .csv, .parquet or .xlsx.")],
    query: by.Words = "", kind: by.Type = None, metric: by.Metric = None, award: by.Award = None, org: by.Org = "",
    province: by.Province = None, successors: by.Successors = False, year: by.Year = "", published: by.Published = "",
    person: by.Person = "", source: by.Source = None, modality: by.Modality = None, recipient: by.Recipient = None,
    noun: by.Noun = None, least: by.Least = None, most: by.Most = None, sure: by.Sure = None,
    copies: by.Copies = True, rejected: by.Rejected = False,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace an existing FILE.")] = False,
) -> None:  # fmt: skip
    """Writes facts of a store, chosen as by search, and beside them FILE.datapackage.json, which describes each column.

    Example: extractor export facts.db initiatives.xlsx --metric initiative --year 2013..2018

    Exit status: 0 done, 1 nothing to write or it could not be written, 2 wrong usage or no store.
    """
    from extractor.store.address import open_store
    from extractor.store.errors import StoreError
    from extractor.store.export.datapackage import About
    from extractor.store.export.files import export as write
    from extractor.store.search.facts import count, search

    if out.is_dir():
        stop(Said("{} is a folder: give the file a name of its own", out))
    if out.exists() and not overwrite:
        stop(Said("{} exists already; --overwrite replaces it, or choose another name", out))
    try:
        filters = by.chosen(query, kind, metric, award, org, province, successors, year, published, person, source,
                            modality, recipient, noun, least, most, sure, copies, rejected)  # fmt: skip
        kept = open_store(store)
    except (StoreError, ValueError) as why:
        stop(why)
    try:
        if not count(kept, filters):
            stop("nothing found, so nothing is written", 1)
        told = {name: value for name, value in asdict(filters).items() if value not in ("", (), {}, None, (None, None))}
        done = write(search(kept, filters), out, About(dt.datetime.now(dt.UTC), told))
    except ValueError as why:
        stop(why)
    except StoreError as why:
        stop(why, 1)
    finally:
        kept.close()
    say(Said("{} facts -> {}, described in {}", done.facts, done.path, done.package.name))
