"""Bootstrap intervals."""

import random

import pytest

from extractor.evaluation import Marks, Tally, bootstrap
from extractor.evaluation.intervals import Interval, percentile
from extractor.evaluation.marking import ArticleMarks
from extractor.evaluation.matching import Matching


def marks(*tallies: Tally, kind: str = "count") -> Marks:
    """Marks of one type, an article for each tally."""
    nothing: list = [None]
    articles = tuple(
        ArticleMarks(f"a{i}", "", {kind: Matching(nothing * t.tp, nothing * t.fn, nothing * t.fp)})
        for i, t in enumerate(tallies)
    )
    return Marks((kind,), articles, 0)


def mixed(articles: int, seed: int = 5) -> Marks:
    chance = random.Random(seed)
    return marks(*(Tally(chance.randint(3, 9), chance.randint(0, 4), chance.randint(0, 4)) for _ in range(articles)))


def test_percentile_lies_between_neighbours() -> None:
    assert percentile([0, 10], 0.25) == 2.5
    assert percentile([1, 2, 3], 1) == 3
    assert percentile([7], 0.975) == 7


def test_the_interval_holds_the_measure_and_has_a_width() -> None:
    sample = mixed(20)
    tally, spread = sample.tallies()["count"], bootstrap(sample, seed=1).types["count"]
    for measure in ("precision", "recall", "f1"):
        interval = getattr(spread, measure)
        assert 0 <= interval.low < getattr(tally, measure) < interval.high <= 1


def test_the_same_seed_gives_the_same_intervals() -> None:
    assert bootstrap(mixed(10), seed=1) == bootstrap(mixed(10), seed=1)
    assert bootstrap(mixed(10), seed=1) != bootstrap(mixed(10), seed=2)


def test_more_articles_narrow_the_interval() -> None:
    few, many = (bootstrap(mixed(n), seed=1).types["count"].f1 for n in (5, 200))
    assert few and many
    assert many.high - many.low < (few.high - few.low) / 2


def test_no_spread_without_difference() -> None:
    assert bootstrap(marks(*[Tally(tp=3)] * 5), seed=1).types["count"].f1 == Interval(1, 1)
    assert bootstrap(marks(Tally(1, 1, 1)), seed=1).types["count"].f1 == Interval(0.5, 0.5)


def test_95_percent_of_a_fair_coin() -> None:
    """Recall over 100 articles of one fact each, half found: the binomial's 95% is 0.40 to 0.60."""
    recall = bootstrap(marks(*[Tally(tp=1), Tally(fn=1)] * 50), seed=1, rounds=4000).types["count"].recall
    assert recall
    assert (recall.low, recall.high) == (pytest.approx(0.40, abs=0.015), pytest.approx(0.60, abs=0.015))


def test_an_undefined_measure_has_no_interval() -> None:
    silent = bootstrap(marks(Tally(fn=1), Tally(fn=2)), seed=1).types["count"]
    assert silent.precision is None
    assert silent.recall == Interval(0, 0)
    assert bootstrap(marks(Tally(), Tally()), seed=1).types["count"].f1 is None


def test_a_resample_without_the_type_is_not_a_zero() -> None:
    rare = bootstrap(marks(Tally(tp=2), *[Tally()] * 9), seed=1)
    assert rare.types["count"].f1 == Interval(1, 1)
    assert rare.core_f1 == Interval(1, 1)


def test_core_interval_of_core_types_only() -> None:
    assert bootstrap(mixed(8), seed=1).core_f1 == bootstrap(mixed(8), seed=1).types["count"].f1
    assert bootstrap(marks(Tally(tp=1), kind="person"), seed=1).core_f1 is None
