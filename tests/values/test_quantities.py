"""Figures with their hedges and units, in sentences."""

import pytest

from extractor.language.folding import fold
from extractor.records.quantity import Quantity
from extractor.values.interval import interval
from extractor.values.reading import quantities_of
from tests.hostile import HANGS, HOSTILE


def figures(compiled, numerals, text):
    folded = fold(text).text
    return [(folded[m.start : m.end], m.value) for m in quantities_of(folded, 0, len(folded), compiled, numerals)]


def test_words_numbers_and_units_are_told_apart(compiled, numerals):
    text = "Tổng chi ước khoảng 14,6 tỷ đồng."
    ((words, figure),) = figures(compiled, numerals, text)
    assert words == "ước khoảng 14,6 tỷ đồng"
    assert text[figure.numeral_start : figure.numeral_end] == "14,6 tỷ"
    assert figure.metric == "money"
    assert figure.quantity == Quantity(value=14600000000, relation="about", unit="VND")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("khoảng hơn 30 hộ", ("more_than", 30, None)),
        ("ít nhất từ 10% đến 15%", ("range", 10, 15)),
        ("hơn nửa triệu người", ("more_than", 500000, None)),
        ("từ 300.000 đến 500.000 đồng", ("range", 300000, 500000)),
        ("0,3 m đến 1,8 m", ("range", 0.3, 1.8)),
        ("từ 20 đến 35 triệu đồng", ("range", 20000000, 35000000)),
        ("từ 500 nghìn đến 1 triệu đồng", ("range", 500000, 1000000)),
        ("tỷ lệ 7,6 - 8%", ("range", 7.6, 8)),
        ("từ 85% CĐCS trở lên", ("at_least", 85, None)),
        ("85% CĐCS trở lên", ("at_least", 85, None)),
        ("25 lao động trở xuống", ("at_most", 25, None)),
        ("gần chục đơn vị", ("nearly", 10, None)),
        ("hàng chục nghìn tỷ đồng", ("order", 10000000000000, None)),
        ("có 1.234% lãi", ("exact", 1.234, None)),
    ],
)
def test_relations(compiled, numerals, text, expected):
    ((_, figure),) = figures(compiled, numerals, text)
    quantity = figure.quantity
    assert (quantity.relation, quantity.value, quantity.upper) == expected


def test_a_falling_range_is_two_figures(compiled, numerals):
    assert [f.quantity.value for _, f in figures(compiled, numerals, "900 - 850 người")] == [900, 850]


@pytest.mark.parametrize("text", ["80% bản thỏa ước đạt loại B trở lên", "45% cán bộ có trình độ đại học trở lên"])
def test_a_rank_or_above_bounds_no_figure(compiled, numerals, text):
    ((_, figure),) = figures(compiled, numerals, text)
    assert figure.quantity.relation == "exact"


def test_parts_of_a_whole(compiled, numerals):
    for text in ("57/128 đơn vị", "57 trên tổng số 128 đơn vị"):
        ((_, figure),) = figures(compiled, numerals, text)
        assert (figure.quantity.value, figure.of) == (57, 128)


@pytest.mark.parametrize("text", ["7 đồng chí", "2 đồng hồ", "10 đô thị", "5 đồng đội", "hội đồng 5 người"])
def test_words_that_only_begin_like_a_unit(compiled, numerals, text):
    ((_, figure),) = figures(compiled, numerals, text)
    assert figure.quantity.unit is None


def test_a_price_keeps_what_it_is_for_out_of_the_noun(compiled, numerals):
    ((words, _),) = figures(compiled, numerals, "hỗ trợ 500 nghìn đồng/suất.")
    assert words == "500 nghìn đồng/suất"
    ((words, _),) = figures(compiled, numerals, "500 nghìn đồng/người lao động")
    assert words == "500 nghìn đồng"


def test_an_amount_does_not_lend_its_unit_to_the_next_figure(compiled, numerals):
    found = figures(compiled, numerals, "tặng 5 triệu đồng 3 suất quà, 300 USD 2-3 phần quà")
    assert [(f.quantity.value, f.quantity.unit) for _, f in found] == [
        (5000000, "VND"), (3, None), (300, "USD"), (2, None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("quantity", "expected"),
    [
        (Quantity(value=45), (45, 45)),
        (Quantity(value=2300, relation="more_than"), (2300, 2400)),
        (Quantity(value=2399, relation="more_than"), (2399, 2400)),
        (Quantity(value=100000000, relation="nearly"), (85000000, 100000000)),
        (Quantity(value=13000, relation="nearly"), (12000, 13000)),
        (Quantity(value=1.2, relation="more_than"), (1.2, 1.3)),
        (Quantity(value=300, relation="about"), (270, 330)),
        (Quantity(value=5, relation="at_least"), (5, None)),
        (Quantity(value=5, relation="at_most"), (None, 5)),
        (Quantity(value=5, relation="less_than"), (None, 5)),
        (Quantity(value=10, upper=15, relation="range"), (10, 15)),
        (Quantity(value=100, relation="order"), (100, 999)),
        (Quantity(value=0, relation="more_than"), (0, 0)),
    ],
)
def test_intervals(quantity, expected):
    assert interval(quantity) == expected


@pytest.mark.timeout(HANGS)
@pytest.mark.parametrize(
    "piece",
    ["1.1", "1 000 ", "từ ", "hơn ", "năm ", "9", "1-", "5 triệu ", "hai mươi ", "(1-2,", "12:", "a@",
     "từ 5 đến ", "hàng trăm ", "lần thứ ", "đồng 5/", "1 giờ ", "5 năm ", "trên khoảng từ 5% "],
)  # fmt: skip
def test_hostile_repetition_stays_quick(compiled, numerals, piece):
    text = piece * (HOSTILE // len(piece)) + "trở lên đến thắng tuổi @ ( giữa gấp điểm"
    quantities_of(text, 0, len(text), compiled, numerals)
