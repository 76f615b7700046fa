"""What keeps two figures from being compared, from sentences to the parts of their key."""

from typing import Any

import pytest

from extractor.api import Extractor
from extractor.checking.comparing import (
    EVENT,
    SAME,
    closed,
    comparable,
    could_differ,
    days_of,
    key_of,
    same_key,
    same_time,
    tells_time,
)
from extractor.checking.report import Report
from tests.checking.made import report
from tests.checking.two_articles import read

YEAR = {"period_from": "2017-01-01", "period_to": "2017-12-31"}
HALF = {"period_from": "2017-01-01", "period_to": "2017-06-30"}
EVENING = {"period_from": "2017-05-16", "period_to": "2017-05-16"}
OTHER_YEAR = {"period_from": "2016-01-01", "period_to": "2016-12-31"}
NAMED = YEAR | {"organisation_id": "ldld-kon-tum"}


def figure(extractor: Extractor, sentence: str, value: float, published: str | None = "2018-07-21") -> Report:
    found = read(extractor, f"Tin công đoàn\n{sentence}", published).reports
    return next(one for one in found if one.value == value)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (("Có 45 sáng kiến được công nhận.", 45), ("Hội nghị có 54 sáng kiến.", 54), True),
        (("Có 45 sáng kiến được công nhận.", 45), ("Có 45 đại biểu dự.", 45), False),
        (("LĐLĐ tỉnh tặng Bằng khen cho 45 cá nhân.", 45), ("LĐLĐ tỉnh tặng Giấy khen cho 45 cá nhân.", 45), False),
        (("Trao 12 giải Nhất.", 12), ("Trao 12 giải Nhì.", 12), False),
        (("Trao 12 giải Nhất.", 12), ("Trao 21 giải nhất.", 21), True),
        (("Tặng Bằng khen cho 12 tập thể.", 12), ("Tặng Bằng khen cho 12 cá nhân.", 12), False),
        # one figure for both may be that of either
        (("Tặng Bằng khen cho 12 tập thể, cá nhân.", 12), ("Tặng Bằng khen cho 12 cá nhân.", 12), True),
        (("Có 45 sáng kiến cấp tỉnh.", 45), ("Có 45 sáng kiến cấp cơ sở.", 45), False),
        (("Có 45 sáng kiến cấp tỉnh.", 45), ("Có 45 sáng kiến.", 45), True),
        (("LĐLĐ tỉnh Kon Tum có 45 sáng kiến.", 45), ("LĐLĐ tỉnh Gia Lai có 45 sáng kiến.", 45), False),
        (("LĐLĐ tỉnh Kon Tum có 45 sáng kiến.", 45), ("Có 45 sáng kiến.", 45), True),
        (("Công đoàn đã kết nạp 450 đoàn viên.", 450), ("Công đoàn không kết nạp 450 đoàn viên.", 450), False),
        (("Công đoàn đã kết nạp 450 đoàn viên.", 450), ("Công đoàn phấn đấu kết nạp 450 đoàn viên.", 450), True),
        (("Trao 25 triệu đồng.", 25e6), ("Trao 25 triệu USD.", 25e6), False),
        (("Năm 2017 có 450 sáng kiến.", 450), ("Năm 2016 có 450 sáng kiến.", 450), False),
        (("Năm 2017 có 450 sáng kiến.", 450), ("6 tháng đầu năm 2017 có 450 sáng kiến.", 450), False),
        (("Quý I/2018 có 450 sáng kiến.", 450), ("Quý II/2018 có 450 sáng kiến.", 450), False),
        (("Năm 2018 có 450 sáng kiến.", 450), ("Ngày 20/7, có 450 sáng kiến.", 450), True),
        (("Năm 2017 có 450 sáng kiến.", 450), ("Ngày 20/7, có 450 sáng kiến.", 450), False),
        (("Năm 2017 có 450 sáng kiến.", 450), ("Có 450 sáng kiến.", 450), True),
    ],
)  # fmt: skip
def test_figures_that_may_count_one_thing(
    extractor: Extractor, a: tuple[str, float], b: tuple[str, float], expected: bool
) -> None:
    one, other = figure(extractor, *a), figure(extractor, *b)
    assert comparable(one, other) is comparable(other, one) is expected


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Năm 2017, có 450 sáng kiến.", True), ("Trong nhiệm kỳ 2013-2018, có 450 sáng kiến.", True),
        ("Năm qua, có 450 sáng kiến.", True), ("Năm học này có 450 sáng kiến.", True),
        ("Quý II có 450 sáng kiến.", True), ("6 tháng đầu năm có 450 sáng kiến.", True),
        ("Ngày 20/7, có 450 sáng kiến.", True), ("Có 450 sáng kiến.", False),
        ("Hội nghị có 450 sáng kiến được công nhận.", False), ("Năm công đoàn có 450 sáng kiến.", False),
    ],
)  # fmt: skip
def test_sentences_that_tell_a_time(extractor: Extractor, sentence: str, told: bool) -> None:
    found = figure(extractor, f"Ngày 20/7/2018, hội nghị khai mạc. {sentence}", 450)
    assert tells_time(found) is told


