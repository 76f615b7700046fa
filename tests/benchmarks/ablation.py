"""What segmentation and tags add: F1 over annotated articles with and without them.

python -m tests.benchmarks.ablation [--gold DIR --texts DIR]
"""

from pathlib import Path

import typer

from extractor.api import load
from extractor.evaluation import Marks, mark, read_gold_folder, read_texts, run
from extractor.records import FACT_TYPES

ROOT = Path(__file__).resolve().parents[2]


def main(gold: Path = ROOT / "corpus" / "gold", texts: Path = ROOT / "corpus" / "articles") -> None:
    """Prints a row for each fact type: F1 with and without the segmenter, and the difference."""
    with_words = marks(gold, texts, segmentation=True)
    without = marks(gold, texts, segmentation=False)
    typer.echo(f"{'type':13s} with  without  difference")
    for kind in FACT_TYPES:
        a, b = with_words.tallies()[kind].f1, without.tallies()[kind].f1
        typer.echo(f"{kind:13s} {a:.3f}  {b:.3f}    {a - b:+.3f}")
    typer.echo(f"{'core F1':13s} {with_words.core_f1():.3f}  {without.core_f1():.3f}")


def marks(gold: Path, texts: Path, segmentation: bool) -> Marks:
    """The marks of one setting over a gold folder."""
    golds = read_gold_folder(gold)
    outputs = run(load(segmentation=segmentation), golds, read_texts(texts, golds))
    return mark(golds, outputs, FACT_TYPES)


if __name__ == "__main__":
    typer.run(main)
