"""Tables in plain text: which lines are one, and where their cells stand."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extractor.reading.tables import MOST_COLUMNS, MOST_ROWS, Cell, Table, find_tables, is_figure, moved
from tests.hostile import HANGS


def grids(text: str) -> list[list[list[str]]]:
    return [[[text[a:b] for a, b in row.cells] for row in table.rows] for table in find_tables(text)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a | b\nx | 5", [["a", "b"], ["x", "5"]]),
        ("| a | b |\n|---|:-:|\n| x | 5 |\n", [["a", "b"], ["x", "5"]]),
        ("+---+---+\n| a | b |\n+===+===+\n| x | 5 |\n+---+---+", [["a", "b"], ["x", "5"]]),
        ("a\tb\tc\nx\t\t5", [["a", "b", "c"], ["x", "", "5"]]),
        ("a | b | c\n | x | 5", [["a", "b", "c"], ["", "x", "5"]]),
        ("a | b | c\nx | 5 |\ny | 6 | z", [["a", "b", "c"], ["x", "5", ""], ["y", "6", "z"]]),
        ("a | b\r\nx | 5\r\n", [["a", "b"], ["x", "5"]]),
        ("a | b\n\nx | 5\n \ny | 6", [["a", "b"], ["x", "5"], ["y", "6"]]),
        ("Bảng 1:\na | b\nx | 5\nHết.", [["a", "b"], ["x", "5"]]),
    ],
)
def test_rows_and_cells(text: str, rows: list[list[str]]) -> None:
    assert grids(text) == [rows]


@pytest.mark.parametrize(
    "text",
    [
        "Trang chủ | Tin tức | Liên hệ",
        "Trang chủ | Tin tức | Liên hệ\nVăn bản | Thư viện | Hỏi đáp",
        "English | Tiếng Việt\n10:05 | 02/03/2022",
        "Điện thoại | 02203.852.456\nFax | 3852457",
        "Hotline: 0912.000.345 | Email: a@b.vn\nĐịa chỉ: 03 Quang Trung | ĐT: 0269.3000.111",
        "Thứ Sáu, 06/09/2013 | Thời tiết: 27 độ C\nHọc sinh tựu trường",
        "1.\tTổ chức 5 lớp tập huấn\n2.\tTặng 100 suất quà\n3.\tXây 2 nhà",
        "1\tTổ chức\n2\tTặng\n3\tXây",
        "\tNăm 2019, có 5 sáng kiến.\n\tNăm 2020, có 6 sáng kiến.",
        "Bài, ảnh: An | Bình\n5 người",
        "a | b\n\n\nx | 5",
        "a | b\nx\t5",
        "a | b\nchữ thường\nx | 5",
        "----\n----",
        "|\n|",
        "\t",
        "\t\n\t",
        "",
    ],
)
def test_no_table(text: str) -> None:
    assert find_tables(text) == []


def test_two_tables_and_where_they_stand() -> None:
    text = "Đầu\na | b\nx | 5\n\nGiữa\nc | d\ny | 6\nCuối"
    assert [text[table.start : table.end] for table in find_tables(text)] == ["a | b\nx | 5", "c | d\ny | 6"]


@pytest.mark.parametrize(
    ("cell", "figure"),
    [
        ("105", True), ("1.234,5", True), ("12,5%", True), ("45 suất quà", True), ("< 5", True), ("196/105", True),
        ("", False), ("x5", False), ("20/5/2019", False), ("10:05", False), ("7h30", False), ("0912000345", False),
        ("0912.000.345", False), ("12345678", False), ("5 " + "a" * 40, False),
    ],
)  # fmt: skip
def test_figures(cell: str, figure: bool) -> None:
    assert is_figure(cell, Cell(0, len(cell))) is figure


def test_a_moved_table_moves_whole() -> None:
    (table,) = find_tables("a | b\nx | 5")
    assert moved(table, lambda at: at + 3) == find_tables("zz\na | b\nx | 5")[0]


@given(st.text(alphabet="a5|\t\n -+", max_size=80))
@example("|\n|\n5|5")
def test_cells_lie_in_their_rows_apart_and_in_order(text: str) -> None:
    tables = find_tables(text)
    assert all(a.end <= b.start for a, b in pairwise(tables))
    for table in tables:
        for row in table.rows:
            assert table.start <= row.start <= row.end <= table.end
            ends = [row.start, *(at for cell in row.cells for at in cell), row.end]
            assert ends == sorted(ends)


@pytest.mark.timeout(HANGS)
@pytest.mark.parametrize(
    "text",
    [
        " | ".join(["5"] * 10_000) + "\n",
        "| 5 " * 250_000 + "\n",
        "|" * 1_000_000 + "\n",
        "\t" * 1_000_000 + "5\n",
        "|-" * 500_000 + "x\n",
        ("-" * 4_000 + "x|\n") * 250,
        " " * 1_000_000 + "|\n",
        "\n" * 1_000_000 + "|\n",
        "-\n" * 500_000 + "|\n",
        "\t\n" * 500_000,
        "a | 5\n" * 100_000,
        "a" * 1_000_000 + "|5\n",
    ],
    ids=range(12),
)
def test_hostile_text_ends_soon(text: str) -> None:
    assert all(table.rows == () for table in find_tables(text * 2))


def test_a_table_as_large_as_may_be_is_read_and_one_larger_is_not() -> None:
    def table(rows: int, columns: int) -> Table:
        head, line = " | ".join("a" * columns), " | ".join("x" + "5" * (columns - 1))
        return find_tables("\n".join([head, *[line] * (rows - 1)]))[0]

    assert len(table(MOST_ROWS, 2).rows) == MOST_ROWS
    assert table(MOST_ROWS + 1, 2).rows == ()
    assert len(table(2, MOST_COLUMNS).rows[0].cells) == MOST_COLUMNS
    assert table(2, MOST_COLUMNS + 2).rows == ()
