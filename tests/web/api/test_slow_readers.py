"""Downloads whose readers take their time, and readers who go away: over real sockets."""

import http.client
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from fastapi import FastAPI
from starlette.exceptions import HTTPException

from extractor.store.sqlite.store import SQLiteStore
from extractor.store.tables.rows import rows_of
from extractor.web.app import create_app
from extractor.web.downloads import MOST, Downloads
from extractor.web.serving import listen
from extractor.web.settings import Settings
from tests.store.conftest import again, found  # noqa: F401 (fixtures)

SMALL = 4096
"""Bytes that a socket takes ahead of its reader, so that a slow one is noticed."""


@pytest.fixture
def app(again: Callable[[int], list[dict[str, Any]]], tmp_path: Path) -> FastAPI:  # noqa: F811
    """Over so many facts that no download of them fits into buffers."""
    path = tmp_path / "facts.db"
    with SQLiteStore(path, create=True) as store:
        store.write([rows_of(one) for one in again(4)])
    return create_app(Settings(str(path), read_only=True))


@pytest.fixture
def port(app: FastAPI) -> Iterator[int]:
    """Where the site listens."""
    listening = listen("127.0.0.1", 0)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SMALL)
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="on"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield int(listening.getsockname()[1])
    server.should_exit = True
    thread.join()


@contextmanager
def slow(port: int, form: str) -> Iterator[socket.socket]:
    """Asks for a file, and takes the beginning of the answer alone."""
    with socket.socket() as reader:
        reader.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, SMALL)
        reader.connect(("127.0.0.1", port))
        reader.sendall(f"GET /download.{form} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        assert reader.recv(12) == b"HTTP/1.1 200"
        yield reader


def asked(port: int, form: str) -> tuple[int, str | None, bytes]:
    """Status, `Retry-After` and content of a download by somebody who takes all of it."""
    with closing(http.client.HTTPConnection("127.0.0.1", port)) as line:
        line.request("GET", f"/download.{form}")
        answer = line.getresponse()
        return answer.status, answer.headers["Retry-After"], answer.read()


def places(app: FastAPI) -> int:
    """How many more downloads there may be."""
    with ExitStack() as taken:
        for free in range(MOST + 1):
            try:
                taken.enter_context(app.state.downloads.place())
            except HTTPException:
                return free
    raise AssertionError("there is no end of places")


def none_left(app: FastAPI, most: int = MOST) -> bool:
    """Whether no download of at most so many is under way, at once or soon."""
    until = time.monotonic() + 60
    while places(app) < most and time.monotonic() < until:
        time.sleep(0.01)
    return places(app) == most


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_who_is_slow_keeps_a_place_until_he_goes_away(app: FastAPI, port: int, form: str) -> None:
    app.state.downloads = Downloads(most=2)
    with ExitStack() as readers:
        for _ in range(2):
            readers.enter_context(slow(port, form))
        status, later, content = asked(port, "json")
        assert (status, later) == (503, "30")
        assert b"2 downloads are under way" in content
        assert places(app) == 0
    assert none_left(app, 2)
    status, _, content = asked(port, form)
    assert status == 200
    assert len(content) > 40 * SMALL
    assert none_left(app, 2)


def test_files_that_nobody_takes_fill_the_room_for_them(app: FastAPI, port: int) -> None:
    app.state.downloads = Downloads(room=1)
    with slow(port, "xlsx"):
        status, later, content = asked(port, "parquet")
        assert (status, later) == (503, "30")
        assert b"fill the room" in content
        assert asked(port, "csv")[0] == 200  # for which no file is made
    assert none_left(app)
    assert asked(port, "parquet")[0] == 200


def test_a_question_that_is_refused_keeps_no_place(app: FastAPI, port: int) -> None:
    with closing(http.client.HTTPConnection("127.0.0.1", port)) as line:
        for _ in range(3):
            line.request("GET", "/download.csv?year=x")
            answer = line.getresponse()
            assert (answer.status, bool(answer.read())) == (400, True)
    assert places(app) == MOST
