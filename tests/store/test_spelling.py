"""How a body's name is best spelt, of the spellings that articles have."""

import pytest

from extractor.store.organisations.spelling import best, title

SON_LA = "Liên đoàn Lao động tỉnh Sơn La"


@pytest.mark.parametrize(
    ("name", "spellings", "shown"),
    [
        (SON_LA.upper(), ["LĐLĐ tỉnh", SON_LA.upper(), SON_LA], SON_LA),
        (SON_LA, ["Công đoàn tỉnh Sơn La", SON_LA, f"{SON_LA} và các công đoàn cơ sở"], SON_LA),
        ("CÔNG ĐOÀN TỈNH SƠN LA", ["Công đoàn tỉnh Sơn La", SON_LA, "LĐLĐ tỉnh"], SON_LA),
        ("Liên đoàn Lao động TỈNH SƠN LA", [SON_LA, "LĐLĐ tỉnh Sơn La"], SON_LA),
        ("liên đoàn lao động huyện Can Lộc", ["LĐLĐ huyện", "Liên đoàn lao động huyện Can Lộc"],
         "Liên đoàn lao động huyện Can Lộc"),
        (SON_LA.upper(), ["Liên Đoàn Lao Động tỉnh Sơn La", "Liên đoàn lao động tỉnh Sơn La", SON_LA], SON_LA),
        ("CÔNG ĐOÀN XỨ THANH", ["CÔNG ĐOÀN XỨ THANH"], "CÔNG ĐOÀN XỨ THANH"),
        ("phòng Trồng trọt", ["phòng Trồng trọt", "Phòng"], "Phòng Trồng trọt"),
        ("eBay Việt Nam", [], "eBay Việt Nam"),
        ("Tổng Liên đoàn Lao động Việt Nam", ["Tổng liên đoàn lao động Việt Nam", "Tổng Liên Đoàn Lao Động Việt Nam"],
         "Tổng Liên đoàn Lao động Việt Nam"),
        ("Bộ Ngoại giao", ["Bộ ngoại giao", "Bộ Ngoại Giao"], "Bộ Ngoại giao"),
        ("Bộ Y tế", ["Bộ y tế"], "Bộ Y tế"),
        ("Tổng hội Xây dựng", ["Tổng Hội Xây dựng"], "Tổng hội Xây dựng"),
        ("VCCI", [], "VCCI"),
        ("Công ty TNHH Dệt", ["Công ty Tnhh dệt may", "CÔNG TY TNHH DỆT"], "Công ty TNHH Dệt"),
    ],
)  # fmt: skip
def test_a_title_is_well_spelt_and_as_full(name: str, spellings: list[str], shown: str) -> None:
    assert title(name, spellings) == shown


def test_the_best_is_mixed_then_full_then_quiet() -> None:
    assert best(["LĐLĐ TỈNH SƠN LA", "LĐLĐ tỉnh Sơn La", "lđlđ tỉnh Sơn La"]) == "LĐLĐ tỉnh Sơn La"
    assert best(["SƠN LA"]) == "SƠN LA"
