"""The dictionary of stores and exports: `python -m tests.dataset_page > docs/dataset.md` writes it anew."""

import inspect
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import NoneType
from typing import Any, Literal, get_args, get_origin

import typer

from extractor.records import FACT_TYPES
from extractor.store.export.columns import EXPORT_COLUMNS
from extractor.store.tables.columns import FACT_COLUMNS, NAMES
from extractor.store.tables.schema import RECORDS, SQLITE, field_columns, statements
from tests.dataset_tables import COLUMNS, TABLES

HEAD = Path(__file__).with_name("dataset_head.md")

EVERY = ("fact_key", "n", "type", "evidence_start", "evidence_end", "source_start", "source_end", "said",
         "rule", "confidence", "year_from", "year_to")  # fmt: skip
"""Columns that the store fills for facts of each type."""

FACTS = """\
Null where a type of fact has no such thing, or its text does not tell it. "filled for" are the types of fact. Where
values are listed there are no others; where they stand behind a type, they are those of that type.
"""
EXPORTS = "All of the above, in that order, then:\n"
TYPES = """\
What the record of each type says of itself, the columns of its view, and where these stand in `facts` under another
name. A record's `of` is `whole` in both; its `period`, and its `start` and `end`, are `period_from` and `period_to`.
"""


def page() -> str:
    """The whole page. Raises KeyError for a table or a column that nothing is said of here."""
    parts = [HEAD.read_text("utf-8"), "## The columns of facts\n", FACTS, _facts(), "## The columns of an export\n"]
    beside = [[f"`{c.name}`", c.kind, c.about] for c in EXPORT_COLUMNS if c.name not in NAMES]
    parts += [EXPORTS, _table(["column", "kind", "holds"], beside), "## The types of facts\n", TYPES]
    parts += [_type(kind) for kind in FACT_TYPES]
    parts += ["## The tables of a store\n", _tables()]
    return "\n".join(parts)


def _facts() -> str:
    rows = []
    for column in FACT_COLUMNS:
        kinds = "every type" if column.name in EVERY else ", ".join(_filled(column.name))
        rows.append([f"`{column.name}`", column.kind, kinds, column.about, _values(column.name)])
    return _table(["column", "kind", "filled for", "holds", "values"], rows)


def _filled(column: str) -> list[str]:
    """The types that have the column among their fields; a body's province comes with its id."""
    of = "organisation_id" if column == "province" else column
    kinds = [kind for kind in FACT_TYPES if of in {target for _, target in field_columns(kind)}]
    assert kinds, f"no type of fact fills {column}"
    return kinds


def _values(column: str) -> str:
    """The values of fields that have a closed list, by type where the lists are not the same."""
    if column == "type":
        return _listed(FACT_TYPES)
    closed = {kind: values for kind in FACT_TYPES for name, values in _closed(kind) if name == column}
    if not closed:
        return ""
    if set(closed) == set(_filled(column)) and len(set(closed.values())) == 1:
        return _listed(next(iter(closed.values())))
    return "; ".join(f"{kind}: {_listed(values)}" for kind, values in closed.items())


def _closed(kind: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    fields = RECORDS[kind].model_fields
    for name, column in field_columns(kind):
        told = [
            one for one in _alternatives(fields[name].annotation if name in fields else None) if one is not NoneType
        ]
        if len(told) == 1 and get_origin(told[0]) is Literal:
            yield column, get_args(told[0])


def _alternatives(annotation: Any) -> tuple[Any, ...]:
    return (annotation,) if get_origin(annotation) is Literal else get_args(annotation)


def _type(kind: str) -> str:
    said = inspect.cleandoc(RECORDS[kind].__doc__ or "")
    moved = [f"`{name}` in `{column}`" for name, column in field_columns(kind) if name != column]
    fields = ", ".join(f"`{name}`" for name, _ in field_columns(kind))
    told = f"View `{kind}_facts`: {fields}." + (f" In `facts`: {', '.join(moved)}." if moved else "")
    return f"### {kind}\n{said}\n\n{told}\n"


def _tables() -> str:
    """Every table, as SQLite itself knows it once the schema is made."""
    db = sqlite3.connect(":memory:")
    for statement in statements(SQLITE):
        db.execute(statement)
    there = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    if missing := set(there) - set(TABLES):
        raise KeyError(f"tables that nothing is said of: {missing}")
    parts = []
    for table in TABLES:
        columns = db.execute("SELECT name, type FROM pragma_table_info(?)", [table]).fetchall()
        known = COLUMNS[table]
        rows = [[f"`{name}`", kind.lower(), known[name]] for name, kind in columns if name in known or table != "facts"]
        more = "\nand [the columns of facts](#the-columns-of-facts).\n" if table == "facts" else ""
        parts.append(f"### Table {table}\n{TABLES[table]}.\n\n{_table(['column', 'kind', 'holds'], rows)}{more}")
    db.close()
    return "\n".join(parts)


def _listed(values: Iterable[str]) -> str:
    return ", ".join(f"`{value}`" for value in values)


def _table(heading: list[str], rows: list[list[str]]) -> str:
    lines = [heading, ["---"] * len(heading), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


if __name__ == "__main__":
    typer.echo(page(), nl=False)
