"""Precision, recall and F1."""

import pytest

from extractor.evaluation.files import EvaluationError
from extractor.evaluation.measures import Tally, check_types, core_f1, total


def test_measures() -> None:
    tally = Tally(tp=6, fp=2, fn=4)
    assert (tally.precision, tally.recall, tally.gold) == (0.75, 0.6, 10)
    assert tally.f1 == pytest.approx(12 / 18)


@pytest.mark.parametrize("tally", [Tally(), Tally(fp=3), Tally(fn=3), Tally(fp=1, fn=1)])
def test_nothing_right_is_zero(tally: Tally) -> None:
    assert (tally.precision, tally.recall, tally.f1) == (0, 0, 0)


def test_total() -> None:
    assert total([Tally(1, 2, 3), Tally(10, 20, 30)]) == Tally(11, 22, 33)
    assert total([]) == Tally()


def test_core_f1_leaves_out_what_was_not_marked() -> None:
    assert core_f1({"date": Tally(tp=1), "count": Tally(fn=1), "person": Tally(fn=1)}) == 0.5
    assert core_f1({"person": Tally(tp=1)}) == 0


def test_types_come_in_the_order_of_the_house() -> None:
    assert check_types(["award", "date", "award"]) == ("date", "award")


@pytest.mark.parametrize("types", [[], ["date", "dates"]])
def test_unknown_types(types: list[str]) -> None:
    with pytest.raises(EvaluationError, match="unknown type"):
        check_types(types)
