"""The table of confidence: its formula, what stands in for a rule that is not in it, and the one that ships."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from extractor.api import Extractor
from extractor.rules.confidence import TABLE, UNKNOWN, Confidence, estimate, m_estimate, read_table, write_table
from extractor.rules.loader import PackError, load_packs
from extractor.rules.location import packs_dir

Packs = Callable[..., Path]
RULE = """\
rules:
  - {id: own.one, makes: trap, match: a, examples: [a], not: [b]}
"""


@pytest.mark.parametrize(
    ("hits", "support", "prior", "m", "confidence"),
    [(0, 0, 0.9, 6, 0.9), (4, 4, 0.7, 6, 0.82), (0, 4, 0.7, 6, 0.42), (1, 2, 0.2, 0, 0.5), (90, 100, 0.5, 100, 0.7)],
)
def test_the_formula(hits: int, support: int, prior: float, m: float, confidence: float) -> None:
    assert m_estimate(hits, support, prior, m) == confidence


def test_a_rule_is_drawn_to_its_type_and_a_type_to_all() -> None:
    table = estimate({("date", "date.a"): (2, 2), ("date", "date.b"): (0, 2), ("term", "term.a"): (8, 8)}, m=4)
    assert table.overall.confidence == 0.75  # (10 + 4 × 0.5) / (12 + 4)
    assert {kind: row.confidence for kind, row in table.types.items()} == {"date": 0.625, "term": 0.917}
    # (2 + 4 × 0.625) / (2 + 4), (0 + 2.5) / 6, (8 + 4 × 0.917) / 12
    assert {rule: table.of(rule, row.type) for rule, row in table.rules.items()} == {
        "date.a": 0.75, "date.b": 0.417, "term.a": 0.972,
    }  # fmt: skip


def test_what_was_never_measured_has_the_next_wider() -> None:
    table = estimate({("date", "date.a"): (2, 2), ("term", "term.a"): (0, 2)}, m=2)
    assert table.of("own.rule", "date") == table.types["date"].confidence > table.of("own.rule", "term")
    assert table.of("own.rule", "person") == table.overall.confidence == 0.5
    assert Confidence().of("own.rule", "date") == UNKNOWN


def test_a_table_is_written_and_read() -> None:
    table = estimate({("date", "b.two"): (2, 3), ("count", "a.one"): (0, 0)})
    text = write_table(table)
    assert read_table(text.encode()) == table
    assert write_table(read_table(text.encode())) == text
    assert [line.strip().split('"')[1] for line in text.splitlines() if '"type"' in line] == ["a.one", "b.two"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"{", "EOF"),
        (b"\xff", "Invalid JSON"),
        (b'{"rules": {"a.b": {"hits": 1, "support": 1, "confidence": 1}}}', "rules.a.b.type: Field required"),
        (b'{"types": {"date": {"hits": 2, "support": 1, "confidence": 1}}}', "types.date: .*more hits than support"),
        (b'{"overall": {"hits": 1, "support": 1, "confidence": 1.5}}', "overall.confidence: .*less than or equal to 1"),
        (b'{"figures": {}}', "figures: Extra inputs"),
    ],
)
def test_a_faulty_table_is_told_with_its_file(packs: Packs, content: bytes, says: str) -> None:
    folder = packs(own=RULE)
    (folder / TABLE).write_bytes(content)
    with pytest.raises(PackError, match=f"confidence.json:1: .*{says}"):
        load_packs(folder)


def test_the_table_is_a_part_of_the_version(packs: Packs) -> None:
    folder = packs(own=RULE)
    bare = load_packs(folder)
    (folder / TABLE).write_text(write_table(estimate({("date", "own.one"): (1, 2)})), "utf-8")
    measured = load_packs(folder)
    assert bare.confidence == Confidence()
    assert measured.confidence.rules["own.one"].support == 2
    assert len({bare.version, measured.version, load_packs(folder).version}) == 2


def test_an_own_table_stands_for_the_built_in_one(packs: Packs) -> None:
    folder = packs(own=RULE)
    assert load_packs(packs_dir(), folder).confidence == load_packs(packs_dir()).confidence
    own = estimate({("date", "own.one"): (1, 2)})
    (folder / TABLE).write_text(write_table(own), "utf-8")
    assert load_packs(packs_dir(), folder).confidence == own


def test_the_shipped_table_names_rules_that_there_are(extractor: Extractor) -> None:
    packs = extractor.pipeline.compiled.packs
    gone = packs.confidence.rules.keys() - {rule.id for _, rule in packs.rules()}
    assert not gone, "measure anew: make confidence"


def test_the_shipped_table_holds_what_the_formula_gives() -> None:
    text = (packs_dir() / TABLE).read_text("utf-8")
    table = read_table(text.encode())
    assert table == estimate(table.counts()), "measure anew: make confidence"
    assert write_table(table) == text
    assert len(json.loads(text)["rules"]) > 50
