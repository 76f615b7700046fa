"""What a run has come to."""

from collections import Counter

from extractor.cli.console import in_words
from extractor.cli.run.summary import Summary
from extractor.records.said import Said


class Tally:
    """What a run has come to so far; `errors` by stage, `not_read` by kind, `stored` in a few words."""

    def __init__(self, summary: Summary | None) -> None:
        self.summary = summary
        self.facts = self.articles = 0
        self.errors: Counter[str] = Counter()
        self.not_read: Counter[str] = Counter()
        self.stored = ""

    def told(self) -> str:
        """In a few words."""
        return in_words(Said("{:,} articles, {:,} facts, {:,} errors", self.articles, self.facts, self.errors.total()))


def by_number(counts: Counter[str]) -> str:
    """What was counted, the commonest first: `9 images, 3 .doc`."""
    ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    return ", ".join(f"{count} {in_words(name)}" for name, count in ordered)
