"""A long text in parts: nothing is lost, none is too long."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from extractor.web.answers.article_parts import LONGEST, MOST, SHORTEST, part_of, parts


def test_a_short_text_is_one_part() -> None:
    assert parts("", []) == [(0, 0)]
    assert parts("Một bài.", [0, 4]) == [(0, 8)]


@given(st.integers(0, 5 * LONGEST), st.integers(3, 30_000), st.integers(1, 3 * MOST))
def test_parts_are_the_whole_text(length: int, line: int, many: int) -> None:
    text = ("x" * (line - 1) + "\n") * (length // line) + "x" * (length % line)
    starts = [place * length // many for place in range(many)] if length else []
    found = parts(text, starts)
    assert found[0][0] == 0
    assert found[-1][1] == length
    assert all(end == start for (_, end), (start, _) in pairwise(found))
    assert all(start < end <= start + LONGEST for start, end in found if length)
    for start, end in found:
        inside = sum(start <= place < end for place in starts)
        assert inside <= MOST or end - start <= SHORTEST


def test_a_part_ends_behind_a_line() -> None:
    text = "x" * (LONGEST - 10) + "\n" + "y" * 100
    assert parts(text, []) == [(0, LONGEST - 9), (LONGEST - 9, LONGEST + 91)]


def test_facts_in_one_place_do_not_stop_it() -> None:
    found = parts("x" * 10_000, [5] * (3 * MOST))
    assert found[0] == (0, SHORTEST)
    assert found[-1][1] == 10_000


def test_a_place_is_found_in_its_part() -> None:
    cut = [(0, 10), (10, 20), (20, 25)]
    assert [part_of(cut, place) for place in (0, 9, 10, 24)] == [1, 1, 2, 3]
