"""`make bench`: articles a second and peak memory of `extractor run`, with one worker and with several."""

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

ROOT = Path(__file__).resolve().parents[2]
COPIES = 10


def main() -> None:
    """Runs the annotated articles, several times over, and prints a row for each number of workers."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "articles.jsonl"
        count, characters = _write(source)
        typer.echo(f"{count} articles, {characters / count:.0f} characters each")
        for workers in sorted({1, os.cpu_count() or 1}):
            seconds, memory = _measure(source, Path(folder) / f"{workers}.jsonl", workers)
            typer.echo(
                f"{workers} worker(s): {seconds:.1f} s in all, {count / seconds:.1f} articles/s, "
                f"{characters / seconds / 1e6:.2f} million characters/s, {memory:.0f} MB in a process"
            )


def _write(target: Path) -> tuple[int, int]:
    articles = [item for item in read_inputs([str(ROOT / "corpus" / "articles")]) if isinstance(item, Article)]
    with target.open("w", encoding="utf-8") as file:
        for copy in range(COPIES):
            for article in articles:
                file.write(json.dumps({"id": f"{copy}/{article.id}", "text": article.text}) + "\n")
    return COPIES * len(articles), COPIES * sum(len(article.text) for article in articles)


def _measure(source: Path, out: Path, workers: int) -> tuple[float, float]:
    """Wall seconds of the whole command, start-up and model included, and its peak memory in MB.

    A fresh process measures each run: the peak that the system keeps for children never falls.
    """
    code = (
        "import resource, subprocess, sys\n"
        "subprocess.run(sys.argv[1:], check=True, stderr=subprocess.DEVNULL)\n"
        "sys.stdout.write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))"
    )
    command = [sys.executable, "-m", "extractor.cli.app", "run", str(source), "--out", str(out)]
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", code, *command, "--workers", str(workers)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return time.perf_counter() - start, int(done.stdout) / 1024


if __name__ == "__main__":
    main()
