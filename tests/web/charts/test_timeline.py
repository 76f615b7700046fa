"""Terms of office stand one below the other, each over its years."""

from hypothesis import given
from hypothesis import strategies as st

from extractor.web.charts.timeline import LEFT, RIGHT, Span, timeline

YEARS = st.none() | st.integers(1900, 2100)


def span(start: int | None, end: int | None) -> Span:
    return Span(start, end, "khóa", "/fact/a")


def test_terms_that_follow_one_another_meet() -> None:
    found = timeline([span(2008, 2013), span(2013, 2018), span(2018, 2023)])
    assert found is not None
    first, second, third = found.bars
    assert first.x < first.end == second.x < second.end == third.x < third.end
    assert [bar.y for bar in found.bars] == sorted({bar.y for bar in found.bars})


def test_an_end_that_nobody_tells_is_open() -> None:
    found = timeline([span(2018, None), span(None, 2013)])
    assert found is not None
    begun, ended = found.bars
    assert (begun.open_start, begun.open_end, begun.end) == (False, True, RIGHT)
    assert (ended.open_start, ended.open_end, ended.x) == (True, False, LEFT)


def test_what_has_no_year_is_not_drawn() -> None:
    assert timeline([]) is None
    assert timeline([span(None, None)]) is None
    found = timeline([span(None, None), span(2018, 2023)])
    assert found is not None
    assert len(found.bars) == 1


@given(st.lists(st.tuples(YEARS, YEARS), min_size=1, max_size=30))
def test_all_stays_within_the_picture_and_years_are_whole(spans: list[tuple[int | None, int | None]]) -> None:
    found = timeline([span(*one) for one in spans])
    if found is None:
        assert all(one == (None, None) for one in spans)
        return
    assert len(found.bars) == sum(one != (None, None) for one in spans)
    assert all(LEFT <= place <= RIGHT for bar in found.bars for place in (bar.x, bar.end))
    years = [mark.year for mark in found.years]
    assert years == sorted(set(years))
    assert 2 <= len(years) <= 16
    told = [year for one in spans for year in one if year is not None]
    assert years[0] <= min(told) <= max(told) <= years[-1]
