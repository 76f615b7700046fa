"""Tables and JSON."""

from collections.abc import Callable
from typing import Any

from rich.console import Console

from extractor.evaluation import Marks, bootstrap
from extractor.evaluation.report import as_json, tables

TEXT = "UBND tỉnh có 5 người"
GOLD = [
    {"type": "organisation", "quote": "UBND tỉnh", "name": ["UBND tỉnh A"]},
    {"type": "count", "quote": "5 người", "number": "5", "value": 5, "relation": "exact", "metric": "person"},
]


def half(said: Callable[..., Any], marked: Callable[..., Marks]) -> Marks:
    return marked(TEXT, GOLD, [said(TEXT, "organisation", "UBND tỉnh", name="UBND tỉnh A")])


def test_json(said: Callable[..., Any], marked: Callable[..., Marks]) -> None:
    marks = half(said, marked)
    result = as_json(marks, bootstrap(marks, seed=1))
    assert result["organisation"] == {
        "precision": 1.0, "recall": 1.0, "f1": 1.0, "gold": 1, "tp": 1, "fp": 0, "fn": 0,
        "attributes": {"name": {"f1": 1.0, "telling": 1}},
        "intervals": {"precision": [1.0, 1.0], "recall": [1.0, 1.0], "f1": [1.0, 1.0]},
    }  # fmt: skip
    assert result["count"]["intervals"] == {"precision": None, "recall": [0.0, 0.0], "f1": [0.0, 0.0]}
    assert (result["core_f1"], result["core_f1_interval"], result["bad_offsets"]) == (0.2, [0.2, 0.2], 0)
    assert "intervals" not in as_json(marks, None)["organisation"]


def test_tables(said: Callable[..., Any], marked: Callable[..., Marks]) -> None:
    marks = half(said, marked)
    console = Console(width=120, record=True, quiet=False, file=None, force_terminal=False)
    with console.capture() as captured:
        console.print(*tables(marks, bootstrap(marks, seed=1)), sep="\n")
    shown = captured.get()
    assert "organisation     1      1      0       0  1.000 1.00-1.00" in shown
    assert "organisation.name" in shown
    assert "person" not in shown
    assert "core F1 (mean of organisation, term, date, count, award): 0.200 0.20-0.20" in shown
