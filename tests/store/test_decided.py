"""Decisions looked through again, in every kind of store, and whatever becomes of their facts."""

import datetime as dt
import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from extractor.records import MadeBy
from extractor.rules.description import described
from extractor.rules.loader import load_packs
from extractor.rules.location import packs_dir
from extractor.store.address import open_store
from extractor.store.base import Store
from extractor.store.decisions.deciding import decide
from extractor.store.errors import DecisionError, StoreError
from extractor.store.loading.refresh import refresh
from extractor.store.parquet.store import ParquetStore
from extractor.store.review import decided
from extractor.store.review.decided import Decision, decisions, history
from extractor.store.review.gold import Written, write_gold
from extractor.store.tables.rows import rows_of
from tests.store.asking import ask

DAY = dt.datetime(2026, 1, 31, 23, 30, tzinfo=dt.UTC)
LATER = DAY + dt.timedelta(hours=1)


@pytest.fixture(params=("sqlite", "postgres"))
def changed(request: pytest.FixtureRequest, tmp_path: Path, found: list[dict[str, Any]]) -> Iterator[Store]:
    """A store with the corpus, of each kind that takes decisions."""
    address = str(tmp_path / "facts.db") if request.param == "sqlite" else request.getfixturevalue("database")
    with closing(open_store(address, create=True)) as store:
        store.write([rows_of(one) for one in found])
        yield store


def keys(store: Store, many: int) -> list[str]:
    return [row["fact_key"] for row in ask(store, "SELECT fact_key FROM facts ORDER BY fact_key LIMIT ?", many)]


def told(found: Any) -> list[tuple[str, str]]:
    return [(one.verdict, one.by_whom) for one in found]


def test_a_store_that_is_read_as_it_was_written_has_none(loaded: Store) -> None:
    assert (list(decisions(loaded)), history(loaded, keys(loaded, 1)[0])) == ([], [])
    if isinstance(loaded, ParquetStore):
        with pytest.raises(StoreError, match="read as it was written"):
            decide(loaded, keys(loaded, 1)[0], "accept", "an", DAY)


def test_the_newest_come_first_and_are_chosen(changed: Store) -> None:
    first, second = keys(changed, 2)
    decide(changed, first, "reject", "an", DAY, note="a target")
    decide(changed, second, "accept", "binh", DAY)
    decide(changed, first, "accept", "binh", LATER)
    found = list(decisions(changed))
    assert told(found) == [("accept", "binh"), ("accept", "binh"), ("reject", "an")]
    assert [(one.fact_key, one.counts, one.note) for one in found] == [
        (first, True, None), (second, True, None), (first, False, "a target"),
    ]  # fmt: skip
    assert told(decisions(changed, by="an")) == [("reject", "an")]
    assert told(decisions(changed, by="An")) == []
    assert told(decisions(changed, by="binh", verdict="reject")) == []
    assert told(decisions(changed, verdict="accept", limit=1)) == [("accept", "binh")]
    assert [one.fact_key for one in decisions(changed, since=dt.date(2026, 2, 1))] == [first]
    assert len(list(decisions(changed, since=dt.date(2026, 1, 31)))) == 3
    assert told(history(changed, first)) == [("reject", "an"), ("accept", "binh")]


