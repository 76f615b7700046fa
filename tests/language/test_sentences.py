"""Where a sentence ends."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.language.folding import fold
from extractor.language.sentences import sentences


def cut(text: str) -> list[str]:
    cased = fold(text).cased
    return [cased[start:end] for start, end in sentences(cased)]


@pytest.mark.parametrize(
    "parts",
    [
        ["Đại hội khai mạc.", "Có 250 đại biểu dự."],
        ["Có bao nhiêu đoàn viên?", "Tất cả 45 người!", "Thật vậy…", "Ai cũng vui."],
        ["Ông nói: “Tốt lắm.”", "Rồi ông về."],
        ["Hội nghị thành công.", "25 tập thể được khen."],
    ],
)
def test_a_mark_and_a_capital_or_a_figure_part(parts: list[str]) -> None:
    assert cut(" ".join(parts)) == [fold(part).cased for part in parts]


@pytest.mark.parametrize(
    "text",
    [
        "Lễ diễn ra tại TP. Hà Nội với 45 đại biểu.",
        "Tp. Huế có 12 công đoàn cơ sở.",
        "TX. Gò Công tặng quà.",
        "TT. Sa Pa có mưa.",
        "Ở Q. Bình Thạnh và P. Bến Nghé.",
        "ThS. An, TS. Bình và PGS. Cường dự.",
        "GS. TS. Đàm Khải Hoàn nhận giải.",
        "BS. Lê Thị Lan khám cho 40 người.",
        "NSƯT. Minh Vương hát.",
        "1. Kết quả phong trào thi đua",
        "II. Nhiệm vụ trọng tâm",
        "a. Công tác tổ chức",
        "Tổng cộng 2.300 sáng kiến, 35.39% kế hoạch.",
        "Ngày 20.7.2019 họp mặt.",
        "Xem tại www.congdoan.vn nhé.",
        "Quà gồm gạo, dầu ăn... và bánh.",
        "Giá 1.200.000đ/m2. và nhiều khoản khác",
    ],
)
def test_what_stays_together(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Dòng một\nDòng hai", ["Dòng một", "Dòng hai"]),
        ("TP.\nHà Nội", ["TP.", "Hà Nội"]),
        ("Dòng một\r\n\r\n  Dòng hai  ", ["Dòng một", "Dòng hai"]),
        ("chữ thường\nchữ thường", ["chữ thường", "chữ thường"]),
        ("đã thành công.Sáng nay họp tiếp.", ["đã thành công.", "Sáng nay họp tiếp."]),
        ("Họp xong.  - Trao 5 suất quà", ["Họp xong.", "- Trao 5 suất quà"]),
        ('Họp xong. "Tốt lắm" là lời khen.', ["Họp xong.", '"Tốt lắm" là lời khen.']),
    ],
)
def test_lines_and_lost_blanks(text: str, parts: list[str]) -> None:
    assert cut(text) == parts


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\t \u00a0"])
def test_nothing_holds_no_sentence(text: str) -> None:
    assert sentences(fold(text).cased) == []


PIECES = st.sampled_from(
    [". ", ".", "! ", "… ", "\n", "\n\n", " ", "TP. ", "ThS. ", "1. ", "a. ", '." ', "?) ", "Hà Nội", "có 5",
     "2.300", "công đoàn", "Đại hội", "“", "- ", "* ", "\u2028", "\x85", "II. "]
)  # fmt: skip


@given(st.lists(PIECES | st.text(max_size=4), max_size=30).map("".join))
def test_every_character_that_is_not_blank_lies_in_exactly_one_span(text: str) -> None:
    cased = fold(text).cased
    spans = sentences(cased)
    assert all(start < end for start, end in spans)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans)), (text, spans)
    covered = [False] * len(cased)
    for start, end in spans:
        assert not cased[start].isspace(), (text, start)
        assert not cased[end - 1].isspace(), (text, end)
        assert "\n" not in cased[start:end], (text, start, end)
        covered[start:end] = [True] * (end - start)
    left = [at for at, c in enumerate(cased) if not c.isspace() and not covered[at]]
    assert left == [], text
