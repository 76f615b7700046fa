"""Figures as intervals: what each relation allows, what meets, and that no number is too odd."""

import math
from typing import get_args

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extractor.checking.interval import Figure, Interval, interval, is_rounding, meets
from extractor.records.quantity import Relation

RELATIONS = get_args(Relation)
ODD = st.one_of(st.integers(), st.floats(), st.sampled_from([0, -0.0, 10**400, -(10**5000), 5e-324, 1.7e308]))
FIGURES = st.tuples(ODD, st.one_of(st.none(), ODD), st.sampled_from([*RELATIONS, "unheard of"]))
COUNTS = st.one_of(
    st.integers(0, 10**13), st.decimals(0, 10**6, places=2, allow_nan=False).map(float),
    st.builds(lambda digits, zeros: digits * 10**zeros, st.integers(1, 999), st.integers(0, 9)),
)  # fmt: skip


@pytest.mark.parametrize(
    ("value", "upper", "relation", "low", "high"),
    [
        (45, None, "exact", 45, 45),
        (13_000, None, "nearly", 12_000, 13_000),
        (2_300, None, "more_than", 2_300, 2_400),
        (2_399, None, "more_than", 2_399, 2_400),
        (782.6, None, "more_than", 782.6, 782.7),
        (100_000_000, None, "nearly", 85_000_000, 100_000_000),
        (20, None, "more_than", 20, 23),
        (200, None, "about", 180, 220),
        (5, None, "at_least", 5, math.inf),
        (5, None, "at_most", 0, 5),
        (5, None, "less_than", 0, 5),
        (-5, None, "at_most", -math.inf, -5),
        (10, 15, "range", 10, 15),
        (15, 10, "range", 10, 15),
        (10, None, "range", 10, 10),
        (10, math.inf, "range", -math.inf, math.inf),
        (100, None, "order", 100, 999),
        (0, None, "nearly", 0, 0),
        (math.nan, None, "exact", -math.inf, math.inf),
        (math.inf, None, "exact", math.inf, math.inf),
        (10**400, None, "nearly", -math.inf, math.inf),
    ],
)
def test_what_a_relation_allows(value: float, upper: float | None, relation: str, low: float, high: float) -> None:
    assert interval(value, upper, relation) == Interval(low, high)


@pytest.mark.parametrize(
    ("coarse", "fine", "relation"),
    [
        (782, 782.6, "exact"), (783, 782.6, "exact"), (2_200, 2_199, "exact"), (2_200, 2_249, "exact"),
        (1_200_000_000, 1_234_567_890, "exact"), (1_000, 976, "exact"),
        (12, 12.4, "more_than"), (98.5, 98.52, "nearly"),
    ],
)  # fmt: skip
def test_roundings(coarse: float, fine: float, relation: str) -> None:
    assert is_rounding((coarse, None, "exact"), (fine, None, relation))
    assert not is_rounding((fine, None, relation), (coarse, None, "exact"))


@pytest.mark.parametrize(
    ("coarse", "fine"),
    [
        (50, 49), (110, 109), (500, 512), (3_000, 2_200), (3_000, 2_850), (2_200, 2_251), (5, 5.4), (12, 13.1),
        (2_345, 2_354), (0, 0.3), (-2_200, 2_199), (10, 10.9),
    ],
)  # fmt: skip
def test_no_roundings(coarse: float, fine: float) -> None:
    assert not meets((coarse, None, "exact"), (fine, None, "exact"))


def test_a_hedged_number_is_no_rounding() -> None:
    assert not meets((2_400, None, "more_than"), (2_399, None, "exact"))
    assert not is_rounding((2_200, None, "about"), (2_199, None, "exact"))
    assert not is_rounding((2_200, None, "exact"), (2_199, None, "at_most"))


@given(COUNTS, st.sampled_from(RELATIONS))
def test_an_interval_holds_its_value(value: float, relation: str) -> None:
    found = interval(value, None, relation)
    assert found.low <= value <= found.high


@given(COUNTS, st.sampled_from(["nearly", "more_than", "about"]))
def test_a_hedge_reaches_at_most_15_percent(value: float, relation: str) -> None:
    low, high = interval(value, None, relation)
    assert high - low <= 0.2001 * value
    assert relation == "about" or high - low <= 0.1501 * value


@given(COUNTS, COUNTS)
def test_numbers_meet_only_near_each_other(a: float, b: float) -> None:
    if meets((a, None, "exact"), (b, None, "exact")):
        assert abs(a - b) <= 0.0501 * max(a, b)


@given(FIGURES, FIGURES)
@example((math.nan, math.nan, "range"), (10**400, None, "order"))
def test_no_number_is_too_odd(a: Figure, b: Figure) -> None:
    found = interval(*a)
    assert found.low <= found.high
    assert meets(a, b) == meets(b, a)
    assert meets(a, a)


@given(COUNTS, COUNTS, st.sampled_from(RELATIONS))
def test_a_wider_hedge_meets_no_less(a: float, b: float, relation: str) -> None:
    if meets((a, None, "exact"), (b, None, "more_than")):
        assert meets((a, None, "at_least"), (b, None, "more_than"))
