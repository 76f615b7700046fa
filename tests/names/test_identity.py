"""One id for one body under all its names, another for every other body."""

import datetime as dt
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.api import Extractor
from extractor.names.identity import Identities
from extractor.names.provinces import Provinces
from extractor.records import Award, Count, Organisation, Term
from extractor.rules.loader import PackSet, load_packs
from extractor.rules.location import packs_dir

HY = "Công đoàn tỉnh Hưng Yên sơ kết sáu tháng\n"
GL = "LĐLĐ tỉnh Gia Lai tổng kết năm\n"
NA = "LĐLĐ tỉnh Nghệ An tổng kết năm\n"
DN = "LĐLĐ tỉnh Đồng Nai tổng kết năm\n"
HCM = "LĐLĐ Thành phố Hồ Chí Minh tổng kết năm\n"
HT = "LĐLĐ tỉnh Hà Tĩnh tổng kết năm\n"

SAME = [
    # The federation of a province.
    ("[LĐLĐ tỉnh Hưng Yên] tặng quà.", "[Liên đoàn Lao động Hưng Yên] tặng quà."),
    ("[LĐLĐ tỉnh Hưng Yên] tặng quà.", "[Liên đoàn Lao động (LĐLĐ) tỉnh Hưng Yên] tặng quà."),
    ("[LĐLĐ tỉnh Hưng Yên] tặng quà.", HY + "Chiều nay, [LĐLĐ tỉnh] tặng quà."),
    ("[LĐLĐ tỉnh Hưng Yên] tặng quà.", "Hội nghị của [Công đoàn tỉnh Hưng Yên] bế mạc."),
    ("[LĐLĐ tỉnh Bà Rịa - Vũng Tàu] họp.", "[LĐLĐ tỉnh Bà Rịa – Vũng Tàu] họp."),
    ("[LĐLĐ tỉnh Bà Rịa - Vũng Tàu] họp.", "[LĐLĐ tỉnh BR-VT] họp."),
    ("[LĐLĐ tỉnh Hòa Bình] họp.", "[LĐLĐ tỉnh Hoà Bình] họp."),
    ("[LĐLĐ tỉnh Đắk Lắk] họp.", "[LĐLĐ tỉnh Đăk Lăk] họp."),
    ("[LĐLĐ tỉnh Kon Tum] họp.", "[LĐLĐ tỉnh KonTum] họp."),
    ("[LĐLĐ TP.HCM] họp.", "[Liên đoàn Lao động Thành phố Hồ Chí Minh] họp."),
    ("[LĐLĐ TP Hải Phòng] họp.", "[Liên đoàn Lao động thành phố Hải Phòng] họp."),
    ("[LĐLĐ TP Hải Phòng] họp.", "[LĐLĐ Hải Phòng] họp."),
    # The confederation.
    ("[Tổng LĐLĐ VN] phát động.", "[Tổng Liên đoàn Lao động Việt Nam] phát động."),
    ("[Tổng LĐLĐ VN] phát động.", "Kế hoạch của [TLĐ] nêu rõ."),
    ("[Tổng LĐLĐ VN] phát động.", "[Tổng Liên đoàn] phát động."),
    ("[Tổng LĐLĐ VN] phát động.", HY + "Kế hoạch của [Công đoàn Việt Nam] nêu rõ."),
    # Below it: towns, districts, sectors.
    ("[LĐLĐ huyện Diễn Châu] họp.", NA + "[Liên đoàn Lao động huyện Diễn Châu] họp."),
    ("[LĐLĐ TP Vinh] họp.", NA + "[Liên đoàn Lao động thành phố Vinh] họp."),
    (GL + "[CĐ Viên chức tỉnh] họp.", "[Công đoàn Viên chức tỉnh Gia Lai] họp."),
    (GL + "[CĐVC tỉnh] họp.", "[Công đoàn Viên chức tỉnh Gia Lai] họp."),
    ("[CĐVC Gia Lai] họp.", "[Công đoàn Viên chức tỉnh Gia Lai] họp."),
    ("[Công đoàn ngành Giáo dục Gia Lai] họp.", "[CĐ Giáo dục tỉnh Gia Lai] họp."),
    ("[CĐ ngành Y tế tỉnh Gia Lai] họp.", GL + "Hội nghị của [Công đoàn ngành Y tế] bế mạc."),
    ("[Công đoàn các KCN tỉnh Gia Lai] họp.", "[Công đoàn Khu công nghiệp tỉnh Gia Lai] họp."),
    ("[CĐCS Công ty TNHH Hoa Sen] họp.", "[Công đoàn cơ sở Công ty TNHH Hoa Sen] họp."),
    ("[CĐCS Công ty TNHH Hoa Sen] họp.", "Chủ tịch [Công đoàn Công ty TNHH Hoa Sen] phát biểu."),
    # The state.
    ("[UBND TP.HCM] họp.", "[Ủy ban nhân dân Thành phố Hồ Chí Minh] họp."),
    ("[UBND TP.HCM] họp.", "[UBND TPHCM] họp."),
    ("[UBND TP.HCM] họp.", "[UBND TP Hồ Chí Minh] họp."),
    ("[UBND TP.HCM] họp.", HCM + "Chiều qua, [UBND thành phố] họp."),
    ("[Uỷ ban nhân dân tỉnh Hưng Yên] họp.", "[Ủy ban nhân dân tỉnh Hưng Yên] họp."),
    ("[UBND tỉnh Thừa Thiên - Huế] họp.", "[Ủy ban nhân dân tỉnh Thừa Thiên Huế] họp."),
    ("[Sở GD&ĐT Gia Lai] họp.", "[Sở Giáo dục và Đào tạo tỉnh Gia Lai] họp."),
    ("[Sở GD-ĐT Gia Lai] họp.", "[Sở GD & ĐT Gia Lai] họp."),
    ("[Sở GD&ĐT Gia Lai] họp.", GL + "[Sở Giáo dục - Đào tạo] họp."),
    ("[Sở LĐ-TB&XH tỉnh Gia Lai] họp.", GL + "[Sở Lao động – Thương binh và Xã hội] họp."),
    ("[Sở NN&PTNT Gia Lai] họp.", "[Sở Nông nghiệp và Phát triển nông thôn Gia Lai] họp."),
    ("[Sở VHTT&DL Gia Lai] họp.", "[Sở Văn hóa, Thể thao và Du lịch tỉnh Gia Lai] họp."),
    ("[BHXH tỉnh Gia Lai] họp.", "[Bảo hiểm xã hội tỉnh Gia Lai] họp."),
    ("[Bộ GD&ĐT] họp.", "[Bộ Giáo dục và Đào tạo] họp."),
    ("[Bộ LĐ-TB&XH] họp.", "[Bộ Lao động - Thương binh và Xã hội] họp."),
    ("[Công an TP Biên Hòa] vào cuộc.", DN + "[Công an thành phố Biên Hoà] vào cuộc."),
    ("[Công an TP. Biên Hòa] vào cuộc.", DN + "[Công an Biên Hòa] vào cuộc."),
    ("[HĐND tỉnh Gia Lai] họp.", GL + "[Hội đồng nhân dân tỉnh] họp."),
    (GL + "Lãnh đạo [HĐND], UBND tỉnh dự họp.", "[Hội đồng nhân dân tỉnh Gia Lai] họp."),
    ("[TAND tỉnh Gia Lai] tuyên án.", "[Tòa án nhân dân tỉnh Gia Lai] tuyên án."),
    (GL + "[Viện KSND tỉnh] họp.", "[VKSND tỉnh Gia Lai] họp."),
    (GL + "[Bộ CHQS tỉnh] họp.", "[Bộ Chỉ huy quân sự tỉnh Gia Lai] họp."),
    # The Party, the Front, associations.
    ("[Tỉnh uỷ Gia Lai] họp.", GL + "Theo [Tỉnh ủy], việc đã xong."),
    ("[Thành ủy TP. Cần Thơ] họp.", "[Thành ủy Cần Thơ] họp."),
    ("[Ủy ban MTTQ Việt Nam tỉnh Gia Lai] họp.", "[Ủy ban Mặt trận Tổ quốc tỉnh Gia Lai] họp."),
    ("[Mặt trận Tổ quốc tỉnh Gia Lai] họp.", "[UBMTTQ tỉnh Gia Lai] họp."),
    ("[Tỉnh đoàn Gia Lai] ra quân.", GL + "Theo [Tỉnh đoàn], việc đã xong."),
    ("[Hội LHPN tỉnh Gia Lai] họp.", "[Hội Liên hiệp Phụ nữ tỉnh Gia Lai] họp."),
    ("[Hội LHPN Việt Nam] họp.", "[Trung ương Hội Liên hiệp Phụ nữ Việt Nam] họp."),
    ("[Quận đoàn Tây Hồ] ra quân.", "Theo [Đoàn TNCS Hồ Chí Minh quận Tây Hồ], việc đã xong."),
    # Firms, schools, hospitals, the press.
    ("[Cty CP Hoa Sen] tăng lương.", "[Công ty Cổ phần Hoa Sen] tăng lương."),
    ("[CTCP Hoa Sen] tăng lương.", "[Công ty CP Hoa Sen] tăng lương."),
    ("[Công ty TNHH MTV Hoa Sen] tăng lương.", "[Công ty trách nhiệm hữu hạn một thành viên Hoa Sen] tăng lương."),
    ("[Trường THPT Lê Hồng Phong] khai giảng.", "[Trường Trung học phổ thông Lê Hồng Phong] khai giảng."),
    ("[Trường ĐH Hoa Sen] khai giảng.", "[Đại học Hoa Sen] khai giảng."),
    ("[BV Đa khoa tỉnh Gia Lai] mở rộng.", "[Bệnh viện Đa khoa tỉnh Gia Lai] mở rộng."),
    ("Theo [báo Lao Động], việc đã xong.", "Theo [Báo Lao động], việc đã xong."),
]
DIFFERENT = [
    ("[LĐLĐ thành phố Vinh] họp.", "[LĐLĐ tỉnh Nghệ An] họp."),
    ("[LĐLĐ tỉnh Nam Định] họp.", "LĐLĐ tỉnh Nam Định họp.\n[LĐLĐ thành phố Nam Định] họp."),
    ("[CĐCS Công ty TNHH Hoa Sen] họp.", "[Công ty TNHH Hoa Sen] họp."),
    (NA + "[LĐLĐ huyện Châu Thành] họp.", DN + "[LĐLĐ huyện Châu Thành] họp."),
    (HT + "[LĐLĐ huyện Kỳ Anh] họp.", HT + "[LĐLĐ thị xã Kỳ Anh] họp."),
    ("[LĐLĐ tỉnh Quảng Ninh] họp.", "LĐLĐ tỉnh Quảng Bình họp.\n[LĐLĐ huyện Quảng Ninh] họp."),
    ("[LĐLĐ tỉnh Hà Nam] họp.", "[LĐLĐ tỉnh Hà Tĩnh] họp."),
    ("[Công đoàn Viên chức tỉnh Gia Lai] họp.", "[LĐLĐ tỉnh Gia Lai] họp."),
    ("[Công đoàn Giáo dục tỉnh Gia Lai] họp.", "[Công đoàn Giáo dục Việt Nam] họp."),
    ("[UBND tỉnh Gia Lai] họp.", "[HĐND tỉnh Gia Lai] họp."),
    ("[Sở Y tế Gia Lai] họp.", "[Bộ Y tế] họp."),
    ("[Sở Tài chính Gia Lai] họp.", "[Sở Tài chính Nghệ An] họp."),
    (GL + "[Ban Dân vận Tỉnh ủy] họp.", GL + "Theo [Tỉnh ủy], việc đã xong."),
    (GL + "[UBND xã Tân Lập] họp.", GL + "[UBND phường Tân Lập] họp."),
    (HCM + "[UBND quận 1] họp.", HCM + "[UBND phường 1] họp."),
    ("[Công ty TNHH An Phú] họp.", "[Công ty TNHH Phú An] họp."),
    ("[Công ty CP Sông Đà] họp.", "[Công ty TNHH Sông Đà] họp."),
    ("[Trường THPT Lê Lợi] khai giảng.", "[Trường THCS Lê Lợi] khai giảng."),
    (GL + "[Trường THPT Lê Lợi] khai giảng.", NA + "[Trường THPT Lê Lợi] khai giảng."),
    ("[Báo Lao Động] đưa tin.", "[Báo Nghệ An] đưa tin."),
    ("[Báo Lao Động] đưa tin.", "[Báo Lao động Thủ đô] đưa tin."),
    ("[Bảo hiểm xã hội Việt Nam] họp.", "[BHXH tỉnh Gia Lai] họp."),
    ("[Đảng bộ tỉnh Gia Lai] họp.", "[Tỉnh ủy Gia Lai] họp."),
    (HT + "[Huyện ủy Kỳ Anh] họp.", HT + "[Thị ủy Kỳ Anh] họp."),
]


