"""Every store that can be changed counts what a change of rules cannot touch as made by the new ones."""

import datetime as dt
import json
from typing import Any

import pytest

from extractor.records import MadeBy
from extractor.rules.description import described
from extractor.rules.loader import load_packs
from extractor.rules.location import packs_dir
from extractor.store.base import Store
from extractor.store.errors import StoreError
from extractor.store.loading.known import known
from extractor.store.loading.refresh import Refreshed, refresh
from extractor.store.parquet.store import ParquetStore
from extractor.store.tables.rows import ArticleRows, Input, rows_of
from tests.own_pack import write_pack
from tests.store.asking import ask

NOW = dt.datetime(2024, 5, 1, 8)
OLD = MadeBy(program="1", rule_version="old", segmentation="s")
NEW = OLD.model_copy(update={"rule_version": "new"})


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], dict[str, Any]]:
    """Descriptions of the program's packs, without a rule and with it."""
    folder = tmp_path_factory.mktemp("packs")
    write_pack(folder, "bông lúa vàng")
    return described(load_packs(packs_dir())), described(load_packs(packs_dir(), folder))


def _loaded(store: Store, packs: dict[str, Any] | None, made_by: MadeBy = OLD) -> None:
    run = store.begin_run(made_by.model_dump(), NOW, packs and json.dumps(packs))
    told = (("a", "Trao 5 suất quà."), ("b", "Có 5 bông lúa vàng."), ("c", "Có 7 máy gặt."))
    store.write([_read(name, name, text, made_by) for name, text in told], run)


def _read(name: str, place: str, text: str, made_by: MadeBy) -> ArticleRows:
    """An article as it was read from a place."""
    one = rows_of({"article": {"id": name, "text": text, "made_by": made_by.model_dump()}, "facts": []})
    one.input = Input(f"digest of {place}", place)
    return one


def _refreshed(store: Store, now: dict[str, Any]) -> Refreshed:
    return refresh(store, NEW, now, store.begin_run(NEW.model_dump(), NOW, json.dumps(now)))


def test_what_a_rule_cannot_touch_is_known(store: Store, packs: tuple[dict[str, Any], dict[str, Any]]) -> None:
    before, now = packs
    _loaded(store, before)
    if isinstance(store, ParquetStore):
        with pytest.raises(StoreError, match="read as it was written"):
            _refreshed(store, now)
        return
    assert _refreshed(store, now) == Refreshed(3, 1)
    digests = {f"digest of {name}" for name in "abc"}
    assert known(store, digests, NEW) == {"digest of a", "digest of c"}
    assert ask(store, "SELECT name FROM articles WHERE rule_version = 'old'") == [{"name": "b"}]
    assert _refreshed(store, now) == Refreshed(1, 1)


def test_what_nothing_is_known_of_is_done_anew(store: Store, packs: tuple[dict[str, Any], dict[str, Any]]) -> None:
    _loaded(store, None)
    done = _refreshed(store, packs[1])
    assert (done.articles, done.touched) == (3, 3)
    assert "format" in done.why


def test_what_another_program_made_is_left(store: Store, packs: tuple[dict[str, Any], dict[str, Any]]) -> None:
    _loaded(store, packs[0], OLD.model_copy(update={"program": "0"}))
    assert _refreshed(store, packs[1]) == Refreshed()


def test_what_other_rules_made_anew_since_is_not_known(store: Store) -> None:
    for made_by in (OLD, NEW):
        _loaded(store, None, made_by)
    digests = {"digest of a", "digest of b", "digest of c"}
    assert known(store, digests, NEW) == digests
    assert known(store, digests, OLD) == set()


def test_what_a_run_that_was_cut_short_came_not_to_is_done_yet(
    store: Store, packs: tuple[dict[str, Any], dict[str, Any]]
) -> None:
    before, now = packs
    if isinstance(store, ParquetStore):
        return
    both = (("first", "Trao 5 suất quà."), ("second", "Trao 6 suất quà."))
    _loaded(store, before)
    run = store.begin_run(OLD.model_dump(), NOW, json.dumps(before))
    store.write([_read("twice", place, text, OLD) for place, text in both], run)
    run = store.begin_run(NEW.model_dump(), NOW, json.dumps(now))
    store.write([_read("twice", *both[0], NEW)], run)
    assert _refreshed(store, now) == Refreshed(3, 1)
    asked = {"digest of a", "digest of first", "digest of second"}
    assert known(store, asked, NEW) == {"digest of a", "digest of first"}
