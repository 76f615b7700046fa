"""`extractor patterns` from outside."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

import extractor.api as api
from extractor.api import Extractor
from extractor.cli.patterns.commands import app

Packs = Callable[..., Path]
Call = Callable[..., Result]
OWN = """\
rules:
  - id: own.one
    makes: award_name
    phrases: [sao đỏ]
    set: {award: other}
    examples:
      - Nhận <award value=7>6 sao đỏ</award>.
      - Không có gì ở đây.
    not:
      - Nhận 5 sao đỏ.
"""


@pytest.fixture
def call(extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> Call:
    """call("list", …, stdin=""): the command with the engine that is loaded already."""
    load = api.load
    monkeypatch.setattr(api, "load", lambda patterns=None: load(patterns) if patterns else extractor)
    return lambda *arguments, stdin="": CliRunner().invoke(app, [str(one) for one in arguments], input=stdin)


def rows(result: Result) -> list[dict[str, Any]]:
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_list_has_every_rule_with_its_place(call: Call, extractor: Extractor) -> None:
    packs = extractor.pipeline.compiled.packs
    listed = rows(call("list", "--json"))
    assert [row["id"] for row in listed] == [rule.id for _, rule in packs.rules()]
    (row,) = [row for row in listed if row["id"] == "award.giay_khen"]
    loaded, rule = next(each for each in packs.rules() if each[1].id == "award.giay_khen")
    assert row == {
        "id": rule.id, "makes": "award_name", "stage": None, "priority": 50, "pack": "awards",
        "file": str(loaded.path), "line": loaded.lines[rule.id],
        "examples": len(rule.examples), "counterexamples": len(rule.counterexamples),
        "precision": None, "support": 0,
    }  # fmt: skip


def test_list_of_one_kind_and_one_pack(call: Call) -> None:
    listed = rows(call("list", "--kind", "term", "--pack", "terms", "--json"))
    assert {row["makes"] for row in listed} == {"term"}
    assert {row["stage"] for row in listed} == {"term"}
    assert rows(call("list", "--kind", "term", "--pack", "awards", "--json")) == []


def test_list_as_a_table(call: Call) -> None:
    out = call("list", "--pack", "terms").stdout.splitlines()
    assert out[0].split() == ["Rule", "Makes", "Stage", "Priority", "Place", "Examples", "Precision", "Support"]
    (row,) = [line.split() for line in out if line.startswith("term.edition ")]
    assert row[1:4] == ["edition", "raw", "45"]
    assert re.search(r"terms\.yaml:\d+$", row[-4])  # the path before it may hold blanks
    assert int(row[-3]) >= 2
    assert row[-2:] == ["-", "0"]  # its editions are part of terms, and make no fact


def test_list_tells_what_was_measured(call: Call, extractor: Extractor) -> None:
    table = extractor.pipeline.compiled.packs.confidence.rules
    listed = {row["id"]: row for row in rows(call("list", "--kind", "count", "--json"))}
    kept = {rule: (listed[rule]["precision"], listed[rule]["support"]) for rule in listed if rule in table}
    assert kept == {rule: (table[rule].precision, table[rule].support) for rule in kept}
    assert listed["count.noun"]["support"] > 100


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("list", "--kind", "terms"), "no kind called terms; did you mean term, term_years?"),
        (("list", "--pack", "xyzzy"), "no pack called xyzzy"),
        (("test", "award.giay_ken"), "no rule called award.giay_ken; did you mean award.giay_khen"),
        (("explain", "Có 5 người.", "--published", "31-2-2019"), "an ISO date such as"),
        (("explain", "-"), "a NUL character"),
    ],
)
def test_wrong_usage(call: Call, arguments: tuple[str, ...], says: str) -> None:
    result = call(*arguments, stdin="a\0b")
    assert result.exit_code == 2
    assert says in result.stderr
    assert result.stdout == ""


def test_test_of_one_rule(call: Call) -> None:
    result = call("test", "award.giay_khen")
    assert result.exit_code == 0
    assert result.stdout == "1 rules, 2 examples, 0 failures\n"


def test_test_tells_what_fails(call: Call, packs: Packs) -> None:
    folder = packs(own=OWN)
    result = call("test", "own.one", "--patterns", folder)
    assert result.exit_code == 1
    where = f"{folder / 'own.yaml'}:4: rule own.one: "
    *failures, last = result.stdout.splitlines()
    assert last == "1 rules, 3 examples, 3 failures"
    assert failures[0].startswith(f"{where}award at '6 sao đỏ': value is 6, not '7'")
    assert failures[0].endswith(" | Nhận 6 sao đỏ.")
    assert failures[1:] == [
        f"{where}the rule does not fire | Không có gì ở đây.",
        f"{where}fires on '5 sao đỏ' (award) | Nhận 5 sao đỏ.",
    ]


def test_marks_that_do_not_match_are_a_failure(call: Call, packs: Packs) -> None:
    folder = packs(own=OWN.replace("</award>", "</count>"))
    result = call("test", "own.one", "--patterns", folder)
    assert result.exit_code == 1
    assert f"{folder / 'own.yaml'}:4: rule own.one: </count> closes nothing" in result.stdout


@pytest.mark.parametrize("command", [("list",), ("test",), ("explain", "Có 5 người.")])
@pytest.mark.parametrize(
    ("body", "says"),
    [
        (OWN.replace("makes:", "makse:"), "own.yaml:4: rule own.one: makes: Field required"),
        (OWN.replace("phrases: [sao đỏ]", "match: (sao"), "own.yaml:4: rule own.one: match: missing )"),
    ],
)
def test_a_faulty_pack(call: Call, packs: Packs, command: tuple[str, ...], body: str, says: str) -> None:
    result = call(*command, "--patterns", packs(own=body))
    assert result.exit_code == 2
    assert says in result.stderr
    assert "Traceback" not in result.output


NOT_NEEDED = """\
rules:
  - id: own.gift
    makes: metric
    priority: 20
    phrases: [suất quà yêu thương]
    set: {entry: gift}
    examples:
      - Trao <count value=6 metric=gift>6 suất quà yêu thương</count>.
    not:
      - Trao quà cho trẻ em.
