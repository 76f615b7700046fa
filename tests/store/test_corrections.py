"""Corrections: typed by their columns, held to the record of the fact, and read again however they were kept."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from extractor.api import Extractor
from extractor.records import FACT_TYPES
from extractor.store.base import Row
from extractor.store.checks.reports import Reports
from extractor.store.decisions.correcting import correctable
from extractor.store.decisions.corrections import read, typed
from extractor.store.decisions.deciding import decide
from extractor.store.errors import DecisionError
from extractor.store.review.decided import history
from extractor.store.sqlite.store import SQLiteStore
from extractor.store.tables.columns import NAMES
from extractor.store.tables.records import record_of
from extractor.store.tables.rows import rows_of
from tests.store.asking import ask
from tests.store.comparing import NOW, line, write

TEXT = (
    "Sáng 20/9/2018, LĐLĐ tỉnh Kon Tum tặng Bằng khen cho 8 tập thể; trao 45 suất quà cho công nhân.\n"
    "Ông Nguyễn Văn An, Chủ tịch LĐLĐ tỉnh Gia Lai, dự. Đại hội nhiệm kỳ 2018-2023."
)


@pytest.fixture
def store(extractor: Extractor, tmp_path: Path) -> Iterator[SQLiteStore]:
    with SQLiteStore(tmp_path / "facts.db", create=True) as made:
        write(made, [line(extractor, "a", TEXT)])
        yield made


def fact(store: SQLiteStore, kind: str) -> Row:
    return ask(store, "SELECT * FROM facts WHERE type = ? ORDER BY n", kind)[0]


def correct(store: SQLiteStore, kind: str, correction: dict[str, Any]) -> dict[str, Any]:
    """What is kept of a correction of the first fact of a type."""
    key = fact(store, kind)["fact_key"]
    decide(store, key, "correct", "an", NOW, correction=correction)
    return history(store, key)[-1].correction or {}


@pytest.mark.parametrize(
    ("column", "value", "kept"),
    [
        ("value", "45", 45), ("value", "45.0", 45), ("value", "-2.25", -2.25), ("value", 45.0, 45), ("value", "", None),
        ("value", "1,5", 1.5), ("value", "2,3000", 2.3), ("value", "0.125", 0.125), ("value", "2.3000", 2.3),
        ("ordinal", "16", 16), ("ordinal", None, None),
        ("period_from", " 2018-06-30 ", "2018-06-30"), ("noun", " suất qua\u0300 ", "suất quà"), ("noun", "  ", None),
        ("recipients", '["Lê An"]', '["Lê An"]'), ("recipients", ["Lê An", "Trần Bình"], '["Lê An", "Trần Bình"]'),
    ],
)  # fmt: skip
def test_a_value_is_of_its_columns_kind(column: str, value: Any, kept: Any) -> None:
    found = typed(column, value)
    assert (found, type(found)) == (kept, type(kept))


@pytest.mark.parametrize(
    ("column", "value", "says"),
    [
        ("value", "bốn", "write 45 or 45.5"), ("value", "1,5,0", "no number"), ("value", "nan", "no number"),
        ("value", float("inf"), "no number"), ("value", True, "no number"), ("value", "9" * 400, "no number"),
        ("value", "٤٥", "no number"), ("value", "2.300", "write 2300, or 2.3000 for the decimal"),
        ("value", "2,300", "write 2300, or 2.3000 for the decimal"),
        ("value", "1.250.000", "write 1250000$"), ("ordinal", "16.5", "no whole number"),
        ("period_from", "30/6/2018", "write 2018-06-30"), ("period_from", "2018-02-30", "no day"),
        ("period_from", "20180630", "no day"), ("noun", 5, "no text"), ("recipients", "Lê An", "no list of names"),
        ("recipients", "[]", "no list of names"), ("recipients", "[5]", "no list of names"),
    ],
)  # fmt: skip
def test_what_cannot_be_typed_says_what_to_write(column: str, value: Any, says: str) -> None:
    with pytest.raises(DecisionError, match=says):
        typed(column, value)


@pytest.mark.parametrize(
    ("kind", "correction", "says"),
    [
        ("count", {"said": "x"}, "said: not to be corrected in a fact of type count; one of .*value"),
        ("count", {"type": "award"}, "type: not to be corrected"),
        ("count", {"period": "2018"}, "period: it stands in period_from and period_to"),
        ("count", {"of": "5"}, "of: it stands in whole"),
        ("count", {"x; DROP TABLE facts": 1}, "no column of a fact"),
        ("count", {"metric": "people"}, "metric: people is none of its values; one of .*person"),
        ("count", {"modality": ""}, "modality: nothing is none of its values"),
        ("count", {"value": ""}, "value: a count has one; write it, or reject the fact"),
        ("count", {"value": "45"}, "accept it instead"),
        ("count", {"relation": "range"}, "upper: a range has one"),
        ("count", {"upper": "50"}, "relation=exact: an upper bound goes with range or order"),
        ("count", {"upper": "5", "relation": "range"}, "the upper bound is the less"),
        ("count", {"period_from": ""}, "period_from: a period has two ends"),
        ("count", {"period_to": "2001-01-01"}, "the first comes after the last"),
        ("count", {"evidence_end": len(TEXT) + 1}, f"the article's text, which has {len(TEXT)} characters"),
        ("count", {"evidence_start": "-1"}, "no stretch of the article's text"),
        ("count", {"evidence_start": ""}, "no stretch of the article's text"),
        ("count", {"evidence_end": TEXT.index("Ông") + 3}, "of more than one line"),
        ("count", {"part_of_start": 3}, "part_of_start=3, part_of_end=nothing: no stretch"),
        ("count", {"organisation_id": "union/none"}, "the store knows no body union/none"),
        ("award", {"award": "medal"}, "award: medal is none of its values"),
        ("award", {"value": ""}, "leave value, upper and relation empty"),
        ("award", {"level": "district"}, "level: district is none of its values; one of .*, or nothing"),
        ("term", {"start_year": "2030"}, "the first comes after the last"),
        ("person", {"name": ""}, "name: a person has one"),
        ("organisation", {"level": "country"}, "level: country is none"),
        ("date", {"grain": ""}, "grain: nothing is none of its values"),
    ],
)
def test_what_makes_no_fact_is_refused(store: SQLiteStore, kind: str, correction: Any, says: str) -> None:
    with pytest.raises(DecisionError, match=says):
        correct(store, kind, correction)
    assert ask(store, "SELECT * FROM decisions") == []


@pytest.mark.parametrize(
    ("kind", "correction"),
    [
        ("count", {"value": 54, "metric": "worker", "noun": "công nhân", "modality": "target"}),
        ("count", {"value": 45, "upper": 50, "relation": "range"}),
        ("count", {"value": 10, "upper": 100, "relation": "order"}),
        ("count", {"period_from": None, "period_to": None}),
        ("count", {"evidence_start": TEXT.index("trao"), "evidence_end": TEXT.index(" cho công")}),
        ("award", {"value": None, "upper": None, "relation": None}),
        ("award", {"recipients": '["Lê An"]', "recipient": "individual"}),
        ("term", {"start_year": None, "ordinal": 16}),
        ("date", {"period_from": "2018-09-19", "period_to": None}),
        ("person", {"role": None}),
        ("organisation", {"level": None, "province": "Gia Lai"}),
    ],
)
def test_what_makes_a_fact_is_kept_as_it_is_meant(store: SQLiteStore, kind: str, correction: dict[str, Any]) -> None:
    assert correct(store, kind, correction) == correction


def test_another_body_brings_its_own_id_and_province(store: SQLiteStore) -> None:
    name, number = "Liên đoàn Lao động tỉnh Gia Lai", "union/gia-lai/lien-doan-lao-dong"
    known = {"organisation": name, "organisation_id": number, "province": "Gia Lai"}
    assert correct(store, "count", {"organisation": name}) == known
    assert correct(store, "count", {"organisation": "Một nơi khác"}) == {
        "organisation": "Một nơi khác", "organisation_id": None, "province": None,
    }  # fmt: skip
    assert correct(store, "organisation", {"organisation": "Một nơi khác"}) == {"organisation": "Một nơi khác"}


def test_a_body_that_is_repeated_stays_though_others_have_its_name(store: SQLiteStore) -> None:
    one = fact(store, "count")
    also = (
        "INSERT INTO organisation_names (organisation_id, name, words) "
        "SELECT organisation_id, ?, '' FROM organisations WHERE organisation_id <> ?"
    )
    with store.changing() as change:
        change(also, (one["organisation"], one["organisation_id"]))
    stays = {name: one[name] for name in ("organisation", "organisation_id")}
    assert correct(store, "count", {"value": 99, "organisation": one["organisation"]}) == {"value": 99} | stays


@pytest.mark.parametrize("kind", FACT_TYPES)
def test_only_columns_of_facts_can_be_corrected(kind: str) -> None:
    columns = correctable(kind)
    assert set(columns) < set(NAMES)
    assert {"evidence_start", "evidence_end"} < set(columns)
    assert not {"fact_key", "n", "type", "said", "rule", "confidence", "source_start"} & set(columns)


def test_a_row_gives_its_record_back(found: list[dict[str, Any]]) -> None:
    for told in found:
        for row, fact in zip(rows_of(told).facts, told["facts"], strict=True):
            again = record_of(row, told["article"]["text"])
            assert json.loads(again.model_dump_json()) == fact


def test_a_correction_of_an_older_program_is_read(store: SQLiteStore) -> None:
    """It kept every value as text, and looked at none."""
    kept = '{"value": "54", "upper": "", "whole": "viele", "metric": "gift", "ordinal": "2.300", "old": "1"}'
    assert read(kept) == {"value": 54, "upper": None, "metric": "gift"}
    one = fact(store, "count")
    with store.changing() as change:
        columns = "fact_key, verdict, correction, by_whom, at_time"
        change(f"INSERT INTO decisions ({columns}) VALUES (?, 'correct', ?, 'an', '2026')", (one["fact_key"], kept))
    assert Reports(store).of_facts([one["id"]])[one["id"]].value == 54
    assert (history(store, one["fact_key"])[0].correction or {})["whole"] == "viele"


def test_an_honour_of_which_there_is_no_figure_is_compared_no_more(store: SQLiteStore) -> None:
    one = fact(store, "award")
    assert one["id"] in Reports(store).of_facts([one["id"]])
    correct(store, "award", {"value": None, "relation": None})
    assert Reports(store).of_facts([one["id"]]) == {}
