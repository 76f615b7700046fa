"""Rules in each other's shadow: who never wins, and who makes what another makes."""

from pathlib import Path

import pytest

from extractor.api import Extractor
from extractor.evaluation.ablation import all_cases
from extractor.evaluation.examples import article_of
from extractor.evaluation.shadowing import Standing, Standings, shadowed, shared_phrases, standings
from extractor.pipeline import Pipeline
from extractor.records import Article
from extractor.rules.compiler import compile_packs
from extractor.rules.examples import parse
from extractor.rules.loader import load_packs

ARTICLES = Path(__file__).resolve().parents[2] / "corpus" / "articles"


def test_every_rule_wins_somewhere(extractor: Extractor) -> None:
    cases = all_cases(extractor)
    examples = standings(extractor, (article_of(case.example, parse(case.example)[0]) for case in cases))
    texts = standings(
        extractor, (Article(id=path.stem, text=path.read_text("utf-8")) for path in sorted(ARTICLES.glob("*.txt")))
    )
    assert shadowed(examples, texts)[0] == []
    assert sum(standing.losses for standing in texts.values()) > 100


OWN = """\
pack: own
about: The test's own.
priority: 61
rules:
  - {id: own.code, makes: trap, match: 'mã (?P<number>\\d+)', examples: [a], not: [b]}
  - {id: own.short, makes: trap, priority: 60, match: 'mã (?P<number>\\d\\d)', examples: [a], not: [b]}
  - {id: own.same, makes: trap, priority: 59, set: {entry: code}, match: 'mã (?P<number>\\d+)', examples: [a], not: [b]}
  - {id: own.word, makes: honour, phrases: [khen ngợi], set: {award: other}, examples: [a], not: [b]}
  - {id: own.page, makes: page, match: 'trang \\d+', set: {entry: no}, examples: [a], not: [b]}
  - {id: own.leaf, makes: page, match: 'trang \\d+', set: {entry: no}, examples: [a], not: [b]}
"""


@pytest.fixture(scope="module")
def own(extractor: Extractor, tmp_path_factory: pytest.TempPathFactory) -> Extractor:
    folder = tmp_path_factory.mktemp("packs")
    (folder / "own.yaml").write_text(OWN, "utf-8")
    return Extractor(Pipeline(compile_packs(load_packs(folder)), extractor.pipeline.segmenter, gate=False))


def over(extractor: Extractor, *texts: str) -> Standings:
    return standings(extractor, [Article(id="a", text=text) for text in texts])


def test_wins_and_losses_are_counted(own: Extractor) -> None:
    found = over(own, "Hàng mã 45 về.", "Hàng mã 46 và mã 789 về.")
    assert (found["own.code"].made, found["own.code"].wins, found["own.code"].losses) == (3, 3, 0)
    assert (found["own.short"].made, found["own.short"].wins) == (2, 0)
    assert found["own.short"].lost_to == {"own.code": 2}
    assert found["own.same"].lost_to == {"own.code": 3}
    assert found["own.word"] == Standing()


def test_what_never_wins_is_told_with_who_has_its_place(own: Extractor) -> None:
    examples, texts = over(own, "Hàng mã 45 về, trang 3."), over(own, "Hàng mã 46 và mã 789 về; khen ngợi.")
    never, _ = shadowed(examples, texts)
    assert never == [
        "own.short never wins: lost 2 times to own.code",
        "own.same never wins: lost 3 times to own.code",
        "own.leaf never wins: lost 1 times to own.page",
    ]


def test_what_wins_in_examples_alone_is_told(own: Extractor) -> None:
    examples, texts = over(own, "Khen ngợi."), over(own, "Hàng mã 45 về.")
    examples["own.short"].wins = 1
    assert shadowed(examples, texts)[1] == [
        "own.short wins in examples alone (1); in the texts it lost 1 times to own.code",
    ]


def test_the_same_at_the_same_place_is_told(own: Extractor) -> None:
    examples, texts = over(own, "Xem trang 3."), over(own, "Xem trang 4; hàng mã 789 về.")
    assert [line for line in shadowed(examples, texts)[1] if "makes what" in line] == [
        "own.page makes what own.leaf makes, 2 times of 2",
        "own.leaf makes what own.page makes, 2 times of 2",
    ]
    assert texts["own.code"].alike == {}  # another entry is another thing


def test_a_phrase_that_an_earlier_rule_has_is_told(tmp_path: Path) -> None:
    rules = (("own.one", "honour", "sao đỏ"), ("own.two", "honour", "Sao đỏ, sao xanh"), ("own.unit", "unit", "sao đỏ"))
    body = "".join(
        f"  - {{id: {name}, makes: {kind}, phrases: [{words}], set: {{award: other}}, examples: [a], not: [b]}}\n"
        for name, kind, words in rules
    )
    (tmp_path / "own.yaml").write_text(f"pack: own\nabout: The test's own.\nrules:\n{body}", "utf-8")
    ready = compile_packs(load_packs(tmp_path))
    assert shared_phrases(ready) == ["own.two has the phrase “sao đỏ” in vain: own.one has it first"]
