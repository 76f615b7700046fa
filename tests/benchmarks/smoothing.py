"""How much the prior of a rule's confidence should weigh: the log loss over articles left out, for several weights.

python -m tests.benchmarks.smoothing [CORPUS …]
"""

import math
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from extractor.api import load
from extractor.evaluation.confidence import add, count_articles
from extractor.rules.confidence import Counts, estimate

ROOT = Path(__file__).resolve().parents[2]
WEIGHTS = (0.5, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 64, 128)
SURE = 0.001
"""No confidence is taken to be nearer to 0 or 1: one wrong fact would outweigh all others."""


def main(corpora: Annotated[list[Path] | None, typer.Argument(metavar="CORPUS")] = None) -> None:
    """Prints a row for each weight: the mean log loss and the mean squared error (Brier) of a fact."""
    extractor = load()
    articles = [counts for corpus in corpora or [ROOT / "corpus"] for _, counts in count_articles(extractor, corpus)]
    typer.echo(f"{len(articles)} articles\n{'m':>6s}  log loss    Brier")
    for weight in WEIGHTS:
        loss, brier = left_out(articles, weight)
        typer.echo(f"{weight:6g}  {loss:.5f}  {brier:.5f}")


def left_out(articles: list[Counts], weight: float) -> tuple[float, float]:
    """Each article's facts judged by the table of all other articles: mean log loss, mean squared error."""
    parts = [losses(counts, articles[:i] + articles[i + 1 :], weight) for i, counts in enumerate(articles)]
    facts = sum(support for counts in articles for _, support in counts.values())
    return sum(loss for loss, _ in parts) / facts, sum(brier for _, brier in parts) / facts


def losses(counts: Counts, others: Iterable[Counts], weight: float) -> tuple[float, float]:
    """The sums over one article's facts."""
    table = estimate(add(others), weight)
    loss = brier = 0.0
    for (kind, rule), (hits, support) in counts.items():
        sure = min(max(table.of(rule, kind), SURE), 1 - SURE)
        loss -= hits * math.log(sure) + (support - hits) * math.log(1 - sure)
        brier += hits * (1 - sure) ** 2 + (support - hits) * sure**2
    return loss, brier


if __name__ == "__main__":
    typer.run(main)
