"""A text that is one quantity or one ordinal, and the public phrases that must be read so."""

import json
from unicodedata import normalize

import pytest

from extractor.records.quantity import Quantity
from extractor.values.interval import interval
from extractor.values.reading import read_ordinal, read_quantity


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("thứ nhất", 1), ("thứ 1", 1), ("đầu tiên", 1), ("lần đầu tiên", 1), ("XIV", 14),
        ("lần thứ hai mươi", 20), ("lần thứ XX", 20),
        ("lần XI", 11), ("thứ tư", 4), ("thứ hai mươi mốt", 21), ("thứ mười lăm", 15),
        ("lần thứ 13", 13), ("IX", 9), ("XC", 90), ("Thứ  Ba", 3),
    ],
)  # fmt: skip
def test_ordinals(text, expected):
    assert read_ordinal(text) == expected


@pytest.mark.parametrize("text", ["", "ba", "12", "nhất trí", "thứ bậc", "IIX", "VIVI", "lần này", "thứ ba tuần tới"])
def test_no_ordinals(text):
    assert read_ordinal(text) is None


def test_whole_texts_only(compiled, numerals):
    assert read_quantity(" hơn 1,2 tỷ đồng ", compiled, numerals) == Quantity(
        value=1200000000, relation="more_than", unit="VND"
    )
    for text in (
        "", "tặng 5 suất", "5 suất quà", "5 và 6", "8 giờ 30", "năm", "7 đồng chí", "đồng",
    ):  # fmt: skip
        assert read_quantity(text, compiled, numerals) is None, text


def test_decomposed_letters_read_the_same(compiled, numerals):
    apart = normalize("NFD", "hai mươi lăm triệu đồng")
    assert read_quantity(apart, compiled, numerals) == Quantity(value=25000000, unit="VND")


def _got_instead(row, compiled, numerals):
    """What was read where it is not what the row expects, else None."""
    expect = row["expect"]
    if row["kind"] == "ordinal":
        got = read_ordinal(row["text"])
        return None if got == expect["value"] else str(got)
    quantity = read_quantity(row["text"], compiled, numerals)
    if quantity is None or quantity.unit != expect.get("unit"):
        return str(quantity)
    if "value" in expect:
        return None if quantity.value == expect["value"] else str(quantity)
    bounds = zip(interval(quantity), (expect["low"], expect["high"]), strict=True)
    return None if all(want is None or got == want for got, want in bounds) else str(quantity)


def test_duckling(compiled, numerals, shared):
    suite = shared / "suites" / "duckling_vi.jsonl"
    rows = [json.loads(line) for line in suite.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if row["in_scope"] and row["kind"] in ("quantity", "ordinal")]
    got = [(row, _got_instead(row, compiled, numerals)) for row in rows]
    faults = [f"{row['text']}: {other}, not {row['expect']}" for row, other in got if other is not None]
    assert len(faults) <= 0.05 * len(rows), "\n".join(faults)
