"""A part of the inputs: `--since`, `--sample`; and a look at them before anything is extracted: `--dry-run`."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

Cli = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Eighteen articles in rows, two of each year from 2011 to 2018 and two of no known day; and other things."""
    folder = tmp_path / "archive"
    folder.mkdir()
    days = [f"{year}-05-0{day}" for year in range(2011, 2019) for day in (1, 2)] + [None, None]
    rows = [
        {"id": str(at), "text": f"LĐLĐ tỉnh Hưng Yên trao {at + 2} suất quà.", **({"published": day} if day else {})}
        for at, day in enumerate(days)
    ]
    (folder / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows) + "broken\n", "utf-8")
    (folder / "old.txt").write_bytes("Công đoàn tỉnh tặng 45 suất quà cho người lao động.".encode("utf-16"))
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(100))
    return folder


def ids(out: str) -> list[str]:
    return [json.loads(line)["article"]["id"] for line in out.splitlines()]


def test_since_a_day(cli: Cli, folder: Path) -> None:
    code, out, _ = cli("run", folder, "--since", "2017-05-02")
    assert code == 1
    assert ids(out) == ["old", "13", "14", "15", "16", "17"]


def test_a_day_that_is_none_is_wrong_usage(cli: Cli, folder: Path) -> None:
    assert cli("run", folder, "--since", "2017-13-02")[0] == 2


def test_a_sample_is_of_that_many_articles_and_always_the_same(cli: Cli, folder: Path) -> None:
    drawn = ids(cli("run", folder, "--sample", "5")[1])
    assert len(set(drawn)) == 5
    assert ids(cli("run", folder, "--sample", "5")[1]) == drawn != ids(cli("run", folder)[1])[:5]
    code, out, err = cli("run", folder, "--sample", "500")
    assert code == 1
    assert "is not JSON" in err
    assert len(ids(out)) == 19


def test_a_sample_is_drawn_of_what_was_chosen(cli: Cli, folder: Path) -> None:
    assert len(ids(cli("run", folder, "--sample", "4", "--since", "2017-05-02")[1])) == 4


def test_stock_is_taken_and_nothing_written(cli: Cli, folder: Path, tmp_path: Path) -> None:
    code, out, err = cli("run", folder, "--out", tmp_path / "facts.db", "--dry-run")
    told = {line[:12].strip(): line[13:] for line in out.splitlines()}
    assert code == 1
    assert told["articles"].startswith("19, of ")
    assert told["formats"] == "18 jsonl, 1 txt"
    assert told["encodings"] == "18 told by the format, 1 utf-16"
    assert told["day told by"] == "16 row, 3 none"
    assert told["not read"] == "1 images"
    assert told["errors"] == "1"
    assert "rows.jsonl:19: is not JSON" in err
    facts = sum(len(json.loads(line)["facts"]) for line in cli("run", folder)[1].splitlines())
    assert told["facts"] == f"about {facts}"
    assert not (tmp_path / "facts.db").exists()


def test_stock_is_told_in_one_language(cli: Cli, folder: Path) -> None:
    _, out, _ = cli("--lang", "vi", "run", folder, "--dry-run")
    (time,) = (line for line in out.splitlines() if line.startswith("thời gian"))
    lasting = r"(\d+,\d giây|\d+:\d\d:\d\d)"
    assert re.fullmatch(rf"thời gian +khoảng {lasting} với \d+ tiến trình, trong đó {lasting} để đọc", time)


def test_stock_of_nothing(cli: Cli, tmp_path: Path) -> None:
    code, out, err = cli("run", tmp_path, "--dry-run")
    assert code == 1
    assert "holds no article" in err
    assert "about 0\n" in out
