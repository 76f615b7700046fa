"""Figures put together by year, province, body …: never added up where that would count a thing twice."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from extractor.store.base import Row, Store
from extractor.store.search.facts import FROM, count
from extractor.store.search.filters import Filters, where

_YEAR = "CAST(f.year_to AS text)"
BY = {
    "year": f"CASE WHEN f.year_from < f.year_to THEN CAST(f.year_from AS text) || '-' || {_YEAR} ELSE {_YEAR} END",
    "province": "f.province",
    "organisation": "coalesce(f.organisation_id, f.organisation)",
    "source": "a.source",
    "type": "f.type",
    "metric": "f.metric",
    "award": "f.award",
}
"""What figures can be put together by, and where it stands. A figure of several years is of no one of them."""
STOCKS = frozenset({"member", "worker", "union_unit", "enterprise", "household", "collective"})
"""Metrics of what there is at a time: this year's members are mostly last year's, so the latest figure of each body
counts, and no sum over time is made."""
RATES = frozenset({"rate", "measure"})
"""Metrics that no sum means anything of."""


class What(NamedTuple):
    """What a figure counts; figures of different things never meet."""

    metric: str | None
    award: str | None
    unit: str | None

    def __str__(self) -> str:
        return " ".join(filter(None, (self.award or self.metric, f"({self.unit})" if self.unit else None)))


@dataclass
class Group:
    """Figures of one thing in one group: how many facts, in how many sources, and their total, None for rates."""

    by: str
    what: What
    facts: int = 0
    total: float | None = 0
    least: float = float("inf")
    most: float = float("-inf")
    sources: set[str] = field(default_factory=set)


@dataclass
class Folded:
    """What was left out of the totals: facts in copies of other articles, facts without a figure, parts beside their
    whole, the same figure of the same body and time told again, stock figures that a later one took the place of."""

    copies: int = 0
    bare: int = 0
    parts: int = 0
    told_again: int = 0
    earlier_stocks: int = 0


def group(store: Store, filters: Filters, by: str) -> tuple[list[Group], Folded]:
    """The groups in order. Without a modality among the filters, reported figures alone. Raises QueryError,
    StoreError; KeyError for a `by` that is not in BY."""
    column = BY[by]
    if not filters.exact.get("modality"):
        filters = replace(filters, exact=filters.exact | {"modality": ("reported",)})
    filters = replace(filters, exact={"type": ("count", "award")} | {k: v for k, v in filters.exact.items() if v})
    folded = Folded()
    if filters.copies:
        without = replace(filters, copies=False)
        folded.copies = count(store, filters) - count(store, without)
        filters = without
    sql, values = where(filters, store.dialect)
    asked = (
        f"SELECT {column} AS by_what, f.article, f.type, f.evidence_start, f.part_of_start, f.metric, f.award, f.unit, "
        "f.organisation, f.organisation_id, f.recipient, f.rank, f.noun, f.year_from, f.period_from, f.period_to, "
        f"f.value, f.upper, a.source, coalesce(f.period_to, a.published) AS at_day {FROM} WHERE {sql} "
        "ORDER BY f.article, f.n"
    )
    groups = _grouped(_once(store.ask(asked, values), folded), folded)
    return sorted(groups, key=lambda one: (one.by, str(one.what))), folded


def _once(rows: Iterable[Row], folded: Folded) -> Iterator[Row]:
    """The rows less those without a figure, the parts whose whole is among them, and what was told before. Where no
    time is told the article's year counts: 45 gifts of 2015 are not those of 2018."""
    told: set[tuple[Any, ...]] = set()
    for every in _articles(rows):
        article = [row for row in every if row["value"] is not None]
        folded.bare += len(every) - len(article)
        wholes = {(row["evidence_start"], _what(row)) for row in article}
        for row in article:
            figure = (_owner(row), _what(row), row["recipient"], row["rank"], row["noun"], row["year_from"],
                      row["period_from"], row["period_to"], row["value"], row["upper"])  # fmt: skip
            if row["part_of_start"] is not None and (row["part_of_start"], _what(row)) in wholes:
                folded.parts += 1
            elif figure in told:
                folded.told_again += 1
            else:
                told.add(figure)
                yield row


def _grouped(rows: Iterable[Row], folded: Folded) -> Iterator[Group]:
    groups: dict[tuple[str, What], Group] = {}
    latest: dict[tuple[str, What, Any], Row] = {}
    names: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        if row["by_what"] == row["organisation_id"] and row["organisation"]:
            names[row["by_what"]][row["organisation"]] += 1
        key = (str(row["by_what"] if row["by_what"] is not None else ""), _what(row))
        one = groups.setdefault(key, Group(*key))
        if row["metric"] in STOCKS:
            before = latest.get((*key, _owner(row)))
            folded.earlier_stocks += before is not None
            if before is None or (row["at_day"] or "") >= (before["at_day"] or ""):
                latest[*key, _owner(row)] = row
            continue
        _count(one, row)
    for (by, what, _), row in latest.items():
        _count(groups[by, what], row)
    for one in groups.values():
        if told := names.get(one.by):  # a body is shown by the name that it is told of by most
            one.by = min(told, key=lambda name: (-told[name], name))
        yield one


def _count(group: Group, row: Row) -> None:
    group.facts += 1
    group.sources.add(row["source"] or "")
    group.least = min(group.least, row["value"])
    group.most = max(group.most, row["upper"] or row["value"])
    if row["metric"] in RATES:
        group.total = None
    elif group.total is not None:
        group.total += row["value"]


def _articles(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """The rows of each article together; they come in that order."""
    gathered: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        if row["article"] not in gathered and gathered:
            yield gathered.popitem()[1]
        gathered[row["article"]].append(row)
    yield from gathered.values()


def _owner(row: Row) -> Any:
    """Whose figure it is: two articles that name nobody may speak of two."""
    return row["organisation_id"] or ("article", row["article"])


def _what(row: Row) -> What:
    return What(row["metric"], row["award"], row["unit"])
