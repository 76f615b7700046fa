"""A text file's bytes to an article."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.build import LONGEST_TITLE, UnreadableError
from extractor.reading.text import read_text

TEXT = "Đại hội Công đoàn tỉnh\n\nSáng 20/9, 148 đại biểu dự Đại hội.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_an_encoding_makes_no_difference(encoding: str) -> None:
    article = read_text(TEXT.encode(encoding), "a")
    assert (article.id, article.title, article.text) == ("a", "Đại hội Công đoàn tỉnh", TEXT)


def test_utf16_of_either_byte_order() -> None:
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        assert read_text(mark + TEXT.encode(encoding), "a").text == TEXT


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n ", "nothing but white space"),
        (b"\xef\xbb\xbf\n", "nothing but white space"),
        ("Công đoàn".encode("utf-16-le")[:-1], "is no UTF-16"),
        (b"a\0b", "NUL byte (byte 2)"),
        ("a\0b".encode("utf-16"), "NUL character (character 2)"),
        (b"Hu\xe9 2018", "is not UTF-8 (byte 3 fits no character), and reads as Vietnamese in none of"),
        (b"\xff\xfe\x00\xd8", "is not UTF-16"),
        (b"\xed\xa0\x80", "is not UTF-8"),  # a lone surrogate written as if it were a character
    ],
)
def test_what_is_no_text_says_why(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_text(data, "a")
    assert message in str(refused.value)


def test_the_text_is_kept_whole() -> None:
    text = "\r\n\r\n  Tiêu đề \r\nThân bài 😀 \u202eمرحبا\u202c\t.\r\n\r\n"
    article = read_text(text.encode(), "a")
    assert article.text == text
    assert article.title == "Tiêu đề"


def test_the_text_is_composed() -> None:
    decomposed = unicodedata.normalize("NFD", TEXT)
    assert decomposed != TEXT
    assert read_text(decomposed.encode(), "a").text == TEXT


@pytest.mark.parametrize(("length", "titled"), [(LONGEST_TITLE, True), (LONGEST_TITLE + 1, False)])
def test_a_long_first_line_is_no_title(length: int, titled: bool) -> None:
    article = read_text(("đ" * length + "\nThân bài").encode(), "a")
    assert (article.title is not None) is titled


@given(st.binary(max_size=200))
def test_bytes_make_an_article_or_a_reason(data: bytes) -> None:
    try:
        article = read_text(data, "a")
    except UnreadableError as why:
        assert str(why)
    else:
        article.model_dump_json()
