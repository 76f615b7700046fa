"""Figures, days and counts as they are read in both languages."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.api import Extractor
from extractor.checking.wording import Stated, anglicised, count, date_of, figure, number
from extractor.values.reading import read_quantity


@pytest.mark.parametrize(
    ("stated", "english", "vietnamese"),
    [
        ((2_300, None, "exact", None), "2,300", "2.300"),
        ((2_300.0, None, "more_than", None), "over 2,300", "trên 2.300"),
        ((782.6, None, "nearly", "ha"), "nearly 782.6 ha", "gần 782,6 ha"),
        ((5, None, "at_least", "times"), "at least 5 times", "ít nhất 5 lần"),
        ((5, None, "less_than", "percent"), "under 5%", "dưới 5%"),
        ((10, 15, "range", "percent"), "10–15%", "10–15%"),
        ((1_250_000_000, None, "about", "VND"), "about 1.25 billion đồng", "khoảng 1,25 tỷ đồng"),
        ((1_234_567, None, "exact", "VND"), "1,234,567 đồng", "1.234.567 đồng"),
        ((500_000, None, "at_most", "VND"), "at most 500,000 đồng", "không quá 500.000 đồng"),
        ((5e6, None, "exact", "USD"), "5 million USD", "5 triệu USD"),
        ((1_250, None, "exact", "percent"), "1,250%", "1250%"),
        ((4.6, None, "exact", "tonne/ha"), "4.6 tonnes/ha", "4,6 tấn/ha"),
        ((100, None, "order", None), "hundreds", "hàng trăm"),
        ((10, None, "order", None), "tens", "hàng chục"),
        ((10**10, None, "order", "VND"), "tens of billions đồng", "hàng chục tỷ đồng"),
        ((1_000, None, "order", None), "thousands", "hàng nghìn"),
        ((250, None, "order", None), "250", "250"),
        ((math.nan, None, "exact", None), "?", "?"),
    ],
)
def test_figures(stated: Stated, english: str, vietnamese: str) -> None:
    assert figure(stated, "en") == english
    assert figure(stated, "vi") == vietnamese


@given(
    value=st.integers(1, 10**6),
    relation=st.sampled_from(["exact", "more_than", "at_least", "less_than", "at_most", "nearly", "about"]),
    unit=st.sampled_from([None, "VND", "percent", "times"]),
)
def test_what_is_written_in_vietnamese_reads_back(
    value: int, relation: str, unit: str | None, extractor: Extractor
) -> None:
    written = figure((value, None, relation, unit), "vi")
    quantity = read_quantity(written, extractor.pipeline.compiled, extractor.pipeline.numerals)
    assert quantity is not None, written
    assert (quantity.value, quantity.relation, quantity.unit) == (value, relation, unit)


@pytest.mark.parametrize("power", range(1, 12))
def test_orders_read_back(power: int, extractor: Extractor) -> None:
    written = figure((10**power, None, "order", None), "vi")
    quantity = read_quantity(written, extractor.pipeline.compiled, extractor.pipeline.numerals)
    assert quantity is not None, written
    assert (quantity.value, quantity.relation) == (10**power, "order")


def test_counts_and_days() -> None:
    assert [count(many, "en") for many in (1, 3, 10, 11, 1_000)] == ["one", "three", "ten", "11", "1,000"]
    assert count(2, "vi") == "hai"
    assert date_of("2019-05-01", "en") == "2019-05-01"
    assert date_of("2019-05-01", "vi") == "1/5/2019"
    assert (number(-0.5, "vi"), number(-0.5, "en")) == ("-0,5", "-0.5")
    assert anglicised("1.250 / 2.000 = 62,5%, not 60%") == "1,250 / 2,000 = 62.5%, not 60%"
