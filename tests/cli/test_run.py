"""`extractor run`: inputs to lines, whatever the inputs are."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from extractor.records import ArticleFacts

Cli = Callable[..., tuple[int, str, str]]
SENTENCE = "Sáng 20/9/2018, LĐLĐ tỉnh Hưng Yên tặng 45 suất quà cho công nhân."


def rows_of(path: Path) -> list[ArticleFacts]:
    return [ArticleFacts.model_validate_json(line) for line in path.read_text("utf-8").splitlines()]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(SENTENCE, "utf-8")
    return path


def test_lines_of_facts_on_standard_output(cli: Cli, article: Path) -> None:
    code, out, err = cli("run", article)
    assert code == 0
    (line,) = out.splitlines()
    found = ArticleFacts.model_validate_json(line)
    assert line == found.model_dump_json()
    assert found.article.id == "a"
    assert found.article.made_by is not None
    assert any(fact.type == "count" and fact.value == 45 for fact in found.facts)
    assert err == f"{len(found.facts)} facts in 1 articles, 0 errors -> standard output\n"


def test_evidence_is_its_slice(cli: Cli, root: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    assert cli("run", root / "corpus" / "articles", "--out", out)[0] == 0
    for found in rows_of(out):
        for fact in found.facts:
            evidence = fact.evidence
            assert evidence.text == found.article.text[evidence.start : evidence.end]


def test_standard_input_is_one_article(cli: Cli) -> None:
    code, out, _ = cli("run", "-", stdin=SENTENCE.encode())
    assert code == 0
    assert json.loads(out)["article"]["text"] == SENTENCE


def test_bad_inputs_are_listed_and_the_rest_is_done(cli: Cli, tmp_path: Path, article: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "nul.txt").write_bytes(b"a\0b")
    (tmp_path / "spaces.txt").write_text(" \n ", "utf-8")
    (tmp_path / "void").mkdir()
    lines = [
        '{"id": "ok", "text": "Có 5 cán bộ 😀 \u202eمرحبا"}',
        "{",
        "[]",
        '{"html": ""}',
        '{"text": "\\ud83d"}',
    ]
    (tmp_path / "rows.jsonl").write_text("\n".join(lines), "utf-8")
    out = tmp_path / "out.jsonl"
    code, _, err = cli("run", tmp_path, tmp_path / "void", tmp_path / "gone.txt", "--out", out)
    assert code == 1
    *listed, last = err.splitlines()
    assert [line.removeprefix(f"{tmp_path}/").split(": ")[0] for line in listed] == [
        "empty.txt", "nul.txt", "rows.jsonl:2", "rows.jsonl:3", "rows.jsonl:4", "rows.jsonl:5",
        "spaces.txt", "void", "gone.txt",
    ]  # fmt: skip
    assert [found.article.id for found in rows_of(out)] == ["a", "ok"]
    assert last.endswith(f"facts in 2 articles, 9 errors -> {out}")


def test_a_line_of_five_megabytes(cli: Cli, tmp_path: Path) -> None:
    text = "Vào lúc ấy mọi người đều vui vẻ ra về. " * 140_000
    path = tmp_path / "long.jsonl"
    path.write_text(json.dumps({"text": text}) + "\n" + json.dumps({"text": SENTENCE}), "utf-8")
    code, out, _ = cli("run", path)
    assert code == 0
    assert [len(json.loads(line)["article"]["text"]) for line in out.splitlines()] == [
        len(text),
        len(SENTENCE),
    ]


def test_one_article_that_breaks_the_engine_is_one_error(
    cli: Cli, tmp_path: Path, extractor: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = type(extractor).extract_article  # type: ignore[attr-defined]

    def break_on_b(self: object, article: object) -> object:
        if article.id == "b":  # type: ignore[attr-defined]
            raise ZeroDivisionError("three")
        return whole(self, article)

    monkeypatch.setattr(type(extractor), "extract_article", break_on_b)
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(SENTENCE, "utf-8")
    code, out, err = cli("run", tmp_path)
    assert code == 1
    assert [json.loads(line)["article"]["id"] for line in out.splitlines()] == ["a", "c"]
    assert err.startswith(f"{tmp_path}/b.txt: extraction failed: ZeroDivisionError: three\n")


def test_of_two_with_the_same_id_the_later_wins(cli: Cli, tmp_path: Path) -> None:
    first, second = tmp_path / "1.jsonl", tmp_path / "2.jsonl"
    first.write_text('{"id": "x", "text": "Cũ"}\n{"id": "y", "text": "Khác"}\n', "utf-8")
    second.write_text('{"id": "x", "text": "Mới"}\n', "utf-8")
    out = tmp_path / "out.jsonl"
    code, _, err = cli("run", first, second, "--out", out)
    assert code == 0
    assert [found.article.text for found in rows_of(out)] == ["Khác", "Mới"]
    assert err.splitlines()[0] == f'{second}:1: replaces an earlier article with the same id "x"'
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1.jsonl", "2.jsonl", "out.jsonl"]


def test_on_standard_output_both_stay(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"id": "x", "text": "Cũ"}\n{"id": "x", "text": "Mới"}\n', "utf-8")
    code, out, err = cli("run", path)
    assert code == 0
    assert [json.loads(line)["article"]["text"] for line in out.splitlines()] == ["Cũ", "Mới"]
    assert err.splitlines()[0] == f'{path}:2: comes behind an earlier article with the same id "x"'


def test_a_broken_later_row_replaces_nothing(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"id": "x", "text": "Cũ"}\n{"id": "x", "text": ""}\n', "utf-8")
    code, out, _ = cli("run", path)
    assert code == 1
    assert json.loads(out)["article"]["text"] == "Cũ"


def test_an_existing_output_is_refused(cli: Cli, article: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("mine", "utf-8")
    code, _, err = cli("run", article, "--out", out)
    assert code == 2
    assert "exists already; --overwrite replaces it" in " ".join(err.split())
    assert out.read_text("utf-8") == "mine"
    assert cli("run", article, "--out", out, "--overwrite")[0] == 0
    assert len(rows_of(out)) == 1


def test_an_output_that_nothing_would_fill_is_left(cli: Cli, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("mine", "utf-8")
    assert cli("run", tmp_path / "gone.txt", "--out", out, "--overwrite")[0] == 1
    assert out.read_text("utf-8") == "mine"


@pytest.mark.parametrize(
    ("out", "message"),
    [
        ("facts", "only names ending in .jsonl can be written so far"),
        (".jsonl", "only names ending in .jsonl"),
    ],
)
def test_an_output_that_cannot_be_written_yet(cli: Cli, article: Path, out: str, message: str) -> None:
    code, _, err = cli("run", article, "--out", out)
    assert code == 2
    assert message in " ".join(err.split())


def test_the_output_is_no_input(cli: Cli, tmp_path: Path, article: Path) -> None:
    rows_file = tmp_path / "rows.jsonl"
    rows_file.write_text('{"text": "x"}', "utf-8")
    assert cli("run", rows_file, "--out", rows_file, "--overwrite")[0] == 2
    out = tmp_path / "z.jsonl"
    assert cli("run", tmp_path, "--out", out)[0] == 0
    before = out.read_bytes()
    assert cli("run", tmp_path, "--out", out, "--overwrite")[0] == 0
    assert out.read_bytes() == before


def test_a_place_that_cannot_be_written(cli: Cli, article: Path) -> None:
    code, _, err = cli("run", article, "--out", article / "sub" / "out.jsonl")
    assert code == 1
    assert "cannot be written: " in err


def test_nothing_is_left_aside(cli: Cli, tmp_path: Path, article: Path) -> None:
    out = tmp_path / "new" / "out.jsonl"
    assert cli("run", article, "--out", out)[0] == 0
    assert [path.name for path in out.parent.iterdir()] == ["out.jsonl"]


def test_the_same_input_gives_the_same_bytes(cli: Cli, root: Path, tmp_path: Path) -> None:
    one, again = tmp_path / "1.jsonl", tmp_path / "2.jsonl"
    for out in (one, again):
        assert cli("run", root / "corpus" / "articles", "--out", out)[0] == 0
    assert one.read_bytes() == again.read_bytes()


def test_a_summary_shows_types_and_sentences(cli: Cli, article: Path, tmp_path: Path) -> None:
    code, out, _ = cli("run", article, "--out", tmp_path / "o.jsonl", "--summary")
    assert code == 0
    assert "count" in out
    assert "45 suất quà cho công nhân." in out
    assert "value 45" in out


def test_a_summary_adds_up_what_was_skipped(cli: Cli, tmp_path: Path) -> None:
    for name, rows in (("a", "LĐLĐ Ân Thi | 12"), ("b", "LĐLĐ Ân Thi | 12\nLĐLĐ Kim Động | 13")):
        (tmp_path / f"{name}.txt").write_text(f"Đơn vị | Số lượng\n{rows}", "utf-8")
    out = tmp_path / "o.jsonl"
    code, printed, _ = cli("--lang", "vi", "run", tmp_path, "--out", out, "--summary")
    assert code == 0
    assert [found.skipped.in_table for found in rows_of(out)] == [1, 2]
    assert "Số liệu trong bảng không xác định được chắc chắn: 3" in printed


def test_a_summary_does_not_mix_with_the_lines(cli: Cli, article: Path) -> None:
    code, out, err = cli("run", article, "--summary")
    assert code == 0
    assert len(out.splitlines()) == 1
    assert "value 45" in err
    assert err.splitlines()[-1].endswith("-> standard output")


@pytest.mark.parametrize("arguments", [("run",), ("run", "a.txt", "--workers", "-1"), ("run", "a.txt", "--nope")])
def test_wrong_usage(cli: Cli, arguments: tuple[str, ...]) -> None:
    assert cli(*arguments)[0] == 2


def test_a_wrong_pack_is_wrong_usage(cli: Cli, article: Path, tmp_path: Path) -> None:
    packs = tmp_path / "packs"
    packs.mkdir()
    (packs / "mine.yaml").write_text("rules: 5", "utf-8")
    code, _, err = cli("run", article, "--patterns", packs)
    assert code == 2
    assert "mine.yaml" in err
