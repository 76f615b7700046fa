"""What is said around a figure, and how alike that is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.api import Extractor
from extractor.checking.context import CLOSE, NEAR, Context
from extractor.checking.report import Report
from tests.checking.made import report
from tests.checking.two_articles import read


def context(extractor: Extractor, sentence: str, value: float) -> Context:
    found = read(extractor, f"Tin công đoàn\n{sentence}").reports
    return Context.of(next(one for one in found if one.value == value))


def likeness(extractor: Extractor, a: tuple[str, float], b: tuple[str, float]) -> float:
    one, other = context(extractor, *a), context(extractor, *b)
    assert one.likeness(other) == other.likeness(one)
    return one.likeness(other)


SAID = "LĐLĐ tỉnh đã trao 45 suất quà cho công nhân khó khăn."


@pytest.mark.parametrize(
    ("liker", "less"),
    [
        ((SAID, 45), ("Dịp này, 45 suất quà được trao cho công nhân khó khăn.", 45)),
        (("Dịp này, 45 suất quà được trao cho công nhân khó khăn.", 45), ("Có 45 đại biểu dự hội nghị.", 45)),
        (("Trao 45 suất quà cho công nhân.", 45), ("Trao 45 suất quà cho học sinh.", 45)),
        (("LĐLĐ tỉnh trao 45 suất quà.", 45), ("Trường học trao 45 suất quà.", 45)),
    ],
)
def test_the_liker_of_two(extractor: Extractor, liker: tuple[str, float], less: tuple[str, float]) -> None:
    assert likeness(extractor, (SAID, 45), liker) > likeness(extractor, (SAID, 45), less)


def test_the_predicate_decides(extractor: Extractor) -> None:
    invited = ("Ban tổ chức mời 186 đại biểu dự hội nghị.", 186)
    came = ("Hội nghị có 186 đại biểu được mời dự.", 186)
    honoured = ("Có 45 đại biểu được tôn vinh vì thành tích xuất sắc.", 45)
    assert likeness(extractor, invited, came) > 2 * likeness(extractor, invited, honoured)


def test_the_same_words_are_wholly_alike_whatever_the_figure(extractor: Extractor) -> None:
    assert likeness(extractor, (SAID, 45), (SAID.replace("45", "7.200"), 7200)) == pytest.approx(1)


def test_nothing_in_common_is_nothing_alike(extractor: Extractor) -> None:
    assert likeness(extractor, (SAID, 45), ("Toàn ngành phát động 67 hội thi.", 67)) == 0


def test_accents_and_capitals_are_no_difference(extractor: Extractor) -> None:
    capitals = "LĐLĐ Tỉnh Đã Trao 45 Suất Quà cho công nhân khó khăn."
    assert likeness(extractor, (SAID, 45), (capitals, 45)) == pytest.approx(1)


def test_a_figure_of_a_list_has_the_words_that_are_its_own(extractor: Extractor) -> None:
    text = "Ban tổ chức trao 12 giải Nhất, 23 giải Nhì và 34 giải Ba."
    first, second, third = (context(extractor, text, value) for value in (12, 23, 34))
    assert {"giai", "nhat"} <= first.close and not {"nhi", "ba"} & first.close
    assert {"giai", "nhi"} <= second.close and "ba" not in second.close
    assert {"giai", "ba"} <= third.close and "nhat" not in third.close
    assert first.sentence == second.sentence == third.sentence


def test_no_number_is_among_the_words(extractor: Extractor) -> None:
    found = context(extractor, "Năm 2017, 30 đơn vị trao 45 suất quà trị giá 22,5 triệu đồng cho 45 người.", 22.5e6)
    told = found.close | {word for pair in found.near | found.sentence for word in pair}
    assert told and not any(word[0].isdigit() for word in told)


def test_pairs_of_small_words_say_nothing(extractor: Extractor) -> None:
    found = context(extractor, "Trong đó đã có 45 suất quà được trao cho các công nhân.", 45)
    assert ("da", "co") not in found.sentence and ("cho", "cac") not in found.sentence
    assert ("cac", "cong") in found.sentence


# Where the figure stands


def stands(words: str, said: str, start: int) -> Report:
    return report(words=words, said=said, start=100 + start, sentence_start=100, sentence_end=100 + len(words))


TWICE = "huyen dak ha trao 45 suat qua cung nhieu quan ao va huyen dak to trao 45 suat qua"


@pytest.mark.parametrize(("start", "own", "other"), [(TWICE.index("45"), "ha", "to"), (TWICE.rindex("45"), "to", "ha")])
def test_of_two_places_the_nearer_is_the_figures(start: int, own: str, other: str) -> None:
    found = Context.of(stands(TWICE, "45 suat qua", start))
    assert own in found.close and other not in found.close


def test_what_stands_nowhere_is_where_its_offset_is() -> None:
    words = "mot hai ba bon nam sau bay tam chin muoi"
    assert Context.of(stands(words, "khong ro", 0)).close <= frozenset(words.split()[: CLOSE + 2])
    assert Context.of(stands(words, "khong ro", len(words))).close <= frozenset(words.split()[-CLOSE:])


def test_how_far_the_surroundings_reach() -> None:
    before, behind = [f"a{n}" for n in range(20)], [f"b{n}" for n in range(20)]
    words = " ".join([*before, "45", "suat", *behind])
    found = Context.of(stands(words, "45 suat", words.index("45")))
    assert found.close == {*before[-CLOSE:], "suat", *behind[:CLOSE]}
    assert {word for pair in found.near for word in pair} == {*before[-NEAR:], "suat", *behind[:NEAR]}
    assert {word for pair in found.sentence for word in pair} == {*before, "suat", *behind}


@pytest.mark.parametrize("words", ["", "45", "45 nguoi"])
def test_a_bare_figure_is_like_nothing_else(words: str) -> None:
    bare = Context.of(stands(words, words, 0))
    assert bare.likeness(Context.of(stands(TWICE, "45 suat qua", TWICE.index("45")))) == 0


WORDS = st.lists(st.sampled_from(["trao", "45", "suat", "qua", "cho", "7", "va", "cong", "nhan"]), max_size=12)


@given(WORDS, WORDS, st.integers(0, 60), st.integers(0, 60))
def test_likeness_is_a_share_and_the_same_from_either_side(a: list[str], b: list[str], x: int, y: int) -> None:
    one, other = Context.of(stands(" ".join(a), "45 suat", x)), Context.of(stands(" ".join(b), "7", y))
    assert 0 <= one.likeness(other) == other.likeness(one) <= 1.0000001
