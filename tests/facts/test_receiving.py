"""What kind of receiver an honour has."""

import pytest

from extractor.api import Extractor
from extractor.records import Award


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chị Hòa được LĐLĐ tỉnh tặng Bằng khen.", "individual"),
        ("Anh được tặng 02 Bằng khen của UBND tỉnh.", "individual"),
        ("Công ty TNHH Hoàng Gia đón nhận Huân chương Lao động hạng Nhì.", "collective"),
        ("Ban tổ chức trao 24 giải cá nhân.", "individual"),
        ("Hội đồng chọn 28 giải pháp để trao giải: 02 giải Nhất.", "work"),
        ("Tặng Cờ thi đua cho nhiều nơi.", "collective"),
    ],
)
def test_the_receiver(extractor: Extractor, text: str, expected: str) -> None:
    (award, *_) = [fact for fact in extractor.extract(text).facts if isinstance(fact, Award)]
    assert award.recipient == expected


def test_nobody_is_guessed(extractor: Extractor) -> None:
    (award,) = [f for f in extractor.extract("LĐLĐ tỉnh Nghệ An trao 5 Bằng khen.").facts if isinstance(f, Award)]
    assert award.recipient is None
