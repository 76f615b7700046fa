"""What was decided, looked through again: by whom, when, and what has become of the fact."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from extractor.store.base import Row, Store
from extractor.store.decisions.corrections import raw, read
from extractor.store.search.facts import COLUMNS, by_keys

PAGE = 200
"""Decisions that are asked for at once, and then their facts."""
_ASKED = (
    "SELECT d.id, d.fact_key, d.verdict, d.correction, d.note, d.by_whom, d.at_time, "
    "CASE WHEN EXISTS (SELECT 1 FROM decisions x WHERE x.fact_key = d.fact_key AND x.id > d.id) THEN 0 ELSE 1 END "
    "AS counts FROM decisions d WHERE {} ORDER BY d.id {}"
)


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decided of a fact.

    `correction` are columns with what should stand there, `at_time` is an ISO time in UTC, `counts` tells whether
    nobody has decided on the fact since. `fact` is the fact as it stands today, in the columns of a search, before
    any correction; None where it is not in the store: a decision waits for it to come back.
    """

    id: int
    fact_key: str
    verdict: str
    correction: dict[str, Any] | None
    note: str | None
    by_whom: str
    at_time: str
    counts: bool
    fact: Row | None


def decisions(
    store: Store, *, by: str | None = None, verdict: str | None = None, since: dt.date | None = None,
    limit: int | None = None, columns: Sequence[str] = COLUMNS,
) -> Iterator[Decision]:  # fmt: skip
    """The decisions, the newest first: those of one person, of one verdict, from a day (of UTC) on, `limit` at most.

    `columns` are those that are told of facts. Raises StoreError.
    """
    conditions, values = chosen(by, verdict, since)
    last: int | None = None
    while limit is None or limit > 0:
        size = PAGE if limit is None else min(limit, PAGE)
        older = [] if last is None else [last]
        where = " AND ".join([*conditions, *(["d.id < ?"] * len(older))]) or "1 = 1"
        rows = list(store.ask(_ASKED.format(where, "DESC LIMIT ?"), [*values, *older, size]))
        yield from _with_facts(store, rows, columns)
        if len(rows) < size:
            return
        last, limit = rows[-1]["id"], None if limit is None else limit - len(rows)


def history(store: Store, fact_key: str, columns: Sequence[str] = COLUMNS) -> list[Decision]:
    """All that was ever decided of a fact, the oldest first; the last counts. Raises StoreError."""
    rows = list(store.ask(_ASKED.format("d.fact_key = ?", "ASC"), (fact_key,)))
    return list(_with_facts(store, rows, columns))


def chosen(by: str | None, verdict: str | None, since: dt.date | None) -> tuple[list[str], list[Any]]:
    """What must hold of the alias d (decisions), and the values of the `?` in it."""
    day = since.isoformat() if since else None  # before any time of that day, as texts are compared
    told = (("d.by_whom = ?", by), ("d.verdict = ?", verdict), ("d.at_time >= ?", day))
    return [sql for sql, value in told if value is not None], [value for _, value in told if value is not None]


def _with_facts(store: Store, rows: Sequence[Row], columns: Sequence[str]) -> Iterator[Decision]:
    keys = list(dict.fromkeys(row["fact_key"] for row in rows))
    asked = tuple(dict.fromkeys(("fact_key", *columns)))
    facts = {fact["fact_key"]: fact for fact in by_keys(store, keys, asked)} if keys else {}
    for row in rows:
        told = {**raw(row["correction"]), **read(row["correction"])} or None
        yield Decision(**{**row, "correction": told, "counts": bool(row["counts"])}, fact=facts.get(row["fact_key"]))
