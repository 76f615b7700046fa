"""What every reader does to a text before it becomes an article."""

import datetime as dt
import re
import unicodedata
from typing import NamedTuple

from extractor.records import Article
from extractor.records.article import PublishedFrom
from extractor.records.errors import InputError, NotRead
from extractor.records.said import Said, SaidError, said

LONGEST_TITLE = 200
_TEXT = Said("the text")
_SURROGATE = re.compile("[\ud800-\udfff]")


class Located(NamedTuple):
    """One thing read and the place it was read from: `FILE`, `FILE:LINE`, or `FILE/MEMBER` of an archive.

    `source` is the page that an article was read from, in the characters that facts' `source_start` counts.
    """

    where: str
    item: Article | InputError | NotRead
    source: str | None = None


class UnreadableError(SaidError, ValueError):
    """The bytes or the row are no article; the message says why and what to do."""


def unreadable(where: str, message: object) -> Located:
    """The error record of the reading stage, at its place."""
    where = printable(where)
    return Located(where, InputError(input=where, stage="read", message=said(message)))


def not_read(where: str, name: str, reason: str) -> Located:
    """The record of what is no article and no failure, at its place; `name` is what it is counted under."""
    where = printable(where)
    return Located(where, NotRead(input=where, format=name, reason=reason))


def printable(name: str) -> str:
    """A file's name that any console and any JSON file can hold, odd bytes written as escapes."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def sound(text: str, what: str) -> str:
    """`text` itself. Raises UnreadableError where no output could hold it."""
    if found := _SURROGATE.search(text):
        raise UnreadableError(
            "{} holds half a character (lone surrogate U+{:04X}, character {}); the program that wrote it cut a "
            "character in two",
            what,
            ord(found[0]),
            found.start() + 1,
        )
    return text


def without_nul(text: str, what: str = _TEXT) -> str:
    """`text` itself. A file that holds a NUL character is damaged or no text: UnreadableError."""
    if (nul := text.find("\0")) >= 0:
        raise UnreadableError("{} holds a NUL character (character {}); remove it", what, nul + 1)
    return text


def unify(text: str, what: str = _TEXT) -> str:
    """`text` in NFC, the one form that offsets count in. Raises UnreadableError like `sound`."""
    return unicodedata.normalize("NFC", sound(text, what))


def first_line(text: str) -> str | None:
    """The first line that is not empty, where it is short enough to be a title."""
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return line if 0 < len(line) <= LONGEST_TITLE else None


def compose(title: str | None, text: str) -> str:
    """`text` with the title before it, so that headline figures count too.

    A text that begins with its title stays as it is; white space is no difference.
    """
    if not title or not title.strip():
        return text
    head = " ".join(title.split())
    start = " ".join(text[: 2 * len(title) + LONGEST_TITLE].split())
    return text if start.startswith(head) else f"{title.strip()}\n{text}"


def make_article(
    article_id: str,
    text: str,
    *,
    title: str | None = None,
    published: dt.date | str | None = None,
    source: str | None = None,
    url: str | None = None,
    author: str | None = None,
    published_from: PublishedFrom = "row",
    captured: dt.date | str | None = None,
    licence: str | None = None,
    encoding: str | None = None,
) -> Article:
    """The record of an article: NFC throughout, the title in front of the text.

    Raises UnreadableError for a `published` or `captured` that is no ISO date and for what no output could hold.
    """
    told = {"title": title, "source": source, "url": url, "author": author, "licence": licence}
    title, source, url, author, licence = (
        unify(value, f"`{name}`").strip() or None if value else None for name, value in told.items()
    )
    day = read_date(published)
    return Article(
        id=sound(article_id, "`id`"),
        source=source,
        url=url,
        title=title,
        published=day,
        published_from=published_from if day else None,
        author=author,
        captured=read_date(captured, "captured"),
        licence=licence,
        encoding=encoding,
        text=compose(title, unify(text, "`text`")),
    )


def read_date(value: dt.date | str | None, name: str = "published") -> dt.date | None:
    """The day of a date, a time, or either in ISO form, as written; None for an empty one."""
    if isinstance(value, dt.datetime):
        return value.date()
    if value is None or isinstance(value, dt.date):
        return value
    if not value.strip():
        return None
    try:
        return dt.datetime.fromisoformat(value.strip()).date()
    except ValueError:
        raise UnreadableError("`{}` is {!r}; an ISO date such as 2019-06-30 is expected", name, value[:40]) from None
