"""A page of HTML to its article: the text without the page's frame, tables as rows of cells."""

import datetime as dt
import re
from dataclasses import asdict, dataclass
from typing import Any

from extractor.reading.build import UnreadableError, make_article, without_nul
from extractor.reading.encodings.decode import Decoded, decode
from extractor.reading.encodings.repair import repair_page
from extractor.reading.html.article import Found, find_article
from extractor.reading.html.dates import LATEST, day_of_address
from extractor.reading.html.meta import Metadata, read_metadata
from extractor.records import Article
from extractor.records.article import PublishedFrom
from extractor.records.said import Said

LARGEST = 5_000_000
"""Bytes or characters of a page. The longest news pages have about one million."""
DEEPEST = 240
"""Elements inside elements. The parser drops what is 255 deep and more without a word."""
MOST_ELEMENTS = 100_000
"""Elements of a page. A long article has some thousand, one with a table of a thousand rows some ten thousand."""

_CHARSET = re.compile(rb"""charset\s*=\s*["']?([\w-]{2,20})""", re.IGNORECASE)
_UNPRINTED = ("script", "style", "noscript", "template")


def read_html(
    data: bytes, article_id: str, told: str | None = None, *, url: str | None = None, captured: dt.date | None = None
) -> Article:
    """The article of one `.html` file; `told` is the encoding that its server named, a hint, `url` and `captured` where
    and when it was fetched.

    Raises UnreadableError for a page that is none, or has none.
    """
    if not data:
        raise UnreadableError("is empty")
    if len(data) > LARGEST:
        raise UnreadableError(_too_large(len(data)))
    markup, encoding = decode_page(data, told)
    page = page_text(markup, url=url, captured=captured)
    return make_article(article_id, **asdict(page), captured=captured, encoding=encoding)


@dataclass(frozen=True)
class Page:
    """What a page holds and says of itself; None for what it does not say."""

    title: str | None
    text: str
    published: dt.date | None
    published_from: PublishedFrom | None
    source: str | None
    url: str | None
    author: str | None
    licence: str | None


def page_text(html: str, *, url: str | None = None, captured: dt.date | None = None) -> Page:
    """The text of a page and what the page tells of it. A page holds no NUL and no half characters.

    `url` is its address and `captured` the day it was fetched, where the caller knows them: a page tells no later day
    than that, and else none later than LATEST. Each row of a table is a line with `|` between cells. Raises
    UnreadableError for a page that is too large or too deep, and where there is no text that is not the page's frame.
    """
    if len(html) > LARGEST:
        raise UnreadableError(_too_large(len(html)))
    latest = captured or LATEST
    tree = _parsed(html.replace("⟦", "[").replace("⟧", "]"))
    told = read_metadata(tree, latest, url)
    _strip(tree)
    found = find_article(tree, told.title, latest)
    if not found.text:
        raise UnreadableError("holds no text that can be told from the page's frame")
    day, where = _published(found, told, latest)
    author = found.author or told.author
    return Page(found.title, found.text, day, where, told.source, told.url, author, told.licence)


def _published(found: Found, told: Metadata, latest: dt.date) -> tuple[dt.date | None, PublishedFrom | None]:
    """The day on which the page says it appeared, and where.

    The line under the headline comes before the metadata: of a page that was moved from an older site, these tell the
    day of the move.
    """
    if found.date_line:
        return found.date_line.day, "date_line"
    if told.published:
        return told.published, "metadata"
    day = day_of_address(told.url, latest)
    return day, "url" if day else None


def decode_page(data: bytes, told: str | None) -> Decoded:
    """The page's markup. Where its server, or else the page, says the charset, that is a hint. A page of old fonts may
    be told in entities."""
    meta = _CHARSET.search(data, 0, 4096)
    page, encoding = decode(data, told or (meta[1].decode("ascii") if meta else None), repair_page)
    return Decoded(without_nul(page, "the page"), encoding)


def _parsed(html: str) -> Any:
    """The page's tree, without comments. Raises UnreadableError."""
    import logging

    from lxml import etree
    from lxml import html as lxml_html

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it cannot read is told here, as an error
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        page = lxml_html.document_fromstring(html.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        raise UnreadableError("holds no HTML") from None
    deep = number = 0
    for event, _ in etree.iterwalk(page, events=("start", "end")):
        number += event == "start"
        deep += 1 if event == "start" else -1
        if number > MOST_ELEMENTS:
            raise UnreadableError("has more than {} elements; no article is so long, so split the page", MOST_ELEMENTS)
        if deep > DEEPEST:
            raise UnreadableError("has elements more than {} deep; no article is written so", DEEPEST)
    return page


def _strip(page: Any) -> None:
    """Takes what is not shown out of a page."""
    from lxml import etree

    etree.strip_elements(page, *_UNPRINTED, with_tail=False)


def _too_large(size: int) -> Said:
    return Said("is a page of {:.0f} MB; at most {} MB are read", size / 1_000_000, LARGEST // 1_000_000)
