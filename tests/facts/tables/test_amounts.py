"""Cells to amounts, in the style of their table."""

from decimal import Decimal

import pytest

from extractor.api import Extractor
from extractor.facts.tables.amounts import Amounts, Style, number, style_of
from extractor.facts.tables.units import Unit
from extractor.language.folding import fold


@pytest.mark.parametrize(
    ("cells", "style"),
    [
        (["105", "20"], "open"), (["1.234"], "comma"), (["2,5"], "comma"), (["12,345,678"], "dot"),
        (["1,234.5", "7"], "dot"), (["1,234"], "open"), (["1.234", "1,234,567"], "open"), ([], "open"),
        (["1.234" * 100], "open"),
    ],
)  # fmt: skip
def test_the_style_of_a_table(cells: list[str], style: Style) -> None:
    assert style_of(cells) == style


@pytest.mark.parametrize(
    ("cell", "style", "value", "sure"),
    [
        ("105", "open", 105, True), ("05", "open", 5, True), ("1.234", "open", 1234, True),
        ("1.234,5", "comma", 1234.5, True), ("1,234", "open", 1234, False), ("1,234", "comma", 1.234, True),
        ("1,234", "dot", 1234, True), ("1.5", "dot", 1.5, True), ("1,234.5", "dot", 1234.5, True),
        ("12,34", "dot", None, True), ("1.2.3", "comma", None, True), ("0912345678", "open", None, True),
        ("9" * 70, "open", None, True), ("105 x", "open", None, True), ("", "open", None, True),
        ("1,2 tỷ", "comma", None, True), ("105/2019/QĐ", "open", None, True),
    ],
)  # fmt: skip
def test_a_figure(extractor: Extractor, cell: str, style: Style, value: float | None, sure: bool) -> None:
    amount = amounts(extractor, cell).read(0, len(cell), style)
    assert (float(amount.value) if amount else None) == value
    assert amount is None or amount.sure is sure


@pytest.mark.parametrize(
    ("cell", "fields"),
    [
        ("196/105", {"value": 196, "of": 105}),
        ("98,5%", {"value": 98.5, "unit": "percent"}),
        ("1.234%", {"value": 1.234, "unit": "percent"}),
        ("trên 1.200", {"value": 1200, "relation": "more_than"}),
        ("15 triệu đồng", {"value": 15_000_000, "unit": "VND"}),
        ("3 - 5", {"value": 3, "upper": 5, "relation": "range"}),
    ],
)
def test_what_stands_with_a_figure(extractor: Extractor, cell: str, fields: dict[str, object]) -> None:
    amount = amounts(extractor, cell).read(0, len(cell), "comma")
    assert amount is not None
    got = {
        "value": float(amount.value), "of": amount.of, "upper": amount.upper, "relation": amount.relation,
        "unit": amount.unit.unit if amount.unit else None,
    }  # fmt: skip
    assert {name: got[name] for name in fields} == fields


def test_a_value_in_its_unit() -> None:
    assert number(Decimal("1.5"), Unit(Decimal(1_000_000), "VND", "money")) == 1_500_000
    assert number(Decimal("12.5"), None) == 12.5


def amounts(extractor: Extractor, cell: str) -> Amounts:
    pipeline = extractor.pipeline
    return Amounts(fold(cell).text, pipeline.compiled, pipeline.numerals)
