"""Second sources: the errors are errors, the rest tells what the original tells."""

import itertools
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.checking.second_sources.alterations import KINDS, alter, is_error, value_of
from tests.checking.second_sources.newsroom import article
from tests.checking.second_sources.numerals import Numeral, numerals, otherwise
from tests.checking.second_sources.pairs import STYLES, Pair, extracted, pairs
from tests.checking.second_sources.sentences import figures_of
from tests.checking.second_sources.wording import FREE, reworded, small

if TYPE_CHECKING:
    from extractor.api import Extractor


@pytest.fixture(scope="module")
def made(extractor: "Extractor") -> list[Pair]:
    return list(pairs((article(number, 3) for number in itertools.count()), 24, 3, extractor))


def _numeral(written: str) -> Numeral:
    (found,) = numerals(written)
    return found


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2.300", "2300"),
        ("07", "7"),
        ("58.45", "58.45"),
        ("4,8 tỷ", "4800000000"),
        ("1.200.000", "1200000"),
        ("75 nghìn", "75000"),
        ("300.000", "300000"),
    ],
)
def test_a_numeral_is_worth_what_it_says(written: str, value: str) -> None:
    assert _numeral(written).value == Decimal(value)
    assert _numeral(written).text() == written


def test_what_stands_behind_a_stroke_is_no_numeral() -> None:
    text = "Ngày 15/7/2014, 18/30 CĐCS; tặng 45 suất."
    assert [one.text() for one in numerals(text)] == ["15", "18", "45"]


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("swapped", "12", {"21"}),
        ("swapped", "6,7 tỷ", {"7,6 tỷ"}),
        ("swapped", "1.286", {"2.186", "1.826", "1.268"}),
        ("dropped", "176", {"76", "16", "17"}),
        ("dropped", "1.286", {"286", "186", "126", "128"}),
        ("dropped", "300", set()),
        ("factor", "300", {"3.000", "30"}),
        ("factor", "1.286", {"12.860"}),
        ("factor", "4,8 tỷ", {"48 tỷ"}),
        ("unit", "4,8 tỷ", {"4,8 triệu"}),
        ("unit", "300 triệu", {"300 tỷ", "300 nghìn"}),
        ("unit", "300", set()),
    ],
)
def test_an_error_of_each_kind(kind: str, old: str, new: set[str]) -> None:
    found = {alter(_numeral(old), kind, Random(seed)) for seed in range(200)}
    assert {one.new for one in found if one} == new
    assert all(one is None or (one.kind, one.old, one.value) == (kind, old, value_of(one.new)) for one in found)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2.347", "2.350"),
        ("2.300", "2,3 nghìn"),
        ("1.286", "1.280"),
        ("3.000", "3.400"),
        ("5", "2"),
        ("12", "1"),
        ("45", "05"),
    ],
)
def test_a_rounding_a_small_figure_or_a_nought_in_front_is_no_error(old: str, new: str) -> None:
    assert not is_error(_numeral(old), new)


@pytest.mark.parametrize(
    ("old", "new"), [("45", "46"), ("2.347", "2.357"), ("300", "400"), ("10", "100"), ("6,7", "6,1")]
)
def test_a_figure_that_no_rounding_explains_is_an_error(old: str, new: str) -> None:
    assert is_error(_numeral(old), new)


def test_an_error_keeps_below_its_bound_and_off_other_figures() -> None:
    for seed in range(100):
        found = alter(_numeral("45"), "digit", Random(seed), most=Decimal(50), taken={41.0, 43.0})
        assert found
        assert found.value <= 50
        assert found.value not in (41, 43)


@pytest.mark.parametrize(
    ("written", "unit", "other"),
    [
        ("2.300", None, "2,3 nghìn"),
        ("1.200.000.000", "VND", "1,2 tỷ"),
        ("300 nghìn", "VND", "300.000"),
        ("06", None, "sáu"),
    ],
)
def test_the_same_number_written_another_way(written: str, unit: str | None, other: str) -> None:
    assert other in otherwise(_numeral(written), unit)


@pytest.mark.parametrize("written", ["2.347", "58", "1.286", "17"])
def test_a_number_that_another_way_would_round_has_none(written: str) -> None:
    assert otherwise(_numeral(written), None) == []


def test_words_are_changed_as_wholes() -> None:
    text = "Các vận động viên được trao tặng 5 suất quà"
    told = reworded(text, (("suất quà", "phần quà"), ("tặng 5", "phát 5"), ("phần q", "x")), 1, Random(1))
    assert told == "Các vận động viên được trao phát 5 phần quà"
    assert reworded(text, FREE, 0, Random(1)) == text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Các cấp", "các cấp"),
        ("LĐLĐ tỉnh", "LĐLĐ tỉnh"),
        ("Sơn La có", "Sơn La có"),
        ("Công đoàn trao", "Công đoàn trao"),
    ],
)
def test_a_name_keeps_its_capital(text: str, told: str) -> None:
    assert small(text) == told


def test_half_is_altered_and_half_copied(made: list[Pair]) -> None:
    drawn = [(one.planted.style, one.planted.alteration is not None) for one in made]
    assert all(drawn.count((style, wrong)) == 6 for style in STYLES for wrong in (True, False))
    assert {one.planted.alteration.kind for one in made if one.planted.alteration} <= set(KINDS)


def test_the_same_seed_makes_the_same(made: list[Pair], extractor: "Extractor") -> None:
    again = pairs((article(number, 3) for number in itertools.count()), 24, 3, extractor)
    assert [one.planted for one in again] == [one.planted for one in made]


def test_a_second_source_is_another_article_of_the_same_days(made: list[Pair]) -> None:
    for row, _, planted in made:
        assert planted.row["id"] != row["id"]
        assert planted.row["source"] != row["source"]
        assert planted.row["title"] != row["title"]
        assert planted.row["text"].startswith(planted.row["title"] + "\n")
        assert planted.row["published"] is None or planted.row["published"] >= row["published"]
    assert any(one.planted.row["published"] is None for one in made)


def test_the_wrong_figure_stands_in_the_second_source_alone(made: list[Pair], extractor: "Extractor") -> None:
    wrong = [one for one in made if one.planted.alteration]
    for row, found, planted in wrong:
        assert planted.alteration
        assert planted.old in {one.fact.value for one in figures_of(found)}
        assert float(planted.alteration.value) not in {one.fact.value for one in figures_of(found)}
        assert row["text"].count(planted.alteration.old) > 0
    told = [figures_of(extracted(one.planted.row, extractor)) for one in wrong]
    read = sum(
        one.planted.alteration is not None and one.planted.alteration.value in {figure.fact.value for figure in figures}
        for one, figures in zip(wrong, told, strict=True)
    )
    assert read >= len(wrong) - 1


def test_figures_that_are_not_altered_are_the_originals(made: list[Pair], extractor: "Extractor") -> None:
    told = strange = 0
    for _, found, planted in made:
        known = {one.fact.value for one in figures_of(found)}
        known |= {float(planted.alteration.value)} if planted.alteration else set()
        values = [one.fact.value for one in figures_of(extracted(planted.row, extractor))]
        told += len(values)
        strange += sum(one not in known for one in values)
    assert told > 100
    assert strange <= told / 50
