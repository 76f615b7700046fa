"""What a form sent, held in memory alone."""

from collections.abc import Callable, Coroutine
from typing import Any, NamedTuple

from fastapi import HTTPException, Request
from starlette.datastructures import UploadFile
from starlette.formparsers import FormParser, MultiPartException, MultiPartParser

from extractor.records.said import Said
from extractor.web.settings import DROPPED

_FIELDS = 100


class File(NamedTuple):
    """A file by its name."""

    name: str
    data: bytes


class Sent(NamedTuple):
    """The texts of a form and its files by the names of their fields; those of texts that were left `empty`. Line ends
    are line feeds, zero bytes are gone. `cut`
    tells that a text was longer than may be, and that nothing of the form is here."""

    texts: dict[str, str]
    files: dict[str, File]
    empty: tuple[str, ...] = ()
    cut: bool = False


class _InMemory(MultiPartParser):
    """Puts no file on a disk, however large."""

    spool_max_size = DROPPED


def sent(longest: int) -> Callable[[Request], Coroutine[Any, Any, Sent]]:
    """What reads a form of which no text has more than so many bytes, for `Depends`."""

    async def read(request: Request) -> Sent:
        parser = _InMemory if "multipart" in request.headers.get("content-type", "") else FormParser
        limits: dict[str, Any] = {"max_fields": _FIELDS, "max_part_size": longest}
        try:
            form = await parser(request.headers, request.stream(), **limits).parse()
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
