"""The documentation tells the truth: examples run, help pages are the program's, links lead somewhere."""

import contextlib
import importlib.util
import io
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from tests.console import ROOT, assert_shown, like_a_clone, run_example

PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def blocks(language: str) -> list[object]:
    """Every block of one language, as test parameters named by page and line."""
    found = []
    for page in PAGES:
        text = page.read_text("utf-8")
        for match in _BLOCK.finditer(text):
            if match[1] == language:
                place = f"{page.relative_to(ROOT)}:{text.count(chr(10), 0, match.start()) + 1}"
                found.append(pytest.param(match[2], id=place))
    return found


@pytest.mark.parametrize("source", blocks("python"))
def test_a_python_example_runs_and_prints_what_it_says(
    source: str, need: Callable[[str], NoReturn], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if "import spacy" in source and importlib.util.find_spec("spacy") is None:
        need("spaCy is not installed")
    monkeypatch.chdir(tmp_path)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(source, "example", "exec"), {"__name__": "example"})
    assert_shown([line[2:] for line in source.splitlines() if line.startswith("# ")], printed.getvalue())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return like_a_clone(tmp_path)


@pytest.mark.skipif(os.name != "posix", reason="the examples are for a POSIX shell")
@pytest.mark.parametrize("source", blocks("console"))
def test_a_console_example_runs_and_shows_what_it_says(source: str, folder: Path) -> None:
    run_example(source, folder)


def test_the_help_pages_are_the_programs() -> None:
    made = subprocess.run(
        [sys.executable, "-m", "tests.commands_page"], cwd=ROOT, capture_output=True, check=True
    ).stdout.decode("utf-8")
    assert (ROOT / "docs" / "commands.md").read_text("utf-8") == made, (
        "write it anew: python -m tests.commands_page > docs/commands.md"
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_to_files(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)", page.read_text("utf-8"))
    inner = [target for target in targets if "://" not in target]
    assert [target for target in inner if not (page.parent / target).exists()] == []


def test_every_folder_that_the_readme_names_is_there() -> None:
    for name in ("README.md", "README.vi.md"):
        rows = re.findall(r"^\| `(\w+)/` \|", (ROOT / name).read_text("utf-8"), re.MULTILINE)
        assert len(rows) >= 5
        assert [row for row in rows if not (ROOT / row).is_dir()] == []


def test_the_picture_says_what_the_extractor_finds(extractor: object) -> None:
    picture = (ROOT / "docs" / "sentence.svg").read_text("utf-8")
    title = re.search(r"<title[^>]*>(.*?)</title>", picture)
    assert title is not None
    drawn = set(re.findall(r'font-weight="bold"[^>]*>(\w+)</text><text [^>]*>([^<]*)</text>', picture))
    assert len(drawn) == 5
    found = extractor.extract(title[1]).facts  # type: ignore[attr-defined]
    for kind, label in drawn:
        wanted = label.split(" · ")
        assert any(
            fact.type == kind and set(wanted) <= {str(value) for value in fact.model_dump(mode="json").values()}
            for fact in found
        ), (kind, label)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_modules_are_where_it_says(page: Path) -> None:
    lost = []
    for name in re.findall(r"`((?:\w+/)*\w+\.py)`", page.read_text("utf-8")):
        if "/" in name:
            there = any((folder / name).is_file() for folder in (ROOT, ROOT / "extractor"))
        else:  # named behind another of its folder
            there = any(any((ROOT / top).rglob(name)) for top in ("extractor", "tests"))
        if not there:
            lost.append(name)
    assert not lost
