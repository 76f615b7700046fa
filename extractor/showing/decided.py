"""What somebody decided of a fact, as the state that it is in."""

from collections.abc import Mapping
from typing import Any

from extractor.checking.wording import date_of, figure
from extractor.showing.fact_words import correction_words

_STATES = {
    "accept": ("confirmed", "đã xác nhận"),
    "reject": ("found wrong", "bị bác"),
    "correct": ("corrected", "đã sửa"),
}
_FIGURE_TO, _FIELDS_TO = ("corrected to {}", "đã sửa thành {}"), ("corrected: {}", "đã sửa: {}")
_NO_FIGURE = ("no figure", "không có con số")
_FIGURE = ("value", "upper", "relation", "unit")
_NOTHING, _DAYS = "–", ("period_from", "period_to")
_UNSAID = ("organisation_id", "former_id", "evidence_start", "evidence_end", "part_of_start", "part_of_end")
"""What no reader needs to be told: ids go with a name, and places are in the text."""
_WITH_BODY = ("province",)
"""What goes with another body, whose name tells it."""


def state(verdict: str, correction: Mapping[str, Any] | None, fact: Mapping[str, Any], language: str) -> str:
    """ "confirmed", "found wrong", "corrected to 1,250", "corrected: metric: gift". `fact` has the columns that tell
    something, as they were read; `correction` those that somebody put right."""
    vietnamese = language == "vi"
    told = correction or {}
    right = figure_as_corrected(told, fact, language)
    none = "value" in told and told["value"] is None
    passed = {*_UNSAID, *(_FIGURE if right or none else ()), *(_WITH_BODY if "organisation" in told else ())}
    said = {name: _shown(name, value, language) for name, value in told.items() if name not in passed}
    fields = [f"{one.label}: {one.text}" for one in correction_words(said, fact["type"], language)]
    if none:
        fields = [_NO_FIGURE[vietnamese], *fields]
    if right:
        return " · ".join([_FIGURE_TO[vietnamese].format(right), *fields])
    if fields:
        return _FIELDS_TO[vietnamese].format(" · ".join(fields))
    return _STATES[verdict][vietnamese]


def _shown(name: str, value: Any, language: str) -> str:
    if value is None:
        return _NOTHING
    return date_of(str(value), language) if name in _DAYS else str(value)


def figure_as_corrected(correction: Mapping[str, Any], fact: Mapping[str, Any], language: str) -> str | None:
    """The figure in words, None where it was not put right or should not be there."""
    if correction.keys().isdisjoint(_FIGURE):
        return None
    right = {name: correction.get(name, fact.get(name)) for name in _FIGURE}
    if right["value"] is None:
        return None
    return figure((right["value"], right["upper"], right["relation"] or "exact", right["unit"]), language)