def test_who_has_no_period_tells_none() -> None:
    assert not tells_time(report(words="nam 2017 co 45 sang kien"))
    assert not tells_time(report(words="nam 2017 co 45 sang kien", period_from="2017-01-01"))
    assert not tells_time(report(words="nam 2016 co 45 sang kien", **YEAR))
    assert tells_time(report(words="nam 2017 co 45 sang kien", **YEAR))
    assert tells_time(report(words="thang 3 co 45 sang kien", **YEAR))
    assert not tells_time(report(words="thang 3 2012 co 45 sang kien", **YEAR))  # the period is another sentence's


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("trong thang 5 trao 2000 suat qua", True), ("thang 5 2000 suat qua da den tay cong nhan", True),
        ("trong thang 5 ky niem ngay thanh lap 28 7 1929 trao 2000 suat qua", True),
        ("trong thang 5 theo luat cong doan 2012 trao 2000 suat qua", True),
        ("theo luat cong doan 2012 trao 2000 suat qua", False),
        ("nam 2016 trao 2000 suat qua", False), ("thang 5 nam 2016 trao 2000 suat qua", False),
        ("tu ngay 1 1 trao 2000 suat qua", True), ("tu ngay 1 1 2016 trao 2000 suat qua", False),
        ("giai doan 2016 trao 2000 suat qua", False), ("nhiem ky 2011 2016 trao 2000 suat qua", False),
    ],
)  # fmt: skip
def test_another_year_is_the_periods_only_where_it_stands_behind_its_words(words: str, told: bool) -> None:
    one = report(2000, words=words, said="2000 suat qua", start=words.index("2000"), sentence_end=len(words), **HALF)
    assert tells_time(one) is told


def test_a_figure_is_no_year_and_no_day() -> None:
    assert not tells_time(report(2017, words="trao 2017 suat qua", said="2017 suat qua", **YEAR))
    assert not tells_time(report(16.5, words="trao 16 5 trieu dong", said="16 5 trieu dong", **EVENING))


@pytest.mark.parametrize(
    ("a", "b", "told", "carried"),
    [
        (YEAR, YEAR, True, True), (YEAR, HALF, False, True), (YEAR, OTHER_YEAR, False, True),
        (YEAR, EVENING, True, True), (HALF, EVENING, True, True), (OTHER_YEAR, EVENING, False, True),
        (YEAR, {}, True, True), ({}, {}, True, True),
        (YEAR, {"period_from": "2017-05-01", "period_to": "2017-05-11"}, True, True),
        (YEAR, {"period_from": "2017-05-01", "period_to": "2017-05-12"}, False, True),
        (YEAR, {"period_from": "2017-12-30", "period_to": "2018-01-02"}, False, True),
    ],
)  # fmt: skip
def test_times_that_can_be_one(a: dict[str, Any], b: dict[str, Any], told: bool, carried: bool) -> None:
    """`told` where the sentences of both tell their time, `carried` where one of them has it from another sentence."""
    words = "nam 2016 nam 2017 ngay 16 5"
    for one, other in ((a, b), (b, a)):
        assert same_time(report(words=words, **one), report(words=words, **other)) is told
        assert same_time(report(words=words, **one), report(words="", **other)) is carried


