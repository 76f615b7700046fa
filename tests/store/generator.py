"""Made-up output of `extractor run`: whole articles with facts, the same for the same seed."""

import datetime as dt
from collections.abc import Iterator
from functools import cache
from random import Random

from extractor.records import Article, ArticleFacts, MadeBy
from extractor.rules.confidence import Confidence
from extractor.rules.loader import load_packs
from extractor.rules.location import packs_dir
from tests.store.bodies import Bodies
from tests.store.page import Page
from tests.store.planted import EMPTY, FULL, LONG, MANY, SOURCE_NAMES, TITLE_LINES, long_sentence
from tests.store.sentences import SENTENCES, TITLES
from tests.store.vocabulary import FIRST_YEAR, LAST_YEAR, SOURCES

MADE_BY = MadeBy(program="0.1.0", rule_version="0123456789abcdef", segmentation="none")
_PARAGRAPH = 4
"""Sentences in a paragraph."""


def articles(count: int, seed: int = 1, facts_each: int = 20) -> Iterator[ArticleFacts]:
    """Articles with about `facts_each` facts: from half as many to half as many again, and what the last sentence adds.

    An article hangs on `seed`, `facts_each` and its place alone: a shorter run is the beginning of a longer one. Any
    63 in a row are of the 63 provinces. The first twenty hold what a store must survive (tests/store/planted.py).
    """
    for index in range(count):
        yield _article(index, seed, facts_each)


def json_lines(count: int, seed: int = 1, facts_each: int = 20) -> Iterator[str]:
    """The same as lines of JSON, without their line breaks, as `extractor run` writes them."""
    return (one.model_dump_json() for one in articles(count, seed, facts_each))


@cache
def _known() -> tuple[Bodies, Confidence]:
    packs = load_packs(packs_dir())
    return Bodies(packs), packs.confidence


def _article(index: int, seed: int, facts_each: int) -> ArticleFacts:
    bodies, confidence = _known()
    pick = Random(f"{seed}/{index}")
    year = pick.randint(FIRST_YEAR, LAST_YEAR)
    page = Page(pick, bodies, bodies.homes[index % len(bodies.homes)], year)
    title = _title(page, index)
    page.say("\n\n")
    enough = MANY if index == FULL else pick.uniform(facts_each / 2, facts_each * 3 / 2)
    if index == EMPTY:
        page.say("Bài này không kể con số nào.")
    else:
        _write(page, enough, index == LONG)
    article = _frame(page, index, seed, title)
    return page.article_facts(article, confidence, MANY if index == FULL else None)


def _title(page: Page, index: int) -> str:
    if index in TITLE_LINES:
        page.say(TITLE_LINES[index])
    elif index == EMPTY:
        page.say("Một ngày yên ả")
    else:
        TITLES.write(page)
    return page.text()


def _write(page: Page, enough: float, long: bool) -> None:
    """Sentences in paragraphs until there are `enough` facts."""
    if long:
        long_sentence(page)
    sentences = 0
    while len(page.told) < enough:
        if sentences:
            page.say(" " if sentences % _PARAGRAPH else "\n\n")
        SENTENCES.write(page)
        sentences += 1
    page.say("\n")


def _frame(page: Page, index: int, seed: int, title: str) -> Article:
    """What stands around the text; each of it is missing now and then."""
    pick = page.pick
    name, label = pick.choice(SOURCES)
    identity = f"s{seed}-{index:07d}"
    published = dt.date(page.year, pick.randrange(1, 13), pick.randrange(1, 29))
    return Article(
        id=identity,
        source=SOURCE_NAMES.get(index, name if pick.random() < 0.95 else None),
        url=f"https://{label}.example/{page.year}/{identity}.html" if pick.random() < 0.9 else None,
        title=title if pick.random() < 0.97 or index in TITLE_LINES else None,
        published=published if (dated := pick.random() < 0.8) else None,
        published_from=pick.choice(("row", "metadata", "date_line")) if dated else None,
        author=page.name() if pick.random() < 0.6 else None,
        captured=dt.date(2026, 1, 2) if pick.random() < 0.5 else None,
        licence="CC BY 4.0" if pick.random() < 0.1 else None,
        encoding=pick.choice(("utf-8", "windows-1258", None)),
        text=page.text(),
        made_by=MADE_BY,
    )
