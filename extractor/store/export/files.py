"""Facts written to a file that other programs read, with a description beside it."""

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from extractor.store.errors import StoreError
from extractor.store.export.datapackage import About, Tally, describe, package_path
from extractor.store.export.lines import write_csv, write_jsonl

__all__ = ["SUFFIXES", "About", "Exported", "Write", "export", "writer_of"]

SUFFIXES = (".jsonl", ".csv", ".parquet", ".xlsx")

Write = Callable[[Iterable[Mapping[str, Any]], BinaryIO], None]
"""Writes all rows into an open file, and leaves it open."""


class Exported(NamedTuple):
    """What was written: the file, its descriptor, how many facts, how many bytes, and their SHA-256."""

    path: Path
    package: Path
    facts: int
    bytes: int
    sha256: str


def export(rows: Iterable[Mapping[str, Any]], target: Path, about: About) -> Exported:
    """Writes the rows of a search, which have the keys of `EXPORT_COLUMNS`, in the format of the target's suffix.

    An existing file is replaced. Until both are whole, file and descriptor stand in `….part`, which goes away
    whatever happens; rows are taken one by one, so that there may be any number of them. Raises StoreError for
    another suffix, a package that is not installed, more rows than an .xlsx holds, and a place that cannot be written.
    """
    write, tally, package = writer_of(target), Tally(), package_path(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with _aside(target) as data, _aside(package) as description:
            with data.open("wb") as file:
                write(tally.through(rows), file)
                _settle(file)
            size, digest = data.stat().st_size, _sha256(data)
            with description.open("wb") as file:
                told = describe(target, size, digest, tally, about)
                file.write(json.dumps(told, ensure_ascii=False, indent=2).encode() + b"\n")
                _settle(file)
            data.replace(target)
            description.replace(package)
    except OSError as why:
        raise StoreError("{}: cannot be written: {}", target, why.strerror or why) from None
    return Exported(target, package, tally.types.total(), size, digest)


def writer_of(target: Path) -> Write:
    """What writes the format of the target's suffix. Raises StoreError for another suffix, and for a package that is
    not installed."""
    # Late imports: two of the formats need a package that not everybody has, and that takes long to load.
    try:
        match target.suffix.lower():
            case ".jsonl":
                return write_jsonl
            case ".csv":
                return write_csv
            case ".parquet":
                from extractor.store.export.parquet import write_parquet

                return write_parquet
            case ".xlsx":
                from extractor.store.export.xlsx import write_xlsx

                return write_xlsx
    except ImportError as why:
        raise StoreError("{}: this format needs {}: pip install 'extractor[export]'", target, why.name) from None
    raise StoreError("{}: an export's name ends in {} or {}", target, ", ".join(SUFFIXES[:-1]), SUFFIXES[-1])


@contextmanager
def _aside(target: Path) -> Iterator[Path]:
    """Where a file stands until it is whole; what is still there at the end goes away."""
    part = target.with_name(target.name + ".part")
    try:
        yield part
    finally:
        part.unlink(missing_ok=True)


def _settle(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
