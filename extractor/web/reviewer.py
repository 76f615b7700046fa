"""Who decides on facts: the name that a browser remembers, where they are led, and where nobody may."""

from urllib.parse import quote, unquote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from extractor.store.address import names_folder
from extractor.web.settings import Settings

COOKIE = "reviewer"
LONGEST = 100
"""Characters of a name."""
READ_ONLY = "This site is read-only: nothing can be decided here."
NO_DECISIONS = "A folder of Parquet files keeps no decisions: load it into a store to review its facts."
_YEAR = 365 * 24 * 3600


def why_not(settings: Settings) -> str | None:
    """Why nobody may decide on facts of this site; None where they may."""
    if settings.read_only:
        return READ_ONLY
    return NO_DECISIONS if names_folder(settings.store) else None


async def may_decide(request: Request) -> None:
    """Before a form is read. Raises HTTPException where nobody may."""
    if why := why_not(request.app.state.settings):
        raise HTTPException(403, why)


def reviewer_of(request: Request) -> str:
    """The name that was written last, "" where there was none."""
    return named(unquote(request.cookies.get(COOKIE, "")))


def remember(response: Response, name: str) -> None:
    """Has the browser send the name from now on."""
    response.set_cookie(COOKIE, quote(name), max_age=_YEAR, httponly=True, samesite="lax")


def named(text: str) -> str:
    """A name as it is kept: one line without control characters."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())[:LONGEST]


def local(address: str) -> str | None:
    """The address where it leads to a page of this site, else None: a browser takes `//x` and `/\\x` for other sites,
    and passes over line ends."""
    ours = address.startswith("/") and not address.startswith("//") and "\\" not in address and address.isprintable()
    return address if ours else None
