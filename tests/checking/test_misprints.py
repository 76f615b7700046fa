"""Figures whose last group has not three digits."""

import pytest

from extractor.checking.misprints import is_misgrouped


@pytest.mark.parametrize(
    ("words", "value", "unit", "expected"),
    [
        ("250.00 đồng", 250, "VND", True),
        ("250 00 dong", 250, "VND", True),
        ("hơn 1.250.0 công nhân", 1_250, None, True),
        ("250.000 đồng", 250_000, "VND", False),
        ("250 đồng", 250, "VND", False),
        ("16.5 tỷ đồng", 16.5e9, "VND", False),
        ("2.0 tỷ đồng", 2e9, "VND", False),
        # measured so
        ("2.00 m", 2, "m", False),
        ("35.00%", 35, "percent", False),
        ("250.00 USD", 250, "USD", False),
        # another figure of the words
        ("8 giờ 00, 250 đồng", 250, "VND", False),
    ],
)
def test_a_last_group_of_one_or_two_zeros(words: str, value: float, unit: str | None, expected: bool) -> None:
    assert is_misgrouped(words, value, unit) is expected
