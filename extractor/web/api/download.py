"""The facts of a search as a file: all of them, in the order of the page."""

import os
import tempfile
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from threading import BoundedSemaphore
from typing import Annotated, Any, BinaryIO, Literal

from fastapi import APIRouter, Query, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response, StreamingResponse

from extractor.store.errors import StoreError
from extractor.store.export import Write, writer_of
from extractor.store.export_columns import EXPORT_NAMES
from extractor.store.export_lines import csv_lines, json_lines
from extractor.store.words import tokens
from extractor.web.api.errors import refusals
from extractor.web.asked import Asked
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
    two files at a time (503 tells others when to ask again), and Excel holds 1,048,575 facts."""
    stores = request.app.state.stores
    ids = _ids(request.app.state.live.snapshot, stores, asked)
    found = _found(stores, ids)
    headers = {"Content-Disposition": f'attachment; filename="{_name(asked.q)}.{form}"'}
    if form in ("parquet", "xlsx"):
        if form == "xlsx":
            _refuse_more(len(ids))
        file, size = _made_in_turn(writer_of(Path(f"facts.{form}")), found)
        headers["Content-Length"] = str(size)
        return StreamingResponse(_pieces_of(file), headers=headers, media_type=MEDIA[form])
    lines = {"csv": csv_lines, "jsonl": json_lines, "json": _array}[form](found)
    pieces = _pieces(lines)
    first = next(pieces, b"")  # what goes wrong with the question goes wrong now, and not amid an answer
    return StreamingResponse(chain((first,), pieces), headers=headers, media_type=MEDIA[form])


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
    from extractor.store.export_xlsx import refuse_more  # late: it needs a package that not everybody has

    refuse_more(facts)


def _made_in_turn(write: Write, found: Rows) -> tuple[BinaryIO, int]:
    """The same as `_made`. Raises HTTPException where as many as may be are being made: who waited here would take a
    thread from the pages."""
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


def _pieces_of(file: BinaryIO) -> Iterator[bytes]:
    with file:
        while piece := file.read(PIECE):
            yield piece


def _name(query: str) -> str:
    """What the file is called, without its ending: the words that were looked for."""
    words = [word for word in tokens(query) if word.isascii()]
    return "-".join(["facts", *words])[:_LONGEST].rstrip("-")
