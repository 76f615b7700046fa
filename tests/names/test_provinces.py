"""Provinces: finding them, whose article it is, and the mergers of 2025."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.language.folding import fold
from extractor.names.provinces import Provinces
from extractor.rules.loader import PackSet, load_packs
from extractor.rules.location import packs_dir

MERGERS = dt.date(2025, 7, 1)


@pytest.fixture(scope="module")
def packs() -> PackSet:
    return load_packs(packs_dir())


@pytest.fixture(scope="module")
def provinces(packs: PackSet) -> Provinces:
    return Provinces(packs)


def test_63_became_34(provinces: Provinces, packs: PackSet) -> None:
    old = [p for p in provinces.all.values() if p.since is None]
    after = {row["name"]: row for row in packs.table("provinces_since_2025")}
    assert len(old) == 63
    assert len(after) == 34
    assert {provinces.successor(p, MERGERS).name for p in old} == set(after)
    for name, row in after.items():
        assert {provinces.successor(provinces.all[part], MERGERS).name for part in row["of"]} == {name}
        assert provinces.all[name].kind == row["kind"]


@pytest.mark.parametrize(
    ("name", "date", "expected"),
    [
        ("Kon Tum", dt.date(2025, 6, 30), "Kon Tum"),
        ("Kon Tum", MERGERS, "Quảng Ngãi"),
        ("Bình Dương", dt.date(2026, 1, 1), "Thành phố Hồ Chí Minh"),
        ("Thừa Thiên Huế", dt.date(2025, 3, 1), "Huế"),
        ("Nghệ An", dt.date(2030, 1, 1), "Nghệ An"),
    ],
)
def test_successor(provinces: Provinces, name: str, date: dt.date, expected: str) -> None:
    assert provinces.successor(provinces.all[name], date).name == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Đoàn từ Đắc Lắc, TP.HCM và BR-VT đến Hoà Bình.",
            ["Đắk Lắk", "Thành phố Hồ Chí Minh", "Bà Rịa - Vũng Tàu", "Hòa Bình"],
        ),
        ("LĐLĐ tỉnh Bà Rịa – Vũng Tàu gặp Thừa Thiên-Huế.", ["Bà Rịa - Vũng Tàu", "Thừa Thiên Huế"]),
        ("Họ mong hòa bình, đi qua Thái Bình Dương.", []),
        ("Nhà ở đường Hà Nội; tượng Hồ Chí Minh.", []),
    ],
)
def test_find(provinces: Provinces, text: str, expected: list[str]) -> None:
    folded = fold(text)
    found = provinces.find(folded, 0, len(folded.text))
    assert [province.name for _, _, province in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Công đoàn tỉnh Hưng Yên họp\nLĐLĐ tỉnh cho biết tin vui.", "Hưng Yên"),
        ("(kontumtv.vn) – LĐLĐ tỉnh cho biết tin vui.", "Kon Tum"),
        ("LĐLĐ tỉnh họp.\nBản quyền: Liên đoàn Lao động tỉnh Gia Lai", "Gia Lai"),
        ("LĐLĐ tỉnh thăm công nhân huyện Cẩm Xuyên, thành phố Hà Tĩnh.", "Hà Tĩnh"),
        ("LĐLĐ huyện Diễn Châu và LĐLĐ huyện Quỳnh Lưu cùng thi đua ở thành phố Vinh.", "Nghệ An"),
        ("LĐLĐ tỉnh Kon Tum hợp nhất vào LĐLĐ tỉnh Quảng Ngãi.", "Quảng Ngãi"),
        ("UBND tỉnh cứu trợ dân Huế; lũ lớn ở thành phố Huế, chợ Huế.", "Thừa Thiên Huế"),
        ("LĐLĐ tỉnh đón đoàn khách đến từ Cà Mau.", None),
        ("LĐLĐ tỉnh Hà Nam và LĐLĐ tỉnh Sơn La ký kết.", None),
        ("", None),
    ],
)
def test_home(provinces: Provinces, text: str, expected: str | None) -> None:
    found = provinces.home(fold(text))
    assert (found.name if found else None) == expected


def test_home_by_the_site(provinces: Provinces) -> None:
    found = provinces.home(fold("LĐLĐ tỉnh họp."), site="https://congdoan.nghean.gov.vn/tin/1")
    assert found is not None
    assert found.full == "tỉnh Nghệ An"


@given(st.lists(st.sampled_from(["Hưng Yên", "tỉnh", "TP.HCM", "hòa", "Bình", "\u00ad", " ", "Huế", "."])))
def test_a_place_found_is_a_name_of_it(provinces: Provinces, words: list[str]) -> None:
    folded = fold(" ".join(words))
    for start, end, province in provinces.find(folded, 0, len(folded.text)):
        written = "".join(c for c in folded.text[start:end] if c.isalnum())
        assert written in "".join(c for c in fold(province.full).text if c.isalnum()) or written == "tphcm"
        assert folded.cased[start].isupper()
