"""Whole tables: every figure that counts, with whose and when it is; and nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest

from extractor.api import Extractor
from extractor.reading.html.page import read_html
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


def test_a_page_with_cells_over_several_columns_and_rows(extractor: Extractor) -> None:
    page = """<article><h1>LĐLĐ tỉnh Hưng Yên tổng kết phong trào</h1>
    <p>Trong năm, các cấp công đoàn trong tỉnh tặng 45 suất quà cho công nhân có hoàn cảnh khó khăn.</p>
    <table><caption>Bảng 1: Kết quả năm 2019</caption>
    <tr><th rowspan=2>STT<th rowspan=2>Đơn vị<th colspan=2>Số sáng kiến<th rowspan=2>Làm lợi (tr.đ)
    <tr><th>Kế hoạch<th>Thực hiện
    <tr><td>1<td rowspan=2>LĐLĐ huyện Ân Thi<td>50<td>61<td>1.200
    <tr><td>2<td>7<td>8<td>35,5
    <tr><td colspan=2>Tổng cộng<td>57<td>69<td>1.235,5</table>
    <p>Dịp này, 12 cá nhân được nhận Bằng khen của Tổng Liên đoàn Lao động Việt Nam.</p></article>"""
    found = extractor.extract_article(read_html(page.encode(), "a"))
    counts = [
        (f.evidence.text, f.value, f.modality, f.organisation, f.period)
        for f in found.facts
        if f.type == "count" and f.rule.startswith("table.")
    ]
    an_thi, year = "Liên đoàn Lao động huyện Ân Thi", "2019-01-01/2019-12-31"
    whole = "Liên đoàn Lao động tỉnh Hưng Yên"
    assert counts == [
        ("50", 50, "target", an_thi, year), ("61", 61, "reported", an_thi, year),
        ("1.200", 1_200_000_000, "reported", an_thi, year),
        ("7", 7, "target", an_thi, year), ("8", 8, "reported", an_thi, year),
        ("35,5", 35_500_000, "reported", an_thi, year),
        ("57", 57, "target", whole, year), ("69", 69, "reported", whole, year),
        ("1.235,5", 1_235_500_000, "reported", whole, year),
    ]  # fmt: skip
    others = [(f.type, f.value) for f in found.facts if f.type in ("count", "award") and f.rule[:6] != "table."]
    assert others == [("count", 45), ("award", 12)]
    assert found.skipped.in_table == 0


def test_a_body_of_a_row_is_a_fact_and_no_subject_of_what_follows(extractor: Extractor) -> None:
    found = extractor.extract(
        "LĐLĐ tỉnh Hưng Yên họp sơ kết.\nĐơn vị | Số sáng kiến\nCông ty May Hưng Long | 7\nĐã có 45 suất quà được trao."
    )
    assert [f.name for f in found.facts if f.type == "organisation"] == [
        "Liên đoàn Lao động tỉnh Hưng Yên", "Công ty May Hưng Long",
    ]  # fmt: skip
    assert [f.organisation for f in found.facts if f.type == "count" and f.value == 45] == [
        "Liên đoàn Lao động tỉnh Hưng Yên"
    ]


def test_names_and_days_of_every_cell_are_facts_once(extractor: Extractor) -> None:
    found = extractor.extract(
        "| Kết quả năm 2019 | Kết quả năm 2019 | Kết quả năm 2019 |\n| Đơn vị | Ngày ký | Số CĐCS năm 2020 |\n"
        "| LĐLĐ huyện Ân Thi | 20/5/2019 | 7 |\n| LĐLĐ huyện Kim Động | 20/5/2019 | 8 |\n",
        published="2021-01-01",
    )
    assert [(f.type, f.evidence.text) for f in found.facts] == [
        ("date", "năm 2019"), ("date", "năm 2020"), ("organisation", "LĐLĐ huyện Ân Thi"), ("date", "20/5/2019"),
        ("count", "7"), ("organisation", "LĐLĐ huyện Kim Động"), ("date", "20/5/2019"), ("count", "8"),
    ]  # fmt: skip


def test_a_cell_may_say_itself_which_honour_it_counts(extractor: Extractor) -> None:
    found = extractor.extract("Đơn vị | Thành tích\nLĐLĐ Ân Thi | 5 Bằng khen\nLĐLĐ Kim Động | 1 Cờ thi đua")
    assert [(f.award, f.value, f.recipient) for f in found.facts if f.type == "award"] == [
        ("bang_khen", 5, None), ("co_thi_dua", 1, "collective"),
    ]  # fmt: skip


def test_a_table_of_counters_in_the_pages_frame_is_none(extractor: Extractor) -> None:
    found = extractor.extract(
        "Đại hội đã thành công.\n" * 5 + "Thống kê | Số lượt\nĐang truy cập: 38 | 5\nLượt truy cập: 1.204.557 | 6\n"
    )
    assert [f for f in found.facts if f.type == "count"] == []


def test_letters_that_are_folded_away_move_nothing(extractor: Extractor) -> None:
    text = "\u200bĐơn\u00ad vị | Số sáng kiến\nLĐLĐ huyện Ân\u200b Thi | 1\u00ad05\n"
    found = [f for f in extractor.extract(text).facts if f.type == "count"]
    assert [(f.value, f.evidence.text) for f in found] == [(105, "1\u00ad05")]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(" | ".join(["12"] * 10_000) for _ in range(5)),
        ("| 5 " * 100_000 + "\n") * 2,
        " | ".join("Số " + "sáng kiến và " * 15 for _ in range(20)) + "\n" + " | ".join(["5"] * 20),
        "Đơn vị | Số sáng kiến\n" + "(" * 3_000 + " | 5\n",
        "Đơn vị | " + "((((" * 40 + "Số\n" + "LĐLĐ Ân Thi | " + "9" * 100 + "\n",
    ],
    ids=range(5),
)
def test_hostile_tables_end_and_count_nothing(extractor: Extractor, text: str) -> None:
    found = extractor.extract(text)
    assert [f for f in found.facts if f.type == "count"] == []
