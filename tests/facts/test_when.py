"""When a figure was."""

import pytest

from extractor.api import Extractor
from extractor.records import Award, Count

YEAR_2019, HALF_2019 = "2019-01-01/2019-12-31", "2019-01-01/2019-06-30"


def periods(extractor: Extractor, text: str, published: str | None = None) -> list[str | None]:
    return [fact.period for fact in extractor.extract(text, published=published).facts if isinstance(fact, Count)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Năm 2019 có 310 sáng kiến.", [YEAR_2019]),
        ("Có 310 sáng kiến trong năm 2019.", [YEAR_2019]),
        ("6 tháng đầu năm 2019, kết nạp 500 đoàn viên.", [HALF_2019]),
        ("Nhiệm kỳ 2013-2018 có 310 sáng kiến.", ["2013-01-01/2018-12-31"]),
        ("Quý II/2019 có 3 vụ, quý III/2019 có 5 vụ.", ["2019-04-01/2019-06-30", "2019-07-01/2019-09-30"]),
        ("Năm 2018 có 4 đề tài, năm 2019 có 6 đề tài.", ["2018-01-01/2018-12-31", YEAR_2019]),
        ("Giai đoạn 2021-2030 xây 50 căn nhà.", ["2021-01-01/2030-12-31"]),
        ("Ngày 20/7/2019, trao 40 suất quà.", ["2019-07-20/2019-07-20"]),
        ("Tính đến 31/8/2023, toàn tỉnh thực hiện 45 công trình.", ["2023-01-01/2023-08-31"]),
        ("Đến hết tháng 11/2021, có 310 sáng kiến.", ["2021-01-01/2021-11-30"]),
        ("Trước khi hợp nhất ngày 1/7/2025, tỉnh hỗ trợ 212 căn nhà trong năm 2024.", ["2024-01-01/2024-12-31"]),
        ("Có 310 sáng kiến.", [None]),
    ],
)
def test_its_own_words_come_first(extractor: Extractor, text: str, expected: list[str | None]) -> None:
    assert periods(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Năm 2019, ngành đổi mới. Có 310 sáng kiến.", [YEAR_2019]),
        ("Hội nghị sơ kết 6 tháng đầu năm 2019 của ngành.\nCó 310 sáng kiến.", [HALF_2019]),
        ("Sơ kết 6 tháng đầu năm 2019.\nNăm nay có 310 sáng kiến.", [HALF_2019]),
        ("Ngày 5/3/2019, ngành tổng kết năm 2018. Dự hội nghị có 120 đại biểu.", ["2019-03-05/2019-03-05"]),
        ("Ngày 5/3/2019 trao quà. Có 40 suất quà. Mưa.\nLại có 60 suất quà.", ["2019-03-05/2019-03-05"] * 2),
    ],
)
def test_what_carries_over(extractor: Extractor, text: str, expected: list[str | None]) -> None:
    assert periods(extractor, text, "2019-07-10") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2019 tổng kết.\nĐơn vị hiện có 310 công đoàn cơ sở.",
        "Chị sinh năm 1986, có 310 sáng kiến.",
        "Chị Hoa (SN 1986) có 310 sáng kiến.",
        "Kỷ niệm 90 năm ngày thành lập (28/7/1929 - 28/7/2019), có 310 sáng kiến.",
        "Có 310 sáng kiến, tăng so với năm 2018.",
        "Anh về công ty từ quý II/2013, có 310 sáng kiến.",
    ],
)
def test_a_time_that_is_not_the_figures_is_none(extractor: Extractor, text: str) -> None:
    assert periods(extractor, text) == [None]


def test_a_target_is_not_of_the_day_it_was_told_on(extractor: Extractor) -> None:
    assert periods(extractor, "Ngày 5/3/2019, ngành họp. Phấn đấu có 310 sáng kiến.") == [None]


def test_a_limit_holds_up_to_the_next_comma(extractor: Extractor) -> None:
    text = "Năm 2026, tỉnh phấn đấu xong 90 căn nhà trước ngày 31/10/2026, giải ngân 65 tỷ đồng."
    assert periods(extractor, text) == ["2026-01-01/2026-10-31", "2026-01-01/2026-12-31"]


def test_a_day_without_a_year_takes_it_from_the_day_of_publication(extractor: Extractor) -> None:
    assert periods(extractor, "Ngày 20-7, trao 40 suất quà.", "2019-07-21") == ["2019-07-20/2019-07-20"]
    assert periods(extractor, "Ngày 20-7, trao 40 suất quà.") == [None]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Tặng Bằng khen cho 8 cá nhân xuất sắc năm 2018.", "2018-01-01/2018-12-31"),
        ("Ngày 5/3/2019, tặng Bằng khen cho 8 cá nhân có thành tích năm 2018.", "2018-01-01/2018-12-31"),
        ("Ngày 5/3/2019, tặng Bằng khen cho 8 cá nhân.", "2019-03-05/2019-03-05"),
        ("Tặng Bằng khen cho 8 cá nhân.", None),
    ],
)
def test_an_award_is_of_the_year_that_it_honours(extractor: Extractor, text: str, period: str | None) -> None:
    awards = [fact for fact in extractor.extract(text).facts if isinstance(fact, Award)]
    assert [award.period for award in awards] == [period]
