"""From a text back to its page: every mapped character is the source's own, and what is not there is not mapped."""

import html as entities
import re
import unicodedata

import pytest

from extractor.reading.html.page import read_html
from extractor.reading.source_map import source_map, source_span
from tests.reading.pages import STYLES, corpus_news, page

ARTICLES = dict(list(corpus_news())[:10])


def _shown(source: str) -> str:
    """What a stretch of source shows, less its blanks."""
    plain = entities.unescape(re.sub(r"<[^>]*>", "", source))
    return "".join(unicodedata.normalize("NFC", plain).split())


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", ARTICLES)
def test_every_word_of_an_article_is_found_in_its_page(style: str, name: str) -> None:
    html = page(style, ARTICLES[name])
    text = read_html(html.encode(), "a").text
    runs = source_map(html, text)
    for word in re.finditer(r"\S+(?: \S+){0,2}", text):
        span = source_span(runs, *word.span())
        assert span is not None
        assert _shown(html[slice(*span)]) == "".join(word.group().split())


def test_entities_tags_and_decomposed_letters() -> None:
    html = f"<p>C&oacute; <b>5</b>0&nbsp;s&#225;ng ki{unicodedata.normalize('NFD', 'ế')}n &amp; đề tài</p>"
    text = "Có 50 sáng kiến & đề tài"
    runs = source_map(html, text)
    for said, source in {
        "Có": "C&oacute;",
        "50": "5</b>0",
        "sáng": "s&#225;ng",
        "kiến": f"ki{unicodedata.normalize('NFD', 'ế')}n",
        "& đề": "&amp; đề",
    }.items():
        start = text.index(said)
        span = source_span(runs, start, start + len(said))
        assert span is not None
        assert html[slice(*span)] == source


def test_what_does_not_stand_there_is_not_mapped() -> None:
    runs = source_map("<p>Có 50 sáng kiến.</p><!-- Có 7 tổ. --><script>Có 8 tổ.</script>", "Có 5\nCó 7 tổ.\nCó 8 tổ.")
    assert runs == []
    assert source_span(runs, 0, 4) is None


def test_a_span_over_two_lines_is_none() -> None:
    runs = source_map("<p>Có 50 tổ.</p><p>Có 7 đội.</p>", "Có 50 tổ.\nCó 7 đội.")
    assert source_span(runs, 0, 9) == (3, 12)
    assert source_span(runs, 0, 12) is None


def test_rows_of_tables() -> None:
    html = "<table><tr><td>Đơn vị<td>Số tổ<tr><td>Ân Thi<td>50</table>"
    text = "| Đơn vị | Số tổ |\n| Ân Thi | 50 |"
    span = source_span(source_map(html, text), text.index("50"), text.index("50") + 2)
    assert span is not None
    assert html[slice(*span)] == "50"


def test_of_two_equal_lines_each_is_its_own() -> None:
    html = "<title>Tựa</title><a>Tựa</a><h1>Tựa</h1><p>Năm tổ.</p><p>Năm tổ.</p>"
    text = "Tựa\nNăm tổ.\nNăm tổ."
    runs = source_map(html, text)
    assert source_span(runs, 4, 11) == (html.index("Năm"), html.index("Năm") + 7)
    assert source_span(runs, 12, 19) == (html.rindex("Năm"), html.rindex("Năm") + 7)


def test_a_large_page_without_an_end_of_misses_is_given_up() -> None:
    lines = [f"Có {number} tổ." for number in range(100_000)]
    html = "<p>aaaaa</p>" * 100_000
    assert source_map(html, "\n".join(lines)) == []
    assert source_map(f"<p>{'a' * 1_000_000}</p>", "\n".join(["aaaaa"] * 50_000)) == []


def test_letters_beside_markup_in_the_text_itself() -> None:
    html = "<p>5 &amp;lt; 7 &lt;b&gt; tổ</p><p>R&D: e<i>\u0302\u0301</i>m</p>"
    text = "5 &lt; 7 <b> tổ\nR&D: ếm"
    runs = source_map(html, text)
    for said, source in {"7": "7", "&lt;": "&amp;lt;", "<b>": "&lt;b&gt;", "ếm": "e<i>\u0302\u0301</i>m"}.items():
        start = text.index(said)
        span = source_span(runs, start, start + len(said))
        assert span is not None
        assert html[slice(*span)] == source


def test_a_letter_with_its_marks_in_another_order() -> None:
    html = "<p>Hai bên d\u0302\u0323 nhau.</p>"
    text = unicodedata.normalize("NFC", "Hai bên d\u0302\u0323 nhau.")
    span = source_span(source_map(html, text), 0, len(text))
    assert span == (3, len(html) - 4)


def test_a_letter_with_marks_without_end() -> None:
    text = "Công đoàn tặng á" + "\u0301" * 300_000 + " 5 suất quà."
    span = source_span(source_map(f"<p>{text}</p>", text), text.index("5"), len(text))
    assert span == (3 + text.index("5"), 3 + len(text))


def test_an_element_that_begins_like_one_without_text() -> None:
    html = "<title-card>Hai bên</title-card><template-x></template-x><p>5 suất quà</p><template>6</template>"
    runs = source_map(html, "Hai bên\n5 suất quà")
    assert source_span(runs, 0, 7) == (12, 19)
    assert source_span(runs, 8, 18) == (html.index("5"), html.index("</p>"))
