"""One owner for each character."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.rules.mention import Mention, compete

SPANS = st.tuples(st.integers(0, 30), st.integers(1, 10), st.integers(0, 3))


def mention(start: int, end: int, priority: int = 0) -> Mention:
    return Mention(start, end, "thing", priority=priority)


@pytest.mark.parametrize(
    ("candidates", "winners"),
    [
        ([(0, 3, 0), (3, 5, 0)], [(0, 3), (3, 5)]),
        ([(0, 3, 0), (2, 9, 0)], [(2, 9)]),
        ([(0, 3, 1), (2, 9, 0)], [(0, 3)]),
        ([(0, 3, 0), (2, 5, 0)], [(0, 3)]),
        ([(4, 6, 0), (0, 9, 0), (1, 2, 5)], [(1, 2), (4, 6)]),
        ([], []),
    ],
)
def test_higher_then_longer_then_earlier(
    candidates: list[tuple[int, int, int]], winners: list[tuple[int, int]]
) -> None:
    won, _ = compete([mention(*each) for each in candidates])
    assert [(m.start, m.end) for m in won] == winners


def test_a_loser_knows_who_took_its_place() -> None:
    winner, loser = mention(0, 5, 2), mention(4, 9, 1)
    assert compete([loser, winner]) == ([winner], [loser])
    assert list(map(str, loser.losses)) == ["thing.builtin has these characters"]
    assert winner.losses == ()


@given(st.lists(SPANS, max_size=25))
def test_winners_are_apart_and_every_loser_met_a_stronger_one(spans: list[tuple[int, int, int]]) -> None:
    candidates = [mention(start, start + length, priority) for start, length, priority in spans]
    winners, losers = compete(candidates)
    assert sorted(map(id, (*winners, *losers))) == sorted(map(id, candidates))
    assert all(a.end <= b.start for a, b in itertools.pairwise(winners))
    for loser in losers:
        strength = (loser.priority, loser.end - loser.start)
        rivals = [w for w in winners if w.start < loser.end and loser.start < w.end]
        assert any((w.priority, w.end - w.start) >= strength for w in rivals), loser


def test_fifty_thousand_mentions_end() -> None:
    """Each against each would be more than a thousand million comparisons."""
    apart = [mention(at, at + 2, 1) for at in range(0, 100_000, 2)]
    weaker = [mention(at + 1, at + 3, 0) for at in range(0, 1_000, 2)]
    assert compete([*weaker, *apart]) == (apart, weaker)
