"""What every record shares."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from extractor.records.span import Evidence

Modality = Literal["reported", "target", "proposed", "negated"]


class Record(BaseModel):
    """A frozen record: made once, compared by value, unknown fields refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class FactBase(Record):
    """The fields that each fact has, whatever its type.

    `evidence` is where the article says it; `rule` the id of the pattern that fired
    (`extractor patterns list` shows them all).
    """

    evidence: Evidence
    rule: str
