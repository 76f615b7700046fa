"""Rows of JSON to articles."""

import datetime as dt
import json

import pytest

from extractor.reading import Located
from extractor.reading.rows.jsonl import read_rows
from extractor.reading.unit import Unit
from extractor.records import Article
from extractor.records.errors import InputError


def read(*lines: str | bytes) -> list[Located]:
    data = [line if isinstance(line, bytes) else line.encode() for line in lines]
    units = read_rows([line + b"\n" for line in data], "dir/news.jsonl", "news.jsonl")
    return [located for unit in units for located in (unit.located() if isinstance(unit, Unit) else (unit,))]


def article(*lines: str | bytes) -> Article:
    (located,) = read(*lines)
    assert isinstance(located.item, Article), located.item
    return located.item


def error(line: str | bytes) -> InputError:
    (located,) = read(line)
    assert isinstance(located.item, InputError), located.item
    assert located.where == located.item.input
    return located.item


def test_every_field_of_a_row() -> None:
    row = {
        "id": " a b ", "url": "https://example.org/1", "source": "Báo A", "title": "T", "author": "An",
        "published": "2019-06-30", "captured": "2020-01-02", "licence": "CC BY 4.0", "text": "T\nThân bài",
        "more": [1],
    }  # fmt: skip
    assert article(json.dumps(row)) == Article(
        id=" a b ", url="https://example.org/1", source="Báo A", title="T", author="An",
        published=dt.date(2019, 6, 30), published_from="row", captured=dt.date(2020, 1, 2), licence="CC BY 4.0",
        text="T\nThân bài",
    )  # fmt: skip


@pytest.mark.parametrize("row", ['{"text": "x"}', '{"id": null, "text": "x"}', '{"id": " ", "text": "x"}'])
def test_a_row_without_an_id_is_named_by_file_and_line(row: str) -> None:
    assert [located.item.id for located in read("", row) if isinstance(located.item, Article)] == ["news.jsonl#2"]


def test_a_number_is_an_id() -> None:
    assert article('{"id": 42, "text": "x"}').id == "42"


@pytest.mark.parametrize(
    ("title", "text", "composed"),
    [
        ("Tiêu đề", "Thân bài", "Tiêu đề\nThân bài"),
        ("Tiêu đề", "Tiêu đề\nThân bài", "Tiêu đề\nThân bài"),
        ("Tiêu  đề ", "\n Tiêu đề\nThân bài", "\n Tiêu đề\nThân bài"),
        ("Tiêu đề", "Thân bài. Tiêu đề", "Tiêu đề\nThân bài. Tiêu đề"),
        (" ", "Thân bài", "Thân bài"),
        (None, "Thân bài", "Thân bài"),
    ],
)
def test_a_title_stands_before_its_text_once(title: str | None, text: str, composed: str) -> None:
    assert article(json.dumps({"title": title, "text": text})).text == composed


def test_a_decomposed_title_is_the_same_title() -> None:
    assert article(json.dumps({"title": "Tie\u0302u \u0111e\u0302\u0300", "text": "Tiêu đề\nx"})).text == "Tiêu đề\nx"


@pytest.mark.parametrize(
    "published", ["2019-06-30", "2019-06-30T23:30:00+07:00", "2019-06-30 05:00", "2019-06-30T01:02:03Z"]
)
def test_published_is_the_day_as_written(published: str) -> None:
    assert article(json.dumps({"published": published, "text": "x"})).published == dt.date(2019, 6, 30)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "is not JSON"),
        ('{"text": "x"} 1', "is not JSON: Extra data"),
        ('["x"]', "a JSON object is expected, not a list"),
        ("null", "not null"),
        ("{}", "has no `text` and no `html`"),
        ('{"text": null, "html": " "}', "has no `text` and no `html`"),
        ('{"html": "<!-- x -->"}', "`html` holds no HTML"),
        ('{"html": "<br>"}', "`html` holds no text that can be told from the page's frame"),
        ('{"html": "a\\u0000"}', "`html` holds a NUL character"),
        ('{"html": "a\\ud83d"}', "`html` holds half a character"),
        ('{"html": ["x"]}', "`html` is a list"),
        ('{"text": ["x"]}', "`text` is a list; a string is expected"),
        ('{"text": " \\n"}', "`text` is empty"),
        ('{"text": "x", "title": 7}', "`title` is a number"),
        ('{"text": "x", "id": true}', "`id` is true or false"),
        ('{"text": "x", "published": "30/6/2019"}', "ISO date such as 2019-06-30"),
        ('{"text": "x", "published": 2019}', "`published` is a number"),
        ('{"text": "a\\ud83d b"}', "`text` holds half a character (lone surrogate U+D83D, character 2)"),
        ('{"text": "x", "id": "\\udc00"}', "`id` holds half a character"),
        ('{"text": "x", "title": "\\ud800"}', "`title` holds half a character"),
        ('{"text": "a\\u0000"}', "NUL character (character 2)"),
        (b'{"text": "\xff"}', "is not UTF-8 (byte 11 of the line"),
        (b'{"text": "a\0"}', "is not JSON"),
        ("[" * 200_000, "brackets too deep"),
        ('{"id": ' + "1" * 5000 + ', "text": "x"}', "a number too long"),
    ],
)
def test_a_wrong_row_says_what_is_wrong_and_where(line: str | bytes, message: str) -> None:
    found = error(line)
    assert message in found.message
    assert found.input == "dir/news.jsonl:1"


def test_a_page_in_place_of_the_text() -> None:
    page = "<title>Trang</title><h1>Tiêu đề</h1><p>Công đoàn tặng 45 suất quà cho công nhân.</p>"
    found = article(json.dumps({"html": page, "published": "2019-06-30"}))
    assert (found.title, found.published) == ("Tiêu đề", dt.date(2019, 6, 30))
    assert found.text == "Tiêu đề\nCông đoàn tặng 45 suất quà cho công nhân."
    assert article(json.dumps({"html": page, "title": "Khác"})).title == "Khác"
    assert article(json.dumps({"html": page, "text": "x"})).text == "x"


def test_a_pair_of_surrogates_is_a_character() -> None:
    assert article('{"text": "\\ud83d\\ude00"}').text == "😀"


def test_the_rest_of_the_file_is_read() -> None:
    found = read('{"text": "a"}', "nope", "", '{"text": "b"}')
    assert [located.where for located in found] == [f"dir/news.jsonl:{line}" for line in (1, 2, 4)]
    assert [type(located.item) for located in found] == [Article, InputError, Article]


def test_a_line_of_five_megabytes() -> None:
    text = "Công đoàn tặng 5 suất quà. " * 200_000
    assert article(json.dumps({"text": text}, ensure_ascii=False)).text == text


def test_a_byte_order_mark_is_no_part_of_the_first_row() -> None:
    assert article(b'\xef\xbb\xbf{"text": "x"}').text == "x"


@pytest.mark.parametrize("lines", [(), ("", "  ")])
def test_a_file_without_a_row(lines: tuple[str, ...]) -> None:
    (located,) = read(*lines)
    assert str(located.item) == "dir/news.jsonl: holds no row: one JSON object a line is expected"


def test_utf16_is_told_at_once() -> None:
    (located,) = read('{"text": "x"}\n{"text": "y"}'.encode("utf-16"))
    assert "UTF-16" in str(located.item)
