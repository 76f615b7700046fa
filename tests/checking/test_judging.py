"""What reports of one thing are to one another: verdicts, witnesses, who was first, and what is likelier."""

from collections import Counter
from collections.abc import Collection
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.checking import comparing, context
from extractor.checking.judging import arithmetic, judge
from extractor.checking.reasons import ENGLISH, VIETNAMESE, why
from extractor.checking.report import Report
from extractor.checking.updates import Pair
from tests.checking.made import said

YEAR = {"period_from": "2019-01-01", "period_to": "2019-12-31"}
HALF = {"period_from": "2019-01-01", "period_to": "2019-06-30"}
SO_FAR = {"words": "tinh den nay toan tinh da co 2 300 sang kien"}
MEMBERS = {"metric": "member"}
THERE_IS = MEMBERS | {"words": "cong doan hien co 3 958 doan vien"}


def verdict(*reports: Pair) -> str:
    return judge(reports, {}).verdict


def test_one_exact_figure_of_two_papers_agrees() -> None:
    group = judge([said(2, 45), said(1, 45)], {"metric": "gift"})
    assert (group.verdict, group.witnesses, group.key) == ("agree", 2, {"metric": "gift"})
    assert group.cause is None and group.likelier is None
    assert why(group) == "Two sources say 45 by themselves."


def test_no_reports_are_no_group() -> None:
    with pytest.raises(ValueError, match="no reports"):
        judge([], {})
    with pytest.raises(ValueError, match="no reports"):
        arithmetic([], {}, "1 + 1 = 2, not 3")


def test_reports_that_a_third_brings_together_accuse_nobody() -> None:
    """Two terms of one body, and an article that tells none and has the figure of the one."""
    old = said(1, 247, words="nhiem ky 2013 2018 247 dai bieu")
    new = said(2, 375, words="nhiem ky 2018 2023 375 dai bieu")
    group = judge([old, new, said(3, 375, words="nhiem ky 2018 2023 375 dai bieu")], {})
    assert (group.verdict, group.cause, group.likelier) == ("compatible", None, None)
    assert why(group) == "Báo 1 says 247, Báo 2 375: perhaps of two things."
    assert verdict(old, new, said(3, 375, words="co 375 dai bieu")) == "conflict"


def test_a_sentence_is_looked_through_once_however_many_others_it_is_set_beside(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked: Counter[int] = Counter()

    def counted(report: Report) -> context.Around | None:
        looked[report.fact] += 1
        return context.around(report)

    monkeypatch.setattr(comparing, "around", counted)
    reports = [said(at, 20 + at, said=f"{20 + at} suat", words=f"trao {20 + at} suat chua phat") for at in range(1, 31)]
    assert verdict(*reports) == "conflict"
    assert looked == Counter(range(1, 31))


# Witnesses


@pytest.mark.parametrize(
    ("reports", "witnesses"),
    [
        ([said(1)], 1),
        ([said(1), said(2)], 2),
        ([said(1), said(2, first=1)], 1),
        ([said(1), said(2, first=1), said(3, first=2)], 1),
        ([said(1), said(2, first=1), said(3)], 2),
        ([said(2, first=1), said(3, first=1)], 1),
        ([said(2, first=1), said(3, first=9)], 2),
        ([said(1, source="Báo A"), said(2, source="báo a ")], 1),
        ([said(1, source="Báo A"), said(1, source="Báo A", fact=7, start=90)], 1),
        ([said(1, source="A"), said(2, source="B", first=1), said(3, source="B")], 2),
        ([said(1, source="A"), said(2, source="B", first=1), said(3, source="A")], 1),
        ([said(1, first=2), said(2, first=1)], 1),
        ([said(1, first=2), said(2, first=3), said(3, first=2)], 1),
    ],
)
def test_copies_and_repetitions_are_one_witness(reports: list[Pair], witnesses: int) -> None:
    for order in (reports, reports[::-1]):
        group = judge(order, {})
        assert group.witnesses == witnesses
        assert group.verdict == ("agree" if witnesses > 1 else "copied")


def sourceless(*reports: Pair) -> list[Pair]:
    """The same of articles whose source is not known."""
    return [(report, told._replace(source=None, title=f"Bài {told.article}")) for report, told in reports]


@pytest.mark.parametrize(
    ("reports", "counted", "verdict", "told", "told_vi"),
    [
        (sourceless(said(1), said(2), said(3, first=2)), (0, 2), "agree", "Two articles of unknown source say 100.",
         "Có hai bài không rõ nguồn cùng viết 100."),
        ([said(1), *sourceless(said(2), said(3))], (1, 2), "agree",
         "One source and two articles of unknown source say 100.",
         "Có một nguồn và hai bài không rõ nguồn cùng viết 100."),
        (sourceless(said(1), said(2, first=1)), (0, 1), "copied",
         "Two articles say 100, but they copy one text: “Bài 1”.",
         "Có hai bài viết 100, nhưng đều chép một văn bản: “Bài 1”."),
        # a paper that copies it speaks for the text
        ([*sourceless(said(1)), said(2, first=1)], (1, 0), "copied",
         "Two articles say 100, but they are one witness: “Bài 1”.",
         "Có hai bài viết 100, nhưng chỉ từ một nguồn: “Bài 1”."),
    ],
)  # fmt: skip
def test_articles_of_unknown_source_are_no_sources(
    reports: list[Pair], counted: tuple[int, int], verdict: str, told: str, told_vi: str
) -> None:
    for order in (reports, reports[::-1]):
        group = judge(order, {})
        assert ((group.witnesses, group.sourceless), group.verdict) == (counted, verdict)
        assert (why(group), why(group, "vi")) == (told, told_vi)


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        (sourceless(said(1, 45), said(2, 67), said(3, 67)), None),
        ([said(1, 45), *sourceless(said(2, 67), said(3, 67))], None),
        ([said(1, 67), *sourceless(said(2, 45), said(3, 67))], None),
        ([said(1, 67), said(2, 67), *sourceless(said(3, 45))], 67),
        ([said(1, 67), said(2, 67), *sourceless(said(3, 45), said(4, 45))], None),
    ],
)
def test_unknown_sources_make_nothing_likelier(reports: list[Pair], expected: float | None) -> None:
    best = judge(reports, {}).likelier
    assert (best and best.value) == expected


