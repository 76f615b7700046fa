"""What a program is told where there is no answer."""

from typing import Any

from pydantic import BaseModel

_WHY = {
    400: "Words that cannot be looked up, an option that means nothing, an unknown name, a body that is no JSON.",
    403: "This site writes nothing of that kind.",
    404: "Nothing has that key.",
    413: "More than is taken at once, or than a file of this kind holds.",
    414: "An address that is too long.",
    422: "A value that is none, or out of its bounds.",
    503: "The store cannot be asked now, or too many ask at once: Retry-After has the seconds to wait, if known.",
}


class Error(BaseModel):
    """Why there is no answer, in a sentence."""

    error: str


def refusals(*codes: int) -> dict[int | str, dict[str, Any]]:
    """These errors, as the description of a route has them, and that of any too long query."""
    return {code: {"model": Error, "description": _WHY[code]} for code in sorted({*codes, 414})}
