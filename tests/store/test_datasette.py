"""Datasette opens a store as it is, and searches its sentences."""

import asyncio
import importlib.util
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest

from extractor.store.sqlite.store import SQLiteStore
from extractor.store.tables.rows import rows_of
from tests.store.generator import articles


@pytest.fixture
def pages(tmp_path: Path, need: Callable[[str], NoReturn]) -> Callable[[str], Any]:
    """`pages("/facts.json")`: what Datasette answers over a store of some articles."""
    if importlib.util.find_spec("datasette") is None:
        need("Datasette is not installed")
    from datasette.app import Datasette

    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        store.write([rows_of(one.model_dump(mode="json")) for one in articles(40)])

    def get(address: str) -> Any:
        async def ask() -> Any:
            served = Datasette([str(tmp_path / "facts.db")])
            await served.invoke_startup()
            answer = await served.client.get(address)
            assert answer.status_code == 200, answer.text
            return answer.json() if ".json" in address else answer.text

        return asyncio.run(ask())

    return get


def test_it_finds_the_text_index_of_the_sentences(pages: Callable[[str], Any]) -> None:
    told = pages("/facts/evidence.json?_search=sang+kien&_shape=objects&_size=5")
    assert told["rows"]
    assert all({"sang", "kien"} <= set(row["words"].split()) for row in told["rows"])
    assert told["filtered_table_rows_count"] < pages("/facts/evidence.json")["filtered_table_rows_count"]
    assert 'name="_search"' in pages("/facts/evidence")


def test_the_views_and_tables_are_there(pages: Callable[[str], Any]) -> None:
    told = pages("/facts.json")
    assert {"articles", "facts", "organisations", "copies", "decisions"} <= {table["name"] for table in told["tables"]}
    rows = pages("/facts/count_facts.json?_shape=objects&metric=initiative")["rows"]
    assert rows
    assert all(row["metric"] == "initiative" and row["evidence"] for row in rows)
