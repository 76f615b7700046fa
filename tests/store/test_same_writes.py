"""Every store takes articles in the same way: new, known, changed and removed ones."""

import copy
import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from extractor.records import MadeBy
from extractor.store.base import Loaded, Row, Store
from extractor.store.loading.known import known
from extractor.store.tables.rows import Input, rows_of
from tests.store.asking import ask, holding, matching


def test_what_is_known_stays(loaded: Store, found: list[dict[str, Any]]) -> None:
    before = _everything(loaded)
    assert loaded.write([rows_of(one) for one in found]) == Loaded(known=len(found))
    assert _everything(loaded) == before


def test_an_article_that_comes_twice_counts_as_it_came_last(store: Store, found: list[dict[str, Any]]) -> None:
    first, last = rows_of(found[0]), rows_of(_changed(found[0]))
    assert store.write([first, last]) == Loaded(1, len(last.facts))
    assert ask(store, "SELECT text_hash FROM articles") == [{"text_hash": last.article["text_hash"]}]


def test_a_changed_article_takes_the_place_of_the_old_one(loaded: Store, found: list[dict[str, Any]]) -> None:
    changed = _changed(found[0])
    was = holding(found[:1], '"công đoàn"')
    assert was
    assert set(was) <= set(matching(loaded, '"công đoàn"'))
    assert loaded.write([rows_of(changed)]) == Loaded(1, 1, replaced=1)
    now = [changed, *found[1:]]
    assert matching(loaded, '"công đoàn"') == holding(now, '"công đoàn"')
    assert matching(loaded, "chuyenmoi") == holding(now, "chuyenmoi") != []
    facts = sum(len(one["facts"]) for one in now)
    assert ask(loaded, "SELECT count(*) AS n FROM facts") == [{"n": facts}]
    assert ask(loaded, "SELECT count(*) AS n FROM evidence") == [{"n": sum(len(rows_of(one).spans) for one in now)}]


def test_other_rules_write_an_article_anew(loaded: Store, found: list[dict[str, Any]]) -> None:
    newer = copy.deepcopy(found[1])
    newer["article"]["made_by"]["rule_version"] = "another"
    assert loaded.write([rows_of(newer), rows_of(found[2])]) == Loaded(1, len(newer["facts"]), known=1, replaced=1)


@pytest.mark.parametrize("kind", ["article", "source"])
def test_what_was_removed_stays_out(
    store: Store, found: list[dict[str, Any]], remove: Callable[..., None], kind: str
) -> None:
    one = copy.deepcopy(found[0])
    one["article"]["source"] = "baodaklak.vn"
    rows = rows_of(one)
    remove(store, kind, rows.article["article_key"] if kind == "article" else "baodaklak.vn")
    assert store.write([rows, rows_of(found[1])]) == Loaded(1, len(found[1]["facts"]), removed=1)


@pytest.fixture
def remove(address: str) -> Callable[..., None]:
    """Notes a removal, as another program would."""

    def note(store: Store, kind: str, what: str) -> None:
        if address.startswith("postgresql"):
            import psycopg

            with psycopg.connect(address) as db:
                db.execute("INSERT INTO removals VALUES (%s, %s, '2024-01-01')", [kind, what])
        elif address.endswith(".parquet"):
            from extractor.store.parquet.folder import Folder

            with Folder(Path(address), create=False).writing() as draft:
                draft.add("removals", [{"kind": kind, "what": what, "at_time": "2024-01-01"}])
        else:
            import sqlite3

            with sqlite3.connect(address) as file:
                file.execute("INSERT INTO removals VALUES (?, ?, '2024-01-01')", [kind, what])

    return note


def test_runs(store: Store, found: list[dict[str, Any]]) -> None:
    made = found[0]["article"]["made_by"]
    run = store.begin_run(made, dt.datetime(2024, 5, 1, 8))
    store.write([rows_of(found[0])], run, [{"input": "a.txt", "stage": "read", "message": "no text"}])
    store.end_run(run, dt.datetime(2024, 5, 1, 9))
    assert ask(store, "SELECT started, finished, program FROM runs WHERE id = ?", run) == [
        {"started": "2024-05-01T08:00:00", "finished": "2024-05-01T09:00:00", "program": made["program"]}
    ]
    assert ask(store, "SELECT run, input, stage, message FROM errors") == [
        {"run": run, "input": "a.txt", "stage": "read", "message": "no text"}
    ]
    assert ask(store, "SELECT DISTINCT run FROM articles") == [{"run": run}]
    assert store.begin_run(made, dt.datetime(2024, 5, 2)) > run
    store.end_run(run, dt.datetime(2024, 5, 3))


