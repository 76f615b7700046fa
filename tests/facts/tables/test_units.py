"""The words of units, alone and in headings."""

import pytest

from extractor.api import Extractor
from extractor.facts.tables.units import Unit, Units


def units_of(extractor: Extractor) -> Units:
    return Units(extractor.pipeline.compiled, extractor.pipeline.numerals)


def told(unit: Unit | None) -> tuple[int, str, str] | None:
    return (int(unit.scale), unit.unit, unit.metric) if unit else None


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("triệu đồng", (1_000_000, "VND", "money")), ("1.000 đồng", (1000, "VND", "money")),
        ("nghìn đồng", (1000, "VND", "money")), ("tr.đ", (1_000_000, "VND", "money")), ("đ", (1, "VND", "money")),
        ("đvt: tỷ đồng", (1_000_000_000, "VND", "money")), ("%", (1, "percent", "rate")), ("ha", (1, "ha", "measure")),
        ("1.000 ha", (1000, "ha", "measure")), ("nghìn tấn", (1000, "tonne", "measure")),
        ("tạ/ha", (1, "quintal/ha", "measure")),
        ("người", None), ("lũy kế", None), ("", None), ("x" * 1000, None),
    ],
)  # fmt: skip
def test_the_words_of_a_unit(extractor: Extractor, words: str, unit: tuple[int, str, str] | None) -> None:
    assert told(units_of(extractor).read(words)) == unit


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        ("giá trị làm lợi (triệu đồng)", (1_000_000, "VND", "money")),
        ("giá trị (lũy kế) (tỷ đồng)", (1_000_000_000, "VND", "money")),
        ("kinh phí (đvt: triệu đồng)", (1_000_000, "VND", "money")),
        ("diện tích, ha", (1, "ha", "measure")),
        ("tỷ lệ %", (1, "percent", "rate")),
        ("đạt % so với kế hoạch", (1, "percent", "rate")),
        ("số sáng kiến (lũy kế)", None),
        ("số sáng kiến", None),
        ("(((((", None),
    ],
)
def test_the_unit_of_a_heading(extractor: Extractor, heading: str, unit: tuple[int, str, str] | None) -> None:
    assert told(units_of(extractor).in_heading(heading)) == unit


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("(đơn vị tính: triệu đồng)", (1_000_000, "VND", "money")), ("đvt: ha.", (1, "ha", "measure")),
        ("triệu đồng", None), ("đơn vị: công đoàn ngành y tế", None),
    ],
)  # fmt: skip
def test_a_line_that_tells_a_unit(extractor: Extractor, line: str, unit: tuple[int, str, str] | None) -> None:
    assert told(units_of(extractor).in_line(line)) == unit
