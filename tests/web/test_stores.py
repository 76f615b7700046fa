"""Stores shared among threads: none is lost, none is waited for."""

import datetime as dt
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
from tests.web.index.asking import facts_of
from tests.web.index.conftest import FOUND, rows_from

NOW = dt.datetime(2026, 1, 2, tzinfo=dt.UTC)


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


@pytest.fixture
def other(stores: Stores, tmp_path: Path) -> Path:
    """A store that is to take the place of theirs, which is open."""
    with stores.open():
        pass
    SQLiteStore(tmp_path / "other.db", create=True).close()
    return tmp_path / "other.db"


def take_the_place(other: Path, beside: bool = True) -> None:
    """Of `facts.db`; what SQLite keeps beside it is moved away as well, unless that is forgotten."""
    for end in ("-wal", "-shm") if beside else ():
        (other.parent / f"facts.db{end}").replace(other.parent / f"before.db{end}")
    other.replace(other.parent / "facts.db")


def test_a_store_of_a_file_of_which_another_took_the_place_is_closed(stores: Stores, other: Path) -> None:
    with stores.open() as asking, stores.open() as free:
        pass
    with stores.open() as asking:
        take_the_place(other)
        assert list(asking.ask("SELECT 1 AS one"))  # it ends what it began
    with stores.open(another=True) as anew:
        assert anew not in (asking, free)
    for store in (asking, free):
        with pytest.raises(StoreError):
            list(store.ask("SELECT 1"))
    with stores.open(another=True) as again:
        assert again is anew


def test_nobody_is_given_another_file_until_it_is_shown(stores: Stores, other: Path) -> None:
    take_the_place(other)
    with pytest.raises(StoreError, match="being read"), stores.open():
        pass
    stores.shown = stores.file()
    with stores.open() as store:
        assert list(store.ask("SELECT 1 AS one"))


def test_the_log_of_the_file_before_spoils_no_other(stores: Stores, other: Path, tmp_path: Path) -> None:
    with SQLiteStore(tmp_path / "facts.db") as writing:
        writing.begin_run({}, NOW)  # stands in the log alone
    whole = other.read_bytes()
    take_the_place(other, beside=False)
    for another in (False, True):
        with pytest.raises(StoreError, match=r"facts.db-shm are still those of the one before"):
            stores.open(another=another).__enter__()
    assert (tmp_path / "facts.db").read_bytes() == whole
    for end in ("-wal", "-shm"):
        (tmp_path / f"facts.db{end}").unlink()
    with stores.open(another=True) as store:
        assert list(store.ask("SELECT id FROM runs")) == []


def test_a_file_that_is_gone_is_no_store(stores: Stores, tmp_path: Path) -> None:
    with stores.open():
        pass
    (tmp_path / "facts.db").unlink()
    with pytest.raises(StoreError, match="no such store"), stores.open():
        pass


def test_the_index_is_read_anew_of_another_file(stores: Stores, tmp_path: Path) -> None:
    with stores.open() as store:
        store.write(rows_from(FOUND[:20]))
    live = Live(stores)
    assert live.snapshot.find(store, Filters()).total == len(facts_of(store, Filters()))
    with SQLiteStore(tmp_path / "other.db", create=True) as made:
        made.write(rows_from(FOUND[20:60]))
    take_the_place(tmp_path / "other.db")
    before = live.snapshot
    live.refresh()
    assert live.snapshot.generation > before.generation
    with stores.open() as store:
        for filters in (Filters(), Filters(query="cong doan"), Filters(person="nguyen")):
            found = live.snapshot.find(store, filters, limit=1_000_000)
            assert sorted(found.ids) == [row["id"] for row in facts_of(store, filters)]
    shown = live.snapshot
    live.refresh()
    assert live.snapshot is shown
