"""What could not be done, or is not meant to be, as a record rather than a crash."""

from extractor.records.base import Record


class InputError(Record):
    """One input that failed: where it lies (`FILE` or `FILE:LINE`), at which stage, and what to do about it."""

    input: str
    stage: str
    message: str

    def __str__(self) -> str:
        return f"{self.input}: {self.message}"


class NotRead(Record):
    """One input that holds no article that could be read, though nothing failed: where it lies, what it is, and why
    that is not read.

    `format` is what a run counts by, in the plural or as an ending: `images`, `scans`, `.doc`.
    """

    input: str
    format: str
    reason: str

    def __str__(self) -> str:
        return f"{self.input}: {self.reason}"
