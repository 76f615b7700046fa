"""docs/dataset.md is the one of the records and columns, and what it shows happens."""

import contextlib
import io
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_SNIPPET = re.compile(r"^```python notebook\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def test_the_page_is_the_one_of_the_records_and_columns(root: Path) -> None:
    made = subprocess.run([sys.executable, "-m", "tests.dataset_page"], cwd=root, capture_output=True, check=True)
    assert (root / "docs" / "dataset.md").read_text("utf-8") == made.stdout.decode("utf-8"), (
        "write it anew: python -m tests.dataset_page > docs/dataset.md"
    )


def test_its_snippets_run_in_order_and_print_what_it_says(
    root: Path, facts_db: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(facts_db, tmp_path / "facts.db")
    monkeypatch.chdir(tmp_path)
    snippets = _SNIPPET.findall((root / "docs" / "dataset.md").read_text("utf-8"))
    assert {"pandas", "polars", "duckdb", "sqlite3"} <= set(
        re.findall(r"^import (\w+)", "".join(snippets), re.MULTILINE)
    )
    notebook = {"__name__": "notebook"}
    for source in snippets:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(source, "snippet", "exec"), notebook)
        told = [line.removeprefix("# ") for line in source.splitlines() if line.startswith("# ")]
        assert told
        assert printed.getvalue().splitlines() == told
