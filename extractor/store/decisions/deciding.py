"""What people decide of facts: right, wrong, or right but for something; or that nothing is decided any more."""

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any, Literal, get_args

from extractor.store.base import Store
from extractor.store.decisions.correcting import checked
from extractor.store.decisions.standing import DECIDED, WITHDRAW
from extractor.store.errors import DecisionError
from extractor.store.tables.columns import NAMES

Verdict = Literal["accept", "reject", "correct", "withdraw"]
VERDICTS: tuple[str, ...] = get_args(Verdict)
_STANDING = f"{DECIDED} AND d.fact_key = ?"
_FACT = (
    f"SELECT {', '.join(f'f.{name}' for name in NAMES)}, a.text FROM facts f JOIN articles a ON a.id = f.article "
    "WHERE f.fact_key = ? ORDER BY f.id LIMIT 1"
)


def decide(
    store: Store, fact_key: str, verdict: Verdict, by_whom: str, now: dt.datetime, *,
    correction: Mapping[str, Any] | None = None, note: str | None = None,
) -> None:  # fmt: skip
    """Notes a decision on the fact of that key; it stays with the fact when its article is read anew.

    `correction` are columns of the fact with what should stand there, None for nothing; it goes with "correct" alone,
    and takes the place of any before it as a whole. "withdraw" takes back what was decided before: the fact counts as
    undecided. `now` is kept in UTC. Raises DecisionError for a fact that is not there, for nobody who decides, for a
    correction that its type of fact does not take (see `correcting.checked`), and for a withdrawal where no decision
    stands; StoreError.
    """
    facts = list(store.ask(_FACT, (fact_key,)))
    if not facts:
        raise DecisionError("no fact has the key {}; extractor search --json tells the keys", fact_key)
    if not by_whom.strip():
        raise DecisionError("a decision is somebody's: write who decides")
    if bool(correction) != (verdict == "correct"):
        raise DecisionError("a correction tells what should stand there, and any other decision tells nothing such")
    kept = checked(store, facts[0], facts[0]["text"], correction) if correction else None
    told = json.dumps(kept, ensure_ascii=False) if kept else None
    at = now.astimezone(dt.UTC).isoformat(timespec="seconds")
    sql = "INSERT INTO decisions (fact_key, verdict, correction, note, by_whom, at_time) VALUES (?, ?, ?, ?, ?, ?)"
    with store.changing() as change:
        if verdict == WITHDRAW and not list(store.ask(_STANDING, (fact_key,))):
            raise DecisionError("no decision stands on this fact: there is nothing to withdraw")
        change(sql, (fact_key, verdict, told, note, by_whom.strip(), at))
