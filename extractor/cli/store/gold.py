"""`extractor store gold`: articles that somebody went through, as gold to measure by."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.console import say, stop
from extractor.cli.filter_options import Store
from extractor.cli.store.decisions import By, Since, day
from extractor.records.said import Said

if TYPE_CHECKING:
    from extractor.store.review.gold import Written


def gold(
    store: Store,
    out: Annotated[Path, typer.Option(metavar="DIR", help="The folder to write, which is made.")],
    by: By = None,
    since: Since = None,
    partial: Annotated[
        bool,
        typer.Option(
            "--partial", help="Articles with undecided facts, too: such facts are optional, neither right nor wrong."
        ),
    ] = False,
) -> None:
    """Writes the articles in which every fact was decided on as gold: DIR/articles and DIR/gold, for evaluate.

    Facts that were accepted are gold, corrected ones with their correction; rejected ones are none. A fact that no
    rule found is not in the store, so not in this gold either: before recall means anything, read each text through
    and add what is missing.

    Example: extractor store gold facts.db --out reviewed --by an

    Exit status: 0 written, 1 nothing to write or it could not be written, 2 wrong usage or no store.
    """
    from extractor.store.address import open_store
    from extractor.store.errors import StoreError
    from extractor.store.review.gold import write_gold

    first = day(since)
    try:
        kept = open_store(store)
    except StoreError as why:
        stop(why)
    try:
        done = write_gold(kept, out, by=by, since=first, partial=partial)
    except StoreError as why:
        stop(why, 1)
    finally:
        kept.close()
    for told in left_out(done):
        say(told)
    if not done.articles:
        stop("no article to write", 1)
    where = (out / "gold", out / "articles")
    if done.optional:
        whole = "{} facts in {} articles, {} of them optional -> {}, their texts in {}"
        say(Said(whole, done.facts, done.articles, done.optional, *where))
    else:
        say(Said("{} facts in {} articles -> {}, their texts in {}", done.facts, done.articles, *where))


def left_out(done: "Written") -> list[Said]:
    """What is not gold, and what to do about it, a line each."""
    told = []
    if done.left_out:
        undecided = (
            "{} articles are left out: nobody decided on {} of their facts; decide on them, or take what is decided "
            "with --partial"
        )
        told.append(Said(undecided, done.left_out, done.undecided))
    if done.unfit:
        told.append(Said("corrections that make no fact, taken for undecided; correct anew: {}", ", ".join(done.unfit)))
    if done.gone:
        told.append(Said("{} decided facts are no longer in the store, so in no gold", done.gone))
    return told
