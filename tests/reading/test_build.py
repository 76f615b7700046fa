"""What an article is made of."""

import datetime as dt

import pytest

from extractor.reading import UnreadableError, make_article


@pytest.mark.parametrize(
    "published",
    [dt.date(2019, 6, 30), dt.datetime(2019, 6, 30, 23), "2019-06-30", " 2019-06-30T23:00+07:00 "],
)
def test_published_is_a_day(published: dt.date | str) -> None:
    assert make_article("a", "x", published=published).published == dt.date(2019, 6, 30)


@pytest.mark.parametrize("published", [None, "", " "])
def test_published_may_be_unknown(published: str | None) -> None:
    assert make_article("a", "x", published=published).published is None


@pytest.mark.parametrize("published", ["30/6/2019", "2019", "2019-13-01", "hôm qua"])
def test_published_is_never_guessed(published: str) -> None:
    with pytest.raises(UnreadableError, match="an ISO date such as 2019-06-30 is expected"):
        make_article("a", "x", published=published)


def test_blank_fields_are_absent() -> None:
    article = make_article("a", "x", title=" ", source="", url="\n", author=" An ")
    assert (article.title, article.source, article.url, article.author) == (None, None, None, "An")


def test_everything_is_composed_and_the_title_stands_first() -> None:
    article = make_article("a", "Tha\u0302n ba\u0300i", title="Tie\u0302u đe\u0302\u0300")
    assert (article.title, article.text) == ("Tiêu đề", "Tiêu đề\nThân bài")
