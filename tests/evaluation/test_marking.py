"""Attributes of right facts, offsets, sums."""

from collections.abc import Callable
from typing import Any

import pytest

from extractor.evaluation import CORE, Marks, Tally, mark
from extractor.evaluation.gold import to_gold
from extractor.evaluation.predictions import to_output

TEXT = "UBND tỉnh có 5 người"
FIVE = {"value": 5, "relation": "exact", "metric": "person"}


@pytest.mark.parametrize(
    ("wanted", "got", "tally"),
    [
        ({"organisation": "UBND"}, {"organisation": "ubnd"}, Tally(tp=1)),
        ({"organisation": ["UBND", "UBND tỉnh"]}, {"organisation": "UBND tỉnh"}, Tally(tp=1)),
        ({"organisation": "UBND"}, {"organisation": "Sở"}, Tally(fp=1, fn=1)),
        ({"organisation": "UBND"}, {}, Tally(fn=1)),
        ({"organisation": None}, {}, Tally()),
        ({"organisation": None}, {"organisation": "UBND"}, Tally(fp=1)),
        ({"organisation": []}, {"organisation": "UBND"}, Tally(fp=1)),
        ({"organisation": [None, "UBND"]}, {"organisation": "UBND"}, Tally()),
        ({"organisation": [None, "UBND"]}, {}, Tally()),
        ({"modality": "reported"}, {"modality": "reported"}, Tally()),
        ({"modality": "reported"}, {"modality": "target"}, Tally(fp=1)),
        ({"modality": "target"}, {"modality": "target"}, Tally(tp=1)),
        ({"modality": "target"}, {"modality": "reported"}, Tally(fn=1)),
        ({"modality": ["target", "reported"]}, {"modality": "target"}, Tally()),
    ],
)
def test_an_attribute_earns_only_where_it_tells(
    wanted: dict[str, Any],
    got: dict[str, Any],
    tally: Tally,
    said: Callable[..., Any],
    marked: Callable[..., Marks],
) -> None:
    gold = {"type": "count", "quote": "5 người", "number": "5"} | FIVE | wanted
    marks = marked(TEXT, [gold], [said(TEXT, "count", "5 người", **FIVE, **got)])
    assert marks.attributes("count") == {next(iter(wanted)): tally}


def test_attributes_are_of_right_facts_only(said: Callable[..., Any], marked: Callable[..., Marks]) -> None:
    gold = {"type": "count", "quote": "5 người", "number": "5", "organisation": "UBND"} | FIVE
    marks = marked(TEXT, [gold], [said(TEXT, "count", "5 người", **(FIVE | {"value": 6}))])
    assert marks.attributes("count") == {}


def test_of_equal_surfaces_the_first_is_asked(said: Callable[..., Any], marked: Callable[..., Marks]) -> None:
    gold = {"type": "organisation", "quote": "UBND tỉnh"}
    golds = [gold | {"name": "UBND tỉnh A"}, gold | {"name": "UBND tỉnh B"}]
    rows = [said(TEXT, "organisation", "UBND tỉnh", name=f"UBND tỉnh {letter}") for letter in "AB"]
    assert marked(TEXT, golds, rows).attributes("organisation") == {"name": Tally(tp=1)}
    assert marked(TEXT, golds, rows[::-1]).attributes("organisation") == {"name": Tally(fp=1, fn=1)}


def test_bad_offsets_are_counted_over_all_types(said: Callable[..., Any], marked: Callable[..., Marks]) -> None:
    good = said(TEXT, "organisation", "UBND tỉnh", name="UBND tỉnh")
    bad = good | {"evidence": good["evidence"] | {"start": 1}}
    marks = marked(TEXT, [], [good, bad, bad | {"type": "person"}])
    assert marks.bad_offsets == 2


def test_core_f1_is_the_mean_over_the_core_types(said: Callable[..., Any], marked: Callable[..., Marks]) -> None:
    gold = {"type": "organisation", "quote": "UBND tỉnh"}
    marks = marked(TEXT, [gold], [said(TEXT, "organisation", "UBND tỉnh", name="UBND tỉnh")])
    assert CORE == ("organisation", "term", "date", "count", "award")
    assert marks.core_f1() == pytest.approx(1 / 5)


def test_articles_are_summed_and_types_chosen(said: Callable[..., Any]) -> None:
    row = {"article": {"text": TEXT}, "facts": [said(TEXT, "organisation", "UBND tỉnh", name="x")]}
    gold = {"facts": [{"type": "organisation", "quote": "UBND tỉnh"}]}
    empty = {"article": {"text": TEXT}, "facts": []}
    golds = {name: to_gold(name, gold, name) for name in ("a", "b")}
    outputs = {"a": to_output(row, "a"), "b": to_output(empty, "b")}
    marks = mark(golds, outputs, ["organisation"])
    assert marks.tallies() == {"organisation": Tally(tp=1, fn=1)}
    assert marks.core_f1() == pytest.approx(2 / 3)
