"""Other tools' answers, put where they stand in the text."""

import datetime as dt
import importlib.util
import sys
from collections.abc import Callable
from types import ModuleType
from typing import NoReturn

import pytest

from extractor.evaluation import Output
from extractor.evaluation.gold import to_gold
from extractor.evaluation.predictions import Prediction
from tests.quality.peers import DAYS, entities, found_days, rows
from tests.quality.sets import AnnotatedSet

TEXT = "Sáng nay\nBộ Công Thương gặp ông Hoà ở Hà Nội"


@pytest.fixture
def ner(monkeypatch: pytest.MonkeyPatch) -> None:
    """A recogniser that answers as underthesea does: rewritten tokens without offsets, a tag each."""
    tags = {"Bộ": "B-ORG", "Công Thương": "I-ORG", "Hòa": "B-PER", "Hà": "B-LOC", "Nội": "I-LOC"}
    tokens = {TEXT.split("\n")[1]: ["Bộ", "Công Thương", "gặp", "ông", "Hòa", "ở", "Hà", "Nội"]}
    module = ModuleType("underthesea")
    module.ner = lambda line: [  # type: ignore[attr-defined]
        (word, "N", "B-NP", tags.get(word, "O")) for word in tokens.get(line, line.split())
    ]
    monkeypatch.setitem(sys.modules, "underthesea", module)


@pytest.mark.usefixtures("ner")
def test_entities_are_found_again_in_the_text() -> None:
    found = list(entities(TEXT))
    assert [(one.text, one.says("label")) for one in found] == [
        ("Bộ Công Thương", "ORG"), ("Hoà", "PER"), ("Hà Nội", "LOC"),
    ]  # fmt: skip
    assert all(TEXT[one.start : one.end] == one.text for one in found)


def test_dateparser_reads_days_from_the_day_of_publication(need: Callable[[str], NoReturn]) -> None:
    if importlib.util.find_spec("dateparser") is None:
        need("dateparser is not installed")
    text = "Lễ trao giải\nSáng 20/9, họ gặp nhau; ngày 3/10/2018 lại gặp, đạt 85% và năm 2017."
    found = list(found_days(text, dt.date(2019, 9, 22)))
    assert [one.says("start") for one in found] == ["2019-09-20", "2018-10-03"]
    assert all(text[one.start : one.end] == one.text for one in found)


def test_longer_dates_and_terms_are_set_aside_for_everybody() -> None:
    text = "Ngày 3/7/2019, trong tháng 7/2019, nhiệm kỳ 2013-2018, ngày 5/7/2019, kỳ 9/9"
    facts = [
        {"type": "date", "quote": "Ngày 3/7/2019", "start": "2019-07-03", "end": "2019-07-03"},
        {"type": "date", "quote": "tháng 7/2019", "start": "2019-07-01", "end": "2019-07-31"},
        {"type": "term", "quote": "nhiệm kỳ 2013-2018", "start_year": 2013, "end_year": 2018},
        {"type": "date", "quote": "ngày 5/7/2019", "start": "2019-07-05", "end": "2019-07-05"},
    ]
    gold = to_gold("a", {"article": "a", "facts": facts}, "a")

    def day(words: str, value: str) -> Prediction:
        at = text.index(words)
        return Prediction("date", at, at + len(words), words, None, {"start": value, "end": value})

    answers = (
        day("3/7/2019", "2019-07-03"),
        day("tháng 7/2019", "2019-07-07"),
        day("2013", "2013-01-01"),
        day("9/9", "2019-09-09"),
    )
    one = AnnotatedSet("x", {"a": gold}, {"a": text}, "digest")
    (row,) = rows("tool", one, {"a": Output("a", None, text, answers)}, (DAYS,))
    assert (row.gold, row.precision, row.recall) == (2, 0.5, 0.5)
