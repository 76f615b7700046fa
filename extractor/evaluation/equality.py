"""When a value is the right one."""

import re
import unicodedata
from typing import Any

from extractor.evaluation.gold import GoldFact, many
from extractor.evaluation.predictions import Prediction

EDGES = " .,;:“”\"'‘’"
"""What a surface may carry at its ends and still be the same surface."""
CLOSENESS = 1e-9
"""How far a figure may lie from the right one, in parts of it (of 1, where it is smaller)."""

KEYS = {
    "date": ("start", "end"),
    "term": ("start_year", "end_year", "ordinal"),
    "count": ("value", "upper", "metric"),
    "award": ("value", "upper", "award"),
    "document": ("number",),
}
"""The fields that make a fact the right one; all other types go by their name."""


def surface(value: object) -> str:
    """`value` as text in NFC, white space folded, the punctuation at its ends left off."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", str(value))).strip(EDGES)


def folded(value: object) -> str:
    """The surface without case: what two names are compared by."""
    return surface(value).casefold()


def same(wanted: Any, got: Any) -> bool:
    """Whether `got` is the value wanted, or one of a list of them; an empty list wants nothing said."""
    if isinstance(wanted, list) and wanted:
        return any(same(one, got) for one in wanted)
    if wanted is None or wanted == []:
        return unsaid(got)
    if got is None or isinstance(got, list | dict | bool):
        return False
    if isinstance(wanted, int | float):
        return _close(wanted, got)
    return folded(wanted) == folded(got)


def unsaid(got: Any) -> bool:
    """Whether a prediction's field says nothing: null, an empty text or an empty list."""
    return got is None or (isinstance(got, str | list) and not got)


def same_key(gold: GoldFact, prediction: Prediction) -> bool:
    """Whether the fields that make the fact are equal; where it stands is another question.

    A term is held only to what its gold tells, a figure's relation only where there is a figure.
    """
    if gold.type not in KEYS:
        return same(gold.wants("name") or gold.quote, prediction.says("name"))
    keys = list(KEYS[gold.type])
    if gold.type == "term":
        keys = [key for key in keys if gold.tells(key)]
    if gold.type in ("count", "award") and many(gold.wants("value")) != [None]:
        keys.append("relation")
    return all(same(gold.wants(key), prediction.says(key)) for key in keys)


def _close(wanted: float, got: Any) -> bool:
    try:
        return abs(float(got) - wanted) <= CLOSENESS * max(1, abs(wanted))
    except (TypeError, ValueError, OverflowError):
        return False
