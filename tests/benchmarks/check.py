"""`make bench`: checking a store of many facts, and checking it again after some articles more.

    python -m tests.benchmarks.check [--articles 200000] [--more 1000] [--folder DIR]

The articles are the tests' generator's. Each check is a process of its own, as one types it; its memory is the most
that it and the processes that it begins have held, one after another, as the system reports it.
"""

import resource
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

import typer

from extractor.store.sqlite.store import SQLiteStore
from extractor.store.tables.rows import rows_of
from tests.store.generator import articles

FACTS_EACH = 3.3
"""What makes five facts an article, as the last sentence of each adds some."""
BATCH = 500


def main(count: int = typer.Option(200_000, "--articles"), more: int = 1_000, folder: Path | None = None) -> None:
    """Prints seconds and megabytes of the first check, of one after `more` articles, and of one with nothing new."""
    with tempfile.TemporaryDirectory(dir=folder) as name:
        path = Path(name) / "facts.db"
        facts = load(path, 0, count)
        typer.echo(f"{facts} facts in {count} articles, {path.stat().st_size / 1e6:.0f} MB")
        _told("first check", path)
        load(path, count, more)
        _told(f"after {more} articles more", path)
        _told("with nothing new", path)


def load(path: Path, first: int, count: int) -> int:
    made = islice(articles(first + count, facts_each=FACTS_EACH), first, None)
    loaded = 0
    with SQLiteStore(path, create=True) as store:
        while batch := list(islice(made, BATCH)):
            loaded += store.write([rows_of(one.model_dump(mode="json")) for one in batch]).facts
    return loaded


def _told(what: str, path: Path) -> None:
    start = time.perf_counter()
    command = [sys.executable, "-m", "extractor.cli.app", "check", str(path), "--limit", "1"]
    ended = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    spent, held = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    typer.echo(f"{what}: {spent:.1f} s, {held:.0f} MB at most; {ended.stderr.splitlines()[-1]}")


if __name__ == "__main__":
    typer.run(main)
