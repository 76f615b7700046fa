"""`extractor store`: what stands in a store, whether it is sound, and its upkeep."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.console import answer, messages, say, stop
from extractor.cli.filter_options import Store as Address
from extractor.cli.progress import progress
from extractor.cli.store.decide import decide
from extractor.cli.store.decisions import decisions
from extractor.cli.store.gold import gold
from extractor.records.said import Said, said

if TYPE_CHECKING:
    from extractor.store.base import Store
    from extractor.store.removal.removal import Kind

app = typer.Typer(help="Looks after a store of facts.", no_args_is_help=True)
app.command(short_help="Notes what somebody found of a fact.")(decide)
app.command(short_help="Lists what was decided of facts.")(decisions)
app.command(short_help="Writes reviewed articles as gold to measure by.")(gold)

Person = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="A person's full name; typed without accents, it counts with any."),
]
Article = Annotated[str | None, typer.Option(metavar="ID", help="An article; with --source, that source's.")]
Source = Annotated[str | None, typer.Option(metavar="NAME", help="All articles of a source.")]

_BLACKEN = "{} {}: blacken it in {} articles, take out {} facts, for good"
_TAKE_OUT = "{} {}: take out {} articles, take out {} facts, for good"


@app.command(short_help="Tells what stands in a store.")
def info(
    context: typer.Context,
    store: Address,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object and nothing else.")] = False,
) -> None:
    """Tells what stands in a store: articles, facts by type, sources, runs and versions, errors, size.

    Example: extractor store info facts.db

    Exit status: 0 done, 2 wrong usage or no store.
    """
    from extractor.cli.store.tables import show
    from extractor.store.upkeep.info import info as figures

    with _open(store) as kept:
        found = figures(kept)
    if as_json:
        typer.echo(json.dumps(asdict(found), ensure_ascii=False))
    else:
        show(found, context.obj)


@app.command(short_help="Checks a store, row by row.")
def fsck(
    store: Address,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line, a line a fault.")] = False,
) -> None:
    """Checks a store, row by row: pages, text index, offsets, words, hashes, keys. What is wrong is listed with what
    to do about it; what is worth a note only is told as one.

    Example: extractor store fsck facts.db

    Exit status: 0 sound, 1 faults, 2 wrong usage or no store.
    """
    from extractor.store.upkeep.fsck import fsck as faults
    from extractor.store.upkeep.fsck import steps

    wrong = notes = 0
    with _open(store) as kept, progress(messages(), steps(kept), lines_on_screen=False) as advance:
        for fault in faults(kept, advance):
            wrong, notes = wrong + (not fault.note), notes + fault.note
            row = " ".join(str(part) for part in (fault.table, fault.row) if part is not None) or store
            line = Said("{}: {}; {}", row, said(fault.wrong), said(fault.remedy))
            if as_json:
                typer.echo(json.dumps(fault._asdict(), ensure_ascii=False))
            else:
                answer(Said("note: {}", line) if fault.note else line)
    say(Said("{} faults, {} notes", wrong, notes))
    raise typer.Exit(1 if wrong else 0)


@app.command(short_help="Makes a store small and fast.")
def vacuum(store: Address) -> None:
    """Makes the text index anew, gathers statistics for questions, and gives unused space back.

    Example: extractor store vacuum facts.db

    Exit status: 0 done, 2 wrong usage, no store or no room.
    """
    from extractor.store.upkeep.vacuum import vacuum as made_small

    with _open(store) as kept:
        done = made_small(kept)
    answer(Said("{} bytes before, {} after", done.before, done.after))


@app.command(short_help="Brings an older store up to date.")
def migrate(
    store: Annotated[str, typer.Argument(metavar="STORE", help="facts.db or postgresql://…, of an older program.")],
) -> None:
    """Brings a store of an older program up to date; of a file, a copy as it was stays beside it.

    Example: extractor store migrate facts.db

    Exit status: 0 done, 2 wrong usage or no store.
    """
    from extractor.store.address import SERVERS, names_folder
    from extractor.store.errors import StoreError
    from extractor.store.upkeep.migrate import migrate as brought_up
    from extractor.store.upkeep.migrate import migrate_server

    if names_folder(store):
        with _open(store):  # says of one that is older what to do
            answer("up to date already; a folder is never migrated")
        return
    try:
        done = migrate_server(store) if store.startswith(SERVERS) else brought_up(Path(store))
    except StoreError as why:
        stop(why)
    if done.before == done.after:
        answer(Said("schema {}: up to date already", done.after))
    elif done.copy is None:
        answer(Said("schema {} became {}", done.before, done.after))
    else:
        answer(Said("schema {} became {}; as it was: {}", done.before, done.after, done.copy))


@app.command(short_help="Takes out a person, an article or a source.")
def remove(
    store: Address,
    person: Person = None,
    article: Article = None,
    source: Source = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Takes out a person, an article or a source, and keeps it out of what is loaded later. A person's facts go,
    and the name is blackened in every text.

    Example: extractor store remove facts.db --person "Nguyễn Văn An"

    Exit status: 0 done, 1 not confirmed, 2 wrong usage or no store.
    """
    import datetime as dt

    from extractor.store.removal import removal

    kind, what, of = _one_of(person, article, source)
    with _open(store) as kept:
        if not yes:
            would = removal.found(kept, kind, what, of)
            do = _BLACKEN if kind == "person" else _TAKE_OUT
            say(Said(do, Said(kind), what, would.articles, would.facts))
            say("Go on? y or n")
            if sys.stdin.readline().strip().lower() not in ("y", "yes"):
                stop("nothing was removed", 1)
        done = removal.remove(kept, kind, what, dt.datetime.now(dt.UTC), of)
    if kind == "article":
        answer(Said("{} {} (key {}): {} articles, {} facts", Said(kind), what, done.what, done.articles, done.facts))
    else:
        answer(Said("{} {}: {} articles, {} facts", Said(kind), what, done.articles, done.facts))


@app.command(short_help="Forgets a removal.")
def restore(store: Address, person: Person = None, article: Article = None, source: Source = None) -> None:
    """Forgets a removal, so that what is loaded later has it again. An article is named by the key that `remove`
    told, or by its name and its source.

    Example: extractor store restore facts.db --person "Nguyễn Văn An"

    Exit status: 0 done, 1 there was no such removal, 2 wrong usage or no store.
    """
    from extractor.store.removal import removal

    kind, what, of = _one_of(person, article, source)
    with _open(store) as kept:
        if not removal.restore(kept, kind, what, of):
            stop(Said("no removal of {} {} is remembered", Said(kind), what), 1)
    answer(Said("{} {}: back with the next run that finds it", Said(kind), what))


@contextmanager
def _open(address: str) -> "Iterator[Store]":
    """The store, closed at the end; what goes wrong with it ends the command."""
    from extractor.store.address import open_store
    from extractor.store.errors import StoreError

    try:
        kept = open_store(address)
        try:
            yield kept
        finally:
            kept.close()
    except StoreError as why:
        stop(why)


def _one_of(person: str | None, article: str | None, source: str | None) -> "tuple[Kind, str, str | None]":
    """The kind of what is asked for, its name, and the source of an article, if told."""
    if person is not None and article is None and source is None:
        return "person", person, None
    if article is not None and person is None:
        return "article", article, source
    if source is not None and person is None:
        return "source", source, None
    raise typer.BadParameter("one of --person, --article (with --source or without) and --source is expected")
