"""What to search a store for, to find a figure wherever it is told."""

import pytest

from extractor.checking.query import query_for
from extractor.store.tables.words import parse


@pytest.mark.parametrize(
    ("words", "noun", "expected"),
    [
        ("6,8%", None, "6,8%"),
        ("trên 281.402 công nhân", "công nhân", "281.402"),
        ("8 ghế", "ghế", '8 "ghế"'),
        ("370.000 - 450.000 đồng", None, "370.000 450.000"),
        ("hai cán bộ", "cán bộ", '"hai cán bộ"'),
        ('hai "cán bộ"', "cán bộ", '"hai cán bộ"'),
    ],
)
def test_the_figure_as_it_is_written(words: str, noun: str | None, expected: str) -> None:
    assert query_for(words, noun) == expected
    assert parse(expected)
