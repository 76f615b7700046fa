"""A PostgreSQL server that is restarted: what was kept open is opened anew, and nothing is written twice."""

from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest

from extractor.store.address import open_store
from extractor.store.errors import ServerGone, StoreError
from extractor.store.tables.rows import rows_of
from tests.store.asking import ask
from tests.store.comparing import NOW
from tests.store.server import Server

NOTED = "INSERT INTO decisions (fact_key, verdict, by_whom, at_time) VALUES (?, 'accept', 'an', '2026-01-05')"


def test_what_is_written_after_it_is_written_once(
    own_server: Server, restarting: str, again: Callable[[int], list[dict[str, Any]]]
) -> None:
    with closing(open_store(restarting)) as store:
        before = ask(store, "SELECT count(*) AS n FROM articles")[0]["n"]
        own_server.restart()
        run = store.begin_run({}, NOW)
        own_server.restart()
        loaded = store.write([rows_of(one) for one in again(1)], run)
        own_server.restart()
        store.end_run(run, NOW)
        own_server.restart()
        store.tidy()
        own_server.restart()
        with store.changing() as change:
            change(NOTED, ("0" * 18,))
        assert ask(store, "SELECT id, finished IS NULL AS open FROM runs") == [{"id": run, "open": False}]
        assert ask(store, "SELECT count(*) AS n FROM articles")[0]["n"] == before + loaded.articles > before
        assert ask(store, "SELECT count(*) AS n FROM decisions") == [{"n": 1}]


def test_a_change_that_is_cut_is_not_made(own_server: Server, restarting: str) -> None:
    with closing(open_store(restarting)) as store:
        with pytest.raises(ServerGone), store.changing() as change:
            change(NOTED, ("0" * 18,))
            own_server.restart()
            change(NOTED, ("1" * 18,))
        assert ask(store, "SELECT count(*) AS n FROM decisions") == [{"n": 0}]


def test_an_answer_that_is_cut_is_not_told_anew(own_server: Server, restarting: str) -> None:
    with closing(open_store(restarting)) as store:
        rows = iter(store.ask("SELECT n FROM generate_series(1, 3000000) AS n"))
        assert next(rows) == {"n": 1}
        own_server.restart()
        with pytest.raises(StoreError, match="gone away"):
            list(rows)
        assert ask(store, "SELECT 1 AS n") == [{"n": 1}]
