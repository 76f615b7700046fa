"""Numbers in digits and in words."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from extractor.language.folding import fold

NOT_READ_BACK = {0: "num2words writes không, which in news is 'not', never a bare nought"}


def found(numerals, text):
    folded = fold(text).text
    return [(folded[m.start : m.end], m.value.value, m.entry) for m in numerals.find(folded, 0, len(folded))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2.300", 2300), ("2,5", 2.5), ("35.39", 35.39), ("12.5", 12.5), ("1.100", 1100), ("1.512,4", 1512.4),
        ("06", 6), ("01", 1), ("0,77", 0.77), ("0.125", 0.125), ("1 200 000", 1200000), ("12 500", 12500),
        ("1,234,567", 1234567), ("13,000", 13000), ("600 ngàn 175", 600175), ("2,2 ngàn", 2200),
        ("61,8 vạn", 618000), ("01 triệu", 1000000), ("1 triệu 250 nghìn", 1250000), ("1 triệu 250", 1250000),
        ("3 tỷ 150 triệu", 3150000000), ("2 nghìn tỷ", 2000000000000), ("5 trăm triệu", 500000000),
        ("20tỷ", 20000000000), ("1 tỷ rưỡi", 1500000000), ("5 chục", 50), ("1,63 triệu", 1630000),
        ("0,3 triệu", 300000), ("75 nghìn", 75000),
    ],
)  # fmt: skip
def test_digits(numerals, text, value):
    assert found(numerals, text) == [(text, value, "strong")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("hai mươi lăm", 25), ("hai mươi nhăm", 25), ("mười một", 11), ("một nghìn lẻ năm", 1005),
        ("hai trăm linh ba", 203), ("hai mươi mốt nghìn không trăm mười một", 21011), ("sáu mươi tư", 64),
        ("năm trăm năm mươi lăm", 555), ("hai chục", 20), ("ba mốt", 31), ("ba lăm", 35),
        ("một nghìn hai trăm tỷ", 1200000000000), ("hai vạn năm nghìn", 25000), ("một triệu rưỡi", 1500000),
        ("chín triệu hai trăm nghìn", 9200000), ("nửa triệu", 500000), ("bẩy mươi bẩy", 77),
    ],
)  # fmt: skip
def test_words(numerals, text, value):
    assert found(numerals, text) == [(text, value, "strong")]


@pytest.mark.parametrize("text", ["hàng trăm", "hàng chục nghìn", "vài trăm", "mấy chục", "cả nghìn"])
def test_orders(numerals, text):
    assert found(numerals, f"{text} người")[0][::2] == (text, "order")


def test_a_bare_scale_counts_only_behind_a_hedge(numerals):
    hedged = found(numerals, "hơn chục người, gần nghìn hộ")
    assert hedged == [("chục", 10, "strong"), ("nghìn", 1000, "strong")]
    assert found(numerals, "trăm hoa đua nở, triệu tập cuộc họp") == []


@pytest.mark.parametrize("text", ["ba cá nhân", "năm tập thể", "mười đơn vị", "một công trình"])
def test_a_lone_digit_word_is_weak(numerals, text):
    assert [entry for _, _, entry in found(numerals, text)] == ["weak"]


@pytest.mark.parametrize(
    "text",
    [
        "năm nay", "trong năm", "đầu năm", "năm học mới",
        "các năm trước", "cả năm", "hằng năm", "năm tài chính",
        "tư vấn", "đầu tư", "thứ tư", "tâm tư nguyện vọng", "giải ba", "thứ ba",
        "hạng nhất", "hạng ba",
        "ngã tư", "tháng hai", "huân chương lao động hạng ba", "quận ba đình", "một số", "một trong những",
        "một cách", "không có", "hàng năm", "hàng hóa", "cả nước", "tỷ lệ", "chín muồi", "nhà hàng",
    ],
)  # fmt: skip
def test_words_that_are_no_numbers(numerals, text):
    assert found(numerals, text) == []


def test_the_year_keeps_its_word(numerals):
    assert found(numerals, "Năm 2018, trong năm") == [("2018", 2018, "strong")]
    assert found(numerals, "hai mươi năm trôi qua")[0][1] == 20
    assert found(numerals, "98 tỷ lệ") == [("98", 98, "strong")]


@pytest.mark.parametrize(
    "text",
    [
        "PC66", "U23", "Covid-19", "A1", "7h30", "24.6.2019", "3,5,7", "0912345678", "12345678901234", "m2",
        "x_1",
    ],
)  # fmt: skip
def test_digits_that_are_no_numbers(numerals, text):
    assert found(numerals, text) == []


def test_glued_units_and_codes(numerals):
    assert [value for _, value, _ in found(numerals, "10km, 10.000đ, 50ha, USD1,23, VND1000-VND2000")] == [
        10, 10000, 50, 1.23, 1000, 2000,
    ]  # fmt: skip


def test_places_are_those_of_the_text(numerals):
    text = "Có 5-6 triệu, hai mươi lăm hộ, 57/128 đơn vị"
    assert [t for t, _, _ in found(numerals, text)] == ["5", "6 triệu", "hai mươi lăm", "57", "128"]


@given(st.integers(0, 10**9))
def test_a_number_written_out_reads_back(numerals, number):
    if number in NOT_READ_BACK:
        return
    words = num2words(number, lang="vi")
    assert [(t, v) for t, v, _ in found(numerals, f"{words} tập thể")] == [(words, number)]


@given(st.integers(0, 10**12), st.integers(0, 99))
def test_figures_read_back(numerals, whole, hundredths):
    dotted = f"{whole:,}".replace(",", ".")
    assert found(numerals, dotted) == [(dotted, whole, "strong")]
    decimal = f"{dotted},{hundredths:02d}"
    assert found(numerals, decimal)[0][:2] == (decimal, float(f"{whole}.{hundredths:02d}"))


@given(st.text("0123456789.,-/ %mươitrămnghìhaibảốtỷlẻđngăk", max_size=60))
def test_any_text_gives_numbers_apart_and_in_order(numerals, text):
    folded = fold(text).text
    mentions = numerals.find(folded, 0, len(folded))
    assert all(0 <= m.start < m.end <= len(folded) for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
