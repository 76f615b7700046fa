"""What reaches the site piece by piece, without its length: `TestClient` would join it."""

from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx2
from fastapi.testclient import TestClient


def in_pieces(
    site: TestClient, address: str, pieces: Iterator[bytes], headers: dict[str, str]
) -> httpx2.Response:  # fmt: skip
    """What the site answers."""
    assert site.portal
    return site.portal.call(_posted, site.app, address, pieces, headers)


async def _posted(app: Any, address: str, pieces: Iterator[bytes], headers: dict[str, str]) -> httpx2.Response:
    async def one_by_one() -> AsyncIterator[bytes]:
        for piece in pieces:
            yield piece

    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="http://testserver") as client:
        return await client.post(address, content=one_by_one(), headers=headers)