def test_pages_make_one_list(changed: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    for key in keys(changed, 5):
        decide(changed, key, "accept", "an", DAY)
    whole = [one.id for one in decisions(changed)]
    for size in (1, 2, 5):
        monkeypatch.setattr(decided, "PAGE", size)
        assert [one.id for one in decisions(changed)] == whole == sorted(whole, reverse=True)
        assert [one.id for one in decisions(changed, limit=3)] == whole[:3]


def test_a_decision_has_its_fact_with_the_words_that_say_it(changed: Store) -> None:
    (key,) = keys(changed, 1)
    decide(changed, key, "accept", "an", DAY)
    (one,) = decisions(changed, columns=("type", "sentence", "evidence", "article"))
    assert one.fact is not None
    assert one.fact["evidence"] in one.fact["sentence"]
    assert set(one.fact) == {"fact_key", "type", "sentence", "evidence", "article"}


def test_a_time_is_kept_in_utc(changed: Store) -> None:
    (key,) = keys(changed, 1)
    decide(changed, key, "accept", " an ", DAY.astimezone(dt.timezone(dt.timedelta(hours=7))))
    (one,) = decisions(changed)
    assert (one.at_time, one.by_whom) == ("2026-01-31T23:30:00+00:00", "an")


def test_gold_is_the_same_of_every_store(changed: Store, found: list[dict[str, Any]], tmp_path: Path) -> None:
    line = found[0]
    for row in rows_of(line).facts:
        decide(changed, row["fact_key"], "accept", "an", DAY)
    assert write_gold(changed, tmp_path / "gold", by="an", since=DAY.date()) == Written(1, len(line["facts"]))
    (file,) = (tmp_path / "gold" / "gold").iterdir()
    told = json.loads(file.read_text("utf-8"))
    assert told["published"] == line["article"]["published"]
    assert [fact["quote"] for fact in told["facts"]] == [fact["evidence"]["text"] for fact in line["facts"]]


def test_a_store_without_decisions_makes_no_gold(loaded: Store, tmp_path: Path) -> None:
    assert write_gold(loaded, tmp_path / "gold") == Written()
    assert not (tmp_path / "gold").exists()


def test_nobody_decides_nothing(changed: Store) -> None:
    with pytest.raises(DecisionError, match="write who decides"):
        decide(changed, keys(changed, 1)[0], "accept", " ", DAY)
    assert list(decisions(changed)) == []


# What becomes of decisions when articles are read anew.


def noted(store: Store, found: list[dict[str, Any]]) -> tuple[dict[str, Any], list[Decision]]:
    """The first article with two decisions on its first fact and one on its last; these."""
    line = found[0]
    facts = rows_of(line).facts
    decide(store, facts[0]["fact_key"], "reject", "an", DAY, note="no")
    decide(store, facts[0]["fact_key"], "accept", "binh", LATER)
    decide(store, facts[-1]["fact_key"], "reject", "an", LATER)
    return line, list(decisions(store))


def anew(line: dict[str, Any], version: str, **other: Any) -> dict[str, Any]:
    """The line as other rules make it, with other fields of the article or other facts."""
    told: dict[str, Any] = json.loads(json.dumps(line))
    told["article"] |= {"made_by": told["article"]["made_by"] | {"rule_version": version}}
    told["article"] |= {name: value for name, value in other.items() if name != "facts"}
    return told | {name: value for name, value in other.items() if name == "facts"}


def kept(store: Store, before: list[Decision]) -> list[bool]:
    """Whether every decision is as it was, in every column; of each, whether its fact is there."""
    now = list(decisions(store))
    told = ("id", "fact_key", "verdict", "note", "by_whom", "at_time", "counts")
    assert [[getattr(one, name) for name in told] for one in now] == [
        [getattr(one, name) for name in told] for one in before
    ]
    return [one.fact is not None for one in now]


def test_a_run_with_new_rules_leaves_them(changed: Store, found: list[dict[str, Any]]) -> None:
    line, before = noted(changed, found)
    assert changed.write([rows_of(anew(line, "new"))]).replaced == 1
    assert kept(changed, before) == [True, True, True]


def test_facts_that_new_rules_do_not_find_leave_theirs_waiting(changed: Store, found: list[dict[str, Any]]) -> None:
    line, before = noted(changed, found)
    changed.write([rows_of(anew(line, "new", facts=line["facts"][1:]))])
    assert kept(changed, before) == [True, False, False]
    changed.write([rows_of(anew(line, "newer"))])
    assert kept(changed, before) == [True, True, True]


def test_an_article_that_is_replaced_leaves_them(changed: Store, found: list[dict[str, Any]]) -> None:
    line, before = noted(changed, found)
    longer = line["article"]["text"] + "\nCập nhật."
    assert changed.write([rows_of(anew(line, "new", text=longer, facts=line["facts"][:-1]))]).replaced == 1
    assert kept(changed, before) == [False, True, True]


def test_a_refresh_leaves_them(changed: Store, found: list[dict[str, Any]]) -> None:
    _, before = noted(changed, found)
    packs = described(load_packs(packs_dir()))
    made = MadeBy(**found[0]["article"]["made_by"])
    changed.begin_run(made.model_dump(), DAY, json.dumps(packs))
    new = made.model_copy(update={"rule_version": "new"})
    done = refresh(changed, new, packs, changed.begin_run(new.model_dump(), DAY, json.dumps(packs)))
    assert (done.articles, done.touched) == (len(found), 0)
    assert {row["rule_version"] for row in ask(changed, "SELECT rule_version FROM articles")} == {"new"}
    assert kept(changed, before) == [True, True, True]
