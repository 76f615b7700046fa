"""Sums of an article that was read from its words: right ones, wrong ones, and those of which nothing can be said."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from extractor.api import Extractor
from extractor.checking.arithmetic import Sum, sums, title_end
from tests.checking.reports import reports_of

CASES = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text("utf-8"))
KINDS = {"parts", "percent", "target", "growth", "headline", "total"}


def told(extractor: Extractor, case: dict[str, Any]) -> list[Sum]:
    found = extractor.extract(case["text"], title=case.get("title"))
    return sums(found.article.text, len(case.get("title", "")), reports_of(found))


@pytest.mark.parametrize("case", CASES["right"] + CASES["wrong"], ids=lambda case: case["sums"][0][2])
def test_a_sum_is_told_with_what_it_makes(extractor: Extractor, case: dict[str, Any]) -> None:
    assert [[one.kind, one.holds, one.written] for one in told(extractor, case)] == case["sums"]


@pytest.mark.parametrize("case", CASES["silent"], ids=lambda case: case.get("title", case["text"]))
def test_nothing_is_said_of_figures_that_need_not_add_up(extractor: Extractor, case: dict[str, Any]) -> None:
    assert told(extractor, case) == []


def test_each_kind_is_told_right_and_wrong() -> None:
    for group in ("right", "wrong"):
        assert {one[0] for case in CASES[group] for one in case["sums"]} == KINDS


def test_the_whole_stands_in_front_of_its_parts(extractor: Extractor) -> None:
    text = "Huyện có 21 xã, bao gồm 13 xã vùng cao và 9 xã ven sông."
    (one,) = told(extractor, {"text": text})
    assert [text[report.start : report.end] for report in one.figures] == ["21 xã", "13 xã", "9 xã"]


def test_offsets_are_those_of_the_text_with_what_nobody_sees(extractor: Extractor) -> None:
    text = "Hôm nay.\u00ad Đoàn\u200b có 52 người, gồm 31 nam\u00ad và 20 nữ."
    (one,) = told(extractor, {"text": text})
    assert one.written == "31 + 20 = 51, not 52"
    assert [text[report.start : report.start + 2] for report in one.figures] == ["52", "31", "20"]


@pytest.mark.parametrize(
    ("text", "title", "end"),
    [("Tin mới\nCó 45 người.", "Tin mới", 7), ("Có 45 người.", "Tin mới", 0), ("Có 45 người.", None, 0), ("", "", 0)],
)
def test_where_a_headline_ends(text: str, title: str | None, end: int) -> None:
    assert title_end(text, title) == end
