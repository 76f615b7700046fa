"""`extractor check`: what it shows of groups, and what it says at the end."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from extractor.checking.causes import Cause
from extractor.checking.checked import Checked
from extractor.checking.reasons import ENGLISH
from extractor.cli.checks.groups_shown import PASSAGES, show_group, terminal
from extractor.cli.checks.html import MEANINGS
from extractor.cli.checks.stages import staged
from extractor.cli.checks.verdicts import OF_FIGURES, ORDER, Kept, names, numbers_of
from extractor.cli.console import messages
from extractor.cli.language import translate
from extractor.showing.keys import in_one_line
from extractor.showing.labels import KEYS, VALUES
from extractor.store.tables.schema import values_of
from tests.cli.compared import conflict, group, initiatives, report

Cli = Callable[..., tuple[int, str, str]]


def text_of(capsys: pytest.CaptureFixture[str], found: Checked, language: str = "en") -> str:
    show_group(terminal(), found, language)
    return capsys.readouterr().out


def test_a_group_in_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        text_of(capsys, conflict())
        == """\
conflict  organisation LĐLĐ tỉnh Kon Tum · metric initiative · period 2018
  45 is not 54.
  2 independent sources
  45 · Báo a · 2018-07-20 · Bài a · https://example.vn/a · told first · likelier
    LĐLĐ tỉnh Kon Tum có [45 sáng kiến].
    and 2 copies
  54 · Báo b · 2018-07-20 · Bài b · https://example.vn/b
    LĐLĐ tỉnh Kon Tum có [54 sáng kiến].

"""
    )


def test_a_group_in_vietnamese(capsys: pytest.CaptureFixture[str]) -> None:
    out = text_of(capsys, conflict(), "vi")
    assert out.startswith("mâu thuẫn  tổ chức LĐLĐ tỉnh Kon Tum · loại số liệu sáng kiến · thời gian 2018\n")
    for told in (
        "nói trước tiên · đáng tin hơn",
        "2 nguồn độc lập",
        "và 2 bài chép lại",
    ):
        assert told in out


def test_the_cause_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert text_of(capsys, conflict(why="Báo a says 45, Báo b 54: two digits swapped.")).count("swapped") == 1


def test_likelier_are_all_that_bear_it_out(capsys: pytest.CaptureFixture[str]) -> None:
    """By what a figure allows and in what unit, not by its bare number."""
    reports = (
        initiatives("a", 20_000, unit="m2"),
        initiatives("b", 2, unit="ha"),
        initiatives("c", 1.9, relation="more_than", unit="ha"),
        initiatives("d", 3, unit="ha"),
        initiatives("e", 20_000, relation="more_than", unit="km2"),
    )
    told = text_of(capsys, group("conflict", *reports, likelier=20_000.0))
    assert [line.strip().split(" · ")[1] for line in told.splitlines() if line.endswith("likelier")] == [
        "Báo a", "Báo b", "Báo c",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "told", "shown"),
    [
        (2300.5, {"relation": "more_than"}, "over 2,300.5"),
        (2300.5, {"relation": "range", "upper": 3000}, "2,300.5–3,000"),
        (1000, {"relation": "order"}, "thousands"),
        (2300.5, {"unit": "percent"}, "2,300.5%"),
        (2300.5, {"unit": "VND", "relation": "about"}, "about 2,300.5 đồng"),
    ],
)
def test_a_figure_is_told_with_its_hedge_and_unit(
    capsys: pytest.CaptureFixture[str], value: float, told: dict[str, object], shown: str
) -> None:
    assert f"  {shown} · Báo a" in text_of(capsys, group("agree", initiatives("a", value, **told)))


def test_an_error_in_arithmetic_has_one_sentence_and_no_first(capsys: pytest.CaptureFixture[str]) -> None:
    sentence = "Có 45 giải, gồm 4 giải Nhất và 40 giải Nhì."
    told = [report("a", sentence, words, value) for words, value in (("45", 45), ("4 giải N", 4), ("40", 40))]
    out = text_of(capsys, group("arithmetic", *told, why="4 + 40 = 44, not 45.", first="a"))
    assert out.endswith("""  4 + 40 = 44, not 45.
  45, 4, 40 · Báo a · 2018-07-20 · Bài a · https://example.vn/a
    Có [45] giải, gồm [4 giải N]hất và [40] giải Nhì.

