"""What is wrong with a question, its fields named as whoever sent them wrote them."""

from typing import Any

from fastapi.exceptions import RequestValidationError

from extractor.records.refusals import refusal
from extractor.records.said import Name, Said

_LONGEST = 100
"""Characters of a field's name."""
_NO_OBJECT = ("model_attributes_type", "dict_type", "model_type")


def refused(why: RequestValidationError) -> Said:
    """All that is wrong, each thing once."""
    found = list(dict.fromkeys(_told(each, why.body) for each in why.errors()))
    return Said("; ".join(["{}"] * len(found)), *found)


def _told(error: dict[str, Any], body: Any) -> Said:
    place, *parts = error["loc"]
    if error["type"] == "json_invalid":
        return Said("what was sent is no JSON: {}, at character {}", error["ctx"]["error"], parts[0])
    if not parts and error["type"] == "missing":
        return Said("nothing was sent: send a JSON object")
    if not parts and error["type"] in _NO_OBJECT:
        return Said("what was sent is no JSON object; its content type must be application/json")
    names = _written(parts, body, error["type"]) if place == "body" else parts[:1]
    return Said("{}: {}", Name(_shown(".".join(map(str, names)))), refusal(error)) if names else refusal(error)


def _written(parts: list[str | int], body: Any, kind: str) -> list[str | int]:
    """The parts that lead into what was sent. Others are the validator's: which of several types it tried."""
    found: list[str | int] = []
    for part in parts:
        if (isinstance(body, dict) and part in body) or (isinstance(body, list) and isinstance(part, int)):
            found.append(part)
            body = body[part]  # type: ignore[index]
    return [*found, parts[-1]] if kind == "missing" else found


def _shown(name: str) -> str:
    """As text that can be sent: JSON may hold halves of letters."""
    return name[:_LONGEST].encode(errors="backslashreplace").decode()
