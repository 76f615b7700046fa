"""A second article about the event of a given one, with one figure altered or none."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from random import Random
from typing import Any, NamedTuple

from extractor.records import ArticleFacts, Count
from tests.checking.second_sources.alterations import KINDS, LEAST, Alteration, alter
from tests.checking.second_sources.near_copy import near_copy
from tests.checking.second_sources.paraphrase import paraphrase
from tests.checking.second_sources.sentences import Edit, Figure, edited, figures_of, moved, sentences_of

SOURCES = ("Người Lao Động", "Tuổi Trẻ", "VnExpress", "Dân trí", "Thanh Niên", "Báo tỉnh")
ONE_MENTION = 0.15
"""Of the figures told twice or more, the share of which but one mention is altered."""


class Planted(NamedTuple):
    """A second source and what is wrong in it. `row` is a line of input; `style` "near-copy" or "paraphrase".

    Where nothing is altered `alteration` is None; `start` and `end` are of the figure's evidence in the original,
    `mentions` how many of `of` mentions are altered.
    """

    original: str
    row: dict[str, Any]
    style: str
    alteration: Alteration | None
    old: float | None
    start: int
    end: int
    mentions: int
    of: int


def alterable(found: ArticleFacts) -> list[Figure]:
    """Exact figures of `LEAST` and more, written with digits, that stand behind the title and are no programme's."""
    figures = figures_of(found)
    parts = sentences_of(found.article.text, figures)
    behind = parts[1].start if len(parts) > 1 else 0
    return [one for one in figures if one.numeral and one.numeral.value >= LEAST and one.start >= behind]


def second_source(found: ArticleFacts, style: str, wrong: bool, chance: Random) -> Planted | None:
    """Another article about the same; None where no figure of the article can be altered."""
    text = found.article.text
    figures = figures_of(found)
    chosen = _chosen(found, figures, chance) if wrong else None
    if wrong and chosen is None:
        return None
    edits: list[Edit] = []
    mentions: list[Figure] = []
    if chosen:
        mentions = _mentions(chosen[0], figures, style, chance)
        edits = [Edit(m.start, m.end, chosen[1].new) for m in sorted({one.numeral for one in mentions if one.numeral})]
    altered = edited(text, edits)
    moved_figures = [moved(one, edits) for one in figures]
    parts = sentences_of(altered, moved_figures)
    touched = {moved_figures[figures.index(one)].start for one in mentions}
    if style == "near-copy":
        kept = {part.start for part in parts if any(one.start in touched for one in part.figures)}
        title, body = near_copy(altered, parts, kept, chance)
    else:
        title, body = paraphrase(altered, parts, touched, chance)
    figure, alteration = chosen or (None, None)
    said = [one for one in figures if figure and one.key() == figure.key()]
    return Planted(
        original=found.article.id,
        row=_row(found, title, body, chance),
        style=style,
        alteration=alteration,
        old=float(figure.fact.value or 0) if figure else None,
        start=figure.start if figure else 0,
        end=figure.end if figure else 0,
        mentions=len(mentions),
        of=len(said),
    )


def _chosen(found: ArticleFacts, figures: Sequence[Figure], chance: Random) -> tuple[Figure, Alteration] | None:
    """A figure and an error in it: the kinds tried in a drawn order, so that rare ones come as often as they can."""
    taken = {float(one.fact.value) for one in figures if one.fact.value is not None}
    able = alterable(found)
    for kind in chance.sample(sorted(KINDS), len(KINDS)):
        for figure in chance.sample(able, len(able)):
            fact, numeral = figure.fact, figure.numeral
            most = None
            if isinstance(fact, Count) and (fact.of or (fact.unit == "percent" and fact.value <= 100)):
                most = Decimal(str(fact.of or 100))
            if numeral and (alteration := alter(numeral, kind, chance, most=most, taken=taken)):
                return figure, alteration
    return None


def _mentions(figure: Figure, figures: Sequence[Figure], style: str, chance: Random) -> list[Figure]:
    """The mentions to alter: all that are written alike, or but one."""
    alike = [
        one
        for one in figures
        if one.key() == figure.key() and one.numeral and figure.numeral and one.numeral.text() == figure.numeral.text()
    ]
    return [figure] if style == "near-copy" and chance.random() < ONE_MENTION else alike


def _row(found: ArticleFacts, title: str, body: str, chance: Random) -> dict[str, Any]:
    article = found.article
    day = None
    if article.published and chance.random() < 0.85:
        day = (article.published + dt.timedelta(days=chance.choice((0, 0, 1, 1, 2, 3)))).isoformat()
    source = chance.choice([one for one in SOURCES if one != article.source])
    return {
        "id": f"{article.id}-b", "source": source, "title": title, "published": day, "text": f"{title}\n{body}",
    }  # fmt: skip
