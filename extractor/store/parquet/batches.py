"""Batches of parts that were written elsewhere (see `parquet_tasks`), each taken into a store in one commit."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.records.article import MadeBy
from extractor.store.base import Loaded, Row
from extractor.store.errors import StoreError
from extractor.store.loading.plan import SAME
from extractor.store.parquet.commits import Draft
from extractor.store.parquet.folder import Folder
from extractor.store.parquet.sql import complaints, connect, quoted
from extractor.store.parquet.tables import columns_in_files
from extractor.store.parquet.tasks import SHARED, STRIDE, Taken, Written

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_TWICE = f"""SELECT article_key, id, {", ".join(SAME[1:])} FROM articles WHERE article_key IN (
  SELECT article_key FROM articles
  WHERE article_key IN (SELECT article_key FROM articles WHERE id > ? AND id <= ?)
  GROUP BY article_key HAVING count(*) > 1
) ORDER BY article_key, id"""
"""The articles of one batch that stand there under the same key once more, in the order of their numbers."""
_PACKS = "SELECT 1 FROM packs WHERE rule_version = ?"
_FACTS = "SELECT count(*) FROM facts_parts WHERE article IN (SELECT unnest(?::BIGINT[]))"
_NEW = """SELECT {columns} FROM read_parquet([{files}], hive_partitioning = false) n
  WHERE NOT EXISTS (SELECT 1 FROM {table} t WHERE {same})
  QUALIFY row_number() OVER (PARTITION BY {key} ORDER BY seen_in) = 1 ORDER BY {key}"""


class Batches:
    """One run of tasks that write to the store in a folder. Its row is written with the first thing that it finds."""

    def __init__(self, path: Path, made_by: MadeBy, started: dt.datetime, packs: str) -> None:
        """`packs` describes the rules, as JSON (see `Store.begin_run`). Raises StoreError for what is no store."""
        self._path = path
        self._folder = Folder(path, create=False)
        self._row = {"started": started.isoformat(timespec="seconds"), **made_by.model_dump()}
        self._packs = {"rule_version": made_by.rule_version, "described": packs}
        self._reserved: int | None = None
        self.run: int | None = None

    def take(self, files: int, tasks: int) -> Taken:
        """Sets numbers aside for a batch, so that nobody else gives them. Raises StoreError."""
        with self._folder.writing() as draft:
            if self._reserved is None:
                self._reserved = next(draft.number("runs"))
            last = draft.manifest.last
            behind = {table: last[table] for table in ("articles", "evidence", "facts", "errors")}
            for table in behind:
                last[table] += STRIDE * (files if table == "articles" else tasks)
            draft.changed = True
            return Taken(draft.manifest.commit, self._reserved, behind)

    def commit(self, taken: Taken, written: Sequence[Written], errors: Iterable[Row] = ()) -> Loaded:
        """Takes in the parts of a batch, and what failed besides, all at once or nothing. An article that stands there
        as it is stays; of others of one key the last counts, but what bodies the others tell of is kept too. Raises
        StoreError."""
        failed = list(errors)
        if not written and not failed:
            return Loaded()
        shared = {table: [one.part.file for one in written if one.table == table] for table in SHARED}
        with self._folder.writing() as draft, complaints(self._path):
            self._begin(draft, taken.run)
            numbers = draft.number("errors")
            draft.add("errors", [{"id": next(numbers), "run": taken.run, **row} for row in failed])
            try:
                for one in written:
                    if one.table not in SHARED:
                        draft.count_in(one.table, one.part)
            except FileNotFoundError as why:
                raise StoreError("{}: swept away by `store vacuum` meanwhile; run again", why.filename) from None
            with connect(self._path, draft.manifest) as db:
                loaded = _once(db, draft, taken, written)
                for table, files in shared.items():
                    draft.add(table, _new(db, self._path, table, files))
        for files in shared.values():
            for file in files:
                (self._path / file).unlink(missing_ok=True)
        return loaded

    def _begin(self, draft: Draft, run: int) -> None:
        if self.run is not None:
            return
        with connect(self._path, draft.manifest) as db:
            if not db.execute(_PACKS, [self._packs["rule_version"]]).fetchall():
                draft.add("packs", [self._packs])
        draft.add("runs", [{"id": run, **self._row}])
        self.run = run


def _once(db: "DuckDBPyConnection", draft: Draft, taken: Taken, written: Sequence[Written]) -> Loaded:
    """Takes out all but one of the articles of one key; how many are new then."""
    behind = taken.behind["articles"]
    rows = db.execute(_TWICE, [behind, draft.manifest.last["articles"]]).fetchall()
    gone: list[int] = []
    known = 0
    for _, some in groupby(rows, key=lambda row: row[0]):
        stands, *others = some
        for row in others:
            if row[2:] == stands[2:] and stands[1] <= behind:  # of two that are new the later stands, as in `plan`
                known += 1
                gone.append(row[1])
            else:
                gone.append(stands[1])
                stands = row
    draft.add("replaced", [{"article": number} for number in gone])
    counts = {table: sum(one.part.rows for one in written if one.table == table) for table in ("articles", "facts")}
    new = [number for number in gone if number > behind]
    ((facts,),) = db.execute(_FACTS, [new]).fetchall()
    return Loaded(counts["articles"] - len(new), counts["facts"] - facts, known)


def _new(db: "DuckDBPyConnection", path: Path, table: str, files: Sequence[str]) -> list[dict[str, Any]]:
    """The rows of the files whose key does not stand in the table yet, as they come first."""
    if not files:
        return []
    columns, key = columns_in_files(table), SHARED[table]
    asked = _NEW.format(
        columns=", ".join(columns),
        files=", ".join(quoted(path.absolute() / file) for file in files),
        table=table,
        same=" AND ".join(f"t.{name} = n.{name}" for name in key),
        key=", ".join(key),
    )
    return list(_dicts(columns, db.execute(asked).fetchall()))


def _dicts(columns: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> Iterator[dict[str, Any]]:
    yield from (dict(zip(columns, row, strict=True)) for row in rows)
