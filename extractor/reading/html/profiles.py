"""Where the programs behind portals put an article: profiles as data, in patterns/sites/."""

import hashlib
import re
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from extractor.reading.location import packs_dir

_CLASS = re.compile(r"class\('([\w-]+)'\)")


class SiteProfile(BaseModel):
    """XPath expressions, the surest first. `class('x')` in one is short for: `x` is among the element's classes.

    A page is the site's where any of `marks` finds something. `body` holds the article's text, `lead` the summary
    before it; what `drop` finds in the two is frame.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    site: str
    about: str
    marks: tuple[str, ...]
    title: tuple[str, ...]
    lead: tuple[str, ...] = ()
    body: tuple[str, ...]
    date: tuple[str, ...] = ()
    author: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()


@cache
def profiles() -> tuple[SiteProfile, ...]:
    """The profiles that come with the program, in name order. Raises ValueError for one that is broken."""
    import yaml

    return tuple(SiteProfile.model_validate(yaml.safe_load(file.read_text("utf-8"))) for file in _files())


@cache
def version() -> bytes:
    """A hash of the profiles: a page may be read otherwise by others."""
    return hashlib.blake2b(b"\0".join(file.read_bytes() for file in _files()), digest_size=16).digest()


def _files() -> list[Path]:
    return sorted((packs_dir() / "sites").glob("*.yaml"))


def recognise(page: Any) -> SiteProfile | None:
    """The first profile whose marks a page bears and whose body it has."""
    for profile in profiles():
        if select(page, profile.marks) and main_element(page, profile.body) is not None:
            return profile
    return None


def select(page: Any, expressions: tuple[str, ...]) -> list[Any]:
    """The elements that the first expression to find any finds, in the page's order."""
    for expression in expressions:
        if found := _compiled(expression)(page):
            return list(found)
    return []


def select_all(page: Any, expressions: tuple[str, ...]) -> list[Any]:
    """The elements of all expressions, one expression's behind the other's."""
    return [element for expression in expressions for element in _compiled(expression)(page)]


def main_element(page: Any, expressions: tuple[str, ...]) -> Any | None:
    """The element with most words of the first expression that finds one with words in it."""
    for expression in expressions:
        outermost: dict[Any, int] = {}
        for element in _compiled(expression)(page):
            if not any(above in outermost for above in element.iterancestors()):
                outermost[element] = len("".join(element.itertext()).strip())
        if outermost and max(outermost.values()):
            return max(outermost, key=lambda element: outermost[element])
    return None


@cache
def _compiled(expression: str) -> Any:
    from lxml import etree

    return etree.XPath(_CLASS.sub(r"contains(concat(' ', normalize-space(@class), ' '), ' \1 ')", expression))
