"""The annotated texts of the project, and the marks of a run over them."""

import hashlib
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from extractor.api import Extractor
from extractor.evaluation import GoldArticle, Marks, Output, gold_hash, mark, read_gold_folder, read_texts, run
from extractor.evaluation.marking import ArticleMarks
from extractor.evaluation.matching import Matching
from extractor.records import FACT_TYPES

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("corpus", "corpus/unseen/one", "corpus/unseen/two")
"""Each with `articles` and `gold` in it; one that is not there is left out of the page."""
POOLED = "all"
"""The one type of marks whose types were put together."""


@dataclass(frozen=True)
class AnnotatedSet:
    """The texts and gold of one folder, by article name."""

    name: str
    golds: Mapping[str, GoldArticle]
    texts: Mapping[str, str]
    digest: str
    """sha256, in hex, over gold and texts."""


@dataclass(frozen=True)
class MarkedSet:
    """An annotated set, what the extractor says of it, and how right that is."""

    annotated: AnnotatedSet
    outputs: Mapping[str, Output]
    marks: Marks

    def genres(self) -> dict[str, Marks]:
        """The marks of each genre that gold names, all types pooled, in order."""
        golds = self.annotated.golds
        genres = sorted({gold.genre for gold in golds.values() if gold.genre})
        return {
            genre: pooled(self.marks, {name for name, gold in golds.items() if gold.genre == genre}) for genre in genres
        }


def read_sets(root: Path = ROOT) -> list[AnnotatedSet]:
    """The sets that are there. Raises EvaluationError for one that is not whole."""
    there = [name for name in FOLDERS if (root / name / "gold").is_dir() and (root / name / "articles").is_dir()]
    return [_read(name, root / name) for name in there]


def marked(extractor: Extractor, sets: Iterable[AnnotatedSet]) -> list[MarkedSet]:
    """Runs the extractor over each set and marks it, all types."""
    found = []
    for one in sets:
        outputs = run(extractor, one.golds, one.texts)
        found.append(MarkedSet(one, outputs, mark(one.golds, outputs, FACT_TYPES)))
    return found


def pooled(marks: Marks, names: Container[str] | None = None) -> Marks:
    """The articles of these names (None: all), their types put together as one, `POOLED`."""
    articles = tuple(
        ArticleMarks(one.name, one.text, {POOLED: _together(one.matchings.values())})
        for one in marks.articles
        if names is None or one.name in names
    )
    return replace(marks, types=(POOLED,), articles=articles)


def _together(matchings: Iterable[Matching]) -> Matching:
    whole = Matching([], [], [])
    for one in matchings:
        whole.pairs.extend(one.pairs)
        whole.missed.extend(one.missed)
        whole.extra.extend(one.extra)
    return whole


def _read(name: str, folder: Path) -> AnnotatedSet:
    golds = read_gold_folder(folder / "gold")
    texts = read_texts(folder / "articles", golds)
    digest = hashlib.sha256(gold_hash(folder / "gold").encode())
    for text in texts.values():
        digest.update(hashlib.sha256(text.encode()).digest())
    return AnnotatedSet(name, golds, texts, digest.hexdigest())
