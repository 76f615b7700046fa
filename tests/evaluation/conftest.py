"""Builders of gold and predictions over short texts."""

from collections.abc import Callable
from typing import Any

import pytest

from extractor.evaluation import Marks, mark
from extractor.evaluation.gold import to_gold
from extractor.evaluation.predictions import to_output
from extractor.records import FACT_TYPES

Row = dict[str, Any]


@pytest.fixture
def said() -> Callable[..., Row]:
    """said(text, type, quote, nth=0, **fields): a prediction whose evidence is the quote's nth place."""

    def make(text: str, kind: str, quote: str, nth: int = 0, **fields: Any) -> Row:
        start = -1
        for _ in range(nth + 1):
            start = text.index(quote, start + 1)
        evidence = {"start": start, "end": start + len(quote), "text": quote}
        return {"type": kind, "rule": "some.rule", "evidence": evidence} | fields

    return make


@pytest.fixture
def marked() -> Callable[..., Marks]:
    """marked(text, gold facts, predictions, name="a"): the marks of one article, all types."""

    def make(text: str, golds: list[Row], rows: list[Row], name: str = "a") -> Marks:
        output = to_output({"article": {"id": name, "text": text}, "facts": rows}, name)
        return mark({name: to_gold(name, {"article": name, "facts": golds}, name)}, {name: output}, FACT_TYPES)

    return make


@pytest.fixture
def counts(marked: Callable[..., Marks]) -> Callable[..., tuple[int, int, int]]:
    """counts(text, gold facts, predictions): right, wrong and missed, of all types together."""

    def make(text: str, golds: list[Row], rows: list[Row]) -> tuple[int, int, int]:
        tallies = marked(text, golds, rows).tallies().values()
        return sum(t.tp for t in tallies), sum(t.fp for t in tallies), sum(t.fn for t in tallies)

    return make
