"""What somebody decided of a fact, in words."""

from typing import Any

import pytest

from extractor.showing.amounts import amount
from extractor.showing.decided import state

FACT = {"type": "count", "metric": "gift", "noun": "suất quà", "value": 1520, "relation": "exact"}


@pytest.mark.parametrize(
    ("verdict", "correction", "english", "vietnamese"),
    [
        ("accept", None, "confirmed", "đã xác nhận"),
        ("reject", None, "found wrong", "bị bác"),
        ("correct", {"value": 1250}, "corrected to 1,250", "đã sửa thành 1.250"),
        ("correct", {"value": 10, "upper": 15}, "corrected to 10–15", "đã sửa thành 10–15"),
        ("correct", {"relation": "more_than"}, "corrected to over 1,520", "đã sửa thành trên 1.520"),
        ("correct", {"value": 1250, "metric": "money", "unit": "VND"},
         "corrected to 1,250 đồng · counted: money", "đã sửa thành 1.250 đồng · loại số liệu: tiền"),
        ("correct", {"organisation": "LĐLĐ tỉnh Kon Tum", "province": None},
         "corrected: organisation: LĐLĐ tỉnh Kon Tum", "đã sửa: tổ chức: LĐLĐ tỉnh Kon Tum"),
        ("correct", {"period_from": "2018-05-01"}, "corrected: from: 2018-05-01", "đã sửa: từ ngày: 1/5/2018"),
        ("correct", {"value": None}, "corrected: no figure", "đã sửa: không có con số"),
        ("correct", {"evidence_start": 4}, "corrected", "đã sửa"),
        ("correct", {}, "corrected", "đã sửa"),
    ],
)  # fmt: skip
def test_a_decision_is_told_as_a_state(
    verdict: str, correction: dict[str, Any] | None, english: str, vietnamese: str
) -> None:
    assert state(verdict, correction, FACT, "en") == english
    assert state(verdict, correction, FACT, "vi") == vietnamese


@pytest.mark.parametrize(
    ("value", "unit", "english", "vietnamese"),
    [
        (1450, None, "1,450", "1.450"),
        (75687.5, None, "75,687.5", "75.687,5"),
        (14_500_000, None, "14.5 million", "14,5 triệu"),
        (4_500_000, "VND", "4.5 million đồng", "4,5 triệu đồng"),
        (2_533_000_000, "VND", "2.533 billion đồng", "2,533 tỷ đồng"),
        (1_234_567, None, "1,234,567", "1.234.567"),
        (12.5, "percent", "12.5%", "12,5%"),
        (0, None, "0", "0"),
    ],
)
def test_an_amount_has_the_scale_that_fits_it(value: float, unit: str | None, english: str, vietnamese: str) -> None:
    assert (amount(value, unit, "en"), amount(value, unit, "vi")) == (english, vietnamese)
