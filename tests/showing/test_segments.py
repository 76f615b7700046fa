"""A text is cut where spans begin and end, and nothing of it is lost."""

from hypothesis import given
from hypothesis import strategies as st

from extractor.showing.segments import Segment, segments

SPANS = st.integers(1, 30).flatmap(
    lambda length: st.tuples(
        st.just(length),
        st.lists(
            st.integers(0, length - 1).flatmap(lambda a: st.integers(a + 1, length).map(lambda b: (a, b))), max_size=8
        ),
    )
)


def test_spans_that_overlap_are_both_on_what_they_share() -> None:
    assert list(segments(10, [(2, 6), (4, 8)])) == [
        Segment(0, 2, (), ()),
        Segment(2, 4, (0,), (0,)),
        Segment(4, 6, (0, 1), (1,)),
        Segment(6, 8, (1,), ()),
        Segment(8, 10, (), ()),
    ]


def test_one_begins_where_another_ends() -> None:
    assert list(segments(4, [(0, 2), (2, 4)])) == [Segment(0, 2, (0,), (0,)), Segment(2, 4, (1,), (1,))]


@given(SPANS)
def test_each_character_is_under_its_spans(given_spans: tuple[int, list[tuple[int, int]]]) -> None:
    length, spans = given_spans
    found = list(segments(length, spans))
    assert [at for one in found for at in range(one.start, one.end)] == list(range(length))
    for one in found:
        for at in range(one.start, one.end):
            assert one.on == tuple(number for number, (a, b) in enumerate(spans) if a <= at < b)
    assert sorted(number for one in found for number in one.begins) == list(range(len(spans)))
