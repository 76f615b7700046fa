"""Numbered documents."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from extractor.names.documents import DocumentLetters, documents_builder


@pytest.fixture(scope="module")
def reader(reader_of: Callable[..., Any]) -> Any:
    return reader_of(
        "documents",
        document=lambda folded, compiled: documents_builder(folded, DocumentLetters.of(compiled.packs)),
    )


def test_every_example_of_the_pack(reader: Any, check_examples: Callable[..., list[str]]) -> None:
    assert check_examples(reader, lambda value: value._asdict()) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thực hiện Nghị quyết số 03-NQ/CĐT ngày 14/3/2014 của Ban Chấp hành Công đoàn tỉnh, quỹ tăng.",
            ("03-NQ/CĐT", "Nghị quyết", "Ban Chấp hành Công đoàn tỉnh", dt.date(2014, 3, 14)),
        ),
        (
            "Công bố Quyết định số 1977 /QĐ - TLĐ ngày 18 tháng 11 năm 2025.",
            ("1977/QĐ-TLĐ", "Quyết định", "Tổng Liên đoàn Lao động Việt Nam", dt.date(2025, 11, 18)),
        ),
        (
            "Chương trình hành động số 41-CTr/TU được cụ thể hóa.",
            ("41-CTr/TU", "Chương trình hành động", "Tỉnh ủy", None),
        ),
        ("Tờ trình số 286/TTr-UBND ngày 31/2/2024.", ("286/TTr-UBND", "Tờ trình", "Ủy ban nhân dân", None)),
        ("Theo Nghị định 159/2016, mức chi tăng.", ("159/2016", "Nghị định", None, None)),
        ("Theo Luật số 88/2015/QH13, kế toán đổi khác.", ("88/2015/QH13", "Luật", "Quốc hội", None)),
        ("Tỉnh có Công văn số 2091/UBND-KT chỉ đạo.", ("2091/UBND-KT", "Công văn", "Ủy ban nhân dân", None)),
        (
            "Nghị quyết số 24-NQ/TW của Ban Chấp hành Trung ương Đảng khóa IX về dân tộc.",
            ("24-NQ/TW", "Nghị quyết", "Ban Chấp hành Trung ương Đảng", None),
        ),
        ("Thông tư số 20/2018/TT-BNV nêu rõ.", ("20/2018/TT-BNV", "Thông tư", "Bộ Nội vụ", None)),
    ],
)
def test_what_a_number_tells(reader: Any, text: str, expected: tuple[Any, ...]) -> None:
    assert [tuple(value)[:4] for value in reader.values(text, "document")] == [expected]


def test_several_numbers_behind_one_kind(reader: Any) -> None:
    found = reader.values("Các Nghị quyết số 01/NQ-CP, 02/NQ-CP và số 35/NQ-CP đều nhắc.", "document")
    assert [value.number for value in found] == ["01/NQ-CP", "02/NQ-CP", "35/NQ-CP"]
    assert {value.kind for value in found} == {"Nghị quyết"}


@pytest.mark.parametrize(
    "text",
    [
        "Gọi số 0228.3640.000 hoặc (072) 3826.115.",
        "Kế hoạch 5 năm 2016-2020 đã xong.",
        "Báo cáo quý I/2024 và ngày 27/7.",
        "Giấy phép số 112/GP-TTĐT cấp ngày 05/6/2015.",
        "Số 3/15 đường Quang Trung, xe 29C1-123.45.",
    ],
)
def test_what_is_no_document(reader: Any, text: str) -> None:
    assert reader.values(text, "document") == []
