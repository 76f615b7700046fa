"""`make bench`: articles a second of `extractor run`: on one core and on all, from texts and from pages, into lines and
into a store; and its memory after many articles beside that after few.

    python -m tests.benchmarks.workers [--texts FILE.jsonl[.gz]] [--articles N] [--memory N]

A rate leaves out what a run of one article takes, in each way: starting, packs, models. Memory is the most that the
first process, and any worker, ever held.
"""

import gzip
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple

import typer

from tests.reading.pages import STYLES, News, page

ROOT = Path(__file__).resolve().parents[2]
CORES = sorted(os.sched_getaffinity(0))
FEW = 2_000
MEASURED = """
import json, os, resource, subprocess, sys
os.sched_setaffinity(0, json.loads(sys.argv[1]))
sys.argv[1:] = ["run", *sys.argv[2:]]
from extractor.cli.app import main
try:
    main(sys.argv[1:])
except SystemExit as end:
    used = [resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(json.dumps([end.code or 0, *used]))
"""


class Run(NamedTuple):
    """Wall seconds, and the most megabytes that the first process and any of its workers held."""

    seconds: float
    first: float
    worker: float


def main(texts: Path | None = None, articles: int = 1_000, memory: int = 0) -> None:
    """Prints a row for each way; with `--memory N`, what N articles take beside 2,000."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if memory:
            _memory(folder, texts, memory)
            return
        told = list(_texts(texts, articles))
        rows, pages = _rows(folder, "rows", told), _pages(folder, "pages", told)
        typer.echo(f"{len(told)} articles of {sum(map(len, told)) // len(told)} characters, {len(CORES)} cores")
        alone = _rate("one core, lines", folder, rows, len(told), CORES[:1], ("--workers", "0"))
        shared = _rate("all cores, lines", folder, rows, len(told), CORES, ("--workers", str(len(CORES))))
        typer.echo(f"all cores beside one: {shared / alone:.2f} times")
        stored = _rate("all cores, a store", folder, rows, len(told), CORES, ("--workers", str(len(CORES))), "facts.db")
        typer.echo(f"a store beside lines: {stored / shared:.2f} times")
        of_pages = _rate("one core, pages", folder, pages, len(told), CORES[:1], ("--workers", "0"))
        typer.echo(f"pages beside texts: {of_pages / alone:.2f} times")


def _rate(
    what: str, folder: Path, inputs: Path, articles: int, cores: Sequence[int], options: Sequence[str],
    out: str = "out.jsonl",
) -> float:  # fmt: skip
    one = _rows(folder, "one", ["Công đoàn tặng 5 suất quà."])
    start = _run(folder, one, cores, options, f"one-{out}").seconds
    run = _run(folder, inputs, cores, options, out)
    rate = articles / (run.seconds - start)
    typer.echo(f"{what}: {run.seconds:.1f} s, {start:.1f} of them to start; {rate:.1f} articles/s")
    return rate


def _memory(folder: Path, texts: Path | None, many: int) -> None:
    for count in (FEW, many):
        rows = _rows(folder, f"{count}", _texts(texts, count))
        run = _run(folder, rows, CORES, ("--workers", str(len(CORES))), f"{count}.db")
        typer.echo(f"{count} articles: {run.first:.0f} MB in the first process, {run.worker:.0f} MB in a worker")


def _run(folder: Path, inputs: Path, cores: Sequence[int], options: Sequence[str], out: str) -> Run:
    target = folder / out
    for old in folder.glob(f"{out}*"):
        old.unlink()
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, json.dumps(list(cores)), str(inputs), "--out", str(target), *options],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True,
    )  # fmt: skip
    seconds = time.perf_counter() - start
    code, first, worker = json.loads(done.stdout.splitlines()[-1])
    assert code == 0
    return Run(seconds, first, worker)


def _texts(source: Path | None, count: int) -> Iterator[str]:
    """So many texts, those of the source over and over, each with a last line of its own."""
    if source is None:
        there = [file.read_text("utf-8") for file in sorted((ROOT / "corpus" / "articles").glob("*.txt"))]
    else:
        opened = gzip.open if source.suffix == ".gz" else open
        with opened(source, "rt", encoding="utf-8") as lines:
            there = [json.loads(line)["text"] for line in lines]
    yield from (f"{text}\nTin số {n} trong ngày." for n, text in enumerate(islice(cycle(there), count)))


def _rows(folder: Path, name: str, texts: Sequence[str] | Iterator[str]) -> Path:
    path = folder / f"{name}.jsonl"
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps({"id": str(n), "text": text}) + "\n" for n, text in enumerate(texts))
    return path


def _pages(folder: Path, name: str, texts: Sequence[str]) -> Path:
    target = folder / name
    target.mkdir()
    for n, text in enumerate(texts):
        title, *paragraphs = (" ".join(line.split()) for line in text.splitlines() if line.strip())
        markup = page(STYLES[n % len(STYLES)], News(title, tuple(paragraphs)))
        (target / f"{n}.html").write_text(markup, "utf-8")
    return target


if __name__ == "__main__":
    typer.run(main)