"""


def test_audit_tells_what_nothing_needs(call: Call, packs: Packs) -> None:
    result = call("audit", "--patterns", packs(own=NOT_NEEDED))
    assert result.exit_code == 1
    first, *_, last = result.stdout.splitlines()
    assert first == "own.gift: no example fails without it"
    assert re.fullmatch(r"\d+ rules, \d+ examples, 0 articles: 1 not needed, 0 never win, \d+ to look at", last)


def test_audit_reads_annotated_articles_too(call: Call, root: Path) -> None:
    result = call("audit", "--corpus", root / "corpus")
    assert result.exit_code == 0, result.output
    *_, last = result.stdout.splitlines()
    assert re.search(r", [1-9]\d+ articles: 0 not needed, 0 never win, \d+ to look at$", last)


def test_audit_of_no_corpus_and_of_a_faulty_example(call: Call, packs: Packs, tmp_path: Path) -> None:
    result = call("audit", "--corpus", tmp_path / "nowhere")
    assert (result.exit_code, "no such corpus folder" in result.stderr) == (2, True)
    folder = packs(own=NOT_NEEDED.replace("</count>", "</award>"))
    result = call("audit", "--patterns", folder)
    assert result.exit_code == 2
    assert f"{folder / 'own.yaml'}:4: rule own.gift: </award> closes nothing" in result.stderr


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """One article with one fact, and the folder of its gold."""
    folder = tmp_path / "corpus"
    fact = {"type": "count", "quote": "6 suất quà", "number": "6", "value": 6, "relation": "exact", "metric": "gift"}
    for name, file, content in (
        ("articles", "a.txt", "Trao 6 suất quà."),
        ("gold", "a.json", json.dumps({"article": "a", "facts": [fact]})),
    ):
        (folder / name).mkdir(parents=True)
        (folder / name / file).write_text(content, "utf-8")
    return folder


def test_measure_writes_a_table_and_tells_its_drift(call: Call, packs: Packs, corpus: Path) -> None:
    folder = packs(own=NOT_NEEDED)
    shown = call("measure", corpus)
    assert json.loads(shown.stdout)["rules"] == {
        "count.noun": {"type": "count", "hits": 1, "support": 1, "confidence": 0.685},
    }  # overall (1 + 6 × 0.5) / 7 = 0.571, type (1 + 6 × 0.571) / 7 = 0.632, rule (1 + 6 × 0.632) / 7
    table = folder / "confidence.json"
    written = call("measure", corpus, "--out", table)
    assert (written.exit_code, written.stderr) == (0, f"1 rules, 1 facts, 1 right -> {table}\n")
    assert table.read_text("utf-8") == shown.stdout
    same = call("measure", corpus, "--check", "--patterns", folder)
    assert (same.exit_code, same.stdout) == (0, "1 rules, 1 facts, 1 right: 0 rules have drifted\n")
    (corpus / "articles" / "a.txt").write_text("Trao 7 suất quà.", "utf-8")
    other = call("measure", corpus, "--check", "--patterns", folder)
    assert other.exit_code == 1
    assert other.stdout == (
        "count.noun: 1 of 1 right in the table, 0 of 1 right measured\n"
        "1 rules, 1 facts, 0 right: 1 rules have drifted\n"
    )


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--check", "--out", "x.json"), "one of them"),
        (("--out", "no/such/folder/x.json"), "No such file"),
        (("--patterns", "no/such/folder"), "no rule pack"),
    ],
)
def test_wrong_usage_of_measure(call: Call, corpus: Path, arguments: tuple[str, ...], says: str) -> None:
    result = call("measure", corpus, *arguments)
    assert result.exit_code == 2
    assert says in result.stderr


TEXT = (
    "Sáng 3/7, LĐLĐ tỉnh Nghệ An tặng Bằng khen cho 8 cá nhân. "
    "Các công đoàn cơ sở treo Bằng khen, chép lại 45, gặp nhau ngày 31/2/2019."
)


def test_explain_tells_facts_with_their_rules(call: Call) -> None:
    first, second = rows(call("explain", TEXT, "--published", "2019-07-04", "--json"))
    assert first["text"] == TEXT[first["start"] : first["end"]]
    by_type = {fact["type"]: fact for fact in first["facts"]}
    assert by_type["date"]["start"] == "2019-07-03"
    assert by_type["award"]["value"] == 8
    assert set(by_type["award"]["rules"]) >= {"award.name_to_recipients", "award.bang_khen"}
    assert by_type["organisation"]["rules"] == ["organisation.union_federation"]
    assert first["near_misses"] == []
    assert {"kind": "award_name", "text": "Bằng khen", "rule": "award.bang_khen"}.items() <= next(
        one.items() for one in first["found"] if one["kind"] == "award_name"
    )
    lost = [(one["kind"], one["text"], one["why"]) for one in first["lost"]]
    assert ("numeral", "3", "date.day_cued has these characters") in lost
    assert second["start"] == TEXT.index("Các")


def test_explain_tells_near_misses_and_why(call: Call) -> None:
    _, second = rows(call("explain", TEXT, "--json"))
    near = {(one["kind"], one["text"]): one["why"] for one in second["near_misses"]}
    assert near["figure", "45"].startswith("no noun and no unit stands behind the figure")
    assert near["org_head", "công đoàn cơ sở"] == "written small"
    assert ("award_name", "Bằng khen") in near
    declined = [(one["text"], one["rule"].split(".")[0], one["why"]) for one in second["declined"]]
    assert ("31/2/2019", "date", "no calendar has 31/2/2019") in declined


def test_explain_for_people(call: Call) -> None:
    out = call("explain", "-", stdin=TEXT).stdout
    for part in ("facts", "found", "declined", "lost", "near misses"):
        assert f"\n  {part}\n" in out
    assert "    award “Bằng khen cho 8 cá nhân”: award bang_khen · name Bằng khen · value 8 · " in out
    assert "    figure “45” (count.bare_money): no noun and no unit " in out
    assert "    numeral “3” (numeral.builtin): date.day_cued has these characters\n" in out


def test_explain_shows_sentences_that_no_gate_lets_through(call: Call) -> None:
    (only,) = rows(call("explain", "Trời hôm ấy rất đẹp.", "--json"))
    assert (only["facts"], only["near_misses"]) == ([], [])


def test_explain_lets_no_control_character_out(call: Call) -> None:
    assert "\x1b" not in call("explain", "Có 5 suất quà\x1b[31m đỏ, 6 nữa").stdout


def test_explain_of_nothing(call: Call) -> None:
    result = call("explain", "")
    assert (result.exit_code, result.stdout) == (0, "")
