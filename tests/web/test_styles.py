"""Stylesheets hold no rule for what no page has."""

import re
from pathlib import Path

import pytest

from extractor.checking.checked import ORDER
from extractor.records import FACT_TYPES
from extractor.web.rendering import STATIC, TEMPLATES

SHEETS = sorted(STATIC.glob("*.css"))
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SELECTORS = re.compile(r"[^{}]+(?=\{)")
_CLASS = re.compile(r"\.([a-z][\w-]*)")
VALUES = {*FACT_TYPES, *ORDER, "near", "supported", "contradicted", "unknown"}
"""Classes that are the values of what is shown."""


def _written() -> set[str]:
    """All words of templates and scripts, and the beginnings that values are put behind: decided-, of-, side."""
    some = [*TEMPLATES.glob("*.html"), *STATIC.glob("*.js")]
    return {word for one in some for word in re.findall(r"[\w-]+", one.read_text("utf-8"))}


@pytest.mark.parametrize("sheet", [one for one in SHEETS if one.name != "api.css"], ids=lambda one: one.name)
def test_every_class_of_a_stylesheet_is_on_some_page(sheet: Path) -> None:
    written = _written()
    rules = _COMMENT.sub("", sheet.read_text("utf-8"))
    named = {name for selector in _SELECTORS.findall(rules) for name in _CLASS.findall(selector)}
    assert named
    unused = {name for name in named - VALUES - written if not _made(name, written)}
    assert unused == set()


def _made(name: str, written: set[str]) -> bool:
    """Whether it is a beginning with a value behind it: `decided-reject`, `side2`."""
    return any(name.startswith(word) and (word.endswith("-") or name[len(word) :].isdigit()) for word in written)
