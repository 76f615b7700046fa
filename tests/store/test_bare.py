"""The bare database answers what a walk over all articles answers."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from extractor.language.sentences import sentences
from extractor.records import ArticleFacts, Count, Fact
from tests.benchmarks.bare import bare, filtered_lookup, phrase_search, phrase_search_unordered
from tests.store.generator import articles

KON_TUM = "union/kon-tum/lien-doan-lao-dong"
ALL = 1_000_000


@pytest.fixture(scope="module")
def some() -> list[ArticleFacts]:
    return list(articles(700))


@pytest.fixture(scope="module")
def connection(some: list[ArticleFacts], tmp_path_factory: pytest.TempPathFactory) -> sqlite3.Connection:
    path: Path = tmp_path_factory.mktemp("bare") / "facts.db"
    bare(path, iter(some)).close()
    return sqlite3.connect(path)


def _evidence(rows: list[tuple[Any, ...]]) -> list[str]:
    return sorted(row[-1] for row in rows)


@pytest.mark.parametrize("phrase", ["được công nhận", "LĐLĐ tỉnh Kon Tum", 'đạt "loại" xuất sắc'])
def test_a_phrase_is_found_in_every_sentence_that_holds_it(
    connection: sqlite3.Connection, some: list[ArticleFacts], phrase: str
) -> None:
    plain = phrase.replace('"', "")
    expected = []
    for one in some:
        text = one.article.text
        holding = [(a, b) for a, b in sentences(text) if plain in text[a:b]]
        expected += [f.evidence.text for f in one.facts for a, b in holding if a <= f.evidence.start < b]
    rows = phrase_search_unordered(connection, phrase, limit=ALL)
    assert _evidence(rows) == sorted(expected) != []
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)
    assert phrase_search_unordered(connection, phrase, limit=3) == rows[:3]
    latest = phrase_search(connection, phrase, limit=ALL)
    assert sorted(row[4:] for row in latest) == sorted(rows)
    published = [row[3] or "" for row in latest]
    assert published == sorted(published, reverse=True)


def test_accents_and_order_matter_to_a_phrase(connection: sqlite3.Connection) -> None:
    assert phrase_search(connection, "sáng kiến")
    assert phrase_search(connection, "sang kien") == phrase_search(connection, "kiến sáng") == []


def _year(fact: Count) -> int:
    return int((fact.period or "0000")[:4])


CONDITIONS: list[tuple[dict[str, Any], Callable[[Count], bool]]] = [
    ({"organisation_id": KON_TUM}, lambda f: f.organisation_id == KON_TUM),
    (
        {"province": "kon-tum", "metric": "money"},
        lambda f: f.metric == "money" and (f.organisation_id or "/").split("/")[1] == "kon-tum",
    ),
    (
        {"metric": "initiative", "first_year": 2010, "last_year": 2012, "at_least": 100},
        lambda f: f.metric == "initiative" and 2010 <= _year(f) <= 2012 and f.value >= 100,
    ),
]


@pytest.mark.parametrize(("asked", "fits"), CONDITIONS)
def test_a_lookup_gives_the_facts_that_answer_to_all_conditions(
    connection: sqlite3.Connection, some: list[ArticleFacts], asked: dict[str, Any], fits: Callable[[Count], bool]
) -> None:
    facts: list[Fact] = [fact for one in some for fact in one.facts]
    expected = sorted(f.evidence.text for f in facts if isinstance(f, Count) and fits(f))
    assert _evidence(filtered_lookup(connection, type="count", **asked, limit=ALL)) == expected != []
    assert len(filtered_lookup(connection, type="count", **asked, limit=3)) == 3


@pytest.mark.parametrize(
    ("asked", "index"),
    [
        ({"type": "count", "organisation_id": KON_TUM}, "facts_organisation"),
        ({"type": "count", "province": "kon-tum", "metric": "money"}, "facts_province"),
        ({"metric": "measure", "first_year": 2010, "last_year": 2010}, "facts_metric"),
    ],
)
def test_a_lookup_goes_by_an_index(connection: sqlite3.Connection, asked: dict[str, Any], index: str) -> None:
    asked_of: list[str] = []
    connection.set_trace_callback(asked_of.append)
    filtered_lookup(connection, **asked)
    connection.set_trace_callback(None)
    plan = connection.execute("EXPLAIN QUERY PLAN " + asked_of[0]).fetchall()
    assert index in plan[0][-1]
