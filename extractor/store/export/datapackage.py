"""What stands beside an export: a Frictionless Data Package that tells what the file is and how to read it.

The descriptor of `facts.csv` is `facts.csv.datapackage.json` and not the standard's `datapackage.json`: a folder holds
several exports, the same facts in two formats among them, and each keeps its own.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extractor.store.export.columns import EXPORT_COLUMNS
from extractor.store.tables.columns import Kind
from extractor.store.tables.words import plain

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
TYPES: dict[Kind, str] = {"text": "string", "integer": "integer", "real": "number", "date": "date"}
MEDIA = {
    "jsonl": "application/jsonl",
    "csv": "text/csv",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
NOTES = {
    "csv": "A text that begins with = + - @, a tab, a line break or an apostrophe has one apostrophe before it, so "
    "that no spreadsheet reckons it as a formula: take one leading apostrophe off each text to have it as it was.",
    "xlsx": "Days before 1900-03-01 are ISO text, since Excel has no such dates.",
}
MADE_BY = ("program_version", "rule_version", "segmentation")


@dataclass(frozen=True, slots=True)
class About:
    """What the rows do not tell: when they were exported (with a time zone), and by which filters they were found,
    as values that JSON knows. Addresses of stores are no part of it: they may hold a password."""

    created: dt.datetime
    filters: Mapping[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Tally:
    """What of the rows goes into the descriptor, noted while they pass by; all of it small."""

    types: Counter[str] = field(default_factory=Counter)
    sources: Counter[str] = field(default_factory=Counter)
    licences: Counter[str] = field(default_factory=Counter)
    made_by: Counter[tuple[str | None, ...]] = field(default_factory=Counter)

    def through(self, rows: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
        """The same rows, each noted."""
        for row in rows:
            self.types[row["type"]] += 1
            self.made_by[tuple(row[name] for name in MADE_BY)] += 1
            for counter, name in ((self.sources, "article_source"), (self.licences, "article_licence")):
                if row[name]:
                    counter[row[name]] += 1
            yield row


def package_path(target: Path) -> Path:
    """Where the descriptor of an export stands."""
    return target.with_name(f"{target.name}.datapackage.json")


def describe(target: Path, size: int, sha256: str, tally: Tally, about: About) -> dict[str, Any]:
    """The descriptor of an export of `size` bytes with that hash, as JSON values."""
    kind = target.suffix.lower().removeprefix(".")
    name = _slug(target.stem) or "facts"
    resource = {
        "name": name,
        "type": "table",
        "path": target.name,
        "format": kind,
        "mediatype": MEDIA[kind],
        **({"encoding": "utf-8"} if kind in ("csv", "jsonl") else {}),
        "bytes": size,
        "hash": f"sha256:{sha256}",
        **({"description": NOTES[kind]} if kind in NOTES else {}),
        "schema": {
            "fields": [{"name": c.name, "type": TYPES[c.kind], "description": c.about} for c in EXPORT_COLUMNS],
            "missingValues": [""],
        },
    }
    told = {
        "sources": [{"title": source} for source in sorted(tally.sources)],
        "licenses": [_licence(licence) for licence in sorted(tally.licences)],
    }
    return {
        "$schema": PROFILE,
        "name": name,
        "title": "Facts out of Vietnamese news, each with the words that say it",
        "created": about.created.isoformat(timespec="seconds"),
        **{key: value for key, value in told.items() if value},  # the standard knows no empty lists
        "filters": dict(about.filters),
        "counts": {"facts": tally.types.total(), "types": dict(sorted(tally.types.items()))},
        "made_by": [dict(zip(MADE_BY, made, strict=True)) for made in sorted(tally.made_by, key=str)],
        "resources": [resource],
    }


def _licence(text: str) -> dict[str, str]:
    """A licence by its address, or by a name in the letters that the standard allows with the text as its title."""
    if text.startswith(("https://", "http://")):
        return {"path": text}
    return {"name": re.sub(r"[^-a-zA-Z0-9._]+", "-", text).strip("-") or "licence", "title": text}


def _slug(text: str) -> str:
    return re.sub(r"[^-a-z0-9._]+", "-", plain(text)).strip("-")