""")


def test_texts_from_outside_drive_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    bad = "\x1b[2J \x9b31m \u202e [bold]x[/bold]"
    hostile = initiatives("a", 45, source=bad, title=bad, url=bad, published=bad, copy_of=bad, unit=bad)
    out = text_of(capsys, group("conflict", hostile, key={bad: bad}, heading={bad: bad}, why=bad, cause=bad, first=bad))
    assert not {"\x1b", "\x9b", "\u202e"} & set(out)
    assert out.count("␛[2J �31m � [bold]x[/bold]") == 9


def test_a_long_group_is_cut_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    out = text_of(capsys, group("agree", *(initiatives(f"a{at}", 45) for at in range(PASSAGES + 3))))
    assert out.count("sáng kiến]") == PASSAGES
    assert "  and 3 more\n" in out


def test_what_is_wrong_comes_first() -> None:
    kept = Kept((), 3)
    told = [group(verdict, initiatives("a", 45)) for verdict in reversed(ORDER)]
    assert [kept.add(each) for each in told] == [True] * len(ORDER)
    assert [each.verdict for each in kept.groups()] == ["conflict", "arithmetic", "update"]
    assert (kept.wanted, kept.counts.total()) == (6, 6)


def test_what_is_not_wanted_is_counted_and_not_kept() -> None:
    kept = Kept(("update",), 3)
    assert [kept.add(group(verdict, initiatives("a", 45))) for verdict in ORDER] == [
        verdict == "update" for verdict in ORDER
    ]
    assert [each.verdict for each in kept.groups()] == ["update"]
    assert (kept.wanted, kept.counts.total()) == (1, 6)


def test_numbers_of_verdicts() -> None:
    kept = Kept((), 1)
    for verdict in ("update", "conflict", "conflict", "arithmetic", "agree", "agree"):
        kept.add(group(verdict, initiatives("a", 45)))
    assert numbers_of(kept.counts, ORDER, "en") == "2 conflicts, 1 error in arithmetic, 1 update, 2 agree"
    assert numbers_of(kept.counts, ORDER, "vi") == "2 mâu thuẫn, 1 tính sai, 1 cập nhật, 2 khớp nhau"


@pytest.mark.parametrize("name", ["metric", "award", "recipient", "level", "rank", "modality"])
def test_every_value_of_a_key_has_vietnamese(name: str) -> None:
    assert set(VALUES[name]) == set(values_of(name))
    value = values_of(name)[0]
    assert in_one_line({name: value}, "vi") == f"{KEYS[name]} {VALUES[name][value]}"
    english = VALUES[name][value] if name == "award" else value  # honours have Vietnamese names alone
    assert in_one_line({name: value}, "en") == f"{name} {english.replace('_', ' ')}"


def test_every_label_has_vietnamese() -> None:
    assert {f"conflict_{cause}" for cause in get_args(Cause)} <= set(ENGLISH)
    labels = (*ORDER, *OF_FIGURES, *MEANINGS.values())
    assert [label for label in labels if translate(label, "vi") == label] == []


@pytest.mark.parametrize(
    ("period", "told"),
    [
        ("2018-01-01/2018-12-31", "2018"),
        ("2013-01-01/2018-12-31", "2013–2018"),
        ("2018-07-20/2018-07-20", "2018-07-20"),
        ("2018-01-01/2018-06-30", "first half of 2018"),
    ],
)
def test_a_period_is_told_as_short_as_may_be(period: str, told: str) -> None:
    assert in_one_line({"period": period}, "en") == f"period {told}"


def test_verdicts_are_named_with_commas_or_one_by_one() -> None:
    assert names("--fail-on", ["conflict,update", " agree"], ORDER) == ("conflict", "update", "agree")
    assert names("--fail-on", None, ORDER) == ()
    with pytest.raises(ValueError, match="--fail-on conflict: one of supported, contradicted, unknown"):
        names("--fail-on", ["conflict"], OF_FIGURES)


def test_a_log_gets_a_line_for_a_stage(capsys: pytest.CaptureFixture[str]) -> None:
    with staged(messages(), lines_on_screen=False, language="en", every=0) as progress:
        progress("comparing", 1, 4)
        progress("comparing", 0, 0)
    assert [line[9:] for line in capsys.readouterr().err.splitlines()] == ["comparing 25%", "comparing 0%"]


ARTICLES = (
    {"id": "a", "source": "Báo A", "published": "2019-01-10", "url": "https://example.vn/a",
     "text": "Năm 2018, LĐLĐ tỉnh Kon Tum có 45 sáng kiến được công nhận."},
    {"id": "b", "source": "Báo B", "published": "2019-01-11", "url": "javascript:alert(1)",
     "text": "Năm 2018, LĐLĐ tỉnh Kon Tum có 54 sáng kiến được công nhận."},
)  # fmt: skip


@pytest.fixture
def store(cli: Cli, tmp_path: Path) -> Path:
    """Two papers that tell different figures of one thing."""
    rows = tmp_path / "rows.jsonl"
    rows.write_text("\n".join(json.dumps(each) for each in ARTICLES), "utf-8")
    made = tmp_path / "facts.db"
    assert cli("run", rows, "--out", made)[0] == 0
    return made


def test_a_conflict_is_found_and_fails_where_it_should(cli: Cli, store: Path) -> None:
    code, out, err = cli("check", store)
    assert (code, err.splitlines()[-1]) == (0, "1 conflict in 1 group")
    assert out.startswith("conflict  ")
    assert "có [45 sáng kiến]" in out
    assert "có [54 sáng kiến]" in out
    assert cli("check", store, "--fail-on", "conflict")[0] == 3
    assert cli("check", store, "--fail-on", "update,agree", "--fail-on", "copied")[0] == 0


def test_groups_of_a_noun(cli: Cli, store: Path) -> None:
    assert cli("check", store, "--noun", "sáng kiến")[2].splitlines()[-1] == "1 conflict in 1 group"
    assert "nothing to compare" in cli("check", store, "--noun", "-")[2]


def test_what_is_not_shown_is_counted_and_fails(cli: Cli, store: Path) -> None:
    code, out, err = cli("check", store, "--verdict", "update", "--fail-on", "conflict")
    assert (code, out, err.splitlines()[-1]) == (3, "", "1 conflict in 1 group")


@pytest.mark.parametrize("more", [(), ("--limit", "5")])
def test_a_group_as_json(cli: Cli, store: Path, more: tuple[str, ...]) -> None:
    code, out, err = cli("check", store, "--json", *more)
    assert (code, err) == (0, "1 conflict in 1 group\n")
    told = json.loads(out)
    assert set(told) == {
        "verdict", "key", "heading", "reports", "why", "cause", "witnesses", "sourceless", "first", "likelier",
        "outdated",
    }  # fmt: skip
    assert {each["article"]: each["value"] for each in told["reports"]} == {"a": 45, "b": 54}
    texts = {each["id"]: each["text"] for each in ARTICLES}
    for one in told["reports"]:
        for part in (one["evidence"], one["sentence"]):
            assert texts[one["article"]][part["start"] : part["end"]] == part["text"]


def test_a_page(cli: Cli, store: Path, tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    code, out, err = cli("check", store, "--html", target, "--lang", "vi")
    assert (code, out, err.splitlines()[-1]) == (0, "", f"1 mâu thuẫn trong 1 nhóm -> {target}")
    source = target.read_text("utf-8")
    assert 'href="https://example.vn/a"' in source
    assert 'href="javascript' not in source


def test_filters_choose(cli: Cli, store: Path) -> None:
    for nothing in (("--province", "ha noi"), ("khongcogi",), ("--type", "award")):
        code, out, err = cli("check", store, *nothing)
        assert (code, out) == (0, "")
        assert err == "nothing to compare yet: nothing that was asked for is told in figures by two articles\n"
    assert cli("check", store, "sang kien", "--province", "kon tum", "--json")[1].count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--verdict", "conflicts"), "--verdict conflicts: one of conflict, arithmetic, update"),
        (("--fail-on", "any"), "--fail-on any: one of conflict, arithmetic, update"),
        (("--json", "--html", "a.html"), "one of them"),
        (("--html", "facts.db"), "a name ending in .html is expected"),
        (("--html", "no/such/folder.html"), "no such folder"),
        (("--year", "20x"), "2013..2018"),
        (('"',), "no word or number to search for"),
    ],
)
def test_wrong_usage(cli: Cli, store: Path, arguments: tuple[str, ...], message: str) -> None:
    code, out, err = cli("check", store, *arguments)
    assert (code, out) == (2, "")
    assert message in err


def test_no_store(cli: Cli, tmp_path: Path) -> None:
    assert cli("check", tmp_path / "gone.db")[0] == 2
    assert not (tmp_path / "gone.db").exists()