def body(extractor: Extractor, marked: str, published: dt.date | None = None) -> Organisation:
    """The body in square brackets."""
    start = marked.index("[")
    text = marked.replace("[", "").replace("]", "")
    words = marked[start + 1 : marked.index("]")]
    facts = extractor.extract(text, published=published).facts
    found = [f for f in facts if isinstance(f, Organisation) and f.evidence.text == words]
    assert found, f"{words!r} is no organisation in {text!r}: {[f.evidence.text for f in facts]}"
    return found[-1]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_body_has_one_id(extractor: Extractor, one: str, other: str) -> None:
    assert body(extractor, one).id == body(extractor, other).id


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_bodies_have_two_ids(extractor: Extractor, one: str, other: str) -> None:
    assert body(extractor, one).id != body(extractor, other).id


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[LĐLĐ tỉnh Hưng Yên] họp.", "union/hung-yen/lien-doan-lao-dong"),
        (NA + "[LĐLĐ TP Vinh] họp.", "union/nghe-an/vinh/lien-doan-lao-dong"),
        ("[LĐLĐ huyện Châu Thành] họp.", "union/huyen-chau-thanh/lien-doan-lao-dong"),
        ("Chiều qua, [LĐLĐ tỉnh] họp.", "union/tinh/lien-doan-lao-dong"),
        ("[Tổng LĐLĐ VN] họp.", "union/central/tong-lien-doan-lao-dong"),
        ("[Công đoàn Giáo dục Việt Nam] họp.", "union/central/cong-doan-giao-duc"),
        ("[CĐCS Công ty TNHH Hoa Sen] họp.", "union/cong-doan-co-so-cong-ty-tnhh-hoa-sen"),
        (GL + "[UBND xã Tân Lập] họp.", "government/gia-lai/xa-tan-lap/uy-ban-nhan-dan"),
        ("[Hợp tác xã Ngũ Hiệp] họp.", "enterprise/hop-tac-xa-ngu-hiep"),
        ("[Bảo hiểm xã hội Nghệ An] họp.", "government/nghe-an/bao-hiem-xa-hoi"),
        ("[Đoàn TNCS Hồ Chí Minh] ra quân.", "youth/central/doan-thanh-nien-cong-san-ho-chi-minh"),
    ],
)
def test_the_id_reads_from_the_wide_to_the_narrow(extractor: Extractor, marked: str, expected: str) -> None:
    assert body(extractor, marked).id == expected


