"""Parts of a store of Parquet files that tasks on other machines write: they count when the store's writer says so."""

import uuid
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]

from extractor.records.article import MadeBy
from extractor.store.base import Insert, Row
from extractor.store.loading.known import ASKED
from extractor.store.loading.plan import Ids, plan
from extractor.store.parquet.commits import ROW_GROUP, Part, part_file
from extractor.store.parquet.folder import Folder
from extractor.store.parquet.sql import complaints, connect
from extractor.store.parquet.tables import folders, table_of
from extractor.store.tables.rows import ArticleRows

STRIDE = 1 << 32
"""Numbers that the articles of one file, or the other rows of one task, have to themselves: more than there can be of
them, and 64 bits hold two thousand million times as many."""
SHARED = {"organisations": ("organisation_id",), "organisation_names": ("organisation_id", "name")}
"""Tables, with their keys, of which tasks write what others write too: their files never count, but what is new in them
is written once more. A row stands beside SEEN_IN, the number of the article that it was first seen in."""
SEEN_IN = "seen_in"
BATCH_ARTICLES = 500
"""What is written at once."""


class Taken(NamedTuple):
    """What is set aside for a batch of tasks: the number behind which each table's rows begin, that of the run, and
    that by which the batch's parts are named."""

    batch: int
    run: int
    behind: Mapping[str, int]

    def numbers(self, table: str, task: int) -> Iterator[int]:
        """Those of a task's rows in a table."""
        return count(self.behind[table] + task * STRIDE + 1)

    def article(self, file: int, place: int) -> int:
        """That of the article which stands at a place, from 0, in one of the batch's files: articles are numbered as
        they lie, whichever task comes by them."""
        return self.behind["articles"] + file * STRIDE + place + 1


class Written(NamedTuple):
    """A part that is there and does not count yet."""

    table: str
    part: Part


class TaskParts:
    """The parts of one attempt at one task, under names of its own: an attempt that fails, or comes second, leaves
    files that nobody looks for. `written` tells them when it was left without an error."""

    def __init__(self, path: Path, taken: Taken, task: int) -> None:
        self._path = path
        self._taken = taken
        self._name = f"{taken.batch:08}-{task:06}-{uuid.uuid4().hex[:12]}.parquet"
        self._numbers = {table: taken.numbers(table, task) for table in ("evidence", "facts", "errors")}
        self._rows: dict[str, list[dict[str, Any]]] = {}
        self._there: set[tuple[Any, ...]] = set()
        self._waiting = 0
        self._open: dict[str, tuple[str, Any]] = {}
        self._files = ExitStack()
        self.written: list[Written] = []

    def add(self, number: int, article: ArticleRows) -> None:
        """Takes an article under its number (see `Taken.article`)."""
        planned = plan([article], (), Ids(iter((number,)), self._numbers["evidence"]), self._taken.run)
        for one in planned.inserts():
            self._take(one, number)
        self._waiting += 1
        if self._waiting >= BATCH_ARTICLES:
            self._flush()

    def fail(self, error: Row) -> None:
        """Takes what failed: input, stage, message."""
        self._take(Insert("errors", ("run", *error), [(self._taken.run, *error.values())]), 0)

    def _take(self, told: Insert, article: int) -> None:
        rows = self._rows.setdefault(told.table, [])
        for values in told.rows:
            row = dict(zip(told.columns, values, strict=True)) | ({SEEN_IN: article} if told.table in SHARED else {})
            if told.key:
                key = (told.table, *(row[name] for name in told.key))
                if key in self._there:
                    continue
                self._there.add(key)
            elif "id" not in row:
                row["id"] = next(self._numbers[told.table])
            rows.append(row)

    def _flush(self) -> None:
        for table, rows in self._rows.items():
            for folder, some in folders(table, rows) if rows else ():
                made = table_of(table, some)
                if table in SHARED:
                    made = made.append_column(SEEN_IN, pa.array([row[SEEN_IN] for row in some], pa.int64()))
                self._writer(table, folder, made.schema).write_table(made, row_group_size=ROW_GROUP)
        self._rows, self._waiting = {}, 0

    def _writer(self, table: str, folder: str, schema: Any) -> Any:
        file = f"{folder}/{self._name}"
        if file not in self._open:
            self._open[file] = (table, self._files.enter_context(part_file(self._path / file, schema)))
        return self._open[file][1]

    def __enter__(self) -> "TaskParts":
        return self

    def __exit__(self, kind: type[BaseException] | None, why: BaseException | None, at: TracebackType | None) -> None:
        if why is not None:
            self._files.__exit__(kind, why, at)  # of what was begun nothing is left
            return
        with self._files:
            self._flush()
        self.written = [
            Written(table, Part(file, pq.read_metadata(self._path / file).num_rows))
            for file, (table, _) in self._open.items()
        ]


def known_among(path: Path, digests: Collection[str], made_by: MadeBy) -> set[str]:
    """As `known.known`, of many inputs at once and in one thread: each question reads the whole account of inputs.
    Raises StoreError."""
    with complaints(path), connect(path, Folder(path, create=False).manifest()) as db:
        db.execute("SET threads = 1")
        asked = ASKED.format("SELECT unnest(?::VARCHAR[])")
        versions: Iterable[Any] = (made_by.program, made_by.rule_version, made_by.segmentation)
        return {row[0] for row in db.execute(asked, [*versions, list(digests)]).fetchall()}
