"""What people wrote of the quality: first figures of blind batches, causes found and mended, what is open."""

import datetime as dt
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, model_validator

from extractor.evaluation import CORE

FILE = Path(__file__).with_name("history.yaml")
ROUNDED = 0.001
"""How far a rounded mean may lie from the mean of rounded values."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Batch(_Strict):
    """Figures that were measured once and are not measured again: F1 by type, and their mean."""

    batch: str
    date: dt.date
    articles: int
    core_f1: float
    f1: dict[str, float]

    @model_validator(mode="after")
    def _mean(self) -> "Batch":
        if set(self.f1) != set(CORE):
            raise ValueError(f"f1: the types {', '.join(CORE)} are wanted")
        if abs(sum(self.f1.values()) / len(CORE) - self.core_f1) > ROUNDED:
            raise ValueError("core_f1 is not the mean of f1")
        return self


class Cause(_Strict):
    """A cause of errors that was found, an example of it, and what was done."""

    cause: str
    example: str
    mended: str


class History(_Strict):
    """The whole file. `sets` says of a set of the corpus, by its folder, what it is."""

    sets: dict[str, str]
    first_runs: tuple[Batch, ...]
    first_runs_note: str
    known: tuple[Batch, ...]
    mended_note: str
    mended: tuple[Cause, ...]
    open: tuple[str, ...]


def read_history(path: Path = FILE) -> History:
    """The file's content. Raises pydantic's ValidationError, a ValueError, that names the field at fault."""
    return History.model_validate(yaml.safe_load(path.read_text("utf-8")))
