"""`make bench`: a store of many facts: loading, size, and questions beside a bare hand-written SQLite database.

    python -m tests.benchmarks.store [--facts 1000000] [--folder DIR]

Both databases hold the same articles; "by hand" is the same question in plain SQL over the store's own file. The figure
of a question is the median of its runs, each with its whole answer read: the best 20 facts in order, and for the phrase
also the bare database's first 20 in no order, where it need not see all.
"""

import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import typer

from extractor.bulk.sinks import BATCH_ARTICLES
from extractor.cli.hits import SHOWN
from extractor.store.base import Store
from extractor.store.search.facts import search
from extractor.store.search.filters import Filters
from extractor.store.sqlite.store import SQLiteStore
from extractor.store.tables.rows import rows_of
from tests.benchmarks.bare import bare, filtered_lookup, phrase_search, phrase_search_unordered
from tests.store.generator import articles

ROUNDS = 21
SAME = ("sentence", "article_title", "article_url", "article_published", "fact_key", "article", "type",
        "organisation_id", "province", "year_from", "value", "metric", "evidence")  # fmt: skip
"""The columns that the bare database answers with."""

_BY_HAND = """SELECT substr(a.text, e.starts + 1, e.ends - e.starts), a.title, a.url, a.published, f.fact_key, a.name,
f.type, f.organisation_id, f.province, f.year_from, f.value, f.metric, f.said FROM facts f
JOIN evidence e ON e.id = f.evidence JOIN articles a ON a.id = f.article
WHERE f.type = 'count' AND f.province = 'Kon Tum' AND {} ORDER BY a.published DESC LIMIT 20"""
PHRASE_BY_HAND = _BY_HAND.format("e.id IN (SELECT rowid FROM evidence_fts WHERE evidence_fts MATCH '\"sang kien\"')")
LOOKUP_BY_HAND = _BY_HAND.format("f.metric = 'initiative' AND f.year_to >= 2015 AND f.year_from <= 2016")
"""The same asked of the store's own file, in SQL that one would type: no decisions heeded, ties in any order."""


def main(facts: int = 1_000_000, folder: Path | None = None) -> None:
    """Prints facts/s, bytes a fact, and milliseconds beside the bare database's."""
    with tempfile.TemporaryDirectory(dir=folder) as name:
        path = Path(name)
        store = _load(path / "facts.db", facts)
        connection = bare(path / "bare.db", articles(facts // 22))
        _ask(store, connection, sqlite3.connect(path / "facts.db"))
        store.close()


def _ask(store: Store, connection: sqlite3.Connection, file: sqlite3.Connection) -> None:
    phrase = Filters(query='"sáng kiến"', exact={"type": ("count",)}, provinces=("Kon Tum",))
    words = {"phrase": "sáng kiến", "type": "count", "province": "kon-tum"}
    _told("phrase with filters", {
        "the same columns": lambda: list(search(store, phrase, 20, SAME)),
        "as shown": lambda: list(search(store, phrase, 20, SHOWN)),
        "by hand": lambda: file.execute(PHRASE_BY_HAND).fetchall(),
        "bare": lambda: phrase_search(connection, **words),
        "bare, in no order": lambda: phrase_search_unordered(connection, **words),
    })  # fmt: skip
    lookup = Filters(exact={"type": ("count",), "metric": ("initiative",)}, provinces=("Kon Tum",), years=(2015, 2016))
    _told("filtered lookup", {
        "the same columns": lambda: list(search(store, lookup, 20, SAME)),
        "as shown": lambda: list(search(store, lookup, 20, SHOWN)),
        "by hand": lambda: file.execute(LOOKUP_BY_HAND).fetchall(),
        "bare": lambda: filtered_lookup(connection, type="count", province="kon-tum", metric="initiative",
                                        first_year=2015, last_year=2016),
    })  # fmt: skip


def _told(question: str, ways: dict[str, Callable[[], object]]) -> None:
    """The first of the ways is what is compared with the bare ones; each is asked once a round, in turn."""
    spent: dict[str, list[float]] = {way: [] for way in ways}
    for _ in range(ROUNDS):
        for way, ask in ways.items():
            start = time.perf_counter()
            ask()
            spent[way].append((time.perf_counter() - start) * 1000)
    median = {way: statistics.median(each) for way, each in spent.items()}
    told = ", ".join(f"{way} {each:.2f} ms" for way, each in median.items())
    ratios = ", ".join(f"{median['the same columns'] / median[way]:.2f} times {way}" for way in ("by hand", "bare"))
    typer.echo(f"{question}: {told}; {ratios}")


def _load(path: Path, facts: int) -> SQLiteStore:
    """Loads whole articles until there are enough facts; reading lines and making rows counts, making them up not."""
    store = SQLiteStore(path, create=True)
    spent, loaded = 0.0, 0
    for batch in _batches(facts // 22):
        start = time.perf_counter()
        loaded += store.write([rows_of(line) for line in batch]).facts
        spent += time.perf_counter() - start
    start = time.perf_counter()
    store.close()  # brings all that is in the log into the file
    spent += time.perf_counter() - start
    typer.echo(f"{loaded} facts loaded, {loaded / spent:.0f} facts/s; {path.stat().st_size / loaded:.0f} bytes a fact")
    return SQLiteStore(path)


def _batches(count: int) -> Iterator[list[dict[str, object]]]:
    found = (one.model_dump(mode="json") for one in articles(count))
    while batch := list(islice(found, BATCH_ARTICLES)):
        yield batch


if __name__ == "__main__":
    typer.run(main)
