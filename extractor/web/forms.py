"""What a form sent, held in memory alone."""

from collections.abc import AsyncGenerator, Callable, Coroutine
from typing import Any, NamedTuple

from fastapi import HTTPException, Request
from python_multipart.multipart import parse_options_header
from starlette.datastructures import UploadFile
from starlette.formparsers import FormParser, MultiPartException, MultiPartParser

from extractor.records.said import Said
from extractor.web.settings import DROPPED

FIELDS = 100
"""Of a form, those without a name or a value too."""
TEXTS = 1_000_000
"""Bytes of a form that has no file."""
_CHARSETS = (b"utf-8", b"utf8")


class File(NamedTuple):
    """A file by its name."""

    name: str
    data: bytes


class Sent(NamedTuple):
    """The texts of a form and its files by the names of their fields; those of texts that were left `empty`. Line ends
    are line feeds, zero bytes are gone. `cut` tells that a text was longer than may be, and that nothing of the form is
    here."""

    texts: dict[str, str]
    files: dict[str, File]
    empty: tuple[str, ...] = ()
    cut: bool = False


class _InMemory(MultiPartParser):
    """Puts no file on a disk, however large."""

    spool_max_size = DROPPED


def sent(longest: int, file: bool = False) -> Callable[[Request], Coroutine[Any, Any, Sent]]:
    """What reads a form of which no text has more than so many bytes, for `Depends`; one with a `file` may have
    `DROPPED` bytes. Raises HTTPException for more, and for what is no form."""

    async def read(request: Request) -> Sent:
        kind, options = parse_options_header(request.headers.get("content-type"))
        in_parts = kind.startswith(b"multipart/")
        if in_parts and options.get(b"charset", b"utf-8").lower() not in _CHARSETS:
            raise HTTPException(400, Said("the form cannot be read: {}", Said("it is not in UTF-8")))
        between = b"\r\n--" + options.get(b"boundary", b"") if in_parts else b"&"
        stream = _bounded(request.stream(), DROPPED if file and in_parts else TEXTS, between)
        limits: dict[str, Any] = {"max_fields": FIELDS, "max_part_size": longest}
        try:
            form = await (_InMemory if in_parts else FormParser)(request.headers, stream, **limits).parse()
        except MultiPartException as why:
            if "exceeded" in why.message:
                return Sent({}, {}, cut=True)
            raise HTTPException(400, Said("the form cannot be read: {}", why.message)) from None
        texts = {
            name: value.replace("\r\n", "\n").replace("\0", "")
            for name, value in form.items()
            if isinstance(value, str)
        }
        files = {
            name: File(one.filename or "", await one.read())
            for name, one in form.items()
            if isinstance(one, UploadFile)
        }
        await form.close()
        return Sent(
            {name: text for name, text in texts.items() if text.strip()},
            {name: file for name, file in files.items() if file.data},
            tuple(name for name, text in texts.items() if not text.strip()),
        )

    return read


async def _bounded(stream: AsyncGenerator[bytes, None], most: int, between: bytes) -> AsyncGenerator[bytes, None]:
    """The same up to so many bytes, and fields with this between them: the parsers go from byte to byte where there are
    many, and where blanks stand around them. Raises HTTPException."""
    size, fields, tail = 0, 1, b""
    async for piece in stream:
        held = tail + piece  # what stands between may be cut in two
        size += len(piece)
        fields += held.count(between) - (tail == between)
        if size > most:
            raise HTTPException(413, Said("the form is longer than {:,} bytes", most))
        if fields > FIELDS:
            raise HTTPException(413, Said("the form has more than {} fields", FIELDS))
        if between + b" " in held or between + b"\t" in held:
            raise HTTPException(400, Said("the form cannot be read: {}", Said("there are blanks between its fields")))
        yield piece
        tail = held[-len(between) :]
