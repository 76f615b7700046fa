"""`make bench`, one core: articles a second against underthesea over the same texts in the same run.

    python -m tests.benchmarks.peers [--texts FILE.jsonl[.gz]] [--limit N] [--rounds N]

Machines are shared and noisy: the sides take turns, and the figure to quote is the median ratio.
"""

import gzip
import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import typer

from extractor.api import Extractor, load
from extractor.language.segmentation import Segmenter, Underthesea, Word
from extractor.reading.build import unify
from extractor.records import Article

ROOT = Path(__file__).resolve().parents[2]
FEW = 10
"""Articles that named-entity recognition is timed on: it is slow."""


class Counting:
    """A segmenter that counts the characters it is given."""

    def __init__(self, inner: Segmenter) -> None:
        self.name = inner.name
        self.inner = inner
        self.characters = 0

    def words(self, text: str) -> Sequence[Word]:
        self.characters += len(text)
        return self.inner.words(text)


def main(texts: Path | None = None, limit: int = 120, rounds: int = 5) -> None:
    """Prints articles/s and ratios, the share of the text that was segmented, memory and start-up."""
    import underthesea

    articles = [Article(id=str(i), text=text) for i, text in enumerate(_texts(texts, limit))]
    characters = sum(len(article.text) for article in articles)
    typer.echo(f"{len(articles)} articles, {characters / len(articles):.0f} characters each, one core, CPU time")
    counting = Counting(Underthesea())
    extractor = load()
    extractor.pipeline.segmenter = counting  # organisations were not built yet
    facts = sum(len(extractor.extract_article(article).facts) for article in articles)
    typer.echo(f"{facts} facts; {counting.characters / characters:.1%} of the text was segmented and tagged")
    _compare("word_tokenize", extractor, articles, underthesea.word_tokenize, rounds)
    _compare("ner", extractor, articles[:FEW], underthesea.ner, 1)
    typer.echo(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    _start_up()


def _texts(source: Path | None, limit: int) -> Iterator[str]:
    if source is None:
        files = sorted((ROOT / "corpus" / "articles").glob("*.txt"))
        yield from (unify(path.read_text("utf-8")) for path in files[:limit])
        return
    opened = gzip.open if source.suffix == ".gz" else open
    with opened(source, "rt", encoding="utf-8") as lines:
        for _, line in zip(range(limit), lines, strict=False):
            yield unify(json.loads(line)["text"])


def _compare(
    name: str, extractor: Extractor, articles: list[Article], peer: Callable[[str], object], rounds: int
) -> None:
    """The two in turn; the peer's and our articles/s and the median of the ratios."""
    peer(articles[0].text)
    ours, theirs, ratios = [], [], []
    for _ in range(rounds):
        ours.append(_cpu(lambda: [extractor.extract_article(a) for a in articles]))
        theirs.append(_cpu(lambda: [peer(a.text) for a in articles]))
        ratios.append(theirs[-1] / ours[-1])
    count = len(articles)
    typer.echo(
        f"all facts {count / statistics.median(ours):.1f} articles/s, {name} alone "
        f"{count / statistics.median(theirs):.1f}: ratio {statistics.median(ratios):.2f} "
        f"({min(ratios):.2f} to {max(ratios):.2f}, {rounds} rounds)"
    )


def _cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _start_up() -> None:
    """Wall seconds of the whole command over one small article, beside those of importing what it needs."""
    article = next(iter(sorted((ROOT / "corpus" / "articles").glob("*.txt"))))
    command = [sys.executable, "-m", "extractor.cli.app", "run", str(article)]
    imports = [sys.executable, "-c", "import pydantic, regex, rich, typer, underthesea, yaml"]
    for name, line in (("one article", command), ("imports alone", imports)):
        seconds = []
        for _ in range(3):
            start = time.perf_counter()
            subprocess.run(line, check=True, capture_output=True, cwd=ROOT)
            seconds.append(time.perf_counter() - start)
        typer.echo(f"start-up, {name}: {statistics.median(seconds):.2f} s")


if __name__ == "__main__":
    typer.run(main)
