"""What people decided of facts: right, wrong, or right but for something. The last word on a fact counts."""

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any, Literal, get_args

from extractor.store.base import Store
from extractor.store.columns import NAMES
from extractor.store.errors import StoreError

Verdict = Literal["accept", "reject", "correct"]
VERDICTS: tuple[str, ...] = get_args(Verdict)
REJECTED = (
    "SELECT d.fact_key FROM decisions d WHERE d.verdict = 'reject' "
    "AND d.id = (SELECT max(x.id) FROM decisions x WHERE x.fact_key = d.fact_key)"
)
"""The keys of the facts of which the last word is that they are wrong."""


def decide(
    store: Store, fact_key: str, verdict: Verdict, by_whom: str, now: dt.datetime, *,
    correction: Mapping[str, Any] | None = None, note: str | None = None,
) -> None:  # fmt: skip
    """Notes a decision on the fact of that key; it stays with the fact when its article is read anew.

    `correction` are columns of the fact with what should stand there, and goes with "correct" alone. Raises StoreError
    for a fact that is not there, and for a correction of what is no column.
    """
    if not list(store.ask("SELECT 1 AS one FROM facts WHERE fact_key = ? LIMIT 1", (fact_key,))):
        raise StoreError(f"no fact has the key {fact_key}; extractor search --json tells the keys")
    if bool(correction) != (verdict == "correct"):
        raise StoreError("a correction tells what should stand there, and any other decision tells nothing such")
    if wrong := [name for name in correction or () if name not in NAMES]:
        raise StoreError(f"{', '.join(wrong)}: no column of a fact; docs/dataset.md lists them")
    told = json.dumps(correction, ensure_ascii=False) if correction else None
    sql = "INSERT INTO decisions (fact_key, verdict, correction, note, by_whom, at_time) VALUES (?, ?, ?, ?, ?, ?)"
    with store.changing() as change:
        change(sql, (fact_key, verdict, told, note, by_whom, now.isoformat(timespec="seconds")))
