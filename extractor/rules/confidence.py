"""How far a fact may be trusted: what its rule was right in, where facts were marked against gold.

A rule that made three right facts is not always right. Its share of right ones is therefore drawn towards that of
all facts of its type by the m-estimate (Cestnik, "Estimating Probabilities: A Crucial Task in Machine Learning",
ECAI 1990), the mean of a beta distribution whose prior weighs as much as `M` facts:

    confidence = (hits + M · prior) / (support + M)

A type's own confidence, the prior of its rules, is drawn in the same way towards that of all facts together, and
theirs towards one half. What was never measured has the next wider one: its type's, all facts', one half.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

TABLE = "confidence.json"
"""The table's name in a folder of packs."""
M = 6.0
"""How many facts the prior weighs: the log loss over articles left out is least there (decision 0006)."""
UNKNOWN = 0.5
"""The confidence of a fact where nothing at all was measured."""
PLACES = 3

Counts = Mapping[tuple[str, str], tuple[int, int]]
"""Hits and support by type of fact and rule."""


def m_estimate(hits: int, support: int, prior: float, m: float = M) -> float:
    """The share of right ones among `support` facts of which `hits` were right, drawn towards `prior`, rounded."""
    return round((hits + m * prior) / (support + m), PLACES)


class Measured(BaseModel):
    """How many facts were marked (`support`), how many of them were right (`hits`), and what follows."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    hits: int = Field(ge=0)
    support: int = Field(ge=0)
    confidence: float = Field(ge=0, le=1)

    @model_validator(mode="after")
    def _no_more_right_than_marked(self) -> "Measured":
        if self.hits > self.support:
            raise ValueError("more hits than support")
        return self

    @property
    def precision(self) -> float | None:
        """The share of right ones as it is, None where no fact was marked."""
        return round(self.hits / self.support, PLACES) if self.support else None


class MeasuredRule(Measured):
    """The same of one rule, with the type of the facts that it makes."""

    type: str


class Confidence(BaseModel):
    """The table: of all facts together, by type, by rule."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    overall: Measured = Measured(hits=0, support=0, confidence=UNKNOWN)
    types: dict[str, Measured] = {}
    rules: dict[str, MeasuredRule] = {}

    def of(self, rule: str, kind: str) -> float:
        """The confidence of a fact of type `kind` that the rule made."""
        return (self.rules.get(rule) or self.types.get(kind) or self.overall).confidence

    def counts(self) -> Counts:
        """What was counted, without what follows."""
        return {(row.type, rule): (row.hits, row.support) for rule, row in self.rules.items()}


def estimate(counts: Counts, m: float = M) -> Confidence:
    """The table of what was counted, its types and rules in order."""
    kinds = sorted({kind for kind, _ in counts})
    by_type = {kind: _total(value for (one, _), value in counts.items() if one == kind) for kind in kinds}
    overall = _measured(_total(by_type.values()), UNKNOWN, m)
    types = {kind: _measured(value, overall["confidence"], m) for kind, value in by_type.items()}
    rules = {
        rule: {"type": kind} | _measured(counts[kind, rule], types[kind]["confidence"], m)
        for kind, rule in sorted(counts, key=lambda key: key[1])
    }
    return Confidence.model_validate({"overall": overall, "types": types, "rules": rules})


def read_table(content: bytes) -> Confidence:
    """A table as `write_table` leaves it. Raises ValueError that says in one line what is wrong."""
    try:
        return Confidence.model_validate_json(content)
    except ValidationError as error:
        fault = error.errors()[0]
        where = ".".join(map(str, fault["loc"]))
        raise ValueError(f"{where}: {fault['msg']}" if where else fault["msg"]) from None


def write_table(table: Confidence) -> str:
    """The table as JSON, a line a type and a rule; the same text for the same table."""
    rows = table.model_dump(mode="json")
    rows["rules"] = {rule: {"type": row.pop("type")} | row for rule, row in rows["rules"].items()}
    parts = [f'  "overall": {json.dumps(rows["overall"])}']
    parts += [f'  "{name}": {{\n{_lines(rows[name])}\n  }}' for name in ("types", "rules")]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _lines(rows: Mapping[str, Any]) -> str:
    return ",\n".join(f"    {json.dumps(name)}: {json.dumps(row)}" for name, row in rows.items())


def _total(values: Iterable[tuple[int, int]]) -> tuple[int, int]:
    listed = list(values)
    return sum(hits for hits, _ in listed), sum(support for _, support in listed)


def _measured(value: tuple[int, int], prior: float, m: float) -> dict[str, Any]:
    hits, support = value
    return {"hits": hits, "support": support, "confidence": m_estimate(hits, support, prior, m)}
