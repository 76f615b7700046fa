"""A store in PostgreSQL: many writers at once, writers killed, and what is said of a database that is no store."""

import json
import random
import re
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from extractor.store.address import open_store
from extractor.store.base import Loaded, Row
from extractor.store.errors import StoreError
from extractor.store.rows import rows_of
from extractor.store.words import parse
from tests.store.server import ESCAPED, PASSWORD, Server, free_port

Line = dict[str, Any]
Again = Callable[[int], list[Line]]
WRITER = Path(__file__).with_name("writer.py")
WRITERS = 8
BATCH = 10


def ask(address: str, sql: str, *values: Any) -> list[Row]:
    with closing(open_store(address)) as store:
        return list(store.ask(sql, values))


def whole(address: str, lines: Iterable[Line]) -> int:
    """How many articles there are, having looked that each is there once, with all its facts and sentences."""
    expected = {line["article"]["id"]: rows_of(line) for line in lines}
    rows = ask(
        address,
        "SELECT a.name, (SELECT count(*) FROM facts f WHERE f.article = a.id) AS facts, "
        "(SELECT count(*) FROM evidence e WHERE e.article = a.id) AS evidence FROM articles a",
    )
    assert max(Counter(row["name"] for row in rows).values(), default=1) == 1
    for row in rows:
        one = expected[row["name"]]
        assert (row["facts"], row["evidence"]) == (len(one.facts), len(one.spans))
    return len(rows)


@contextmanager
def writer(address: str, lines: Sequence[Line], file: Path, times: int = 1) -> Iterator["subprocess.Popen[str]"]:
    """A process that is ready to write these lines in this order, `BATCH` at a time; gone at the end."""
    file.write_text("\n".join(json.dumps(line) for line in lines), "utf-8")
    command = [sys.executable, str(WRITER), address, str(file), str(BATCH), str(times)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            yield process
        finally:
            process.kill()


def go(process: "subprocess.Popen[str]") -> None:
    """Lets a writer begin."""
    assert process.stdin is not None
    process.stdin.write("go\n")
    process.stdin.flush()


def write_all(address: str, parts: Sequence[Sequence[Line]], folder: Path, times: int, all_: Sequence[Line]) -> Loaded:
    """What came of writing each part in a process of its own, all at once; meanwhile readers see whole articles."""
    with ExitStack() as stack:
        processes = [
            stack.enter_context(writer(address, part, folder / f"{n}.jsonl", times)) for n, part in enumerate(parts)
        ]
        for process in processes:
            go(process)
        while any(process.poll() is None for process in processes):
            whole(address, all_)
        assert [process.returncode for process in processes] == [0] * len(processes)
        told = [json.loads(process.stdout.read()) for process in processes if process.stdout]
    done = Loaded()
    for one in told:
        done = done.plus(Loaded(**one))
    return done


def deadlocks(address: str) -> int:
    """How often the server had to end a writer, since two waited for each other."""
    return int(ask(address, "SELECT deadlocks AS n FROM pg_stat_database WHERE datname = current_database()")[0]["n"])


def test_eight_writers_of_the_same_articles(database: str, again: Again, tmp_path: Path) -> None:
    lines = again(3)
    parts = [random.Random(n).sample(lines, len(lines)) for n in range(WRITERS)]
    done = write_all(database, parts, tmp_path, 1, lines)
    assert whole(database, lines) == len(lines)
    facts = sum(len(line["facts"]) for line in lines)
    assert done == Loaded(len(lines), facts, known=(WRITERS - 1) * len(lines))
    assert deadlocks(database) == 0


def test_eight_writers_who_replace_each_others_articles(database: str, again: Again, tmp_path: Path) -> None:
    lines = again(1)
    parts = [random.Random(n).sample(lines, len(lines)) for n in range(WRITERS)]
    done = write_all(database, parts, tmp_path, 3, lines)
    assert whole(database, lines) == len(lines)
    assert done.articles + done.known == WRITERS * 3 * len(lines)
    assert done.articles >= 3 * len(lines)
    loose = "SELECT count(*) AS n FROM {} WHERE article NOT IN (SELECT id FROM articles)"
    assert [ask(database, loose.format(table)) for table in ("facts", "evidence")] == [[{"n": 0}]] * 2
    assert deadlocks(database) == 0


def test_eight_writers_with_articles_of_their_own(database: str, again: Again, tmp_path: Path) -> None:
    lines = again(WRITERS)
    done = write_all(database, [lines[n::WRITERS] for n in range(WRITERS)], tmp_path, 1, lines)
    assert done == Loaded(len(lines), sum(len(line["facts"]) for line in lines))
    assert whole(database, lines) == len(lines)
    bodies = {fact["id"] for line in lines for fact in line["facts"] if fact["type"] == "organisation"}
    assert ask(database, "SELECT count(*) AS n FROM organisations") == [{"n": len(bodies)}]


def test_a_killed_writer_leaves_whole_articles(database: str, again: Again, tmp_path: Path) -> None:
    lines = again(2)
    busy = (
        "SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND backend_xid IS NOT NULL "
        "AND (SELECT count(*) FROM articles) >= ?"
    )
    for articles in (0, 2 * BATCH, len(lines)):
        with writer(database, lines, tmp_path / "lines.jsonl", times=1000) as process:
            go(process)
            with closing(open_store(database)) as store:
                while not next(store.ask(busy, [articles]))["n"]:  # until it is about to change something
                    assert process.poll() is None
            process.kill()
            assert process.wait() == -signal.SIGKILL
        there = whole(database, lines)
        assert there >= articles
        assert there == len(lines) or there % BATCH == 0
    with closing(open_store(database)) as store:
        store.write([rows_of(line) for line in lines])
    assert whole(database, lines) == len(lines)


def test_who_removes_an_article_is_waited_for(database: str, found: list[Line], postgres: Server) -> None:
    import psycopg

    waits = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%removals%'"
    rows = rows_of(found[0])
    with closing(open_store(database, create=True)) as store, ThreadPoolExecutor() as pool:
        with psycopg.connect(database) as db:
            db.execute("INSERT INTO removals VALUES ('article', %s, '2024-01-01')", [rows.article["article_key"]])
            written = pool.submit(store.write, [rows])
            while postgres.run(waits) == [(0,)]:
                assert not written.done()
        assert written.result() == Loaded(removed=1)


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
        with pytest.raises(StoreError, match=r"gone away|terminating connection"):
            list(store.ask("SELECT 1 AS n"))
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


@pytest.mark.parametrize(("version", "said"), [(0, "extractor store migrate postgresql://"), (99, "update it")])
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
