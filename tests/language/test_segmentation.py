"""Words and tags in our own offsets, from the real segmenter."""

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.language.folding import fold
from extractor.language.segmentation import NoSegmenter, Underthesea, align
from extractor.language.sentences import sentences


@pytest.fixture(scope="module")
def segmenter() -> Underthesea:
    return Underthesea()


def words(segmenter: Underthesea, text: str) -> list[tuple[str, str]]:
    return [(text[w.start : w.end], w.tag) for w in segmenter.words(text)]


def test_words_with_tags(segmenter: Underthesea) -> None:
    assert words(segmenter, "Công đoàn trao 25 căn nhà cho đoàn viên nghèo.") == [
        ("Công đoàn", "N"), ("trao", "V"), ("25", "M"), ("căn", "Nc"), ("nhà", "N"), ("cho", "E"),
        ("đoàn viên", "N"), ("nghèo", "A"), (".", "CH"),
    ]  # fmt: skip


def test_a_second_call_says_the_same(segmenter: Underthesea) -> None:
    text = "Công đoàn trao 25 căn nhà cho đoàn viên nghèo."
    assert segmenter.words(text) == segmenter.words(text)


@pytest.mark.parametrize(
    "text",
    [
        "Công nhân tỉnh hoà nhập và khoẻ mạnh.",
        "Đaị hội thành công.",
        "Thuỷ lợi, uỷ ban, hoá chất.",
        "Hội nghị bàn 5-10 việc, nhiệm kỳ 2018-2023.",
        "đường Nguyễn Trãi,Q.5 ,TP.HCM",
        "  hai  khoảng   trắng  ",
        "Giá: 1.200.000đ/m2 (tăng 3,5%)...",
        "emoji 😀 và chữ עברית lẫn nhau",
        "XIII Công đoàn Việt Nam",
    ],
)
def test_words_slice_to_themselves_whatever_was_rewritten(segmenter: Underthesea, text: str) -> None:
    found = segmenter.words(text)
    assert [w for w in found if not text[w.start : w.end].strip()] == []
    assert all(a.end <= b.start for a, b in itertools.pairwise(found)), text
    letters = "".join(text[w.start : w.end] for w in found)
    assert letters.replace(" ", "") == text.replace(" ", ""), text


@pytest.mark.parametrize("text", ["", " ", "\n"])
def test_nothing_has_no_words(segmenter: Underthesea, text: str) -> None:
    assert list(segmenter.words(text)) == []


def test_the_words_of_an_article_are_apart_and_whole(segmenter: Underthesea, root: Path) -> None:
    path = min((root / "corpus" / "articles").glob("*.txt"))
    cased = fold(path.read_text("utf-8")).cased
    for start, end in sentences(cased):
        text = cased[start:end]
        found = segmenter.words(text)
        covered = "".join(text[w.start : w.end] for w in found)
        assert covered.replace(" ", "") == text.replace(" ", ""), text


@pytest.mark.parametrize(
    ("text", "tokens", "spans"),
    [
        ("công nhân vui", ["công nhân", "vui"], [(0, 9), (10, 13)]),
        ("công  nhân", ["công nhân"], [(0, 10)]),
        ("hoà nhập", ["hòa", "nhập"], [(0, 3), (4, 8)]),
        ("Đaị hội", ["Đại hội"], [(0, 7)]),
        ("a.b", ["a", ".", "b"], [(0, 1), (1, 2), (2, 3)]),
        ("vui", ["buồn"], [None]),
        ("vui quá", ["buồn", "quá"], [None, (4, 7)]),
        ("", [], []),
    ],
)
def test_tokens_find_their_place(text: str, tokens: list[str], spans: list[tuple[int, int] | None]) -> None:
    assert align(text, tokens) == spans


@given(st.lists(st.text("abcđòàạ.5", min_size=1, max_size=6), max_size=12))
def test_tokens_that_were_not_rewritten_slice_to_themselves(tokens: list[str]) -> None:
    text = "  ".join(tokens)
    spans = align(text, tokens)
    assert [None if span is None else text[slice(*span)] for span in spans] == tokens


def test_without_segmentation_no_word_is_known() -> None:
    assert NoSegmenter().words("Công nhân vui.") == ()
    assert NoSegmenter().name == "none"


def test_the_segmenter_tells_its_version(segmenter: Underthesea) -> None:
    name, number = segmenter.name.split()
    assert name == "underthesea"
    assert number[0].isdigit()
