"""What articles share: which features they have, what each weighs, and which two articles have in common."""

from typing import Any

import pytest

from extractor.api import Extractor
from extractor.checking.features import (
    DAY,
    KINDS,
    MATTER,
    PROVINCE,
    ROW,
    ROW_WEIGHT,
    SKETCH,
    WORDING,
    features,
    of_kind,
    significant,
    weight_of,
)
from extractor.checking.report import Report
from tests.checking import made
from tests.checking.two_articles import common, read


def report(value: float, relation: str = "exact", **told: Any) -> Report:
    """A figure of nothing that has a name."""
    return made.report(value, relation, **{"noun": None, **told})


YEAR = {"organisation_id": "ldld-kon-tum", "period_from": "2017-01-01", "period_to": "2017-12-31"}


@pytest.mark.parametrize(
    ("value", "digits"),
    [
        (2300, 2), (2347, 4), (5, 1), (50, 1), (1000, 1), (1001, 4), (0, 1), (12.5, 3), (0.5, 1), (12.4e9, 3),
        (1e15, 1), (123456789, 9), (0.25, 2), (100.5, 4),
    ],
)  # fmt: skip
def test_significant_digits(value: float, digits: int) -> None:
    assert significant(value) == digits


def weight(*reports: Report) -> float:
    return weight_of(features(reports, [], None))


@pytest.mark.parametrize(
    ("lighter", "heavier"),
    [
        (report(5), report(45)), (report(50), report(45)), (report(45), report(457)), (report(457), report(4571)),
        (report(2300), report(2347)), (report(45), report(45, "range", upper=60)), (report(1), report(12.5)),
    ],
)  # fmt: skip
def test_a_figure_weighs_more_the_less_it_is_by_chance(lighter: Report, heavier: Report) -> None:
    assert weight(lighter) < weight(heavier)


def test_one_digit_is_no_feature() -> None:
    assert features([report(5), report(5000), report(9)], [], None) == []


def test_a_figure_that_is_told_twice_weighs_as_much_as_once() -> None:
    assert features([report(457), report(457)], [], None) == features([report(457)], [], None)


def test_no_figure_weighs_more_than_one_of_four_digits() -> None:
    assert weight(report(4571)) == weight(report(457_123_991)) == 4.0


@pytest.mark.parametrize(
    ("change", "shared"),
    [
        ({"modality": "target"}, True), ({"organisation_id": "x"}, True),
        ({"metric": "gift"}, False), ({"unit": "VND"}, False), ({"value": 458}, False), ({"upper": 500}, False),
        ({"metric": None, "award": "bang_khen"}, False), ({"noun": "giải pháp"}, False),
    ],
)  # fmt: skip
def test_what_makes_two_figures_one_feature(change: dict[str, object], shared: bool) -> None:
    a, b = (
        features([report(457, noun="sáng kiến")], [], None),
        features([report(**{"value": 457, "noun": "sáng kiến", **change})], [], None),
    )
    assert ({key for key, _ in a} == {key for key, _ in b}) is shared


def test_the_counted_thing_is_one_where_its_name_is_long_enough() -> None:
    named, bare = report(7, noun="sổ tiết kiệm"), report(7, noun="sổ")
    assert weight(named) == weight(report(7, noun="Sổ Tiết Kiệm")) == 0.6
    assert weight(bare) == weight(report(1, noun="sổ tiết kiệm")) == 0


@pytest.mark.parametrize(
    ("change", "matters"),
    [
        ({}, 1), ({"value": 900}, 1), ({"organisation_id": None}, 0), ({"period_from": None}, 0),
        ({"period_to": None}, 0), ({"period_from": "2017-12-25"}, 0), ({"period_from": "2017-12-20"}, 1),
    ],
)  # fmt: skip
def test_a_matter_is_a_bodys_in_a_time_longer_than_an_events(change: dict[str, object], matters: int) -> None:
    found = features([report(**{"value": 457, **YEAR, **change})], [], None)
    assert of_kind(found, MATTER) == matters


@pytest.mark.parametrize("name", ["noun", "recipient", "level", "program", "modality", "metric", "organisation_id"])
def test_a_matter_has_no_figure_but_all_else(name: str) -> None:
    matter = features([report(7, **YEAR)], [], None)
    assert features([report(9, **YEAR)], [], None) == matter
    assert features([report(7, **{**YEAR, name: "khác"})], [], None) != matter


def test_each_feature_is_there_once_and_in_order(extractor: Extractor) -> None:
    text = "Tặng quà\nLĐLĐ tỉnh Kon Tum tặng 1.475 suất quà. Ngày 20/7, LĐLĐ tỉnh Kon Tum tặng 1.475 suất quà."
    found = read(extractor, text, "2018-07-21").features
    keys = [key for key, _ in found]
    assert keys == sorted(set(keys)) and all(0 <= key < 1 << 63 for key in keys)
    assert {key % KINDS for key in keys} == {0, 2, 3, 4}
    assert all(one.weight > 0 for one in found)