def test_copies_are_told_with_their_witness() -> None:
    group = judge([said(1, source="Báo A"), said(2, first=1), said(3, first=1)], {})
    assert why(group) == "Three articles say 100, but they are one witness: Báo A."
    assert why(judge([said(1)], {})) == "Only Báo 1 says 100."


def test_a_figure_that_differs_inside_a_copy_is_a_conflict() -> None:
    group = judge([said(2, 3_200, first=1), said(1, 2_300)], {})
    assert (group.verdict, group.witnesses, group.cause) == ("conflict", 1, "swapped")
    assert group.likelier is group.reports[0][0] and group.likelier.value == 2_300
    assert "stands in the original" in why(group)


# Precedence


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([(60, "exact"), (60, "more_than")], "compatible"),
        ([(60, "more_than"), (60, "more_than")], "compatible"),
        ([(60, "exact"), (60, "exact"), (60, "more_than")], "compatible"),
        ([(60, "exact"), (60, "exact"), (80, "exact")], "conflict"),
        ([(60, "at_least"), (70, "exact"), (65, "exact")], "conflict"),
        ([(60, "exact"), (60.0, "exact")], "agree"),
    ],
)
def test_any_pair_decides(values: list[tuple[float, str]], expected: str) -> None:
    assert verdict(*(said(at, *value) for at, value in enumerate(values, 1))) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("da co 2 300 sang kien", "update"), ("2 300 sang kien da co", "update"),
        ("den nay co 45 to va 2 300 sang kien", "update"), ("2 300 sang kien tinh den ngay 20 7", "update"),
        # what other figures have come to
        ("da co 45 to cong doan va 2 300 sang kien", "conflict"),
        ("2 300 sang kien tai cac don vi da co to chuc", "conflict"),
        ("hien co 45 to cong doan va 2 300 sang kien", "conflict"), ("hien co 2 300 sang kien", "update"),
    ],
)  # fmt: skip
def test_an_update_tells_so_of_its_own_figure(words: str, expected: str) -> None:
    told = {"words": words, "said": "2 300 sang kien"}
    assert verdict(said(1, 2_300, published="2019-05-01", **told), said(2, 2_800, published="2019-05-02")) == expected


