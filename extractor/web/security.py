"""What keeps other sites out, and on our own pages everything that is not ours."""

import time
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""Of pages: no script, style or picture but our files. Swagger UI brings its pictures as data."""
_HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # "no-referrer" would take the Origin from our own forms too
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_SAFE = ("GET", "HEAD", "OPTIONS")
_FILES = "/download."
_OURS = ("same-origin", "none")


class Guard:
    """Refuses what a page of another site sends, and tells browsers what our pages may do and how long they took.
    Answers HEAD where a page answers GET."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        begun = time.perf_counter()

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Server-Timing"] = f"page;dur={(time.perf_counter() - begun) * 1000:.1f}"
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        foreign = scope["method"] not in _SAFE and not _sent_by_us(Headers(scope=scope))
        app = PlainTextResponse("sent by a page of another site", 403) if foreign else self._app
        if _for_its_head(scope):
            await app({**scope, "method": "GET"}, receive, _bodiless(guarded))
        else:
            await app(scope, receive, guarded)


def _for_its_head(scope: Scope) -> bool:
    """Whether somebody wants what GET tells ahead of its body. Files answer by
    themselves: each would be made for nobody."""
    return scope["method"] == "HEAD" and not scope["path"].startswith(_FILES)


def _bodiless(send: Send) -> Send:
    """Leaves the bodies out."""

    async def cut(message: Message) -> None:
        await send({**message, "body": b""} if message["type"] == "http.response.body" else message)

    return cut


def _sent_by_us(headers: Headers) -> bool:
    """Whether no page of another site made a browser send this. Browsers tell by Sec-Fetch-Site, older ones by Origin;
    what tells neither is no browser, and acts for nobody else (the way of Go's http.CrossOriginProtection)."""
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site is not None:
        return site in _OURS
    return origin is None or _is_of(origin, headers.get("host"))


def _is_of(origin: str, host: str | None) -> bool:
    """Whether the origin has this name and port. What is no address has none."""
    try:
        return urlsplit(origin).netloc == host
    except ValueError:
        return False