def test_hue_is_a_town_of_its_province_up_to_2024_and_a_city_of_the_centre_since(extractor: Extractor) -> None:
    marked = "[LĐLĐ thành phố Huế] họp."
    before = body(extractor, marked, dt.date(2023, 5, 1))
    since = body(extractor, marked, dt.date(2025, 5, 1))
    assert (before.id, before.level) == ("union/thua-thien-hue/hue/lien-doan-lao-dong", "district")
    assert (since.id, since.level) == ("union/hue/lien-doan-lao-dong", "province")
    province = body(extractor, "[LĐLĐ tỉnh Thừa Thiên Huế] họp.")
    assert (province.successor, province.until) == (since.id, dt.date(2025, 1, 1))


def test_a_firm_called_later_without_its_legal_form_is_the_same(extractor: Extractor) -> None:
    text = "[Công ty TNHH Hoa Sen] tăng lương."
    assert body(extractor, text).id == body(extractor, "Công ty TNHH Hoa Sen họp.\nTheo [Công ty Hoa Sen], xong.").id
    assert body(extractor, text).id != body(extractor, "Theo [Công ty Hoa Sen], xong.").id


def test_a_short_name_in_brackets_is_the_body_it_stands_for(extractor: Extractor) -> None:
    text = "Công ty Lọc hóa dầu Bình Sơn (BSR) họp.\nCông nhân [BSR] thi đua."
    assert body(extractor, text).id == body(extractor, "[Công ty Lọc hóa dầu Bình Sơn] họp.").id


