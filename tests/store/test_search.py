"""Searches: what is found, in which order, whatever is typed."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.records import ArticleFacts
from extractor.store.search.facts import count, marks, search
from extractor.store.search.filters import Filters
from extractor.store.sqlite.store import SQLiteStore
from extractor.store.tables.rows import rows_of
from extractor.store.tables.words import QueryError, parse, spoken
from tests.store.generator import articles

FOUND = list(articles(400))


def lines(found: list[ArticleFacts]) -> Iterator[dict[str, Any]]:
    return (one.model_dump(mode="json") for one in found)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SQLiteStore]:
    with SQLiteStore(tmp_path_factory.mktemp("store") / "facts.db", create=True) as made:
        made.write([rows_of(line) for line in lines(FOUND)])
        yield made


def keys(store: SQLiteStore, filters: Filters, limit: int | None = None) -> list[str]:
    return [row["fact_key"] for row in search(store, filters, limit)]


FACTS = [(one.article, fact) for one in FOUND for fact in one.facts]


def test_every_fact_is_there_once_with_its_words(store: SQLiteStore) -> None:
    rows = list(search(store, Filters()))
    assert len(rows) == len(FACTS) == count(store, Filters())
    assert sorted(row["evidence"] for row in rows) == sorted(fact.evidence.text for _, fact in FACTS)
    for row in rows:
        assert row["evidence"] in row["sentence"]


@pytest.mark.parametrize("words", ["sáng kiến", '"Bằng khen"', "liên đoàn lao động", "đoàn viên", "đ"])
def test_accents_forms_and_capitals_make_no_difference(store: SQLiteStore, words: str) -> None:
    told = keys(store, Filters(query=words))
    plain = '"' + spoken(words) + '"' if '"' in words else spoken(words)
    for other in (unicodedata.normalize("NFD", words), words.upper(), plain, words.replace("đ", "d")):
        assert keys(store, Filters(query=other)) == told
    assert told or words == "đ"


def test_all_words_are_in_the_sentence_and_those_whose_own_words_hold_them_come_first(store: SQLiteStore) -> None:
    rows = list(search(store, Filters(query="sang kien")))
    assert rows
    assert all({"sang", "kien"} <= set(spoken(row["sentence"]).split()) for row in rows)
    held = [sum(word in row["said"].split() for word in ("sang", "kien")) for row in rows]
    assert held == sorted(held, reverse=True)
    assert held[0] == 2 > held[-1]


def test_a_phrase_stands_together_and_a_prefix_goes_on(store: SQLiteStore) -> None:
    phrase = list(search(store, Filters(query='"kien duoc"')))
    assert all(" kien duoc " in f" {spoken(row['sentence'])} " for row in phrase)
    assert set(keys(store, Filters(query="kien"))) < set(keys(store, Filters(query="ki*")))


def test_filters_agree_with_the_records(store: SQLiteStore) -> None:
    wanted = Filters(exact={"type": ("count",), "metric": ("initiative", "member")}, least=100, most=5000)
    rows = list(search(store, wanted))
    same = [
        fact
        for _, fact in FACTS
        if fact.type == "count" and fact.metric in ("initiative", "member") and (fact.upper or fact.value) >= 100
        and fact.value <= 5000
    ]  # fmt: skip
    assert len(rows) == len(same) > 10
    assert {(row["metric"], row["value"]) for row in rows} == {(fact.metric, fact.value) for fact in same}


def test_years_are_the_figures_own_or_the_articles(store: SQLiteStore) -> None:
    rows = list(search(store, Filters(years=(2013, 2015), exact={"type": ("count",)})))
    assert rows
    for row in rows:
        period = (
            (row["period_from"] or row["article_published"])[:4],
            (row["period_to"] or row["article_published"])[:4],
        )
        assert int(period[0]) <= 2015
        assert int(period[1]) >= 2013


def test_a_body_is_found_by_words_of_any_of_its_names(store: SQLiteStore) -> None:
    full = set(keys(store, Filters(organisation=("lien doan lao dong tinh kon tum",))))
    short = set(keys(store, Filters(organisation=("ldld tinh kon tum", "lien doan lao dong tinh kon tum"))))
    assert full
    assert full <= short
    ids = {row["organisation_id"] for row in search(store, Filters(organisation=("lien doan lao dong tinh kon tum",)))}
    assert "union/kon-tum/lien-doan-lao-dong" in ids


def test_the_limit_keeps_the_best(store: SQLiteStore) -> None:
    assert keys(store, Filters(query="sang kien"), 7) == keys(store, Filters(query="sang kien"))[:7]


@pytest.mark.parametrize("typed", ['"', "*", "''", "( ) -", "\u0301", "x" * 10_000])
def test_what_cannot_be_looked_up_is_told(store: SQLiteStore, typed: str) -> None:
    with pytest.raises(QueryError):
        list(search(store, Filters(query=typed)))


@given(st.text(min_size=1, max_size=80))
def test_no_query_breaks_out_of_its_place(store: SQLiteStore, typed: str) -> None:
    try:
        found = list(search(store, Filters(query=typed), 3))
    except QueryError:
        return
    for row in found:
        assert marks(row["sentence"], parse(typed))


MANY = " ".join(f"w{number}" for number in range(500))


@pytest.mark.parametrize("filters", [Filters(person=MANY), Filters(organisation=(MANY,)), Filters(query=MANY[:900])])
def test_more_words_than_a_database_takes_are_refused(store: SQLiteStore, filters: Filters) -> None:
    with pytest.raises(QueryError, match="at most 32"):
        keys(store, filters)


@pytest.mark.parametrize("name", ["a " * 500, "\ufdfa" * 1000], ids=["a word", "a letter of four words"])
def test_a_word_that_is_said_again_is_looked_for_once(store: SQLiteStore, name: str) -> None:
    assert keys(store, Filters(person=name)) == keys(store, Filters(organisation=(name,))) == []


def test_hostile_values_are_values(store: SQLiteStore) -> None:
    nasty = "'; DROP TABLE facts; --"
    assert keys(store, Filters(sources=(nasty,), exact={"type": (nasty,)}, provinces=(nasty,))) == []
    assert count(store, Filters()) == len(FACTS)


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("Có 45 Sáng Kiến, sáng kiến.", "sang kien", ["Sáng", "Kiến", "sáng", "kiến"]),
        ("Có 45 Sáng Kiến, sáng nay.", '"sang kien"', ["Sáng Kiến"]),
        ("Kế hoạch số 45/KH-LĐLĐ", "45/kh-ld*", ["45/KH-LĐLĐ"]),
        ("Không có gì", "sang", []),
    ],
)
def test_marks(text: str, query: str, marked: list[str]) -> None:
    assert [text[a:b] for a, b in marks(text, parse(query))] == marked


def test_an_article_told_again_is_known_and_a_changed_one_takes_its_place(tmp_path: Path) -> None:
    one, other = (line for line in lines(FOUND[20:22]))
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        assert store.write([rows_of(one), rows_of(other)])[:3] == (2, len(one["facts"]) + len(other["facts"]), 0)
        assert store.write([rows_of(one)])[:3] == (0, 0, 1)
        one["article"]["made_by"]["rule_version"] = "other"
        one["facts"] = one["facts"][:1]
        assert store.write([rows_of(one)])[:3] == (1, 1, 0)
        assert count(store, Filters()) == 1 + len(other["facts"])
        (left,) = store.ask("SELECT count(*) AS n FROM evidence_fts")
        (rows,) = store.ask("SELECT count(*) AS n FROM evidence")
        assert left == rows
