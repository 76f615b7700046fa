"""Faulty packs: each fault is told with its file, its line and its rule."""

from collections.abc import Callable
from pathlib import Path

import pytest

from extractor.rules.loader import PackError, load_packs
from extractor.rules.location import packs_dir

Packs = Callable[..., Path]
GOOD = """\
rules:
  - id: own.one
    makes: thing
    phrases: [một thứ]
    examples: [Có một thứ.]
    not: [Không có gì.]
"""
AGAIN = GOOD.replace("rules:\n", "")


def fault(folder: Path) -> str:
    with pytest.raises(PackError) as raised:
        load_packs(folder)
    return str(raised.value)


def test_a_pack_with_its_lines(packs: Packs) -> None:
    loaded = load_packs(packs(own=GOOD)).packs[0]
    (rule,) = loaded.pack.rules
    assert (rule.id, rule.phrases, loaded.lines) == ("own.one", ("một thứ",), {"own.one": 4})
    assert loaded.where(rule) == f"{loaded.path}:4: rule own.one"
    assert [example.text for example in (*rule.examples, *rule.counterexamples)] == ["Có một thứ.", "Không có gì."]


@pytest.mark.parametrize(
    ("body", "line", "says"),
    [
        ("rules: [\n", 4, "did not find"),
        ("rules:\n  - id: own.one\n   makes: x\n", 5, "did not find"),
        ("rules: {a: b}\n", 1, "rules"),
        ("colour: blue\n", 1, "colour"),
        ("stage: later\n", 1, "stage"),
        ("priority: high\n", 1, "priority"),
        (GOOD + "    colour: blue\n", 4, "rule own.one: colour"),
        (GOOD.replace("    examples: [Có một thứ.]\n", ""), 4, "rule own.one: examples"),
        (GOOD.replace("[Có một thứ.]", "[]"), 4, "rule own.one: examples"),
        (GOOD.replace("    not: [Không có gì.]\n", ""), 4, "rule own.one: not"),
        (GOOD.replace("    phrases: [một thứ]\n", ""), 4, "rule own.one: Value error, a rule has either"),
        (GOOD + "    match: một\n", 4, "rule own.one: Value error, a rule has either"),
        (GOOD.replace("own.one", "Own One"), 4, "rule Own One: id"),
        (GOOD.replace("    makes: thing\n", ""), 4, "rule own.one: makes"),
        (GOOD.replace("- id: own.one\n    makes", "- makes"), 4, "rule without id: id"),
        (GOOD.replace("[Có một thứ.]", "[{text: a, publish: b}]"), 4, "rule own.one: examples.0.publish"),
        (GOOD.replace("[Có một thứ.]", "[{text: a, published: 31-2}]"), 4, "rule own.one: examples.0.published"),
        (GOOD + AGAIN, 9, "rule own.one: this id stands twice"),
        (GOOD + AGAIN.replace("own.one", "own.two").replace("thing", "Thing"), 9, "rule own.two: makes"),
    ],
)  # fmt: skip
def test_a_fault_names_file_line_and_rule(packs: Packs, body: str, line: int, says: str) -> None:
    folder = packs(own=body)
    told = fault(folder)
    assert told.startswith(f"{folder / 'own.yaml'}:{line}: "), told
    assert says in told


def test_an_id_of_another_pack(packs: Packs) -> None:
    folder = packs(a=GOOD, b=GOOD)
    assert fault(folder) == f"{folder / 'b.yaml'}:4: rule own.one: this id is already in {folder / 'a.yaml'}"


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_bytes("pack: Hội".encode("utf-16"))
    assert fault(tmp_path).startswith(f"{path}:1: not UTF-8: ")


@pytest.mark.parametrize("body", ["", "# nothing\n", "- a\n- b\n", "words\n"])
def test_a_file_that_is_no_pack(tmp_path: Path, body: str) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(body, "utf-8")
    assert fault(tmp_path).startswith(f"{path}:1: ")


@pytest.mark.parametrize(
    ("body", "says"),
    [
        pytest.param("pack: a\x07\n", "own.yaml:1: ", id="a control character"),
        pytest.param("rules: []\nrules:\n" + AGAIN, "own.yaml:", id="rules twice"),
    ],
)
def test_rarer_faults_are_told_too(packs: Packs, body: str, says: str) -> None:
    assert says in fault(packs(own=body))


def test_a_folder_without_packs(tmp_path: Path) -> None:
    (tmp_path / "own.yml").write_text(GOOD, "utf-8")
    assert fault(tmp_path) == f"{tmp_path}: no rule pack (*.yaml) here"
    assert "no rule pack" in fault(tmp_path / "nowhere")


def test_the_version_tells_one_content_from_another(packs: Packs) -> None:
    first = load_packs(packs(own=GOOD)).version
    assert load_packs(packs(own=GOOD)).version == first
    assert load_packs(packs(own=GOOD + "# a word more\n")).version != first


def test_words_and_tables_come_in_reading_order(packs: Packs) -> None:
    both = load_packs(packs(b="words: {w: [hai]}\ntables: {t: [{v: 2}]}\n", a="words: {w: [một]}\n" + GOOD))
    assert both.words("w") == ("một", "hai")
    assert both.table("t") == ({"v": 2},)
    assert (both.words("none"), both.table("none")) == ((), ())
    assert [rule.id for _, rule in both.rules()] == ["own.one"]


def test_the_packs_of_the_program_load() -> None:
    own = load_packs(packs_dir())
    assert len(own.packs) >= 10
    assert len(list(own.rules())) >= 200
    lines = [(loaded, rule, loaded.path.read_text("utf-8").splitlines()) for loaded, rule in own.rules()]
    wrong = [r.id for p, r, text in lines if f"id: {r.id}" not in text[p.lines[r.id] - 1]]
    assert wrong == []
