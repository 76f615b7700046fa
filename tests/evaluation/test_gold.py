"""Reading gold."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from extractor.evaluation import EvaluationError, read_gold_folder, read_texts
from extractor.evaluation.gold import texts_beside, to_gold


def write(folder: Path, name: str, **row: Any) -> None:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.json").write_text(json.dumps({"article": name, "facts": []} | row), "utf-8")


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2019-06-30", dt.date(2019, 6, 30)),
        ([None, "2022-07", "2022-07-01", "2022-07-02"], dt.date(2022, 7, 1)),
        (None, None),
        ("2022-07", None),
        ("20220701", None),
        ("2022-02-30", None),
        ([], None),
        (2022, None),
    ],
)
def test_publication_date_is_the_first_full_one(published: Any, day: dt.date | None) -> None:
    assert to_gold("a", {"published": published, "facts": []}, "a").publication_date() == day


def test_a_folder_is_read_in_name_order(tmp_path: Path) -> None:
    fact = {"type": "count", "quote": "5 người", "nth": 1, "number": "5", "optional": True, "value": [5, 6]}
    write(tmp_path / "gold", "b")
    write(tmp_path / "gold", "a", genre="care", facts=[fact])
    golds = read_gold_folder(tmp_path / "gold")
    assert list(golds) == ["a", "b"]
    assert golds["a"].genre == "care"
    (read,) = golds["a"].facts
    assert (read.type, read.quote, read.nth, read.number, read.optional) == ("count", "5 người", 1, "5", True)
    assert read.wants("value") == [5, 6]
    assert read.tells("value") and not read.tells("upper")


@pytest.mark.parametrize("content", ['{"article":', "[]", '{"facts": 5}', '{"facts": ["x"]}', "{}"])
def test_a_broken_file_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "x.json").write_text(content)
    with pytest.raises(EvaluationError, match=r"x\.json"):
        read_gold_folder(tmp_path)


def test_a_file_that_is_no_utf8_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_bytes(b'{"\xff')
    with pytest.raises(EvaluationError, match=r"x\.json: not UTF-8 at byte 2"):
        read_gold_folder(tmp_path)


def test_missing_and_empty_folders(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="no such gold folder"):
        read_gold_folder(tmp_path / "nowhere")
    with pytest.raises(EvaluationError, match="no gold files"):
        read_gold_folder(tmp_path)


def test_each_gold_file_needs_its_text(tmp_path: Path) -> None:
    write(tmp_path / "gold", "a")
    golds = read_gold_folder(tmp_path / "gold")
    with pytest.raises(EvaluationError, match="no such texts folder"):
        read_texts(tmp_path / "texts", golds)
    (tmp_path / "texts").mkdir()
    with pytest.raises(EvaluationError, match=r"a\.json: its text .*a\.txt is missing"):
        read_texts(tmp_path / "texts", golds)
    (tmp_path / "texts" / "a.txt").write_text("Tin.\n", "utf-8")
    assert read_texts(tmp_path / "texts", golds) == {"a": "Tin.\n"}


def test_texts_stand_beside_the_gold(tmp_path: Path) -> None:
    assert texts_beside(tmp_path / "gold") is None
    (tmp_path / "texts").mkdir()
    assert texts_beside(tmp_path / "gold") == tmp_path / "texts"
    (tmp_path / "articles").mkdir()
    assert texts_beside(tmp_path / "gold") == tmp_path / "articles"
