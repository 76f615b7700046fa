"""What programs send: bounded by what each route needs, before it is held and read as JSON."""

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import HTTPException, Request
from fastapi.routing import APIRoute
from starlette.responses import Response
from starlette.types import Message, Receive

from extractor.records.said import Said

ESCAPED = 6
"""Bytes of JSON that one byte of a text takes at most: \\u000a."""


def at_most(longest: int) -> type[APIRoute]:
    """Routes whose body has at most so many bytes, for `APIRouter`. More is answered with 413, and not held."""

    class Bounded(APIRoute):
        def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
            answer = super().get_route_handler()

            async def bounded(request: Request) -> Response:
                return await answer(Request(request.scope, _bounded(request, longest)))

            return bounded

    return Bounded


def _bounded(request: Request, longest: int) -> Receive:
    """What the request receives, up to so many bytes; nothing where more is announced. Raises HTTPException."""
    announced = request.headers.get("content-length", "0")
    size = int(announced) if announced.isdecimal() else 0  # a server lets nothing else through
    received = 0

    async def receive() -> Message:
        nonlocal received
        message: Message = {} if size > longest else await request.receive()
        received += len(message.get("body", b""))
        if max(size, received) > longest:
            raise HTTPException(413, Said("what was sent is longer than {:,} bytes", longest))
        return message

    return receive
