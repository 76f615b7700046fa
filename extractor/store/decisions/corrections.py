"""What should stand in a fact instead: values of their column's kind, held to the record of the fact's type."""

import datetime as dt
import json
import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from extractor.records.said import Name, Said
from extractor.store.errors import DecisionError
from extractor.store.tables.columns import FACT_COLUMNS

KINDS = {column.name: column.kind for column in FACT_COLUMNS}
_NUMBER = re.compile(r"-?[0-9]+([.,][0-9]+)?")
_GROUPED = re.compile(r"-?[1-9][0-9]{0,2}([.,])[0-9]{3}(\1[0-9]{3})*")
"""2.300, which is two thousand three hundred to who writes Vietnamese and little more than two to a program; 2,300 the
other way round."""
_LARGEST = 2**53
"""Up to here a column of reals keeps every whole number."""


def typed(column: str, value: Any) -> Any:
    """A value of the column's kind, of text that was typed or of a value as Python or JSON has it: a number, an ISO
    day, a text in NFC without blanks at its ends. None, and a text of blanks, is None: nothing should stand there.

    Raises DecisionError that says what to write.
    """
    if isinstance(value, str):
        value = unicodedata.normalize("NFC", value).strip() or None
    if value is None:
        return None
    if column == "recipients":
        return _names(value)
    return {"text": _text, "date": _day, "real": _real, "integer": _integer}[KINDS[column]](column, value)


def read(kept: str | None) -> dict[str, Any]:
    """A correction as a store keeps it. Notes of older programs hold every value as text; one that cannot be read as
    its column's kind is left out, as nobody can tell what it means."""
    found: dict[str, Any] = {}
    for column, value in raw(kept).items():
        if column in KINDS:
            try:
                found[column] = typed(column, value)
            except DecisionError:
                continue
    return found


def raw(kept: str | None) -> Mapping[str, Any]:
    """The same as it was written."""
    return dict(json.loads(kept)) if kept else {}


def _text(column: str, value: Any) -> str:
    if not isinstance(value, str):
        raise DecisionError("{}: {!r} is no text", Name(column), value)
    return value


def _names(value: Any) -> str:
    """A list of names, kept as its column has it: as JSON."""
    try:
        names = json.loads(value) if isinstance(value, str) else value
    except json.JSONDecodeError:
        names = None
    if not isinstance(names, list | tuple) or not names or not all(isinstance(each, str) and each for each in names):
        raise DecisionError('{}: {} is no list of names; write ["Lê An", "Trần Bình"]', Name("recipients"), value)
    return json.dumps([unicodedata.normalize("NFC", each) for each in names], ensure_ascii=False)


def _day(column: str, value: Any) -> str:
    try:
        if isinstance(value, str) and len(value) == len("YYYY-MM-DD"):
            return dt.date.fromisoformat(value).isoformat()
    except ValueError:
        pass
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value.isoformat()
    raise DecisionError("{}: {} is no day; write 2018-06-30", Name(column), value)


def _real(column: str, value: Any) -> int | float:
    """A figure, whole where it is: 45 and not 45.0, as a store gives it back."""
    if isinstance(value, str):
        value = _number(column, value)
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < _LARGEST:
        raise DecisionError("{}: {}", Name(column), Said("{} is no number; write {} or {:.1f}", value, "45", 45.5))
    return int(value) if float(value).is_integer() else value


def _integer(column: str, value: Any) -> int:
    number = _real(column, value)
    if not isinstance(number, int):
        raise DecisionError("{}: {} is no whole number; write 16", Name(column), value)
    return number


def _number(column: str, text: str) -> float | str:
    """The number of digits as typed; the text itself where it is none."""
    if mark := _GROUPED.fullmatch(text):
        raise DecisionError("{}: {}", Name(column), two_ways(text, mark[1]))
    return float(text.replace(",", ".")) if _NUMBER.fullmatch(text) else text


def two_ways(text: str, mark: str) -> Said:
    """What is told of digits in groups of three with that mark, which may be one of thousands or of decimals."""
    plain = text.replace(mark, "")
    if text.count(mark) > 1:
        return Said("{} is read in two ways; write {}", text, plain)
    decimal = float(text.replace(mark, "."))  # a fourth place makes it one beyond doubt
    return Said("{} is read in two ways; write {}, or {:.4f} for the decimal", text, plain, decimal)


def written(value: float, mark: str) -> str:
    """A figure as it may be typed, with that mark of decimals: read in one way alone, without an exponent."""
    if float(value).is_integer():
        return str(int(value))
    text = format(Decimal(repr(float(value))), "f").replace(".", mark)
    return f"{text}0" if _GROUPED.fullmatch(text) else text
