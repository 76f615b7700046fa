"""Bodies that have another name now: as the article says, or by law."""

import datetime as dt

import pytest

from extractor.api import Extractor
from extractor.names.identity import Identities
from extractor.names.provinces import Provinces
from extractor.names.successors import Fate, Successors
from extractor.rules.loader import PackSet, load_packs
from extractor.rules.location import packs_dir
from tests.names.test_identity import GL, body

MARCH, JULY = dt.date(2025, 3, 1), dt.date(2025, 7, 1)

RENAMED = [
    ("Trường Trung cấp nghề Hoa Sen", "Trường Cao đẳng Hoa Sen", "{old} (nay là {new}) khai giảng."),
    ("Trường Trung cấp nghề Hoa Sen", "Trường Cao đẳng Hoa Sen", "{old}, nay là {new}, khai giảng."),
    ("Trường Cao đẳng Hoa Sen", "Trường Đại học Hoa Sen", "{new} (trước đây là {old}) khai giảng."),
    ("Trường Cao đẳng Hoa Sen", "Trường Đại học Hoa Sen", "{new}, tiền thân là {old}, khai giảng."),
    ("Xí nghiệp May Sao Mai", "Công ty CP Sao Mai", "Tiền thân của {new} là {old}."),
    ("Công ty TNHH Bình An", "Công ty CP Bình An", "{old} được đổi tên thành {new} từ năm 2019."),
    ("Công ty TNHH Bình An", "Công ty CP Bình An", "Năm 2019, {old} chính thức đổi tên thành {new}."),
    ("Trường Cao đẳng Hoa Sen", "Trường Đại học Hoa Sen", "Quyết định đổi tên {old} thành {new} có hiệu lực."),
]


@pytest.mark.parametrize(("old", "new", "sentence"), RENAMED)
def test_a_renaming_told_makes_two_names_one_body(extractor: Extractor, old: str, new: str, sentence: str) -> None:
    former = body(extractor, sentence.format(old=f"[{old}]", new=new))
    present = body(extractor, sentence.format(old=old, new=f"[{new}]"))
    assert former.id == present.id == body(extractor, f"[{new}] họp.").id
    assert (former.renamed_to, former.former_id) == (present.name, body(extractor, f"[{old}] họp.").id)
    assert former.name != present.name
    assert (present.renamed_to, present.former_id) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "[Trường Cao đẳng Hoa Sen] và Trường Đại học Hoa Sen cùng khai giảng.",
        "[Trường Cao đẳng Hoa Sen] là đối tác của Trường Đại học Hoa Sen.",
        "[Trường Cao đẳng Hoa Sen] nay có 300 sinh viên. Trường Đại học Hoa Sen cũng vậy.",
    ],
)
def test_two_bodies_side_by_side_are_no_renaming(extractor: Extractor, text: str) -> None:
    found = body(extractor, text)
    assert (found.renamed_to, found.id) == (None, "school/truong-cao-dang-hoa-sen")


def test_the_union_of_a_renamed_school_is_the_same_union(extractor: Extractor) -> None:
    old, new = "CĐCS Trường Trung cấp nghề Hoa Sen", "CĐCS Trường Cao đẳng Hoa Sen"
    found = body(extractor, f"[{old}] (nay là Trường Cao đẳng Hoa Sen) họp.")
    assert found.id == body(extractor, f"[{new}] họp.").id
    assert found.renamed_to == "Công đoàn cơ sở Trường Cao đẳng Hoa Sen"


def test_two_renamings_in_a_row_lead_to_the_last_name(extractor: Extractor) -> None:
    text = (
        "Trường Trung cấp Hoa Sen (nay là Trường Cao đẳng Hoa Sen) họp.\n"
        "Trường Cao đẳng Hoa Sen (nay là Trường Đại học Hoa Sen) họp."
    )
    first = body(extractor, "[" + text.replace(" (nay", "] (nay", 1))
    assert (first.id, first.renamed_to) == ("school/truong-dai-hoc-hoa-sen", "Trường Đại học Hoa Sen")


@pytest.mark.parametrize(
    ("marked", "successor", "until"),
    [
        ("[LĐLĐ tỉnh Kon Tum] họp.", "union/quang-ngai/lien-doan-lao-dong", JULY),
        ("[LĐLĐ tỉnh Quảng Ngãi] họp.", None, None),
        ("[LĐLĐ tỉnh Bình Dương] họp.", "union/ho-chi-minh/lien-doan-lao-dong", JULY),
        ("[Tỉnh ủy Bình Dương] họp.", "party/ho-chi-minh/thanh-uy", JULY),
        ("[Tỉnh ủy Kon Tum] họp.", "party/quang-ngai/tinh-uy", JULY),
        ("[Sở Y tế Kon Tum] họp.", "government/quang-ngai/so-y-te", JULY),
        ("[Sở LĐ-TB&XH Kon Tum] họp.", "government/kon-tum/so-noi-vu", MARCH),
        (GL + "[Sở Tài nguyên và Môi trường] họp.", "government/gia-lai/so-nong-nghiep-moi-truong", MARCH),
        (GL + "[Sở Y tế] họp.", None, None),
        ("[Bộ LĐ-TB&XH] họp.", "government/central/bo-noi-vu", MARCH),
        ("[Bộ Nông nghiệp và PTNT] họp.", "government/central/bo-nong-nghiep-moi-truong", MARCH),
        ("[Bộ Y tế] họp.", None, None),
        (GL + "[UBND huyện Chư Sê] họp.", None, JULY),
        (GL + "[LĐLĐ huyện Chư Sê] họp.", None, JULY),
        (GL + "[UBND xã Tân Lập] họp.", None, None),
        (GL + "[Trung tâm Y tế huyện Chư Sê] họp.", None, None),
        ("[Trường Cao đẳng Kon Tum] họp.", None, None),
        ("[Báo Kon Tum] đưa tin.", None, None),
    ],
)
def test_what_the_law_made_of_a_body(
    extractor: Extractor, marked: str, successor: str | None, until: dt.date | None
) -> None:
    found = body(extractor, marked)
    assert (found.successor, found.until) == (successor, until)
    assert found.id != successor


