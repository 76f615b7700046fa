"""A store that is filled and checked within the test's own process."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from extractor.checking.checked import Checked
from extractor.records import ArticleFacts
from extractor.store.address import open_store
from extractor.store.checks.check import check
from extractor.store.loading.linking import link
from extractor.store.search.filters import Filters
from extractor.store.tables.rows import rows_of


def groups_of(found: Iterable[ArticleFacts], folder: Path) -> list[Checked]:
    """What a check says of these articles, which go into a new store of the folder, with their copies linked."""
    lines: list[dict[str, Any]] = [one.model_dump(mode="json") for one in found]
    store = open_store(str(folder / "facts.db"), create=True)
    try:
        store.write([rows_of(line) for line in lines])
        link(store)
        return list(check(store, Filters()))
    finally:
        store.close()
