"""A store in a PostgreSQL database: many readers and many writers, on any machine."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import partial
from operator import itemgetter
from types import TracebackType
from typing import Any

import psycopg
from psycopg import Connection, IsolationLevel, errors
from psycopg.pq import TransactionStatus
from psycopg.rows import dict_row

from extractor.store.base import PACKS, Change, Fault, Insert, Loaded, Row
from extractor.store.errors import ServerGone, StoreError
from extractor.store.loading.plan import REMOVALS, THERE, Ids, kept_out, plan
from extractor.store.postgres import schema
from extractor.store.postgres.errors import PATIENCE, not_opened, shown, told
from extractor.store.postgres.sql import DIALECT, load_plain_values, placeholders
from extractor.store.tables.rows import ArticleRows

CHUNK = 1000
"""Rows of an answer that are fetched at a time."""
_BESIDE = (errors.UniqueViolation, errors.DeadlockDetected, errors.SerializationFailure)
"""What a writer fails with where others wrote some of its articles meanwhile."""

Database = Connection[dict[str, Any]]


class PostgresStore:
    """One database. Every question that is being answered has a connection of its own."""

    dialect = DIALECT
    keeps_verdicts = True

    def __init__(self, address: str, create: bool = False) -> None:
        """Connects; with `create`, makes a store of an empty database. Raises StoreError."""
        self.address = shown(address)
        self._conninfo = address
        self._idle: list[Database] = []
        self._closed = False
        self._changing: Database | None = None
        with self._connection() as db:
            if create:
                schema.make(db, self.address)
            schema.check(db, self.address)

    @contextmanager
    def _connection(self) -> Iterator[Database]:
        """A connection that nobody else uses, kept for the next unless it broke. Raises StoreError, ServerGone where
        the server has let go of it, of one that was kept perhaps long ago."""
        db = self._idle.pop() if self._idle else _connect(self._conninfo)
        try:
            yield db
        except psycopg.Error as why:
            raise told(self.address, why) from None
        finally:
            if self._closed or db.info.transaction_status != TransactionStatus.IDLE:
                db.close()
            else:
                self._idle.append(db)

    def _awake(self) -> None:
        """Has a kept connection answer before anything is written on it: by then nothing can have been written, so that
        nothing is written twice. Raises StoreError."""
        if self._idle:
            list(self.ask("SELECT 1 AS one"))

    def _let_go(self) -> None:
        while self._idle:
            self._idle.pop().close()

    def write(self, articles: Sequence[ArticleRows], run: int | None = None, errors: Iterable[Row] = ()) -> Loaded:
        """See `Store.write`. Several may write the same article at the same time: the later waits for the earlier,
        fails, and finds it known when it tries again."""
        failed = list(errors)
        self._awake()
        with self._connection() as db:
            try:
                return self._write(db, articles, run, failed, beside="SHARE")
            except _BESIDE:  # once more, alone, so that nobody can come between again
                return self._write(db, articles, run, failed, beside="SHARE ROW EXCLUSIVE")

    def _write(
        self, db: Database, articles: Sequence[ArticleRows], run: int | None, errors: Sequence[Row], beside: str
    ) -> Loaded:
        with db.transaction():
            db.execute(f"SET LOCAL lock_timeout = '{PATIENCE}s'".encode())
            # Every writer holds it, so that who removes an article waits until it is written, or is seen here.
            db.execute(f"LOCK TABLE removals IN {beside} MODE".encode())
            wanted, removed = kept_out(articles, db.execute(REMOVALS))
            there = db.execute(f"{THERE} = ANY(%s)".encode(), [[*map(_key, wanted)]])
            spans = sum(len(each.spans) for each in wanted)
            ids = Ids(_numbers(db, "articles", len(wanted)), _numbers(db, "evidence", spans))
            planned = plan(wanted, there, ids, run, errors)
            planned.articles.sort(key=itemgetter(1))  # all writers by key, so that no two wait for each other
            _delete(db, planned.replaced)
            for rows in planned.inserts():
                _insert(db, rows)
            return planned.loaded(removed)

    def begin_run(self, made_by: Mapping[str, Any], now: dt.datetime, packs: str | None = None) -> int:
        """See `Store.begin_run`."""
        made = [made_by.get(key) for key in ("program", "rule_version", "segmentation")]
        sql = "INSERT INTO runs (started, program, rule_version, segmentation) VALUES (%s, %s, %s, %s) RETURNING id"
        self._awake()
        with self._connection() as db:
            if packs is not None:
                _change(db, PACKS, [made_by["rule_version"], packs])
            return int(next(db.execute(sql, [now.isoformat(timespec="seconds"), *made]))["id"])

    def end_run(self, run: int, now: dt.datetime) -> None:
        """See `Store.end_run`."""
        self._awake()
        with self._connection() as db:
            db.execute("UPDATE runs SET finished = %s WHERE id = %s", [now.isoformat(timespec="seconds"), run])

    def ask(self, sql: str, values: Sequence[Any] = ()) -> Iterator[Row]:
        """See `Store.ask`. Rows come as they are wanted, `CHUNK` at a time; within `changing` all at once, of the
        connection that changes are made on. Where a kept connection turns out to be cut before the first row has come,
        it is asked once more on a new one."""
        if self._changing is not None:
            yield from self._changing.execute(placeholders(sql), list(values)).fetchall()
            return
        kept, told_some = bool(self._idle), False
        try:
            for row in self._asked(sql, values):
                told_some = True
                yield row
        except ServerGone:
            if told_some or not kept:
                raise
        else:
            return
        self._let_go()  # of the others too: they are of the same server
        yield from self._asked(sql, values)

    def _asked(self, sql: str, values: Sequence[Any]) -> Iterator[Row]:
        with self._connection() as db, db.cursor() as cursor:
            yield from cursor.stream(placeholders(sql), list(values), size=CHUNK)

    @contextmanager
    def changing(self) -> Iterator[Change]:
        """See `Store.changing`. Who writes articles meanwhile waits, as removals say what is kept out of them."""
        self._awake()
        with self._connection() as db, db.transaction():
            db.execute("LOCK TABLE removals IN EXCLUSIVE MODE")
            self._changing = db
            try:
                yield partial(_change, db)
            finally:
                self._changing = None

    def insert(self, rows: Insert) -> None:
        """See `Store.insert`."""
        if self._changing is None:
            raise StoreError("rows are inserted within a change")
        _insert(self._changing, rows)

    def size(self) -> int:
        """See `Store.size`."""
        (row,) = self.ask("SELECT pg_database_size(current_database()) AS bytes")
        return int(row["bytes"])

    def inner_faults(self) -> Iterator[Fault]:
        """See `Store.inner_faults`: the server watches over pages, keys and indices itself."""
        yield from ()

    def tidy(self) -> None:
        """See `Store.tidy`."""
        self._awake()
        with self._connection() as db:
            for table in ("articles", "evidence", "facts", "organisations", "organisation_names", "copies"):
                db.execute(f"VACUUM (ANALYZE) {table}".encode())

    def close(self) -> None:
        """See `Store.close`."""
        self._closed = True
        self._let_go()

    def __enter__(self) -> "PostgresStore":
        return self

    def __exit__(self, kind: type[BaseException] | None, why: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def migrate(address: str) -> int:
    """Brings the store of that address up to the schema of this program; of which version it was. See
    `schema.migrate`. Raises StoreError."""
    with closing(_connect(address)) as db:
        try:
            return schema.migrate(db, shown(address))
        except psycopg.Error as why:
            raise told(shown(address), why) from None


def _connect(address: str) -> Database:
    try:
        db: Database = psycopg.connect(
            address, autocommit=True, row_factory=dict_row, client_encoding="utf8",
            fallback_application_name="extractor",
            prepare_threshold=None,  # a pool of connections between may know no prepared statements
        )  # fmt: skip
    except psycopg.Error as why:
        raise not_opened(shown(address), why) from None
    db.isolation_level = IsolationLevel.READ_COMMITTED
    load_plain_values(db)
    return db


def _change(db: Database, sql: str, values: Sequence[Any] = ()) -> None:
    db.execute(placeholders(sql), list(values))


def _key(each: ArticleRows) -> str:
    return str(each.article["article_key"])


def _numbers(db: Database, table: str, most: int) -> Iterator[int]:
    """New ids of a table, taken from its sequence when the first is wanted."""
    sql = "SELECT nextval(pg_get_serial_sequence(%s, 'id')) AS id FROM generate_series(1, %s)"
    yield from (row["id"] for row in db.execute(sql, [table, most]))


def _delete(db: Database, articles: Sequence[int]) -> None:
    """With all that belongs to them."""
    locked = "SELECT id FROM articles WHERE id = ANY(%s) ORDER BY id FOR UPDATE"
    db.execute(f"DELETE FROM articles WHERE id IN ({locked})".encode(), [articles])


def _insert(db: Database, rows: Insert) -> None:
    columns = ", ".join(rows.columns)
    if rows.key:
        values = ", ".join(f"%s::{'bigint' if name == 'run' else 'text'}[]" for name in rows.columns)
        sql = f"INSERT INTO {rows.table} ({columns}) SELECT * FROM unnest({values}){rows.conflict()}"
        db.execute(sql.encode(), [*map(list, zip(*rows.rows, strict=True))] or [[] for _ in rows.columns])
        return
    with db.cursor() as cursor, cursor.copy(f"COPY {rows.table} ({columns}) FROM STDIN".encode()) as copy:
        for row in rows.rows:
            copy.write_row(row)
