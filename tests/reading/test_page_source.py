"""The characters that places in a page count: those of its bytes, whatever reading made of them."""

import re
import unicodedata
from collections.abc import Callable

import pytest

from extractor.reading.html.page import read_html
from extractor.reading.html.source import aligned, page_source
from extractor.reading.source_map import source_map, source_span

Writers = dict[str, Callable[[str], bytes]]
TEXT = (
    "Liên đoàn Lao động tỉnh vừa tổ chức hội nghị sơ kết công tác sáu tháng đầu năm.\n"
    "Các cấp công đoàn đã trao 50 suất quà cho đoàn viên nghèo ở vùng sâu.\n"
    "Toàn ngành có 148 công nhân được khen thưởng trong phong trào thi đua yêu nước."
)
PAGE = f"<html><body><article><p>{TEXT}</p></article></body></html>".replace("\n", "</p>\r\n<p>")
IN_UNICODE = {
    "utf-8": "utf-8", "utf-8-sig": "utf-8", "utf-16": "utf-16", "utf-16-le": "utf-16", "utf-16-be": "utf-16",
}  # fmt: skip


def places(data: bytes) -> dict[str, tuple[int, int] | None]:
    """By word of the article read from the page: where it stands in it."""
    article = read_html(data, "a")
    assert article.text == TEXT
    source = page_source(data, article.encoding)
    runs = source_map(source, TEXT) if source else []
    return {word[0]: source_span(runs, *word.span()) for word in re.finditer(r"\w+", TEXT)}


@pytest.mark.parametrize("codec", IN_UNICODE)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_unicode_in_each_form(codec: str, form: str) -> None:
    page = unicodedata.normalize(form, PAGE)  # type: ignore[arg-type]
    data = page.encode(codec)
    assert page_source(data, IN_UNICODE[codec]) == page
    for word, span in places(data).items():
        assert span is not None
        assert unicodedata.normalize("NFC", page[slice(*span)]) == word


@pytest.mark.parametrize("encoding", ["windows-1258", "tcvn3", "viscii"])
def test_in_an_encoding_of_one_byte_a_character_they_are_bytes(encoding: str, writers: Writers) -> None:
    data = writers[encoding](PAGE)
    for word, span in places(data).items():
        assert span is not None
        assert data[slice(*span)] == writers[encoding](word)


def test_in_vni_a_byte_may_be_two_marks(writers: Writers) -> None:
    data = writers["vni"](PAGE)
    source = page_source(data, "vni")
    assert source is not None
    for word, span in places(data).items():
        assert span is not None
        assert unicodedata.normalize("NFC", source[slice(*span)]) == word


def test_an_old_font_shown_in_unicode_where_each_character_is_one(writers: Writers) -> None:
    shown = writers["tcvn3"](PAGE).decode("latin-1")
    assert read_html(shown.encode(), "a").encoding == "tcvn3 in utf-8"
    for word, span in places(shown.encode()).items():
        assert span is not None
        assert shown[slice(*span)].encode("latin-1") == writers["tcvn3"](word)


def test_none_rather_than_wrong(writers: Writers) -> None:
    entities = writers["tcvn3"](PAGE).decode("latin-1").encode("ascii", "xmlcharrefreplace")
    for data in (writers["vni"](PAGE).decode("cp1252").encode(), entities, writers["viqr"](PAGE)):
        assert set(places(data).values()) == {None}


def test_capitals_of_tcvn3_are_one_for_one(writers: Writers) -> None:
    data = writers["tcvn3"](PAGE.replace("<article>", "<article><h1>HỘI NGHỊ ĐẠI BIỂU</h1>"))
    source = page_source(data, "tcvn3")
    assert source is not None
    assert len(source) == len(data)
    assert "<h1>HỘI NGHỊ ĐẠI BIỂU</h1>" in source


@pytest.mark.parametrize(
    ("mended", "written", "same"),
    [
        ("Công", "C«ng", True), ("ĐẠI", "ĐạI", True), ("a<b", "a®b", False), ("ab", "ba", False), ("a", "ab", False),
    ],
)  # fmt: skip
def test_aligned(mended: str, written: str, same: bool) -> None:
    assert aligned(mended, written) == (mended if same else None)
