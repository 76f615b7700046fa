"""Commits to a folder of Parquet files: which parts count, and the parts of the next commit in the making."""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow.parquet as pq  # type: ignore[import-untyped]

from extractor.store.parquet.tables import COLUMNS, NUMBERED, folders, schema_of, table_of

ROW_GROUP = 10_000
"""Rows that are in memory at once when parts are put together."""


class Part(NamedTuple):
    """One file: its path within the store, with slashes, and its rows."""

    file: str
    rows: int


@dataclass
class Manifest:
    """The parts of each table that count, as of one commit; `last` are the numbers given last to rows of tables that
    are numbered."""

    commit: int = 0
    last: dict[str, int] = field(default_factory=lambda: dict.fromkeys(NUMBERED, 0))
    parts: dict[str, list[Part]] = field(default_factory=lambda: {table: [] for table in COLUMNS})

    def next(self) -> "Manifest":
        """A copy, to become the next commit."""
        return Manifest(self.commit + 1, dict(self.last), {table: list(parts) for table, parts in self.parts.items()})

    @classmethod
    def read(cls, text: str) -> "Manifest":
        """From JSON. Raises ValueError, KeyError or TypeError for what is none."""
        told = json.loads(text)
        parts = {table: [Part(*each) for each in told["parts"][table]] for table in COLUMNS}
        return cls(told["commit"], {table: told["last"][table] for table in NUMBERED}, parts)

    def written(self) -> str:
        """As JSON, one line a table."""
        tables = ",\n".join(f'  "{table}": {json.dumps(parts)}' for table, parts in self.parts.items())
        return f'{{"commit": {self.commit}, "last": {json.dumps(self.last)}, "parts": {{\n{tables}\n}}}}\n'


class Draft:
    """A commit in the making: parts are files already, which no reader looks for yet."""

    def __init__(self, path: Path, manifest: Manifest) -> None:
        self._path = path
        self._new: list[Path] = []
        self.manifest = manifest
        self.changed = False

    def number(self, table: str) -> Iterator[int]:
        """New numbers of a table's rows, each given once for all time."""
        while True:
            self.manifest.last[table] += 1
            yield self.manifest.last[table]

    def add(self, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
        """Writes rows as new parts of a table."""
        for folder, some in folders(table, rows) if rows else ():
            with self.part(table, folder) as writer:
                writer.write_table(table_of(table, some), row_group_size=ROW_GROUP)

    @contextmanager
    def part(self, table: str, folder: str) -> Iterator[Any]:
        """A new part of a table, to write Arrow tables to; it has its name only when it is whole."""
        name = f"{folder}/{self.manifest.commit:08}-{len(self._new):02}.parquet"
        self._new.append(self._path / name)
        with part_file(self._path / name, schema_of(table)) as writer:
            yield writer
        self.manifest.parts[table].append(Part(name, pq.read_metadata(self._path / name).num_rows))
        self.changed = True

    def count_in(self, table: str, part: Part) -> None:
        """Takes in a part that was written elsewhere. Raises FileNotFoundError where it is there no more."""
        (self._path / part.file).stat()
        self.manifest.parts[table].append(part)
        self.changed = True

    def empty(self, table: str) -> list[Part]:
        """Leaves out all parts of a table, and gives them."""
        parts, self.manifest.parts[table] = self.manifest.parts[table], []
        self.changed = self.changed or bool(parts)
        return parts

    def discard(self) -> None:
        """Deletes the files again."""
        for file in self._new:
            file.unlink(missing_ok=True)


@contextmanager
def part_file(file: Path, schema: Any) -> Iterator[Any]:
    """A file of such rows, to write Arrow tables to; it has its name only when it is whole, and there is nothing
    of it where writing fails."""
    aside = file.with_name(f"{file.name}.aside")
    aside.parent.mkdir(parents=True, exist_ok=True)
    try:
        with aside.open("wb") as out:
            with pq.ParquetWriter(out, schema, compression="zstd", write_page_checksum=True) as writer:
                yield writer
            out.flush()
            os.fsync(out.fileno())
        aside.replace(file)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise


def put(file: Path, text: str) -> None:
    """Writes a file at once."""
    aside = file.with_name(f"{file.name}.aside")
    with aside.open("w", encoding="utf-8") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
    aside.replace(file)
