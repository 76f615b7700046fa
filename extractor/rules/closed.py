"""The values a rule may set where a record takes only those of a closed list."""

from typing import Any, Literal, get_args

from extractor.records.award import AwardId, Rank, Recipient
from extractor.records.base import Modality
from extractor.records.count import Metric
from extractor.records.organisation import Level
from extractor.records.program import ProgramKind
from extractor.records.quantity import Relation

Role = Literal[
    "order", "rank", "other", "time", "unit", "person", "owner", "label", "words", "figure", "award", "total",
]  # fmt: skip
"""What a column or a row of a table is: see the pack `tables`."""

ANY_RULE = {
    "award": AwardId, "level": Level, "metric": Metric, "modality": Modality, "rank": Rank, "recipient": Recipient,
    "relation": Relation, "role": Role,
}  # fmt: skip
"""Settings that mean the same whatever the rule makes."""
ENTRY = {"metric": Metric, "award_name": AwardId, "honour": AwardId}
"""Kinds whose entry goes into a record, unless `award` says another."""


def refused(makes: str, entry: str, settings: dict[str, Any]) -> str | None:
    """Why a rule's settings fit into no record, or None."""
    if makes in ENTRY and "award" not in settings and entry not in get_args(ENTRY[makes]):
        key = "entry" if makes == "metric" else "award"
        return f"no {key} is called {entry}: set {{{key}: other}}, or one of {_listed(ENTRY[makes])}"
    lists: dict[str, Any] = ANY_RULE | ({"kind": ProgramKind} if makes == "program" else {})
    for key, value in settings.items():
        if key in lists and value not in get_args(lists[key]):
            return f"no {key} is called {value}: set one of {_listed(lists[key])}"
    return None


def _listed(values: Any) -> str:
    return ", ".join(get_args(values))
