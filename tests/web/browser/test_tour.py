"""The tour of the pages, step by step in a browser."""

import re
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from extractor.web.app import create_app
from extractor.web.serving import listen
from extractor.web.settings import Settings
from tests.console import ROOT, like_a_clone, run_example

TOUR = (ROOT / "docs" / "tour.md").read_text("utf-8")
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_STEP = re.compile(r"\*\*(\w+)\*\*\s+`([^`]+)`(?:\s+with\s+`([^`]+)`)?")
SECONDS = 30
"""In which what is to be seen must show: what others write to a store is shown some seconds later."""


@pytest.fixture
def page(chromium: Any, tmp_path: Path) -> Iterator[Any]:
    """A tab before the site over the store that the tour makes."""
    folder = like_a_clone(tmp_path)
    for block in _BLOCK.findall(TOUR):
        run_example(block, folder)
    listening = listen("127.0.0.1", 0)
    app = create_app(Settings(str(folder / "facts.db")))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    while not server.started:
        time.sleep(0.05)
    context = chromium.new_context(base_url=f"http://127.0.0.1:{listening.getsockname()[1]}")
    context.set_default_timeout(SECONDS * 1000)
    yield context.new_page()
    context.close()
    server.should_exit = True
    thread.join()


def test_the_tour_goes_as_it_says(page: Any) -> None:
    steps = _STEP.findall(TOUR)
    assert len(steps) > 30
    for verb, what, with_what in steps:
        DONE[verb.lower()](page, " ".join(what.split()), with_what)


def test_a_verdict_that_is_to_be_seen_is_to_be_counted() -> None:
    """Its word stands there in any case, with 0 behind it."""
    seen = [what for verb, what, _ in _STEP.findall(TOUR) if verb.lower() == "see"]
    told = [what for what in seen if what.startswith(("supported", "contradicted", "unknown"))]
    assert told
    assert [what for what in told if not re.search(r" [1-9]\d*$", what)] == []


def _open(page: Any, path: str, _: str) -> None:
    page.goto(path)


def _click(page: Any, name: str, _: str) -> None:
    """Whatever is called so in the page's own part, else at its top."""
    for place in (page.locator("main"), page.locator("body")):
        for role in ("link", "button"):
            found = place.get_by_role(role, name=re.compile(rf"^\W*{re.escape(name)}\b"))
            if found.count():
                found.first.click()
                page.wait_for_load_state()
                return
    raise AssertionError(f"nothing to click is called {name!r} on {page.url}")


def _see(page: Any, text: str, _: str) -> None:
    """In the words of the page, wherever marks cut them; the page is asked for again until it shows."""
    until = time.monotonic() + SECONDS
    page.wait_for_timeout(300)  # a key may have led on to another page
    page.wait_for_load_state()
    whole = re.compile(rf"(?<!\w){re.escape(text)}(?!\w)")  # `supported 1` is not `supported 12`
    while not whole.search(shown := " ".join(page.locator("main").inner_text().split())):
        assert time.monotonic() < until, f"{text!r} is not shown on {page.url}: {shown}"
        page.wait_for_timeout(500)
        page.reload()


DONE: dict[str, Callable[[Any, str, str], None]] = {
    "open": _open,
    "click": _click,
    "see": _see,
    "press": lambda page, key, _: page.keyboard.press(key),
    "type": lambda page, text, _: page.keyboard.type(text),
    "fill": lambda page, label, text: page.get_by_label(label).first.fill(text),
}
