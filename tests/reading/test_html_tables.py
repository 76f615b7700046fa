"""A page's tables as lines of cells."""

import pytest
from lxml import html

from extractor.reading.html.tables import put_back, take_tables, words


def lines(table: str) -> list[str]:
    (taken,) = take_tables(html.document_fromstring(f"<body>{table}</body>"))
    return taken.split("\n")


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("<table><tr><th>a<th>b<tr><td>x<td>5</table>", ["| a | b |", "| x | 5 |"]),
        (
            "<table><thead><tr><th rowspan=2>a<th colspan=2>b<tr><th>c<th>d<tbody><tr><td>x<td>5<td>6</table>",
            ["| a | b | b |", "| a | c | d |", "| x | 5 | 6 |"],
        ),
        (
            "<table><tr><td>a<td>b<td>c<tr><td rowspan=2>x<td>5<td rowspan=2>z<tr><td>6<tr><td>y<td>7<td>w</table>",
            ["| a | b | c |", "| x | 5 | z |", "| x | 6 | z |", "| y | 7 | w |"],
        ),
        (
            "<table><tr><td>a<td>b<td>c<tr><td rowspan=2 colspan=2>x<td>5<tr><td>6</table>",
            ["| a | b | c |", "| x | x | 5 |", "| x | x | 6 |"],
        ),
        ("<table><caption>Bảng 1</caption><tr><td>a<td>b<tr><td>x<td>5</table>", ["Bảng 1", "| a | b |", "| x | 5 |"]),
        (
            "<table><tr><td><p>a</p><p>b</p><td>c<br>d<tr><td>x|y<td> <b>5</b>0 </table>",
            ["| a b | c d |", "| x/y | 50 |"],
        ),
        ("<table><tr><td>a<td>b<tr><td>x<td></table>", ["| a | b |", "| x |  |"]),
    ],
    ids=range(7),
)
def test_spans_and_words(table: str, expected: list[str]) -> None:
    assert lines(table) == expected


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><td><img><tr><td>Ảnh: An</table>",
        "<table><tr><td>Menu<td>Bài viết</table>",
        f"<table><tr><td>a<td>b<tr><td>x<td>{'Một đoạn văn dài. ' * 50}</table>",
        "<table><tr><td>",
    ],
    ids=range(4),
)
def test_a_layout_is_taken_apart(table: str) -> None:
    page = html.document_fromstring(f"<body><div>Đầu</div>{table}")
    text = page.text_content()
    assert take_tables(page) == []
    assert page.text_content() == text
    assert list(page.iter("table", "tr", "td", "tbody")) == []


def test_an_inner_table_is_read() -> None:
    inner = "<table><tr><td>a<td>b<tr><td>x<td>5</table>"
    assert lines(f"<table><tr><td>a<td>{inner}</table>") == ["| a | b |", "| x | 5 |"]


def test_a_table_comes_back_in_its_place() -> None:
    page = html.document_fromstring("<body><p>Đầu<table><tr><td>a<td>b<tr><td>x<td>5</table><p>Cuối")
    taken = take_tables(page)
    text = "\n".join(part.text for part in page.iter("p"))
    assert put_back(text, taken).split("\n") == ["Đầu", "", "| a | b |", "| x | 5 |", "", "Cuối"]


def test_a_table_that_comes_back_in_part_is_left_out() -> None:
    assert put_back("x ⟦0⟧ a b x 5\ny", ["| a | b |\n| x | 5 |"]) == "x \ny"


def test_words_are_cut_at_blocks_alone() -> None:
    assert words(html.fragment_fromstring("<div>á<b>b</b>c<div>d</div>e<br>f <i>g</i></div>")) == "ábc d e f g"
