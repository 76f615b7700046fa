"""The facts of a search as a file: all of them, in the order of the page."""

import os
import tempfile
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from functools import partial
from itertools import chain
from pathlib import Path
from threading import BoundedSemaphore
from typing import Annotated, Any, BinaryIO, Literal

from fastapi import APIRouter, Query, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from extractor.store.errors import StoreError
from extractor.store.export.columns import EXPORT_NAMES
from extractor.store.export.files import Write, writer_of
from extractor.store.export.lines import csv_lines, json_lines
from extractor.store.tables.words import tokens
from extractor.web.api.errors import refusals
from extractor.web.asked import Asked
from extractor.web.downloads import Downloads
from extractor.web.index import Snapshot, Sort, rows
from extractor.web.stores import Stores

router = APIRouter(tags=["facts"])
Form = Literal["csv", "json", "jsonl", "parquet", "xlsx"]
Rows = Iterable[Mapping[str, Any]]
MEDIA = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "jsonl": "application/jsonl",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
TOGETHER = 500
"""Facts that are fetched at once."""
PIECE = 1 << 16
"""Bytes that are sent at once, at least."""
AT_ONCE = 2
"""Files that are made at the same time, at most: each takes a thread for as long, and pages need some too."""
_making = BoundedSemaphore(AT_ONCE)
_LONGEST = 60
"""Characters of a file's name."""


class DownloadAsked(Asked):
    """Filters and an order."""

    sort: Sort = "best"


class Sent(StreamingResponse):
    """An answer that holds something until it is sent, or whoever asked has gone away."""

    def __init__(self, pieces: Iterable[bytes], held: ExitStack, headers: Mapping[str, str], media_type: str) -> None:
        super().__init__(pieces, headers=headers, media_type=media_type)
        self._held = held

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Gives back what it holds, whatever happens."""
        with self._held:
            await super().__call__(scope, receive, send)


_FILE: dict[int | str, dict[str, Any]] = {
    200: {"description": "The file.", "content": {kind.partition(";")[0]: {} for kind in MEDIA.values()}}
}


@router.get(
    "/download.{form}", summary="All facts of a search as a file", response_class=Response,
    responses=_FILE | refusals(400, 413, 422, 503),
)  # fmt: skip
def download(request: Request, form: Form, asked: Annotated[DownloadAsked, Query()]) -> Response:
    """The same columns as `extractor export` writes. CSV is for spreadsheets too: UTF-8 with a byte order mark, texts
    that might be taken for formulas behind an apostrophe. CSV and JSON begin at once; Parquet and Excel are made first,
    two files at a time, and Excel holds 1,048,575 facts. 503 tells when to ask again: too many files are being made,
    or made and not taken yet, or too many downloads are under way."""
    state = request.app.state
    headers = _headers(form, asked)
    with ExitStack() as held:
        held.enter_context(state.downloads.place())
        ids = _ids(state.live.snapshot, state.stores, asked)
        found = _found(state.stores, ids)
        if form in ("parquet", "xlsx"):
            if form == "xlsx":
                _refuse_more(len(ids))
            file, size = _made_in_turn(state.downloads, writer_of(Path(f"facts.{form}")), found)
            held.enter_context(state.downloads.kept(size))
            held.enter_context(file)
            headers["Content-Length"] = str(size)
            return Sent(iter(partial(file.read, PIECE), b""), held.pop_all(), headers, MEDIA[form])
        pieces = _pieces({"csv": csv_lines, "jsonl": json_lines, "json": _array}[form](found))
        first = next(pieces, b"")  # what goes wrong with the question goes wrong now, and not amid an answer
        return Sent(chain((first,), pieces), held.pop_all(), headers, MEDIA[form])


@router.head("/download.{form}", include_in_schema=False)
def head(request: Request, form: Form, asked: Annotated[DownloadAsked, Query()]) -> Response:
    """What GET tells ahead of the file, and how it refuses, with no file made: so of no Parquet and no Excel how long
    it would be."""
    state = request.app.state
    with state.downloads.place(), state.stores.open() as store:
        total = state.live.snapshot.find(store, asked.filters(), asked.sort, limit=0).total
    if form == "xlsx":
        _refuse_more(total)
    answer = Response(headers=_headers(form, asked), media_type=MEDIA[form])
    del answer.headers["Content-Length"]  # which is that of no body, and not of the file
    return answer


def _headers(form: Form, asked: DownloadAsked) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{_name(asked.q)}.{form}"'}


def _ids(snapshot: Snapshot, stores: Stores, asked: DownloadAsked) -> Sequence[int]:
    """The ids of the facts as of now, in their order: eight bytes for each are all that a download keeps, and not the
    snapshot, which may be the last of many to go. Raises OptionError, NoSuchName, QueryError, StoreError."""
    filters = asked.filters()
    with stores.open() as store:
        return array("q", snapshot.find(store, filters, asked.sort, limit=len(snapshot.facts.id)).ids)


def _found(stores: Stores, ids: Sequence[int]) -> Iterator[Mapping[str, Any]]:
    """The facts, some at a time, less those that go meanwhile: no store is held while somebody is slow to take them.
    Raises StoreError."""
    for at in range(0, len(ids), TOGETHER):
        with stores.open() as store:
            some = rows(store, list(ids[at : at + TOGETHER]), EXPORT_NAMES)
        yield from some


def _array(found: Rows) -> Iterator[bytes]:
    """One JSON array, a fact to a line."""
    before = b"[\n"
    for line in json_lines(found):
        yield before + line.rstrip(b"\n")
        before = b",\n"
    yield b"[]\n" if before == b"[\n" else b"\n]\n"


def _pieces(lines: Iterable[bytes]) -> Iterator[bytes]:
    """The lines joined to pieces: each takes a turn of its own to be sent."""
    held, size = [], 0
    for line in lines:
        held.append(line)
        size += len(line)
        if size >= PIECE:
            yield b"".join(held)
            held, size = [], 0
    if held:
        yield b"".join(held)


def _refuse_more(facts: int) -> None:
    """Before any is written, which takes minutes. Raises TooLarge."""
    from extractor.store.export.xlsx import refuse_more  # late: it needs a package that not everybody has

    refuse_more(facts)


def _made_in_turn(downloads: Downloads, write: Write, found: Rows) -> tuple[BinaryIO, int]:
    """The same as `_made`. Raises HTTPException where there is no room for it, and where as many as may be are being
    made: who waited here would take a thread from the pages."""
    downloads.refuse_full()
    if not _making.acquire(blocking=False):
        raise HTTPException(503, "other files are being made; ask again in some seconds", {"Retry-After": "5"})
    try:
        return _made(write, found)
    finally:
        _making.release()


def _made(write: Write, found: Rows) -> tuple[BinaryIO, int]:
    """A file that has no name, and goes when it is closed; and its size. Raises StoreError."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 (closed when it is sent)
    try:
        write(found, file)
        size = file.seek(0, os.SEEK_END)
    except OSError as why:
        file.close()
        raise StoreError("the file cannot be made: {}", why.strerror or why) from None
    except BaseException:
        file.close()
        raise
    file.seek(0)
    return file, size


def _name(query: str) -> str:
    """What the file is called, without its ending: the words that were looked for."""
    words = [word for word in tokens(query) if word.isascii()]
    return "-".join(["facts", *words])[:_LONGEST].rstrip("-")
