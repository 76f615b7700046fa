"""Files that people write, read with an error that names the file."""

import json
from pathlib import Path
from typing import Any

from extractor.records.said import SaidError


class EvaluationError(SaidError, ValueError):
    """What keeps an evaluation from being made: the file it lies in, and why."""


def read_text(path: Path) -> str:
    """The whole of a UTF-8 text. Raises EvaluationError where it is missing or is no UTF-8."""
    try:
        return path.read_text("utf-8")
    except OSError as error:
        raise EvaluationError("{}: {}", path, error.strerror or error) from error
    except UnicodeDecodeError as error:
        raise EvaluationError("{}: not UTF-8 at byte {}", path, error.start) from error


def parse_object(source: str, where: str) -> dict[str, Any]:
    """The JSON object in `source`. Raises EvaluationError, beginning with `where`, on anything else."""
    try:
        value = json.loads(source)
    except json.JSONDecodeError as error:
        raise EvaluationError(
            "{}: broken JSON, {} (line {}, column {})", where, error.msg, error.lineno, error.colno
        ) from error
    if not isinstance(value, dict):
        raise EvaluationError("{}: a JSON object is wanted, this is a {}", where, type(value).__name__)
    return value


def folder(path: Path, what: str) -> Path:
    """`path` where it is a folder. Raises EvaluationError, calling it `what`, where it is none."""
    if not path.is_dir():
        raise EvaluationError("{}: no such {} folder", path, what)
    return path
