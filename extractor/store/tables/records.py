"""From the row of a fact back to its record: the way that `rows.py` goes, the other way round."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from extractor.records import Fact, FactBase
from extractor.records.span import Evidence
from extractor.store.tables.columns import MOVED, SPLIT
from extractor.store.tables.schema import RECORDS


def record_of(row: Mapping[str, Any], text: str) -> Fact:
    """The record of a fact, by the columns of its type; `text` is its article's, which its offsets point into.

    Raises ValueError where an offset is outside the text, and pydantic's ValidationError, which is one, for a value
    that the record does not have.
    """
    record: Any = RECORDS[row["type"]]
    told: Fact = record.model_validate(dict(_fields(row, text)))
    return told


def column_of(kind: str, field: str) -> str:
    """The column of a field that takes one."""
    return MOVED[kind].get(field, field)


def _fields(row: Mapping[str, Any], text: str) -> Iterator[tuple[str, Any]]:
    record: type[FactBase] = RECORDS[row["type"]]
    for name in record.model_fields:
        if name in SPLIT:
            first, last = (row.get(column) for column in SPLIT[name])
            yield name, None if first is None else _both(name, first, last, text)
            continue
        value = row.get(column_of(row["type"], name))
        yield name, json.loads(value) if name == "recipients" and value is not None else value


def _both(name: str, first: Any, last: Any, text: str) -> str | Evidence:
    """What stands in two columns: days as one text, offsets as the words between them."""
    return f"{first}/{last}" if name == "period" else Evidence.of(text, first, last)
