"""Two articles of one event whose figures differ: by the words of their sentences of one thing, or of two."""

from pathlib import Path

import pytest

from extractor.api import Extractor
from extractor.store.checks.check import check
from extractor.store.search.filters import Filters
from extractor.store.sqlite.store import SQLiteStore
from tests.store.comparing import line, write

EVENT = (
    "Sáng 1/6, tại thành phố Kon Tum, LĐLĐ tỉnh Kon Tum tổ chức hội nghị, tuyên dương 347 công nhân giỏi và 128 gia "
    "đình công nhân tiêu biểu. "
)


def accused(folder: Path, extractor: Extractor, a: str, b: str) -> list[list[float]]:
    """The figures of each conflict between two papers that tell of the event a day apart."""
    with SQLiteStore(folder / "facts.db", create=True) as store:
        days = {"2019-06-02": a, "2019-06-03": b}
        write(store, [line(extractor, day, EVENT + told, day) for day, told in days.items()])
        groups = [group for group in check(store, Filters()) if group.verdict == "conflict"]
    return [[one.value for one in group.reports] for group in groups]


@pytest.mark.parametrize(
    ("told", "figures"),
    [
        ("{}, LĐLĐ tỉnh Kon Tum trao {} suất quà cho công nhân nghèo.", ("2000", "2200")),
        ("{}, kỷ niệm ngày thành lập Công đoàn (28/7/1929), LĐLĐ tỉnh Kon Tum trao {} suất quà cho công nhân nghèo.",
         ("1.250", "1.520")),
        ("{}, theo Luật Công đoàn 2012, LĐLĐ tỉnh Kon Tum trao {} suất quà cho công nhân nghèo.", ("1.250", "1.520")),
    ],
)  # fmt: skip
def test_two_months_are_two_whatever_other_years_stand_in_their_sentences(
    tmp_path: Path, extractor: Extractor, told: str, figures: tuple[str, str]
) -> None:
    a, b = (told.format(f"Trong tháng {5 + at}", one) for at, one in enumerate(figures))
    assert accused(tmp_path, extractor, a, b) == []


@pytest.mark.parametrize(
    ("a", "b", "figures"),
    [
        ("Số tiền hỗ trợ công nhân nghèo tăng đến 12,5 triệu đồng mỗi nhà.",
         "Số tiền hỗ trợ công nhân nghèo tăng đến 15,2 triệu đồng mỗi nhà.", [12.5e6, 15.2e6]),
        ("LĐLĐ tỉnh Kon Tum trao 1.250 suất quà cho công nhân nghèo tại Đại hội lần thứ XII.",
         "LĐLĐ tỉnh Kon Tum trao 1.520 suất quà cho công nhân nghèo tại Đại hội lần thứ 12.", [1250, 1520]),
    ],
)  # fmt: skip
def test_what_is_no_day_and_one_round_written_in_two_ways_keep_nothing_apart(
    tmp_path: Path, extractor: Extractor, a: str, b: str, figures: list[float]
) -> None:
    assert accused(tmp_path, extractor, a, b) == [figures]


def test_what_is_denied_of_a_part_is_not_set_against_what_is_told(tmp_path: Path, extractor: Extractor) -> None:
    denied = "Trong số 1.435 doanh nghiệp thuộc diện, có 435 doanh nghiệp {} thỏa ước lao động tập thể."
    signed = "Toàn tỉnh có 345 doanh nghiệp ký thỏa ước lao động tập thể."
    assert accused(tmp_path, extractor, denied.format("chưa ký"), signed) == []
