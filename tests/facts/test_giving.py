"""Who gave an honour."""

import pytest

from extractor.api import Extractor
from extractor.records import Award

TLD, NGHE_AN = "Tổng Liên đoàn Lao động Việt Nam", "Liên đoàn Lao động tỉnh Nghệ An"


def grantors(extractor: Extractor, text: str) -> list[str | None]:
    return [fact.grantor for fact in extractor.extract(text).facts if isinstance(fact, Award)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LĐLĐ tỉnh Nghệ An tặng Bằng khen cho 8 cá nhân.", [NGHE_AN]),
        ("8 cá nhân được LĐLĐ tỉnh Nghệ An tặng Bằng khen.", [NGHE_AN]),
        ("Có 05 CĐCS được nhận Cờ thi đua của Tổng LĐLĐ Việt Nam.", ["Tổng LĐLĐ Việt Nam"]),
        ("Chủ tịch UBND tỉnh tặng Bằng khen cho 8 cá nhân.", ["Chủ tịch UBND tỉnh"]),
        ("Hai cá nhân được Chủ tịch nước tặng Huân chương Lao động.", ["Chủ tịch nước"]),
        ("LĐLĐ tỉnh Nghệ An họp. Dịp này, 8 cá nhân được tặng Bằng khen.", [NGHE_AN]),
    ],
)
def test_the_giver(extractor: Extractor, text: str, expected: list[str]) -> None:
    assert grantors(extractor, text) == expected


def test_each_part_has_its_own(extractor: Extractor) -> None:
    text = "Tổng LĐLĐ tặng Bằng khen cho 5 tập thể; LĐLĐ tỉnh Nghệ An khen thưởng 20 cá nhân."
    assert grantors(extractor, text) == [TLD, NGHE_AN]


@pytest.mark.parametrize(
    "text",
    [
        "LĐLĐ tỉnh Nghệ An đón nhận Huân chương Lao động hạng Ba.",
        "LĐLĐ tỉnh Nghệ An đạt 3 giải Nhất.",
        "LĐLĐ tỉnh Nghệ An trao Huân chương Lao động hạng Ba cho 2 tập thể.",
    ],
)
def test_who_has_it_or_hands_it_over_is_not_the_giver(extractor: Extractor, text: str) -> None:
    assert grantors(extractor, text) == [None]
