"""Short names that an article gives in brackets, used alone later."""

import pytest

from extractor.api import Extractor


def names(extractor: Extractor, text: str) -> list[tuple[str, str]]:
    return [(f.evidence.text, f.name) for f in extractor.extract(text).facts if f.type == "organisation"]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Ngân hàng Biển Đông (Eastseabank) phá sản. Khách của Eastseabank lo lắng.", "Eastseabank"),
        ("Công ty Lọc dầu Vũng Rô (VRP) lãi lớn. Cổ đông VRP nhận cổ tức.", "VRP"),
        ("Tổng công ty Cơ khí Miền Đông (sau đây gọi tắt là Dongmeco) xin vốn. Nợ của Dongmeco tăng.", "Dongmeco"),
    ],
)
def test_a_short_name_used_alone_is_the_body(extractor: Extractor, text: str, short: str) -> None:
    assert short in dict(names(extractor, text))


def test_letters_used_alone_resolve_to_the_name(extractor: Extractor) -> None:
    text = "Công ty Lọc dầu Vũng Rô (VRP) lãi lớn. Cổ đông VRP nhận cổ tức."
    assert dict(names(extractor, text))["VRP"] == "Công ty Lọc dầu Vũng Rô"


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Cục Cảnh sát giao thông (CSGT) ra quân. Lực lượng CSGT phạt nhiều xe.", "CSGT"),
        ("Tập đoàn Dệt Phương Bắc (DPB-UPCoM) lãi lớn. Giá DPB tăng.", "DPB"),
        ("Bà Lan (Eastsea) gặp khách. Hàng của Eastsea bán chạy.", "Eastsea"),
    ],
)
def test_what_a_bracket_says_of_a_force_a_ticker_or_a_person_is_no_name(
    extractor: Extractor, text: str, short: str
) -> None:
    assert short not in dict(names(extractor, text))
