"""An honour given, proposed or aimed at."""

from typing import Literal

from extractor.records.base import FactBase, Modality
from extractor.records.quantity import Relation
from extractor.records.span import Evidence

AwardId = Literal[
    "huan_chuong", "huy_chuong", "anh_hung", "danh_hieu_nha_nuoc", "giai_thuong", "ky_niem_chuong",
    "co_thi_dua", "bang_khen", "giay_khen", "bang_lao_dong_sang_tao", "chien_si_thi_dua",
    "lao_dong_tien_tien", "tap_the_lao_dong_tien_tien", "tap_the_lao_dong_xuat_sac", "giay_chung_nhan",
    "cong_doan_vung_manh", "gioi_viec_nuoc", "bieu_duong", "khen_thuong", "other",
]  # fmt: skip
Recipient = Literal["individual", "collective", "household", "work", "mixed"]
AwardLevel = Literal["grassroots", "province", "ministry", "state"]
Rank = Literal["special", "first", "second", "third", "consolation"]


class Award(FactBase):
    """One pair of award and recipient kind: "Bằng khen cho 1 tập thể và 8 cá nhân" is two facts.

    `award` follows the ladder of the Law on Emulation and Commendation and the union's own honours; `name`
    is as written; `grantor` the giver as written, office or body, `grantor_id` the body's id;
    `recipients` the names where given; `part_of` the evidence of the
    whole that its figure is a part of ("45 công trình, gồm 4 giải Nhất").
    """

    type: Literal["award"] = "award"
    award: AwardId
    name: str | None = None
    value: int | float | None = None
    upper: int | float | None = None
    relation: Relation | None = None
    recipient: Recipient | None = None
    recipients: tuple[str, ...] | None = None
    grantor: str | None = None
    grantor_id: str | None = None
    level: AwardLevel | None = None
    rank: Rank | None = None
    period: str | None = None
    part_of: Evidence | None = None
    modality: Modality = "reported"
