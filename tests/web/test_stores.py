"""Stores shared among threads: none is lost, none is waited for."""

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from starlette.exceptions import HTTPException

from extractor.store.errors import QuestionError, StoreError
from extractor.store.search.facts import search
from extractor.store.search.filters import Filters
from extractor.store.search.options import filters_of
from extractor.store.sqlite.store import SQLiteStore
from extractor.web import live as following
from extractor.web.live import Live
from extractor.web.stores import KEPT, Stores


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[Stores]:
    SQLiteStore(tmp_path / "facts.db", create=True).close()
    made = Stores(str(tmp_path / "facts.db"))
    yield made
    made.close()


def test_many_threads_wait_for_nobody(stores: Stores) -> None:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)

    def ask() -> None:
        for _ in range(20):
            with stores.open() as store:
                assert [row["one"] for row in store.ask("SELECT 1 AS one")] == [1]

    threads = [Thread(target=ask, daemon=True) for _ in range(3 * KEPT)]
    try:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        assert not any(thread.is_alive() for thread in threads)
    finally:
        sys.setswitchinterval(before)


def not_there(_: Any) -> None:
    raise HTTPException(404)


@pytest.mark.parametrize(
    "ask",
    [
        lambda store: search(store, Filters(query="!?")), lambda _: filters_of(year="năm ngoái"),
        lambda _: filters_of(province=["Nowhere"]), not_there,
    ],
    ids=["words", "option", "name", "page"],
)  # fmt: skip
def test_a_wrong_question_costs_no_store(stores: Stores, ask: Callable[[Any], Any]) -> None:
    with pytest.raises((QuestionError, HTTPException)), stores.open() as first:
        ask(first)
    with stores.open() as second:
        assert second is first


def test_a_store_that_failed_is_not_used_again(stores: Stores) -> None:
    with pytest.raises(StoreError), stores.open() as first:
        raise StoreError("broken")
    with stores.open() as second:
        assert second is not first


def test_a_store_that_comes_back_after_the_end_is_closed(stores: Stores) -> None:
    with stores.open() as store:
        stores.close()
    with pytest.raises(StoreError):
        list(store.ask("SELECT 1"))


def test_the_index_goes_on_after_any_failure(stores: Stores, monkeypatch: pytest.MonkeyPatch) -> None:
    live, failed = Live(stores), []

    def refresh(*_: Any) -> None:
        failed.append(True)
        raise MemoryError

    monkeypatch.setattr(following, "EVERY", 0.01)
    monkeypatch.setattr(live._index, "refresh", refresh)  # noqa: SLF001
    live.start()
    until = time.monotonic() + 60
    while len(failed) < 3 and time.monotonic() < until:
        time.sleep(0.01)
    live.close()
    assert len(failed) >= 3
