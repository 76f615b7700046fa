"""Years and days as people type them, and as pages write them."""

import pytest

from extractor.store.errors import OptionError
from extractor.store.search.times import days, years

JANUARY_TO_JUNE = ("2018-01-01", "2018-06-30")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", (None, None)), ("..", (None, None)),
        ("2018-06-30", ("2018-06-30", "2018-06-30")), ("2018-01-01..2018-06-30", JANUARY_TO_JUNE),
        ("2018-01-01..", ("2018-01-01", None)), ("..2018-06-30", (None, "2018-06-30")),
        ("3/5/2019", ("2019-05-03", "2019-05-03")), (" 03/05/2019 ", ("2019-05-03", "2019-05-03")),
        ("1/1/2018..30/6/2018", JANUARY_TO_JUNE), ("1/1/2018–30/6/2018", JANUARY_TO_JUNE),
        ("1/1/2018-30/6/2018", JANUARY_TO_JUNE), ("1/1/2018 - 30/6/2018", JANUARY_TO_JUNE),
        ("2018-01-01 — 2018-06-30", JANUARY_TO_JUNE), ("2018-01-01–2018-06-30", JANUARY_TO_JUNE),
        ("2018", ("2018-01-01", "2018-12-31")), ("2013-2018", ("2013-01-01", "2018-12-31")),
        ("2013–2018", ("2013-01-01", "2018-12-31")), ("2013..", ("2013-01-01", None)),
        ("6/2018", ("2018-06-01", "2018-06-30")), ("2/2020", ("2020-02-01", "2020-02-29")),
        ("2018-06", ("2018-06-01", "2018-06-30")), ("2011-12", ("2011-12-01", "2011-12-31")),
        ("1/2018..6/2018", JANUARY_TO_JUNE), ("1/2018-6/2018", JANUARY_TO_JUNE), ("2018-01..2018-06", JANUARY_TO_JUNE),
        ("2018-6/2019", ("2018-01-01", "2019-06-30")), ("15/6/2018..2018", ("2018-06-15", "2018-12-31")),
    ],
)  # fmt: skip
def test_days_are_read_as_they_are_written(typed: str, found: tuple[str | None, str | None]) -> None:
    assert days(typed) == found


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", (None, None)), ("2018", (2018, 2018)), ("2013..2018", (2013, 2018)), ("2013..", (2013, None)),
        ("..2018", (None, 2018)), ("2013-2018", (2013, 2018)), ("2013–2018", (2013, 2018)),
        ("2013 - 2018", (2013, 2018)), ("–2018", (None, 2018)),
    ],
)  # fmt: skip
def test_years_are_read_as_they_are_written(typed: str, found: tuple[int | None, int | None]) -> None:
    assert years(typed) == found


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("yesterday", "2018-01-01..2018-06-30, 2018-06 or 2018"),
        ("31/6/2018", "a day, a month or a year"),
        ("6/30/2018", "a day, a month or a year"),
        ("13/2018", "a day, a month or a year"),
        ("2018-13", "a month"),
        ("0/2018", "a month"),
        ("0/5/2018", "a day"),
        ("0000", "a year"),
        ("2013..2015..2018", "a year"),
        ("1/5", "1/5 is read in two ways; write the year in four digits: 1/5/2018 or 5/2018"),
        ("1/5/18..30/6/18", "published: 1/5/18 is read in two ways"),
        ("1/5/2018..6/18", "6/18 is read in two ways"),
        ("30/6/2018..1/1/2018", "published from 30/6/2018, to 1/1/2018: the first is more than the last"),
    ],
)
def test_what_is_no_day_is_refused_with_what_to_write(typed: str, told: str) -> None:
    with pytest.raises(OptionError) as why:
        days(typed)
    assert told in str(why.value)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("2011-12", "year: 2011-12 is read in two ways; write 2011..2012"), ("2018-06", "2013..2018"),
        ("20x", "a year"), ("2018-2013", "year from 2018, to 2013: the first is more than the last"),
        ("1/2018", "a year"),
    ],
)  # fmt: skip
def test_what_are_no_years_is_refused_with_what_to_write(typed: str, told: str) -> None:
    with pytest.raises(OptionError) as why:
        years(typed)
    assert told in str(why.value)
