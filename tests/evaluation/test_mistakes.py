"""The list of errors."""

from collections.abc import Callable
from typing import Any

import pytest

from extractor.evaluation import Marks, mistakes
from extractor.evaluation.mistakes import around, show

TEXT = "Tin vui.\nUBND tỉnh có 5 người.\nHết."
FIVE = {"value": 5, "relation": "exact", "metric": "person"}
GOLD = {"type": "count", "quote": "5 người", "number": "5", "organisation": ["UBND tỉnh"]} | FIVE


def test_a_miss_shows_what_stands_in_its_place(said: Callable[..., Any], marked: Callable[..., Marks]) -> None:
    rows = mistakes(marked(TEXT, [GOLD], [said(TEXT, "count", "5 người", **(FIVE | {"metric": "worker"}))]))
    assert [row.kind for row in rows] == ["MISS", "EXTRA"]
    miss = rows[0]
    assert (miss.article, miss.type, miss.rule) == ("a", "count", "some.rule")
    assert miss.where == "UBND tỉnh có ⟦5 người⟧."
    assert miss.wanted == FIVE | {"number": "5"}
    assert miss.got == FIVE | {"metric": "worker"}


def test_a_miss_with_nothing_in_its_place(marked: Callable[..., Marks]) -> None:
    (row,) = mistakes(marked(TEXT, [GOLD], []))
    assert (row.kind, row.got, row.rule) == ("MISS", None, None)


def test_a_quote_that_is_nowhere_is_shown_bare(marked: Callable[..., Marks]) -> None:
    (row,) = mistakes(marked("khác", [GOLD], []))
    assert row.where == "⟦5 người⟧"


def test_a_wrong_attribute(said: Callable[..., Any], marked: Callable[..., Marks]) -> None:
    rows = [said(TEXT, "count", "5 người", organisation="Sở", **FIVE)]
    (row,) = mistakes(marked(TEXT, [GOLD], rows))
    assert (row.kind, row.attribute, row.wanted, row.got) == ("ATTR", "organisation", ["UBND tỉnh"], "Sở")
    assert str(row) == (
        "ATTR  a count.organisation: UBND tỉnh có ⟦5 người⟧.\n      want UBND tỉnh  got Sở  (some.rule)"
    )


def test_an_attribute_that_gold_leaves_out_is_no_mistake(
    said: Callable[..., Any], marked: Callable[..., Marks]
) -> None:
    rows = [said(TEXT, "count", "5 người", organisation="UBND tỉnh", level="province", **FIVE)]
    assert mistakes(marked(TEXT, [GOLD], rows)) == []


def test_nothing_wrong_nothing_listed(said: Callable[..., Any], marked: Callable[..., Marks]) -> None:
    rows = [said(TEXT, "count", "5 người", organisation="UBND tỉnh", **FIVE)]
    assert mistakes(marked(TEXT, [GOLD], rows)) == []


def test_around_stays_in_the_line_and_is_short() -> None:
    text = f"{'a' * 100}X{'b' * 100}\nY"
    assert around(text, 100, 101) == f"…{'a' * 60}⟦X⟧{'b' * 60}…"
    assert around(text, 202, 203) == "⟦Y⟧"
    assert around(text, 202, 999) == "⟦Y⟧"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, "-"),
        ([], "-"),
        ({}, "-"),
        (["a", None], "a | -"),
        ({"value": 5, "metric": ["x", "y"]}, "value=5 metric=x | y"),
    ],
)
def test_show(value: Any, shown: str) -> None:
    assert show(value) == shown
