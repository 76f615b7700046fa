"""Figures that count nothing, and those that are the same by chance."""

import pytest

from extractor.checking.few import is_few, refers
from tests.checking.made import report


@pytest.mark.parametrize(
    ("value", "noun", "expected"),
    [
        (2, "bên", True), (2, "nước", True), (3, "Nước", True), (2, "đồng chí", True),
        (28, "nước", False), (15, "đồng chí", False), (2, "nước thành viên", False), (2, "sáng kiến", False),
        (2, "bến", False), (2, None, False),
    ],
)  # fmt: skip
def test_what_was_named_before_is_no_count(value: float, noun: str | None, expected: bool) -> None:
    assert refers(report(value, noun=noun)) is expected


@pytest.mark.parametrize(
    ("value", "told", "expected"),
    [
        (1, {}, True), (3.0, {}, True), (4, {}, False), (2.5, {}, False), (2, {"unit": "percent"}, False),
        (2, {"relation": "more_than"}, False),
    ],
)  # fmt: skip
def test_few_are_one_two_or_three_things(value: float, told: dict[str, str], expected: bool) -> None:
    assert is_few(report(value, **told)) is expected
