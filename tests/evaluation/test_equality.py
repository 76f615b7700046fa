"""When a value is right."""

import unicodedata
from typing import Any

import pytest

from extractor.evaluation.equality import same, same_key, surface
from extractor.evaluation.gold import to_gold
from extractor.evaluation.predictions import Prediction


@pytest.mark.parametrize(
    ("wanted", "got"),
    [
        ("Sở Y tế", "sở  y\ntế"),
        ("Sở Y tế", unicodedata.normalize("NFD", "Sở Y tế")),
        ("“Tết Sum vầy”", "Tết Sum vầy."),
        (45, 45.0),
        (45, "45"),
        (1e12, 1e12 + 1),
        (None, None),
        (None, ""),
        (None, []),
        ([], None),
        ([1, 2], 2),
        ([None, "province"], None),
        ([None, "province"], "Province"),
        ("45", 45),
    ],
)
def test_same(wanted: Any, got: Any) -> None:
    assert same(wanted, got)


@pytest.mark.parametrize(
    ("wanted", "got"),
    [
        ("Sở Y tế", "Sở Y"),
        (45, 45.1),
        (45, "bốn lăm"),
        (45, None),
        (45, True),
        (1, True),
        (1, 10**400),
        (None, 0),
        (None, "x"),
        ([], "x"),
        ([1, 2], 3),
        ("a", ["a"]),
        ("a", {"a": 1}),
        ("", None),
    ],
)
def test_not_same(wanted: Any, got: Any) -> None:
    assert not same(wanted, got)


def test_a_surface_keeps_its_case() -> None:
    assert surface(" “UBND\n tỉnh”. ") == "UBND tỉnh"


@pytest.mark.parametrize(
    ("gold", "got", "right"),
    [
        ({"type": "date", "start": "2019-01-01", "end": None}, {"start": "2019-01-01"}, True),
        ({"type": "date", "start": "2019-01-01"}, {"start": "2019-01-01", "end": "2019-01-01"}, False),
        ({"type": "term", "ordinal": 5}, {"ordinal": 5, "start_year": 2018}, True),
        ({"type": "term", "ordinal": 5, "start_year": None}, {"ordinal": 5, "start_year": 2018}, False),
        ({"type": "count", "value": 5, "relation": "exact", "metric": "person"},
         {"value": 5, "relation": "nearly", "metric": "person"}, False),
        ({"type": "count", "value": 5, "relation": ["about", "exact"], "metric": ["person", "worker"]},
         {"value": 5, "relation": "exact", "metric": "worker"}, True),
        ({"type": "count", "value": 5, "upper": 7, "relation": "range", "metric": "person"},
         {"value": 5, "relation": "range", "metric": "person"}, False),
        ({"type": "award", "award": "bang_khen", "relation": "exact"}, {"award": "bang_khen"}, True),
        ({"type": "award", "award": "bang_khen"}, {"award": "bang_khen", "value": 1}, False),
        ({"type": "document", "number": "45/KH"}, {"number": "45/kh"}, True),
        ({"type": "person", "quote": "Bùi Văn A"}, {"name": "Bùi Văn A"}, True),
        ({"type": "person", "quote": "ông A", "name": ["Bùi Văn A", "A"]}, {"name": "A"}, True),
    ],
)  # fmt: skip
def test_same_key(gold: dict[str, Any], got: dict[str, Any], right: bool) -> None:
    (fact,) = to_gold("a", {"facts": [{"quote": "q"} | gold]}, "a").facts
    assert same_key(fact, Prediction(fact.type, 0, 1, "q", None, got)) is right
