"""`run --refresh`: what a change of rules cannot touch is passed over."""

import datetime as dt
import json
from contextlib import closing
from typing import TYPE_CHECKING

import typer

from extractor.cli.console import say
from extractor.records.said import Said
from extractor.store.address import names_folder, names_store, open_store

if TYPE_CHECKING:
    from extractor.api import Extractor


def check(out: str | None) -> None:
    """Refuses what is no store, or one that is never changed."""
    if out is None or not names_store(out):
        raise typer.BadParameter("a store is refreshed: name it by --out", param_hint="--refresh")
    if names_folder(out):
        raise typer.BadParameter(
            Said("{} is read as it was written: run into a new store", out), param_hint="--refresh"
        )


def refreshed(address: str, extractor: "Extractor") -> None:
    """Marks the articles of a store that the rules of now find the same in. Raises StoreError."""
    from extractor.rules.description import described
    from extractor.store.loading.refresh import refresh

    packs = described(extractor.pipeline.compiled.packs)
    with closing(open_store(address, create=True)) as store:
        run = store.begin_run(extractor.made_by.model_dump(), dt.datetime.now(dt.UTC), json.dumps(packs))
        done = refresh(store, extractor.made_by, packs, run)
        store.end_run(run, dt.datetime.now(dt.UTC))
    if done.articles:
        told = Said("{} articles made by other rules: the change can touch {} of them", done.articles, done.touched)
        say(Said("{} ({})", told, done.why) if done.why else told)
