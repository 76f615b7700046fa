"""Lines, stamps and addresses that tell a day, and those that do not."""

import datetime as dt

import pytest

from extractor.reading.html.dates import day_of_address, day_of_line, day_of_stamp

DAY = dt.date(2013, 3, 12)
LATEST = dt.date(2026, 11, 22)
LINES = [
    "Thứ ba, 12/03/2013, 08:15", "Ngày đăng: 12-3-2013", "Cập nhật lúc 14:05 | 12/03/2013", "[12/03/2013 08:15]",
    "(Ngày 12 tháng 3 năm 2013)", "12/03/2013 | 08:15 GMT+7", "Kon Tum, ngày 12 tháng 3 năm 2013", "12 Th3, 2013",
    "TP. Hồ Chí Minh, ngày 12 tháng 3 năm 2013", "Thứ Ba, 12/03/2013 | Lượt xem: 123", "12 Tháng Ba, 2013",
    "March 12, 2013", "08h15, ngày 12/3/2013", "Thứ 3, 12.03.2013", "Admin | 12/03/2013", "12/3/2013 In bài viết",
    "Tác giả: Thu Hà - 12/03/2013", "Cập nhật: 09:12 - 12/03/2013 (GMT+7)", "12/03/2013 8:15 SA",
    "Posted on 12/03/2013 by admin", "2013-03-12 08:15", "(QTO) - 12/03/2013",
]  # fmt: skip
NO_LINES = [
    "Hôm nay, thứ Sáu 20/11/2026", "Ngày 12/3/2013, tại Kon Tum, LĐLĐ tỉnh họp.", "Ngày 12/3/2013, LĐLĐ", "31/02/2013",
    "12/03/1893", "12/03/2093", "Đại hội đại biểu 12/03/2013", "12/03/2013 - 12/04/2013", "Từ ngày 12/03/2013",
    "3/12/2013 8:15 AM", "12/3", "tháng 3/2013", "", "Điện thoại: 12.03.2013.45",
]  # fmt: skip


@pytest.mark.parametrize("line", LINES)
def test_date_lines(line: str) -> None:
    assert day_of_line(line, LATEST) == DAY


@pytest.mark.parametrize("line", NO_LINES)
def test_what_is_no_date_line(line: str) -> None:
    assert day_of_line(line, LATEST) is None


def test_an_american_program_s_day_where_only_one_reading_is_one() -> None:
    assert day_of_line("3/22/2013 8:15 AM", LATEST) == day_of_line("22/3/2013 8:15 AM", LATEST) == dt.date(2013, 3, 22)


@pytest.mark.parametrize(
    "stamp", ["2013-03-12", "2013-03-11T20:00:00Z", "2013-03-12T20:00:00+07:00", "20130312", "12/03/2013"]
)
def test_stamps_tell_the_day_in_vietnam(stamp: str) -> None:
    assert day_of_stamp(stamp, LATEST) == DAY


@pytest.mark.parametrize("stamp", [None, "", "gần đây", "2093-01-01", "9999-12-31T23:00:00Z"])
def test_stamps_that_tell_none(stamp: str | None) -> None:
    assert day_of_stamp(stamp, LATEST) is None


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("/2013/03/12/bai", DAY), ("/bai-20130312-x", DAY), ("/2013-03-12-bai", DAY),
        ("/bai-20130312081533578.htm", DAY),
        ("/bai-2013031299.htm", None), ("/bai-20131399", None), ("/2013/13/12/", None), ("/id-1234567820130312", None),
    ],
)  # fmt: skip
def test_addresses(path: str, day: dt.date | None) -> None:
    assert day_of_address(f"https://bao.example{path}", LATEST) == day