def test_an_update_tells_so_at_the_figures_own_place() -> None:
    sentence = "trong so 1 300 sang kien thuoc dien xet duyet hien co 300 sang kien"
    told = {"words": sentence, "said": "300 sang kien", "start": len(sentence) - 13, "sentence_end": len(sentence)}
    early = said(1, 300, published="2019-05-01", **told)
    assert verdict(early, said(2, 480, published="2019-05-02")) == "update"


@pytest.mark.parametrize(("later", "expected"), [(1_350, "update"), (1_520, "conflict"), (12_500, "conflict")])
def test_no_total_grows_by_a_slip(later: int, expected: str) -> None:
    told = {"words": "tinh den nay co 1 250 sang kien"}
    assert verdict(said(1, 1_250, published="2019-05-01", **told), said(2, later, published="2019-05-02")) == expected


def test_a_conflict_comes_before_an_update() -> None:
    early = said(1, 2_300, published="2019-05-01", **SO_FAR)
    late = said(2, 2_800, published="2019-06-01", **SO_FAR)
    other = said(3, 2_900, published="2019-06-01", **SO_FAR)
    assert verdict(early, late) == "update"
    assert verdict(early, late, other) == "conflict"


def test_an_update_comes_before_compatible() -> None:
    early = said(1, 2_300, published="2019-05-01", **SO_FAR)
    late = said(2, 2_800, published="2019-06-01", **SO_FAR)
    assert verdict(early, late, said(3, 2_800, "more_than", published="2019-06-01")) == "update"


def test_other_units_are_not_compared() -> None:
    group = judge([said(1, 45, unit="percent"), said(2, 900)], {})
    assert group.verdict == "compatible"
    assert why(group) == "Báo 1 says 45%, Báo 2 900: in units that are not compared."


# Time


@pytest.mark.parametrize(
    ("early", "late", "expected"),
    [
        # a running total
        ((2_300, "2019-05-01", SO_FAR), (2_800, "2019-06-01", SO_FAR), "update"),
        ((2_300, "2019-05-01", SO_FAR), (2_800, "2019-05-02", {}), "update"),
        ((2_300, "2019-05-01", SO_FAR), (2_800, "2019-05-01", SO_FAR), "conflict"),
        ((2_800, "2019-05-01", SO_FAR), (2_300, "2019-06-01", SO_FAR), "conflict"),
        # without both days neither is the later
        ((2_300, None, SO_FAR), (2_800, "2019-06-01", SO_FAR), "compatible"),
        ((2_300, None, SO_FAR), (2_800, None, SO_FAR), "compatible"),
        ((3_958, None, THERE_IS), (3_700, None, {}), "compatible"),
        ((2_300, None, {}), (2_800, None, {}), "conflict"),
        ((2_300, None, SO_FAR), (23_000, None, SO_FAR), "conflict"),
        ((2_300, None, HALF | SO_FAR), (2_800, None, YEAR | SO_FAR), "compatible"),
        ((2_300, None, HALF | {"words": "6 thang dau nam 2019 co 2 300"}),
         (2_800, None, YEAR | {"words": "nam 2019 co 2 800"}), "update"),
        ((2_300, "2019-05-01", {}), (2_800, "2019-06-01", {}), "conflict"),
        ((2_300, "no day", {}), (2_800, "2019-06-01", {}), "conflict"),
        ((2_300, "2019-05-01", SO_FAR), (23_000, "2019-06-01", SO_FAR), "conflict"),
        ((5, "2019-05-01", SO_FAR), (50, "2019-06-01", SO_FAR), "update"),
        ((5, "2019-05-01", {"words": "so nguoi chet tang len 5"}), (9, "2019-05-02", {}), "update"),
        ((5, "2019-05-01", {"words": "tu 5 nguoi tro len"}), (9, "2019-05-02", {}), "conflict"),
        ((5, "2019-05-01", {"words": "luy ke 5 vu"}), (9, "2019-05-02", {}), "update"),
        # what there is may become less
        ((3_958, "2019-05-01", THERE_IS), (3_700, "2019-05-20", THERE_IS), "update"),
        ((3_958, "2019-05-01", MEMBERS), (3_700, "2019-09-01", MEMBERS), "update"),
        ((3_958, "2019-05-01", MEMBERS), (3_700, "2019-05-20", MEMBERS), "conflict"),
        ((3_958, "2019-05-01", {"metric": "gift"}), (3_700, "2019-09-01", {"metric": "gift"}), "conflict"),
        # the same period is told once, but for what runs
        ((2_300, "2019-05-01", YEAR), (2_800, "2019-06-01", YEAR), "conflict"),
        ((2_300, "2019-05-01", YEAR | MEMBERS), (2_800, "2020-06-01", YEAR | MEMBERS), "conflict"),
        ((2_300, "2019-05-01", YEAR | SO_FAR), (2_800, "2019-06-01", YEAR | SO_FAR), "update"),
        # the day that a period ends with comes before that of publication
        ((2_300, "2020-01-05", HALF), (2_800, "2020-01-05", YEAR), "update"),
        ((2_800, "2020-01-05", HALF), (2_300, "2020-01-06", YEAR), "conflict"),
        ((2_300, "2020-01-05", YEAR), (2_800, "2020-01-05", YEAR | {"period_from": "2018-07-01"}), "conflict"),
    ],
)  # fmt: skip
def test_a_later_figure(early: tuple[Any, ...], late: tuple[Any, ...], expected: str) -> None:
    pairs = [said(at, value, published=day, **fields) for at, (value, day, fields) in enumerate((early, late), 1)]
    assert verdict(*pairs) == verdict(*pairs[::-1]) == expected


