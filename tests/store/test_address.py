"""What names a store, and what is said where it cannot be opened."""

import sys
from pathlib import Path

import pytest

from extractor.store.address import names_store, open_store
from extractor.store.errors import StoreError


@pytest.mark.parametrize(
    "address", ["a/facts.db", "FACTS.SQLITE", "facts.parquet", "postgresql://h/x", "postgres://h/x"]
)
def test_names_of_stores(address: str) -> None:
    assert names_store(address)


@pytest.mark.parametrize("address", ["facts.jsonl", "facts", "mysql://h/x", ""])
def test_other_names(address: str) -> None:
    assert not names_store(address)
    with pytest.raises(StoreError, match="no name of a store"):
        open_store(address)


@pytest.mark.parametrize(
    ("name", "module", "extra"),
    [
        ("facts.parquet", "extractor.store.parquet.store", "parquet"),
        ("postgresql://127.0.0.1/x", "extractor.store.postgres.store", "postgres"),
    ],
)
def test_what_is_not_installed_is_told(
    name: str, module: str, extra: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)  # as if something that it imports were missing
    with pytest.raises(StoreError, match=rf"pip install 'extractor\[{extra}\]'"):
        open_store(name if "://" in name else str(tmp_path / name), create=True)
