"""What is read of articles that nobody looked at yet: what they can share with others, and their sums."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from extractor.checking.arithmetic import sums, title_end
from extractor.checking.features import DAY, PROVINCE, features, mass_of, of_kind
from extractor.checking.report import Report
from extractor.store.base import Insert, Row, Store
from extractor.store.checks.groups import Kept, keep
from extractor.store.checks.reports import Reports, marks, parts
from extractor.store.checks.shared import number_of

_OTHERS = (
    "SELECT article, type, name, number, organisation_id, province, level, grain, month, day, period_from FROM facts "
    "WHERE article IN ({}) AND type || '' IN ('organisation', 'date', 'program', 'document', 'person')"
)
_TEXTS = "SELECT id, text, title FROM articles WHERE id IN ({})"
_FEWEST = 2
"""Figures of an article that can make a sum."""


class Looked(NamedTuple):
    """Rows of `features` and of `checked`, and the sums of some articles."""

    shared: list[tuple[Any, ...]]
    checked: list[tuple[Any, ...]]
    sums: list[Kept]


def look(store: Store, reports: Reports, articles: Sequence[int]) -> Looked:
    """What is read of these articles. Raises StoreError."""
    of = reports.of_articles(articles)
    found = Looked([], [], list(_sums(store, of)))
    days = {row["id"]: row["published"] for row in store.ask(_days(articles), articles)}
    others: dict[int, list[Row]] = {article: [] for article in articles}
    for row in store.ask(_OTHERS.format(marks(articles)), articles):
        others[row["article"]].append(row)
    for article in articles:
        told = features(of[article], others[article], days[article])
        found.shared.extend((key, number_of(days[article]), article, weight) for key, weight in told)
        found.checked.append((article, mass_of(told), of_kind(told, DAY), of_kind(told, PROVINCE)))
    return found


def keep_looked(store: Store, looked: Looked) -> None:
    """Writes what was read; within `changing`."""
    store.insert(Insert("features", ("feature", "day", "article", "weight"), looked.shared))
    store.insert(Insert("checked", ("article", "mass", "days", "provinces"), looked.checked))
    keep(store, looked.sums)


def _days(articles: Sequence[int]) -> str:
    return f"SELECT id, published FROM articles WHERE id IN ({marks(articles)})"


def _sums(store: Store, reports: Mapping[int, Sequence[Report]]) -> Iterator[Kept]:
    told = [article for article, some in reports.items() if len(some) >= _FEWEST]
    for row in (row for some in parts(told) for row in store.ask(_TEXTS.format(marks(some)), some)):
        for one in sums(row["text"], title_end(row["text"], row["title"]), reports[row["id"]]):
            facts = [report.fact for report in one.figures]
            yield Kept("holds" if one.holds else "arithmetic", None, one.written, facts)
