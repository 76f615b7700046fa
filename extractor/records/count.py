"""A figure that counts or measures something."""

from typing import Literal

from extractor.records.base import FactBase, Modality
from extractor.records.quantity import Relation
from extractor.records.span import Evidence

Metric = Literal[
    "initiative", "research_topic", "project", "person", "member", "worker", "delegate", "collective",
    "union_unit", "enterprise", "household", "gift", "house", "event", "text", "money", "rate", "measure",
    "other",
]  # fmt: skip


class Count(FactBase):
    """Figure, what it counts, whose it is and when.

    `part_of` is the evidence of the whole that it is a part of ("110 suất quà, trong đó 55 suất …"); `level` where it
    is written; `program` the programme, by name, that its clause tells of.
    `value`, `upper`, `relation`, `unit` are a `Quantity`'s; `of` is the whole in "57/128 đơn vị"; `noun` the
    counted noun phrase as written; `organisation` the name of the body whose figure it is,
    `organisation_id` its id; `period` is
    `start/end` in ISO dates; `modality` tells a result from a target, a proposal and a denial.
    """

    type: Literal["count"] = "count"
    value: int | float
    upper: int | float | None = None
    of: int | float | None = None
    relation: Relation = "exact"
    unit: str | None = None
    metric: Metric
    noun: str | None = None
    organisation: str | None = None
    organisation_id: str | None = None
    period: str | None = None
    level: str | None = None
    program: str | None = None
    part_of: Evidence | None = None
    modality: Modality = "reported"
