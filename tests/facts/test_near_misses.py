"""What asks for a fact and was told in none: each with the rule that came nearest, traps never."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.api import Extractor, load
from extractor.facts.near_misses import IN_FRAME, window
from extractor.reading.build import make_article
from extractor.records import NearMiss
from extractor.records.span import LONGEST_EVIDENCE

CORPUS = Path(__file__).resolve().parents[2] / "corpus" / "articles"


def misses(extractor: Extractor, text: str, published: str | None = "2019-07-04") -> list[NearMiss]:
    return extractor.extract_with_near_misses(make_article("a", text, published=published))[1]


def told(found: list[NearMiss]) -> list[tuple[str, str, str | None, str]]:
    return [(one.kind, one.text, one.rule, one.why) for one in found]


@pytest.mark.parametrize(
    ("text", "kind", "words", "rule", "why"),
    [
        ("Xe chở 88 ca nô.", "figure", "88", "count.noun", "the noun is only the beginning of another word"),
        ("Ai đạt ba bằng liên tiếp?", "figure", "ba", "count.other", "no noun stands behind the figure"),
        ("Họ gặp nhau ngày 31/2/2019.", "figure", "2019", "date.day", "no calendar has 31/2/2019"),
        ("Anh được tặng một chiếc xe máy.", "figure", "một", "count.other", "một is an article here"),
        ("Giá xăng RON 95-III tăng.", "figure", "95", None, "no rule took it"),
        ("Người thợ lò và Giải thưởng Nguyễn Đức Cảnh.", "award_name", "Giải thưởng Nguyễn Đức Cảnh",
         "award.listed_unnumbered", "an honour only listed, and none given before it"),
        ("Về khen thưởng, cá nhân có nhiều cách.", "honour", "khen thưởng", None, "no rule took it"),
        ("Các CĐCS trực thuộc đã gửi hồ sơ.", "org_head", "CĐCS",
         "organisation.union_grassroots", "a plural before it: a kind of bodies"),
        ("Chi cho Quỹ nhiều lần.", "org_head", "Quỹ",
         "organisation.board", "nothing behind it makes it the name of one body"),
        ("Hôm qua các cấp công đoàn ra quân.", "org_head", "công đoàn", "organisation.union_branch", "written small"),
        ("Báo cáo nêu rõ điều ấy.", "org_head", "Báo", "organisation.press", "only a part of another word"),
    ],
)  # fmt: skip
def test_the_rule_that_came_nearest(
    extractor: Extractor, text: str, kind: str, words: str, rule: str | None, why: str
) -> None:
    found = told(misses(extractor, text))
    assert (kind, words, rule, why) in found


@pytest.mark.parametrize(
    "text",
    [
        "Anh Nam, 45 tuổi, làm thợ đã 12 năm.",
        "Lễ bắt đầu lúc 7 giờ 30 phút.",
        "Đội đứng thứ 3 toàn đoàn.",
        "Gọi số 0912 345 678 để biết thêm.",
        "Sáng 20/9/2018, mọi người ra về; quý III sẽ họp lại.",
        "Theo Kế hoạch số 45/KH-LĐLĐ, mọi người ra về.",
        "Phong trào “75 nghìn sáng kiến” lan rộng.",
        "Đại hội nhiệm kỳ 2018-2023 bế mạc.",
        "Trao Bằng khen cho 8 cá nhân; tặng 45 suất quà.",
    ],
)
def test_what_a_fact_or_a_trap_took_is_no_near_miss(extractor: Extractor, text: str) -> None:
    assert [one for one in told(misses(extractor, text)) if one[0] in ("figure", "award_name")] == []


def test_a_body_named_again_is_no_near_miss(extractor: Extractor) -> None:
    text = "Sở Công Thương tỉnh Nghệ An họp. Sở Công Thương tỉnh Nghệ An tổng kết."
    assert misses(extractor, text) == []


def test_a_fact_that_would_be_too_long_is_a_near_miss(extractor: Extractor) -> None:
    text = "Trao 8 " + "\u00a0" * 310 + "suất quà cho công nhân."
    facts, found = extractor.extract_with_near_misses(make_article("a", text))
    assert [fact for fact in facts.facts if fact.type == "count"] == []
    assert [one.text for one in found if one.kind == "figure"] == ["8"]


def test_what_stands_in_the_pages_frame(extractor: Extractor) -> None:
    text = "Có 5 người dự họp.\nLượt xem: 1.057 | Xem thêm: 12 doanh nghiệp thưởng Tết"
    (only,) = misses(extractor, text)
    assert (only.kind, only.text, only.why) == ("figure", "12", IN_FRAME)
    assert only.rule in {rule.id for _, rule in extractor.pipeline.compiled.packs.rules() if rule.makes == "frame"}
    assert only.sentence.text == "Lượt xem: 1.057 | Xem thêm: 12 doanh nghiệp thưởng Tết"


def test_a_body_in_the_frame_is_told_once(extractor: Extractor) -> None:
    found = misses(extractor, "Có 5 người dự họp.\nBản quyền thuộc Công đoàn cơ sở Cục Thuế tỉnh Nghệ An")
    assert [(one.kind, one.text, one.why) for one in found] == [("org_head", "Công đoàn cơ sở", IN_FRAME)]


def test_over_the_corpus_places_are_exact_and_in_order_with_and_without_the_gate(extractor: Extractor) -> None:
    everything = load(gate=False)
    for path in sorted(CORPUS.glob("*.txt"))[::6]:
        text = make_article("a", path.read_text("utf-8")).text
        found = misses(extractor, text)
        assert found
        assert found == misses(everything, text)
        assert [(one.start, one.end) for one in found] == sorted((one.start, one.end) for one in found)
        for one in found:
            assert text[one.start : one.end] == one.text
            assert one.sentence.text == text[one.sentence.start : one.sentence.end]
            assert one.sentence.start <= one.start < one.end <= one.sentence.end
            assert len(one.sentence.text) <= LONGEST_EVIDENCE


def test_no_near_miss_is_a_figure_of_a_fact(extractor: Extractor) -> None:
    """Claimed figures lie in the evidence of a count or an award; a near miss may only if nobody claimed it."""
    text = "Tặng Bằng khen cho 8 cá nhân, 3 tập thể và 12 hộ; thu 5 tỷ đồng, đạt 57/128 đơn vị."
    facts, found = extractor.extract_with_near_misses(make_article("a", text))
    values = {fact.value for fact in facts.facts if fact.type in ("count", "award")}
    assert {8, 3, 12, 5_000_000_000, 57} <= values
    assert [one for one in found if one.kind == "figure"] == []


def test_the_longest_sentence_is_shown_as_a_window(extractor: Extractor) -> None:
    text = "người thợ cùng nhau làm việc rất vui vẻ, " * 30 + "đạt 45, " + "rồi lại cùng nhau hát ca, " * 30 + "hết."
    (only,) = [one for one in misses(extractor, text) if one.kind == "figure"]
    assert only.text == "45"
    assert 280 <= len(only.sentence.text) <= LONGEST_EVIDENCE
    assert text[only.sentence.start - 1].isspace()
    assert text[only.sentence.end].isspace()


@given(st.text(alphabet="ab ", min_size=1, max_size=900), st.data())
@settings(max_examples=200)
def test_a_window_holds_its_words_and_stays_in_its_sentence(text: str, data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(text) - 1))
    last = data.draw(st.integers(first + 1, len(text)))
    start = data.draw(st.integers(first, last - 1))
    end = data.draw(st.integers(start + 1, min(last, start + 50)))
    low, high = window(text, first, last, start, end)
    assert first <= low <= start < end <= high <= last
    assert high - low <= LONGEST_EVIDENCE
    assert (low, high) == (first, last) or last - first > LONGEST_EVIDENCE
