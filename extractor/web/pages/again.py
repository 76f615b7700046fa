"""What a search that was refused asked for, to be put right: nothing that was typed is lost."""

from collections.abc import Iterator
from typing import NamedTuple

from fastapi import Request

from extractor.web.addresses import bounds, changed
from extractor.web.asked import NAMES, SWITCHES
from extractor.web.pages.naming import asked_for
from extractor.web.rendering import language_of, say

_TYPED = ("q", "org", "person", "province", "year", "published", "min", "max", "sure")
"""What people type; the rest they choose."""
_WORDS = ("sort", "verdict")
"""Whose values are words of the pages."""
_NO_SEARCH = ("page", "thing")
"""Of other addresses, or of one result: another search has others."""


class Typed(NamedTuple):
    """A field: its name, what the page calls it, what was typed."""

    name: str
    label: str
    value: str


class Taken(NamedTuple):
    """What was chosen, in words, and the address without it."""

    text: str
    href: str


class Again(NamedTuple):
    """Of an address: the fields of a form, and the names of those, which it does not keep as they were; what was
    chosen."""

    fields: list[Typed]
    names: tuple[str, ...]
    chosen: list[Taken]


def again(request: Request) -> Again | None:
    """The search of this address, in the page's language; None where there is none."""
    language, address = language_of(request), changed(request)
    fields, values = [], dict[str, list[str]]()
    for name, value in _asked(request):
        if name in _TYPED and value:
            fields.append(Typed(name, say(NAMES[name], language), value))
        elif value and name not in _NO_SEARCH and (name in NAMES or SWITCHES.get(name, ("", value))[1] != value):
            values.setdefault(name, []).append(value)
    chosen = [Taken(_told(name, some, language), address("page", name)) for name, some in values.items()]
    return Again(fields, ("page", *_TYPED), chosen) if fields or chosen else None


def _asked(request: Request) -> Iterator[tuple[str, str]]:
    """The parameters that the page takes, and of each as many values as it takes, however long."""
    known = bounds(request.scope.get("route"))
    for name in dict.fromkeys(request.query_params):
        if name in known:
            yield from ((name, value) for value in request.query_params.getlist(name)[-known[name].most :])


def _told(name: str, values: list[str], language: str) -> str:
    if name in SWITCHES:
        return say(SWITCHES[name][0], language)
    told = [say(one, language) if name in _WORDS else asked_for(name, one, language) for one in values]
    return f"{say(NAMES[name], language)}: {', '.join(told)}"
