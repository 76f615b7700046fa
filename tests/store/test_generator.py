"""The made-up articles are what `extractor run` could have written, and the same every time."""

import os
import subprocess
import sys
from collections import Counter
from itertools import islice
from pathlib import Path
from typing import get_args
from unicodedata import is_normalized

import pytest

from extractor.names.provinces import Provinces
from extractor.records import FACT_TYPES, Article, ArticleFacts, Award, Count, Organisation, Relation
from extractor.records.award import AwardId, Rank, Recipient
from extractor.records.base import Modality
from extractor.records.count import Metric
from extractor.records.program import ProgramKind
from extractor.rules.loader import load_packs
from extractor.rules.location import packs_dir
from tests.store.generator import articles, json_lines
from tests.store.planted import EMPTY, FULL, LONG, LONGEST, MANY, SOURCE_NAMES, TITLE_LINES

SHARES = {
    "count": 0.448, "organisation": 0.199, "date": 0.142, "award": 0.095, "person": 0.054, "program": 0.029,
    "term": 0.020, "document": 0.013,
}  # fmt: skip
"""What `extractor run` finds in corpus/articles: 1645 facts in 36 articles."""


@pytest.fixture(scope="module")
def some() -> list[ArticleFacts]:
    return list(articles(1_000))


def test_every_evidence_is_the_slice_of_the_text_that_it_says(some: list[ArticleFacts]) -> None:
    for one in some:
        text = one.article.text
        for fact in one.facts:
            parts = [fact.evidence, getattr(fact, "part_of", None)]
            for evidence in filter(None, parts):
                assert evidence.text == text[evidence.start : evidence.end] != ""


def test_what_a_fact_names_stands_in_its_evidence(some: list[ArticleFacts]) -> None:
    for one in some:
        for fact in one.facts:
            for field in {"count": ("noun",), "award": ("name",), "document": ("number", "kind")}.get(fact.type, ()):
                told = getattr(fact, field)
                assert told is None or told.casefold() in fact.evidence.text.casefold()
            if fact.type in ("person", "program"):
                assert fact.name == fact.evidence.text


def test_facts_stand_in_text_order(some: list[ArticleFacts]) -> None:
    for one in some:
        order = [(f.evidence.start, f.evidence.end, f.type) for f in one.facts]
        assert order == sorted(order)


def test_the_text_begins_with_the_title_and_is_composed(some: list[ArticleFacts]) -> None:
    assert all(one.article.text.startswith(one.article.title or "") for one in some)
    assert all(is_normalized("NFC", one.article.text) for one in some)
    assert len({one.article.id for one in some}) == len(some)


def test_records_come_back_from_json_as_they_were() -> None:
    for one in articles(50):
        assert ArticleFacts.model_validate_json(one.model_dump_json()) == one


def test_the_same_seed_gives_the_same_bytes_and_another_gives_others() -> None:
    lines = list(json_lines(40, seed=7))
    assert lines == list(json_lines(40, seed=7))
    assert not set(lines) & set(json_lines(40, seed=8))


def test_another_process_gives_the_same_bytes(root: Path) -> None:
    code = "from tests.store.generator import json_lines; print(*json_lines(30, seed=7), sep='\\n')"
    env = os.environ | {"PYTHONHASHSEED": "12345", "PYTHONUTF8": "1"}
    done = subprocess.run([sys.executable, "-c", code], cwd=root, env=env, capture_output=True, check=True)
    assert done.stdout.decode().split("\n")[:-1] == list(json_lines(30, seed=7))


def test_a_shorter_run_is_the_beginning_of_a_longer_one() -> None:
    assert list(json_lines(20)) == list(islice(json_lines(1_000_000), 20))


def test_types_are_as_frequent_as_in_real_output(some: list[ArticleFacts]) -> None:
    types = Counter(fact.type for one in some for fact in one.facts)
    assert set(types) == set(FACT_TYPES)
    assert {kind: types[kind] / types.total() for kind in types} == pytest.approx(SHARES, rel=0.15)


@pytest.mark.parametrize("facts_each", [5, 20, 80])
def test_articles_have_about_as_many_facts_as_asked_for(facts_each: int) -> None:
    sizes = [len(one.facts) for one in islice(articles(400, facts_each=facts_each), FULL + 1, None)]
    assert facts_each <= sum(sizes) / len(sizes) <= facts_each + 3
    assert min(sizes) < 0.7 * facts_each + 3 and max(sizes) > 1.3 * facts_each


@pytest.mark.parametrize(
    ("kind", "field", "known"),
    [
        ("count", "metric", Metric), ("count", "relation", Relation), ("count", "modality", Modality),
        ("award", "award", AwardId), ("award", "modality", Modality), ("award", "rank", Rank),
        ("award", "recipient", Recipient), ("program", "kind", ProgramKind),
    ],
)  # fmt: skip
def test_every_value_of_a_closed_field_occurs(some: list[ArticleFacts], kind: str, field: str, known: object) -> None:
    found = {getattr(fact, field) for one in some for fact in one.facts if fact.type == kind}
    assert found - {None} == set(get_args(known))


def test_every_field_of_every_type_is_told_now_and_then(some: list[ArticleFacts]) -> None:
    facts = [fact for one in some for fact in one.facts]
    told = {(fact.type, field) for fact in facts for field, value in fact if value is not None}
    assert {(fact.type, field) for fact in facts for field in type(fact).model_fields} == told
    assert {one for one in Article.model_fields if all(getattr(a.article, one) is None for a in some)} == set()
    assert any(one.article.published is None for one in some)


def test_bodies_are_of_all_63_provinces_and_have_several_names(some: list[ArticleFacts]) -> None:
    of_old = {p.short for p in Provinces(load_packs(packs_dir())).all.values() if p.since is None}
    bodies = [[fact for fact in one.facts if isinstance(fact, Organisation)] for one in some]
    assert len(of_old) == 63
    assert {body.province for found in bodies[:126] for body in found} - {None} == of_old
    names = {body.name for found in bodies for body in found if body.id == "union/kon-tum/lien-doan-lao-dong"}
    assert names == {"Liên đoàn Lao động tỉnh Kon Tum", "Công đoàn tỉnh Kon Tum"}


def test_years_run_from_2005_to_2025(some: list[ArticleFacts]) -> None:
    published = {one.article.published.year for one in some if one.article.published}
    assert published == set(range(2005, 2026))
    periods = {f.period for one in some for f in one.facts if isinstance(f, Count | Award) and f.period}
    assert "2018-01-01/2018-12-31" in periods


def test_what_a_store_must_survive_is_there(some: list[ArticleFacts]) -> None:
    for index, title in TITLE_LINES.items():
        assert some[index].article.title == title
    for index, source in SOURCE_NAMES.items():
        assert some[index].article.source == source and not is_normalized("NFC", source)
    assert max(len(fact.evidence.text) for fact in some[LONG].facts) == LONGEST
    assert some[EMPTY].facts == ()
    assert len(some[FULL].facts) == MANY
