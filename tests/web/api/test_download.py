"""A download is the file that `extractor export` writes of the same search, in the order of the page."""

import asyncio
import datetime as dt
import gc
import io
import json
import tempfile
import weakref
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Event, Semaphore
from types import SimpleNamespace
from typing import Any
from zipfile import ZipFile

import openpyxl
import pyarrow.parquet as pq
import pytest
from fastapi import Request
from fastapi.testclient import TestClient
from starlette.responses import StreamingResponse

from extractor.store.export import xlsx as export_xlsx
from extractor.store.export.columns import EXPORT_NAMES
from extractor.store.export.datapackage import About
from extractor.store.export.files import export
from extractor.store.search.facts import count, search
from extractor.store.search.filters import Filters
from extractor.store.sqlite.store import SQLiteStore
from extractor.store.tables.rows import rows_of
from extractor.web.api import download
from extractor.web.app import create_app
from extractor.web.downloads import Downloads
from extractor.web.index import Index, Snapshot
from extractor.web.index.cache import Cache
from extractor.web.settings import Settings
from extractor.web.stores import Stores
from tests.store.conftest import again, found  # noqa: F401 (fixtures)

WANTED = Filters(query="lien doan", exact={"type": ("count", "award", "organisation")})
QUERY = "?q=lien doan&type=count&type=award&type=organisation"


def csv_rows(content: bytes) -> Any:
    head, *rows, end = content.split(b"\r\n")
    return head, sorted(rows), end


def json_rows(content: bytes) -> Any:
    return sorted(content.splitlines())


def parquet_rows(content: bytes) -> Any:
    table = pq.read_table(io.BytesIO(content))
    return table.schema, sorted(map(repr, table.to_pylist()))


def xlsx_rows(content: bytes) -> Any:
    rows = openpyxl.load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True)
    return next(rows), sorted(map(repr, rows))


READ: dict[str, Callable[[bytes], Any]] = {
    "csv": csv_rows, "jsonl": json_rows, "parquet": parquet_rows, "xlsx": xlsx_rows,
}  # fmt: skip


@pytest.mark.parametrize("form", READ)
def test_a_download_holds_what_an_export_holds(site: TestClient, filled: Path, tmp_path: Path, form: str) -> None:
    with SQLiteStore(filled) as store:
        export(search(store, WANTED), tmp_path / f"facts.{form}", About(dt.datetime.now(dt.UTC), {}))
    answer = site.get(f"/download.{form}{QUERY}")
    assert answer.status_code == 200, answer.text
    assert READ[form](answer.content) == READ[form]((tmp_path / f"facts.{form}").read_bytes())
    assert answer.headers["content-disposition"] == f'attachment; filename="facts-lien-doan.{form}"'


def test_json_is_an_array_of_the_same_lines(site: TestClient) -> None:
    lines = site.get(f"/download.jsonl{QUERY}").content.splitlines()
    assert site.get(f"/download.json{QUERY}").json() == [json.loads(line) for line in lines]
    assert site.get("/download.json?q=zzzzzz").json() == []
    assert site.get("/download.csv?q=zzzzzz").text.removeprefix("\ufeff") == ",".join(EXPORT_NAMES) + "\r\n"


def test_the_order_is_that_of_the_page(site: TestClient) -> None:
    for sort in ("newest", "largest"):
        page = site.get(f"/api/facts{QUERY}&per_page=200&sort={sort}").json()
        facts = site.get(f"/download.json{QUERY}&sort={sort}&page=3").json()
        keys = [fact["fact_key"] for fact in facts]
        assert keys[:200] == [hit["fact"]["fact_key"] for hit in page["hits"]]
        assert len(keys) == page["total"] > 20


