"""What a run has come to."""

from collections import Counter
from collections.abc import Sequence

from extractor.cli.summary import Summary
from extractor.records import NearMiss
from extractor.records.errors import InputError


class Tally:
    """What a run has come to so far."""

    def __init__(self, summary: Summary | None) -> None:
        self.summary = summary
        self.facts = self.articles = 0
        self.errors: list[InputError] = []
        self.not_read: Counter[str] = Counter()
        self.stored = ""

    def add(self, line: str, facts: int, near_misses: Sequence[NearMiss] = ()) -> None:
        """One article done."""
        self.articles += 1
        self.facts += facts
        if self.summary is not None:
            self.summary.add_line(line)
            self.summary.add_near_misses(near_misses)


def by_number(counts: Counter[str]) -> str:
    """What was counted, the commonest first: `9 images, 3 .doc`."""
    ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    return ", ".join(f"{count} {name}" for name, count in ordered)
