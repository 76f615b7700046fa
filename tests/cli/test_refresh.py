"""`extractor run --refresh`: after a change of rules, only what the change can touch is done anew."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.own_pack import write_pack

Cli = Callable[..., tuple[int, str, str]]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder of packs of the user's own."""
    folder = tmp_path / "packs"
    folder.mkdir()
    write_pack(folder, "bông lúa vàng")
    return folder


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    """Twenty articles, of which one names the one honour and two the other."""
    texts = [f"LĐLĐ tỉnh Hưng Yên trao {n + 2} suất quà." for n in range(17)]
    texts += ["Trao Bông lúa vàng cho 5 tập thể.", "Trao Hạt thóc bạc cho 7 tập thể.", "Có 3 giải Hạt thóc bạc."]
    path = tmp_path / "rows.jsonl"
    path.write_text("".join(json.dumps({"id": str(n), "text": text}) + "\n" for n, text in enumerate(texts)), "utf-8")
    return path


def exported(cli: Cli, store: Path) -> list[str]:
    out = store.with_suffix(".jsonl")
    out.unlink(missing_ok=True)
    assert cli("export", store, out)[0] == 0
    rows = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    return sorted(json.dumps({name: row[name] for name in row if name != "id"}) for row in rows)


def test_what_the_change_cannot_touch_is_passed_over(cli: Cli, own: Path, rows: Path, tmp_path: Path) -> None:
    store, anew = tmp_path / "facts.db", tmp_path / "anew.db"
    arguments = ("run", rows, "--out", store, "--patterns", own)
    assert "20 articles new or changed" in cli(*arguments)[2]
    untouched = tmp_path / "untouched.db"
    shutil.copy(store, untouched)
    write_pack(own, "bông lúa vàng", "hạt thóc bạc")
    code, _, err = cli(*arguments, "--refresh")
    assert code == 0
    assert "20 articles made by other rules: the change can touch 2 of them\n" in err
    assert "(2 articles new or changed, 2 of them in the place of another, 18 there already)" in err
    assert "(0 articles new or changed, 20 there already)" in cli(*arguments, "--refresh")[2]
    assert "(20 articles new or changed, 20 of them in" in cli("run", rows, "--out", untouched, "--patterns", own)[2]
    assert cli("run", rows, "--out", anew, "--patterns", own)[0] == 0
    assert exported(cli, store) == exported(cli, anew)
    assert any('"award": "other"' in row and '"value": 7' in row for row in exported(cli, store))
    assert cli("store", "fsck", store)[0] == 0


def test_a_change_back_is_a_change(cli: Cli, own: Path, rows: Path, tmp_path: Path) -> None:
    store = tmp_path / "facts.db"
    arguments = ("run", rows, "--out", store, "--patterns", own, "--refresh")
    assert cli(*arguments)[0] == 0
    before = exported(cli, store)
    write_pack(own, "hạt thóc bạc")
    assert "can touch 3 of them" in cli(*arguments)[2]
    write_pack(own, "bông lúa vàng")
    assert "can touch 3 of them" in cli(*arguments)[2]
    assert exported(cli, store) == before


def test_what_is_no_store_of_its_own_articles_is_refused(cli: Cli, rows: Path, tmp_path: Path) -> None:
    for out, says in ((tmp_path / "out.jsonl", "a store is refreshed"), (tmp_path / "f.parquet", "run into a new")):
        code, _, err = cli("run", rows, "--out", out, "--refresh")
        assert (code, says in " ".join(err.replace("│", " ").split())) == (2, True)
        assert not out.exists()