def test_more_facts_than_are_fetched_at_once_come_all(
    again: Callable[[int], list[dict[str, Any]]],  # noqa: F811
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "facts.db"
    with SQLiteStore(path, create=True) as store:
        loaded = store.write([rows_of(one) for one in again(4)])
        assert loaded.facts == count(store, Filters()) > 1000
    searches, find = [], Snapshot.find

    def counted(*asked: Any, **more: Any) -> Any:
        searches.append(asked)
        return find(*asked, **more)

    monkeypatch.setattr(Snapshot, "find", counted)
    with TestClient(create_app(Settings(str(path), hosts=("testserver",), read_only=True))) as site:
        facts = [json.loads(line) for line in site.get("/download.jsonl").content.splitlines()]
    assert len(searches) == 1  # and not one for each five hundred
    assert len({(fact["fact_key"], fact["n"]) for fact in facts}) == len(facts) == loaded.facts


@pytest.mark.parametrize("query", ["", "=cmd|' /C calc'!A0", "../../x", "sáng kiến\r\nX: y", "词 a" * 60])
def test_the_name_is_one_that_any_computer_takes(site: TestClient, query: str) -> None:
    answer = site.get("/download.csv", params={"q": query})
    assert answer.status_code == 200
    name = answer.headers["content-disposition"].removeprefix('attachment; filename="').removesuffix('.csv"')
    assert name.startswith("facts")
    assert name.replace("-", "").isalnum()
    assert name.isascii()
    assert len(name) <= 60


@pytest.mark.parametrize("form", ["parquet", "xlsx"])
def test_nothing_is_left_of_a_file(
    site: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    answer = site.get(f"/download.{form}{QUERY}")
    assert int(answer.headers["content-length"]) == len(answer.content) > 1000
    assert not list(tmp_path.iterdir())


def test_more_than_a_sheet_holds_is_told_before_anything_is_sent(
    site: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(export_xlsx, "MOST_ROWS", 5)
    answer = site.get(f"/download.xlsx{QUERY}")
    assert answer.status_code == 413
    assert "a sheet of Excel holds 4 facts" in answer.json()["error"]
    assert not list(tmp_path.iterdir())


def test_an_excel_file_is_whole(site: TestClient) -> None:
    with ZipFile(io.BytesIO(site.get(f"/download.xlsx{QUERY}").content)) as packed:
        assert packed.testzip() is None


def test_files_are_made_two_at_a_time(site: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, go_on, write = Semaphore(0), Event(), download.writer_of(Path("facts.xlsx"))

    def slow(rows: Any, file: Any) -> None:
        begun.release()
        assert go_on.wait(60)
        write(rows, file)

    monkeypatch.setattr(download, "writer_of", lambda _: slow)
    with ThreadPoolExecutor(2) as others:
        two = [others.submit(site.get, f"/download.xlsx{QUERY}") for _ in range(2)]
        try:
            assert all(begun.acquire(timeout=60) for _ in two)
            for form in ("xlsx", "parquet"):
                third = site.get(f"/download.{form}{QUERY}")
                assert third.status_code == 503
                assert third.headers["retry-after"] == "5"
                assert "ask again" in third.json()["error"]
            assert site.get(f"/download.csv{QUERY}").status_code == 200
        finally:
            go_on.set()
        assert [each.result().status_code for each in two] == [200, 200]
    assert site.get(f"/download.xlsx{QUERY}").status_code == 200


def test_a_file_that_fails_leaves_its_turn(site: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(rows: Any, file: Any) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(download, "writer_of", lambda _: full)
        for _ in range(download.AT_ONCE + 1):
            assert "No space left" in site.get(f"/download.parquet{QUERY}").json()["error"]
    assert site.get(f"/download.parquet{QUERY}").status_code == 200


def test_an_old_snapshot_goes_while_a_file_is_sent(filled: Path) -> None:
    stores = Stores(str(filled))
    with stores.open() as store:
        live = SimpleNamespace(snapshot=replace(Index.load(store).snapshot, kept=Cache(1 << 20)))
    gone, facts = weakref.ref(live.snapshot.kept), len(live.snapshot.facts.id)
    scope = {
        "type": "http",
        "app": SimpleNamespace(state=SimpleNamespace(stores=stores, live=live, downloads=Downloads())),
    }
    answer = download.download(Request(scope), "jsonl", download.DownloadAsked())
    live.snapshot = None  # as when there is a newer one
    gc.collect()
    assert gone() is None
    with ThreadPoolExecutor() as elsewhere:  # a browser's tests leave a loop in this thread
        assert elsewhere.submit(asyncio.run, lines_of(answer)).result() == facts > 20
    stores.close()


async def lines_of(answer: StreamingResponse) -> int:
    return sum([piece.count(b"\n") async for piece in answer.body_iterator])
