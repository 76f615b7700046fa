"""Measures told in several units of one kind."""

import pytest

from extractor.api import Extractor
from extractor.checking.arithmetic import sums
from extractor.checking.units import BASES, base, in_base
from tests.checking.two_articles import read


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (2, "ha", (20_000, "m2")), (1.5, "tonne", (1500, "kg")), (782.6, "km", (782_600, "m")),
        (35, "g", (0.035, "kg")),
        (15, "quintal", (1500, "kg")), (155, "mm", (0.155, "m")), (0.1, "cm", (0.001, "m")), (3, "m3", (3000, "litre")),
        (45, None, (45, None)), (45, "VND", (45, "VND")), (None, "ha", (None, "m2")),
    ],
)  # fmt: skip
def test_the_base_of_a_measure(
    value: float | None, unit: str | None, expected: tuple[float | None, str | None]
) -> None:
    assert (in_base(value, unit), base(unit)) == expected


def test_a_base_is_its_own() -> None:
    assert all(base(unit) == unit for unit, _ in BASES.values())


@pytest.mark.parametrize(
    "told",
    [
        "Vốn tăng từ {} lên 25 tỷ đồng, tăng 15%.",
        "Thu 30 tỷ đồng, đạt 150% kế hoạch là {}.",
        "Công đoàn chi 30 tỷ đồng, gồm {} cho nhà ở và 5 tỷ đồng cho quà Tết.",
    ],
)
def test_currencies_are_never_reckoned_together(extractor: Extractor, told: str) -> None:
    """What would be wrong, were it of one currency, is nothing in two."""
    found = {}
    for money in ("1 tỷ đồng", "1 triệu USD"):
        one = read(extractor, f"Tin\n{told.format(money)}")
        found[money] = [each.holds for each in sums(one.found.article.text, 0, one.reports)]
    assert found == {"1 tỷ đồng": [False], "1 triệu USD": []}
