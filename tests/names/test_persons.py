"""Persons by name, with their roles and the bodies these belong to."""

from collections.abc import Callable
from typing import Any

import pytest

from extractor.language.folding import fold
from extractor.names.person_names import PersonWords
from extractor.names.persons import persons_builder


@pytest.fixture(scope="module")
def reader(reader_of: Callable[..., Any]) -> Any:
    return reader_of("persons", person=lambda folded, compiled: persons_builder(folded, PersonWords.of(compiled.packs)))


def told(reader: Any, text: str) -> list[tuple[str, str | None, str | None]]:
    cased = fold(text).cased
    return [
        (value.name, value.role, cased[slice(*value.organisation)] if value.organisation else None)
        for value in reader.values(text, "person")
    ]


def test_every_example_of_the_pack(reader: Any, check_examples: Callable[..., list[str]]) -> None:
    assert check_examples(reader, lambda value: value._asdict()) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dự có ông Trần Văn Lực, Chủ tịch Tổng LĐLĐ Việt Nam cho biết.",
            [("Trần Văn Lực", "Chủ tịch", "Tổng LĐLĐ Việt Nam")],
        ),
        (
            "Phó Chủ tịch LĐLĐ TP. Hà Nội Phạm Thị Hạnh nhấn mạnh.",
            [("Phạm Thị Hạnh", "Phó Chủ tịch", "LĐLĐ TP. Hà Nội")],
        ),
        (
            "Ông Rơ Châm Hyơ, Trưởng Ban Chính sách - Pháp luật LĐLĐ tỉnh, phát biểu.",
            [("Rơ Châm Hyơ", "Trưởng Ban", "Ban Chính sách - Pháp luật LĐLĐ tỉnh")],
        ),
        (
            "Bà Huỳnh Thị Ngọc Mai giữ chức Chủ tịch LĐLĐ tỉnh Vĩnh Long.",
            [("Huỳnh Thị Ngọc Mai", "Chủ tịch", "LĐLĐ tỉnh Vĩnh Long")],
        ),
        ("Thầy K’Brồi (Trường Tiểu học Đạ Ròn) có mặt.", [("K’Brồi", None, "Trường Tiểu học Đạ Ròn")]),
        (
            "Ông A Khương Duy, 46 tuổi, nguyên Phó Chủ tịch LĐLĐ tỉnh.",
            [("A Khương Duy", "nguyên Phó Chủ tịch", "LĐLĐ tỉnh")],
        ),
        ("GS.TS Đàm Khải Hoàn nhận giải.", [("Đàm Khải Hoàn", None, None)]),
        ("Ảnh: lễ trao quà Ông Lê Văn Thắng Ông Thắng cảm ơn.", [("Lê Văn Thắng", None, None)]),
        (
            "Các Phó Chủ tịch: Lê An, Trịnh Thị Ba và Đỗ Xuân Mười.",
            [("Lê An", None, None), ("Trịnh Thị Ba", None, None), ("Đỗ Xuân Mười", None, None)],
        ),
        ("Trường THPT Nguyễn Du, đường Lê Lợi, TP Hồ Chí Minh.", []),
        ("Đồng chí Chủ tịch Hội đồng quản trị đến muộn.", []),
        ("Đoàn Thanh niên Cộng sản Hồ Chí Minh ra quân.", []),
        ("LĐLĐ tỉnh Bà Rịa - Vũng Tàu; quỹ Nguyễn Đức Cảnh.", []),
        ("Anh Lượng và chị Hòa ở lại.", []),
        ("Hồng Nhung", []),
    ],
)
def test_names_roles_and_bodies(reader: Any, text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert told(reader, text) == expected


def test_offsets_lead_back_to_the_original(reader: Any) -> None:
    text = "Dự có ông\u00a0Trần\u00ad Văn Lực."
    (mention,) = reader.read(text)
    folded = fold(text)
    assert text[folded.start(mention.start) : folded.end(mention.end)] == "Trần\u00ad Văn Lực"
    assert folded.cased[mention.start : mention.end] == "Trần Văn Lực"
