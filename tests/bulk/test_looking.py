"""A check whose reading is shared among processes finds what one process alone does."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.api import Extractor
from extractor.bulk import looking
from extractor.bulk.pool import Lost
from extractor.store.checks import reports as report_rows
from extractor.store.checks.update import update
from extractor.store.errors import StoreError
from extractor.store.sqlite.store import SQLiteStore
from tests.store.comparing import planted, state, write


@pytest.fixture
def stores(extractor: Extractor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[SQLiteStore]]:
    """Two with the same articles, each of which makes several batches."""
    monkeypatch.setattr(report_rows, "MANY", 7)
    monkeypatch.setattr(looking, "MANY", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    lines = planted(extractor, 10, 3)
    made = [SQLiteStore(tmp_path / f"{number}.db", create=True) for number in range(2)]
    for store in made:
        write(store, lines)
    yield made
    for store in made:
        store.close()


def test_processes_find_what_one_alone_does(stores: list[SQLiteStore], monkeypatch: pytest.MonkeyPatch) -> None:
    shared, read = looking.shared, []
    monkeypatch.setattr(looking, "shared", lambda *told: read.append(told) or shared(*told))
    told: list[tuple[str, int, int]] = []
    update(stores[0], lambda *progress: told.append(progress), looking.in_processes)
    update(stores[1])
    assert len(read) == 2  # what each article tells, then what they share
    assert [stage for stage, done, all_of_it in told if done == all_of_it] == ["reading", "comparing"]
    assert state(stores[0])["verdicts"]
    assert state(stores[0]) == state(stores[1])


def test_a_process_that_died_is_told(stores: list[SQLiteStore], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "shared", lambda *_: iter([Lost("was too much for a worker")]))
    with pytest.raises(StoreError, match=r"0\.db: while an article was read: was too much"):
        update(stores[0], None, looking.in_processes)
    assert not state(stores[0])["checked"]
