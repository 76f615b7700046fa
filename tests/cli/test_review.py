"""`extractor store decide`, `decisions` and `gold`, and `extractor evaluate` over what they make."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

Cli = Callable[..., Any]
TEXT = "Năm 2018, LĐLĐ tỉnh Kon Tum trao 45 suất quà.\nNgày 5/1/2018 có 12 đại biểu dự.\n"


@pytest.fixture
def store(cli: Cli, tmp_path: Path) -> Path:
    """A store as `run` makes it, of two articles of one text."""
    for name in ("a", "b"):
        (tmp_path / "texts" / f"{name}.txt").parent.mkdir(exist_ok=True)
        (tmp_path / "texts" / f"{name}.txt").write_text(TEXT, "utf-8")
    assert cli("run", tmp_path / "texts", "--out", tmp_path / "facts.db", "--workers", "0").code == 0
    return tmp_path / "facts.db"


def rows(cli: Cli, store: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in cli("search", store, "--json", "--limit", "100", "--rejected")[1].splitlines()]


def key(cli: Cli, store: Path, value: float, article: str = "a") -> str:
    (row,) = (row for row in rows(cli, store) if (row.get("value"), row["article"]) == (value, article))
    return str(row["fact_key"])


def decide(cli: Cli, store: Path, *told: object, by: str = "an") -> Any:
    return cli("store", "decide", store, *told, "--by", by)


def test_decisions_are_listed_with_their_facts(cli: Cli, store: Path) -> None:
    one = key(cli, store, 45)
    assert decide(cli, store, one, "reject", "--note", "a target").code == 0
    assert decide(cli, store, one, "correct", "--set", "value=54", "--set", "period_from=", "--set", "period_to=",
                  by="binh").code == 0  # fmt: skip
    code, out, _ = cli("store", "decisions", store)
    assert code == 0
    first, fact, sentence, *_ = out.splitlines()
    assert first.startswith(f"{one}: correct, by binh, 20")
    assert first.endswith("; value=54; period_from=nothing; period_to=nothing")
    assert fact.startswith("type=count  value=45")
    assert sentence == "  Năm 2018, LĐLĐ tỉnh Kon Tum trao 45 suất quà."
    assert "by an, " in out
    assert "; a target; a later decision counts\n" in out
    assert out.count("a later decision counts") == 1


def test_a_decision_is_withdrawn(cli: Cli, store: Path, tmp_path: Path) -> None:
    one = key(cli, store, 45)
    nothing = "no decision stands on this fact: there is nothing to withdraw\n"
    assert decide(cli, store, one, "withdraw") == (1, "", nothing)
    decide(cli, store, one, "reject", "--note", "a target")
    assert decide(cli, store, one, "withdraw", "--note", "the line above", by="binh") == (
        0, "", f"{one}: withdraw, by binh\n",
    )  # fmt: skip
    assert decide(cli, store, one, "withdraw") == (1, "", nothing)
    told = "dữ kiện này không có ý kiến duyệt nào đang có hiệu lực để rút lại\n"
    assert cli("--lang", "vi", "store", "decide", store, one, "withdraw", "--by", "an") == (1, "", told)
    assert one in {row["fact_key"] for row in map(json.loads, cli("search", store, "--json").out.splitlines())}
    out = cli("store", "decisions", store, "--fact", one).out
    assert f"{one}: reject, by an, " in out and "; a target; a later decision counts\n" in out
    assert f"{one}: withdraw, by binh, " in out and "; the line above\n" in out
    chosen = cli("store", "decisions", store, "--verdict", "withdraw", "--json").out.splitlines()
    assert [(row["fact_key"], row["by_whom"]) for row in map(json.loads, chosen)] == [(one, "binh")]
    assert cli("store", "gold", store, "--out", tmp_path / "made", "--partial").err == "no article to write\n"


def test_decisions_as_json_are_chosen(cli: Cli, store: Path) -> None:
    one, other = key(cli, store, 45), key(cli, store, 12)
    decide(cli, store, one, "reject")
    decide(cli, store, other, "correct", "--set", "value=13", by="binh")
    decide(cli, store, one, "accept", by="binh")

    def listed(*options: str) -> list[tuple[str, str]]:
        out = cli("store", "decisions", store, "--json", *options).out
        return [(told["fact_key"], told["verdict"]) for told in map(json.loads, out.splitlines())]

    assert listed() == [(one, "accept"), (other, "correct"), (one, "reject")]
    assert listed("--by", "an") == [(one, "reject")]
    assert listed("--verdict", "correct") == [(other, "correct")]
    assert listed("--since", "2000-01-01", "--limit", "1") == [(one, "accept")]
    assert listed("--fact", one) == [(one, "reject"), (one, "accept")]
    told = json.loads(cli("store", "decisions", store, "--json", "--by", "binh", "--verdict", "correct").out)
    assert (told["correction"], told["counts"], told["fact"]["value"]) == ({"value": 13}, True, 12)
    assert cli("store", "decisions", store, "--since", "2999-01-01") == (1, "", "no such decisions\n")


def test_a_decision_whose_fact_has_gone_is_told_so(cli: Cli, store: Path) -> None:
    with closing(sqlite3.connect(store, isolation_level=None)) as db:
        db.execute(
            "INSERT INTO decisions (fact_key, verdict, note, by_whom, at_time) VALUES ('0', 'accept', ?, 'me', '2026')",
            ("\x1b[31m\nx",),
        )
    out = cli("store", "decisions", store).out
    assert out.startswith("0: accept, by me, 2026; ␛[31m x\nthe fact is not in the store")
    assert json.loads(cli("store", "decisions", store, "--json").out)["fact"] is None


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--verdict", "perhaps"], "perhaps: one of accept, reject, correct"),
        (["--since", "yesterday"], "--since yesterday: a day is expected: 2026-01-31"),
        (["--fact", "0", "--by", "an"], "--fact: the whole history of one fact"),
    ],
)
def test_wrong_usage(cli: Cli, store: Path, options: list[str], says: str) -> None:
    code, out, err = cli("store", "decisions", store, *options)
    assert (code, out, says in err) == (2, "", True)


@pytest.mark.parametrize("command", [["decisions"], ["gold", "--out", "made"]])
def test_without_a_store_there_is_nothing(cli: Cli, tmp_path: Path, command: list[str]) -> None:
    name, *options = command
    assert cli("store", name, tmp_path / "none.db", *options).code == 2


@pytest.mark.parametrize(
    ("correction", "says"),
    [
        ("value=2.300", "value: 2.300 is read in two ways; write 2300, or 2.3000 for"),
        ("metric=quà", "metric: quà is none of its values; one of "),
        ("rule=mine", "rule: not to be corrected in a fact of type count"),
    ],
)
def test_a_wrong_correction_says_what_to_write(cli: Cli, store: Path, correction: str, says: str) -> None:
    code, out, err = decide(cli, store, key(cli, store, 45), "correct", "--set", correction)
    assert (code, out, err.startswith(says)) == (1, "", True)
    assert cli("store", "decisions", store).code == 1


def test_gold_is_evaluated(cli: Cli, store: Path, tmp_path: Path) -> None:
    for row in rows(cli, store):
        if row["article"] == "a":
            decide(cli, store, row["fact_key"], "accept")
    decide(cli, store, key(cli, store, 45), "correct", "--set", "value=54")
    decide(cli, store, key(cli, store, 12), "reject")
    decide(cli, store, key(cli, store, 12, "b"), "accept")
    code, out, err = cli("store", "gold", store, "--out", tmp_path / "made")
    assert (code, out) == (0, "")
    left, last = err.splitlines()
    assert left.startswith("1 articles are left out: nobody decided on 4 of their facts; decide on them, or")
    assert last.startswith("4 facts in 1 articles -> ")
    code, out, err = cli("evaluate", "--gold", tmp_path / "made" / "gold", "--json", "--no-intervals")
    assert (code, err) == (0, "")
    count = json.loads(out)["count"]
    assert (count["gold"], count["tp"], count["fp"], count["fn"]) == (1, 0, 2, 1)
    code, _, err = cli("store", "gold", store, "--out", tmp_path / "made")
    assert (code, "choose another name" in err) == (1, True)
    code, _, err = cli("store", "gold", store, "--out", tmp_path / "more", "--partial")
    assert (code, err.startswith("9 facts in 2 articles, 4 of them optional -> ")) == (0, True)
    code, _, err = cli("store", "gold", store, "--out", tmp_path / "none", "--by", "nobody")
    assert (code, err) == (1, "no article to write\n")


def test_help_in_vietnamese(cli: Cli) -> None:
    assert "Nhiều nhất bấy nhiêu ý kiến duyệt." in cli("store", "decisions", "--help", "--lang", "vi").out
