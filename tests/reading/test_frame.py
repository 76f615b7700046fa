"""The page's frame, and what must never be taken for it."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.language.folding import fold
from extractor.reading.frame import FrameCue, frame_spans
from extractor.rules.compiled import Compiled
from extractor.rules.compiler import compile_packs
from extractor.rules.loader import PackSet, load_pack

PACK = Path(__file__).resolve().parents[2] / "patterns" / "frame.yaml"


def _compiled() -> Compiled:
    return compile_packs(PackSet((load_pack(PACK, PACK.read_bytes()),), "test"))


COMPILED = _compiled()
REACHES = sorted({rule.set["reach"] for _, rule in COMPILED.packs.rules()})


def framed(text: str) -> list[str]:
    folded = fold(text)
    cues = [FrameCue(m.start, m.end, str(m.attribute("reach"))) for m in COMPILED.scan(folded.text)]
    return [text[folded.start(a) : folded.end(b)] for a, b in frame_spans(folded.cased, cues)]


@pytest.mark.parametrize("rule", [rule for _, rule in COMPILED.packs.rules()], ids=lambda rule: rule.id)
def test_examples_and_counterexamples(rule: object) -> None:
    for example in rule.examples:  # type: ignore[attr-defined]
        plain = re.sub(r"</?frame>", "", example.text)
        assert framed(plain) == re.findall(r"<frame>(.*?)</frame>", example.text, re.DOTALL)
    for example in rule.counterexamples:  # type: ignore[attr-defined]
        assert framed(example.text) == []


def test_a_whole_page() -> None:
    article = (
        "16:27, Thứ Ba, 28-08-2018\n\nKhai mạc Đại hội Công đoàn tỉnh\n"
        "Chiều nay, Đại hội khai mạc với 310 đại biểu; cổng thông tin có 175 lượt truy cập.\n"
        "Ảnh: đại biểu biểu quyết\n"
        "Hôm qua 20-11, các đoàn về dự đông đủ. Ông trả lời phỏng vấn báo chí về các tin khác nhau.\n"
        "Minh Tân\n"
    )
    page = (
        "Trang chủ » Tin tức » Hoạt động\nThứ năm, 12/11/2015 | Đang truy cập: 27 - Tổng lượt: 3.512.907\n"
        + article
        + "Lượt xem: 1.482\n"
        "Bài viết khác\n* 3 mô hình hay (01/03/2022)\n* Tuyên dương 50 cán bộ (25/02/2022)\n"
        "Bản quyền thuộc về LĐLĐ tỉnh. Địa chỉ: 03 Quang Trung. ĐT: 0269.3000.111"
    )
    left = page
    for span in framed(page):
        left = left.replace(span, "", 1)
    assert left.strip().removeprefix("Thứ năm, 12/11/2015 |").strip() == article.strip()


def test_glued_to_the_last_paragraph() -> None:
    body = "Công đoàn cơ sở tặng quà cho đoàn viên. " * 6
    tail = "Ý kiến của bạn Tên Email Nội dung Gửi đi ĐỌC NHIỀU Bắt 7 đối tượng"
    assert framed(f"Tiêu đề\n{body}{tail}") == [tail]


@pytest.mark.parametrize(
    "text",
    [
        "Tin tức về đợt quyên góp lan nhanh trong công nhân.",
        "Kinh tế - xã hội của tỉnh - một năm nhìn lại, có nhiều điểm sáng.",
        "Điện thoại của công nhân được tặng miễn phí cước.",
        "Xem thêm nhiều giờ mỗi ngày, ông thuộc lòng bản vẽ.",
        "Giới thiệu 500 đoàn viên ưu tú cho Đảng.",
        "Bình luận về kết quả, bà nói: con số này đáng mừng.",
        "Đăng ký 110 công trình chào mừng Đại hội.",
    ],
)
def test_the_articles_own_lines(text: str) -> None:
    body = "Đại hội đã diễn ra với nhiều kết quả.\n"
    assert framed(body * 3 + text) == []
    assert framed(text + "\n" + body * 3) == []


@given(
    st.text(alphabet="ab :\n|(1).-", max_size=60),
    st.lists(st.tuples(st.integers(0, 50), st.integers(1, 9), st.sampled_from(REACHES)), max_size=6),
)
def test_spans_lie_in_the_text_apart_and_in_order(text: str, places: list[tuple[int, int, str]]) -> None:
    cues = [FrameCue(a, a + n, reach) for a, n, reach in places if a + n <= len(text) and "\n" not in text[a : a + n]]
    spans = frame_spans(text, cues)
    assert all(0 <= a < b <= len(text) for a, b in spans)
    assert all(first[1] < second[0] for first, second in pairwise(spans))
