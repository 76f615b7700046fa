"""An article that is looked into, among those of a store: no article bears itself out."""

from collections.abc import Iterable, Mapping
from typing import Any

from extractor.records import Record
from extractor.store.base import Row, Store
from extractor.store.checks.reports import marks, parts

_ASKED = "SELECT id, article_key, name, source, title, published, text FROM articles WHERE id IN ({})"


class SameText(Record):
    """An article of a store with the text that is looked into; `published` is an ISO day, `article` its id."""

    article_key: str
    article: str
    source: str | None = None
    title: str | None = None
    published: str | None = None


class Itself:
    """The article of a store with the key of the one that is looked into, whatever its text is by now, and all with its
    text, whatever they are called. White space is no difference: a text that was copied out of a page or a mail seldom
    keeps its own.

    Texts have no index: each article that could be a witness is read, once."""

    def __init__(self, store: Store, article: Mapping[str, Any]) -> None:
        self._store, self._key, self._text = store, article["article_key"], _words(article["text"])
        self._numbers: dict[int, bool] = {}
        self._same: dict[int, SameText] = {}

    @property
    def same(self) -> list[SameText]:
        """Those with its text among the articles asked about, in order of arrival."""
        return [self._same[number] for number in sorted(self._same)]

    def without(self, articles: Iterable[int]) -> list[int]:
        """Those of the store's articles with these numbers that are others, in order. Raises StoreError."""
        asked = sorted(articles)
        for some in parts([one for one in asked if one not in self._numbers]):
            for row in self._store.ask(_ASKED.format(marks(some)), some):
                self._look(row)
        return [one for one in asked if not self._numbers.get(one)]

    def _look(self, row: Row) -> None:
        same = _words(row["text"]) == self._text
        self._numbers[row["id"]] = same or row["article_key"] == self._key
        if same:
            told = {name: row[name] for name in ("article_key", "source", "title", "published")}
            self._same[row["id"]] = SameText(article=row["name"], **told)


def _words(text: str) -> str:
    return " ".join(text.split())
