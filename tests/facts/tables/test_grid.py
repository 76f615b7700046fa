"""Rows to headings and data."""

import pytest

from extractor.facts.tables.grid import grid_of, words
from extractor.reading.tables import find_tables


def levels(text: str) -> list[list[str]]:
    (table,) = find_tables(text)
    return [[words(text, cell) for cell in stack] for stack in grid_of(text, table).levels]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a | b\nx | 5", [["a"], ["b"]]),
        ("a | 2018 | 2019\nx | 5 | 6", [["a"], ["2018"], ["2019"]]),
        ("a | b | \n | c | d\nx | 5 | 6", [["a"], ["b", "c"], ["b", "d"]]),
        ("a | b | b\na | c | d\nx | 5 | 6", [["a"], ["b", "c"], ["b", "d"]]),
        ("a | b | \n | c | \nx | 5 | 6", [["a"], ["b", "c"], []]),
        ("menu | tin | liên hệ\na | b | c\nx | 5 | 6", [["a"], ["b"], ["c"]]),
        ("a | b | c\n(1) | (2) | (3=2/1)\nx | 5 | 6", [["a"], ["b"], ["c"]]),
        ("a | b | c\nA | 1 | 2\nx | 5 | 6", [["a"], ["b"], ["c"]]),
        ("a | b | c\nx | 5 | 6\ny | 7", [["a"], ["b"], ["c"]]),
        ("x | 5 | 6\ny | 7 | 8", []),
        ("a | b\nx | 5 | 6\ny | 7 | 8", []),
        ("a | b\nc | d\ne | f\ng | h\nx | 5", []),
    ],
)
def test_the_headings_over_each_column(text: str, expected: list[list[str]]) -> None:
    assert levels(text) == expected


def test_cells_across_the_table_are_its_titles() -> None:
    text = "| t | t |\n| a | b |\n| x | 5 |\n| y | 6 |"
    (table,) = find_tables(text)
    grid = grid_of(text, table)
    assert [words(text, cell) for cell in grid.titles] == ["t"]
    assert [[words(text, cell) for cell in row.cells] for row in grid.data] == [["x", "5"], ["y", "6"]]
