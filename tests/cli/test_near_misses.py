"""`extractor run --near-misses`: what no fact took, a line each, beside the lines of facts."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from extractor.records import NearMiss

Cli = Callable[..., tuple[int, str, str]]
SENTENCE = "Sáng 20/9/2018, LĐLĐ tỉnh Hưng Yên tặng 45 suất quà; ai đạt ba bằng được biểu dương."


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(SENTENCE, "utf-8")
    (folder / "b.txt").write_text("Trời hôm ấy rất đẹp.", "utf-8")
    (folder / "c.txt").write_text("Xe chở 88 ca nô.", "utf-8")
    return folder


def test_one_line_a_near_miss_in_the_order_of_articles_and_text(cli: Cli, articles: Path, tmp_path: Path) -> None:
    near, out = tmp_path / "near.jsonl", tmp_path / "out.jsonl"
    assert cli("run", articles, "--out", out, "--near-misses", near)[0] == 0
    found = rows(near)
    assert [(one["article"], one["kind"], one["text"]) for one in found] == [
        ("a", "figure", "ba"), ("a", "honour", "biểu dương"), ("c", "figure", "88"),
    ]  # fmt: skip
    assert found[0] == {
        "article": "a", "kind": "figure", "start": SENTENCE.index("ba b"), "end": SENTENCE.index("ba b") + 2,
        "text": "ba", "sentence": {"start": 0, "end": len(SENTENCE), "text": SENTENCE},
        "rule": "count.other", "why": "no noun stands behind the figure",
    }  # fmt: skip
    for line in near.read_text("utf-8").splitlines():
        assert NearMiss.model_validate_json(line).model_dump_json() == line


def test_the_facts_are_the_same_with_and_without(cli: Cli, root: Path, tmp_path: Path) -> None:
    alone, beside = tmp_path / "1.jsonl", tmp_path / "2.jsonl"
    some = sorted((root / "corpus" / "articles").glob("*.txt"))[:6]
    assert cli("run", *some, "--out", alone)[0] == 0
    assert cli("run", *some, "--out", beside, "--near-misses", tmp_path / "near.jsonl")[0] == 0
    assert alone.read_bytes() == beside.read_bytes()


def test_any_number_of_workers_writes_the_same_bytes(cli: Cli, root: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "1.jsonl", tmp_path / "2.jsonl"
    some = sorted((root / "corpus" / "articles").glob("*.txt"))[:9]
    for near, workers in ((one, 1), (two, 2)):
        out = tmp_path / f"out{workers}.jsonl"
        assert cli("run", *some, "--out", out, "--near-misses", near, "--workers", workers)[0] == 0
    assert one.stat().st_size
    assert one.read_bytes() == two.read_bytes()


def test_an_existing_file_is_refused_and_replaced_even_by_none(cli: Cli, articles: Path, tmp_path: Path) -> None:
    near = tmp_path / "near.jsonl"
    near.write_text("mine", "utf-8")
    code, out, err = cli("run", articles, "--near-misses", near)
    assert (code, out) == (2, "")
    assert "exists already; --overwrite replaces it" in " ".join(err.split())
    assert near.read_text("utf-8") == "mine"
    assert cli("run", articles / "b.txt", "--near-misses", near, "--overwrite")[0] == 0
    assert near.read_text("utf-8") == ""
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "near.jsonl"]


def test_a_run_without_any_article_leaves_the_file(cli: Cli, tmp_path: Path) -> None:
    near = tmp_path / "near.jsonl"
    near.write_text("mine", "utf-8")
    assert cli("run", tmp_path / "gone.txt", "--near-misses", near, "--overwrite")[0] == 1
    assert near.read_text("utf-8") == "mine"


def test_wrong_files(cli: Cli, articles: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    for name, says in (("near.csv", "only names ending in .jsonl"), ("out.jsonl", "is the file of --out too")):
        code, _, err = cli("run", articles, "--out", out, "--near-misses", tmp_path / name)
        assert (code, out.exists()) == (2, False)
        assert says in " ".join(err.split())
    assert cli("run", articles, "--near-misses", articles / "a.txt" / "near.jsonl")[0] == 1


def test_the_near_misses_are_no_input(cli: Cli, articles: Path) -> None:
    near = articles / "near.jsonl"
    assert cli("run", articles, "--near-misses", near)[0] == 0
    before = near.read_bytes()
    assert cli("run", articles, "--near-misses", near, "--overwrite")[0] == 0
    assert near.read_bytes() == before


def test_the_summary_counts_them_by_cause(cli: Cli, articles: Path, tmp_path: Path) -> None:
    near = tmp_path / "near.jsonl"
    _, out, _ = cli("run", articles, "--out", tmp_path / "o.jsonl", "--near-misses", near, "--summary")
    assert "Near misses" in out
    assert "1 │ figure │ no noun stands behind the figure" in " ".join(out.split())
    _, out, _ = cli("run", articles, "--out", tmp_path / "p.jsonl", "--summary")
    assert "Near misses" not in out


def test_near_misses_are_told_of_what_a_store_has_already(cli: Cli, articles: Path, tmp_path: Path) -> None:
    store, near = tmp_path / "facts.db", tmp_path / "near.jsonl"
    assert cli("run", articles, "--out", store, "--near-misses", near)[0] == 0
    told = near.read_text("utf-8")
    assert told
    err = cli("run", articles, "--out", store)[2]
    assert "(0 articles new or changed, 3 there already)" in err
    assert cli("run", articles, "--out", store, "--near-misses", near, "--overwrite")[0] == 2
    near.unlink()
    assert cli("run", articles, "--out", store, "--near-misses", near)[0] == 0
    assert near.read_text("utf-8") == told
