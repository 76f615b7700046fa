"""PostgreSQL: many writers at once, and writers killed, leave whole articles, each once."""

import random
import signal
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

from extractor.store.address import open_store
from extractor.store.base import Loaded
from extractor.store.tables.rows import rows_of
from tests.store.server import Server
from tests.store.writers import BATCH, WRITERS, Again, Line, ask, go, whole, write_all, writer


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
