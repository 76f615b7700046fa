"""What a command imports: no more than it needs, each in a fresh process."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Imported = Callable[..., frozenset[str]]

CODE = """
import json, sys
from extractor.cli.app import main
try:
    main(sys.argv[2:])
except SystemExit as end:
    with open(sys.argv[1], "w") as file:
        json.dump([end.code or 0, sorted(sys.modules)], file)
"""
TEXT = "Hà Nội có thêm doanh nghiệp\n\nTheo UBND TP Hà Nội, ngày 20/9/2018 thành phố có 12.000 doanh nghiệp."
ENGINE = {"ahocorasick_rs", "extractor.api", "extractor.names", "extractor.pipeline", "extractor.rules", "yaml"}
READERS = {"docx", "fastwarc", "lxml", "pypdf", "trafilatura"}
TABLES = {"duckdb", "filelock", "pandas", "psycopg", "pyarrow", "sqlite3", "xlsxwriter"}
MODELS = {"joblib", "numpy", "spacy", "underthesea"}
WORKERS = {"asyncio", "multiprocessing", "pebble"}
OF_NO_USE_HERE = (
    READERS | TABLES | MODELS | WORKERS | {"extractor.bulk.sinks", "rapidfuzz", "rensa", "requests", "rich.progress"}
)
"""To the run of a text whose nouns are in the word lists, without a store."""


@pytest.fixture
def imported(root: Path, tmp_path: Path) -> Imported:
    """The modules that a command has imported when it ends; it must end well."""

    def run(*arguments: object) -> frozenset[str]:
        told = tmp_path / "modules.json"
        subprocess.run(
            [sys.executable, "-c", CODE, str(told), *map(str, arguments)],
            cwd=root, env={**os.environ, "PYTHONPATH": str(root)}, capture_output=True, timeout=120, check=True,
        )  # fmt: skip
        code, modules = json.loads(told.read_text())
        assert code == 0
        return frozenset(modules)

    return run


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "small.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_run_of_a_text_imports_what_it_needs(imported: Imported, article: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    modules = imported("run", article, "--out", out)
    assert {fact["type"] for fact in json.loads(out.read_text("utf-8"))["facts"]} >= {"count", "date"}
    assert modules >= ENGINE
    assert sorted(modules & OF_NO_USE_HERE) == []


def test_the_model_comes_with_the_first_noun_that_is_in_no_list(imported: Imported, article: Path) -> None:
    article.write_text("Thành phố có 8 máng trượt.", encoding="utf-8")
    assert "underthesea" in imported("run", article)


@pytest.mark.parametrize(
    "arguments",
    [("--help",), ("--version",), *((name, "--help") for name in ("run", "search", "check", "verify"))],
)
def test_help_imports_no_engine(imported: Imported, arguments: tuple[str, ...]) -> None:
    assert sorted(imported(*arguments) & (ENGINE | OF_NO_USE_HERE)) == []


def test_a_search_for_words_imports_no_engine(imported: Imported, article: Path, tmp_path: Path) -> None:
    store = tmp_path / "facts.db"
    assert "sqlite3" in imported("run", article, "--out", store)
    modules = imported("search", store, "doanh nghiep")
    assert "sqlite3" in modules
    assert sorted(modules & (ENGINE | OF_NO_USE_HERE - {"sqlite3"})) == []


EXTRAS = {"duckdb", "filelock", "psycopg", "pyarrow", "pyspark", "spacy", "xlsxwriter"}
"""What not everybody has installed."""


@pytest.mark.parametrize(
    "asked",
    [
        ("search", "{store}", "doanh nghiep"),
        ("check", "{store}"),
        ("verify", "{store}", "{article}"),
        ("store", "info", "{store}"),
    ],
    ids=lambda asked: " ".join(asked[:1]),
)
def test_a_store_in_a_file_asks_for_no_extra(
    imported: Imported, article: Path, tmp_path: Path, asked: tuple[str, ...]
) -> None:
    store = tmp_path / "facts.db"
    imported("run", article, "--out", store)
    found = imported(*(one.format(store=store, article=article) for one in asked))
    assert not EXTRAS & found


def test_the_site_asks_for_no_extra_but_its_own(root: Path) -> None:
    code = f"import sys; sys.modules.update(dict.fromkeys({sorted(EXTRAS)})); import extractor.web.app"
    subprocess.run([sys.executable, "-c", code], cwd=root, env={**os.environ, "PYTHONPATH": str(root)}, check=True)
