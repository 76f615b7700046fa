"""Articles and their second sources, half of them near-copies, half of either kind with one figure altered."""

import datetime as dt
import gzip
import itertools
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random
from typing import IO, Any, NamedTuple

from extractor.api import Extractor
from extractor.reading.build import make_article
from extractor.records import ArticleFacts, Date
from tests.checking.second_sources.newsroom import article
from tests.checking.second_sources.second_source import Planted, alterable, second_source

STYLES = ("near-copy", "paraphrase")
FEWEST = 2
"""Alterable figures, without which an article is passed over."""
YEAR = 2017
"""Of articles whose day is not known."""
_LONGEST_TITLE = 200


class Pair(NamedTuple):
    """An original, as a row of input and with its facts, and its second source."""

    row: dict[str, Any]
    found: ArticleFacts
    planted: Planted


def pairs(rows: Iterable[dict[str, Any]], count: int, seed: int, extractor: Extractor) -> Iterator[Pair]:
    """The first `count` articles that hold figures enough; the same for the same arguments."""
    kinds = list(itertools.product(STYLES, (True, False)))
    made = 0
    for row in rows:
        if made == count:
            return
        found = extracted(row, extractor)
        row = row | {"published": row.get("published") or _own_day(found)}
        if len(alterable(found)) < FEWEST:
            continue
        style, wrong = kinds[made % len(kinds)]
        planted = second_source(extracted(row, extractor), style, wrong, Random(f"{seed}/{row['id']}"))
        if planted:
            made += 1
            yield Pair(row, found, planted)


def extracted(row: dict[str, Any], extractor: Extractor) -> ArticleFacts:
    """The facts of a row of input."""
    return extractor.extract_article(
        make_article(row["id"], row["text"], title=row["title"], published=row["published"], source=row["source"])
    )


def rows_of(path: Path) -> Iterator[dict[str, Any]]:
    """The articles of a JSON Lines file, packed or not; what it does not tell is None, the source "Lao Động"."""
    with _opened(path) as lines:
        for line in lines:
            row = json.loads(line)
            known = {key: row.get(key) for key in ("id", "title", "published", "text")}
            yield known | {"id": str(known["id"]), "source": row.get("source") or "Lao Động"}


def made_rows(corpus: Path, seed: int) -> Iterator[dict[str, Any]]:
    """The corpus's articles, then made-up ones without end."""
    for text in sorted((corpus / "articles").glob("*.txt")):
        gold = json.loads((corpus / "gold" / f"{text.stem}.json").read_text("utf-8"))
        told = text.read_text("utf-8")
        title = next(line.strip() for line in told.splitlines() if line.strip())
        yield {
            "id": text.stem, "source": "Lao Động", "title": title if len(title) <= _LONGEST_TITLE else None,
            "published": gold.get("published"), "text": told.strip(),
        }  # fmt: skip
    yield from (article(number, seed) for number in itertools.count())


def _own_day(found: ArticleFacts) -> str:
    """A day of `YEAR`: the first whole day of it that the article tells, with its year or without; else one drawn."""
    for fact in found.facts:
        if isinstance(fact, Date) and fact.grain == "day" and (fact.start is None or fact.start.year == YEAR):
            month, day = (fact.start.month, fact.start.day) if fact.start else (fact.month or 1, fact.day or 1)
            if (month, day) != (2, 29):
                return dt.date(YEAR, month, day).isoformat()
    return (dt.date(YEAR, 1, 1) + dt.timedelta(days=Random(found.article.id).randrange(365))).isoformat()


def _opened(path: Path) -> IO[str]:
    return gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")
