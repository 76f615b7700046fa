"""What a page says of itself to programs: metadata of its head, JSON-LD, microdata, links."""

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from extractor.reading.html.dates import day_of_stamp

_ARTICLES = ("Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BlogPosting", "Report")
_PUBLISHED = ("article:published_time", "datepublished", "pubdate", "publishdate", "publish-date", "publish_date",
              "publication_date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date",
              "dcterms.date", "date")  # fmt: skip
"""Names of metadata, the surest first."""
_NOBODY = {
    "admin",
    "administrator",
    "super user",
    "superuser",
    "quản trị",
    "quản trị viên",
    "ban biên tập",
    "system account",
}
"""What programs call an author that nobody told them."""


class Metadata(NamedTuple):
    """What the metadata tells; None for what it does not."""

    title: str | None
    published: dt.date | None
    source: str | None
    url: str | None
    author: str | None
    licence: str | None


def read_metadata(page: Any, latest: dt.date, url: str | None = None) -> Metadata:
    """The metadata of an lxml page that still has its scripts. `latest` is the last day it can have appeared.

    `url` is its address where the caller knows it; else the page's own word counts.
    """
    metas = _metas(page)
    article = _structured(page)
    url = url or _web(_only(page.xpath("//link[@rel='canonical']/@href"))) or _web(metas.get("og:url"))
    host = _host(url)
    publisher = _name(article.get("publisher"))
    return Metadata(
        title=metas.get("og:title") or _string(article.get("headline")),
        published=_published(page, metas, article, latest),
        source=metas.get("og:site_name") or publisher or (host.removeprefix("www.") if host else None),
        url=url,
        author=author_name(metas.get("author")) or author_name(metas.get("article:author") or metas.get("dc.creator"))
        or author_name(_name(article.get("author"))),
        licence=_only(page.xpath("//*[contains(concat(' ', normalize-space(@rel), ' '), ' license ')]/@href"))
        or _string(article.get("license")),
    )  # fmt: skip


def author_name(told: str | None) -> str | None:
    """The author of a byline such as "Tác giả: Thu Hà"; None for a program's name for nobody, and for an address."""
    name = " ".join((told or "").split())
    for label in ("tác giả", "người đăng", "người viết", "viết bởi", "bài", "by"):
        if name.lower().startswith((f"{label}:", f"{label} ")):
            name = name[len(label) + 1 :].strip(" :")
    bare = name.strip("().-–| ")
    return bare if 0 < len(bare) <= 80 and bare.lower() not in _NOBODY and "//" not in bare else None


def _published(page: Any, metas: dict[str, str], article: dict[str, Any], latest: dt.date) -> dt.date | None:
    told = [metas.get(name) for name in _PUBLISHED]
    told.insert(1, _string(article.get("datePublished")))
    told.insert(2, _only(_microdata(page)))
    return next((day for value in told if (day := day_of_stamp(value, latest))), None)


def _microdata(page: Any) -> Iterator[str]:
    for element in page.xpath("//*[@itemprop='datePublished']"):
        yield element.get("content") or element.get("datetime") or element.text_content()


def _metas(page: Any) -> dict[str, str]:
    """Contents by their name in small letters; of two of one name the first."""
    found: dict[str, str] = {}
    for meta in page.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = _string(meta.get("content"))
        if content:
            found.setdefault(name.strip().lower(), content)
    return found


def _structured(page: Any) -> dict[str, Any]:
    """The one article of the page's JSON-LD; nothing where there are several, as on a page of teasers."""
    found = []
    for script in page.xpath("//script[@type='application/ld+json']"):
        try:
            found += [item for item in _items(json.loads(script.text or "")) if _is_article(item)]
        except (ValueError, RecursionError):  # a script cut short, brackets without end
            continue
    return found[0] if len(found) == 1 else {}


def _items(data: Any) -> Iterator[dict[str, Any]]:
    for item in data if isinstance(data, list) else [data]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            yield from (each for each in graph if isinstance(each, dict)) if isinstance(graph, list) else ()


def _is_article(item: dict[str, Any]) -> bool:
    kinds = item.get("@type")
    return any(kind in _ARTICLES for kind in (kinds if isinstance(kinds, list) else [kinds]))


def _name(value: Any) -> str | None:
    """The name of a person or body, which JSON-LD writes as a string, an object or a list of them."""
    if isinstance(value, list):
        return ", ".join(name for each in value[:5] if isinstance(each, str | dict) and (name := _name(each))) or None
    return _string(value.get("name") if isinstance(value, dict) else value)


def _string(value: Any) -> str | None:
    """Words in one line, where they are some and any output can hold them."""
    text = " ".join(value.split()) if isinstance(value, str) else ""
    return None if not text or "\0" in text or any("\ud800" <= letter <= "\udfff" for letter in text) else text


def _only(values: Any) -> str | None:
    """The one value, as often as it stands there; None where there are several."""
    distinct = {str(value).strip() for value in values}
    return _string(distinct.pop()) if len(distinct) == 1 else None


def _web(url: str | None) -> str | None:
    """An address with a host, else None."""
    return url if url and url.startswith(("http://", "https://")) and _host(url) else None


def _host(url: str | None) -> str | None:
    try:
        return urlsplit(url or "").hostname
    except ValueError:  # brackets that do not close
        return None
