"""An older store becomes what a new one is, with all its facts, and a copy of it as it was."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from extractor.store.errors import StoreError
from extractor.store.fsck import fsck
from extractor.store.migrate import migrate
from extractor.store.schema import VERSION
from extractor.store.sqlite import SQLiteStore
from extractor.store.sqlite_migrations import MIGRATIONS

OLD = Path(__file__).parent / "data" / "version-0.sql"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file of schema 0 with one article."""
    path = tmp_path / "old.db"
    with closing(sqlite3.connect(path)) as db:
        db.executescript(OLD.read_text("utf-8"))
        db.execute("PRAGMA journal_mode = WAL")
    return path


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute(sql).fetchall()


def schema(path: Path) -> set[tuple[object, ...]]:
    return set(rows(path, "SELECT type, name, tbl_name, sql FROM sqlite_master"))


def test_each_version_has_a_way_to_the_next() -> None:
    assert list(MIGRATIONS) == list(range(VERSION))


def test_an_older_store_is_refused_until_it_is_migrated(old: Path) -> None:
    with pytest.raises(StoreError, match="extractor store migrate"):
        SQLiteStore(old)
    migrate(old)
    SQLiteStore(old).close()


def test_its_schema_becomes_that_of_a_new_one(old: Path, tmp_path: Path) -> None:
    SQLiteStore(tmp_path / "new.db", create=True).close()
    assert schema(old) != schema(tmp_path / "new.db")
    assert migrate(old)[:2] == (0, VERSION)
    assert schema(old) == schema(tmp_path / "new.db")
    assert rows(old, "PRAGMA user_version") == [(VERSION,)]


def test_it_keeps_every_row_and_is_sound(old: Path) -> None:
    tables = ("runs", "evidence", "organisations", "organisation_names", "decisions", "person_facts")
    columns = ", ".join(row[1] for row in rows(old, "PRAGMA table_info(facts)"))
    kept = "SELECT id, article_key, name, source, url, published, text, text_hash, in_table, run FROM articles"
    asked = [*(f"SELECT * FROM {table}" for table in tables), f"SELECT {columns} FROM facts", kept]
    before = [rows(old, each) for each in asked]
    assert all(before)
    migrate(old)
    assert [rows(old, each) for each in asked] == before
    with SQLiteStore(old) as store:
        assert list(fsck(store)) == []
        with store.changing() as change:
            change("DELETE FROM articles WHERE id = ?", (1,))
        assert list(store.ask("SELECT id FROM facts")) == []  # what belongs to an article still goes with it


def test_the_copy_is_the_file_as_it_was(old: Path) -> None:
    before = schema(old), rows(old, "SELECT * FROM facts")
    copy = migrate(old).copy
    assert copy == old.with_name(f"old.db.before-v{VERSION}")
    assert (schema(copy), rows(copy, "SELECT * FROM facts")) == before
    assert rows(copy, "PRAGMA user_version") == [(0,)]
    assert not list(old.parent.glob("*.part"))


def test_what_is_up_to_date_stays_as_it_is(path: Path) -> None:
    before = schema(path)
    assert migrate(path) == (VERSION, VERSION, None)
    assert schema(path) == before
    assert [each.name for each in path.parent.iterdir()] == ["facts.db"]


def test_a_migration_that_fails_leaves_the_file_as_it_was(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(MIGRATIONS, 0, (*MIGRATIONS[0], "INSERT INTO nowhere VALUES (1)"))
    before = schema(old), rows(old, "SELECT * FROM articles")
    with pytest.raises(StoreError, match="nowhere; it stays as it was"):
        migrate(old)
    assert (schema(old), rows(old, "SELECT * FROM articles")) == before


def test_a_copy_that_stands_there_is_not_written_over(old: Path) -> None:
    there = old.with_name(f"old.db.before-v{VERSION}")
    there.write_text("mine", "utf-8")
    with pytest.raises(StoreError, match="move it away"):
        migrate(old)
    assert there.read_text("utf-8") == "mine"
    assert rows(old, "PRAGMA user_version") == [(0,)]


def test_what_is_no_store_is_refused(tmp_path: Path) -> None:
    text, other, newer = (tmp_path / name for name in ("text.db", "other.db", "newer.db"))
    text.write_text("Công đoàn " * 500, "utf-8")
    with closing(sqlite3.connect(other)) as db:
        db.execute("CREATE TABLE facts (id)")
    SQLiteStore(newer, create=True).close()
    with closing(sqlite3.connect(newer)) as db:
        db.execute(f"PRAGMA user_version = {VERSION + 1}")
    (tmp_path / "empty.db").touch()
    for name, why in (
        ("nothing.db", "there is no such store"), ("text.db", "not a database"), ("other.db", "no store of facts"),
        ("empty.db", "no store of facts"), ("newer.db", "made by a newer program"),
    ):  # fmt: skip
        with pytest.raises(StoreError, match=why):
            migrate(tmp_path / name)
    assert not list(tmp_path.glob("*before*"))
    assert not (tmp_path / "nothing.db").exists()
