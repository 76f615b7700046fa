"""A fact's own fields, as people read them."""

from extractor.records import FactBase
from extractor.showing.translation import translate

_SHARED = {"type", "evidence", "source_start", "source_end", "rule", "confidence"}
_SILENT = {"relation": "exact", "modality": "reported"}
"""Values that go without saying: most figures are exact and reported."""


def told(fact: FactBase) -> dict[str, str]:
    """Field and value of what the fact tells, in the order of its record."""
    values = fact.model_dump(mode="json", exclude=_SHARED, exclude_none=True)
    return {name: _shown(value) for name, value in values.items() if _SILENT.get(name) != value}


def in_one_line(fact: FactBase) -> str:
    """The same as one line: `value 148 · metric delegate`."""
    return " · ".join(f"{name} {value}" for name, value in told(fact).items())


def type_label(kind: str, language: str | None) -> str:
    """The name of a type of facts in the chosen language."""
    return translate(kind, language)


def _shown(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
