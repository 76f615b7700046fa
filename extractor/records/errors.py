"""What could not be done, as a record rather than a crash."""

from extractor.records.base import Record


class InputError(Record):
    """One input that failed: where it lies (`FILE` or `FILE:LINE`), at which stage, and what to do about it."""

    input: str
    stage: str
    message: str

    def __str__(self) -> str:
        return f"{self.input}: {self.message}"
