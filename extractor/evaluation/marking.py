"""Marks outputs against gold: the sums, and what they are the sums of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from extractor.evaluation.equality import same
from extractor.evaluation.gold import GoldArticle, GoldFact, many
from extractor.evaluation.matching import Matching, match
from extractor.evaluation.measures import Tally, core_f1, total
from extractor.evaluation.predictions import Output, Prediction, bad_offsets

ATTRIBUTES = {
    "organisation": ("name",),
    "term": ("body",),
    "count": ("organisation", "period", "modality", "level"),
    "award": ("recipient", "grantor", "level", "rank", "period", "modality"),
    "person": ("role",),
    "document": ("issued",),
}
"""What is marked on a right fact, each by itself."""
UNTOLD = {"modality": "reported"}
"""What an attribute is where nothing is said; null for all others."""


@dataclass(frozen=True, slots=True)
class ArticleMarks:
    """One article: its text, and for each type how its facts sort out."""

    name: str
    text: str
    matchings: Mapping[str, Matching]

    def tally(self, kind: str) -> Tally:
        """The type's counts in this article."""
        matching = self.matchings[kind]
        return Tally(len(matching.pairs), len(matching.extra), len(matching.missed))


@dataclass(frozen=True, slots=True)
class Marks:
    """All articles together; `bad_offsets` counts evidence that is not its own slice of the text."""

    types: tuple[str, ...]
    articles: tuple[ArticleMarks, ...]
    bad_offsets: int

    def tallies(self) -> dict[str, Tally]:
        """Each type's counts over all articles."""
        return {kind: total(article.tally(kind) for article in self.articles) for kind in self.types}

    def attributes(self, kind: str) -> dict[str, Tally]:
        """The counts of each attribute that gold tells of some right fact of the type."""
        pairs = [pair for article in self.articles for pair in article.matchings[kind].pairs]
        marked = {name: [pair for pair in pairs if pair[0].tells(name)] for name in ATTRIBUTES.get(kind, ())}
        return {
            name: total(attribute(gold, prediction, name) for gold, prediction in told)
            for name, told in marked.items()
            if told
        }

    def core_f1(self) -> float:
        """The mean F1 of the core types."""
        return core_f1(self.tallies())


def mark(golds: Mapping[str, GoldArticle], outputs: Mapping[str, Output], types: Sequence[str]) -> Marks:
    """Marks the output of each gold article, for the types named; `outputs` has every gold name."""
    articles = tuple(
        ArticleMarks(name, outputs[name].text, {kind: _match(gold, outputs[name], kind) for kind in types})
        for name, gold in golds.items()
    )
    return Marks(tuple(types), articles, bad_offsets(outputs[name] for name in golds))


def attribute(gold: GoldFact, prediction: Prediction, name: str) -> Tally:
    """One attribute of a right fact: saying the untold value earns nothing and costs nothing when wrong."""
    wanted, got = wanted_attribute(gold, name), prediction.says(name)
    untold = UNTOLD.get(name)
    telling = not any(same(value, untold) for value in many(wanted))
    right = same(wanted, got)
    return Tally(
        tp=int(telling and right),
        fp=int(not right and not same(untold, got)),
        fn=int(telling and not right),
    )


def wanted_attribute(gold: GoldFact, name: str) -> Any:
    """The attribute's right value or values; an empty list of them is null."""
    wanted = gold.wants(name)
    return None if wanted == [] else wanted


def _match(gold: GoldArticle, output: Output, kind: str) -> Matching:
    return match(
        kind,
        output.text,
        [fact for fact in gold.facts if fact.type == kind],
        [fact for fact in output.facts if fact.type == kind],
    )
