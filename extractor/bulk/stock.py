"""What lies in an archive, and what it would take to read it, without extracting more than a few articles."""

import datetime as dt
import random
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from extractor.api import Extractor
from extractor.bulk.work import wanted
from extractor.reading import Located, Unit
from extractor.records import Article
from extractor.records.errors import InputError, NotRead
from extractor.store.sqlite.store import SQLiteStore
from extractor.store.tables.rows import rows_of

TRIED = 50
"""Articles that the estimates are made of, drawn at random."""
_SEED = 1


@dataclass
class Stock:
    """What was found. `formats`, `encodings` and `dated` count articles, by what they stand in, by what their bytes
    were read as and by where their day stands (`published_from`, "none"); `not_read` inputs by kind; `seconds` is how
    long reading took."""

    articles: int = 0
    characters: int = 0
    formats: Counter[str] = field(default_factory=Counter)
    encodings: Counter[str] = field(default_factory=Counter)
    dated: Counter[str] = field(default_factory=Counter)
    not_read: Counter[str] = field(default_factory=Counter)
    errors: list[InputError] = field(default_factory=list)
    drawn: list[Article] = field(default_factory=list)
    seconds: float = 0.0


class Estimate(NamedTuple):
    """Of the whole run: seconds, facts, and bytes of a store in one SQLite file."""

    seconds: float
    facts: int
    bytes: int


def take(inputs: Iterable[Unit | Located], since: dt.date | None = None) -> Stock:
    """Reads all inputs once; of the articles `TRIED` are kept, each as likely as any other. Those that appeared before
    `since` do not count."""
    stock, pick, start = Stock(), random.Random(_SEED), time.perf_counter()
    for each in inputs:
        for located in each.located() if isinstance(each, Unit) else (each,):
            match item := located.item:
                case Article():
                    if wanted(item, since):
                        _add(stock, item, pick)
                        stock.formats.update([each.format] if isinstance(each, Unit) else [])
                case NotRead():
                    stock.not_read[item.format] += 1
                case InputError():
                    stock.errors.append(item)
    stock.seconds = time.perf_counter() - start
    return stock


def _add(stock: Stock, article: Article, pick: random.Random) -> None:
    stock.articles += 1
    stock.characters += len(article.text)
    stock.encodings[article.encoding or "told by the format"] += 1
    stock.dated[article.published_from or "none"] += 1
    if len(stock.drawn) < TRIED:
        stock.drawn.append(article)
    elif (at := pick.randrange(stock.articles)) < TRIED:
        stock.drawn[at] = article


def estimate(stock: Stock, extractor: Extractor, workers: int) -> Estimate:
    """Extracts the drawn articles and writes them into a store of their own, and reckons by the length of the texts.
    Workers share the work."""
    characters = sum(len(article.text) for article in stock.drawn)
    if not characters:
        return Estimate(stock.seconds, 0, 0)
    extractor.extract_article(stock.drawn[0])  # loads what is loaded once
    start = time.perf_counter()
    found = [extractor.extract_article(article) for article in stock.drawn]
    spent = time.perf_counter() - start
    times = stock.characters / characters
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "facts.db"
        with SQLiteStore(path, create=True):
            pass
        empty = path.stat().st_size
        with SQLiteStore(path) as store:
            store.write([rows_of(one.model_dump(mode="json")) for one in found])
        taken = path.stat().st_size - empty
    return Estimate(
        (stock.seconds + spent * times) / max(workers, 1), round(sum(len(one.facts) for one in found) * times),
        empty + round(taken * times),
    )  # fmt: skip