def test_an_update_is_told_from_the_earlier_to_the_later() -> None:
    group = judge([said(1, 2_800, published="2019-06-01", **SO_FAR), said(2, 2_300, published="2019-05-01")], {})
    assert why(group) == "Báo 2 says 2,300, Báo 1 later 2,800: brought up to date. Báo 2 told it first (2019-05-01)."
    assert group.cause is None and group.likelier is None


def test_of_figures_without_days_the_later_read_is_no_update() -> None:
    group = judge([said(1, 281_402), said(2, 284_000, "more_than", words="hien co hon 284 000 cong nhan")], {})
    assert (group.verdict, group.cause, group.likelier) == ("compatible", None, None)
    assert why(group) == "Báo 1 says 281,402, Báo 2 over 284,000: perhaps of two times, as the days are not known."
    assert "hai thời điểm, vì không rõ ngày" in why(group, "vi")


def test_a_conflict_comes_before_figures_of_two_times() -> None:
    early, late = said(1, 2_300, **SO_FAR), said(2, 2_800, **SO_FAR)
    assert verdict(early, late) == "compatible"
    assert verdict(early, late, said(3, 23_000)) == "conflict"


def test_a_copy_in_another_paper_is_no_update_but_a_papers_own_later_text_is() -> None:
    early = said(1, 2_300, source="A", published="2019-05-01", **SO_FAR)
    assert verdict(early, said(2, 2_800, source="B", published="2019-05-03", first=1, **SO_FAR)) == "conflict"
    assert verdict(early, said(2, 2_800, source="A", published="2019-05-03", first=1, **SO_FAR)) == "update"


def test_one_article_neither_updates_nor_contradicts_itself() -> None:
    assert verdict(said(1, 2_300, **SO_FAR), said(1, 2_800, start=90, **SO_FAR)) == "compatible"
    both = said(1, 2_300), said(1, 2_800, start=90)
    assert verdict(*both) == "compatible"
    assert verdict(*both, said(2, 2_800)) == "conflict"


# First


def test_the_first_published_stands_in_front_and_undated_ones_last() -> None:
    days = {1: None, 4: "2019-05-03", 3: "2019-05-03", 2: "2019-05-01"}
    reports = [said(article, published=day) for article, day in days.items()]
    assert [told.article for _, told in judge(reports, {}).reports] == [2, 3, 4, 1]


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (["2019-05-01", "2019-05-02"], True), (["2019-05-01", "2019-05-01"], False), ([None, None], False),
        (["2019-05-01", None], False), (["2019-05-01T08:00", "2019-05-02"], True),
        (["2019-02-30", "2019-05-02"], False),
    ],
)  # fmt: skip
def test_who_was_first_is_told_where_the_days_tell(days: list[str | None], told: bool) -> None:
    group = judge([said(at, published=day) for at, day in enumerate(days, 1)], {})
    assert ("Báo 1 told it first (2019-05-01)." in why(group)) is told


def test_without_dates_the_first_read_stands_in_front() -> None:
    assert [told.article for _, told in judge([said(3), said(1), said(2)], {}).reports] == [1, 2, 3]


