"""From packs to what runs: slots, groups, entries, word boundaries, longest phrases."""

from collections.abc import Callable
from pathlib import Path

import pytest

from extractor.api import load
from extractor.language.folding import fold
from extractor.rules.compiled import Compiled
from extractor.rules.compiler import compile_packs
from extractor.rules.loader import PackError, load_packs
from extractor.rules.mask import Mask
from extractor.rules.mention import Mention
from extractor.rules.template import Match

Compile = Callable[[str], Compiled]
TAIL = "    examples: [a]\n    not: [b]\n"


def phrases(*words: str, makes: str = "thing", rule: str = "own.one", more: str = "") -> str:
    listed = ", ".join(f'"{word}"' for word in words)
    return f"  - id: {rule}\n    makes: {makes}\n    phrases: [{listed}]\n{more}{TAIL}"


def template(match: str, rule: str = "own.template", more: str = "") -> str:
    return f"  - id: {rule}\n    makes: trap\n    match: '{match}'\n{more}{TAIL}"


def run(compiled: Compiled, text: str, mentions: tuple[Mention, ...] = ()) -> list[Match]:
    folded = fold(text).text
    mask = Mask(folded, 0, len(folded), mentions, compiled.codes)
    return [match for each in compiled.templates["raw"] for match in each.run(mask)]


def found(compiled: Compiled, text: str) -> list[str]:
    return [text[m.start : m.end] for m in compiled.scan(fold(text).text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Có bằng khen.", ["bằng khen"]),
        ("BẰNG KHEN", ["BẰNG KHEN"]),
        ("bằng khen của tỉnh", ["bằng khen của tỉnh"]),
        ("bằng khen của tỉnhh", ["bằng khen"]),
        ("xbằng khen", []),
        ("bằng khenx", []),
        ("(bằng khen)", ["bằng khen"]),
        ("5bằng khen", []),
        ("bằng khen5", []),
        ("bằng khen, bằng khen", ["bằng khen", "bằng khen"]),
        ("bằng  khen", []),
    ],
)
def test_phrases_stand_as_whole_words_the_longest_first(compiled: Compile, text: str, words: list[str]) -> None:
    ready = compiled("rules:\n" + phrases("bằng khen", "Bằng khen của tỉnh"))
    assert found(ready, text) == words


def test_kinds_do_not_hide_each_other(compiled: Compile) -> None:
    ready = compiled("rules:\n" + phrases("khen") + phrases("bằng khen", makes="other", rule="own.two"))
    assert [(m.kind, m.start, m.end) for m in ready.scan("bằng khen")] == [("other", 0, 9), ("thing", 5, 9)]


def test_only_a_unit_may_touch_a_digit(compiled: Compile) -> None:
    ready = compiled("rules:\n" + phrases("km") + phrases("kg", makes="unit", rule="own.unit"))
    assert found(ready, "10km 10kg 10 km 10 kg kg5") == ["kg", "km", "kg", "kg"]


def test_a_phrase_tells_its_entry_rule_and_priority(compiled: Compile) -> None:
    more = "    priority: 7\n    set: {entry: blue, recipient: work}\n"
    ready = compiled("priority: 3\nrules:\n" + phrases("a", more=more) + phrases("b", rule="own.two"))
    first, second = ready.scan("a b")
    assert (first.entry, first.priority, first.rule_id, first.attribute("recipient")) == ("blue", 7, "own.one", "work")
    assert (second.entry, second.priority, second.attribute("recipient", "x")) == ("two", 3, "x")


def test_word_lists_take_the_longest_and_come_from_every_pack(packs: Callable[..., Path]) -> None:
    one = "words: {who: [an, an bình]}\nrules:\n" + template("chào {who:name}")
    ready = compile_packs(load_packs(packs(one=one, two="words: {who: [Bình (b)]}\n")))
    told = [match.text("name") for match in run(ready, "chào an bình, chào an, chào bình (b), chào ai")]
    assert told == ["an bình", "an", "bình (b)"]


def test_macros_hold_slots_and_alternatives(compiled: Compile) -> None:
    body = "words: {who: [an, bình]}\nmacros: {both: '{who}|tất cả'}\nrules:\n" + template("chào {both:name} nhé")
    assert [m.text("name") for m in run(compiled(body), "chào tất cả nhé, chào an nhé")] == ["tất cả", "an"]


def test_kinds_with_and_without_entry(compiled: Compile) -> None:
    body = "rules:\n" + phrases("a", makes="metric", rule="m.gift") + phrases("b", makes="metric", rule="m.house")
    ready = compiled(body + template("{metric.gift:x} {metric:y}"))
    things = tuple(ready.scan("a b a a"))
    (match,) = run(ready, "b a b", tuple(ready.scan("b a b")))
    assert (match.start, match.end) == (2, 5)
    one, other = match.thing("x"), match.thing("y")
    assert one is not None
    assert other is not None
    assert (one.entry, other.entry, match.thing("z"), match.text("z")) == ("gift", "house", None, None)
    assert len(run(ready, "a b a a", things)) == 2


def test_groups_capture_every_turn(compiled: Compile) -> None:
    ready = compiled("rules:\n" + template(r"(?:(?P<n>\d)(?P<sep>, )?)+"))
    (match,) = run(ready, "số 1, 2,  3 thôi")
    assert match.spans("n") == [(3, 4), (6, 7), (10, 11)]
    assert match.text("n") == "1"
    assert match.spans("none") == []


@pytest.mark.parametrize(
    ("text", "times"), [("lần thứ", 1), ("làn lần", 1), ("xlần", 0), ("lầnx", 0), ("lần2", 0), ("lần.", 1)]
)
def test_a_template_stands_between_word_boundaries(compiled: Compile, text: str, times: int) -> None:
    assert len(run(compiled("rules:\n" + template("lần")), text)) == times


