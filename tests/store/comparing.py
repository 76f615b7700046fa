"""Articles whose figures are compared, and what a check of a store finds of them."""

import datetime as dt
import itertools
import json
from collections.abc import Iterable
from typing import Any

from extractor.api import Extractor
from extractor.checking.checked import Verified
from extractor.reading.build import make_article
from extractor.store.base import Row, Store
from extractor.store.checks.article import article_of
from extractor.store.checks.check import check
from extractor.store.checks.verify import verify
from extractor.store.decisions.deciding import Verdict, decide
from extractor.store.search.filters import Filters
from extractor.store.tables.rows import rows_of
from tests.checking.second_sources.newsroom import article as original
from tests.checking.second_sources.pairs import pairs
from tests.store.asking import ask

NOW = dt.datetime(2026, 1, 2, 3, 4, tzinfo=dt.UTC)
Line = dict[str, Any]
Figure = tuple[str, int, int, float]
Found = tuple[str, str | None, int, tuple[Figure, ...]]
"""A group: verdict, cause, witnesses, and its figures: article, place, value."""


def line(extractor: Extractor, name: str, text: str, published: str | None = "2019-01-10", **of: Any) -> Line:
    """An article with its facts as `run` writes it; its paper is called after it."""
    made = make_article(name, text, published=published, **({"source": f"Báo {name}"} | of))
    told: Line = json.loads(extractor.extract_article(made).model_dump_json())
    return told


def planted(extractor: Extractor, count: int, seed: int) -> list[Line]:
    """So many made-up articles, and behind each its second source, in which a figure may be wrong."""
    found: list[Line] = []
    for pair in pairs((original(number, seed) for number in itertools.count()), count, seed, extractor):
        for row in (pair.row, pair.planted.row):
            of = {"source": row["source"], "title": row["title"]}
            found.append(line(extractor, row["id"], row["text"], row["published"], **of))
    return found


def write(store: Store, lines: Iterable[Line]) -> None:
    store.write([rows_of(one) for one in lines])


def found(store: Store, filters: Filters | None = None) -> list[Found]:
    """What a check finds, sorted: the numbers of rows, which hang on the order of arrival, are left out."""
    return sorted(
        (
            group.verdict, group.cause, group.witnesses,
            tuple(sorted((one.article, one.evidence.start, one.evidence.end, one.value) for one in group.reports)),
        )
        for group in check(store, filters or Filters())
    )  # fmt: skip


def verified(store: Store, article: Line, **how: Any) -> list[Verified]:
    """What the store says of each figure of an article."""
    return verify(store, article_of(article), **how).figures


def verdicts(store: Store, filters: Filters | None = None) -> list[str]:
    """The verdicts in the order in which they are shown."""
    return [group.verdict for group in check(store, filters or Filters())]


def key_of(store: Store, article: str, value: float) -> str:
    """The key of the figure of that value in that article."""
    sql = "SELECT f.fact_key FROM facts f JOIN articles a ON a.id = f.article WHERE a.name = ? AND f.value = ?"
    (row,) = ask(store, sql, article, value)
    return str(row["fact_key"])


def judge(store: Store, article: str, value: float, verdict: Verdict, **told: Any) -> None:
    """Somebody's decision on that figure."""
    decide(store, key_of(store, article, value), verdict, "an", NOW, **told)


TABLES = ("checked", "features", "hot_features", "verdicts", "verdict_reports", "checks")
"""What a check keeps."""


def state(store: Store) -> dict[str, list[Row]]:
    """All that a check has kept."""
    return {table: sorted(ask(store, f"SELECT * FROM {table}"), key=repr) for table in TABLES}


INITIATIVES = "Năm 2018, LĐLĐ tỉnh Kon Tum có {} sáng kiến được công nhân lao động đề xuất và được công nhận."
RETOLD = f"{INITIATIVES} Nhiều đơn vị gửi lời chúc mừng."
"""The same figure in an article that is not the same text."""
SUM = "Hội thi của LĐLĐ tỉnh Kon Tum trao 45 giải, gồm 4 giải Nhất, 10 giải Nhì và 40 giải Ba."


def told(extractor: Extractor, **figures: object) -> list[Line]:
    """Articles of one thing by their names, each with its own figure, a day apart."""
    days = (f"2019-01-{day}" for day in itertools.count(10))
    return [
        line(extractor, name, INITIATIVES.format(it), day)
        for (name, it), day in zip(figures.items(), days, strict=False)
    ]
