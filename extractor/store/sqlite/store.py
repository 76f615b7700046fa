"""A store in one SQLite file: readers beside one writer, the text index inside."""

import datetime as dt
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Any

from extractor.store.base import PACKS, Change, Fault, Insert, Loaded, Row
from extractor.store.errors import StoreError
from extractor.store.loading.plan import REMOVALS, THERE, Ids, kept_out, plan
from extractor.store.sqlite.errors import PATIENCE, told
from extractor.store.sqlite.sql import DIALECT, TEXT_INDEX, insert_into, narrowed
from extractor.store.sqlite.upkeep import bytes_of, faults_in, tidy, without_traces
from extractor.store.tables.rows import ArticleRows
from extractor.store.tables.schema import SQLITE, VERSION, refuse_newer, statements

APPLICATION = 0x45585452
"""In the file's header, so that a store is known from any other database ("EXTR")."""
CACHE = 16 * 1024
"""KiB of pages kept in memory at most. More hardly loads faster, as the system keeps them as well (a million facts:
11,800 facts/s, 13,900 with four times as much), and many articles should take no more memory than few."""
LOG = 16_384
"""Pages (of 4 KiB) of the write-ahead log before they are moved into the file: those of an index that many batches
change are moved once."""


class SQLiteStore:
    """One file. `ask` may be called from one thread at a time."""

    dialect = DIALECT
    keeps_verdicts = True

    def __init__(self, path: Path, create: bool = False) -> None:
        """Opens the file; with `create`, makes a store of it where there is none. Raises StoreError."""
        self.address = str(path)
        if not path.exists() and not create:
            raise StoreError("{}: there is no such store; extractor run … --out {} makes one", path, path)
        try:
            # Threads hand a store on to one another; each has it to itself while it asks.
            self._db = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
            self._prepare(path, create)
        except sqlite3.Error as why:
            raise told(path, why) from None

    def _prepare(self, path: Path, create: bool) -> None:
        self._db.execute("PRAGMA foreign_keys = ON")
        if create and self._empty():
            self._keep_log()
            with self._writing():
                if self._empty():  # another may have made it meanwhile
                    self._make()
        version = self._version()
        if self._one("PRAGMA application_id") != APPLICATION:
            raise StoreError("{}: a database, but no store of facts", path)
        refuse_newer(path, version)
        if version < VERSION:
            raise StoreError(
                "{}: made by an older program; extractor store migrate {} brings it up to date", path, path
            )
        self._db.execute("PRAGMA synchronous = NORMAL")
        self._db.execute(f"PRAGMA cache_size = -{CACHE}")
        self._db.execute(f"PRAGMA wal_autocheckpoint = {LOG}")

    def map(self, size: int) -> None:
        """Reads so many bytes of the file through memory that the system shares among all who read it: for one who asks
        much and writes little."""
        self._db.execute(f"PRAGMA mmap_size = {size:d}")

    def _empty(self) -> bool:
        return not self._one("SELECT count(*) FROM sqlite_master")

    def _keep_log(self) -> None:
        """Readers beside a writer. SQLite does not wait by itself where several ask for it at the same time."""
        until = time.monotonic() + PATIENCE
        while True:
            try:
                self._db.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as why:
                if "locked" not in str(why) or time.monotonic() > until:
                    raise
                time.sleep(0.01)
            else:
                return

    def _make(self) -> None:
        for statement in (*statements(SQLITE), *TEXT_INDEX):
            self._db.execute(statement)
        self._db.execute(f"PRAGMA application_id = {APPLICATION}")
        self._db.execute(f"PRAGMA user_version = {VERSION}")

    def _version(self) -> int:
        return int(self._one("PRAGMA user_version"))

    def _one(self, sql: str, values: Sequence[Any] = ()) -> Any:
        row = self._db.execute(sql, values).fetchone()
        return row[0] if row else None

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One transaction, begun as a writer: two of them wait for each other rather than fail half-way."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    @contextmanager
    def _plainly(self) -> Iterator[None]:
        """Raises StoreError for what the database complains of."""
        try:
            yield
        except sqlite3.Error as why:
            raise told(self.address, why) from None

    def write(self, articles: Sequence[ArticleRows], run: int | None = None, errors: Iterable[Row] = ()) -> Loaded:
        """See `Store.write`."""
        with self._plainly(), self._writing():
            return self._write(articles, run, errors)

    def _write(self, articles: Sequence[ArticleRows], run: int | None, errors: Iterable[Row]) -> Loaded:
        wanted, removed = kept_out(articles, list(self.ask(REMOVALS)))
        keys = [each.article["article_key"] for each in wanted]
        marks = ", ".join("?" * len(keys))
        there = list(self.ask(f"{THERE} IN ({marks})", keys))
        last = (self._one(f"SELECT coalesce(max(id), 0) FROM {table}") for table in ("articles", "evidence"))
        ids = Ids(*(count(number + 1) for number in last))
        planned = plan(wanted, there, ids, run, errors)
        self._db.executemany("DELETE FROM articles WHERE id = ?", [(old,) for old in planned.replaced])
        for one in planned.inserts():
            for part in narrowed(one) if one.table == "facts" else (one,):
                self._db.executemany(insert_into(part), part.rows)
        return planned.loaded(removed)

    def begin_run(self, made_by: Mapping[str, Any], now: dt.datetime, packs: str | None = None) -> int:
        """See `Store.begin_run`."""
        made = [made_by.get(key) for key in ("program", "rule_version", "segmentation")]
        sql = "INSERT INTO runs (started, program, rule_version, segmentation) VALUES (?, ?, ?, ?)"
        with self._plainly(), self._writing():
            if packs is not None:
                self._db.execute(PACKS, (made_by["rule_version"], packs))
            return int(self._db.execute(sql, (now.isoformat(timespec="seconds"), *made)).lastrowid or 0)

    def end_run(self, run: int, now: dt.datetime) -> None:
        """See `Store.end_run`."""
        with self._plainly(), self._writing():
            self._db.execute("UPDATE runs SET finished = ? WHERE id = ?", (now.isoformat(timespec="seconds"), run))

    def ask(self, sql: str, values: Sequence[Any] = ()) -> Iterator[Row]:
        """See `Store.ask`."""
        with self._plainly():
            cursor = self._db.execute(sql, values)
            names = [told[0] for told in cursor.description or ()]
            for row in cursor:  # whole numbers come back as such, whatever their column holds
                whole = [int(it) if type(it) is float and it.is_integer() else it for it in row]
                yield dict(zip(names, whole, strict=True))

    @contextmanager
    def changing(self) -> Iterator[Change]:
        """See `Store.changing`."""
        with self._plainly(), without_traces(self._db), self._writing():
            yield self._change

    def insert(self, rows: Insert) -> None:
        """See `Store.insert`."""
        self._db.executemany(insert_into(rows), rows.rows)

    def _change(self, sql: str, values: Sequence[Any]) -> None:
        self._db.execute(sql, values)

    def size(self) -> int:
        """See `Store.size`."""
        return bytes_of(Path(self.address))

    def inner_faults(self) -> Iterator[Fault]:
        """See `Store.inner_faults`."""
        with self._plainly():
            yield from faults_in(self._db)

    def tidy(self) -> None:
        """See `Store.tidy`."""
        with self._plainly():
            tidy(self._db)

    def close(self) -> None:
        """See `Store.close`."""
        self._db.close()

    def __enter__(self) -> "SQLiteStore":
        return self

    def __exit__(self, kind: type[BaseException] | None, why: BaseException | None, at: TracebackType | None) -> None:
        self.close()
