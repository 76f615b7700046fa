"""Whole tables: every figure that counts, with whose and when it is; and nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest

from extractor.api import Extractor
from extractor.rules.examples import parse
from extractor.rules.schema import Example

Check = Callable[..., list[str]]
TABLES = dict(
    part.split("\n", 1)
    for part in (Path(__file__).parent / "marked.txt").read_text("utf-8").removeprefix("== ").split("\n== ")
)
"""Annotated tables by what each shows."""

SKIPPED = {
    "no heading": ("1 | LĐLĐ huyện Ân Thi | 105\n2 | LĐLĐ huyện Kim Động | 85", 2),
    "a heading that names nothing": ("Đơn vị | Nhóm A\nLĐLĐ huyện Ân Thi | 120", 1),
    "no noun": ("Đơn vị | Số lượng\nLĐLĐ huyện Ân Thi | 120\nLĐLĐ huyện Kim Động | 30", 2),
    "no unit": ("Đơn vị | Giá trị làm lợi\nLĐLĐ huyện Ân Thi | 120", 1),
    "two units": ("Đơn vị | Kinh phí (triệu đồng)\nLĐLĐ huyện Ân Thi | 120%\nLĐLĐ huyện Kim Động | 12 tấn", 2),
    "half a person": ("Đơn vị | Số đoàn viên\nLĐLĐ huyện Ân Thi | 12,5", 1),
    "a comma before three digits of money": ("Đơn vị | Kinh phí (triệu đồng)\nLĐLĐ huyện Ân Thi | 1,250", 1),
    "a cell missing": ("Đơn vị | Số sáng kiến | Số đề tài\nLĐLĐ huyện Ân Thi | 12\nLĐLĐ huyện Kim Động | 1 | 2", 1),
    "a cell too many": ("Đơn vị | Số sáng kiến\nLĐLĐ Ân Thi | 12 | 13\nLĐLĐ Kim Động | 1\nLĐLĐ Tiên Lữ | 2", 2),
    "nobody named": ("Đơn vị | Số sáng kiến\n | 12\nLĐLĐ huyện Ân Thi | 3", 1),
    "persons": ("Họ và tên | Đơn vị | Số sáng kiến\nLò Văn Chung | LĐLĐ huyện Kim Động | 12", 1),
    "bodies over the columns": ("| Nội dung | LĐLĐ huyện Ân Thi |\n| Nội dung | Số sáng kiến |\n| Đợt một | 12 |", 1),
    "several figures a cell": ("Đơn vị | Kết quả\nLĐLĐ Ân Thi | 12 sáng kiến, 3 đề tài\nLĐLĐ Kim Động | 5", 3),
    "a total of honours": ("Hình thức khen thưởng | Tập thể\nBằng khen | 2\nGiấy khen | 3\nTổng cộng | 5", 1),
    "a total of what the rows call by different names": ("Nội dung | Số lượng\nSố sáng kiến | x\nTổng cộng | 12", 1),
    "values that are no figures": ("Đơn vị | Số sáng kiến\nLĐLĐ A | 1.2.3\nLĐLĐ B | 5 - 3\nLĐLĐ C | -4", 3),
}  # fmt: skip


@pytest.mark.parametrize("marked", TABLES.values(), ids=TABLES)
def test_every_figure_and_nothing_else(faults: Check, marked: str) -> None:
    assert faults(marked, "count", "award") == []


@pytest.mark.parametrize("name", [name for name in TABLES if "guessed" not in name])
def test_nothing_is_skipped_where_all_is_read(extractor: Extractor, name: str) -> None:
    assert extractor.extract(parse(Example(text=TABLES[name]))[0]).skipped.in_table == 0


@pytest.mark.parametrize(("text", "skipped"), SKIPPED.values(), ids=SKIPPED)
def test_what_is_not_certain_is_tallied(extractor: Extractor, text: str, skipped: int) -> None:
    found = extractor.extract(text)
    assert found.skipped.in_table == skipped, [f.evidence.text for f in found.facts]