def test_days_of_a_period() -> None:
    assert days_of("2017-05-01", "2017-05-01") == 0
    assert days_of("2017-12-31", "2018-01-01") == 1
    assert days_of("2017-05-01", "2017-05-11") == EVENT


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Tết Sum vầy", "Tết Sum vầy", True), ("Tết Sum vầy", None, True), ("Tết sum vầy", "Tết Sum vầy 2018", True),
        ("“Tết Sum vầy”", "Tết Sum vầy", True), ("Tết Sum vầy", "Mái ấm Công đoàn", False),
    ],
)  # fmt: skip
def test_programmes_that_can_be_one(a: str, b: str | None, expected: bool) -> None:
    one, other = report(program=a), report(program=b)
    assert comparable(one, other) is comparable(other, one) is expected


# Figures that differ

FIRM = {"organisation_id": "enterprise/long-an/cong-ty-a", "words": "cong ty a co 45 sang kien"}
SCHOOL = {"organisation_id": "school/long-an/truong-b", "words": "truong b co 45 sang kien"}
CARRIED = {"organisation_id": "school/long-an/truong-b", "words": "don vi co 45 sang kien"}
DISTRICTS = tuple(
    {
        "organisation_id": f"union/kon-tum/{name}/lien-doan-lao-dong",
        "words": f"ldld huyen {name.replace('-', ' ')} co 45",
    }
    for name in ("dak-ha", "dak-to")
)
PROVINCE = {"organisation_id": "union/kon-tum/lien-doan-lao-dong"}


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ({"noun": "sáng kiến"}, {"noun": "giải pháp"}, False), ({"noun": "suất quà"}, {"noun": "phần quà"}, True),
        ({"noun": "công nhân"}, {"noun": "công nhân nữ"}, False),
        ({"noun": "Suất Quà"}, {"noun": "suất quà"}, True), ({"noun": None}, {"noun": "giải pháp"}, True),
        ({"modality": "target"}, {}, False), ({"modality": "target"}, {"modality": "target"}, True),
        ({"modality": "target"}, {"modality": "proposed"}, False), ({"modality": "proposed"}, {}, True),
        (FIRM, SCHOOL, False), (FIRM, FIRM, True),
        (CARRIED, FIRM | {"words": "co 45 sang kien"}, True), (FIRM, PROVINCE, True), (FIRM, {}, True),
        (*DISTRICTS, False), (DISTRICTS[0], PROVINCE, True), (DISTRICTS[0], FIRM, False),
        (PROVINCE, {"organisation_id": "union/lien-doan-lao-dong"}, True),
    ],
)  # fmt: skip
def test_figures_that_differ_though_they_may_be_of_one_thing(
    a: dict[str, Any], b: dict[str, Any], expected: bool
) -> None:
    one, other = report(45, **a), report(54, **b)
    assert could_differ(one, other) is could_differ(other, one) is expected


def test_a_firm_is_one_though_its_place_is_left_out() -> None:
    assert could_differ(report(45, **FIRM), report(54, organisation_id="enterprise/cong-ty-a"))


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("dot 1 trao 45 suat qua", "dot 2 trao 54 suat qua", False),
        ("dot 1 trao 45 suat qua", "dot i trao 54 suat qua", True),
        ("dot 01 trao 45 suat qua", "dot thu 1 trao 54 suat qua", True),
        ("dai hoi lan thu xii co 45", "dai hoi lan xii co 54", True), ("lan thu xii co 45", "lan thu 12 co 54", True),
        ("lan thu xiv co 45", "lan thu 14 co 54", True), ("lan thu xiv co 45", "lan thu xvi co 54", False),
        ("dot 1 trao 45 suat qua", "vong 1 trao 54 suat qua", False),
        ("5 nguoi tu vong 45 nguoi bi thuong", "5 nguoi tu vong 54 nguoi bi thuong", True),
        ("chi nguyen thi lan 45 tuoi", "chi nguyen thi lan 54 tuoi", True),
        ("nhiem ky 2013 2018 co 45", "nhiem ky 2018 2023 co 54", False),
        ("nhiem ky 2013 2018 co 45", "nhiem ky 2013 2018 co 54", True),
        ("nhiem ky 2013 2018 co 45", "nhiem ky qua co 54", True),
        ("sang 20 7 trao 45 suat qua", "ngay 19 7 trao 54 suat qua", False),
        ("sang 20 7 trao 45 suat qua", "ngay 20 07 2018 trao 54 suat qua", True),
        ("ngay 19 20 7 trao 45 suat qua", "ngay 20 7 trao 54 suat qua", True),
        ("tu ngay 12 11 den 15 11 trao 45 suat qua", "den 15 11 trao 54 suat qua", True),
        ("moi nha tu 10 12 trieu dong 45 nha", "moi nha tu 10 11 trieu dong 54 nha", True),
        ("tu 10 12 den 15 12 trao 45 suat qua", "tu 10 11 den 15 11 trao 54 suat qua", False),
        ("rieng huyen trao 45 suat qua", "cac cap trao 54 suat qua", False),
        ("rieng huyen trao 45 suat qua", "rieng huyen trao 54 suat qua", True),
        ("noi rieng co 45 suat qua", "co 54 suat qua", True),
    ],
)  # fmt: skip
def test_sentences_that_tell_two_things(a: str, b: str, expected: bool) -> None:
    one, other = report(45, words=a), report(54, words=b)
    assert could_differ(one, other) is could_differ(other, one) is expected


