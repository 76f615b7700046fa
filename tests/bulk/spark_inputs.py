"""What the tests of the Spark engine read, what they compare, and a driver to be killed."""

import gzip
import json
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]

from extractor.api import load
from extractor.bulk.cutting import Piece
from extractor.bulk.spark import Plan, carried_out, session
from extractor.bulk.work import Task
from extractor.reading import Located, Unit, read_inputs
from extractor.records import Article
from extractor.records.article import MadeBy
from extractor.store.address import open_store
from extractor.store.loading.plan import ARTICLE
from extractor.store.parquet.batches import Batches
from extractor.store.tables.columns import NAMES
from tests.reading.test_warc import record, response

ROOT = Path(__file__).resolve().parents[2]
SIZE = 60_000
"""Bytes of a task: of the rows below that makes several, and parts of one file."""
_FACTS = (
    f"SELECT a.article_key, e.starts, e.ends, e.words, {', '.join('f.' + name for name in NAMES)} FROM facts f "
    "JOIN articles a ON a.id = f.article JOIN evidence e ON e.id = f.evidence AND e.article = a.id"
)
_COPIES = (
    "SELECT a.article_key AS a, b.article_key AS b, c.similarity FROM copies c "
    "JOIN articles a ON a.id = c.article JOIN articles b ON b.id = c.of_article"
)
_CONTENT = (
    f"SELECT {', '.join(ARTICLE)} FROM articles",
    _FACTS,
    "SELECT organisation_id, name, kind, level, province, parent FROM organisations",
    "SELECT organisation_id, name, words FROM organisation_names",
    "SELECT digest, place, article_key FROM inputs",
    "SELECT DISTINCT input, stage, message FROM errors",
    _COPIES,
)


def content(store: Path) -> list[list[str]]:
    """All that a store holds but for the numbers of its rows, which are to be found once only."""
    with open_store(str(store)) as opened:  # type: ignore[attr-defined]
        for table in ("articles", "evidence", "facts", "errors"):
            (ids,) = opened.ask(f"SELECT count(*) AS n, count(DISTINCT id) AS once FROM {table}")
            assert ids["n"] == ids["once"], table
        return [sorted(json.dumps(dict(row)) for row in opened.ask(asked)) for asked in _CONTENT]


def put_inputs(folder: Path) -> Path:
    """Rows, pages of a crawl and a table: articles, one that another file tells otherwise, one told twice alike, a
    picture, and a line that is broken."""
    folder.mkdir()
    corpus = [one for one in read_inputs([str(ROOT / "corpus" / "articles")]) if isinstance(one, Article)]
    rows = [json.dumps({"id": each.id, "text": each.text}) for each in corpus]
    (folder / "a.jsonl").write_text("\n".join([*rows, '{"id": "broken"', ""]), "utf-8")
    pages = ("".join(f"<p>{line}</p>" for line in each.text.splitlines()) for each in corpus[:20])
    crawl = (
        record(f"http://bao.vn/{number}", response(f"<html><body><article>{page}</article></body></html>".encode()))
        for number, page in enumerate(pages)
    )
    (folder / "b.warc.gz").write_bytes(b"".join(gzip.compress(each) for each in crawl))
    (folder / "c.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    more = "\nNăm 2019, LĐLĐ tỉnh Hưng Yên trao 35 suất quà."
    table: dict[str, list[Any]] = {
        "id": [corpus[3].id, corpus[4].id, *(f"p/{each.id}" for each in corpus[20:])],
        "text": [corpus[3].text, corpus[4].text + more, *(each.text for each in corpus[20:])],
    }
    pq.write_table(pa.table(table), folder / "d.parquet")
    return folder


class Deadly(Piece):
    """A file whose second unit kills the process that parses it."""

    def units(self) -> Iterator[tuple[int, Unit | Located]]:
        for place, each in super().units():
            yield place, each._replace(parse=die) if isinstance(each, Unit) and place == 1 else each


def die(*_: object) -> Iterator[Located]:
    os.kill(os.getpid(), signal.SIGKILL)
    yield from ()


def plan(inputs: Path, store: Path, made_by: MadeBy, tasks: int | None = None) -> Plan:
    """One of small tasks into a store, which is made where it is not there."""
    open_store(str(store), create=True).close()
    task = Task(lines=False, rows=True)
    return Plan((str(inputs),), frozenset(), store, task, made_by, size=SIZE, tasks=tasks)


def main(inputs: str, store: str) -> None:
    """Runs with two tasks a batch, and tells of each."""
    import datetime as dt

    made_by = load().made_by
    planned = plan(Path(inputs), Path(store), made_by, tasks=2)
    with session() as spark:
        for came in carried_out(spark, planned, Batches(planned.store, made_by, dt.datetime.now(dt.UTC), "{}")):
            sys.stdout.write(f"{came.loaded.articles}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
