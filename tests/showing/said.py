"""What the program says to people, found in its code: sentences and where they stand."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import extractor
from extractor.records.said import SaidError

PACKAGE = Path(extractor.__file__).parent
_TAKES = {"Said": 0, "unreadable": 1, "not_read": 2, "Unread": 1, "WorkError": 1}
_ALSO = {"Fault": (2, 3)}
"""What takes a sentence, and as which of its arguments; what takes two; and in the commands and the pages alone:"""
_IN = {
    "cli": {"say": 0, "stop": 0, "answer": 0, "in_words": 0, "BadParameter": 0},
    "web/pages": {"HTTPException": 1},
    "web/forms.py": {"HTTPException": 1},
}
_LETTER = re.compile(r"[^\W\d_]")


class Place(NamedTuple):
    """Where something is said, as FILE:LINE, and its template; None where it is put together on the spot."""

    where: str
    template: str | None


def errors() -> set[str]:
    """The names of all errors that take a template and values, of what was imported."""
    found: set[str] = set()
    left: list[type] = [SaidError]
    while left:
        some = left.pop().__subclasses__()
        found |= {each.__name__ for each in some}
        left += some
    return found


def sentences(path: Path, errors: set[str], code: str | None = None) -> Iterator[Place]:
    """What a module says in letters; its `code` is read from the file where it is not given."""
    file = path.relative_to(PACKAGE).as_posix()
    takes = dict.fromkeys(errors, 0) | _TAKES
    for place, more in _IN.items():
        takes |= more if file.startswith(place) else {}
    tree = ast.parse(path.read_text(encoding="utf-8") if code is None else code)
    constants = _constants(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = _name(node.func)
        for at in _ALSO.get(name, (takes[name],) if name in takes else ()):
            for template in _templates(node.args[at], constants) if len(node.args) > at else ():
                if template is None or _LETTER.search(re.sub(r"\{[^}]*\}", "", template)):
                    yield Place(f"{file}:{node.lineno}", template)


def _name(called: ast.expr) -> str:
    return called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")


def _constants(tree: ast.Module) -> dict[str, str]:
    """The module's texts by name. Other names stand for what is said elsewhere."""
    return {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _templates(node: ast.expr, constants: dict[str, str]) -> Iterator[str | None]:
    """All that may be said, where it depends."""
    if isinstance(node, ast.IfExp):
        yield from _templates(node.body, constants)
        yield from _templates(node.orelse, constants)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.Name) and node.id in constants:
        yield constants[node.id]
    elif isinstance(node, ast.JoinedStr):
        letters = "".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
        yield from [None] if _LETTER.search(letters) else []
    elif isinstance(node, ast.BinOp):
        yield None