@pytest.mark.parametrize(
    ("words", "figures"),
    [("tang den {} phan cong viec", ("12 5", "11 5")), ("so vu tang 3 lan {} nguoi bi thuong", ("45", "54"))],
)
def test_a_figure_itself_is_neither_a_day_nor_a_round(words: str, figures: tuple[str, str]) -> None:
    one, other = (report(45, words=words.format(said), said=said) for said in figures)
    assert could_differ(one, other)


HEALTH, FEDERATION, WOMEN = (
    {"organisation_id": f"{kind}/kon-tum/{name}", "words": f"{called} tinh trao 45 suat qua"}
    for kind, name, called in (
        ("government", "so-y-te", "so y te"), ("union", "lien-doan-lao-dong", "ldld"),
        ("association", "hoi-lien-hiep-phu-nu", "hoi lhpn"),
    )
)  # fmt: skip
PARTY = {"organisation_id": "party/kon-tum/tinh-uy", "words": "tinh uy trao 45 suat qua"}
POLICE = {"organisation_id": "police/kon-tum/cong-an", "words": "cong an tinh trao 45 suat qua ca nuoc"}
BOTH = "so y te va ldld tinh trao 45 suat qua"


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (HEALTH, FEDERATION, False), (HEALTH, WOMEN, False), (FEDERATION, WOMEN, False),
        (FEDERATION, FEDERATION, True),
        # letters that are words of their own: từ, cả
        (PARTY, FEDERATION | {"words": "tu ngay 5 ldld tinh trao 45 suat qua"}, False),
        (POLICE, FEDERATION | {"words": "ldld tinh trao 45 suat qua ca nuoc"}, False),
        # who is not named in the sentence may be mistaken; and two may give together
        (HEALTH, FEDERATION | {"words": "trao 45 suat qua"}, True), (HEALTH, FEDERATION | {"words": BOTH}, True),
        (FEDERATION | {"words": "lien doan lao dong tinh trao"}, WOMEN | {"words": "hoi lien hiep phu nu trao"}, False),
    ],
)  # fmt: skip
def test_two_givers_of_one_province(a: dict[str, Any], b: dict[str, Any], expected: bool) -> None:
    one, other = report(45, **a), report(54, **b)
    assert could_differ(one, other) is could_differ(other, one) is expected


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("chua ky thoa uoc", True), ("tren dia ban khong tham gia", True), ("da ky thoa uoc", False),
        ("sua chua nha", False), ("nganh hang khong", False), ("va 12 truong chua ky", False),
        ("cua tat ca cac nganh trong tinh chua ky", False),
    ],
)  # fmt: skip
def test_what_is_denied_behind_a_figure(behind: str, expected: bool) -> None:
    denied = report(45, said="45 doanh nghiep", words=f"co 45 doanh nghiep {behind}")
    other = report(45, said="45 doanh nghiep", words="co 45 doanh nghiep ky")
    assert comparable(denied, other) is comparable(other, denied) is not expected
    assert comparable(denied, report(45, modality="negated")) is expected


def at_its_place(sentence: str, said: str, value: float, **told: Any) -> Report:
    """A report of the last place at which these words stand."""
    place = {"start": sentence.rindex(said), "sentence_start": 0, "sentence_end": len(sentence)}
    return report(value, said=said, words=sentence, **place, **told)


