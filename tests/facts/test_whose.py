"""Whose a figure is."""

import pytest

from extractor.api import Extractor
from extractor.records import Count

NGHE_AN, SON_LA = "Liên đoàn Lao động tỉnh Nghệ An", "Liên đoàn Lao động tỉnh Sơn La"
VINH, COMPANY = "Liên đoàn Lao động thành phố Vinh", "Công ty TNHH Hoàng Gia"


def owners(extractor: Extractor, text: str) -> list[str | None]:
    return [fact.organisation for fact in extractor.extract(text).facts if isinstance(fact, Count)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LĐLĐ tỉnh Nghệ An kết nạp 500 đoàn viên.", [NGHE_AN]),
        ("LĐLĐ tỉnh Nghệ An kết nạp 500 đoàn viên, trao 20 suất quà.", [NGHE_AN, NGHE_AN]),
        ("LĐLĐ tỉnh Nghệ An họp. Năm qua có 310 sáng kiến.", [NGHE_AN]),
        ("Có 310 sáng kiến.", [None]),
    ],
)
def test_the_subject_owns_it_over_sentences(extractor: Extractor, text: str, expected: list[str | None]) -> None:
    assert owners(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Có 310 sáng kiến của LĐLĐ tỉnh Sơn La được công nhận.", [SON_LA]),
        ("LĐLĐ tỉnh Nghệ An ghi nhận 12 đoàn viên thuộc LĐLĐ tỉnh Sơn La.", [SON_LA]),
    ],
)
def test_the_possessive_comes_before_the_subject(extractor: Extractor, text: str, expected: list[str]) -> None:
    assert owners(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LĐLĐ tỉnh Nghệ An có 5 đề tài; LĐLĐ tỉnh Sơn La có 9 đề tài.", [NGHE_AN, SON_LA]),
        ("LĐLĐ tỉnh Nghệ An nộp 900 sáng kiến, riêng LĐLĐ thành phố Vinh góp 120 sáng kiến.", [NGHE_AN, VINH]),
        ("LĐLĐ tỉnh Nghệ An nộp 900 sáng kiến; LĐLĐ thành phố Vinh 120 sáng kiến.", [NGHE_AN, VINH]),
        ("LĐLĐ tỉnh Nghệ An có 5 đề tài; LĐLĐ tỉnh Sơn La có 9 đề tài; tổng 14 đề tài.", [NGHE_AN, SON_LA, NGHE_AN]),
    ],
)
def test_each_clause_has_its_own_subject(extractor: Extractor, text: str, expected: list[str]) -> None:
    assert owners(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Theo Sở Y tế, LĐLĐ tỉnh Sơn La có 7 đơn vị.", [SON_LA]),
        ("Phối hợp với Sở Y tế và Sở Công Thương, LĐLĐ tỉnh Sơn La khám cho 300 công nhân.", [SON_LA]),
        ("Ông Lò Văn Minh, Chủ tịch LĐLĐ tỉnh Sơn La, cho biết đã có 310 sáng kiến.", [SON_LA]),
        ("Ông Lò Văn Minh, Trưởng Ban Tổ chức LĐLĐ tỉnh Sơn La, cho biết đã có 310 sáng kiến.", [SON_LA]),
        ("Kế hoạch giao LĐLĐ thành phố Vinh 1.400 đoàn viên.", [VINH]),
    ],
)
def test_who_is_only_told_of_owns_nothing(extractor: Extractor, text: str, expected: list[str]) -> None:
    assert owners(extractor, text) == expected


def test_a_place_owns_what_is_there_where_nobody_acts(extractor: Extractor) -> None:
    assert owners(extractor, "Tại Công ty TNHH Hoàng Gia, phong trào thu được 900 sáng kiến.") == [COMPANY]
    assert owners(extractor, "Tại Công ty TNHH Hoàng Gia, LĐLĐ tỉnh Nghệ An trao 90 suất quà.") == [NGHE_AN]


LEAD = "LĐLĐ tỉnh Nghệ An tổng kết phong trào. LĐLĐ tỉnh Nghệ An khen nhiều nơi.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LEAD + "LĐLĐ thành phố Vinh kết nạp 10 đoàn viên. Đơn vị còn trao 20 suất quà.", [VINH, VINH]),
        (LEAD + "LĐLĐ thành phố Vinh kết nạp 10 đoàn viên.\nToàn tỉnh có 20 suất quà.", [VINH, NGHE_AN]),
        (LEAD + "LĐLĐ thành phố Vinh kết nạp 10 đoàn viên. Toàn tỉnh có 20 suất quà.", [VINH, NGHE_AN]),
        (LEAD + "Đã có 310 sáng kiến.", [NGHE_AN]),
        (LEAD + "Tập thể được Tổng LĐLĐ Việt Nam tặng cờ. Quỹ quyên góp 300 triệu đồng.", [NGHE_AN]),
        (LEAD + "Ngôi nhà mới rộng 62 m2.", [None]),
    ],
)
def test_what_carries_over(extractor: Extractor, text: str, expected: list[str | None]) -> None:
    assert owners(extractor, text) == expected


def test_who_polices_or_governs_does_not_own_what_is_told_next(extractor: Extractor) -> None:
    text = "Công an huyện Đức Hòa vào cuộc. Công an huyện Đức Hòa lập biên bản. Vụ cháy làm 3 người bị thương."
    assert owners(extractor, text) == [None]
