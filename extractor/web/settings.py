"""What a site is started with."""

from dataclasses import dataclass

DROPPED = 20_000_000
"""Bytes that somebody may send at once: a file, or a text of 1 MB as JSON writes it."""


@dataclass(frozen=True)
class Settings:
    """The store's address; the names by which browsers may call the site, "*" for any; whether nothing may be
    written."""

    store: str
    hosts: tuple[str, ...] = ("127.0.0.1", "localhost", "::1")
    read_only: bool = False
