"""A disk that is full: the command says so, what was written before stays, and the rest can be done elsewhere."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import NoReturn

import pytest

from tests.bulk.disk import Disk, NoDiskError, disk
from tests.bulk.pieces import Pieces

FEW, MANY = 30, 520
"""Articles: those that the disk holds, and more than are written to a store at once."""
COMMAND = [sys.executable, "-m", "extractor.cli.app"]


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of two files of rows, of which the first is small."""
    folder, pieces = tmp_path_factory.mktemp("rows"), Pieces(Random(7))
    for name, count in (("a.jsonl", FEW), ("b.jsonl", MANY)):
        made = ((f"{name}{n}", pieces.make()) for n in range(count))
        lines = (json.dumps({"id": own, "title": one.title, "text": one.body}) + "\n" for own, one in made)
        (folder / name).write_text("".join(lines), "utf-8")
    return folder


@pytest.fixture
def small(tmp_path: Path, need: Callable[[str], NoReturn]) -> Iterator[Disk]:
    """A disk of two million bytes."""
    place = tmp_path / "disk"
    place.mkdir()
    try:
        with disk(place, "2m") as made:
            yield made
    except NoDiskError as why:
        need(f"no file system in memory can be mounted: {why}")


def _run(*arguments: object, cwd: Path) -> None:
    """A command that succeeds."""
    done = subprocess.run([*COMMAND, *map(str, arguments)], cwd=cwd, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr


def _exported(store: Path, cwd: Path) -> str:
    out = store.with_suffix(".jsonl")
    _run("export", store, out, cwd=cwd)
    return out.read_text("utf-8")


def test_a_store_keeps_what_it_has_and_takes_the_rest_elsewhere(
    small: Disk, rows: Path, tmp_path: Path, root: Path
) -> None:
    store, copied, undisturbed = small.place / "facts.db", tmp_path / "copied", tmp_path / "undisturbed.db"
    few = small.run(*COMMAND, "run", rows / "a.jsonl", "--out", store, cwd=root)
    assert few.returncode == 0, few.stderr

    full = small.run(*COMMAND, "run", rows, "--out", store, "--workers", "2", cwd=root)
    assert (full.returncode, full.stdout) == (1, "")
    (message,) = full.stderr.splitlines()
    assert message.startswith(f"{store}: ")
    assert "disk is full" in message

    checked = small.run(*COMMAND, "store", "fsck", store, cwd=root)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert small.run("cp", "-r", small.place, copied, cwd=root).returncode == 0
    before = json.loads(small.run(*COMMAND, "store", "info", store, "--json", cwd=root).stdout)
    assert before["articles"] == FEW

    for place in (copied / "facts.db", undisturbed):
        _run("run", rows, "--out", place, "--workers", "2", cwd=root)
    assert _exported(copied / "facts.db", root) == _exported(undisturbed, root)


def test_a_file_is_whole_or_not_there(small: Disk, rows: Path, root: Path) -> None:
    out = small.place / "facts.jsonl"
    full = small.run(*COMMAND, "run", rows, "--out", out, "--workers", "2", cwd=root)
    assert (full.returncode, full.stdout) == (1, "")
    assert full.stderr == f"{out}: cannot be written: No space left on device\n"
    assert small.run("ls", "-A", small.place, cwd=root).stdout == ""


def test_an_older_file_stays_where_the_new_one_does_not_fit(small: Disk, rows: Path, root: Path) -> None:
    out = small.place / "facts.jsonl"
    few = small.run(*COMMAND, "run", rows / "a.jsonl", "--out", out, cwd=root)
    assert few.returncode == 0, few.stderr
    older = small.run("sha256sum", out, cwd=root).stdout
    full = small.run(*COMMAND, "run", rows, "--out", out, "--overwrite", cwd=root)
    assert full.returncode == 1
    assert "No space left on device" in full.stderr
    assert small.run("sha256sum", out, cwd=root).stdout == older
    assert small.run("ls", "-A", small.place, cwd=root).stdout == "facts.jsonl\n"
