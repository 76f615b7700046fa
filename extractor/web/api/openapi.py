"""The description of the API in OpenAPI 3.0: Swagger UI 4 and many generators of clients know no later one."""

from collections.abc import Callable
from typing import Any

from fastapi import FastAPI

from extractor.web.addresses import QUERY

VERSION = "3.0.3"
ABOUT = (
    "Facts of Vietnamese news, each with the words that say it, and what other articles say of the same. The answers "
    "are those of the pages: the filters of a search have the names of `extractor search`'s options. Why a question "
    'has no answer is told as `{"error": "…"}`. Plain text tells what is refused before anybody looks at the question '
    "(400: a host of another name, 403: sent by a page of another site, 413: a body that is announced as too long) and "
    f"a failure of the site itself (500). A query of more than {QUERY:,} bytes is refused (414)."
)
_BOUNDS = {"exclusiveMinimum": "minimum", "exclusiveMaximum": "maximum"}
_NULL = {"type": "null"}


def described(app: FastAPI) -> Callable[[], dict[str, Any]]:
    """What gives the description of the routes that `app` has now: 0.2 s of work, done before somebody waits for it."""
    made = {**_older(app.openapi()), "openapi": VERSION}
    return lambda: made


def _older(part: Any) -> Any:
    """A part of a description without what came with version 3.1."""
    if isinstance(part, list):
        return [_older(one) for one in part]
    if not isinstance(part, dict):
        return part
    told = {name: _older(value) for name, value in part.items()}
    if isinstance(told.get("anyOf"), list) and _NULL in told["anyOf"]:
        told = _nullable(told)
    if "const" in told:
        told["enum"] = [told.pop("const")]
    if told.pop("contentMediaType", None) == "application/octet-stream":
        told["format"] = "binary"
    for name, plain in _BOUNDS.items():
        if type(told.get(name)) in (int, float):
            told[plain], told[name] = told[name], True
    if isinstance(told.get("prefixItems"), list):
        told["items"] = {"anyOf": told.pop("prefixItems")}
    return told


def _nullable(told: dict[str, Any]) -> dict[str, Any]:
    """anyOf something and null."""
    rest = [one for one in told["anyOf"] if one != _NULL]
    others = {name: value for name, value in told.items() if name != "anyOf"}
    if len(rest) > 1:
        return {**others, "anyOf": rest, "nullable": True}
    if "$ref" in rest[0]:  # beside which nothing counts
        return {**others, "allOf": rest, "nullable": True}
    return {**others, **rest[0], "nullable": True}
