"""Values to choose a result by."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from fastapi import Request

from extractor.showing.keys import value_label
from extractor.web.addresses import changed
from extractor.web.asked import NAMES
from extractor.web.pages.naming import asked_for
from extractor.web.rendering import say


class Choice(NamedTuple):
    """A value to choose by: its label, how many of the result have it, whether it is chosen, and where a click
    leads."""

    label: str
    many: int
    chosen: bool
    href: str


def choices(
    request: Request, name: str, values: Iterable[tuple[str, int]], taken: Sequence[str], language: str
) -> list[Choice]:
    """The values of a parameter, those that are taken in front: a click takes one, or leaves it."""
    address = changed(request)
    made = []
    for value, many in values:
        others = [one for one in taken if one != value]
        chosen = value in taken
        href = address("page", **{name: others if chosen else [*others, value]})
        made.append(Choice(value_label(name, value, language), many, chosen, href))
    return sorted(made, key=lambda choice: not choice.chosen)


def without(request: Request, name: str, taken: Sequence[str], language: str) -> list[tuple[str, str, str]]:
    """What is taken of a parameter: what it is called where its value does not tell; the value; the address without
    it."""
    address = changed(request)
    called = say(NAMES[name], language) if name == "noun" else ""
    return [
        (called, asked_for(name, value, language), address("page", **{name: [one for one in taken if one != value]}))
        for value in taken
    ]
