"""A store of the corpus, and its facts as a search finds them."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from extractor.api import Extractor
from extractor.reading.build import make_article
from extractor.store.search.facts import search
from extractor.store.search.filters import Filters
from extractor.store.sqlite.store import SQLiteStore
from extractor.store.tables.rows import rows_of


@pytest.fixture(scope="session")
def facts_db(extractor: Extractor, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The SQLite file of what `corpus/articles` says."""
    path = tmp_path_factory.mktemp("store") / "facts.db"
    with SQLiteStore(path, create=True) as store:
        for text in sorted((root / "corpus" / "articles").glob("*.txt")):
            article = make_article(text.stem, text.read_text("utf-8"), source="corpus")
            store.write([rows_of(json.loads(extractor.extract_article(article).model_dump_json()))])
    return path


@pytest.fixture(scope="session")
def found(facts_db: Path) -> list[Mapping[str, Any]]:
    """All facts of that store, as `search` gives them."""
    with SQLiteStore(facts_db) as store:
        return [dict(row) for row in search(store, Filters())]
