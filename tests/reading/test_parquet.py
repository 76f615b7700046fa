"""Rows of .parquet files, with and without what reads them."""

import datetime as dt
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from extractor.reading import read_inputs
from extractor.records import Article
from extractor.records.errors import InputError, NotRead


def read(folder: Path, **columns: Any) -> list[Article | InputError | NotRead]:
    pq.write_table(pa.table(columns), folder / "a.parquet")
    return list(read_inputs([str(folder)]))


def test_rows_are_those_of_a_jsonl_file(tmp_path: Path) -> None:
    one, two, three, four = read(
        tmp_path,
        id=["x", None, None, "z"],
        text=["Trao 50 suất quà.", "b", None, "d"],
        html=[None, None, "<html><body><p>Trao 60 suất quà cho công nhân nghèo.</p></body></html>", None],
        published=[dt.date(2019, 6, 30), None, dt.date(2020, 1, 2), None],
        captured=[dt.datetime(2021, 1, 2, 3, 4), None, None, None],
        url=["http://bao.vn/x", None, None, None],
        category=["a", "b", "c", "d"],
    )
    assert isinstance(one, Article)
    assert (one.id, one.text, one.url) == ("x", "Trao 50 suất quà.", "http://bao.vn/x")
    assert (one.published, one.published_from, one.captured) == (dt.date(2019, 6, 30), "row", dt.date(2021, 1, 2))
    assert isinstance(two, Article)
    assert two.id == "a.parquet#2"
    assert isinstance(three, Article)
    assert three.text == "Trao 60 suất quà cho công nhân nghèo."
    assert isinstance(four, Article)


def test_a_row_that_is_none_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    found = read(tmp_path, text=["a", "", None, "d"])
    assert [str(item).replace(str(tmp_path), "") for item in found if isinstance(item, InputError)] == [
        "/a.parquet:2: `text` is empty",
        "/a.parquet:3: has no `text` and no `html`",
    ]
    assert [item.id for item in found if isinstance(item, Article)] == ["a.parquet#1", "a.parquet#4"]


def test_bytes_are_text_where_they_are_utf8(tmp_path: Path) -> None:
    one, two = read(tmp_path, text=["quà".encode(), b"\xff"])
    assert isinstance(one, Article)
    assert one.text == "quà"
    assert str(two) == f"{tmp_path}/a.parquet:2: `text` is not UTF-8 (byte 1 fits no character)"


def test_more_rows_than_a_batch(tmp_path: Path) -> None:
    assert len(read(tmp_path, text=[f"bài {number}" for number in range(1_000)])) == 1_000


def test_what_is_no_table_of_articles_is_told(tmp_path: Path) -> None:
    assert [str(item) for item in read(tmp_path, body=["a"])] == [
        f"{tmp_path}/a.parquet: has no column `text` and no column `html`"
    ]
    assert [str(item) for item in read(tmp_path, text=pa.array([], pa.string()))] == [
        f"{tmp_path}/a.parquet: holds no row"
    ]
    (tmp_path / "a.parquet").write_bytes(b"PAR1" + b"x" * 100)
    (item,) = read_inputs([str(tmp_path)])
    assert f"{tmp_path}/a.parquet: is no sound .parquet file, or cut off" in str(item)


def test_damage_anywhere_is_told_and_ends_nothing(tmp_path: Path) -> None:
    read(tmp_path, text=["Trao 50 suất quà."] * 5)
    sound = (tmp_path / "a.parquet").read_bytes()
    for at in range(4, len(sound)):
        damaged = bytearray(sound)
        damaged[at] ^= 0x55
        (tmp_path / "a.parquet").write_bytes(damaged)
        assert list(read_inputs([str(tmp_path)])), at


@pytest.mark.parametrize(
    ("module", "name", "start", "package"),
    [
        ("pyarrow.parquet", "a.parquet", b"PAR1", "pyarrow"),
        ("pypdf", "a.pdf", b"%PDF-1.4", "pypdf"),
        ("docx", "a.docx", b"PK\3\4", "python-docx"),
        ("fastwarc.warc", "a.warc", b"WARC/1.0\r\n", "fastwarc"),
    ],
)
def test_a_library_that_is_not_there_is_named(
    module: str, name: str, start: bytes, package: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    (tmp_path / name).write_bytes(start)
    (item,) = read_inputs([str(tmp_path)])
    assert str(item) == (
        f"{tmp_path}/{name}: needs {package}, which is not installed: pip install 'extractor[archive]'"
    )
