"""What pages of four kinds of portal say of themselves: their text, title, day, site and author."""

import datetime as dt
import json

import pytest

from extractor.reading.html.dates import LATEST
from extractor.reading.html.page import page_text, read_html
from extractor.reading.rows.jsonl import article_of
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

    def test_the_clock_is_not_asked(self, style: str) -> None:
        assert page_text(page(style, _news(published=LATEST))).published == LATEST
        assert page_text(page(style, _news(metadata=LATEST))).published == LATEST

    def test_none_of_a_far_future(self, style: str) -> None:
        behind = LATEST + dt.timedelta(1)
        assert page_text(page(style, _news(published=behind, metadata=behind))).published is None

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
    article = article_of({"html": html, **own}, "a")
    assert {**own, "published_from": "row"} == {name: str(getattr(article, name)) for name in (*own, "published_from")}
    bare = article_of({"html": html, "author": " "}, "a")
    assert (bare.published, bare.published_from, bare.author) == (DAY, "date_line", "Thu Hà")


def _plain(head: str, news: News, below: str = "") -> str:
    """A page of no known program: headings and paragraphs, other news without a name at its end."""
    body = "".join(f"<p>{text}</p>" for text in news.paragraphs)
    return (
        f"<title>{news.title} - Báo X</title><body><div id=header><h1>Báo X</h1><span>Thứ sáu, 20/11/2026</span></div>"
        f"<div class=main><h2>{news.title}</h2>{head}{body}{below}</div>"
    )


def test_one_cell_with_breaks() -> None:
    news = _news()
    cell = "<br><br>".join(news.paragraphs)
    found = page_text(
        f"<title>{news.title} - Báo X</title><body><table><tr><td><a href=/>Trang chủ</a><td>Hôm nay, thứ Sáu "
        f"20/11/2026</table><table><tr><td>Menu<br>Tin<td><b>{news.title}</b><br>Thứ ba, 12/03/2013, 08:15<br>"
        f"{cell}</table>"
    )
    assert (found.title, found.published, found.published_from) == (news.title, DAY, "date_line")
    assert found.text.split("\n") == list(news.paragraphs)


@pytest.mark.parametrize("line", ["Ngày đăng: 12-3-2013 | Lượt xem: 5", "Cập nhật lúc 14:05 | 12/03/2013", "12/3/2013"])
def test_a_page_of_no_known_program(line: str) -> None:
    found = page_text(_plain(f"<p>{line}</p>", _news(), "<h4>Tin khác</h4><p>Hội thao</p><p>12/04/2013</p>"))
    assert (found.title, found.published) == (_news().title, DAY)
    assert found.text.split("\n")[: len(_news().paragraphs)] == list(_news().paragraphs)


def test_of_two_days_the_one_below_the_headline() -> None:
    assert page_text(_plain("<p>12/03/2013</p><p>Cập nhật: 14/03/2013</p>", _news())).published == DAY


def test_a_day_below_other_news_alone_is_none() -> None:
    assert page_text(_plain("", _news(), "<h4>Tin khác</h4><p>Hội thao</p><p>12/04/2013</p>")).published is None


def test_json_ld_of_one_article_and_not_of_several() -> None:
    one = {"@type": "NewsArticle", "datePublished": "2013-03-11T18:30:00Z", "author": {"name": "Minh"}}
    script = '<script type="application/ld+json">{}</script>'
    found = page_text(_plain(script.format(json.dumps({"@graph": [one]})), _news()))
    assert (found.published, found.published_from, found.author) == (DAY, "metadata", "Minh")
    assert page_text(_plain(script.format(json.dumps([one, one])), _news())).published is None
    assert page_text(_plain(script.format('{"@type": '), _news())).published is None


def test_an_address_that_is_none_and_words_that_no_output_holds() -> None:
    broken = {"@type": "Article", "headline": "\ud800", "author": "\ud800", "publisher": [1, None, {"name": 5}]}
    head = f'<link rel=canonical href="http://[x"><script type="application/ld+json">{json.dumps(broken)}</script>'
    article = read_html(_plain(head, _news()).encode(), "a")
    assert (article.title, article.url, article.author, article.source) == (_news().title, None, None, None)
    assert page_text(_plain("", _news()), url="http://[x").source is None


@pytest.mark.parametrize("style", STYLES)
def test_a_table_in_the_text_keeps_its_rows(style: str) -> None:
    table = "<table><tr><th>Đơn vị</th><th>Số tổ</th></tr><tr><td>Ân Thi</td><td>50</td></tr></table>"
    news = _news(published=DAY)
    html = page(style, news)
    second = html.rindex(news.paragraphs[2])
    lines = page_text(html[:second] + table + html[second:]).text.split("\n")
    assert lines == [*news.paragraphs[:2], "| Đơn vị | Số tổ |", "| Ân Thi | 50 |", *news.paragraphs[2:]]