@pytest.fixture(scope="module")
def packs() -> PackSet:
    return load_packs(packs_dir())


def test_every_successor_leads_to_a_body_that_stands(packs: PackSet) -> None:
    provinces = Provinces(packs)
    identities = Identities(packs, provinces)
    successors = Successors(packs, provinces, identities)
    sources = {row["from"] for row in packs.table("successors")}
    assert not sources & {row["to"] for row in packs.table("successors")}
    for province in provinces.all.values():
        own = identities.id(f"Liên đoàn Lao động {province.full}", "union", "province", province.short)
        fate = successors.of(own)
        assert (fate is None) == (province.successor is None)
        if isinstance(fate, Fate):
            assert fate.until == province.until
            assert fate.successor is not None
            assert successors.of(fate.successor) is None
    assert all(row["by"] and isinstance(row["from_day"], dt.date) for row in packs.table("successors"))


NAMED = (
    "Liên đoàn Lao động", "Công đoàn", "Ủy ban nhân dân", "Mặt trận Tổ quốc", "Công an", "Sở Y tế",
    "Sở Công Thương", "Sở Giao thông vận tải", "Sở Lao động - Thương binh và Xã hội",
)  # fmt: skip


def test_the_name_of_a_successor_gives_its_id(packs: PackSet) -> None:
    provinces = Provinces(packs)
    identities = Identities(packs, provinces)
    successors = Successors(packs, provinces, identities)
    told = 0
    for province in provinces.all.values():
        committee = "Tỉnh ủy" if province.kind == "tỉnh" else "Thành ủy"
        forms = [f"{head} {where}" for head in NAMED for where in (province.full, province.name)]
        for name in (*forms, *NAMED, f"{committee} {province.short}"):
            kind = name.split()[0] if name.split()[0] in ("Công", "Liên") else "x"
            before = identities.id(name, kind, "province", province.short)
            fate = successors.of(before)
            if fate is None or fate.successor is None:
                continue
            told += 1
            after = successors.name(fate.successor, before, name)
            assert after is not None
            home = provinces.named(fate.successor.split("/")[1])
            assert home is not None
            assert identities.id(after, kind, "province", home.name) == fate.successor, after
    assert told > 400


@pytest.mark.parametrize(
    ("before", "name", "successor", "after"),
    [
        ("union/kon-tum/lien-doan-lao-dong", "Liên đoàn Lao động tỉnh Kon Tum", "union/quang-ngai/lien-doan-lao-dong",
         "Liên đoàn Lao động tỉnh Quảng Ngãi"),
        ("party/kon-tum/tinh-uy", "Tỉnh ủy Kon Tum", "party/quang-ngai/tinh-uy", "Tỉnh ủy Quảng Ngãi"),
        ("party/binh-duong/tinh-uy", "Tỉnh ủy Bình Dương", "party/ho-chi-minh/thanh-uy",
         "Thành ủy Thành phố Hồ Chí Minh"),
        ("government/hau-giang/so-y-te", "Sở Y tế", "government/can-tho/so-y-te", "Sở Y tế thành phố Cần Thơ"),
        ("government/hau-giang/uy-ban-nhan-dan", "Ủy ban nhân dân tỉnh", "government/can-tho/uy-ban-nhan-dan",
         "Ủy ban nhân dân thành phố Cần Thơ"),
        ("security/quang-binh/cong-an", "Công an Quảng Bình", "security/quang-tri/cong-an", "Công an Quảng Trị"),
        ("government/yen-bai/so-ke-hoach-dau-tu", "Sở Kế hoạch và Đầu tư", "government/yen-bai/so-tai-chinh",
         "Sở Tài chính tỉnh Yên Bái"),
        ("government/central/bo-giao-thong-van-tai", "Bộ Giao thông vận tải", "government/central/bo-xay-dung",
         "Bộ Xây dựng"),
        ("union/x/y", "Công đoàn Y", "union/z", None),
    ],
)  # fmt: skip
def test_a_successor_is_named_in_words(
    packs: PackSet, before: str, name: str, successor: str, after: str | None
) -> None:
    provinces = Provinces(packs)
    assert Successors(packs, provinces, Identities(packs, provinces)).name(successor, before, name) == after
