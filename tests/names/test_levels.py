"""How high a body stands, and in which province it is."""

import datetime as dt

import pytest

from extractor.api import Extractor
from tests.names.test_identity import DN, GL, HCM, NA, body

CASES = [
    # unions
    ("[Tổng LĐLĐ Việt Nam] họp.", "central", None),
    ("[LĐLĐ tỉnh Gia Lai] họp.", "province", "Gia Lai"),
    ("Hội nghị của [Công đoàn Gia Lai] bế mạc.", "province", "Gia Lai"),
    ("[LĐLĐ TP.HCM] họp.", "province", "Hồ Chí Minh"),
    ("[LĐLĐ thành phố Pleiku] họp.", "district", "Gia Lai"),
    (GL + "[LĐLĐ huyện Chư Sê] họp.", "district", "Gia Lai"),
    ("[Công đoàn Giáo dục Việt Nam] họp.", "sector", None),
    ("[Công đoàn các KCN tỉnh Gia Lai] họp.", "province", "Gia Lai"),
    ("[CĐVC Gia Lai] họp.", "province", "Gia Lai"),
    (GL + "Hội nghị của [Công đoàn ngành Y tế] bế mạc.", "province", "Gia Lai"),
    ("Hội nghị của [Công đoàn ngành Y tế] bế mạc.", None, None),
    ("[Công đoàn Giáo dục huyện Chư Sê] họp.", "district", "Gia Lai"),
    ("[Công đoàn xã Đăk Hà] họp.", "commune", None),
    ("[CĐCS Cục Thuế tỉnh Gia Lai] họp.", "grassroots", "Gia Lai"),
    ("[Công đoàn Công ty Than Tràng Bạch] họp.", "grassroots", None),
    # the state and the Party
    ("[Sở Y tế Gia Lai] họp.", "province", "Gia Lai"),
    ("[Cục Sở hữu trí tuệ] họp.", "central", None),
    ("[Cục Thuế tỉnh Gia Lai] họp.", "province", "Gia Lai"),
    (GL + "[Phòng Giáo dục và Đào tạo huyện Chư Sê] họp.", "district", "Gia Lai"),
    ("[Công an TP Biên Hòa] vào cuộc.", "district", "Đồng Nai"),
    ("[Công an Biên Hòa] vào cuộc.", "district", "Đồng Nai"),
    ("LĐLĐ tỉnh Quảng Bình họp.\n[UBND huyện Quảng Ninh] họp.", "district", "Quảng Bình"),
    ("LĐLĐ tỉnh Nam Định họp.\n[Thành ủy Nam Định] họp.", "district", "Nam Định"),
    ("[Thành ủy Đà Nẵng] họp.", "province", "Đà Nẵng"),
    (GL + "[Ban Dân vận Tỉnh ủy] họp.", "province", "Gia Lai"),
    ("[Ban Tổ chức Trung ương] họp.", "central", None),
    (HCM + "[UBND thành phố] họp.", "province", "Hồ Chí Minh"),
    # all others
    ("[Bệnh viện Đa khoa tỉnh Gia Lai] mở rộng.", "province", "Gia Lai"),
    ("[Bệnh viện Đa khoa Gia Lai] mở rộng.", "province", "Gia Lai"),
    (GL + "[Trung tâm Y tế huyện Chư Sê] mở rộng.", "district", "Gia Lai"),
    ("[Bệnh viện Phổi Trung ương] mở rộng.", "central", None),
    (NA + "[Công ty TNHH May Diễn Châu] họp.", "grassroots", "Nghệ An"),
    (DN + "[Trường THPT Ngô Quyền] khai giảng.", "grassroots", "Đồng Nai"),
    (NA + "[Tập đoàn Hoa Sen] họp.", "grassroots", None),
    (NA + "[Báo Lao Động] đưa tin.", None, None),
    (NA + "[Báo Nghệ An] đưa tin.", "province", "Nghệ An"),
    (NA + "[Bảo hiểm xã hội Việt Nam] họp.", "central", None),
    (NA + "[Viện kiểm sát nhân dân Tối cao] kháng nghị.", "central", None),
]


@pytest.mark.parametrize(("marked", "level", "province"), CASES)
def test_level_and_province(extractor: Extractor, marked: str, level: str | None, province: str | None) -> None:
    found = body(extractor, marked)
    assert (found.level, found.province) == (level, province)


def test_a_city_of_the_centre_in_its_time(extractor: Extractor) -> None:
    found = body(extractor, "[UBND thành phố Huế] họp.", dt.date(2019, 5, 1))
    assert (found.level, found.province) == ("district", "Thừa Thiên Huế")


@pytest.mark.parametrize(
    ("marked", "parent"),
    [
        ("[Ban Dân vận Tỉnh ủy Gia Lai] họp.", "Tỉnh ủy Gia Lai"),
        (GL + "[Văn phòng UBND tỉnh] họp.", "Ủy ban nhân dân tỉnh Gia Lai"),
        ("[LĐLĐ tỉnh Gia Lai] họp.", "Tổng Liên đoàn Lao động Việt Nam"),
        ("[LĐLĐ TP.HCM] họp.", "Tổng Liên đoàn Lao động Việt Nam"),
        (GL + "[LĐLĐ huyện Chư Sê] họp.", "Liên đoàn Lao động tỉnh Gia Lai"),
        (HCM + "[LĐLĐ quận Tân Bình] họp.", "Liên đoàn Lao động thành phố Hồ Chí Minh"),
        ("[LĐLĐ huyện Châu Thành] họp.", None),
        ("[Công đoàn Viên chức tỉnh Gia Lai] họp.", "Liên đoàn Lao động tỉnh Gia Lai"),
        ("[Công đoàn Giáo dục Việt Nam] họp.", "Tổng Liên đoàn Lao động Việt Nam"),
        ("[Tổng LĐLĐ Việt Nam] họp.", None),
        ("[CĐCS Công ty TNHH Hoa Sen] họp.", None),
        ("[CĐCS Công ty TNHH Hoa Sen], LĐLĐ huyện Cư Jút cùng dự.", "Liên đoàn Lao động huyện Cư Jút"),
        ("[CĐCS Công ty TNHH Hoa Sen] trực thuộc LĐLĐ huyện Cư Jút.", "Liên đoàn Lao động huyện Cư Jút"),
        ("[CĐCS Công ty TNHH Hoa Sen], CĐCS Công ty TNHH Sao Mai cùng dự.", None),
        ("[UBND tỉnh Gia Lai] họp.", None),
    ],
)
def test_parents_are_told_or_known_by_law(extractor: Extractor, marked: str, parent: str | None) -> None:
    assert body(extractor, marked).parent == parent


def test_the_second_of_two_bodies_is_itself_not_the_heads_it_could_share(extractor: Extractor) -> None:
    first = body(extractor, GL + "Dự có [Công đoàn cơ sở Cục Thuế tỉnh], Bảo hiểm xã hội tỉnh.")
    second = body(extractor, GL + "Dự có Công đoàn cơ sở Cục Thuế tỉnh, [Bảo hiểm xã hội tỉnh].")
    assert (second.name, second.level) == ("Bảo hiểm xã hội tỉnh Gia Lai", "province")
    assert first.level == "grassroots"
