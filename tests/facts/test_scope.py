"""Whose a figure is, and of when."""

import pytest

from extractor.api import Extractor
from extractor.records import Award, Count

YEAR_2019 = "2019-01-01/2019-12-31"
NGHE_AN, SON_LA = "Liên đoàn Lao động tỉnh Nghệ An", "Liên đoàn Lao động tỉnh Sơn La"


def counts(extractor: Extractor, text: str, published: str | None = None) -> list[Count]:
    return [fact for fact in extractor.extract(text, published=published).facts if isinstance(fact, Count)]


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("LĐLĐ tỉnh Nghệ An kết nạp 500 đoàn viên.", [NGHE_AN]),
        ("LĐLĐ tỉnh Nghệ An kết nạp 500 đoàn viên, trao 20 suất quà.", [NGHE_AN, NGHE_AN]),
        ("LĐLĐ tỉnh Nghệ An họp. Năm qua có 310 sáng kiến.", [NGHE_AN]),
        ("Có 310 sáng kiến của LĐLĐ tỉnh Sơn La được công nhận.", [SON_LA]),
        ("LĐLĐ tỉnh Nghệ An có 5 đề tài; LĐLĐ tỉnh Sơn La có 9 đề tài.", [NGHE_AN, SON_LA]),
        ("LĐLĐ tỉnh Nghệ An ghi nhận 12 đoàn viên thuộc LĐLĐ tỉnh Sơn La.", [SON_LA]),
        ("Theo Sở Y tế, LĐLĐ tỉnh Sơn La có 7 đơn vị.", [SON_LA]),
        ("Có 310 sáng kiến.", [None]),
    ],
)
def test_whose(extractor: Extractor, text: str, owners: list[str | None]) -> None:
    assert [fact.organisation for fact in counts(extractor, text)] == owners


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Năm 2019 có 310 sáng kiến.", [YEAR_2019]),
        ("Có 310 sáng kiến trong năm 2019.", [YEAR_2019]),
        ("6 tháng đầu năm 2019, kết nạp 500 đoàn viên.", ["2019-01-01/2019-06-30"]),
        ("Nhiệm kỳ 2013-2018 có 310 sáng kiến.", ["2013-01-01/2018-12-31"]),
        ("Quý II/2019 có 3 vụ, quý III/2019 có 5 vụ.", ["2019-04-01/2019-06-30", "2019-07-01/2019-09-30"]),
        ("Năm 2019, ngành đổi mới. Có 310 sáng kiến.", [YEAR_2019]),
        ("Năm 2018 có 4 đề tài, năm 2019 có 6 đề tài.", ["2018-01-01/2018-12-31", YEAR_2019]),
        ("Giai đoạn 2021-2030 xây 50 căn nhà.", ["2021-01-01/2030-12-31"]),
        ("Ngày 20/7/2019, trao 40 suất quà.", ["2019-07-20/2019-07-20"]),
        ("Có 310 sáng kiến.", [None]),
        ("Tính đến 31/8/2023, toàn tỉnh thực hiện 45 công trình.", ["2023-01-01/2023-08-31"]),
    ],
)  # fmt: skip
def test_when(extractor: Extractor, text: str, periods: list[str | None]) -> None:
    assert [fact.period for fact in counts(extractor, text)] == periods


def test_a_day_without_a_year_takes_it_from_the_day_of_publication(extractor: Extractor) -> None:
    (fact,) = counts(extractor, "Ngày 20-7, trao 40 suất quà.", published="2019-07-21")
    assert fact.period == "2019-07-20/2019-07-20"
    (fact,) = counts(extractor, "Ngày 20-7, trao 40 suất quà.")
    assert fact.period is None


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
