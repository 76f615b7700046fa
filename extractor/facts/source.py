"""An article's own characters, as facts show them."""

from dataclasses import dataclass
from typing import Any

from extractor.language.folding import Folded
from extractor.records import Evidence
from extractor.records.span import LONGEST_EVIDENCE
from extractor.rules.confidence import Confidence

Base = dict[str, Any]
"""The fields that every fact has: `evidence`, `rule`, `confidence`."""


@dataclass(frozen=True)
class Source:
    """Tells folded offsets in the words of the article. `confidence` is how often each rule is right."""

    folded: Folded
    confidence: Confidence

    def evidence(self, start: int, end: int) -> Evidence | None:
        """The article's characters of folded [start, end), None where they are too many."""
        first, last = self.folded.start(start), self.folded.end(end)
        if last - first > LONGEST_EVIDENCE:  # not `end - start`: characters that are folded away count too
            return None
        return Evidence.of(self.folded.original, first, last)

    def written(self, start: int, end: int) -> str:
        """The article's own words at folded [start, end), blanks made single."""
        return " ".join(self.folded.original[self.folded.start(start) : self.folded.end(end)].split())

    def base(self, kind: str, rule: str, evidence: Evidence) -> Base:
        """The fields that every fact has.

        A fact's own rule, which its confidence goes by, is the last that fired: the one that decided that there is
        a fact and what belongs to it. The rules of its parts (a noun, an award's name, a quantity) decide no more
        than one field, and the same part stands in right facts and in wrong ones.
        """
        return {"evidence": evidence, "rule": rule, "confidence": self.confidence.of(rule, kind)}
