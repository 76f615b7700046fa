"""What the program says to people, found in its code: templates and where they stand."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import extractor
from extractor.records.said import SaidError

PACKAGE = Path(extractor.__file__).parent
SAYING = {"Said": 0, "unreadable": 1, "not_read": 2, "Unread": 1, "say": 0, "stop": 0, "BadParameter": 0, "told": 0}
"""What takes a sentence, and as which of its arguments."""


class Place(NamedTuple):
    """Where something is said: FILE:LINE, and the sentence; None where it is put together on the spot."""

    where: str
    template: str | None


def errors() -> set[str]:
    """The names of all errors that take a template and values."""
    found, left = set(), [SaidError]
    while left:
        for each in left.pop().__subclasses__():
            found.add(each.__name__)
            left.append(each)
    return found


def said(path: Path, errors: set[str]) -> Iterator[Place]:
    """What the module says. Names and calls are passed over: what they stand for is said elsewhere."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        at = 0 if name in errors else SAYING.get(name)
        if at is None or len(node.args) <= at:
            continue
        where = f"{path.relative_to(PACKAGE)}:{node.lineno}"
        for one in _choices(node.args[at]):
            if isinstance(one, ast.Constant) and isinstance(one.value, str):
                yield Place(where, one.value)
            elif isinstance(one, ast.JoinedStr | ast.BinOp):
                yield Place(where, None)


def _choices(node: ast.expr) -> Iterator[ast.expr]:
    """Both of what may be said, where it depends."""
    if isinstance(node, ast.IfExp):
        yield from _choices(node.body)
        yield from _choices(node.orelse)
    else:
        yield node
