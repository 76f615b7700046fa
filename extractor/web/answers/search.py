"""Facts that are looked for: a page of them with their sentences, counts to choose further, figures over years."""

from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel

from extractor.store.base import Row, Store
from extractor.store.decisions.corrections import read
from extractor.store.search.filters import Filters
from extractor.store.search.places import suggested
from extractor.store.tables.columns import NAMES
from extractor.web.index import Figures, Snapshot, Sort, rows

_ARTICLE = {
    "article": "article", "article_key": "article_key", "article_title": "title", "article_source": "source",
    "article_published": "published", "article_url": "url",
}  # fmt: skip
_BESIDE = ("sentence_start", "sentence", "evidence", "copies", "decision", "correction")
COLUMNS = (*NAMES, *_ARTICLE, *_BESIDE)
"""What is asked for of a fact on a page."""


class HitArticle(BaseModel):
    """Where a fact was told: `article` is the id, `published` an ISO day. By `article_key` the article itself is asked
    for."""

    article: str
    article_key: str
    title: str | None
    source: str | None
    published: str | None
    url: str | None


class Hit(BaseModel):
    """A fact: its columns that are not empty, the words that say it, their sentence, and where that begins in the
    article's text, in code points; `evidence_start` and `evidence_end` of the fact are of the text as well. `copies` is
    how many articles copy its own, `decision` the last one on it, `correction` what that one put right, by column; it
    is not applied to the fact."""

    fact: dict[str, Any]
    evidence: str
    sentence: str
    sentence_start: int
    article: HitArticle
    copies: int
    decision: str | None
    correction: dict[str, Any] | None


class Facet(BaseModel):
    """A value and how many facts of the result have it."""

    value: str | int
    facts: int


class YearOf(BaseModel):
    """A year and how many facts a search for it finds, whichever years this one is bound to. Where all figures are of
    one thing that search asks for what `of` tells, too, and the figures are as somebody put them right; null where he
    put more of each right than the figure."""

    year: int
    facts: int
    least: float | None
    median: float | None
    most: float | None


class LeftOut(BaseModel):
    """A modality that the figures by year leave out, and how many facts of the result it has, of whatever year."""

    modality: str
    facts: int


class Thing(BaseModel):
    """What the figures by year count. They are those of one `modality`, reported ones if there are any; facts that
    somebody found wrong are left out, as are those without a figure: where there are such, `least` is the `min` of a
    search that finds the others. Of `elsewhere` facts more was put right than the figure: they are counted alone."""

    metric: str | None
    award: str | None
    unit: str | None
    modality: str
    left_out: list[LeftOut]
    least: float | None
    elsewhere: int


class SearchAnswer(BaseModel):
    """A page of a result, counted from 1. `facets`: of each, the values with most facts first, without what the search
    itself bounds of that facet. `of`: the one thing that the figures of `years` are of; without it they tell only how
    many facts there are."""

    total: int
    page: int
    hits: list[Hit]
    facets: dict[str, list[Facet]]
    years: list[YearOf]
    of: Thing | None
    suggestions: list[str]


def search(
    snapshot: Snapshot, store: Store, filters: Filters, sort: Sort, page: int, per_page: int, named: str = ""
) -> SearchAnswer:
    """`named` is the body's name as it was typed: where nothing is found, others that are called alike are suggested.
    Raises QueryError, StoreError."""
    found = snapshot.find(store, filters, sort, (page - 1) * per_page, per_page)
    return SearchAnswer(
        total=found.total,
        page=page,
        hits=[hit_of(row) for row in rows(store, found.ids, COLUMNS)],
        facets={name: _facets(values) for name, values in found.facets.items()},
        years=[YearOf(year=one.year, facts=one.facts, least=one.least, median=one.median, most=one.most)
               for one in found.years.years],
        of=_thing(found.years.of),
        suggestions=suggested(store, named) if named and not found.total else [],
    )  # fmt: skip


def hit_of(row: Row) -> Hit:
    """Of a row with `COLUMNS`."""
    return Hit(
        fact={name: row[name] for name in NAMES if row[name] is not None},
        article=HitArticle(**{field: row[column] for column, field in _ARTICLE.items()}),
        **{name: row[name] for name in _BESIDE} | {"correction": read(row["correction"]) or None},
    )


def _facets(values: Sequence[tuple[str | int, int]]) -> list[Facet]:
    return [Facet(value=value, facts=facts) for value, facts in values]


def _thing(of: Figures | None) -> Thing | None:
    if of is None:
        return None
    left_out = [LeftOut(modality=modality, facts=facts) for modality, facts in of.left_out]
    return Thing(
        **of.what._asdict(), modality=of.modality, left_out=left_out, least=of.bare, elsewhere=of.elsewhere
    )  # fmt: skip
