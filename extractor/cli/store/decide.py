"""`extractor store decide`: what somebody found of one fact."""

import datetime as dt
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.console import say, stop
from extractor.cli.filter_options import Store
from extractor.records.said import Said

if TYPE_CHECKING:
    from extractor.store.decisions.deciding import Verdict


def decide(
    store: Store,
    fact: Annotated[str, typer.Argument(metavar="KEY", help="The fact's key, as search --json tells it.")],
    verdict: Annotated[
        str, typer.Argument(metavar="VERDICT", help="The decision: accept, reject or correct; withdraw takes it back.")
    ],
    by: Annotated[str, typer.Option(metavar="NAME", help="Who decides.")],
    corrected: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="COLUMN=VALUE",
            help="With correct: what should stand there; nothing behind = where nothing should.",
        ),
    ] = None,
    note: Annotated[str | None, typer.Option(metavar="TEXT", help="Why.")] = None,
) -> None:
    """Notes that a fact is right, wrong, or right but for something; the last decision on it counts. After withdraw the
    fact counts as undecided; what was decided before stays listed.

    Example: extractor store decide facts.db 0f1e2d3c4b5a6978 reject --by an --note "a target, not a result"

    Exit status: 0 done, 1 no such fact, no such correction of it or nothing to withdraw, 2 wrong usage or no store.
    """
    from extractor.store.address import open_store
    from extractor.store.decisions.deciding import VERDICTS
    from extractor.store.decisions.deciding import decide as note_down
    from extractor.store.errors import DecisionError, StoreError

    if verdict not in VERDICTS:
        stop(Said("{}: one of {}", verdict, ", ".join(VERDICTS)))
    if wrong := [one for one in corrected or () if "=" not in one]:
        stop(Said("--set {}: a column and its value are expected: value=45", wrong[0]))
    told: Verdict = verdict  # type: ignore[assignment]  # just checked
    columns = dict(one.split("=", 1) for one in corrected or ())
    try:
        kept = open_store(store)
    except StoreError as why:
        stop(why)
    try:
        note_down(kept, fact, told, by, dt.datetime.now(dt.UTC), correction=columns or None, note=note)
    except DecisionError as why:
        stop(why, 1)
    except StoreError as why:
        stop(why)
    finally:
        kept.close()
    say(Said("{}: {}, by {}", fact, verdict, by))
