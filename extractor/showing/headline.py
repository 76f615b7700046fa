"""A fact in a line, as people would say it: what, whose, when."""

from collections.abc import Iterator, Mapping
from typing import Any

from extractor.checking.wording import figure
from extractor.showing.keys import value_label
from extractor.showing.periods import period_label


def headline(fact: Mapping[str, Any], language: str) -> list[str]:
    """The parts of the line, of the columns of a fact (`store.columns`): `45 sáng kiến`, `LĐLĐ tỉnh Kon Tum`, `2018`.
    What a kind of fact does not have may be missing."""
    return [part for part in _parts(fact, language) if part]


def _parts(fact: Mapping[str, Any], language: str) -> Iterator[str | None]:
    kind = fact["type"]
    if kind in ("count", "award"):
        yield _counted(fact, language)
        yield fact.get("organisation")
    elif kind == "organisation":
        yield fact.get("organisation")
    elif kind == "term":
        yield _span(fact.get("start_year"), fact.get("end_year"))
        yield fact.get("organisation")
    elif kind == "document":
        yield fact.get("number")
        yield fact.get("organisation")
    elif kind in ("person", "program"):
        yield fact.get("name")
        yield fact.get("role")
        yield fact.get("organisation")
    if kind != "term":
        yield period_label(fact.get("period_from"), fact.get("period_to"), language)
    if fact.get("modality") not in (None, "reported"):
        yield _labelled("modality", fact, language)


def _counted(fact: Mapping[str, Any], language: str) -> str:
    """`45 sáng kiến`, `6 Bằng khen`, `12,5%`."""
    what = fact.get("noun") or fact.get("name") or _labelled("award", fact, language)
    what = what or _labelled("metric", fact, language) or ""
    if fact.get("value") is None:
        return what
    told = figure((fact["value"], fact.get("upper"), fact.get("relation") or "exact", fact.get("unit")), language)
    return told if fact.get("unit") and not fact.get("noun") else f"{told} {what}"


def _labelled(name: str, fact: Mapping[str, Any], language: str) -> str | None:
    value = fact.get(name)
    return value_label(name, value, language) if value else None


def _span(first: int | None, last: int | None) -> str | None:
    return f"{first}–{last}" if first and last else str(first or last or "") or None
