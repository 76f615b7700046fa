"""A site over a store of made-up news with second sources, asked as a browser would ask it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from extractor.api import Extractor
from extractor.store.checks.check import check
from extractor.store.search.filters import Filters
from extractor.store.sqlite.store import SQLiteStore
from extractor.web.app import create_app
from extractor.web.settings import Settings
from tests.store.comparing import planted, write


@pytest.fixture(scope="session")
def filled(extractor: Extractor, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of twenty articles, with verdicts. Nobody may write to it."""
    path = tmp_path_factory.mktemp("site") / "facts.db"
    with SQLiteStore(path, create=True) as store:
        write(store, planted(extractor, 10, 3))
        assert {group.verdict for group in check(store, Filters())} >= {"conflict", "agree"}
    return path


@pytest.fixture(scope="session")
def site(filled: Path) -> Iterator[TestClient]:
    """The site over it, read-only."""
    with TestClient(create_app(Settings(str(filled), hosts=("testserver",), read_only=True))) as client:
        yield client


@pytest.fixture
def writable(filled: Path, tmp_path: Path) -> Iterator[TestClient]:
    """A site over a copy of that store, on which facts may be decided; it compares nothing."""
    path = tmp_path / "facts.db"
    path.write_bytes(filled.read_bytes())
    app = create_app(Settings(str(path), hosts=("testserver",)))
    app.state.comparing.start = app.state.workers.begin = lambda: None  # neither is needed here
    with TestClient(app, follow_redirects=False) as client:
        yield client
