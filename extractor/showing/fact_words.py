"""The columns of a fact as people read them."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from extractor.checking.wording import date_of, figure, number
from extractor.showing.fact_labels import FIELDS, GRAINS, KINDS, OWNERS
from extractor.showing.keys import name_label, value_label
from extractor.showing.periods import period_label

_FIELDS = (
    "figure", "metric", "noun", "award", "number", "name", "role", "kind", "recipient", "recipients", "rank", "term",
    "ordinal", "period", "day", "month", "grain", "issued", "organisation", "level", "province", "parent", "program",
    "renamed_to", "until", "successor", "modality",
)  # fmt: skip
_SILENT = "reported"
"""The modality that goes without saying."""


class Field(NamedTuple):
    """One thing that a fact tells: the column that it is named by, what that is called, and what it tells."""

    name: str
    label: str
    text: str


def fact_words(columns: Mapping[str, Any], language: str) -> list[Field]:
    """What the fact of these columns (`store.columns`; those without a value may be missing) tells, the figure first.
    Figures, days and closed lists are worded in that language; names stay as they are."""
    kind = str(columns["type"])
    first = ("organisation",) if kind == "organisation" else ()
    return [
        Field(name, column_label(name, kind, language), text)
        for name in dict.fromkeys((*first, *_FIELDS))
        if (text := _text(name, columns, language)) is not None
    ]


def correction_words(correction: Mapping[str, Any], kind: str, language: str) -> list[Field]:
    """What somebody wrote in columns of a fact of that type, one by one, as it was written."""
    return [
        Field(name, column_label(name, kind, language), _value(name, str(value), language))
        for name, value in correction.items()
    ]


def kind_words(kind: str, language: str) -> str:
    """What a kind of bodies or programmes is called; another one is itself."""
    return KINDS.get(kind, (kind, kind))[language == "vi"]


def _value(name: str, value: str, language: str) -> str:
    if name == "kind":
        return kind_words(value, language)
    if name == "grain":
        return GRAINS.get(value, value) if language == "vi" else value
    return value_label(name, value, language)


def column_label(name: str, kind: str, language: str) -> str:
    """What a column of a fact of that type is called; of any type with ""."""
    label = OWNERS.get(kind) if name == "organisation" else FIELDS.get(name)
    if label:
        return label[language == "vi"]
    return name_label(name, language)


def _text(name: str, columns: Mapping[str, Any], language: str) -> str | None:
    """None for what is not told."""
    if name == "figure":
        return _figure(columns, language)
    if name == "period":
        return period_label(columns.get("period_from"), columns.get("period_to"), language)
    if name == "term":
        return "–".join(_years(columns)) or None
    value = columns.get(name)
    if value is None or value == "" or (name == "modality" and value == _SILENT):
        return None
    if name == "recipients":
        return _list(str(value))
    if name in ("issued", "until"):
        return date_of(str(value), language)
    return _value(name, str(value), language)


def _figure(columns: Mapping[str, Any], language: str) -> str | None:
    value = columns.get("value")
    if value is None:
        return None
    told = figure((value, columns.get("upper"), columns.get("relation") or "exact", columns.get("unit")), language)
    whole = columns.get("whole")
    return told if whole is None else f"{told} / {number(whole, language)}"


def _years(columns: Mapping[str, Any]) -> Iterator[str]:
    return (str(columns[name]) for name in ("start_year", "end_year") if columns.get(name) is not None)


def _list(told: str) -> str:
    """A JSON list of names; what is none stands as it is."""
    try:
        names = json.loads(told)
    except ValueError:
        return told
    return ", ".join(map(str, names)) if isinstance(names, list) else told
