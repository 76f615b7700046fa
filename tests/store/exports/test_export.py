"""Every format gives back the rows that went into it, and no file is ever there by half."""

import csv
import datetime as dt
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.api import Extractor
from extractor.store.errors import StoreError
from extractor.store.export import parquet as export_parquet
from extractor.store.export import xlsx as export_xlsx
from extractor.store.export.columns import EXPORT_COLUMNS, EXPORT_NAMES
from extractor.store.export.files import SUFFIXES, About, export
from extractor.store.export.lines import FORMULA, guarded
from extractor.store.search.facts import search
from extractor.store.search.filters import Filters
from extractor.store.sqlite.store import SQLiteStore
from tests.store.comparing import judge, line, write

ABOUT = About(dt.datetime(2026, 3, 1, 8, tzinfo=dt.UTC), {"type": ["count"]})
KINDS = {column.name: column.kind for column in EXPORT_COLUMNS}
ROWS = list[Mapping[str, Any]]


def row(**told: Any) -> dict[str, Any]:
    """A fact with nothing but what is told, and what every fact has."""
    return {**dict.fromkeys(EXPORT_NAMES), "fact_key": "0123456789abcdef", "n": 0, "type": "count", **told}


AWKWARD = [
    row(value=1e13, upper=45.5, whole=128, year_from=1929, period_from="1929-07-28", article_published="2026-03-01"),
    row(value=218_700_000_000_000, n=2**31, period_from="1886-05-01", period_to="9999-12-31"),
    row(value=0, upper=-1.25, confidence=0.998, copies=0, period_from="1900-02-28", until="1900-03-01"),
    row(noun="ngôi nhà đại đoàn kết", organisation="Liên đoàn Lao động tỉnh Đắk Lắk", name="Nguyễn Thị Ưỡn"),
    row(evidence="dòng một\ndòng hai", sentence='ông nói: "đạt, và vượt"; hết', name='"'),
    row(evidence="=1+1", sentence="=cmd|' /C calc'!A0", noun="+84 24", name="-5", unit="@SUM(A1)", number="\tx"),
    row(evidence="'45 suất", sentence="''", noun="＝1", name="1e5", number="007", rank="TRUE", metric="2018-01-01"),
    row(evidence="🎉 45 suất quà 🇻🇳", sentence="a;b,c|d", article_url="https://example.org/?a=1&b=<2>", name=" x "),
    row(recipients='["Nguyễn Văn A", "Trần Thị B"]', decision="accept", article_captured="2026-02-28"),
]


def read_jsonl(path: Path) -> ROWS:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def read_csv(path: Path) -> ROWS:
    """With the one apostrophe off that the data package tells of."""
    parse: dict[str, Callable[[str], Any]] = {
        "text": lambda cell: cell.removeprefix("'"), "integer": int, "real": float, "date": str,
    }  # fmt: skip
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [
            {name: parse[KINDS[name]](cell) if cell else None for name, cell in each.items()}
            for each in csv.DictReader(file, strict=True)
        ]


def read_parquet(path: Path) -> ROWS:
    return [
        {name: value.isoformat() if isinstance(value, dt.date) else value for name, value in each.items()}
        for each in pq.read_table(path).to_pylist()
    ]


def read_xlsx(path: Path) -> ROWS:
    heading, *rest = openpyxl.load_workbook(path, read_only=True)["facts"].iter_rows(values_only=True)
    return [
        {
            str(name): value.date().isoformat() if isinstance(value, dt.datetime) else value
            for name, value in zip(heading, each, strict=True)
        }
        for each in rest
    ]


READ = {".jsonl": read_jsonl, ".csv": read_csv, ".parquet": read_parquet, ".xlsx": read_xlsx}


def in_folder(target: Path) -> list[str]:
    return sorted(path.name for path in target.parent.iterdir())


def test_every_format_has_a_reader_here() -> None:
    assert tuple(READ) == SUFFIXES


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("one", AWKWARD, ids=range(len(AWKWARD)))
def test_values_come_back_as_they_were(suffix: str, one: Mapping[str, Any], tmp_path: Path) -> None:
    target = tmp_path / f"facts{suffix}"
    done = export([one], target, ABOUT)
    assert READ[suffix](target) == [one]
    assert (done.path, done.facts, done.bytes) == (target, 1, target.stat().st_size)


