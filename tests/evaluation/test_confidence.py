"""What the rules are right in, counted over annotated articles."""

import datetime as dt
import json
from pathlib import Path

import pytest

from extractor.api import Extractor
from extractor.evaluation import EvaluationError
from extractor.evaluation.confidence import count_articles, drift, measure
from extractor.evaluation.gold import gold_below
from extractor.records import Article, ArticleFacts, Date, Evidence
from extractor.rules.confidence import Confidence, estimate

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
TEXT = "Ngày 1/2/2020, ngày 3/2/2020, ngày 5/2/2020, ngày 7/2/2020."


class Dates:
    """Finds each date of `TEXT`, all by one rule; the last by another."""

    def extract(self, text: str, *, published: dt.date | None = None) -> ArticleFacts:
        facts = []
        for day, rule in ((1, "date.one"), (3, "date.one"), (5, "date.one"), (7, "date.other")):
            start = text.index(f"{day}/2")
            found, where = dt.date(2020, 2, day), Evidence.of(text, start, start + 8)
            facts.append(Date(start=found, end=found, grain="day", evidence=where, rule=rule, confidence=1))
        return ArticleFacts(article=Article(id="x", text=text), facts=tuple(facts))


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Two pairs of folders, the second further down, with an article each; and gold without texts, which is none."""
    rows = [
        {"type": "date", "quote": "1/2/2020", "start": "2020-02-01", "end": "2020-02-01"},
        {"type": "date", "quote": "3/2/2020", "start": "2020-02-04", "end": "2020-02-04"},
        {"type": "date", "quote": "7/2/2020", "start": "2020-02-07", "end": "2020-02-07", "optional": True},
    ]
    for pair, texts in (("gold", "articles"), ("more/one/gold", "more/one/texts")):
        (tmp_path / pair).mkdir(parents=True)
        (tmp_path / texts).mkdir(parents=True)
        (tmp_path / pair / "a.json").write_text(json.dumps({"article": "a", "facts": rows}), "utf-8")
        (tmp_path / texts / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "alone" / "gold").mkdir(parents=True)
    return tmp_path


def test_every_pair_of_folders_counts(corpus: Path) -> None:
    assert [gold.relative_to(corpus).as_posix() for gold, _ in gold_below(corpus)] == ["gold", "more/one/gold"]
    assert [name for name, _ in count_articles(Dates(), corpus)] == ["gold/a", "more/one/gold/a"]


@pytest.mark.parametrize("name", ["nowhere", "alone"])
def test_a_folder_without_gold_is_refused(corpus: Path, name: str) -> None:
    with pytest.raises(EvaluationError, match=name):
        gold_below(corpus / name)


def test_right_and_wrong_count_and_optional_does_not(corpus: Path) -> None:
    table = measure(Dates(), corpus)
    assert {rule: (row.hits, row.support) for rule, row in table.rules.items()} == {
        "date.one": (2, 6),  # in each article one right, one on the wrong day, one that gold does not have
        "date.other": (0, 0),
    }
    assert table == estimate(table.counts())
    assert table.of("date.other", "date") == table.types["date"].confidence


def test_drift_tells_what_is_new_gone_and_otherwise() -> None:
    kept = estimate({("date", "a.same"): (1, 1), ("date", "b.gone"): (1, 1), ("date", "c.other"): (1, 1)})
    now = estimate({("date", "a.same"): (1, 1), ("date", "c.other"): (1, 2), ("term", "d.new"): (0, 1)})
    assert drift(kept, kept) == []
    assert drift(kept, now) == [
        "b.gone: is in the table, and makes no fact there now",
        "c.other: 1 of 1 right in the table, 1 of 2 right measured",
        "d.new: is not in the table, and has 0 of 1 right",
    ]


@pytest.fixture(scope="module")
def measured(extractor: Extractor) -> Confidence:
    return measure(extractor, CORPUS)


def test_every_rule_that_makes_facts_of_the_corpus_is_in_the_table(extractor: Extractor, measured: Confidence) -> None:
    table = extractor.pipeline.compiled.packs.confidence
    assert measured.rules.keys() - table.rules.keys() == set(), "measure anew: make confidence"
