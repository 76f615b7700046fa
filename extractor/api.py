"""The program's own interface: load once, extract often."""

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from extractor.language.segmentation import NoSegmenter, Segmenter, Underthesea
from extractor.pipeline import Pipeline
from extractor.reading.build import make_article, without_nul
from extractor.records import Article, ArticleFacts, MadeBy, NearMiss
from extractor.rules.compiler import compile_packs
from extractor.rules.loader import load_packs
from extractor.rules.location import packs_dir


class Extractor:
    """Extracts facts from articles. Made by `load`; safe to reuse, not to share between threads."""

    def __init__(self, pipeline: Pipeline) -> None:
        self.pipeline = pipeline
        self.made_by = MadeBy(
            program=program_version(),
            rule_version=pipeline.compiled.packs.version,
            segmentation=pipeline.segmenter.name,
        )

    def extract(
        self,
        text: str,
        title: str | None = None,
        published: dt.date | str | None = None,
        source: str | None = None,
        url: str | None = None,
    ) -> ArticleFacts:
        """The facts of one article's text.

        A `title` that the text does not begin with is put before it; `published` (a date, a time or either as ISO
        text) settles days without a year. Raises ValueError for a `published` that is no date, and for a text
        that holds NUL characters or lone surrogates.
        """
        article = make_article(
            "text", without_nul(text), title=title, published=published, source=source, url=url
        )  # fmt: skip
        return self.extract_article(article)

    def extract_article(self, article: Article) -> ArticleFacts:
        """The facts of an article record, whose text must be NFC as `make_article` leaves it."""
        made = article.model_copy(update={"made_by": self.made_by})
        return self.pipeline.facts(made, self.pipeline.read(made))

    def extract_with_near_misses(self, article: Article) -> tuple[ArticleFacts, list[NearMiss]]:
        """The same, and what of the article asks for a fact but was told in none, in text order."""
        made = article.model_copy(update={"made_by": self.made_by})
        reading = self.pipeline.read(made)
        return self.pipeline.facts(made, reading), self.pipeline.near_misses(made, reading)

    def pipe(self, articles: Iterable[Article]) -> Iterator[ArticleFacts]:
        """The facts of many articles, one at a time, in order."""
        return map(self.extract_article, articles)


def load(patterns: Path | None = None, *, segmentation: bool = True, gate: bool = True) -> Extractor:
    """A ready extractor. `patterns` adds a folder of your own rule packs.

    Without `segmentation` no word is segmented or tagged; without `gate` every sentence is looked at. Raises
    rules.loader.PackError naming file, line and rule where a pack is at fault.
    """
    folders = [packs_dir(), *([patterns] if patterns else [])]
    segmenter: Segmenter = Underthesea() if segmentation else NoSegmenter()
    pipeline = Pipeline(compile_packs(load_packs(*folders)), segmenter, gate)
    if patterns:
        pipeline.check(patterns)
    return Extractor(pipeline)


@cache
def default() -> Extractor:
    """The extractor that the module's own functions share."""
    return load()


def program_version() -> str:
    """The installed program's version."""
    try:
        return version("extractor")
    except PackageNotFoundError:
        return "0"
