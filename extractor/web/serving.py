"""The server: one process, which listens where it is told and answers until it is stopped."""

import socket
from collections.abc import Callable

import uvicorn
from fastapi import FastAPI

WAITING = 5
"""Seconds that answers under way have when the server is stopped."""


def listen(host: str, port: int) -> socket.socket:
    """A socket there. Raises OSError, for a name that leads nowhere and a port that somebody else has."""
    family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    return socket.create_server(address[:2], family=family)


def run(app: FastAPI, listening: socket.socket, told: Callable[[str], None]) -> None:
    """Answers until a signal stops it; tells the site's address before. Raises KeyboardInterrupt."""
    host, port = listening.getsockname()[:2]
    told(f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}")
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, server_header=False, timeout_graceful_shutdown=WAITING
    )
    uvicorn.Server(config).run(sockets=[listening])
