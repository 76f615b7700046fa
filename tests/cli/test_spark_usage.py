"""What `run --engine spark` refuses, with what to do about it, before any cluster is asked."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Cli = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize(
    "out", [(), ("--out", "facts.db"), ("--out", "a.jsonl"), ("--out", "postgresql://h/a.parquet")]
)
def test_it_writes_to_a_folder_of_parquet_files_alone(cli: Cli, root: Path, out: tuple[str, ...]) -> None:
    code, _, err = cli("run", root / "corpus" / "articles", "--engine", "spark", *out)
    assert code == 2
    assert "--out facts.parquet" in err


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--near-misses", "m.jsonl"), "--near-misses"),
        (("--sample", "3"), "--sample"),
        (("--dry-run",), "--dry-run"),
        (("--summary",), "--summary"),
        (("--workers", "2"), "--workers"),
        (("-",), "-"),
    ],
)
def test_what_a_cluster_cannot_do(
    cli: Cli, root: Path, options: tuple[str, ...], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, _, err = cli("run", root / "corpus" / "articles", "--engine", "spark", "--out", "facts.parquet", *options)
    assert code == 2
    assert f"{told} goes with no --engine" in " ".join(err.replace("│", " ").split())
    assert not (tmp_path / "facts.parquet").exists()


def test_pyspark_is_named_where_it_is_missing(
    cli: Cli, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyspark", None)
    for name in [name for name in sys.modules if name.startswith("pyspark.")]:
        monkeypatch.delitem(sys.modules, name)
    code, _, err = cli("run", root / "corpus" / "articles", "--engine", "spark", "--out", tmp_path / "facts.parquet")
    assert code == 1
    assert err.endswith("--engine spark needs pyspark: pip install 'extractor[spark]'\n")


def test_java_is_named_where_it_is_missing(
    cli: Cli, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("pyspark")
    for name in ("JAVA_HOME", "SPARK_REMOTE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    code, _, err = cli("run", root / "corpus" / "articles", "--engine", "spark", "--out", tmp_path / "facts.parquet")
    assert code == 1
    assert err.endswith("--engine spark needs Java, 17 or later: install it, or let JAVA_HOME name its folder\n")