# Likelier


@pytest.mark.parametrize(
    ("reports", "holds", "expected"),
    [
        ([said(1, 45), said(2, 67)], (), None),
        ([said(1, 45), said(2, 67), said(3, 67)], (), 67),
        ([said(1, 45), said(2, 67), said(3, 67, first=2)], (), None),
        ([said(1, 45), said(2, 67), said(3, 67, first=9)], (), 67),
        ([said(1, 45), said(4, 45), said(2, 67), said(3, 67)], (), None),
        ([said(1, 45), said(4, 45), said(2, 67), said(3, 67)], {2}, 67),
        ([said(1, 45), said(2, 67)], {2}, 67),
        ([said(1, 45), said(2, 67)], {1, 2}, None),
        ([said(1, 45), said(2, 67), said(3, 67)], {1}, 67),
        ([said(1, 45), said(2, 67), said(3, 60, "more_than")], (), 67),
        ([said(1, 45), said(2, 67, first=1)], (), 45),
        ([said(1, 45), said(2, 67, first=1), said(3, 45, first=1)], (), 45),
        ([said(1, 45), said(2, 67, first=1), said(3, 67)], (), None),
        ([said(1, 45), said(2, 67, first=1)], {2}, 67),
        ([said(1, 45), said(2, 67), said(3, 89), said(4, 89)], (), 89),
    ],
)
def test_likelier(reports: list[Pair], holds: Collection[int], expected: float | None) -> None:
    for order in (reports, reports[::-1]):
        best = judge(order, {}, holds).likelier
        assert (best and best.value) == expected


def test_what_may_be_of_another_thing_bears_nothing_out() -> None:
    """Two rounds, and an article that names none: one source tells each figure."""
    first, second = said(1, 1_250, words="dot 1 trao 1 250"), said(3, 1_350, words="dot 2 trao 1 350")
    group = judge([first, said(2, 1_520, words="trao 1 520"), second], {})
    assert (group.verdict, group.likelier) == ("conflict", None)


def test_another_unit_bears_nothing_out() -> None:
    group = judge([said(1, 45), said(2, 45), said(3, 67), said(4, 45, unit="percent")], {})
    assert group.likelier and group.likelier.value == 45
    assert "45 is likelier: two sources bear it out." in why(group)


# Words


def test_why_of_a_conflict() -> None:
    reports = [
        said(1, 2_300, source="Báo A", published="2019-05-01"), said(2, 3_200, source="Báo B", published="2019-05-02"),
        said(3, 2_300, published="2019-05-02"), said(4, 2_300, published="2019-05-02"),
    ]  # fmt: skip
    group = judge(reports, {})
    assert why(group) == (
        "Báo A says 2,300, Báo B 3,200: two digits swapped. Báo A told it first (2019-05-01). "
        "2,300 is likelier: three sources bear it out."
    )
    assert why(group, "vi") == (
        "Báo A viết 2.300, Báo B viết 3.200: hai chữ số bị đảo chỗ. Báo A đưa tin đầu tiên (1/5/2019). "
        "Con số 2.300 đáng tin hơn: có ba nguồn độc lập phù hợp."
    )


@pytest.mark.parametrize(
    ("a", "b", "sentence"),
    [
        (said(1, 1.2e9, unit="VND"), said(2, 1.2e6, unit="VND"),
         "Báo 1 says 1.2 billion đồng, Báo 2 1.2 million đồng: the same digits, 1,000 times as much."),
        (said(1, 1_234_567, unit="VND"), said(2, 99_000, unit="VND"), "Báo 1 says 1,234,567 đồng, Báo 2 99,000 đồng."),
        (said(1, 98.5, unit="percent"), said(2, 10, "range", upper=15, unit="percent"),
         "Báo 1 says 98.5%, Báo 2 10–15%."),
        (said(1, 200, "nearly"), said(2, 350, "more_than"), "Báo 1 says nearly 200, Báo 2 over 350."),
        (said(1, 45, source="A"), said(2, 47, source="A"), "A (bai-1) says 45, A (bai-2) 47: one digit differs."),
        (said(1, 45), said(2, 67, noun="sáng {kiến} mới"),
         "Báo 1 says 45, Báo 2 67: perhaps of something else (sáng kiến; sáng {kiến} mới)."),
        (said(1, 60), said(2, 60, "more_than"), "Báo 1 says 60, Báo 2 over 60: both can be true."),
        (said(1, 60, "more_than"), said(2, 60, "more_than"), "All say over 60."),
    ],
)  # fmt: skip
def test_figures_are_told_as_they_are_read(a: Pair, b: Pair, sentence: str) -> None:
    assert why(judge([a, b], {})) == sentence


