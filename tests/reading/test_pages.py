"""What pages of four kinds of portal say of themselves: their text, title, day, site and author."""

import datetime as dt
import json

import pytest

from extractor.reading.html import page_text, read_html
from extractor.reading.jsonl import read_row
from tests.reading.pages import STYLES, News, corpus_news, page

DAY = dt.date(2013, 3, 12)
MOVED = dt.date(2019, 7, 1)
ARTICLES = dict(corpus_news(published=DAY))


def test_there_are_articles_enough() -> None:
    assert len(ARTICLES) >= 20


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("news", ARTICLES.values(), ids=ARTICLES)
def test_a_page_is_its_article(style: str, news: News) -> None:
    found = page_text(page(style, news))
    assert found.text.split("\n") == list(news.paragraphs)
    assert (found.title, found.source, found.author) == (news.title, news.site, news.author)
    assert (found.published, found.published_from) == (DAY, "date_line")
    assert found.url == f"https://{news.host}{news.path}"
    assert found.licence is None


def _news(**told: object) -> News:
    base = ARTICLES["a04-so-ket-6-thang-quang-tri"]
    return News(base.title, base.paragraphs, **told)  # type: ignore[arg-type]


@pytest.mark.parametrize("style", STYLES)
class TestDays:
    def test_the_date_line_before_the_day_of_a_move(self, style: str) -> None:
        found = page_text(page(style, _news(published=DAY, metadata=MOVED)))
        assert (found.published, found.published_from) == (DAY, "date_line")

    def test_metadata_where_no_line_tells_it(self, style: str) -> None:
        found = page_text(page(style, _news(metadata=DAY, path="/2011/05/06/bai.html")))
        assert (found.published, found.published_from) == (DAY, "metadata")

    @pytest.mark.parametrize("path", ["/2013/03/12/bai.html", "/bai-20130312-x.html", "/2013-03-12-bai.html"])
    def test_the_address_where_nothing_else_tells_it(self, style: str, path: str) -> None:
        found = page_text(page(style, _news(path=path)))
        assert (found.published, found.published_from) == (DAY, "url")

    def test_no_day_of_other_news_of_comments_or_of_the_clock(self, style: str) -> None:
        article = read_html(page(style, _news()).encode(), "a")
        assert article.published is None
        assert article.published_from is None

    def test_none_of_a_short_article_above_other_news(self, style: str) -> None:
        short = News("Công bố quyết định thành lập CĐCS mới", ("Có 5 sáng kiến.", "Có 7 tổ."))
        assert page_text(page(style, short)).published is None

    def test_no_day_behind_that_of_the_capture(self, style: str) -> None:
        text = page(style, _news(published=DAY))
        assert page_text(text, captured=DAY).published == DAY
        assert page_text(text, captured=dt.date(2013, 3, 11)).published is None

    def test_none_before_there_were_pages(self, style: str) -> None:
        assert page_text(page(style, _news(published=dt.date(1985, 3, 12)))).published is None


@pytest.mark.parametrize("style", STYLES)
def test_what_a_page_does_not_tell(style: str) -> None:
    found = page_text(
        page(style, _news(site=None, author=None, licence="https://creativecommons.org/licenses/by/4.0/"))
    )
    assert found.source == "baokonplong.example"
    assert found.author is None
    assert found.licence == "https://creativecommons.org/licenses/by/4.0/"


def test_nobody_is_no_author() -> None:
    assert page_text(page("wordpress", _news(author="admin"))).author is None


def test_a_row_s_own_fields_win() -> None:
    html = page("wordpress", _news(published=DAY))
    own = {"title": "Tựa riêng", "published": "2014-01-02", "source": "Kho", "url": "https://kho.example/1",
           "author": "Minh", "licence": "CC0"}  # fmt: skip
    article = read_row(json.dumps({"html": html, **own}).encode(), "a")
    assert {**own, "published_from": "row"} == {name: str(getattr(article, name)) for name in (*own, "published_from")}
    bare = read_row(json.dumps({"html": html, "author": " "}).encode(), "a")
    assert (bare.published, bare.published_from, bare.author) == (DAY, "date_line", "Thu Hà")
