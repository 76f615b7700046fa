"""Pages out of a WARC file, the form in which the web is archived."""

import datetime as dt
import hashlib
from collections.abc import Iterator
from typing import Any, NamedTuple

from extractor.reading.build import Located, UnreadableError, not_read, printable, unify, unreadable
from extractor.reading.html.page import read_html
from extractor.reading.html.source import page_source
from extractor.reading.kinds import HEAD, Unread, looks_like_page
from extractor.reading.member import LARGEST, Member, optional, too_large
from extractor.reading.packed.http import Packing, body
from extractor.reading.unit import Unit
from extractor.records.said import Said

_BOOKKEEPING = ("warcinfo", "request", "metadata")
"""Kinds of records that never hold what somebody published."""
_PAGE_TYPES = ("text/html", "application/xhtml+xml")
_GROUPS = {"image": "images", "video": "videos", "audio": "sounds"}
OK = 200
_CUT = "is cut off in the middle of a record ({}); the records before it were read; fetch the file again"


class Told(NamedTuple):
    """What a response's headers tell of its page; `typed`: that it is one."""

    packing: Packing
    typed: bool
    charset: str | None
    captured: dt.date | None


class _Stream:
    """What the library reads from; it asks for the position, which a packed stream does not tell."""

    def __init__(self, data: Any) -> None:
        self._data = data
        self._at = 0
        self.last = b""

    def read(self, size: int = -1) -> bytes:
        # One piece at a time: to fill up `size` would lose the sound bytes before damage.
        data: bytes = self._data.read1(size)
        self._at += len(data)
        self.last = data[-1:] or self.last
        return data

    def tell(self) -> int:
        return self._at


def read_warc(member: Member) -> Iterator[Unit | Located]:
    """The pages that a `.warc` holds, each with its address and the day of its capture; the address is the id.

    What is no page, or one read before, comes as not read. Raises UnreadableError where the file is damaged or cut off,
    behind the sound records before it.
    """
    fastwarc = optional("fastwarc.warc", "fastwarc")
    seen: set[bytes] = set()
    number = 0
    for number, record in enumerate(_records(fastwarc, member), start=1):
        url = unify(record.headers.get("WARC-Target-URI") or "").strip("<> ").partition("#")[0]
        where = printable(f"{member.where}:{url or number}")
        if record.headers.get("Content-Length") is None:
            raise UnreadableError(_CUT, where)
        expected = record.content_length
        reason = _not_read(record, url)
        if reason is None and expected <= LARGEST:
            data = record.reader.read(expected)
            _check_whole(len(data), expected, where)
            yield _page(record, data, where, url or f"{member.name}#{number}", seen)
            continue
        _check_whole(record.reader.consume(), expected, where)
        if reason is None:
            yield unreadable(where, too_large(expected, LARGEST))
        elif reason.format:
            yield not_read(where, *reason)
    if not number:
        raise UnreadableError("holds no record")


def _records(fastwarc: Any, member: Member) -> Iterator[Any]:
    """The records. Raises UnreadableError where the library cannot go on, or ends too early without a word."""
    stream = _Stream(member.data)
    try:
        yield from fastwarc.ArchiveIterator(stream)
    except OSError as why:
        raise UnreadableError("is damaged or cut off: {}; the records before it were read", why) from None
    if stream.last not in (b"", b"\n"):  # a record ends with empty lines
        raise UnreadableError(_CUT, Said("its last one"))


def _check_whole(found: int, expected: int, where: str) -> None:
    if found < expected:
        raise UnreadableError(_CUT, where)


def _not_read(record: Any, url: str) -> Unread | None:
    """Why a record is not read, None for what may be a page; no format where there is nothing to count."""
    kind = str(record.record_type)
    if kind in _BOOKKEEPING or url.startswith("dns:"):
        return Unread("", "")
    if kind == "revisit":
        return Unread("revisits", "is a page that had not changed since an earlier visit")
    if kind != "response" or record.http_headers is None:
        return Unread("other records", Said("is a record of the kind {}; pages are read from responses", kind))
    status = record.http_headers.status_code
    if status != OK:
        return Unread("HTTP errors and redirects", Said("is no page but the status {}", status))
    if record.headers.get("WARC-Truncated"):
        return Unread("pages cut when fetched", "was cut when it was fetched")
    return _not_page((record.http_content_type or "").lower())


def _not_page(media: str) -> Unread | None:
    if not media or media in _PAGE_TYPES:
        return None
    group = media.partition("/")[0]
    return Unread(_GROUPS.get(group, media), Said("is {}; of a WARC only pages of HTML are read", media))


def _page(record: Any, data: bytes, where: str, url: str, seen: set[bytes]) -> Unit | Located:
    """The page of a response's payload; `seen` has the digests of those before and takes its own."""
    digest = hashlib.sha1(data, usedforsecurity=False).digest()  # not the one that the header tells: it may be wrong
    if digest in seen:
        return not_read(where, "copies", "is the same page as one before it in the file")
    seen.add(digest)
    told = Told(
        Packing.of(record.http_headers), bool(record.http_content_type), record.http_charset,
        record.record_date.date() if record.record_date else None,
    )  # fmt: skip
    return Unit(where, _parse_response, (data, url, told), "warc")


def _parse_response(where: str, data: bytes, url: str, told: Told) -> Iterator[Located]:
    page = body(data, told.packing)
    if not told.typed and not looks_like_page(page[:HEAD]):
        yield not_read(where, "other types", "is of no type that its server told, and does not begin like a page")
        return
    article = read_html(page, url, told.charset, url=url, captured=told.captured)
    article = article.model_copy(update={"url": url})  # whatever the page says that its address is
    yield Located(where, article, page_source(page, article.encoding))
