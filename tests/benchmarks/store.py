"""`make bench`: a store of many facts: loading, size, and questions beside a bare hand-written SQLite database.

    python -m tests.benchmarks.store [--facts 1000000] [--folder DIR]

Both databases hold the same articles. A question's figure is the median of its runs, each with its whole answer read.
"""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import typer

from extractor.store.filters import Filters
from extractor.store.rows import rows_of
from extractor.store.search import search
from extractor.store.sqlite import SQLiteStore
from tests.benchmarks.bare import bare, filtered_lookup, phrase_search
from tests.store.generator import articles

BATCH = 200
ROUNDS = 21
KON_TUM = "union/kon-tum/lien-doan-lao-dong"


def main(facts: int = 1_000_000, folder: Path | None = None) -> None:
    """Prints facts/s, bytes a fact, and milliseconds beside the bare database's."""
    with tempfile.TemporaryDirectory(dir=folder) as name:
        path = Path(name)
        store = _load(path / "facts.db", facts)
        connection = bare(path / "bare.db", articles(facts // 22))
        phrase = Filters(query='"sáng kiến"', exact={"type": ("count",)}, provinces=("Kon Tum",))
        lookup = Filters(
            exact={"type": ("count",), "metric": ("initiative",)}, provinces=("Kon Tum",), years=(2015, 2016)
        )
        _beside("phrase with filters", lambda: list(search(store, phrase, 20)),
                lambda: phrase_search(connection, "sáng kiến", type="count", province="kon-tum"))  # fmt: skip
        _beside("filtered lookup", lambda: list(search(store, lookup, 20)),
                lambda: filtered_lookup(connection, type="count", province="kon-tum", metric="initiative",
                                        first_year=2015, last_year=2016))  # fmt: skip
        store.close()


def _load(path: Path, facts: int) -> SQLiteStore:
    """Loads whole articles until there are enough facts; reading lines and making rows counts, making them up not."""
    store = SQLiteStore(path, create=True)
    spent, loaded = 0.0, 0
    for batch in _batches(facts // 22):
        start = time.perf_counter()
        loaded += store.write([rows_of(line) for line in batch]).facts
        spent += time.perf_counter() - start
    size = path.stat().st_size + path.with_name(path.name + "-wal").stat().st_size
    typer.echo(f"{loaded} facts loaded, {loaded / spent:.0f} facts/s; {size / loaded:.0f} bytes a fact")
    return store


def _batches(count: int) -> Iterator[list[dict[str, object]]]:
    found = (one.model_dump(mode="json") for one in articles(count))
    while batch := list(islice(found, BATCH)):
        yield batch


def _beside(name: str, ours: Callable[[], object], theirs: Callable[[], object]) -> None:
    mine, bare_ones = _median(ours), _median(theirs)
    typer.echo(f"{name}: {mine:.2f} ms, bare {bare_ones:.2f} ms, {mine / bare_ones:.1f} times")


def _median(question: Callable[[], object]) -> float:
    question()
    spent = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        question()
        spent.append((time.perf_counter() - start) * 1000)
    return statistics.median(spent)


if __name__ == "__main__":
    typer.run(main)