def test_a_misprint_is_quoted() -> None:
    """What is read of "250.00 đồng" is not what the article wrote."""
    right = said(1, 250_000, unit="VND", said="250 000 dong")
    wrong = said(2, 250, unit="VND", said="250 00 dong")
    for order in ([right, wrong], [wrong, right]):
        group = judge(order, {})
        assert (group.verdict, group.cause, group.likelier) == ("conflict", "grouping", None)
        assert why(group, quoted={2: "250.00 đồng"}.__getitem__) == (
            "Báo 1 says 250,000 đồng, Báo 2 “250.00 đồng”: perhaps a misprint, as its last group has not three digits."
        )
        assert "viết “250.00 đồng”: có lẽ in sai" in why(group, "vi", {2: "250.00 đồng"}.__getitem__)


def test_a_sum_is_written_out() -> None:
    reports = [said(1, 45, start=30, fact=3), said(1, 12, start=10, fact=1), said(1, 30, start=20, fact=2)]
    group = arithmetic(reports, {"metric": "gift"}, "12 + 30 = 42, not 45")
    assert (group.verdict, group.witnesses) == ("arithmetic", 1)
    assert [report.value for report, _ in group.reports] == [12, 30, 45]
    assert why(group) == "Báo 1: 12 + 30 = 42, not 45."
    assert why(group, "vi") == "Báo 1: 12 + 30 = 42, không phải 45."


def test_both_languages_have_the_same_sentences() -> None:
    assert ENGLISH.keys() == VIETNAMESE.keys()
    for code, sentence in ENGLISH.items():
        assert _places(sentence) <= _places(VIETNAMESE[code]) | {"a"}, code
        assert _places(VIETNAMESE[code]) <= _places(sentence), code


def _places(sentence: str) -> set[str]:
    return {piece.partition("}")[0] for piece in sentence.split("{")[1:]}


# Properties

DAYS = st.sampled_from([None, "2019-05-01", "2019-05-02", "2019-09-01", "rubbish"])
FIELDS = st.sampled_from([{}, SO_FAR, THERE_IS, YEAR, HALF, {"unit": "percent"}, {"upper": 70, "relation": "range"}])
VALUES = st.one_of(st.sampled_from([45, 54, 450, 47, 2_300, 2_299]), st.integers(), st.floats())
RELATIONS = st.sampled_from(["exact", "exact", "more_than", "about", "at_least", "order"])


@st.composite
def groups(draw: st.DrawFn) -> list[Pair]:
    size = draw(st.integers(1, 6))
    return [
        said(
            at, source=draw(st.sampled_from(["A", "B", "C"])), published=draw(DAYS), first=draw(st.integers(1, size)),
            **{"value": draw(VALUES), "relation": draw(RELATIONS)} | draw(FIELDS),
        )
        for at in range(1, size + 1)
    ]  # fmt: skip


@given(groups(), st.randoms(use_true_random=False), st.sets(st.integers(1, 6)))
def test_the_order_of_reports_makes_no_difference(reports: list[Pair], chance: Any, holds: set[int]) -> None:
    group = judge(reports, {}, holds)
    shuffled = reports[:]
    chance.shuffle(shuffled)
    again = judge(shuffled, {}, holds)
    assert again.reports == group.reports
    assert (again.verdict, again.witnesses, again.cause) == (group.verdict, group.witnesses, group.cause)
    assert again.likelier is group.likelier
    for language in ("en", "vi"):
        assert why(again, language) == why(group, language) != ""


@given(groups())
def test_a_verdict_has_what_belongs_to_it(reports: list[Pair]) -> None:
    group = judge(reports, {})
    assert 1 <= group.witnesses <= len(reports)
    assert group.verdict == "conflict" or (group.cause is None and group.likelier is None)
    if group.verdict in ("agree", "copied"):
        assert len({report.value for report, _ in reports}) == 1
        assert (group.verdict == "agree") is (group.witnesses > 1)
