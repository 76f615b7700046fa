"""Every rule's examples and counterexamples, and every wording that real pages use."""

import re
from pathlib import Path

import pytest

from extractor.api import Extractor
from extractor.evaluation.examples import Failure, check_packs
from extractor.rules.examples import parse, same
from extractor.rules.loader import load_packs
from extractor.rules.location import packs_dir
from extractor.rules.schema import Example

PACKS = load_packs(packs_dir())
FILES = [loaded.path.name for loaded in PACKS.packs]
WORDINGS = [
    f"{letter}{number}"
    for letter, count in {"F": 13, "A": 5, "T": 4, "D": 3, "O": 3, "P": 3, "N": 2}.items()
    for number in range(1, count + 1)
]


@pytest.fixture(scope="module")
def failures(extractor: Extractor) -> dict[str, list[Failure]]:
    """What fails, by rule."""
    return {rule.id: found for rule, found in check_packs(extractor)}


@pytest.mark.parametrize("file", FILES)
def test_every_example_of_the_pack_holds(failures: dict[str, list[Failure]], file: str) -> None:
    rules = [rule for loaded, rule in PACKS.rules() if loaded.path.name == file]
    assert [str(failure) for rule in rules for failure in failures[rule.id]] == []


@pytest.mark.parametrize("file", FILES)
def test_every_rule_has_an_example_and_a_counterexample(file: str) -> None:
    rules = [rule for loaded, rule in PACKS.rules() if loaded.path.name == file]
    assert [rule.id for rule in rules if not (rule.examples and rule.counterexamples)] == []


def test_an_example_stands_once() -> None:
    """A sentence that is an example of one rule twice shows nothing new the second time."""
    twice = [
        f"{rule.id}: {text}"
        for _, rule in PACKS.rules()
        for texts in [[example.text for example in (*rule.examples, *rule.counterexamples)]]
        for text in set(texts)
        if texts.count(text) > 1
    ]
    assert twice == []


@pytest.mark.parametrize("file", FILES)
def test_an_example_marks_what_its_rule_makes_known(file: str) -> None:
    """Marks that no fact and no thing ever has would never be missed."""
    known = {rule.makes for _, rule in PACKS.rules()} | {"organisation", "quantity", "numeral", "frame"}
    odd = [
        f"{rule.id}: <{mark.type}>"
        for loaded, rule in PACKS.rules()
        if loaded.path.name == file
        for example in (*rule.examples, *rule.counterexamples)
        for mark in parse(example)[1]
        if mark.type not in known
    ]
    assert odd == []


@pytest.mark.parametrize("wording", WORDINGS)
def test_every_wording_is_tagged(wording: str) -> None:
    tagged = {
        tag
        for _, rule in PACKS.rules()
        for example in (*rule.examples, *rule.counterexamples)
        for tag in example.wordings
    }
    assert wording in tagged


def test_no_tag_is_unknown() -> None:
    tags = {
        (rule.id, tag)
        for _, rule in PACKS.rules()
        for example in (*rule.examples, *rule.counterexamples)
        for tag in example.wordings
    }
    assert [f"{rule}: {tag}" for rule, tag in sorted(tags) if tag not in WORDINGS] == []


def test_the_list_is_the_one_of_the_wordings(shared: Path) -> None:
    page = (shared / "WORDINGS.md").read_text("utf-8")
    assert re.findall(r"^- \*\*([A-Z]\d+)\*\*", page, re.MULTILINE) == WORDINGS


def test_marks_are_read() -> None:
    text, (inner, outer) = parse(Example(text='Có <a x=1 y="b c"><b>7</b> người</a>.'))
    assert text == "Có 7 người."
    assert (outer.type, text[outer.start : outer.end], outer.fields) == ("a", "7 người", {"x": "1", "y": "b c"})
    assert (inner.type, text[inner.start : inner.end], inner.fields) == ("b", "7", {})


@pytest.mark.parametrize("text", ["<a>7", "7</a>", "<a>7</b>", "<a><b>7</a></b>"])
def test_marks_that_do_not_match_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="clos"):
        parse(Example(text=text))


@pytest.mark.parametrize(
    ("wanted", "got", "equal"),
    [
        ("7", 7, True), ("7.0", 7, True), ("7", 7.5, False), ("seven", 7, False), ("null", None, True),
        ("7", None, False), ("null", 7, False), ("LĐLĐ Tỉnh", "lđlđ tỉnh", True), ("2019-07-20", "2019-07-20", True),
    ],
)  # fmt: skip
def test_fields_are_compared_by_value(wanted: str, got: object, equal: bool) -> None:
    assert same(wanted, got) is equal
