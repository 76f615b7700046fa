"""What tests of stores share: a PostgreSQL server of their own, and the corpus as `extractor run` writes it."""

import copy
import importlib.util
import json
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, NoReturn

import pytest

from extractor.api import Extractor
from extractor.reading import read_located
from extractor.records import Article
from extractor.store.address import open_store
from extractor.store.base import Store
from extractor.store.tables.rows import rows_of
from tests.store.server import Server, find_programs, running

STORES = {"sqlite": "facts.db", "parquet": "facts.parquet", "postgres": None}
"""Each store that must give the same answers, and its file or folder."""


@pytest.fixture(scope="session")
def server_programs(need: Callable[[str], NoReturn]) -> Path:
    """Where PostgreSQL's programs are."""
    if importlib.util.find_spec("psycopg") is None:
        need("psycopg is not installed")
    return find_programs() or need("PostgreSQL's server is not installed")


@pytest.fixture(scope="session")
def postgres(server_programs: Path) -> Iterator[Server]:
    """A running server."""
    with running(server_programs) as server:
        yield server


@pytest.fixture(scope="module")
def own_server(server_programs: Path) -> Iterator[Server]:
    """Another one, which a module's tests may stop and begin anew."""
    with running(server_programs) as server:
        yield server


@pytest.fixture
def restarting(own_server: Server, found: list[dict[str, Any]]) -> str:
    """The address of a store with the corpus on that server."""
    address = own_server.address(own_server.database())
    with closing(open_store(address, create=True)) as store:
        store.write([rows_of(one) for one in found])
    return address


@pytest.fixture
def database(postgres: Server) -> str:
    """The address of a new, empty database."""
    return postgres.address(postgres.database())


@pytest.fixture(scope="session")
def found(extractor: Extractor, root: Path) -> list[dict[str, Any]]:
    """The lines that `extractor run corpus/articles` writes, read as JSON. Nobody may change them."""
    articles = [one.item for one in read_located([str(root / "corpus" / "articles")])]
    return [
        json.loads(extractor.extract_article(article).model_dump_json())
        for article in articles
        if isinstance(article, Article)
    ]


@pytest.fixture(scope="session")
def again(found: list[dict[str, Any]]) -> Callable[[int], list[dict[str, Any]]]:
    """Makes the corpus n times over, with other ids each time."""

    def copies(times: int) -> list[dict[str, Any]]:
        lines = [copy.deepcopy(one) for _ in range(times) for one in found]
        for n, line in enumerate(lines):
            line["article"]["id"] += f"-{n // len(found)}"
        return lines

    return copies


@pytest.fixture(params=STORES)
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty store may be made."""
    name = STORES[request.param]
    return str(request.getfixturevalue("database") if name is None else tmp_path / name)


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    """An empty store of each kind."""
    made = open_store(address, create=True)
    yield made
    made.close()


@pytest.fixture
def loaded(store: Store, found: list[dict[str, Any]]) -> Store:
    """The same with the corpus in it."""
    store.write([rows_of(one) for one in found])
    return store