def _changed(one: dict[str, Any]) -> dict[str, Any]:
    """The same article with another text, and one fact."""
    other = copy.deepcopy(one)
    other["article"]["text"] = "chuyenmoi " + other["article"]["text"][10:]
    other["facts"] = [fact for fact in other["facts"] if fact["type"] == "count"][:1]
    other["facts"][0]["evidence"] |= {"start": 0, "end": 9}
    return other


def _everything(store: Store) -> list[list[Row]]:
    return [
        ask(store, f"SELECT * FROM {table} ORDER BY 1, 2")
        for table in ("articles", "evidence", "facts", "organisations", "organisation_names")
    ]


def test_what_was_read_is_known_until_its_article_is_taken_out(store: Store, found: list[dict[str, Any]]) -> None:
    made_by = MadeBy(**found[0]["article"]["made_by"])
    run = store.begin_run(made_by.model_dump(), dt.datetime(2024, 5, 1, 8))
    rows = [rows_of(one) for one in found[:3]]
    for each, digest in zip(rows, "abc", strict=True):
        each.input = Input(digest, f"in/{digest}.html")
    store.write(rows, run)
    assert known(store, {"a", "b", "c", "d"}, made_by) == {"a", "b", "c"}
    assert known(store, set(), made_by) == set()
    assert known(store, {"a"}, made_by.model_copy(update={"rule_version": "later"})) == set()
    rows[0].article["rule_version"] = "later"
    later = store.begin_run(made_by.model_dump() | {"rule_version": "later"}, dt.datetime(2024, 5, 2, 8))
    store.write(rows[:1], later)
    assert known(store, {"a", "b"}, made_by.model_copy(update={"rule_version": "later"})) == {"a"}
    assert ask(store, "SELECT place FROM inputs WHERE digest = 'b'") == [{"place": "in/b.html"}]


def test_what_is_told_of_an_article_anew_takes_the_place(store: Store, found: list[dict[str, Any]]) -> None:
    first, told = rows_of(found[0]), rows_of(found[0])
    told.article["author"] = "Thu Hà"
    assert store.write([first]).articles == store.write([told]).articles == 1
    assert store.write([told]).known == 1
    assert ask(store, "SELECT author FROM articles") == [{"author": "Thu Hà"}]


def test_of_an_article_twice_in_a_batch_the_later_stands_where_it_came(
    store: Store, found: list[dict[str, Any]]
) -> None:
    first, other, again = rows_of(found[0]), rows_of(found[1]), rows_of(found[0])
    again.article["author"] = "Thu Hà"
    store.write([first, other, again])
    names = [row["name"] for row in ask(store, "SELECT name FROM articles ORDER BY id")]
    assert names == [other.article["name"], first.article["name"]]


def test_a_page_that_has_changed_and_changed_back_is_read_again(store: Store, found: list[dict[str, Any]]) -> None:
    made_by = MadeBy(**found[0]["article"]["made_by"])

    def written(digest: str, place: str, author: str) -> None:
        run = store.begin_run(made_by.model_dump(), dt.datetime(2024, 5, 1, 8))
        rows = rows_of(found[0])
        rows.article["author"], rows.input = author, Input(digest, place)
        store.write([rows], run)

    written("first", "in/a.html", "An")
    written("second", "in/a.html", "Bình")
    assert known(store, {"first", "second"}, made_by) == {"second"}
    written("first", "in/a.html", "An")
    assert known(store, {"first", "second"}, made_by) == {"first"}
    written("beside", "in/b.html", "Chi")  # of one id, and both stay in the folder
    assert known(store, {"first", "second", "beside"}, made_by) == {"first", "beside"}
