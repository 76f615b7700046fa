"""Programmes, movements and campaigns by their names."""

from collections.abc import Callable
from typing import Any

import pytest

from extractor.language.folding import fold
from extractor.names.programs import programs_builder


@pytest.fixture(scope="module")
def reader(reader_of: Callable[..., Any]) -> Any:
    return reader_of("programs", program=lambda folded, _: programs_builder(folded))


def test_every_example_of_the_pack(reader: Any, check_examples: Callable[..., list[str]]) -> None:
    assert check_examples(reader, lambda value: value._asdict()) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Phong trào thi đua “Nối vòng tay”, “Lớp sạch, bảng đẹp” và cuộc vận động “Ba không” lan rộng.",
            [("Nối vòng tay", "movement"), ("Lớp sạch, bảng đẹp", "movement"), ("Ba không", "campaign")],
        ),
        (
            "Huyện mở chương trình “Gặp mặt “Người thợ vàng” năm đầu” tại nhà văn hóa.",
            [("Gặp mặt “Người thợ vàng” năm đầu", "programme")],
        ),
        ("Tỉnh đoàn mở chiến dịch “Hành quân xanh do thanh niên", [("Hành quân xanh", "campaign")]),
        (
            "Chương trình ‘Tết Sum vầy’ và hội thi ‘‘Bàn tay vàng’’ cùng khép lại.",
            [("Tết Sum vầy", "programme"), ("Bàn tay vàng", "programme")],
        ),
        ("Công đoàn xây 4 “Mái ấm Công đoàn” tặng đoàn viên.", [("Mái ấm Công đoàn", "programme")]),
        ("Tặng Kỷ niệm chương “Vì sự nghiệp xây dựng tổ chức Công đoàn” cho 7 người.", []),
        ("Sáng kiến “Cải tiến máy sàng” được công nhận.", []),
        ("Hội thảo với chủ đề “Công đoàn số” đã diễn ra.", []),
    ],
)
def test_names_and_kinds(reader: Any, text: str, expected: list[tuple[str, str]]) -> None:
    assert [tuple(value) for value in reader.values(text, "program")] == expected


def test_offsets_lead_back_to_the_original(reader: Any) -> None:
    text = "Phong trào\u00ad thi đua “ Nối vòng\u00a0tay ” lan rộng."
    (mention,) = reader.read(text)
    folded = fold(text)
    assert text[folded.start(mention.start) : folded.end(mention.end)] == "Nối vòng\u00a0tay"
    assert mention.value.name == "Nối vòng tay"
