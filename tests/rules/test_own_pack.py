"""A pack of the user's own beside the program's: an award and two metrics, end to end."""

from collections.abc import Callable
from pathlib import Path

import pytest

from extractor.api import Extractor, load
from extractor.evaluation.examples import check_packs
from extractor.records import Award, Count
from extractor.rules.loader import PackError
from extractor.rules.location import packs_dir

Packs = Callable[..., Path]
OWN = """\
priority: 50
stage: award
rules:
  - id: own.lua_vang
    makes: award_name
    phrases: [bông lúa vàng]
    set: {award: other}
    examples:
      - Trao <award award=other value=5 recipient=collective>Bông lúa vàng cho 5 tập thể</award>.
      - <award award=other value=12>12 Bông lúa vàng</award> được trao tại lễ.
    not:
      - Cánh đồng lúa vàng đang vào vụ gặt.
  - id: own.metric.initiative
    makes: metric
    priority: 20
    phrases: [ý tưởng xanh]
    examples:
      - Xưởng góp <count value=120 relation=more_than metric=initiative noun="ý tưởng xanh">hơn 120 ý tưởng xanh</count>.
    not:
      - Ý tưởng xanh nảy ra từ xưởng.
  - id: own.metric.bed
    makes: metric
    priority: 20
    phrases: [giường tầng]
    set: {entry: other}
    examples:
      - Trang bị <count value=40 metric=other noun="giường tầng">40 giường tầng</count>.
    not:
      - Giường tầng được kê sát tường.
"""  # noqa: E501


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Extractor:
    folder = tmp_path_factory.mktemp("packs")
    (folder / "own.yaml").write_text(f"pack: own\nabout: An analyst's.\n{OWN}", "utf-8")
    return load(patterns=folder)


@pytest.mark.parametrize("rule", ["own.lua_vang", "own.metric.initiative", "own.metric.bed"])
def test_its_examples_hold(own: Extractor, rule: str) -> None:
    ((found, failures),) = check_packs(own, rule)
    assert found.id == rule
    assert [str(failure) for failure in failures] == []


def test_its_award_and_its_metric_work_with_everything_else(own: Extractor, extractor: Extractor) -> None:
    text = "Năm 2019, UBND tỉnh Nghệ An đề nghị tặng Bông lúa vàng cho 8 cá nhân có 90 ý tưởng xanh."
    facts = own.extract(text).facts
    award = next(fact for fact in facts if isinstance(fact, Award))
    assert (award.award, award.value, award.recipient, award.modality) == ("other", 8, "individual", "proposed")
    assert (award.name, award.period) == ("Bông lúa vàng", "2019-01-01/2019-12-31")
    count = next(fact for fact in facts if isinstance(fact, Count))
    assert (count.value, count.metric, count.noun) == (90, "initiative", "ý tưởng xanh")
    assert [f.type for f in extractor.extract(text).facts if f.type == "award"] == []


def test_the_version_tells_of_it(own: Extractor, extractor: Extractor) -> None:
    assert own.made_by.rule_version != extractor.made_by.rule_version
    assert own.made_by.program == extractor.made_by.program


def test_what_it_does_not_touch_stays(own: Extractor, extractor: Extractor) -> None:
    text = "Sáng 3/7/2019, LĐLĐ tỉnh Nghệ An tặng Bằng khen cho 1 tập thể, trao 25 căn nhà."
    assert own.extract(text).facts == extractor.extract(text).facts


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("rules: [\n", "own.yaml:4"),
        (OWN.replace("own.metric.bed", "metric.person"), "rule metric.person: this id is already in"),
        (OWN.replace("[giường tầng]", "[]"), "rule own.metric.bed: Value error, a rule has either"),
    ],
)
def test_its_faults_are_told(packs: Packs, body: str, says: str) -> None:
    with pytest.raises(PackError, match=says.replace(".", r"\.")):
        load(patterns=packs(own=body))


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (OWN.replace("    set: {entry: other}\n", ""), "rule own.metric.bed: Value error, no entry is called bed"),
        (OWN.replace("    set: {award: other}\n", ""), "rule own.lua_vang: Value error, no award is called lua_vang"),
    ],
)
def test_an_entry_that_no_record_takes_is_refused(packs: Packs, body: str, says: str) -> None:
    with pytest.raises(PackError, match=says):
        load(patterns=packs(own=body))


@pytest.mark.parametrize(
    ("makes", "match", "says"),
    [
        ("date", r"\d+", "needs set: {form"),
        ("program", "(?P<name>a)", "needs set: {kind"),
        ("count", r"{quantity}", "needs a named group"),
        ("person", "a", "one of list, name, tail"),
        ("organisation", "a", "make an org_head"),
        ("numeral", "a", "no rule makes numeral"),
    ],
)
def test_a_rule_that_could_make_nothing_is_refused(packs: Packs, makes: str, match: str, says: str) -> None:
    rule = f"rules:\n  - {{id: own.rule, makes: {makes}, match: '{match}', examples: [a], not: [b]}}\n"
    with pytest.raises(PackError, match=r"own\.yaml:4: rule own\.rule: .*" + says):
        load(patterns=packs(own=rule))


def test_the_built_in_packs_pass_what_is_asked_of_others() -> None:
    load().pipeline.check(packs_dir())


def test_an_anchor_may_be_a_list(packs: Packs) -> None:
    body = """\
words: {ghe: [ghế đá, ghế mây]}
rules:
  - id: own.trap
    makes: trap
    stage: raw
    anchors: ["{ghe}"]
    match: '{ghe} (?P<number>[0-9]+)'
    examples: [a]
    not: [b]
"""
    own = load(patterns=packs(own=body))
    assert [t.anchors for t in own.pipeline.compiled.templates["raw"] if t.rule.id == "own.trap"] == [
        ("ghế đá", "ghế mây")
    ]
    with pytest.raises(PackError, match="names no word list"):
        load(patterns=packs(own=body.replace('"{ghe}"', '"{ban}"')))