# What two articles have in common


LIST = "Kết quả\nLĐLĐ tỉnh Kon Tum tặng {} suất quà cho công nhân khó khăn {}."


@pytest.mark.parametrize(
    ("a", "b", "published", "days"),
    [
        ("Lễ ra mắt\nNgày 20/7, có 45 đoàn viên.", "Ra mắt\nSáng 20-7-2018, có 45 đoàn viên.", "2018-07-21", 1),
        ("Lễ ra mắt\nNgày 20/7, có 45 đoàn viên.", "Ra mắt\nSáng 21-7, có 45 đoàn viên.", "2018-07-21", 0),
        # a day long ago is none of the event's, unless nobody knows when it was told
        ("Kỷ niệm\nNgày 28/7/1929, có 45 đoàn viên.", "Lễ\nNgày 28/7/1929, có 45 đoàn viên.", "2018-07-21", 0),
        ("Kỷ niệm\nNgày 28/7/1929, có 45 đoàn viên.", "Lễ\nNgày 28/7/1929, có 45 đoàn viên.", None, 1),
        ("Tổng kết\nNăm 2017, có 45 đoàn viên.", "Tổng kết\nNăm 2017, có 45 đoàn viên.", "2018-01-21", 0),
    ],
)
def test_days_in_common(extractor: Extractor, a: str, b: str, published: str | None, days: int) -> None:
    assert common(read(extractor, a, published, 1), read(extractor, b, published, 2)).days == days


@pytest.mark.parametrize(
    ("a", "b", "provinces"),
    [
        ("LĐLĐ tỉnh Kon Tum có 45 đoàn viên.", "UBND tỉnh Kon Tum khen 12 người.", 1),
        ("LĐLĐ tỉnh Kon Tum có 45 đoàn viên.", "LĐLĐ tỉnh Gia Lai có 45 đoàn viên.", 0),
        ("LĐLĐ tỉnh Kon Tum có 45 đoàn viên.", "Tổng LĐLĐ Việt Nam có 45 đoàn viên.", 0),
    ],
)
def test_provinces_in_common(extractor: Extractor, a: str, b: str, provinces: int) -> None:
    assert common(read(extractor, f"Tin\n{a}", None, 1), read(extractor, f"Tin\n{b}", None, 2)).provinces == provinces


@pytest.mark.parametrize(
    ("more", "weight"),
    [
        ("Ông Trần Văn Sỹ, Chủ tịch LĐLĐ tỉnh, dự.", 3.0),
        ("Thực hiện Kế hoạch số 45/KH-LĐLĐ.", 4.0),
        ("Chương trình “Tết Sum vầy” được tổ chức.", 3.0),
    ],
)
def test_names_in_common_weigh_much(extractor: Extractor, more: str, weight: float) -> None:
    alone = [read(extractor, f"{title}\nCó {count} người dự.", None, 1) for title, count in (("Tin", 45), ("Bài", 67))]
    named = [read(extractor, f"{title}\nCó {count} người dự. {more}", None, 1)
             for title, count in (("Tin", 45), ("Bài", 67))]  # fmt: skip
    assert common(*named).weight - common(*alone).weight >= weight


def test_sentences_with_other_figures_have_their_wording_in_common() -> None:
    form = "trong nam ldld tinh da tang {} suat qua cho cong nhan kho khan"
    a, b = (features([report(5, words=form.format(number))], [], None) for number in (145, 732))
    assert a == b
    assert of_kind(a, WORDING) == SKETCH
    assert weight_of(a) == weight_of(a, WORDING) == pytest.approx(SKETCH * ROW_WEIGHT)


def test_a_sentence_that_is_told_with_several_figures_has_its_wording_once() -> None:
    words = "trong nam ldld tinh da tang suat qua cho cong nhan kho khan"
    once = features([report(5, words=words)], [], None)
    assert features([report(5, words=words), report(7, words=words)], [], None) == once


@pytest.mark.parametrize("words", ["", "co 45 nguoi", "tang 5 suat qua"])
def test_few_words_are_no_wording(words: str) -> None:
    assert len(words.split()) <= ROW
    assert of_kind(features([report(5, words=words)], [], None), WORDING) == 0


def test_weights_by_kind_are_parts_of_all(extractor: Extractor) -> None:
    found = read(extractor, LIST.format("1.475", "ngày 20/7"), "2018-07-21").features
    known = sum(weight_of(found, kind) for kind in (MATTER, DAY, WORDING, PROVINCE))
    assert 0 < known < weight_of(found)
