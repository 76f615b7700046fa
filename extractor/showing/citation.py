"""A source to be pasted into a text: everything that a reader needs to find it again."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from extractor.checking.wording import date_of
from extractor.showing.translation import translate

FIELDS = ("source", "title", "published", "url", "captured", "article", "text_hash")


class Cited(NamedTuple):
    """What is told of an article; days are ISO text, `article` is its id, `text_hash` the SHA-256 of its text."""

    source: str | None
    title: str | None
    published: str | None
    url: str | None
    captured: str | None
    article: str
    text_hash: str


def cited(row: Mapping[str, Any]) -> Cited:
    """Of a row that has these columns, and maybe more."""
    return Cited(*(row[name] for name in FIELDS))


def reference(article: Cited, language: str | None) -> str:
    """The article in one line: `Báo Lao Động, “Title”, 2019-05-01, https://… (captured 2024-01-02, sha256:…)`; days and
    words as that language has them."""
    title = f"“{article.title}”" if article.title else None
    published, captured = (
        date_of(day, language or "en") if day else None for day in (article.published, article.captured)
    )
    told = [article.source, title, published, article.url]
    seen = translate("captured {}", language).format(captured) + ", " if captured else ""
    return f"{', '.join(one for one in told if one) or article.article} ({seen}sha256:{article.text_hash})"


def quotation(sentence: str, article: Cited, language: str | None) -> str:
    """A sentence of it in quotation marks, in one line, and in the next the article."""
    return f"“{' '.join(sentence.split())}”\n{reference(article, language)}"