@pytest.mark.parametrize(("suffix", "told"), [(".jsonl", ""), (".csv", None), (".parquet", ""), (".xlsx", "")])
def test_an_empty_text_is_null_in_csv_alone(suffix: str, told: str | None, tmp_path: Path) -> None:
    (back,) = READ[suffix](export([row(name="")], tmp_path / f"facts{suffix}", ABOUT).path)
    assert back["name"] == told


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_facts_of_a_store_are_the_same_in_every_format(
    suffix: str, facts_db: Path, found: ROWS, tmp_path: Path
) -> None:
    with SQLiteStore(facts_db) as store:
        done = export(search(store, Filters()), tmp_path / f"facts{suffix}", ABOUT)
    assert done.facts == len(found) > 1000
    assert READ[suffix](done.path) == [{name: each[name] for name in EXPORT_NAMES} for each in found]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_what_was_put_right_stands_beside_what_was_read(suffix: str, tmp_path: Path, extractor: Extractor) -> None:
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        write(store, [line(extractor, name, f"Năm 2018, công đoàn tặng {gifts} suất quà.")
                      for name, gifts in (("a", "1.520"), ("b", "1.600"))])  # fmt: skip
        judge(store, "a", 1520, "correct", correction={"value": 1250, "noun": None})
        judge(store, "b", 1600, "correct", correction={"value": 1601})
        judge(store, "b", 1600, "accept")
        done = export(search(store, Filters(exact={"type": ("count",)})), tmp_path / f"facts{suffix}", ABOUT)
    told = {one["value"]: (one["decision"], one["correction"]) for one in READ[suffix](done.path)}
    assert told[1600] == ("accept", None)
    assert told[1520][0] == "correct"
    assert json.loads(told[1520][1]) == {"value": 1250, "noun": None}


@pytest.mark.parametrize(
    ("suffix", "names"),
    [
        (".csv", lambda path: path.read_text("utf-8-sig").rstrip("\r\n").split(",")),
        (".parquet", lambda path: pq.read_schema(path).names),
        (".xlsx", lambda path: [cell.value for cell in openpyxl.load_workbook(path)["facts"][1]]),
    ],
)
def test_nothing_found_leaves_the_names_of_the_columns(
    suffix: str, names: Callable[[Path], list[str]], tmp_path: Path
) -> None:
    done = export([], tmp_path / f"none{suffix}", ABOUT)
    assert names(done.path) == list(EXPORT_NAMES)
    assert READ[suffix](done.path) == []
    assert done.facts == 0


def test_nothing_found_is_no_line_of_json(tmp_path: Path) -> None:
    assert export([], tmp_path / "none.jsonl", ABOUT).bytes == 0
    assert in_folder(tmp_path / "none.jsonl") == ["none.jsonl", "none.jsonl.datapackage.json"]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_search_that_breaks_off_leaves_what_was_there(suffix: str, tmp_path: Path) -> None:
    def breaking() -> Iterator[Mapping[str, Any]]:
        yield from AWKWARD
        raise StoreError("the server went away")

    target = tmp_path / f"facts{suffix}"
    with pytest.raises(StoreError, match="went away"):
        export(breaking(), target, ABOUT)
    assert in_folder(target) == []
    before = export(AWKWARD[:2], target, ABOUT)
    with pytest.raises(StoreError, match="went away"):
        export(breaking(), target, ABOUT)
    assert in_folder(target) == sorted([before.path.name, before.package.name])
    assert READ[suffix](target) == AWKWARD[:2]


def test_a_row_without_a_column_is_no_row_of_an_export(tmp_path: Path) -> None:
    short = {name: value for name, value in AWKWARD[0].items() if name != "copies"}
    for suffix in SUFFIXES:
        with pytest.raises(KeyError, match="copies"):
            export([short], tmp_path / f"facts{suffix}", ABOUT)
    assert list(tmp_path.iterdir()) == []


