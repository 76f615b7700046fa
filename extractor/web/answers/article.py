"""An article as a whole, and one of its facts."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from pydantic import BaseModel, Field

from extractor.checking.checked import Checked
from extractor.records import Evidence
from extractor.store.base import Row, Store
from extractor.store.checks.kept import of_fact
from extractor.store.tables.columns import NAMES
from extractor.store.whole.article import (
    FactAt,
    WholeArticle,
    WholeFact,
    facts_at,
    facts_between,
    whole_article,
    with_verdicts,
)
from extractor.store.whole.article_links import Standing, StoryArticle
from extractor.store.whole.fact import one_fact
from extractor.web.answers.article_parts import part_of, parts

_ELSEWHERE = ("fact_key", "n", "type", "rule", "confidence", "evidence_start", "evidence_end", "said")
_COLUMNS = tuple(name for name in NAMES if name not in _ELSEWHERE)


class Decision(BaseModel):
    """What somebody found of a fact: accept, reject or correct, and then columns with what should stand there; or
    withdraw, after which nothing counts that was decided before."""

    verdict: str
    correction: dict[str, Any] | None
    note: str | None
    by_whom: str
    at_time: str


class ToldFact(BaseModel):
    """A fact as it was read. `evidence` and the sentence's [sentence_start, sentence_end) are in code points of the
    article's text; `columns` are those of the table of facts that it tells something in; `decision` is the one
    that stands."""

    fact_key: str
    n: int
    type: str
    evidence: Evidence
    sentence_start: int
    sentence_end: int
    rule: str
    confidence: float
    columns: dict[str, Any]
    decision: Decision | None


class Standings(BaseModel):
    """A verdict on figures of the article: of how many reports it is, and which facts of the article are in it;
    /check/{fact_key} shows it. `outdated`: somebody has decided on one of its figures since."""

    verdict: str
    cause: str | None
    reports: int
    fact_keys: tuple[str, ...]
    outdated: bool


class Other(BaseModel):
    """Another article: /article/{article_key}."""

    article_key: str
    article: str = Field(description="Its id.")
    title: str | None
    source: str | None
    published: str | None
    url: str | None


class Copy(Other):
    """One that is copied or copies; `similarity` from 0 to 1."""

    similarity: float


class Told(Other):
    """One of the same story: in how many groups figures of both stand, and whether one of these is a conflict."""

    shared: int
    conflict: bool


class ArticleAnswer(BaseModel):
    """An article with its facts in text order. `checked` tells whether its figures were compared since it was written;
    `copied` how many articles copy it, of which `copies` names some; `first` is the first of the chain that it copies.
    """

    article_key: str
    article: str = Field(description="Its id in what it was read from.")
    title: str | None
    source: str | None
    url: str | None
    published: str | None
    published_from: str | None
    author: str | None
    captured: str | None
    licence: str | None
    text: str
    text_hash: str
    program: str | None
    rule_version: str | None
    segmentation: str | None
    in_table: int = Field(description="Figures of tables of which nobody could be sure.")
    facts: list[ToldFact]
    checked: bool
    verdicts: list[Standings]
    copy_of: list[Copy]
    copies: list[Copy]
    copied: int
    first: Other | None
    story: list[Told]


class CitedArticle(Other):
    """What a citation of it tells."""

    captured: str | None
    text_hash: str


_CITED = tuple(name for name in CitedArticle.model_fields if name not in ("article_key", "article"))


class FactAnswer(BaseModel):
    """A fact with its sentence, its article, the groups of reports that it is in and all decisions on it, the last one
    last. `readings` are all that were read as it, of the same words: most often one."""

    readings: list[ToldFact]
    sentence: Evidence
    article: CitedArticle
    groups: list[Checked]
    decisions: list[Decision]


class ArticlePart(NamedTuple):
    """A part of an article, the `number`th of `last`, counted from 1: [start, end) of the text. `article` has the facts
    on it alone, `outline` all facts."""

    article: ArticleAnswer
    outline: Sequence[FactAt]
    start: int
    end: int
    number: int
    last: int


def article(store: Store, kept: Store | None, article_key: str) -> ArticleAnswer | None:
    """The article of that key, None where there is none. `kept` is the store with the verdicts. Raises StoreError."""
    whole = whole_article(store, article_key)
    return None if whole is None else _article(_compared(whole, store, kept))


def article_part(
    store: Store, kept: Store | None, article_key: str, at: str | None, number: int | None
) -> ArticlePart | None:
    """The part of that number, the last where there are fewer; without a number the one with the fact of the key `at`,
    else the first. Raises StoreError."""
    whole = whole_article(store, article_key, facts=False)
    if whole is None:
        return None
    outline = facts_at(store, whole.row["id"])
    cut = parts(whole.row["text"], [fact.start for fact in outline])
    if number is None:
        number = part_of(cut, next((fact.start for fact in outline if fact.fact_key == at), 0))
    number = min(number, len(cut))
    start, end = cut[number - 1]
    whole = replace(whole, facts=facts_between(store, whole.row["id"], start, end))
    return ArticlePart(_article(_compared(whole, store, kept)), outline, start, end, number, len(cut))


def fact(store: Store, kept: Store | None, fact_key: str, language: str) -> FactAnswer | None:
    """The fact of that key, None where there is none; why groups are what they are in that language. Raises
    StoreError."""
    found = one_fact(store, fact_key)
    if found is None:
        return None
    first = found.readings[0]
    stands = Decision(**found.decision) if found.decision else None
    return FactAnswer(
        readings=[_fact(row, row["evidence"], stands) for row in found.readings],
        sentence=Evidence(start=first["sentence_start"], end=first["sentence_end"], text=first["sentence"]),
        article=CitedArticle(
            article_key=first["article_key"],
            article=first["article_name"],
            **{name: first[f"article_{name}"] for name in _CITED},
        ),
        groups=of_fact(kept, fact_key, language) if kept else [],
        decisions=[Decision(**row) for row in found.decisions],
    )


def _compared(whole: WholeArticle, store: Store, kept: Store | None) -> WholeArticle:
    return whole if kept is None or kept.address == store.address else with_verdicts(whole, kept)


def _article(whole: WholeArticle) -> ArticleAnswer:
    row, copies = whole.row, whole.copies
    return ArticleAnswer(
        article=row["name"],
        **{name: it for name, it in row.items() if name not in ("id", "name")},
        facts=[_of_article(each, row["text"]) for each in whole.facts],
        checked=whole.checked,
        verdicts=[_standing(each) for each in whole.verdicts if each.verdict != "holds"],
        copy_of=[Copy(**each) for each in copies.of],
        copies=[Copy(**each) for each in copies.by],
        copied=copies.copied,
        first=Other(**copies.first) if copies.first else None,
        story=[_story(each) for each in whole.story],
    )


def _standing(each: Standing) -> Standings:
    return Standings.model_validate(each, from_attributes=True)


def _story(each: StoryArticle) -> Told:
    return Told(**each.article, shared=each.shared, conflict=each.conflict)


def _of_article(each: WholeFact, text: str) -> ToldFact:
    words = text[each.columns["evidence_start"] : each.columns["evidence_end"]]
    return _fact(each.columns, words, Decision(**each.decision) if each.decision else None)


def _fact(row: Row, words: str, decision: Decision | None) -> ToldFact:
    return ToldFact(
        **{name: row[name] for name in ("fact_key", "n", "type", "rule", "confidence")},
        evidence=Evidence(start=row["evidence_start"], end=row["evidence_end"], text=words),
        sentence_start=row["sentence_start"],
        sentence_end=row["sentence_end"],
        columns={name: row[name] for name in _COLUMNS if row[name] is not None},
        decision=decision,
    )
