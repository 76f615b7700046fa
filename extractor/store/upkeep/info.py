"""What stands in a store: how much of it, from where, made when and by what, and how large it is."""

from dataclasses import dataclass
from typing import Any

from extractor.records import FACT_TYPES
from extractor.store.base import Row, Store
from extractor.store.tables.schema import VERSION

COUNTED = ("articles", "organisations", "copies", "errors", "decisions", "removals")
MADE_BY = ("program", "rule_version", "segmentation")


@dataclass(frozen=True)
class Runs:
    """How many runs there were, when the first and the last began (ISO times), and each set of versions that made
    facts here, in the order of the first run that had it."""

    count: int
    first: str | None
    last: str | None
    versions: tuple[dict[str, str | None], ...]


@dataclass(frozen=True)
class Info:
    """`facts` are counted by type, every type named; `sources` by their articles, the largest first, those without
    one as ""; `published` is the first and the last day, ISO."""

    address: str
    schema: int
    articles: int
    facts: dict[str, int]
    organisations: int
    copies: int
    errors: int
    decisions: int
    removals: int
    runs: Runs
    bytes: int
    bytes_per_fact: float | None
    published: tuple[str | None, str | None]
    sources: dict[str, int]


def info(store: Store) -> Info:
    """The figures of a store, each as of the moment when it was counted. Raises StoreError."""
    facts = dict.fromkeys(FACT_TYPES, 0)
    facts |= {row["type"]: row["n"] for row in store.ask("SELECT type, count(*) AS n FROM facts GROUP BY type")}
    day = _one(store, "SELECT min(published) AS first, max(published) AS last FROM articles")
    asked = "SELECT coalesce(source, '') AS source, count(*) AS n FROM articles GROUP BY source ORDER BY n DESC, source"
    sources: dict[str, int] = {}
    for row in store.ask(asked):
        sources[row["source"]] = sources.get(row["source"], 0) + row["n"]
    size, total = store.size(), sum(facts.values())
    counts: dict[str, Any] = {table: _one(store, f"SELECT count(*) AS n FROM {table}")["n"] for table in COUNTED}
    return Info(
        address=store.address,
        schema=VERSION,
        facts=facts,
        runs=_runs(store),
        bytes=size,
        bytes_per_fact=round(size / total, 1) if total else None,
        published=(day["first"], day["last"]),
        sources=sources,
        **counts,
    )


def _runs(store: Store) -> Runs:
    row = _one(store, "SELECT count(*) AS n, min(started) AS first, max(started) AS last FROM runs")
    columns = ", ".join(MADE_BY)
    versions = store.ask(f"SELECT {columns} FROM runs GROUP BY {columns} ORDER BY min(id)")
    return Runs(row["n"], row["first"], row["last"], tuple({key: one[key] for key in MADE_BY} for one in versions))


def _one(store: Store, sql: str) -> Row:
    (row,) = store.ask(sql)
    return row
