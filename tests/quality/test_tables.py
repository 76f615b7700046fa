"""Marks as Markdown."""

from dataclasses import replace

import pytest

from extractor.evaluation import Interval, Marks, mark
from extractor.evaluation.gold import to_gold
from extractor.evaluation.predictions import to_output
from extractor.records import FACT_TYPES
from tests.quality import tables
from tests.quality.overlaps import overlapping
from tests.quality.sets import POOLED, AnnotatedSet, MarkedSet, pooled

TEXT = "UBND tỉnh Bắc Giang có 5 người và 6 hộ"
GOLD = [
    {"type": "organisation", "quote": "UBND tỉnh Bắc Giang", "name": "UBND tỉnh Bắc Giang"},
    {"type": "count", "quote": "5 người", "number": "5", "value": 5, "relation": "exact", "metric": "person",
     "period": "2019-01-01/2019-12-31"},
    {"type": "count", "quote": "6 hộ", "number": "6", "value": 6, "relation": "exact", "metric": "household"},
]  # fmt: skip


def said(kind: str, quote: str, rule: str, **fields: object) -> dict[str, object]:
    start = TEXT.index(quote)
    where = {"start": start, "end": start + len(quote), "text": quote}
    return {"type": kind, "rule": rule, "evidence": where, **fields}


SAID = [
    said("organisation", "UBND tỉnh", "org.a", name="UBND tỉnh"),
    said("count", "5 người", "count.a", value=5, relation="exact", metric="person"),
    said("count", "6 hộ", "count.b", value=7, relation="exact", metric="household"),
]


def one_set() -> MarkedSet:
    gold = to_gold("a", {"article": "a", "genre": "news", "facts": GOLD}, "a")
    output = to_output({"article": {"id": "a", "text": TEXT}, "facts": SAID}, "a")
    annotated = AnnotatedSet("corpus", {"a": gold}, {"a": TEXT}, "digest")
    return MarkedSet(annotated, {"a": output}, mark(annotated.golds, {"a": output}, FACT_TYPES))


def test_mistakes_are_counted_by_what_is_wrong_and_the_rule() -> None:
    lines = tables.worst_causes([one_set()]).splitlines()
    assert lines[0] == "| fact or attribute | is | by rule | `corpus` | together |"
    assert set(lines[2:]) == {
        "| count | missed | `count.b` | 1 | 1 |", "| count | too many | `count.b` | 1 | 1 |",
        "| count.period | wrong | `count.a` | 1 | 1 |",
        "| organisation | missed | `org.a` | 1 | 1 |", "| organisation | too many | `org.a` | 1 | 1 |",
    }  # fmt: skip


def test_what_is_beyond_the_worst_is_summed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "WORST", 2)
    lines = tables.worst_causes([one_set()]).splitlines()
    assert lines[-1] == "| 3 other causes |  |  | 3 | 3 |"
    assert len(lines) == 5


def test_pooled_marks_are_the_sum_of_the_types() -> None:
    marks = one_set().marks
    whole = pooled(marks).tallies()[POOLED]
    sums = marks.tallies().values()
    assert (whole.tp, whole.fp, whole.fn) == tuple(sum(getattr(t, name) for t in sums) for name in ("tp", "fp", "fn"))
    assert whole.gold == len(GOLD)
    assert pooled(marks, {"b"}).articles == ()


def test_genres_and_the_whole_set() -> None:
    lines = tables.by_genre(one_set()).splitlines()
    assert lines[2].startswith("| news | 1 | 3 | 0.333 (0.33-0.33) |")
    assert lines[3].startswith("| all | 1 | 3 | 0.333")


def test_types_that_nobody_told_have_no_row() -> None:
    marks: Marks = one_set().marks
    assert [line.split(" | ")[0] for line in tables.by_type(marks).splitlines()[2:]] == ["| organisation", "| count"]
    assert "| count.period | 1 | 0.000 | 0.000 | 0.000 |" in tables.attributes(marks)


def test_cells() -> None:
    assert tables.cell(0.5, None) == "0.500"
    assert tables.cell(0.5, Interval(0.25, 0.75)) == "0.500 (0.25-0.75)"
    assert tables.table(["a", "b"], [["x|y", "z"]]) == "| a | b |\n| --- | --- |\n| x\\|y | z |"


def test_any_overlap_is_enough_for_the_lenient_marks() -> None:
    one = one_set()
    there = overlapping(one.annotated, one.outputs)
    assert [(t.tp, t.fp, t.fn) for t in there] == [(1, 0, 0), (1, 0, 0)]
    optional = to_gold("a", {"article": "a", "facts": [GOLD[0] | {"optional": True}]}, "a")
    aside = replace(one.annotated, golds={"a": optional})
    assert [(t.tp, t.fp, t.fn) for t in overlapping(aside, one.outputs)] == [(0, 0, 0), (0, 0, 0)]
    empty = replace(one.annotated, golds={"a": to_gold("a", {"article": "a", "facts": []}, "a")})
    assert [(t.tp, t.fp, t.fn) for t in overlapping(empty, one.outputs)] == [(0, 1, 0), (0, 0, 0)]
