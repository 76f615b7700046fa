"""An older store becomes what a new one is, with all its facts, and a copy of it as it was."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from extractor.store.address import open_store
from extractor.store.decisions.deciding import decide
from extractor.store.errors import StoreError
from extractor.store.loading.linking import link
from extractor.store.postgres.migrations import MIGRATIONS as ON_SERVER
from extractor.store.review.decided import history
from extractor.store.sqlite.migrations import MIGRATIONS
from extractor.store.sqlite.store import SQLiteStore
from extractor.store.tables.schema import VERSION
from extractor.store.upkeep.fsck import fsck
from extractor.store.upkeep.migrate import migrate, migrate_server
from tests.store.comparing import NOW, found, key_of, planted, told, write
from tests.store.server import PASSWORD, Server

if TYPE_CHECKING:
    from extractor.api import Extractor

OLD = Path(__file__).parent / "data" / "version-0.sql"
DECIDED = "INSERT INTO decisions (fact_key, verdict, by_whom, at_time)"


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
    assert list(ON_SERVER) == list(range(3, VERSION))


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


@pytest.mark.parametrize("before", range(VERSION))
def test_from_each_version_it_becomes_that_of_a_new_one(old: Path, tmp_path: Path, before: int) -> None:
    SQLiteStore(tmp_path / "new.db", create=True).close()
    _brought_to(old, before)
    assert migrate(old)[:2] == (before, VERSION)
    assert schema(old) == schema(tmp_path / "new.db")
    assert rows(old, "PRAGMA foreign_key_check") == []
    with SQLiteStore(old) as store:
        assert list(fsck(store)) == []


def _brought_to(path: Path, version: int) -> None:
    """Has a file of schema 0 be one of this version, as the program that knew no later one left it."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for pragma in ("foreign_keys = OFF", "legacy_alter_table = ON"):
            db.execute(f"PRAGMA {pragma}")
        for statement in (one for step in range(version) for one in MIGRATIONS[step]):
            db.execute(statement)
        db.execute(f"PRAGMA user_version = {version}")


def test_what_was_written_before_checks_were_kept_is_checked_as_what_is_new(
    tmp_path: Path, extractor: "Extractor"
) -> None:
    lines = planted(extractor, 4, 3)
    path = tmp_path / "facts.db"
    with SQLiteStore(path, create=True) as store:
        write(store, lines)
        link(store)
        expected = found(store)
    assert expected
    with closing(sqlite3.connect(path, isolation_level=None)) as db:  # as a program of schema 2 left it
        for table in ("verdict_reports", "verdicts", "features", "hot_features", "checked", "checks"):
            db.execute(f"DROP TABLE {table}")
        db.execute("PRAGMA user_version = 2")
    with pytest.raises(StoreError, match="extractor store migrate"):
        SQLiteStore(path)
    before = rows(path, "SELECT * FROM facts")
    assert migrate(path)[:2] == (2, VERSION)
    assert rows(path, "SELECT * FROM facts") == before
    assert rows(path, "SELECT * FROM checked") == []
    with SQLiteStore(path) as store:
        assert found(store) == expected
        assert list(fsck(store)) == []


def test_what_was_decided_before_withdrawals_is_kept_and_can_be_withdrawn(old: Path) -> None:
    _brought_to(old, 3)
    with closing(sqlite3.connect(old)) as db:
        with pytest.raises(sqlite3.IntegrityError):
            db.execute(f"{DECIDED} VALUES ('x', 'withdraw', 'an', '2026-01-01')")
        db.execute(f"{DECIDED} SELECT fact_key, 'reject', 'an', '2026-01-01' FROM facts WHERE id = 1")
        db.commit()
    before = rows(old, "SELECT * FROM decisions ORDER BY id")
    assert migrate(old)[:2] == (3, VERSION)
    assert rows(old, "SELECT * FROM decisions ORDER BY id") == before
    (key,) = rows(old, "SELECT fact_key FROM facts WHERE id = 1")[0]
    with SQLiteStore(old) as store:
        decide(store, str(key), "withdraw", "bình", NOW)
        assert [one.verdict for one in history(store, str(key))][-2:] == ["reject", "withdraw"]


@pytest.fixture
def on_server(postgres: Server, extractor: "Extractor") -> tuple[str, Server]:
    """The name of a database with a store of schema 3 and a decision, as the program of that time made it."""
    name = postgres.database()
    with closing(open_store(postgres.address(name), create=True)) as store:
        write(store, told(extractor, a=45))
        decide(store, key_of(store, "a", 45), "reject", "an", NOW)
    for sql in (
        "ALTER TABLE decisions DROP CONSTRAINT decisions_verdict_check",
        "ALTER TABLE decisions ADD CHECK (verdict IN ('accept', 'reject', 'correct'))",
        "UPDATE meta SET value = 3",
    ):
        postgres.run(sql, name)
    return name, postgres


CHECKS = "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'c' ORDER BY conname"


def test_a_store_on_a_server_is_migrated_in_place(on_server: tuple[str, Server], database: str) -> None:
    name, server = on_server
    address = server.address(name)
    with pytest.raises(StoreError, match="extractor store migrate postgresql://owner@") as refused:
        open_store(address)
    assert PASSWORD not in str(refused.value)
    assert migrate_server(address) == (3, VERSION, None)
    assert migrate_server(address) == (VERSION, VERSION, None)
    open_store(database, create=True).close()
    assert server.run(CHECKS, name) == server.run(CHECKS, database.rpartition("/")[2])
    with closing(open_store(address)) as store:
        key = key_of(store, "a", 45)
        decide(store, key, "withdraw", "bình", NOW)
        assert [one.verdict for one in history(store, key)] == ["reject", "withdraw"]


def test_a_migration_on_a_server_that_fails_leaves_it_as_it_was(
    on_server: tuple[str, Server], monkeypatch: pytest.MonkeyPatch
) -> None:
    name, server = on_server
    monkeypatch.setitem(ON_SERVER, 3, (*ON_SERVER[3], "INSERT INTO nowhere VALUES (1)"))
    before = server.run(CHECKS, name)
    with pytest.raises(StoreError, match="nowhere"):
        migrate_server(server.address(name))
    assert server.run(CHECKS, name) == before
    assert server.run("SELECT value FROM meta", name) == [(3,)]


def test_what_is_no_store_on_a_server_is_refused(on_server: tuple[str, Server], database: str) -> None:
    name, server = on_server
    with pytest.raises(StoreError, match="there is no such store"):
        migrate_server(database)
    for version, said in ((0, "load the articles into a new store"), (VERSION + 1, "made by a newer program")):
        server.run(f"UPDATE meta SET value = {version}", name)
        with pytest.raises(StoreError, match=said):
            migrate_server(server.address(name))


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
