"""`extractor verify`: an article's figures against a store."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from extractor.cli.checks.groups_shown import show_figure, terminal
from tests.cli.compared import initiatives, verified

Cli = Callable[..., tuple[int, str, str]]
TOLD = "Năm 2018, LĐLĐ tỉnh Kon Tum có 45 sáng kiến được công nhận."
OTHER = TOLD.replace("45", "54")


def test_a_figure_in_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    sides = {"supporting": (initiatives("a", 45),), "contradicting": (initiatives("b", 54),)}
    show_figure(terminal(), verified("contradicted", **sides), "en")
    assert (
        capsys.readouterr().out
        == """\
contradicted  45
  LĐLĐ tỉnh Kon Tum có [45 sáng kiến].
  Another article tells it.
  For it:
    45 · Báo a · 2018-07-20 · Bài a · https://example.vn/a
      LĐLĐ tỉnh Kon Tum có [45 sáng kiến].
  Against it:
    54 · Báo b · 2018-07-20 · Bài b · https://example.vn/b
      LĐLĐ tỉnh Kon Tum có [54 sáng kiến].

"""
    )


def test_what_to_search_for_where_nothing_was_found(capsys: pytest.CaptureFixture[str]) -> None:
    nothing = verified("unknown", query='8 "ghế"')
    assert nothing.search == "/?q=8+%22gh%E1%BA%BF%22"
    show_figure(terminal(), nothing, "en")
    assert '  To search for: 8 "ghế"\n' in capsys.readouterr().out
    show_figure(terminal(), nothing, "vi")
    assert '  Có thể tìm: 8 "ghế"\n' in capsys.readouterr().out


def test_a_figure_in_vietnamese(capsys: pytest.CaptureFixture[str]) -> None:
    show_figure(terminal(), verified("supported", supporting=(initiatives("a", 45, copy_of="b"),)), "vi")
    out = capsys.readouterr().out
    assert out.startswith("được xác nhận  45\n")
    assert "Xác nhận:" in out
    assert "chép từ Báo b, 19/7/2018" in out


@pytest.fixture
def store(cli: Cli, tmp_path: Path) -> Path:
    made = tmp_path / "facts.db"
    told = {"id": "a", "source": "Báo A", "published": "2019-01-10", "text": TOLD}
    (tmp_path / "a.jsonl").write_text(json.dumps(told), "utf-8")
    assert cli("run", tmp_path / "a.jsonl", "--out", made)[0] == 0
    return made


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [(f"{TOLD}..", "supported"), (OTHER, "contradicted"), ("Năm 2018, Sở Y tế tỉnh Cà Mau có 7 bệnh viện.", "unknown")],
)
def test_a_sentence_from_standard_input(cli: Cli, store: Path, sentence: str, verdict: str) -> None:
    code, out, err = cli("verify", store, "-", "--json", stdin=sentence.encode())
    assert (code, err) == (0, f"1 {verdict} in 1 figure\n")
    found = json.loads(out)
    assert set(found) == {"verdict", "figure", "supporting", "contradicting", "why", "query", "search"}
    assert found["verdict"] == verdict
    place = found["figure"]["evidence"]
    assert sentence[place["start"] : place["end"]] == place["text"]
    assert cli("verify", store, "-", "--fail-on", verdict, stdin=sentence.encode())[0] == 3


def test_a_text_of_the_store_is_no_witness_of_itself(cli: Cli, store: Path) -> None:
    code, out, err = cli("verify", store, "-", stdin=f"{TOLD}\r\n".encode())
    assert (code, err.splitlines()) == (
        0, ["in the store with the very same text, so no witness: a · Báo A · 2019-01-10", "1 unknown in 1 figure"],
    )  # fmt: skip
    assert out.startswith("unknown  45\n")
    _, _, err = cli("verify", store, "-", "--lang", "vi", stdin=TOLD.encode())
    assert err.startswith("có trong kho với cùng nguyên văn nên không được tính là nguồn xác nhận: a · Báo A")


def test_a_file_of_several_articles(cli: Cli, store: Path, tmp_path: Path) -> None:
    rows = tmp_path / "new.jsonl"
    told = [{"id": "x", "title": "Tin \x1b[2J thứ nhất", "text": TOLD}, {"id": "y", "text": OTHER}]
    rows.write_text("\n".join([*map(json.dumps, told), "no JSON"]), "utf-8")
    code, out, err = cli("verify", store, rows)
    assert code == 1
    assert err.splitlines()[-1] == "1 supported, 1 contradicted in 2 figures"
    assert f"{rows}:3: " in err
    assert out.startswith("Tin ␛[2J thứ nhất\n\nsupported  45\n")
    assert "\ny\n\ncontradicted  54\n" in out
    assert cli("verify", store, rows, "--fail-on", "contradicted")[0] == 3


WRONG = "Ban tổ chức trao 14 giải, gồm 4 giải Nhất và 9 giải Nhì."


def test_a_sum_that_is_wrong(cli: Cli, store: Path) -> None:
    code, out, err = cli("verify", store, "-", "--fail-on", "arithmetic", stdin=WRONG.encode())
    assert (code, err) == (3, "3 unknown in 3 figures; 1 error in arithmetic\n")
    assert out.endswith(
        "  this text: 4 + 9 = 13, not 14.\n"
        "  Ban tổ chức trao [14] giải, gồm [4 giải Nhất] và [9 giải Nhì].\n\n"
    )  # fmt: skip
    code, out, err = cli("verify", store, "-", "--lang", "vi", stdin=WRONG.encode())
    assert (code, err) == (0, "3 chưa rõ trong 3 số liệu; 1 tính sai\n")
    assert "văn bản này: 4 + 9 = 13, không phải 14." in out
    right = WRONG.replace("14", "13")
    assert cli("verify", store, "-", "--fail-on", "arithmetic", stdin=right.encode())[0] == 0


def test_a_sum_that_is_wrong_as_json(cli: Cli, store: Path) -> None:
    """A line of its own behind the figures, as `check` gives it."""
    _, out, _ = cli("verify", store, "-", "--json", stdin=WRONG.encode())
    *figures, wrong = map(json.loads, out.splitlines())
    assert [one["figure"]["value"] for one in figures] == [14, 4, 9]
    assert (wrong["verdict"], wrong["why"]) == ("arithmetic", "this text: 4 + 9 = 13, not 14.")
    for report in wrong["reports"]:
        place = report["evidence"]
        assert WRONG[place["start"] : place["end"]] == place["text"]
        assert report["sentence"]["text"] == WRONG
    assert [report["value"] for report in wrong["reports"]] == [14, 4, 9]


def test_a_text_without_figures(cli: Cli, store: Path) -> None:
    code, out, err = cli("verify", store, "-", "--lang", "vi", stdin="Không có gì.".encode())
    assert (code, out, err) == (0, "", "không có số liệu nào để đối chiếu\n")


def test_what_cannot_be_verified(cli: Cli, store: Path, tmp_path: Path) -> None:
    assert cli("verify", store, tmp_path / "gone.txt") == (1, "", f"{tmp_path}/gone.txt: no such file or folder\n")
    assert cli("verify", tmp_path / "gone.db", "-", stdin=b"x")[0] == 2
    code, _, err = cli("verify", store, "-", "--fail-on", "conflict", stdin=b"x")
    assert (code, err) == (2, "--fail-on conflict: one of supported, contradicted, unknown, arithmetic\n")
    (tmp_path / "empty").mkdir()
    assert cli("verify", store, tmp_path / "empty")[0] == 1
