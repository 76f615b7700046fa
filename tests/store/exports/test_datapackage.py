"""The description beside an export is a Data Package, and true."""

import datetime as dt
import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import frictionless
import pytest

from extractor.store.export.columns import EXPORT_COLUMNS, EXPORT_NAMES
from extractor.store.export.files import SUFFIXES, About, export
from extractor.store.search.filters import Filters

CREATED = dt.datetime(2026, 3, 1, 8, tzinfo=dt.timezone(dt.timedelta(hours=7)))
ROW = dict.fromkeys(EXPORT_NAMES) | {"type": "count"}


def described(rows: list[Mapping[str, Any]], target: Path, **filters: Any) -> dict[str, Any]:
    """The descriptor of an export, once the standard's own program has read it."""
    package = export(rows, target, About(CREATED, filters)).package
    frictionless.Package.from_descriptor(str(package))  # raises for what the standard does not allow
    return dict(json.loads(package.read_text("utf-8")))


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_it_tells_what_the_file_is(suffix: str, found: list[Mapping[str, Any]], tmp_path: Path) -> None:
    target = tmp_path / f"facts{suffix}"
    told = described(found, target, **asdict(Filters(query="sáng kiến", exact={"type": ("count",)})))
    (resource,) = told["resources"]
    content = target.read_bytes()
    assert (resource["path"], resource["format"]) == (target.name, suffix[1:])
    assert (resource["bytes"], resource["hash"]) == (len(content), f"sha256:{hashlib.sha256(content).hexdigest()}")
    assert [(field["name"], field["description"]) for field in resource["schema"]["fields"]] == [
        (column.name, column.about) for column in EXPORT_COLUMNS
    ]
    assert told["counts"] == {"facts": len(found), "types": dict(sorted(Counter(row["type"] for row in found).items()))}
    assert told["sources"] == [{"title": "corpus"}]
    assert told["created"] == "2026-03-01T08:00:00+07:00"
    assert told["filters"]["query"] == "sáng kiến"
    assert told["filters"]["exact"] == {"type": ["count"]}
    assert [made["rule_version"] for made in told["made_by"]] == [found[0]["rule_version"]]


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])  # what frictionless reads without more packages
def test_each_cell_is_of_its_field_s_type(suffix: str, found: list[Mapping[str, Any]], tmp_path: Path) -> None:
    package = export(found[:300], tmp_path / f"facts{suffix}", About(CREATED)).package
    report = frictionless.validate(str(package), type="package")
    assert report.valid, report.flatten(["type", "message"])[:5]
    assert report.tasks[0].stats["rows"] == 300


def test_a_file_that_was_changed_is_found_out(tmp_path: Path) -> None:
    done = export([ROW], tmp_path / "facts.csv", About(CREATED))
    done.path.write_bytes(done.path.read_bytes().replace(b"count", b"award"))
    assert "hash-count" in {
        error[0] for error in frictionless.validate(str(done.package), type="package").flatten(["type"])
    }


def test_exports_of_one_folder_keep_their_descriptions(tmp_path: Path) -> None:
    first = described([ROW], tmp_path / "facts.csv")
    described([ROW, ROW], tmp_path / "facts.jsonl")
    assert json.loads((tmp_path / "facts.csv.datapackage.json").read_text("utf-8")) == first


def test_licences_by_name_and_by_address(tmp_path: Path) -> None:
    licences = ["CC BY 4.0", "https://example.org/terms", "CC BY 4.0", None, "©"]
    told = described([ROW | {"article_licence": licence} for licence in licences], tmp_path / "facts.jsonl")
    assert told["licenses"] == [
        {"name": "CC-BY-4.0", "title": "CC BY 4.0"},
        {"path": "https://example.org/terms"},
        {"name": "licence", "title": "©"},
    ]


def test_nothing_known_is_nothing_told(tmp_path: Path) -> None:
    told = described([ROW], tmp_path / "Sáng kiến 2018.csv")
    assert "licenses" not in told
    assert "sources" not in told
    assert told["name"] == told["resources"][0]["name"] == "sang-kien-2018"
    assert told["resources"][0]["path"] == "Sáng kiến 2018.csv"
