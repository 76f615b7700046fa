"""A page of HTML to its article: the text without the page's frame, tables as rows of cells."""

import re
from typing import Any

from extractor.reading.build import UnreadableError, make_article, without_nul
from extractor.reading.encodings import Decoded, decode
from extractor.reading.html_tables import put_back, take_tables
from extractor.reading.repair import repair_page
from extractor.records import Article

LARGEST = 5_000_000
"""Bytes or characters of a page. The longest news pages have about one million."""
DEEPEST = 240
"""Elements inside elements. The parser drops what is 255 deep and more without a word."""

_CHARSET = re.compile(rb"""charset\s*=\s*["']?([\w-]{2,20})""", re.IGNORECASE)
_UNPRINTED = ("script", "style", "noscript", "template")


def read_html(data: bytes, article_id: str, told: str | None = None) -> Article:
    """The article of one `.html` file; `told` is the encoding that its server named, a hint.

    Raises UnreadableError for a page that is none, or has none.
    """
    if not data:
        raise UnreadableError("is empty")
    if len(data) > LARGEST:
        raise UnreadableError(_too_large(len(data)))
    page, encoding = _decode(data, told)
    title, text = page_text(page)
    return make_article(article_id, text, title=title, encoding=encoding)


def page_text(html: str) -> tuple[str | None, str]:
    """The title of a page, where it tells one, and its text. A page holds no NUL and no half characters.

    Each row of a table is a line with `|` between cells. Raises UnreadableError for a page that is too large or too
    deep, and where there is no text that is not the page's frame.
    """
    if len(html) > LARGEST:
        raise UnreadableError(_too_large(len(html)))
    page = _parsed(html.replace("⟦", "[").replace("⟧", "]"))
    # Here and not above: the two take a quarter of a second to load, and most inputs are no pages.
    import trafilatura
    from trafilatura.metadata import extract_title

    title: str | None = extract_title(page)
    tables = take_tables(page)
    text = put_back(trafilatura.extract(page, include_comments=False) or "", tables)
    text = "\n".join(line for line in text.split("\n") if line.strip())
    if not text:
        raise UnreadableError("holds no text that can be told from the page's frame")
    return title, text


def _decode(data: bytes, told: str | None) -> Decoded:
    """The page's markup. Where its server, or else the page, says the charset, that is a hint. A page of old fonts may
    be told in entities."""
    meta = _CHARSET.search(data, 0, 4096)
    page, encoding = decode(data, told or (meta[1].decode("ascii") if meta else None))
    page, mended = repair_page(page) if encoding == "utf-8" else (page, None)
    return Decoded(without_nul(page, "the page"), mended or encoding)


def _parsed(html: str) -> Any:
    """The page's tree, without comments and what is not shown. Raises UnreadableError."""
    import logging

    from lxml import etree
    from lxml import html as lxml_html

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it cannot read is told here, as an error
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        page = lxml_html.document_fromstring(html.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        raise UnreadableError("holds no HTML") from None
    deep = 0
    for event, _ in etree.iterwalk(page, events=("start", "end")):
        deep += 1 if event == "start" else -1
        if deep > DEEPEST:
            raise UnreadableError(f"has elements more than {DEEPEST} deep; no article is written so")
    etree.strip_elements(page, *_UNPRINTED, with_tail=False)
    return page


def _too_large(size: int) -> str:
    return f"is a page of {size / 1_000_000:.0f} MB; at most {LARGEST // 1_000_000} MB are read"
