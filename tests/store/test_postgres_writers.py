"""PostgreSQL: many writers at once, and writers killed, leave whole articles, each once."""

import json
import random
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any

from extractor.store.address import open_store
from extractor.store.base import Loaded, Row
from extractor.store.rows import rows_of
from tests.store.server import Server

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
