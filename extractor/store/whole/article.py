"""One article as a whole: its facts with what was decided of them, its verdicts, its copies, its story."""

import json
from dataclasses import dataclass, replace
from typing import NamedTuple

from extractor.store.base import Row, Store
from extractor.store.decisions.standing import STANDS
from extractor.store.tables.columns import NAMES
from extractor.store.whole.article_links import (
    Copies,
    Standing,
    StoryArticle,
    copies_of,
    looked_at,
    standings,
    story_of,
)

ARTICLE = (
    "title", "source", "url", "published", "published_from", "author", "captured", "licence", "name", "text",
    "text_hash", "program", "rule_version", "segmentation", "in_table",
)  # fmt: skip
"""Columns of the article's row, besides its number and its key."""
DECISION = ("verdict", "correction", "note", "by_whom", "at_time")
_ARTICLE = f"SELECT id, article_key, {', '.join(ARTICLE)} FROM articles WHERE article_key = ?"
_NUMBER = "SELECT id FROM articles WHERE article_key = ?"
_FACTS = (
    f"SELECT f.id, {', '.join(f'f.{name}' for name in NAMES)}, e.starts AS sentence_start, e.ends AS sentence_end "
    "FROM facts f JOIN evidence e ON e.id = f.evidence WHERE f.article = ? {} "
    "ORDER BY f.evidence_start, f.evidence_end, f.n"
)
_BETWEEN = "AND f.evidence_start < ? AND f.evidence_end > ?"
_AT = (
    "SELECT fact_key, type, evidence_start, evidence_end FROM facts WHERE article = ? "
    "ORDER BY evidence_start, evidence_end, n"
)
_DECISIONS = (
    f"SELECT d.fact_key, {', '.join(f'd.{name}' for name in DECISION)} FROM decisions d "
    f"WHERE d.fact_key IN (SELECT f.fact_key FROM facts f WHERE f.article = ?) AND {STANDS}"
)


class WholeFact(NamedTuple):
    """A fact as it was read: all of `columns.NAMES`, its number `id`, and its sentence's [sentence_start,
    sentence_end). The decision that stands has `DECISION`, the correction as a dict: nothing in the columns is changed.
    """

    columns: Row
    decision: Row | None


class FactAt(NamedTuple):
    """A fact by its key: its type, and its evidence at [start, end)."""

    fact_key: str
    type: str
    start: int
    end: int


@dataclass(frozen=True)
class WholeArticle:
    """An article: `row` has its `id`, `article_key` and `ARTICLE`; facts in text order. `checked` tells whether a check
    looked at it since it was written: if not, that there are no verdicts means nothing. A folder of Parquet files keeps
    none."""

    row: Row
    facts: tuple[WholeFact, ...]
    checked: bool
    verdicts: tuple[Standing, ...]
    copies: Copies
    story: tuple[StoryArticle, ...]


def whole_article(store: Store, article_key: str, *, facts: bool = True) -> WholeArticle | None:
    """The article of that key, None where there is none; without its facts where they are not wanted. Raises
    StoreError."""
    row = next(iter(list(store.ask(_ARTICLE, (article_key,)))), None)
    if row is None:
        return None
    number = row["id"]
    return WholeArticle(
        row, _facts(store, number) if facts else (), looked_at(store, number), standings(store, number),
        copies_of(store, number), story_of(store, number),
    )  # fmt: skip


def with_verdicts(whole: WholeArticle, kept: Store) -> WholeArticle:
    """The same with what another store keeps of it, in which verdicts are made for one that keeps none. Raises
    StoreError."""
    row = next(iter(list(kept.ask(_NUMBER, (whole.row["article_key"],)))), None)
    if row is None:  # came after that store was made
        return whole
    number = row["id"]
    return replace(
        whole, checked=looked_at(kept, number), verdicts=standings(kept, number), story=story_of(kept, number)
    )


def facts_at(store: Store, article: int) -> list[FactAt]:
    """All facts of the article of that number, in text order: of the longest, some ten thousand, in a tenth of the time
    that the facts themselves take. Raises StoreError."""
    return [FactAt(*row.values()) for row in store.ask(_AT, (article,))]


def facts_between(store: Store, article: int, start: int, end: int) -> tuple[WholeFact, ...]:
    """Those of which a part stands in [start, end) of the text. Raises StoreError."""
    return _facts(store, article, _BETWEEN, (end, start))


def _facts(store: Store, article: int, which: str = "", values: tuple[int, ...] = ()) -> tuple[WholeFact, ...]:
    decided = {row["fact_key"]: decision_of(row) for row in store.ask(_DECISIONS, (article,))}
    rows = store.ask(_FACTS.format(which), (article, *values))
    return tuple(WholeFact(row, decided.get(row["fact_key"])) for row in rows)


def decision_of(row: Row) -> Row:
    """`DECISION` of a row that has these columns, the correction as a dict."""
    told = {name: row[name] for name in DECISION}
    return told | {"correction": json.loads(told["correction"]) if told["correction"] else None}
