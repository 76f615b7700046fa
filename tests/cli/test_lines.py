"""Lines of output: a file is there when it is whole, and of two articles of one id the later counts."""

from pathlib import Path

import pytest

from extractor.cli.run.lines import lines_to


def test_of_one_id_the_later_lines_stay(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    with lines_to(out) as add:
        told = [add("a", ["a1", "a2"]), add("b", []), add("a", ["a3"]), add("b", ["b1"]), add("b", ["b2"])]
    assert told == [False, False, True, True, True]
    assert out.read_text("utf-8") == "a3\nb2\n"
    assert list(tmp_path.iterdir()) == [out]


def test_a_run_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), lines_to(tmp_path / "out.jsonl") as add:
        add("a", ["a"])
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []


def test_an_id_of_half_a_character(tmp_path: Path) -> None:
    with lines_to(tmp_path / "out.jsonl") as add:
        assert not add("\ud83d", ["a"])
        assert add("\ud83d", ["b"])
    assert (tmp_path / "out.jsonl").read_text("utf-8") == "b\n"
