"""What every record shares."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from extractor.records.span import Evidence

Modality = Literal["reported", "target", "proposed", "negated"]


def _is_none(value: object) -> bool:
    return value is None


class Record(BaseModel):
    """A frozen record: made once, compared by value, unknown fields refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class FactBase(Record):
    """The fields that each fact has, whatever its type.

    `evidence` is where the article says it; `rule` the id of the pattern that fired
    (`extractor patterns list` shows them all); `confidence` the share of right facts, from 0 to 1, that is to be
    expected of that rule: measured on annotated articles, the rule's own and not this sentence's.

    [`source_start`, `source_end`) is the evidence in the page of HTML that the article was read from, tags within it
    included: in characters of the page as its bytes decode by `article.encoding`, before NFC and any mending, without
    a byte order mark; for a row, in those of its `html`. JSON leaves both out where there is no page, or where the page
    does not show the evidence letter for letter.
    """

    evidence: Evidence
    rule: str
    confidence: float = Field(ge=0, le=1)
    source_start: int | None = Field(default=None, exclude_if=_is_none)
    source_end: int | None = Field(default=None, exclude_if=_is_none)