def test_a_city_committee_named_in_full_once_is_meant_later(extractor: Extractor) -> None:
    text = "LĐLĐ tỉnh Gia Lai đón khách.\nThành đoàn TP Hồ Chí Minh đến thăm.\n[Thành đoàn] tặng quà."
    found = body(extractor, text)
    assert (found.id, found.level) == ("youth/ho-chi-minh/doan-thanh-nien-cong-san-ho-chi-minh", "province")
    assert found.province == "Hồ Chí Minh"


def test_figures_terms_and_honours_tell_whose_they_are_by_id(extractor: Extractor) -> None:
    text = (
        "LĐLĐ tỉnh Hưng Yên có 310 sáng kiến.\n"
        "Đại hội XV Công đoàn tỉnh Hưng Yên, nhiệm kỳ 2018-2023 bế mạc.\n"
        "Chủ tịch UBND tỉnh Hưng Yên tặng Bằng khen cho 8 cá nhân."
    )
    facts = extractor.extract(text).facts
    federation = "union/hung-yen/lien-doan-lao-dong"
    assert [f.organisation_id for f in facts if isinstance(f, Count)] == [federation]
    assert [f.body_id for f in facts if isinstance(f, Term)] == [federation]
    assert [f.grantor_id for f in facts if isinstance(f, Award)] == ["government/hung-yen/uy-ban-nhan-dan"]


