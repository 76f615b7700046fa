"""A text is verified without a word of it, or anything else, being written."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from extractor.api import Extractor
from extractor.store.address import open_store
from extractor.store.base import Row
from extractor.store.checks.update import update
from extractor.store.errors import StoreError
from extractor.store.sqlite.store import SQLiteStore
from tests.store.asking import ask
from tests.store.comparing import INITIATIVES, RETOLD, line, told, verified, write


def rows(store: SQLiteStore) -> dict[str, list[Row]]:
    """All that stands in any table of the store."""
    tables = [row["name"] for row in ask(store, "SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {name: sorted(ask(store, f"SELECT * FROM {name}"), key=repr) for name in tables}


def files(folder: Path) -> dict[str, bytes]:
    """Each file under a folder but for what readers share among themselves."""
    return {str(file): file.read_bytes() for file in folder.rglob("*") if file.is_file() and file.suffix != ".db-shm"}


@pytest.fixture
def store(tmp_path: Path, extractor: Extractor) -> Iterator[SQLiteStore]:
    """Two papers that tell 45 and one that tells 54, compared."""
    with SQLiteStore(tmp_path / "facts.db", create=True) as made:
        write(made, told(extractor, a=45, b=54, c=45))
        update(made)
        yield made


def test_neither_a_row_nor_a_byte_is_changed(store: SQLiteStore, extractor: Extractor, tmp_path: Path) -> None:
    article = line(extractor, "x", f"Bà Trần Thị Hoà dự. {INITIATIVES.format(54)}", url="https://example.org/x")
    write(store, told(extractor, d=54))  # which no check has looked at
    before, bytes_before = rows(store), files(tmp_path)
    (one,) = verified(store, article, update_first=False)
    assert (one.verdict, [each.article for each in one.contradicting]) == ("contradicted", ["a", "c"])
    assert rows(store) == before
    assert files(tmp_path) == bytes_before


@pytest.mark.parametrize("value", [45, 54, 450, "hơn 40"])
def test_the_answer_is_the_same(store: SQLiteStore, extractor: Extractor, value: object) -> None:
    article = line(extractor, "x", RETOLD.format(value))
    answer = verified(store, article, update_first=False)
    assert answer == verified(store, article)
    assert answer[0].verdict != "unknown"


def test_a_store_that_nobody_has_checked_is_not_asked(tmp_path: Path, extractor: Extractor) -> None:
    with SQLiteStore(tmp_path / "new.db", create=True) as store:
        write(store, told(extractor, a=45))
        with pytest.raises(StoreError, match="extractor check"):
            verified(store, line(extractor, "x", RETOLD.format(54)), update_first=False)


def test_verdicts_of_another_version_are_not_asked(store: SQLiteStore, extractor: Extractor) -> None:
    with store.changing() as change:
        change("UPDATE checks SET version = 'another'", ())
    with pytest.raises(StoreError, match="extractor check"):
        verified(store, line(extractor, "x", RETOLD.format(54)), update_first=False)


def test_a_folder_of_parquet_files_is_asked_in_a_copy(tmp_path: Path, extractor: Extractor) -> None:
    pytest.importorskip("duckdb")
    folder = tmp_path / "facts.parquet"
    made = open_store(str(folder), create=True)
    try:
        write(made, told(extractor, a=45, b=54))
        before = files(folder)
        (one,) = verified(made, line(extractor, "x", RETOLD.format(54)), update_first=False)
        assert [each.article for each in one.contradicting] == ["a"]
        assert files(folder) == before
    finally:
        made.close()


class Counting:
    """A store that counts what it is asked."""

    def __init__(self, store: SQLiteStore) -> None:
        self._store = store
        self.asked = 0

    def ask(self, sql: str, values: Sequence[Any] = ()) -> Iterator[Row]:
        self.asked += 1
        return self._store.ask(sql, values)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)


def test_many_figures_ask_no_more_than_one(tmp_path: Path, extractor: Extractor) -> None:
    years = [f"Năm {year}, LĐLĐ tỉnh Kon Tum có {year - 1800} sáng kiến." for year in range(1950, 1975)]
    with SQLiteStore(tmp_path / "years.db", create=True) as store:
        write(store, [line(extractor, "a", "\n".join(years))])
        update(store)
        asked = []
        for some in (years[:1], years):
            counting: Any = Counting(store)
            text = "\n".join(["Sáng kiến qua các năm:", *some])
            figures = verified(counting, line(extractor, "x", text), update_first=False)
            assert [one.verdict for one in figures] == ["supported"] * len(some)
            asked.append(counting.asked)
    assert asked[0] == asked[1]


@pytest.mark.parametrize("gone", ["SELECT c.article, c.mass", "SELECT f.id, f.fact_key", "SELECT id, name, source"])
def test_what_is_taken_out_between_two_questions_is_left_out(
    store: SQLiteStore, extractor: Extractor, gone: str
) -> None:
    class Losing(Counting):
        """A store out of which another takes an article meanwhile."""

        def ask(self, sql: str, values: Sequence[Any] = ()) -> Iterator[Row]:
            if sql.startswith(gone):
                with self._store.changing() as change:
                    change("DELETE FROM articles WHERE name = 'a'", ())
            return super().ask(sql, values)

    losing: Any = Losing(store)
    (one,) = verified(losing, line(extractor, "x", RETOLD.format(54)), update_first=False)
    assert [each.article for each in one.contradicting] == ["c"]
