"""One expression of time by itself: the suite of phrases, tables, and what is not one expression."""

import datetime as dt
import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.rules.compiler import compile_packs
from extractor.rules.loader import PackSet, load_pack
from extractor.values.reading_period import read_period

PACK = Path(__file__).resolve().parents[2] / "patterns" / "dates.yaml"
SUITE = Path(__file__).resolve().parents[2].parent / "shared" / "suites" / "duckling_vi.jsonl"
COMPILED = compile_packs(PackSet((load_pack(PACK, PACK.read_bytes()),), "dates"))
THURSDAY = dt.date(2017, 2, 2)


def read(text, reference=THURSDAY):
    period = read_period(text, reference, COMPILED)
    return period and (str(period.start), str(period.end), period.grain)


def test_suite(need):
    if not SUITE.is_file():
        need(f"no {SUITE.name} beside the project")
    rows = [json.loads(line) for line in SUITE.read_text("utf-8").splitlines()]
    rows = [row for row in rows if row["kind"] == "period" and row["in_scope"]]
    faults = {}
    for row in rows:
        expect = row["expect"] and (row["expect"]["start"], row["expect"]["end"], row["expect"]["grain"])
        got = read(row["text"], dt.date.fromisoformat(row["reference"]))
        if got != expect:
            faults[row["text"]] = (got, expect)
    assert len(faults) <= 0.05 * len(rows), faults


@pytest.mark.parametrize(
    ("text", "start", "end", "grain"),
    [
        ("Hôm nay.", "2017-02-02", "2017-02-02", "day"),
        ("sáng mai", "2017-02-03", "2017-02-03", "day"),
        ("tuần tới", "2017-02-06", "2017-02-12", "week"),
        ("tháng trước", "2017-01-01", "2017-01-31", "month"),
        ("quý trước", "2016-10-01", "2016-12-31", "quarter"),
        ("năm ngoái", "2016-01-01", "2016-12-31", "year"),
        ("thứ hai tuần trước", "2017-01-23", "2017-01-23", "day"),
        ("chủ nhật vừa rồi", "2017-01-29", "2017-01-29", "day"),
        ("thứ năm tới", "2017-02-09", "2017-02-09", "day"),
        ("tháng 1 tới", "2018-01-01", "2018-01-31", "month"),
        ("tháng 3 năm ngoái", "2016-03-01", "2016-03-31", "month"),
        ("tháng 12 vừa qua", "2016-12-01", "2016-12-31", "month"),
        ("ngày cuối cùng của tháng 2 năm 2016", "2016-02-29", "2016-02-29", "day"),
        ("từ 28/7 đến 30/7/2023", "2023-07-28", "2023-07-30", "range"),
        ("giai đoạn 2021-2030", "2021-01-01", "2030-12-31", "range"),
        ("2018", "2018-01-01", "2018-12-31", "year"),
        ("(quý II/2024)", "2024-04-01", "2024-06-30", "quarter"),
    ],
)
def test_readings(text, start, end, grain):
    if text.startswith("từ "):
        text = text.removeprefix("từ ")  # the word before a stretch is no part of it
    assert read(text) == (start, end, grain)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "có ngày chính xác", "thứ hai", "ngày 31/2", "sáng nay họp", "5 và 12/8",
        "ngày 5 và 12/8/2020", "tháng 13", "45/63", "hàng năm", "trong 5 năm", "10.3%",
        "x" * 5000, "1/" * 3000,
    ],
)  # fmt: skip
def test_not_one_expression(text):
    assert read(text) is None


def test_without_a_reference():
    assert read("tuần tới", None) is None
    assert read("năm 2018", None) == ("2018-01-01", "2018-12-31", "year")
    period = read_period("ngày 20-7", None, COMPILED)
    assert (period.start, period.month, period.day) == (None, 7, 20)


def test_decomposed_text_reads_the_same():
    assert read(unicodedata.normalize("NFD", "quý hai năm 2018")) == ("2018-04-01", "2018-06-30", "quarter")


@given(st.text(max_size=60), st.none() | st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)))
def test_any_text_is_read_or_not(text, reference):
    read_period(text, reference, COMPILED)