def test_a_template_is_written_in_either_tone_style(compiled: Compile) -> None:
    assert len(run(compiled("rules:\n" + template("khoá")), "khóa khoá Khoá")) == 3


def test_anchors_spare_the_search_and_lose_nothing(compiled: Compile) -> None:
    ready = compiled("rules:\n" + template(r"\d+ km", more="    anchors: [km]\n"))
    assert len(run(ready, "5 km và 6 km")) == 2
    assert run(ready, "5 m") == []


def test_an_empty_fit_is_none(compiled: Compile) -> None:
    assert run(compiled("rules:\n" + template("x*")), "a b") == []


def test_stages_come_from_the_rule_else_the_pack(compiled: Compile) -> None:
    body = "stage: count\nrules:\n" + template("a") + template("b", "own.raw", "    stage: raw\n")
    ready = compiled(body)
    assert [t.rule.id for t in ready.templates["count"]] == ["own.template"]
    assert [t.rule.id for t in ready.templates["raw"]] == ["own.raw"]


def line_of(folder: Path) -> str:
    return f"{folder / 'own.yaml'}:4: rule own.template: match: "


@pytest.mark.parametrize(
    ("match", "says"),
    [
        ("{nothing}", "no kind or word list called {nothing}"),
        ("{metric.nothing}", "no kind or word list called {metric.nothing}"),
        ("{numeral.nothing}", "no entry called {numeral.nothing}"),
        ("a {trap.nothing:x}", "no entry called {trap.nothing:x}"),
    ],
)
def test_an_unknown_slot(packs: Callable[..., Path], match: str, says: str) -> None:
    folder = packs(own="rules:\n" + template(match))
    with pytest.raises(PackError) as raised:
        compile_packs(load_packs(folder))
    expected = says.replace("kind or word list", "entry") if ".nothing" in match else says
    assert str(raised.value) == line_of(folder) + expected


@pytest.mark.parametrize("match", ["(a", "a)", "(?P<x>a", "a**", "(?P<x y>a)", "a{2,1}"])
def test_a_bad_expression_is_told_when_it_runs(packs: Callable[..., Path], match: str) -> None:
    folder = packs(own="rules:\n" + template(match))
    ready = compile_packs(load_packs(folder))
    with pytest.raises(PackError) as raised:
        run(ready, "a")
    assert str(raised.value).startswith(line_of(folder))


def test_a_bad_expression_is_told_when_packs_are_loaded(packs: Callable[..., Path]) -> None:
    with pytest.raises(PackError, match=r"own\.template: match"):
        load(packs(own="rules:\n" + template("(a")))


def test_a_macro_of_another_packs_name(packs: Callable[..., Path]) -> None:
    folder = packs(a="macros: {item: a}\n", b="macros: {item: b}\n")
    with pytest.raises(PackError) as raised:
        compile_packs(load_packs(folder))
    assert str(raised.value).startswith(f"{folder / 'b.yaml'}:1: macro item: ")


@pytest.mark.parametrize("match", ["[a", "b)|(?:a"])
def test_an_expression_that_is_whole_only_in_its_frame(packs: Callable[..., Path], match: str) -> None:
    with pytest.raises(PackError):
        load(packs(own="rules:\n" + template(match)))


def test_a_macro_that_holds_itself(packs: Callable[..., Path]) -> None:
    body = "macros: {a: 'x{b}', b: 'y{a}'}\nrules:\n" + template("{a}")
    with pytest.raises(PackError, match=r"own\.template"):
        compile_packs(load_packs(packs(own=body)))


@pytest.mark.parametrize("phrase", ["", "  ", "\u200b"])
def test_an_empty_phrase_is_refused(packs: Callable[..., Path], phrase: str) -> None:
    folder = packs(own="rules:\n" + phrases(phrase))
    with pytest.raises(PackError, match=r"own\.one"):
        compile_packs(load_packs(folder)).scan("một hai")


def test_a_rule_taken_out_is_found_by_nobody(compiled: Compile) -> None:
    ready = compiled("rules:\n" + phrases("khen") + phrases("bằng khen", rule="own.two"))
    less = ready.without("own.two")
    assert [m.rule_id for m in ready.scan("một bằng khen")] == ["own.two"]
    assert [m.rule_id for m in less.scan("một bằng khen")] == ["own.one"]
    assert [rule.id for _, rule in less.packs.rules()] == list(less.rules) == ["own.one"]
    assert list(ready.rules) == ["own.one", "own.two"]


def test_a_slot_of_a_rule_taken_out_fits_nothing(compiled: Compile) -> None:
    body = "  - {id: own.late, makes: late, match: 'giá {thing.one}', stage: award, examples: [a], not: [b]}\n"
    ready = compiled("rules:\n" + phrases("vàng") + body)
    late = ready.without("own.one").templates["award"]
    assert [template.rule.id for template in late] == ["own.late"]
    assert late[0].pattern is ready.templates["award"][0].pattern
    assert ready.without("own.late").templates["award"] == []


def test_standing_tells_at_least_what_is_found(compiled: Compile) -> None:
    body = "  - {id: own.raw, makes: trap, match: 'mã \\d+', anchors: [mã hàng], examples: [a], not: [b]}\n"
    ready = compiled("rules:\n" + phrases("khen") + body)
    assert ready.standing("lời khen") == {"own.one"}
    assert ready.standing("khenh khách") == set()
    assert ready.standing("nhận hàng") == {"own.raw"}  # one word of the anchor, whatever stands between them
    assert ready.standing("") == set()