@pytest.fixture(scope="module")
def packs() -> PackSet:
    return load_packs(packs_dir())


@pytest.fixture(scope="module")
def identities(packs: PackSet) -> Identities:
    return Identities(packs, Provinces(packs))


NAMES = [
    ("Liên đoàn Lao động tỉnh Thừa Thiên Huế", "union", "province", "Thừa Thiên Huế"),
    ("Ủy ban nhân dân huyện Hòa Vang", "government", "district", "Đà Nẵng"),
    ("Sở Văn hóa, Thể thao và Du lịch Đắk Lắk", "government", "province", "Đắk Lắk"),
    ("Công ty cổ phần Xuất nhập khẩu Thủy sản Cửu Long", "enterprise", "grassroots", None),
    ("Công đoàn cơ sở Trường Tiểu học Đạ Ròn", "union", "grassroots", "Lâm Đồng"),
]


@given(st.sampled_from(NAMES), st.sampled_from(["NFC", "NFD"]), st.sampled_from([str, str.upper, str.lower]))
def test_marks_and_case_do_not_change_it(identities: Identities, row: tuple, form: str, case: type) -> None:
    name, kind, level, province = row
    written = unicodedata.normalize(form, case(name))
    assert identities.id(written, kind, level, province) == identities.id(name, kind, level, province)


def test_text_in_nfd_gives_the_same_ids(extractor: Extractor) -> None:
    text = HY + "[Uỷ ban nhân dân tỉnh] và Công ty CP Thuỷ sản Hoà Phát họp."
    ids = [
        [f.id for f in extractor.extract(unicodedata.normalize(form, text)).facts if isinstance(f, Organisation)]
        for form in ("NFC", "NFD")
    ]
    assert ids[0] == ids[1]


@given(st.text(max_size=40))
def test_any_name_has_an_id_of_ascii_letters(identities: Identities, name: str) -> None:
    assert identities.id(name, "union", None, None).isascii()


@given(st.permutations(["Văn hóa", "Thể thao", "Du lịch"]), st.sampled_from([", ", " - ", " & ", "-"]))
def test_a_sectors_words_are_the_same_in_any_order(identities: Identities, words: list[str], dash: str) -> None:
    expected = identities.id("Sở Văn hóa, Thể thao và Du lịch Gia Lai", "government", "province", "Gia Lai")
    assert identities.id(f"Sở {dash.join(words)} Gia Lai", "government", "province", "Gia Lai") == expected
