"""A store in a folder of Parquet files: whole commits alone, one writer after another, and read by other programs."""

import copy
import datetime as dt
import json
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import polars as pl
import pyarrow.dataset as ds  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]
import pytest

from extractor.store.address import open_store
from extractor.store.base import COPIED, Fault, Loaded, Row, Store
from extractor.store.errors import StoreError
from extractor.store.loading.linking import link
from extractor.store.parquet import folder as parquet_folder
from extractor.store.parquet.folder import Folder
from extractor.store.parquet.store import ParquetStore
from extractor.store.parquet.tables import COLUMNS
from extractor.store.removal.removal import remove
from extractor.store.search.facts import search
from extractor.store.search.filters import Filters
from extractor.store.sqlite.store import SQLiteStore
from extractor.store.tables.rows import rows_of
from extractor.store.upkeep.fsck import fsck
from tests.store.writers import go, whole, write_all, writer

Line = dict[str, Any]
Again = Callable[[int], list[Line]]
KILLED = Path(__file__).with_name("killed_writer.py")
NOW = dt.datetime(2024, 5, 1, 8)
TABLES = [table for table in COLUMNS if table not in ("signatures", "replaced")]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An empty store."""
    made = tmp_path / "facts.parquet"
    ParquetStore(made, create=True).close()
    return made


@pytest.fixture
def store(path: Path) -> Iterator[ParquetStore]:
    with ParquetStore(path) as opened:
        yield opened


def live_parts(path: Path) -> dict[str, list[Path]]:
    """The files of each table that count now."""
    parts = Folder(path, create=False).manifest().parts
    return {table: [path / part.file for part in each] for table, each in parts.items()}


def load(store: Store, lines: Sequence[Line], batch: int = 10) -> None:
    for start in range(0, len(lines), batch):
        store.write([rows_of(line) for line in lines[start : start + batch]])


def ask(store: Store, sql: str, *values: Any) -> list[Row]:
    return list(store.ask(sql, values))


def everything(store: Store) -> list[list[Row]]:
    """All rows of all tables, those of the views too, and the answer to a search."""
    views = [row["view_name"] for row in ask(store, "SELECT view_name FROM duckdb_views() WHERE NOT internal "
                                                    "AND view_name LIKE '%_facts' ORDER BY 1")]  # fmt: skip
    assert len(views) == 8
    found = [ask(store, f"SELECT * FROM {table} ORDER BY ALL") for table in (*TABLES, *views)]
    return [*found, list(search(store, Filters(query="sáng kiến")))]


def files(path: Path) -> set[str]:
    return {file.relative_to(path).as_posix() for file in path.rglob("*.parquet*")}


def shorter(line: Line, by: int = 1) -> Line:
    """The same article under other rules, without its last facts."""
    other = copy.deepcopy(line)
    other["article"]["made_by"]["rule_version"] = "another"
    other["facts"] = other["facts"][:-by]
    return other


def test_tables_are_those_of_the_other_stores(tmp_path: Path, store: ParquetStore) -> None:
    SQLiteStore(tmp_path / "facts.db", create=True).close()
    with closing(sqlite3.connect(tmp_path / "facts.db")) as db:
        for table in TABLES:
            columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
            shown = [row["column_name"] for row in ask(store, f"DESCRIBE {table}")]
            assert shown == columns


def test_files_are_typed_and_lie_in_folders_by_type(store: ParquetStore, path: Path, found: list[Line]) -> None:
    load(store, found, len(found))
    (counts,) = (path / "facts" / "type=count").iterdir()
    schema = pq.read_schema(counts)
    assert {name: str(schema.field(name).type) for name in ("period_from", "value", "n", "said")} == {
        "period_from": "date32[day]", "value": "double", "n": "int64", "said": "string",
    }  # fmt: skip
    assert "type" not in schema.names
    assert schema.field("whole").metadata == {b"description": b"the whole in 57/128"}


def test_a_writer_killed_within_a_commit_leaves_nothing(path: Path, store: ParquetStore, found: list[Line]) -> None:
    load(store, found[:10])
    before, live = everything(store), files(path)
    done = subprocess.run([sys.executable, str(KILLED), str(path)], check=False)
    assert done.returncode == 9
    assert len(files(path) - live) == 2
    assert everything(store) == before
    assert list(fsck(store)) == []
    assert store.write([rows_of(found[10])]).articles == 1  # its lock is gone with it, its numbers are given again
    assert ask(store, "SELECT id FROM articles WHERE name = 'half'") == []
    assert whole(str(path), found) == 11
    store.tidy()
    assert files(path) == {part.relative_to(path).as_posix() for each in live_parts(path).values() for part in each}


def test_a_writer_killed_at_any_time_leaves_whole_articles(path: Path, again: Again, tmp_path: Path) -> None:
    lines = again(3)
    with writer(str(path), lines, tmp_path / "lines.jsonl", times=100) as process:
        go(process)
        while Folder(path, create=False).manifest().commit < 12:
            assert process.poll() is None
        process.kill()
        assert process.wait() == -9
    assert whole(str(path), lines) > 0
    with ParquetStore(path) as store:
        assert list(fsck(store)) == []
        load(store, lines)
    assert whole(str(path), lines) == len(lines)


def test_writers_wait_for_each_other_and_readers_see_whole_articles(path: Path, again: Again, tmp_path: Path) -> None:
    lines = again(1)
    done = write_all(str(path), [lines, lines[::-1]], tmp_path, 2, lines)
    assert whole(str(path), lines) == len(lines)
    assert done.articles + done.known == 4 * len(lines)
    with ParquetStore(path) as store:
        assert list(fsck(store)) == []


def test_who_waits_too_long_is_told(path: Path, found: list[Line], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet_folder, "PATIENCE", 0.05)
    with ParquetStore(path) as other, Folder(path, create=False).writing():
        with pytest.raises(StoreError, match="another program has been writing to it"):
            other.write([rows_of(found[0])])
        assert ask(other, "SELECT count(*) AS n FROM articles") == [{"n": 0}]
    with ParquetStore(path) as store:
        assert store.write([rows_of(found[0])]).articles == 1


def test_a_commit_that_fails_leaves_nothing(path: Path, store: ParquetStore, found: list[Line]) -> None:
    load(store, found[:5])
    before, live = everything(store), files(path)
    broken = rows_of(found[6])
    broken.facts[-1]["period_from"] = "no day"
    with pytest.raises(ValueError, match="no day"):
        store.write([rows_of(found[5]), broken])
    assert (everything(store), files(path)) == (before, live)
    assert store.write([rows_of(found[5])]).articles == 1


def test_an_answer_is_of_one_moment(store: ParquetStore, found: list[Line], path: Path) -> None:
    load(store, found)
    rows = store.ask("SELECT a.id, f.id AS fact FROM articles a JOIN facts f ON f.article = a.id ORDER BY f.id")
    first = next(rows)
    with ParquetStore(path) as other:
        load(other, [shorter(line) for line in found])
    (now,) = ask(store, "SELECT count(*) AS n FROM facts")
    assert now["n"] == sum(len(line["facts"]) for line in found) - len(found)
    assert len([first, *rows]) == now["n"] + len(found)


def test_other_programs_read_the_files(store: ParquetStore, path: Path, found: list[Line]) -> None:
    load(store, found)
    load(store, [shorter(line) for line in found[:3]])
    parts = live_parts(path)
    facts = pl.scan_parquet(parts["facts"], hive_partitioning=True)
    live = facts.join(pl.scan_parquet(parts["replaced"]), on="article", how="anti").collect()
    asked = "SELECT type, count(*) AS n, max(period_to) AS last FROM facts GROUP BY type ORDER BY type"
    counted = live.group_by("type").agg(pl.len().alias("n"), pl.col("period_to").max().cast(pl.String).alias("last"))
    assert counted.sort("type").to_dicts() == ask(store, asked)

    store.tidy()  # from here on each folder may be read as it is
    rows = ds.dataset(path / "facts", partitioning="hive").to_table(
        columns=["fact_key"], filter=ds.field("type") == "award"
    )
    keys = [row["fact_key"] for row in ask(store, "SELECT fact_key FROM facts WHERE type = 'award' ORDER BY id")]
    assert rows["fact_key"].to_pylist() == keys != []
    assert pl.read_parquet(path / "articles")["name"].sort().to_list() == sorted(one["article"]["id"] for one in found)


def test_compaction_keeps_all_answers(store: ParquetStore, path: Path, again: Again) -> None:
    lines = again(2)
    run = store.begin_run({}, NOW)
    load(store, lines)
    store.write([], run, [{"input": "a.txt", "stage": "read", "message": "no text"}])
    lines[0]["article"]["text"] += " chuyencu"
    load(store, lines[:1])
    lines[0]["article"]["text"] += " chuyenmoi"
    load(store, [*lines[:1], *(shorter(line) for line in lines[1:5])])
    assert link(store) > 0
    before, size, live = everything(store), store.size(), files(path)
    (last,) = ask(store, "SELECT max(id) AS id FROM articles")
    store.tidy()
    assert everything(store) == before
    assert store.size() < size
    assert len(files(path)) == len(
        {Path(file).parent for file in live - {f for f in live if f.startswith("replaced/")}}
    )
    assert not [f for f in files(path) if f.startswith("replaced/")]
    assert list(fsck(store)) == []
    texts = pl.read_parquet(path / "articles")["text"].to_list()
    assert [text for text in texts if "chuyencu" in text and "chuyenmoi" not in text] == []
    assert store.write([rows_of(line) for line in lines[5:]]) == Loaded(known=len(lines) - 5)
    load(store, [shorter(lines[7])])
    assert ask(store, "SELECT max(id) AS id FROM articles") == [{"id": last["id"] + 1}]
    store.tidy()
    assert whole(str(path), [lines[0], *map(shorter, lines[1:5]), *lines[5:7], shorter(lines[7]), *lines[8:]])


def test_tidy_while_others_read(store: ParquetStore, path: Path, found: list[Line]) -> None:
    load(store, found)
    with ParquetStore(path) as other:
        before = everything(other)
        store.tidy()
        assert everything(other) == before


def test_an_empty_store_is_tidied(store: ParquetStore, path: Path) -> None:
    store.tidy()
    assert files(path) == set()
    assert ask(store, "SELECT count(*) AS n FROM count_facts") == [{"n": 0}]


def test_copies_are_those_that_another_store_finds(store: ParquetStore, tmp_path: Path, again: Again) -> None:
    lines = again(2)
    asked = ("SELECT a.name, b.name AS original, c.similarity FROM copies c JOIN articles a ON a.id = c.article "
             "JOIN articles b ON b.id = c.of_article ORDER BY a.name, b.name")  # fmt: skip
    with SQLiteStore(tmp_path / "facts.db", create=True) as other:
        for one in (store, other):
            load(one, lines[:50])
            first = link(one)
            load(one, lines[50:])
            assert first + link(one) >= len(lines) // 2
            assert link(one) == 0
        assert ask(store, asked) == ask(other, asked)
        for one in (store, other):
            load(one, [shorter(lines[0])])
        assert ask(store, asked) == ask(other, asked)
    assert ask(store, "SELECT count(*) AS n FROM articles WHERE signature IS NULL") == [{"n": 1}]


def test_changes_are_seen_within_and_kept_together(store: ParquetStore, path: Path, found: list[Line]) -> None:
    load(store, found[:3])
    before, live = everything(store), files(path)
    one, two = (row["id"] for row in ask(store, "SELECT id FROM articles ORDER BY id LIMIT 2"))
    signed, copied = "SELECT signature FROM articles WHERE id = ?", "SELECT article, of_article FROM copies"

    def change_both() -> None:
        change("UPDATE articles SET signature = ? WHERE id = ?", (b"12", one))
        assert ask(store, signed, one) == [{"signature": b"12"}]
        for pair in ((two, one), (two, one), (two, 999)):
            change(COPIED, (0.75, *pair))
        assert ask(store, copied) == [{"article": two, "of_article": one}]

    with pytest.raises(StoreError, match="is read as it was written"), store.changing() as change:
        change_both()
        change("DELETE FROM articles WHERE id = ?", (one,))
    assert (everything(store), files(path)) == (before, live)
    with store.changing() as change:
        change_both()
    with store.changing() as change:
        change_both()
    with ParquetStore(path) as other:
        assert ask(other, copied) == [{"article": two, "of_article": one}]
        assert ask(other, "SELECT count(*) AS n FROM articles WHERE signature IS NOT NULL") == [{"n": 1}]


def test_removal_is_refused(store: ParquetStore, path: Path, found: list[Line]) -> None:
    load(store, found[:3])
    before = everything(store)
    with pytest.raises(StoreError) as told:
        remove(store, "article", found[0]["article"]["id"], NOW)
    assert str(told.value) == f"{path} is read as it was written; load into facts.db or PostgreSQL to change it"
    assert everything(store) == before


def damaged(path: Path, table: str, harm: Callable[[Path], None]) -> list[Fault]:
    """What is found once harm is done to the first part of a table."""
    harm(live_parts(path)[table][0])
    with ParquetStore(path) as store:
        return list(store.inner_faults())


def flip(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 3] ^= 0xFF
    file.write_bytes(data)


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (lambda file: file.unlink(), "the file is missing"),
        (lambda file: file.write_bytes(file.read_bytes()[:-9]), "."),
        (flip, "."),
        (lambda file: pq.write_table(pq.read_table(file).slice(1), file), r"it holds \d+ rows, not \d+"),
        (lambda file: pq.write_table(pq.read_table(file).drop_columns("text"), file), "columns are not those"),
    ],
)  # fmt: skip
def test_damage_is_found(path: Path, found: list[Line], harm: Callable[[Path], None], said: str) -> None:
    with ParquetStore(path) as store:
        load(store, found)
        assert list(store.inner_faults()) == []
    (fault,) = damaged(path, "articles", harm)
    assert fault.table == "articles"
    assert re.search(rf"^articles/[\d-]+\.parquet: .*{said}", fault.wrong)
    assert "\n" not in fault.wrong


def test_a_question_whose_file_is_missing(store: ParquetStore, path: Path, found: list[Line]) -> None:
    load(store, found[:2])
    live_parts(path)["articles"][0].unlink()
    with pytest.raises(StoreError) as told:
        ask(store, "SELECT text FROM articles")
    assert str(told.value).startswith(f"{path}: ")
    assert "\n" not in str(told.value)


@pytest.mark.parametrize("name", ["a'b \"[1]*?.parquet", "id=7/type=x.parquet", "Kho dữ liệu {a}.PARQUET"])
def test_odd_names_of_folders(tmp_path: Path, found: list[Line], name: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    with closing(open_store(str(path), create=True)) as store:
        load(store, found[:4], 2)
        store.tidy()
        load(store, found[4:6])
    assert whole(str(path), found) == 6


def refused(path: Path, create: bool = False) -> str:
    with pytest.raises(StoreError) as told:
        open_store(str(path), create)
    said = str(told.value)
    assert "\n" not in said
    assert said.startswith(f"{path}: ")
    return said


def test_no_store(tmp_path: Path) -> None:
    path = tmp_path / "facts.parquet"
    assert "there is no such store; extractor run" in refused(path)
    assert not path.exists()
    assert "No such file" in refused(tmp_path / "nowhere" / "facts.parquet", create=True)
    path.mkdir()
    assert "a folder, but no store of facts" in refused(path)
    (path / "mine.txt").write_text("x")
    assert "a folder, but no store of facts" in refused(path, create=True)
    assert [each.name for each in path.iterdir()] == ["mine.txt"]
    file = tmp_path / "table.parquet"
    file.write_bytes(b"PAR1")
    for create in (False, True):
        assert "a file, and a store of that name is a folder" in refused(file, create)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"application": "extractor", "schema": 99}', "update it"),
        ('{"application": "extractor", "schema": 0}', "load the articles into a new store"),
        ('{"application": "other", "schema": 1}', "a folder, but no store of facts"),
        ("{", "store.json cannot be read"),
    ],
)
def test_another_version(path: Path, text: str, said: str) -> None:
    (path / "store.json").write_text(text)
    assert said in refused(path, create=True)


def test_what_is_new_since_is_nothing_of_a_folder(path: Path, store: ParquetStore, found: list[Line]) -> None:
    load(store, found[:1])
    (path / "store.json").write_text('{"application": "extractor", "schema": 3}')
    with ParquetStore(path) as older:
        assert ask(older, "SELECT count(*) AS n FROM articles") == [{"n": 1}]


@pytest.mark.parametrize("text", ["", "{}", json.dumps({"commit": 1, "last": {}, "parts": {}}), "[1]"])
def test_a_damaged_manifest(path: Path, store: ParquetStore, text: str, found: list[Line]) -> None:
    (path / "manifest.json").write_text(text)
    for asked in (lambda: ask(store, "SELECT 1 AS n"), lambda: load(store, found[:1]), store.tidy):
        with pytest.raises(StoreError, match=r"manifest\.json is damaged"):
            asked()


def test_a_question_that_is_none(store: ParquetStore) -> None:
    for sql, values in (("SELECT nothing FROM facts", ()), ("SELECT ?", ()), ("SELECT", (1,))):
        with pytest.raises(StoreError) as told:
            ask(store, sql, *values)
        assert "\n" not in str(told.value)
    assert ask(store, "SELECT count(*) AS n FROM facts") == [{"n": 0}]