def test_what_is_denied_stands_behind_the_figure_itself_not_behind_one_that_ends_like_it() -> None:
    sentence = "trong so 1 435 doanh nghiep thuoc dien co 435 doanh nghiep chua ky thoa uoc"
    denied = at_its_place(sentence, "435 doanh nghiep", 435)
    signed = report(345, said="345 doanh nghiep", words="co 345 doanh nghiep ky thoa uoc")
    assert not comparable(denied, signed)
    whole = report(1435, said="1 435 doanh nghiep", words=sentence, start=9, sentence_end=len(sentence))
    assert comparable(whole, signed)


# The same key


def test_the_same_key() -> None:
    assert same_key(report(45, **NAMED), report(67, **NAMED))


@pytest.mark.parametrize("name", SAME)
def test_no_part_of_a_key_may_differ(name: str) -> None:
    other = report(45, **{**NAMED, name: "2017-02-02" if "period" in name else "khác"})
    assert not same_key(report(45, **NAMED), other) and not same_key(other, report(45, **NAMED))


@pytest.mark.parametrize(
    "change",
    [
        {"metric": None, "award": "bang_khen"}, {"organisation_id": None}, {"period_from": None}, {"period_to": None},
        {"period_from": "2017-12-21"},
    ],
)  # fmt: skip
def test_a_key_needs_a_body_a_count_and_a_time(change: dict[str, Any]) -> None:
    one = report(45, **{**NAMED, **change})
    assert not same_key(one, one)


def test_a_key_is_not_the_rank_nor_the_figure() -> None:
    assert same_key(
        report(45, **NAMED), report(67, "more_than", **NAMED, rank="first", name="khác", province="Kon Tum")
    )


@pytest.mark.parametrize(
    ("published", "modality", "expected"),
    [
        ("2018-01-15", "reported", True), ("2017-12-31", "reported", True), ("2017-12-30", "reported", False),
        (None, "reported", False), ("2017-03-01", "target", True), ("2017-03-01", "proposed", False),
    ],
)  # fmt: skip
def test_a_figure_is_closed_once_its_time_is_over(published: str | None, modality: str, expected: bool) -> None:
    assert closed(report(45, published=published, modality=modality, **YEAR)) is expected


# The key of a group


def test_the_key_of_a_group_is_what_most_tell() -> None:
    reports = [
        report(metric="initiative", noun="sáng kiến", **YEAR),
        report(metric="initiative", noun="giải pháp", organisation="LĐLĐ tỉnh Kon Tum"),
        report(metric="initiative", noun="giải pháp", **YEAR),
    ]
    assert key_of(reports) == {
        "organisation": "LĐLĐ tỉnh Kon Tum",
        "metric": "initiative",
        "noun": "giải pháp",
        "period": "2017-01-01/2017-12-31",
        "modality": "reported",
    }


def test_of_as_many_the_first_told_is_the_key() -> None:
    one, other = report(noun="sáng kiến", **YEAR), report(noun="giải pháp", **HALF)
    assert key_of([one, other])["noun"] == "sáng kiến" and key_of([other, one])["noun"] == "giải pháp"
    assert key_of([one, other])["period"] == "2017-01-01/2017-12-31"


@pytest.mark.parametrize(
    ("part", "value"),
    [("level", "state"), ("recipient", "mixed"), ("rank", "first"), ("program", "Tết Sum vầy"), ("period", "2017")],
)
def test_what_narrows_a_thing_half_of_the_reports_must_tell(part: str, value: str) -> None:
    telling = report(**({"period_from": value, "period_to": value} if part == "period" else {part: value}))
    silent = report()
    assert part not in key_of([telling, telling, silent, silent, silent])
    assert key_of([telling, silent])[part] == ("2017/2017" if part == "period" else value)
    assert part in key_of([silent, telling, telling])


def test_a_body_that_some_tell_is_that_of_all() -> None:
    assert key_of([report(), report(), report(organisation="LĐLĐ tỉnh Kon Tum")])["organisation"] == "LĐLĐ tỉnh Kon Tum"


def test_the_key_tells_nothing_that_nobody_tells() -> None:
    assert key_of([report(metric=None, award="bang_khen", noun=None)]) == {"award": "bang_khen", "modality": "reported"}
