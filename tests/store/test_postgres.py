"""A store in PostgreSQL: its index and its connections, and what is said of a database that is no store."""

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from extractor.store.address import open_store
from extractor.store.errors import StoreError
from extractor.store.tables.rows import rows_of
from extractor.store.tables.words import parse
from tests.store.server import ESCAPED, PASSWORD, Server, free_port

Line = dict[str, Any]


def test_words_are_looked_up_in_the_index(database: str, found: list[Line]) -> None:
    with closing(open_store(database, create=True)) as store:
        store.write([rows_of(one) for one in found])
        sql = f"SELECT f.id FROM facts f JOIN evidence e ON e.id = f.evidence WHERE {store.dialect.words_match}"
        for query in ("sang kien", '"bang kh*"'):
            plan = store.ask(f"EXPLAIN {sql}", [store.dialect.terms(parse(query))])
            told = "\n".join(row["QUERY PLAN"] for row in plan)
            assert "Bitmap Index Scan on evidence_words" in told
            assert "SubPlan" not in told


def test_a_question_that_nobody_hears_out(database: str) -> None:
    with closing(open_store(database, create=True)) as store:
        for _ in range(5):
            rows = iter(store.ask("SELECT n FROM generate_series(1, 1000000) AS n"))
            assert next(rows) == {"n": 1}
            rows.close()  # type: ignore[attr-defined]
        mine = "SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database()"
        assert list(store.ask(mine)) == [{"n": 1}]
        unheard = store.ask("SELECT n FROM generate_series(1, 1000000) AS n")
        assert next(unheard) == {"n": 1}
    assert sum(1 for _ in unheard) == 999_999  # closing waits for nobody, and takes nothing away


def test_a_connection_that_was_cut(database: str, postgres: Server) -> None:
    with closing(open_store(database, create=True)) as store:
        cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'extractor'"
        assert postgres.run(cut)
        assert list(store.ask("SELECT 1 AS n")) == [{"n": 1}]


def test_a_question_that_is_none(database: str) -> None:
    with closing(open_store(database, create=True)) as store:
        for sql, values in (("SELECT nothing FROM facts", ()), ("SELECT ?", ()), ("SELECT", (1,))):
            with pytest.raises(StoreError) as told:
                list(store.ask(sql, values))
            assert "\n" not in str(told.value)
        assert list(store.ask("SELECT count(*) AS n FROM facts")) == [{"n": 0}]


def refused(address: str, create: bool = False) -> str:
    """What is said instead of opening a store: one line that tells the address without its password."""
    with pytest.raises(StoreError) as told:
        open_store(address, create)
    said = str(told.value)
    assert "\n" not in said
    assert PASSWORD not in said
    assert ESCAPED not in said
    assert said.startswith(re.sub(r":[^:@/]+@", "@", address) + ": ")
    return said


def test_no_server(postgres: Server) -> None:
    assert "no server answers" in refused(f"postgresql://owner:{ESCAPED}@127.0.0.1:{free_port()}/facts")
    assert "no host of that name" in refused("postgresql://owner@nowhere.invalid/facts")


def test_no_address(tmp_path: Path) -> None:
    for address in (f"postgresql://owner:{ESCAPED}%zz@localhost/facts", f"postgresql://a:{ESCAPED}@b/c?password%%=x"):
        with pytest.raises(StoreError) as told:
            open_store(address)
        assert str(told.value) == "no address of a server: postgresql://user@host:port/database is one"
    with pytest.raises(StoreError, match=re.escape(f"postgresql:///facts?host={tmp_path}: no server answers on that")):
        open_store(f"postgresql:///facts?host={tmp_path}")


def test_no_database_no_user_wrong_password(postgres: Server) -> None:
    assert "createdb makes one" in refused(postgres.address("nowhere"))
    assert "wrong user or password" in refused(postgres.address("postgres", password="guessed"))
    assert "wants a password" in refused(f"postgresql://owner@127.0.0.1:{postgres.port}/postgres")


def test_no_store(postgres: Server, database: str) -> None:
    assert "there is no such store; extractor run" in refused(database)
    for table in ("facts (id int)", "meta (key text, value bigint)", "meta (about text)"):
        name = postgres.database()
        postgres.run(f"CREATE TABLE {table}", name)
        for create in (False, True):
            assert "other tables, but no store of facts" in refused(postgres.address(name), create)
        assert len(postgres.run("SELECT 1 FROM pg_tables WHERE schemaname = 'public'", name)) == 1


@pytest.mark.parametrize(("version", "said"), [(0, "load the articles into a new store"), (99, "update it")])
def test_another_version(postgres: Server, version: int, said: str) -> None:
    name = postgres.database()
    open_store(postgres.address(name), create=True).close()
    postgres.run(f"UPDATE meta SET value = {version}", name)
    assert said in refused(postgres.address(name), create=True)


def test_another_encoding(postgres: Server) -> None:
    name = postgres.database("ENCODING 'LATIN1' LOCALE 'C'")
    assert "its encoding is LATIN1; createdb -E UTF8" in refused(postgres.address(name), create=True)


@pytest.fixture
def stranger(postgres: Server) -> Iterator[str]:
    """A user who may do nothing but connect."""
    postgres.run(f"CREATE ROLE stranger LOGIN PASSWORD '{PASSWORD}'")
    yield "stranger"
    for (name,) in postgres.run("SELECT datname FROM pg_database WHERE datname LIKE 'facts%'"):
        postgres.run("DROP OWNED BY stranger", name)
    postgres.run("DROP ROLE stranger")


def test_who_may_not_make_a_store(postgres: Server, stranger: str) -> None:
    name = postgres.database()
    postgres.run("REVOKE CREATE ON SCHEMA public FROM PUBLIC", name)
    assert "permission denied for schema public: the owner must GRANT it" in refused(
        postgres.address(name, stranger), create=True
    )


def test_who_may_make_tables_but_no_extensions(postgres: Server, stranger: str, found: list[Line]) -> None:
    name = postgres.database()
    postgres.run("GRANT CREATE ON SCHEMA public TO stranger", name)
    with closing(open_store(postgres.address(name, stranger), create=True)) as store:
        assert store.write([rows_of(found[0])]).articles == 1
    assert postgres.run("SELECT extname FROM pg_extension", name) == [("plpgsql",)]
    with_all = postgres.database()
    open_store(postgres.address(with_all), create=True).close()
    assert sorted(postgres.run("SELECT extname FROM pg_extension", with_all)) == [
        ("pg_trgm",), ("plpgsql",), ("unaccent",),
    ]  # fmt: skip


def test_who_may_only_read(postgres: Server, stranger: str, found: list[Line]) -> None:
    name = postgres.database()
    address = postgres.address(name, stranger)
    with closing(open_store(postgres.address(name), create=True)) as store:
        store.write([rows_of(one) for one in found[:2]])
    assert "permission denied for table meta: the owner must GRANT it" in refused(address)
    postgres.run("GRANT SELECT ON ALL TABLES IN SCHEMA public TO stranger", name)
    with closing(open_store(address)) as store:
        assert list(store.ask("SELECT count(*) AS n FROM articles")) == [{"n": 2}]
        with pytest.raises(StoreError, match="permission denied for table"):
            store.write([rows_of(found[2])])
        assert list(store.ask("SELECT count(*) AS n FROM articles")) == [{"n": 2}]
