"""A page's address by what the page knows of it: links to the same page with something else are made of that alone."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple, get_origin
from urllib.parse import quote, urlencode

from annotated_types import MaxLen
from fastapi import HTTPException
from fastapi.routing import APIRoute
from pydantic import BaseModel
from pydantic.fields import FieldInfo
from starlette.requests import Request

from extractor.records.said import Said
from extractor.web.asked import LONGEST

QUERY = 8_000
"""Bytes of a query."""
REPEATED = 2_000
"""Characters of an address that a page's links repeat."""


class Bounds(NamedTuple):
    """Characters of a value of a parameter, and how many values it has, at most."""

    longest: int
    most: int


class _Part(NamedTuple):
    """A parameter of an address, and as it is written there."""

    name: str
    value: str
    written: str


async def no_long_query(request: Request) -> None:
    """For `Depends` of all that is asked. Raises HTTPException."""
    if len(request.scope["query_string"]) > QUERY:
        raise HTTPException(414, Said("the query of the address is longer than {:,} bytes", QUERY))


async def repeated(request: Request) -> None:
    """For `Depends` of a page with hundreds of links that repeat its address: each value of a long one makes all of
    them longer, and brings its own. Raises HTTPException."""
    if len(changed(request)()) > REPEATED:
        raise HTTPException(414, Said("the address of this search is longer than {:,} characters", REPEATED))


def changed(request: Request) -> Callable[..., str]:
    """Makes this page's address less the parameters of these names, with others set anew; several values make one
    parameter each."""
    path = "/" + quote(request.scope["path"].lstrip("/"))  # two slashes in front would lead to another site

    def address(*left_out: str, **anew: str | Sequence[str]) -> str:
        without = {"lang", *left_out, *anew}
        told = [part.written for part in _parts(request) if part.name not in without]
        query = "&".join(filter(None, (*told, urlencode(anew, doseq=True))))
        return f"{path}?{query}" if query else path

    return address


def kept(request: Request, *left_out: str) -> list[tuple[str, str]]:
    """The parameters of this page's address, less the language, some and the empty ones."""
    return [(part.name, part.value) for part in _parts(request) if part.name not in ("lang", *left_out)]


def _parts(request: Request) -> list[_Part]:
    """What the page knows of its address, worked out once: a page has hundreds of links."""
    if not hasattr(request.state, "address"):
        known = bounds(request.scope.get("route"))
        values = {name: request.query_params.getlist(name)[-most:] for name, (_, most) in known.items()}
        request.state.address = [
            _Part(name, value, urlencode([(name, value)]))
            for name in dict.fromkeys(request.query_params)
            for value in values.get(name, ())
            if value and len(value) <= known[name].longest
        ]
    parts: list[_Part] = request.state.address
    return parts


def bounds(route: Any) -> dict[str, Bounds]:
    """The parameters that a page takes, out of what its function takes: no new one can be forgotten here."""
    return dict(_bounds(route)) if isinstance(route, APIRoute) else {}


def _bounds(route: APIRoute) -> Iterator[tuple[str, Bounds]]:
    for field in route.dependant.query_params:
        told = field.field_info.annotation
        if isinstance(told, type) and issubclass(told, BaseModel):
            yield from ((info.alias or name, _bound(info)) for name, info in told.model_fields.items())
        else:
            yield field.alias, _bound(field.field_info)


def _bound(info: FieldInfo) -> Bounds:
    most = next((one.max_length for one in info.metadata if isinstance(one, MaxLen)), LONGEST)
    return Bounds(LONGEST, most) if get_origin(info.annotation) is list else Bounds(most, 1)
