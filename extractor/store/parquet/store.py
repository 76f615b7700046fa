"""A store in a folder of Parquet files, for exchange and analysis: written in batches, read by many programs."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from extractor.store.base import Change, Fault, Insert, Loaded, Row
from extractor.store.errors import StoreError
from extractor.store.loading.plan import REMOVALS, THERE, Ids, kept_out, plan
from extractor.store.parquet import upkeep
from extractor.store.parquet.changes import Changes
from extractor.store.parquet.commits import Draft, Manifest
from extractor.store.parquet.folder import Folder
from extractor.store.parquet.sql import DIALECT, complaints, connect, plain_value
from extractor.store.tables.rows import ArticleRows

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

CHUNK = 1000
"""Rows of an answer that are fetched at a time."""


class ParquetStore:
    """One folder. Every question is answered as of one commit. Used from one thread at a time."""

    dialect = DIALECT
    keeps_verdicts = False

    def __init__(self, path: Path, create: bool = False) -> None:
        """Opens the folder; with `create`, makes a store of it where there is none. Raises StoreError."""
        self.address = str(path)
        self._folder = Folder(path, create)
        self._db: DuckDBPyConnection | None = None
        self._shown = ""
        self._changes: Changes | None = None

    def write(self, articles: Sequence[ArticleRows], run: int | None = None, errors: Iterable[Row] = ()) -> Loaded:
        """See `Store.write`."""
        with self._folder.writing() as draft:
            wanted, removed = kept_out(articles, self.ask(REMOVALS))
            ids = Ids(draft.number("articles"), draft.number("evidence"))
            keys = [each.article["article_key"] for each in wanted]
            there = self.ask(f"{THERE} IN ({_marks(keys)})", keys)
            planned = plan(wanted, there, ids, run, errors)
            draft.add("replaced", [{"article": old} for old in planned.replaced])
            for one in planned.inserts():
                rows = [dict(zip(one.columns, row, strict=True)) for row in one.rows]
                draft.add(one.table, list(self._new(one, rows) if one.key else _numbered(draft, one.table, rows)))
            return planned.loaded(removed)

    def _new(self, told: Insert, rows: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        """The rows whose key does not stand there yet; where they may change, all: `tidy` keeps the last."""
        if told.anew:
            yield from rows
            return
        first = told.key[0]
        some = sorted({row[first] for row in rows})
        asked = f"SELECT {', '.join(told.key)} FROM {told.table} WHERE {first} IN ({_marks(some)})"
        there = {tuple(row.values()) for row in self.ask(asked, some)}
        yield from (row for row in rows if tuple(row[name] for name in told.key) not in there)

    def begin_run(self, made_by: Mapping[str, Any], now: dt.datetime, packs: str | None = None) -> int:
        """See `Store.begin_run`."""
        with self._folder.writing() as draft:
            run = next(draft.number("runs"))
            made = {key: made_by.get(key) for key in ("program", "rule_version", "segmentation")}
            version = made_by.get("rule_version")
            if packs is not None and not list(self.ask("SELECT 1 AS n FROM packs WHERE rule_version = ?", (version,))):
                draft.add("packs", [{"rule_version": version, "described": packs}])
            draft.add("runs", [{"id": run, "started": now.isoformat(timespec="seconds"), **made}])
            return run

    def end_run(self, run: int, now: dt.datetime) -> None:
        """See `Store.end_run`. There are few runs: their table is written anew."""
        with self._folder.writing() as draft:
            runs = list(self.ask("SELECT * FROM runs ORDER BY id"))
            ended = {"finished": now.isoformat(timespec="seconds")}
            draft.empty("runs")
            draft.add("runs", [{**row, **ended} if row["id"] == run else row for row in runs])

    def ask(self, sql: str, values: Sequence[Any] = ()) -> Iterator[Row]:
        """See `Store.ask`. Rows come as they are wanted, `CHUNK` at a time."""
        with complaints(self.address):
            cursor = self._database().cursor()
            cursor.execute(sql, list(values))
            names = [told[0] for told in cursor.description or ()]
            while rows := cursor.fetchmany(CHUNK):
                yield from (dict(zip(names, map(plain_value, row), strict=True)) for row in rows)

    def _database(self) -> "DuckDBPyConnection":
        """Over the files of the last commit, or of the one in the making within `changing`."""
        if self._changes is not None:
            self._changes.flush()
            return self._over(self._changes.draft.manifest, self._changes.draft.manifest.written())
        text = self._folder.text()
        if self._db is not None and text == self._shown:
            return self._db
        return self._over(self._folder.manifest(text), text)

    def _over(self, manifest: Manifest, text: str) -> "DuckDBPyConnection":
        if self._db is None or text != self._shown:
            # The one before is left to the questions that are still being answered.
            self._db, self._shown = connect(self._folder.path, manifest), text
        return self._db

    @contextmanager
    def changing(self) -> Iterator[Change]:
        """See `Store.changing`: signatures and copies alone, as the rest is read as it was written."""
        with self._folder.writing() as draft:
            self._changes = Changes(self, draft)
            try:
                yield self._changes.change
                self._changes.flush()
            finally:
                self._changes = None

    def insert(self, rows: Insert) -> None:
        """See `Store.insert`."""
        raise StoreError("{}: a folder of Parquet files keeps no {}", self.address, rows.table)

    def size(self) -> int:
        """See `Store.size`."""
        return self._folder.size()

    def inner_faults(self) -> Iterator[Fault]:
        """See `Store.inner_faults`."""
        yield from upkeep.faults_in(self._folder.path, self._folder.manifest())

    def tidy(self) -> None:
        """See `Store.tidy`: one file in each folder. A question that is being answered meanwhile may fail."""
        with self._folder.writing() as draft:
            upkeep.compact(self._database(), draft)
        with self._folder.writing() as draft:
            self._folder.sweep(draft)

    def close(self) -> None:
        """See `Store.close`."""
        if self._db is not None:
            self._db.close()
            self._db = None

    def __enter__(self) -> "ParquetStore":
        return self

    def __exit__(self, kind: type[BaseException] | None, why: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def _numbered(draft: Draft, table: str, rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    numbers = draft.number(table)
    yield from (row if "id" in row else {"id": next(numbers), **row} for row in rows)


def _marks(values: Sequence[Any]) -> str:
    return ", ".join("?" * len(values)) or "NULL"
