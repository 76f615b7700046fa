"""Charts show values where they are: round levels around them, in order, within the picture."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.web.charts import axis as axes
from extractor.web.charts.axis import axis
from extractor.web.charts.scale import Scale, ticks
from extractor.web.charts.years import BOTTOM, LEFT, RIGHT, TOP, Told, Years, years

VALUES = st.floats(-1e12, 1e12, allow_nan=False).map(lambda value: round(value, 3))


@pytest.mark.parametrize(
    ("least", "most", "expected"),
    [
        (0, 100, [0, 50, 100]),
        (0, 347, [0, 200, 400]),
        (45, 54, [45, 50, 55]),
        (2300, 2400, [2300, 2350, 2400]),
        (5, 5, [4.5, 5, 5.5]),
        (0.1, 0.3, [0.1, 0.2, 0.3]),
        (2e16, 2e16, [1.98e16, 2e16, 2.02e16]),
    ],
)
def test_levels_are_round(least: float, most: float, expected: list[float]) -> None:
    assert ticks(least, most) == expected


@given(VALUES, VALUES)
def test_levels_reach_round_all_values(a: float, b: float) -> None:
    found = ticks(min(a, b), max(a, b))
    slack = 1e-6 * max(1.0, abs(a), abs(b))
    assert found[0] <= min(a, b) + slack
    assert found[-1] >= max(a, b) - slack
    assert 2 <= len(found) <= 9
    assert found == sorted(found)


def test_what_lies_beyond_stands_at_the_end() -> None:
    scale = Scale(0, 10, 100, 200)
    assert [scale(value) for value in (-5, 0, 2.5, 10, 99)] == [100, 100, 125, 200, 200]


def test_figures_that_meet_overlap_and_those_that_differ_do_not() -> None:
    found = axis([(2300, None, "more_than"), (2347, None, "exact"), (3000, None, "exact")])
    assert found is not None
    hedged, exact, other = found.rows
    assert hedged.start < exact.start == exact.end < hedged.end < other.start
    assert [row.y for row in found.rows] == sorted({row.y for row in found.rows})


def test_an_open_end_reaches_the_edge() -> None:
    found = axis([(5, None, "at_least"), (9, None, "exact")])
    assert found is not None
    assert found.rows[0].open_end
    assert found.rows[0].end == axes.RIGHT
    assert not found.rows[1].open_end


def test_nothing_is_drawn_of_what_is_no_number() -> None:
    assert axis([(math.inf, None, "exact")]) is None
    assert axis([]) is None
    assert years([]) is None


@given(st.lists(st.tuples(st.integers(1945, 2045), VALUES), min_size=1, max_size=40, unique_by=lambda one: one[0]))
def test_years_stand_in_order_within_the_picture(values: list[tuple[int, float]]) -> None:
    found = years([Told(year, value, value, value, 1, "/") for year, value in values])
    assert found is not None
    assert [mark.told.year for mark in found.marks] == sorted({year for year, _ in values} & shown(found))
    assert len(found.marks) + found.beyond == len(values)
    places = [mark.x for mark in found.marks]
    assert places == sorted(places)
    assert all(LEFT <= mark.x <= RIGHT and TOP <= mark.y <= BOTTOM for mark in found.marks)
    by_value = sorted(found.marks, key=lambda mark: mark.told.value)
    assert [mark.y for mark in by_value] == sorted((mark.y for mark in found.marks), reverse=True)
    named = [one.year for one in found.names]
    assert named == sorted(named)
    assert 1 <= len(named) <= 15
    assert sum(not one.second for one in found.names) <= 8
    assert all(LEFT <= one.x <= RIGHT for one in found.names)


def shown(found: Years) -> set[int]:
    """The years from the first to the last of a picture."""
    return set(range(found.marks[0].told.year, found.marks[-1].told.year + 1))


def test_a_year_stands_above_its_name() -> None:
    found = years([Told(year, 1, 1, 1, 1, "/") for year in (2010, 2015, 2020)])
    assert found is not None
    assert {mark.told.year: mark.x for mark in found.marks}.items() <= {one.year: one.x for one in found.names}.items()


def test_few_facts_of_years_far_away_do_not_press_the_others_together() -> None:
    told = [Told(year, 100, 100, 100, 100, "/") for year in range(2000, 2020)]
    far = [Told(1776, 3, 3, 3, 3, "/"), Told(2099, 2, 2, 2, 2, "/")]
    found = years([*far, *told])
    assert found is not None
    assert shown(found) == set(range(2000, 2020))
    assert found.beyond == 5


@pytest.mark.parametrize("far", [(1776, 500), (1990, 3)])
def test_many_facts_or_years_not_far_away_are_shown(far: tuple[int, int]) -> None:
    year, facts = far
    found = years([Told(one, n, n, n, n, "/") for one, n in [far, *((one, 100) for one in range(2000, 2035))]])
    assert found is not None
    assert min(shown(found)) == year
    assert found.beyond == 0
    assert found.marks[0].told.facts == facts
