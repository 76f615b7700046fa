"""What people decided of facts, and how it is written down."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from extractor.store.base import Store
from extractor.store.decisions.deciding import Verdict, decide
from extractor.store.review.decided import decisions
from extractor.store.tables.columns import NAMES

_COLUMNS = (*NAMES, "evidence")


class Decided(BaseModel):
    """A decision; `at_time` is an ISO time in UTC. `counts` tells whether it is the last on its fact. `fact` has the
    columns of the fact that are not empty, as it was read, and its `evidence`; null where it is not in the store."""

    fact_key: str
    verdict: Verdict
    correction: dict[str, Any] | None
    note: str | None
    by_whom: str
    at_time: str
    counts: bool
    fact: dict[str, Any] | None


def latest(
    store: Store, limit: int, *, by: str | None = None, verdict: Verdict | None = None, since: dt.date | None = None
) -> list[Decided]:
    """The newest first. Raises StoreError."""
    found = decisions(store, by=by, verdict=verdict, since=since, limit=limit, columns=_COLUMNS)
    return [
        Decided(
            **{name: getattr(one, name) for name in Decided.model_fields if name != "fact"},
            fact={name: value for name, value in one.fact.items() if value is not None} if one.fact else None,
        )
        for one in found
    ]


def write_down(
    store: Store, fact_key: str, verdict: Verdict, by: str, note: str | None, correction: Mapping[str, Any] | None
) -> None:
    """Now. Raises DecisionError for what cannot be decided so, StoreError."""
    decide(store, fact_key, verdict, by, dt.datetime.now(dt.UTC), correction=correction or None, note=note or None)
