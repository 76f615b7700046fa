"""A real browser, Debian's chromium, and a real server for it to ask."""

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest
import uvicorn

from extractor.store.base import Row
from extractor.store.sqlite.store import SQLiteStore
from extractor.web.app import create_app
from extractor.web.serving import listen
from extractor.web.settings import Settings

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def chromium(need: Callable[[str], NoReturn]) -> Iterator[Any]:
    """The browser itself."""
    program = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if program is None:
        need("no chromium on this machine")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a site over a copy of the store listens."""
    path = tmp_path_factory.mktemp("browsed") / "facts.db"
    shutil.copy(filled, path)
    listening = listen("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(create_app(Settings(str(path))), log_level="error", lifespan="on"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    thread.join()


@pytest.fixture(scope="session")
def known(filled: Path) -> Row:
    """Something to look at: an article with a conflict, a fact of it, and a body."""
    with SQLiteStore(filled) as store:
        return next(iter(store.ask(
            "SELECT a.article_key AS article, f.fact_key AS fact, f.organisation_id AS body, a.title AS title "
            "FROM verdicts v JOIN verdict_reports r ON r.verdict = v.id JOIN facts f ON f.id = r.fact "
            "JOIN articles a ON a.id = f.article WHERE v.verdict = 'conflict' AND f.organisation_id IS NOT NULL "
            "ORDER BY v.id LIMIT 1"
        )))  # fmt: skip


@pytest.fixture(scope="session")
def addresses(known: Row) -> dict[str, str]:
    """Every kind of page."""
    return {
        "search": "/?q=sang kien",
        "nothing found": "/?q=zzzzzz",
        "article": f"/article/{known['article']}",
        "fact": f"/fact/{known['fact']}",
        "organisation": f"/organisation/{known['body']}",
        "organisations": "/organisations?q=lien doan",
        "bodies": "/organisations",
        "checks": "/checks",
        "group": f"/check/{known['fact']}",
        "verify": "/verify",
        "review": "/review",
        "error": "/nowhere",
        "API": "/api/docs",
    }


class Tab:
    """A page of the browser that notes what goes wrong in it, and whom it asks."""

    def __init__(self, context: Any, address: str) -> None:
        self.page = context.new_page()
        self.address = address
        self.wrong: list[str] = []
        self.asked: list[str] = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("console", self._hear)

    def _hear(self, message: Any) -> None:
        if message.type in ("error", "warning") and "404" not in message.text:
            self.wrong.append(message.text)

    def open(self, path: str) -> Any:
        """Shows a page of the site."""
        self.page.goto(self.address + path, wait_until="load")
        return self.page


@pytest.fixture
def tab(chromium: Any, address: str) -> Iterator[Callable[..., Tab]]:
    """Opens tabs, each as in a browser just installed; whatever it does, nobody but the site is asked, and nothing is
    complained of."""
    contexts: list[Any] = []
    tabs: list[Tab] = []

    def opened(**options: Any) -> Tab:
        contexts.append(chromium.new_context(locale="vi-VN", **options))
        tabs.append(Tab(contexts[-1], address))
        return tabs[-1]

    yield opened
    for context in contexts:
        context.close()
    assert [url for one in tabs for url in one.asked if not url.startswith((address, "data:", "blob:" + address))] == []
    assert [told for one in tabs for told in one.wrong] == []
