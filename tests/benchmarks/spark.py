"""`make bench`: what Spark takes beside one process over the same articles, and what they take in the store."""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import typer

from extractor.reading import read_inputs
from extractor.records import Article
from extractor.store.address import open_store

ROOT = Path(__file__).resolve().parents[2]
COPIES = 30


def main(articles: str | None = None) -> None:
    """Runs articles into stores of Parquet files, and prints a row for each way: those of a file, or the annotated ones
    several times over, of which the store packs the copies together."""
    cores = len(os.sched_getaffinity(0))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        many, one = folder / "articles.jsonl", folder / "one.jsonl"
        count = _write(many, articles or str(ROOT / "corpus" / "articles"), 1 if articles else COPIES)
        size = many.stat().st_size
        one.write_text(many.read_text("utf-8").splitlines(keepends=True)[0], "utf-8")
        typer.echo(f"{count} articles, {size / count:.0f} bytes each, {cores} cores")
        ways = {
            "one process": ("--workers", "0"),
            f"{cores} workers": ("--workers", str(cores)),
            f"Spark, local[{cores}]": ("--engine", "spark"),
        }
        for number, (way, options) in enumerate(ways.items()):
            start = _seconds(one, folder / f"{number}-one.parquet", cores, options)
            whole = _seconds(many, folder / f"{number}.parquet", cores, options)
            rate = (count - 1) / (whole - start)
            typer.echo(f"{way}: {whole:.1f} s in all, {start:.1f} s for one article, {rate:.1f} articles/s after that")
        _tell_store(folder / "2.parquet", count)


def _write(target: Path, source: str, copies: int) -> int:
    articles = [item for item in read_inputs([source]) if isinstance(item, Article)]
    with target.open("w", encoding="utf-8") as file:
        for copy in range(copies):
            for article in articles:
                file.write(json.dumps({"id": f"{copy}/{article.id}", "text": article.text}, ensure_ascii=False) + "\n")
    return copies * len(articles)


def _seconds(source: Path, out: Path, cores: int, options: tuple[str, ...]) -> float:
    """Of the whole command."""
    settings = f"--master local[{cores}] --conf spark.ui.enabled=false pyspark-shell"
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "extractor.cli.app", "run", source, "--out", out, *options],
        cwd=ROOT, check=True, capture_output=True, env=os.environ | {"PYSPARK_SUBMIT_ARGS": settings},
    )  # fmt: skip
    return time.perf_counter() - start


def _tell_store(path: Path, articles: int) -> None:
    store = open_store(str(path))
    (row,) = store.ask("SELECT count(*) AS n FROM facts")
    store.close()
    parts = {file: file.stat().st_size for file in path.rglob("*.parquet")}
    size, facts = sum(parts.values()) / articles, row["n"] / articles
    typer.echo(f"the store: {size:.0f} bytes an article, {facts:.1f} facts an article, {len(parts)} files")


if __name__ == "__main__":
    main(*sys.argv[1:])
