"""`extractor store decisions`: what was decided of facts, and by whom."""

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.console import answer, in_words, say, stop
from extractor.cli.filter_options import Store
from extractor.records.said import Said
from extractor.showing.markup import visible

if TYPE_CHECKING:
    from extractor.store.review.decided import Decision

By = Annotated[str | None, typer.Option(metavar="NAME", help="Decisions of that person alone.")]
Since = Annotated[str | None, typer.Option(metavar="DAY", help="Decisions from that day on, an ISO day in UTC.")]


def decisions(
    store: Store,
    by: By = None,
    verdict: Annotated[
        str | None,
        typer.Option(metavar="VERDICT", help="Decisions of that verdict: accept, reject, correct or withdraw."),
    ] = None,
    since: Since = None,
    fact: Annotated[
        str | None, typer.Option(metavar="KEY", help="All decisions on that fact instead, the oldest first.")
    ] = None,
    limit: Annotated[int | None, typer.Option(metavar="N", min=1, help="Decisions at most.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One line of JSON a decision.")] = False,
) -> None:
    """Lists what was decided of facts, the newest first, each with the sentence of its fact.

    A decision on a fact that is no longer in the store is listed too: it counts again when the fact comes back.

    Example: extractor store decisions facts.db --by an --since 2026-01-31

    Exit status: 0 found, 1 nothing found, 2 wrong usage or no store.
    """
    from extractor.cli.hits import SHOWN
    from extractor.store.address import open_store
    from extractor.store.decisions.deciding import VERDICTS
    from extractor.store.errors import StoreError
    from extractor.store.review import decided
    from extractor.store.search.facts import COLUMNS

    if verdict is not None and verdict not in VERDICTS:
        stop(Said("{}: one of {}", verdict, ", ".join(VERDICTS)))
    if fact is not None and any(one is not None for one in (by, verdict, since, limit)):
        stop("--fact: the whole history of one fact, without any other choice")
    first, columns = day(since), COLUMNS if as_json else SHOWN
    try:
        kept = open_store(store)
        try:
            if fact is not None:
                found = shown(decided.history(kept, fact, columns), as_json)
            else:
                chosen = decided.decisions(kept, by=by, verdict=verdict, since=first, limit=limit, columns=columns)
                found = shown(chosen, as_json)
        finally:
            kept.close()
    except StoreError as why:
        stop(why)
    if not found:
        say("no such decisions")
    raise typer.Exit(0 if found else 1)


def day(since: str | None) -> dt.date | None:
    """The day that `--since` names; another text ends the command."""
    try:
        return dt.date.fromisoformat(since) if since is not None else None
    except ValueError:
        stop(Said("--since {}: a day is expected: 2026-01-31", since))


def shown(decisions: "Iterable[Decision]", as_json: bool) -> int:
    """Shows the decisions; how many there were."""
    from extractor.cli import hits
    from extractor.store.search.filters import Filters

    found = 0
    for found, one in enumerate(decisions, 1):  # noqa: B007 - its last value is the answer
        if as_json:
            fact = one.fact and {name: value for name, value in one.fact.items() if value is not None}
            typer.echo(json.dumps(asdict(one) | {"fact": fact}, ensure_ascii=False))
            continue
        typer.echo(visible(line(one)))
        if one.fact is not None:
            hits.text(one.fact, Filters())
        else:
            answer("the fact is not in the store; the decision counts again when it comes back")
            typer.echo()
    return found


def line(one: "Decision") -> str:
    """A decision in one line, without its fact."""
    told = [in_words(Said("{}: {}, by {}, {}", one.fact_key, one.verdict, one.by_whom, one.at_time))]
    for name, value in (one.correction or {}).items():
        told.append(f"{name}={in_words(Said('nothing')) if value is None else value}")
    if one.note:
        told.append(" ".join(one.note.split()))
    if not one.counts:
        told.append(in_words("a later decision counts"))
    return "; ".join(told)