def test_a_spreadsheet_reckons_no_text(tmp_path: Path) -> None:
    path = export([AWKWARD[5]], tmp_path / "facts.xlsx", ABOUT).path
    cells = {EXPORT_NAMES[cell.column - 1]: cell for cell in openpyxl.load_workbook(path)["facts"][2]}
    assert [cells[name].value for name in ("evidence", "name", "unit")] == ["=1+1", "-5", "@SUM(A1)"]
    assert {cells[name].data_type for name in ("evidence", "sentence", "noun", "name", "unit")} == {"s"}
    path = export([AWKWARD[5]], tmp_path / "facts.csv", ABOUT).path
    with path.open(encoding="utf-8-sig", newline="") as file:
        (each,) = csv.DictReader(file)
    assert [each[name] for name in ("evidence", "noun", "unit", "number")] == ["'=1+1", "'+84 24", "'@SUM(A1)", "'\tx"]


@given(st.one_of(st.text(max_size=8), st.text(alphabet="'=+-@＝\t\r\na1", max_size=8)))
def test_the_guard_of_a_text_is_taken_off_again(text: str) -> None:
    told = guarded(text)
    assert told.removeprefix("'") == text
    assert not told.startswith(FORMULA)


def test_the_csv_is_as_rfc_4180_has_it(tmp_path: Path) -> None:
    rows = [row(n=n, value=1e13, upper=-2, noun="dòng\nhai", name='nói "đạt"', evidence="a\r\nb") for n in range(2)]
    content = export(rows, tmp_path / "facts.csv", ABOUT).path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbffact_key,n,type,")
    assert content.endswith(b"\r\n")
    text = content.decode("utf-8-sig")
    assert text.count("\r\n") == 1 + 2 * 2  # the heading; each row's end and the line break in its evidence
    assert ',"dòng\nhai",' in text
    assert ',"nói ""đạt""",' in text
    assert ',"a\r\nb",' in text
    assert ",10000000000000.0,-2.0," in text


def test_parquet_has_types_descriptions_and_row_groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export_parquet, "ROW_GROUP", 2)
    path = export(AWKWARD[:5], tmp_path / "facts.parquet", ABOUT).path
    file = pq.ParquetFile(path)
    assert file.metadata.num_row_groups == 3
    types = {field.name: str(field.type) for field in file.schema_arrow}
    told = {"text": "string", "integer": "int64", "real": "double", "date": "date32[day]"}
    assert types == {column.name: told[column.kind] for column in EXPORT_COLUMNS}
    assert file.schema_arrow.field("copies").metadata[b"description"].startswith(b"how many near-copies")


def test_more_facts_than_a_sheet_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export_xlsx, "MOST_ROWS", 4)
    assert export(AWKWARD[:3], tmp_path / "facts.xlsx", ABOUT).facts == 3
    with pytest.raises(StoreError, match=r"holds 3 facts and there are more: export to \.csv or \.parquet"):
        export(AWKWARD[:4], tmp_path / "more.xlsx", ABOUT)
    assert in_folder(tmp_path / "more.xlsx") == ["facts.xlsx", "facts.xlsx.datapackage.json"]


def test_a_text_that_no_cell_holds(tmp_path: Path) -> None:
    export([row(sentence="a" * 32_767)], tmp_path / "facts.xlsx", ABOUT)
    with pytest.raises(StoreError, match=r"fact 2: its sentence is longer than the 32,767 characters"):
        export([row(), row(sentence="a" * 32_768)], tmp_path / "facts.xlsx", ABOUT)


@pytest.mark.parametrize("name", ["facts", "facts.xls", "facts.csv.gz", "facts.db"])
def test_a_name_that_tells_no_format(name: str, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"ends in \.jsonl, \.csv, \.parquet or \.xlsx"):
        export([], tmp_path / name, ABOUT)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("suffix", "package"), [(".parquet", "pyarrow"), (".xlsx", "xlsxwriter")])
def test_a_format_whose_package_is_missing(
    suffix: str, package: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, f"extractor.store.export.{suffix[1:]}")
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(StoreError, match=rf"needs {package}: pip install"):
        export([], tmp_path / f"facts{suffix}", ABOUT)


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", "utf-8")
    with pytest.raises(StoreError, match="cannot be written"):
        export([], tmp_path / "file" / "facts.csv", ABOUT)
