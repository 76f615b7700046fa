"""How many planted copies are found, how many links are right, and articles a second.

`python -m tests.benchmarks.copies [--articles 20000] [--seed 20181]`
"""

import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

import typer

from extractor.checking.copies import CopyIndex
from tests.benchmarks.planted import COPIES, SEED, Newsroom, Planted


@dataclass
class Outcome:
    """Counts by kind: planted articles, copies linked to their origin, links, links inside one family.

    A copy's family is its origin and all that was copied from it; what is no copy should have no link.
    """

    planted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    links: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    strangers: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))

    def recall(self, *kinds: str) -> float:
        """The share of the copies that were linked to their origin."""
        return sum(self.found[kind] for kind in kinds) / max(sum(self.planted[kind] for kind in kinds), 1)

    @property
    def precision(self) -> float:
        """The share of all links, whatever the kind, that join one family."""
        return self.right.total() / max(self.links.total(), 1)


def link(articles: Iterable[Planted], index: CopyIndex) -> Outcome:
    """Adds the articles in their order and counts what the index says of each."""
    outcome, origins = Outcome(), {}
    for article in articles:
        copies = {copy.key for copy in index.add(article.key, article.text)}
        origins[article.key] = article.origin
        wrong = [key for key in copies if origins[key] != article.origin]
        outcome.planted[article.kind] += 1
        outcome.found[article.kind] += article.origin in copies
        outcome.links[article.kind] += len(copies)
        outcome.right[article.kind] += len(copies) - len(wrong)
        outcome.strangers[article.kind] += [(article.key, key) for key in wrong]
    return outcome


def main(articles: int = 20000, seed: int = SEED) -> None:
    """Generates, links and prints a row for each kind."""
    made = list(Newsroom(seed).articles(articles))
    words = sum(len(article.text.split()) for article in made)
    start = time.process_time()
    outcome = link(made, CopyIndex())
    seconds = time.process_time() - start
    typer.echo(f"{articles} articles, {words / articles:.0f} words each")
    typer.echo(f"{'kind':10} {'articles':>8} {'recall':>7} {'links':>6} {'precision':>9}")
    for kind in (*COPIES, "news", "follow-up", "bulletin"):
        recall = f"{outcome.recall(kind):.4f}" if kind in COPIES else ""
        links = outcome.links[kind]
        precision = f"{outcome.right[kind] / links:.4f}" if links else ""
        typer.echo(f"{kind:10} {outcome.planted[kind]:8} {recall:>7} {links:6} {precision:>9}")
    typer.echo(f"recall {outcome.recall(*COPIES):.4f}, precision {outcome.precision:.4f}")
    typer.echo(f"{seconds:.1f} s of processor time to link, {articles / seconds:.0f} articles/s on one core")


if __name__ == "__main__":
    typer.run(main)
