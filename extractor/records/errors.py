"""What could not be done, or is not meant to be, as a record rather than a crash."""

from typing import Annotated, Any

from pydantic import ValidatorFunctionWrapHandler, WrapValidator

from extractor.records.base import Record
from extractor.records.said import Said, said


def _kept(value: Any, check: ValidatorFunctionWrapHandler) -> Any:
    return value if isinstance(value, Said) else check(value)


Sentence = Annotated[str, WrapValidator(_kept)]
"""A text; `Said` stays what it is, to be told in another language."""


class InputError(Record):
    """One input that failed: where it lies (`FILE` or `FILE:LINE`), at which stage, and what to do about it."""

    input: str
    stage: str
    message: Sentence

    @property
    def said(self) -> Said:
        """Its place, and what to do."""
        return Said("{}: {}", self.input, said(self.message))

    def __str__(self) -> str:
        return str(self.said)


class NotRead(Record):
    """One input that holds no article that could be read, though nothing failed: where it lies, what it is, and why
    that is not read.

    `format` is what a run counts by, in the plural or as an ending: `images`, `scans`, `.doc`.
    """

    input: str
    format: str
    reason: Sentence

    @property
    def said(self) -> Said:
        """Its place, and why."""
        return Said("{}: {}", self.input, said(self.reason))

    def __str__(self) -> str:
        return str(self.said)
