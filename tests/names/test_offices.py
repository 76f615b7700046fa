"""Which body a person's role belongs to."""

import pytest

from extractor.api import Extractor
from extractor.records import Person

GL = "LĐLĐ tỉnh Gia Lai tổng kết năm\n"

CASES = [
    (GL + "Ông Trần Văn Lực, Chủ tịch LĐLĐ tỉnh, dự.", "Chủ tịch", "Liên đoàn Lao động tỉnh Gia Lai"),
    (GL + "Ông Trần Văn Lực, Bí thư Tỉnh ủy, dự.", "Bí thư Tỉnh ủy", "Tỉnh ủy Gia Lai"),
    ("Chủ tịch Quốc hội Trần Văn Lực dự.", "Chủ tịch Quốc hội", "Quốc hội"),
    ("Ông Trần Văn Lực, Ủy viên Bộ Chính trị, dự.", "Ủy viên Bộ Chính trị", "Bộ Chính trị"),
    (GL + "Ông Trần Văn Lực, Ủy viên Ban Thường vụ Tỉnh ủy, dự.", "Ủy viên Ban Thường vụ Tỉnh ủy", "Tỉnh ủy Gia Lai"),
    ("Em Ngô Gia Phát, học sinh lớp 11 Trường THPT Hoa Lư, dự.", "học sinh", "Trường THPT Hoa Lư"),
    ("Kỹ sư Lâm Chí Hiếu ở Trung tâm Giống cây trồng Hoa Lư dự.", "Kỹ sư", "Trung tâm Giống cây trồng Hoa Lư"),
    ("Kỹ sư Lâm Chí Hiếu (Công ty Hoa Sen) dự.", "Kỹ sư", "Công ty Hoa Sen"),
    (
        "Có các ông, bà: Lê Văn Hoàn (CĐCS Bệnh viện Mắt), Trịnh Thị Ba.",
        None,
        "Công đoàn cơ sở Bệnh viện Mắt",
    ),
    ("Sở Y tế Gia Lai họp. Ông Trần Văn Lực, Giám đốc Sở, cho biết.", "Giám đốc", "Sở Y tế Gia Lai"),
    ("Ông Trần Văn Lực, Giám đốc Sở, cho biết.", "Giám đốc", None),
    ("Ông Trần Văn Lực (Quảng Trị) nuôi lợn.", None, None),
    ("Bà Nguyễn Thu Huệ, Giám đốc MCD nhấn mạnh.", "Giám đốc", "MCD"),
    ("Bác sĩ Lê Thị Thúy, Trưởng khoa Sản cho hay: đã mổ.", "Trưởng khoa", "khoa Sản"),
    ("Bộ trưởng Bộ Tài chính - ông Trần Văn Lực nói.", "Bộ trưởng", "Bộ Tài chính"),
    ("Nguyên Thứ trưởng Bộ Y tế, PGS.TS Trần Văn Lực nói.", "Nguyên Thứ trưởng", "Bộ Y tế"),
    ("Giám đốc Công ty Hoa Sen khi đó là ông Trần Văn Lực.", "Giám đốc", "Công ty Hoa Sen"),
    (
        "Ông Trần Văn Lực, Giám đốc Sở Thông tin và Truyền thông Gia Lai, nói.",
        "Giám đốc",
        "Sở Thông tin và Truyền thông Gia Lai",
    ),
    ("Chủ tịch UBND tỉnh Long An Trần Văn Lực nói.", "Chủ tịch", "Ủy ban nhân dân tỉnh Long An"),
    ("Ông Choi Moonsoon, Thống đốc tỉnh Gangwon, nói.", "Thống đốc", None),
    (
        "Ông Trần Văn Lực, Chánh Văn phòng kiêm người phát ngôn của UBND tỉnh Gia Lai, nói.",
        "Chánh Văn phòng",
        "Ủy ban nhân dân tỉnh Gia Lai",
    ),
]


def persons(extractor: Extractor, text: str) -> list[Person]:
    return [f for f in extractor.extract(text).facts if isinstance(f, Person)]


@pytest.mark.parametrize(("text", "role", "organisation"), CASES)
def test_the_role_and_its_body(extractor: Extractor, text: str, role: str | None, organisation: str | None) -> None:
    found = persons(extractor, text)[0]
    assert (found.role, found.organisation) == (role, organisation)


def test_the_body_is_told_by_id_too(extractor: Extractor) -> None:
    (found,) = persons(extractor, GL + "Ông Trần Văn Lực, Chủ tịch LĐLĐ tỉnh, dự.")
    assert found.organisation_id == "union/gia-lai/lien-doan-lao-dong"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nạn nhân là tài xế Lê Hoàng Sơn, phụ xe Đỗ Minh Nhựt.",
            [("Lê Hoàng Sơn", "tài xế"), ("Đỗ Minh Nhựt", "phụ xe")],
        ),
        (
            "Gặp Chủ tịch UBND xã Tân Lập và thượng tá Lê Văn Hóa ở hiện trường.",
            [("Lê Văn Hóa", "thượng tá")],
        ),
        ("Giá mà nông dân Lục Ngạn biết sớm.", []),
        (
            "Ông Trịnh Văn Quyết họp.\nSáng nay, ông Trịnh Văn Quyết Trả lại vị trí cũ.",
            [("Trịnh Văn Quyết", None), ("Trịnh Văn Quyết", None)],
        ),
        (
            "Dự có Chủ tịch UBND tỉnh Trần Văn Lực, ông Lê Văn Hóa.",
            [("Trần Văn Lực", "Chủ tịch"), ("Lê Văn Hóa", None)],
        ),
        ("Ông Kim Jong-un gặp ông Hong Seok-hyun.", [("Kim Jong-un", None), ("Hong Seok-hyun", None)]),
        ("Theo Thứ trưởng Bộ Y tế Vũ Văn Tám Phạm Anh", [("Vũ Văn Tám", "Thứ trưởng")]),
        (
            "Bị cáo Trương Hồ Phương Nga Luật sư Võ Văn Trà nói.",
            [("Trương Hồ Phương Nga", "Bị cáo"), ("Võ Văn Trà", "Luật sư")],
        ),
        ("Việc chính quyền Chủ tịch Lê Văn Hóa làm.", [("Lê Văn Hóa", "Chủ tịch")]),
        ("Võ sư của phái Nam Anh Vịnh Xuân ở Canada.", []),
        ("Vợ anh là Lìu Thị Thiu, 49 tuổi, bị thương.", [("Lìu Thị Thiu", None)]),
        ("Tung chủ công 19 tuổi Vũ Đức Khải vào sân.", [("Vũ Đức Khải", "chủ công")]),
    ],
)
def test_one_person_is_not_told_by_another(
    extractor: Extractor, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert [(f.name, f.role) for f in persons(extractor, text)] == list(dict.fromkeys(expected))
