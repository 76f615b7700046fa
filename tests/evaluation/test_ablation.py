"""Every rule earns its place: without it some example fails."""

import pytest

from extractor.api import Extractor, load
from extractor.evaluation.ablation import Ablation, ablate, all_cases, prepare
from extractor.evaluation.examples import Failure
from extractor.pipeline import Pipeline
from extractor.rules.compiler import compile_packs

KINDS = (
    "award", "count", "date", "frame", "hedge", "metric", "modality_cue", "org_head", "program", "quantity",
    "relative_date", "trap", "unit",
)  # fmt: skip


def test_every_rule_is_needed(extractor: Extractor) -> None:
    unneeded = [rule.id for rule, failure in ablate(extractor, all_cases(extractor)) if failure is None]
    assert unneeded == [], "give each an example that fails without it, or take it out"


@pytest.fixture(scope="module")
def prepared(extractor: Extractor) -> Ablation:
    return prepare(extractor, all_cases(extractor))


def plainly_without(extractor: Extractor, rule_id: str) -> Extractor:
    """An extractor of packs that never had the rule, compiled anew. Raises PackError where another rule names what
    it alone makes."""
    pipeline = extractor.pipeline
    return Extractor(Pipeline(compile_packs(pipeline.compiled.packs.without(rule_id)), pipeline.segmenter))


def of_kind(extractor: Extractor, kind: str) -> str:
    """The first rule of a kind that packs can do without."""
    for rule in extractor.pipeline.compiled.rules.values():
        if rule.makes == kind:
            try:
                plainly_without(extractor, rule.id)
            except ValueError:
                continue
            return rule.id
    raise AssertionError(f"no rule makes {kind}")


@pytest.mark.parametrize("kind", KINDS)
def test_the_quick_way_finds_what_the_plain_way_finds(extractor: Extractor, prepared: Ablation, kind: str) -> None:
    """In every example, those that are not read again included."""
    rule_id = of_kind(extractor, kind)
    plain, quick = plainly_without(extractor, rule_id), prepared.without(rule_id)
    again = {id(read.case.example) for read in prepared.reads[rule_id]}
    cases = all_cases(extractor)
    assert 0 < len(again) < len(cases)
    other = [
        case.example.text
        for case in cases
        if case.failures(plain) != (case.failures(quick) if id(case.example) in again else [])
    ]
    assert other == []


OWN = """\
rules:
  - id: own.needed
    makes: award_name
    priority: 50
    phrases: [sao đỏ]
    set: {award: other}
    examples: ['Trao <award award=other value=6>6 sao đỏ</award>.']
    not: [Sao mọc đỏ trời.]
  - id: own.fires_only
    makes: metric
    priority: 20
    phrases: [suất quà yêu thương]
    set: {entry: gift}
    examples: ['Trao <count value=6 metric=gift>6 suất quà yêu thương</count>.']
    not: [Không có gì ở đây.]
  - id: own.broken
    makes: metric
    priority: 20
    phrases: [chú mèo mướp]
    set: {entry: gift}
    examples: ['Trao <count value=7>6 chú mèo mướp</count>.']
    not: [Không có gì ở đây.]
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Failure | None]:
    folder = tmp_path_factory.mktemp("packs")
    (folder / "own.yaml").write_text(f"pack: own\nabout: The test's own.\n{OWN}", "utf-8")
    extractor = load(patterns=folder)
    cases = [case for case in all_cases(extractor) if case.rule.id.startswith("own.")]
    return {rule.id: failure for rule, failure in ablate(extractor, cases)}


def test_the_example_that_fails_is_told(told: dict[str, Failure | None]) -> None:
    failure = told["own.needed"]
    assert failure is not None
    assert (failure.rule, failure.text) == ("own.needed", "Trao 6 sao đỏ.")


def test_that_a_rule_fires_shows_no_need_of_it(told: dict[str, Failure | None]) -> None:
    """Without it another rule makes the same: its example holds but for the rule's own silence."""
    assert told["own.fires_only"] is None


def test_what_fails_anyway_shows_no_need(told: dict[str, Failure | None]) -> None:
    """Its one example marks the wrong value, with the rule and without it."""
    assert told["own.broken"] is None
