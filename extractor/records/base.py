"""What every record shares."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from extractor.records.span import Evidence

Modality = Literal["reported", "target", "proposed", "negated"]


class Record(BaseModel):
    """A frozen record: made once, compared by value, unknown fields refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class FactBase(Record):
    """The fields that each fact has, whatever its type.

    `evidence` is where the article says it; `rule` the id of the pattern that fired
    (`extractor patterns list` shows them all); `confidence` the share of right facts, from 0 to 1, that is to be
    expected of that rule: measured on annotated articles, the rule's own and not this sentence's.
    """

    evidence: Evidence
    rule: str
    confidence: float = Field(ge=0, le=1)
