"""Faults in gold."""

from pathlib import Path
from typing import Any

import pytest

from extractor.evaluation import check, read_gold_folder, read_texts
from extractor.evaluation.check import CLOSED
from extractor.evaluation.gold import to_gold

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
TEXT = "Ngày 20-7, UBND tỉnh tặng Bằng khen cho 5 người, 5 người."
COUNT = {
    "type": "count", "quote": "5 người", "number": "5", "value": 5, "relation": "exact", "metric": "person",
}  # fmt: skip
AWARD = {"type": "award", "quote": "Bằng khen", "award": "bang_khen", "recipient": "individual"}
DATE = {"type": "date", "quote": "Ngày 20-7", "start": "2019-07-20", "end": "2019-07-20", "grain": "day"}
ORGANISATION = {"type": "organisation", "quote": "UBND tỉnh", "name": ["UBND tỉnh A"], "level": "province"}


def whys(*facts: dict[str, Any], **file: Any) -> list[str]:
    row = {"article": "a", "published": None, "facts": list(facts)} | file
    return [fault.why for fault in check(to_gold("a", row, "a"), TEXT)]


def test_sound_gold_has_no_faults() -> None:
    assert whys(COUNT, COUNT | {"nth": 1, "optional": True}, AWARD, DATE, ORGANISATION) == []


@pytest.mark.parametrize(
    ("fact", "why"),
    [
        (COUNT | {"type": "counts"}, "unknown type"),
        (COUNT | {"quote": "7 người"}, "quote is not in the text"),
        (COUNT | {"quote": ""}, "quote is not in the text"),
        ({"type": "count"}, "quote is not in the text"),
        (COUNT | {"number": "6"}, "number is not in the quote"),
        (COUNT | {"number": 5}, "number is not written as a text"),
        (COUNT | {"nth": 2}, "the quote has no such nth place"),
        (COUNT | {"nth": -1}, "the quote has no such nth place"),
        (COUNT | {"nth": "1"}, "the quote has no such nth place"),
        (COUNT | {"optional": "yes"}, "optional is neither true nor false"),
        (COUNT | {"value": None, "relation": None}, "count without a value"),
        (COUNT | {"value": "5"}, "value is not a number"),
        (COUNT | {"relation": "roughly"}, "value without a known relation or without its number"),
        (COUNT | {"relation": ["exact", None]}, "value without a known relation or without its number"),
        (COUNT | {"number": None}, "value without a known relation or without its number"),
        (COUNT | {"metric": "people"}, "unknown metric"),
        (COUNT | {"metric": ["person", "people"]}, "unknown metric"),
        (COUNT | {"metric": None}, "unknown metric"),
        (COUNT | {"modality": "hoped"}, "unknown modality"),
        (COUNT | {"modality": None}, "unknown modality"),
        (COUNT | {"period": "2019"}, "period is not start/end"),
        (COUNT | {"period": "2019-12-31/2019-01-01"}, "period is not start/end"),
        (AWARD | {"award": "medal"}, "unknown award"),
        (AWARD | {"award": []}, "unknown award"),
        (AWARD | {"recipient": "people"}, "unknown recipient"),
        (AWARD | {"level": "district"}, "unknown level"),
        (AWARD | {"rank": "fourth"}, "unknown rank"),
        (AWARD | {"relation": "exact"}, "relation without a value"),
        (DATE | {"start": "20-7-2019"}, "start is not an ISO date"),
        (DATE | {"end": [None, "2019-02-30"]}, "end is not an ISO date"),
        (DATE | {"grain": "days"}, "unknown grain"),
        (ORGANISATION | {"level": "country"}, "unknown level"),
    ],
)
def test_faults(fact: dict[str, Any], why: str) -> None:
    assert why in whys(COUNT, fact)


def test_a_required_id_may_not_be_left_out() -> None:
    assert whys({name: value for name, value in COUNT.items() if name != "metric"}) == ["unknown metric"]
    assert whys({name: value for name, value in AWARD.items() if name != "recipient"}) == []


def test_a_document_number_may_stand_elsewhere() -> None:
    assert whys({"type": "document", "quote": "20-7", "number": "45/KH"}) == []


def test_faults_of_the_file() -> None:
    assert whys(article="b") == ["article is 'b', not the file's name"]
    assert whys(published="hôm qua") == ["published is no ISO date: 'hôm qua'"]
    assert whys(published=[None, "2022-07", "2022-07-01"]) == []


def test_a_fault_names_the_file_and_shows_the_fact() -> None:
    (fault,) = check(to_gold("a", {"article": "a", "facts": [COUNT | {"metric": "x"}]}, "a"), TEXT)
    assert str(fault).startswith('a.json: unknown metric: {"type": "count", "quote": "5 người"')


def test_our_own_gold_has_no_faults() -> None:
    golds = read_gold_folder(CORPUS / "gold")
    texts = read_texts(CORPUS / "articles", golds)
    assert [str(fault) for name, gold in golds.items() for fault in check(gold, texts[name])] == []


def test_the_closed_lists_are_the_records() -> None:
    assert "giay_khen" in CLOSED["award"]["award"]
    assert CLOSED["count"]["modality"] == {"reported", "target", "proposed", "negated"}
    assert None in CLOSED["award"]["rank"]
    assert "noun" not in CLOSED["count"]
