"""Stores of every kind with made-up articles, copies and decisions."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.records import ArticleFacts
from extractor.store.address import open_store
from extractor.store.base import COPIED, Store
from extractor.store.tables.rows import ArticleRows, rows_of
from tests.store.conftest import STORES, database, postgres, server_programs  # noqa: F401 (fixtures)
from tests.store.generator import articles

FOUND = tuple(articles(160))


def rows_from(found: tuple[ArticleFacts, ...]) -> list[ArticleRows]:
    """As a store is given them."""
    return [rows_of(one.model_dump(mode="json")) for one in found]


@pytest.fixture(params=("sqlite", "postgres"))
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty store may be made. A module that asks a folder of Parquet files too, which takes ten times as
    long, has params of its own."""
    name = STORES[request.param]
    return str(request.getfixturevalue("database") if name is None else tmp_path / name)


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    """The first 120 of them, three of which are copies of others."""
    made = open_store(address, create=True)
    made.write(rows_from(FOUND[:120]))
    articles = [row["id"] for row in made.ask("SELECT id FROM articles ORDER BY id")]
    with made.changing() as change:
        for copy in articles[30:33]:
            change(COPIED, (0.9, copy, articles[5]))
    yield made
    made.close()
