"""Text from outside, made harmless: for a terminal, and for the pages that the program writes."""

import base64
import hashlib
import re
from html import escape
from importlib import metadata

_PICTURES = {code: 0x2400 + code for code in range(0x20) if code not in (0x09, 0x0A)} | {0x7F: 0x2421}
# The other half of them, of which U+009B begins a terminal's commands as ESC [ does, and marks that turn the direction
# of writing, by which a line reads otherwise than it stands.
_PICTURES |= dict.fromkeys(
    (*range(0x80, 0xA0), 0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), 0xFFFD
)


_ADDRESS = re.compile(r"https?://[^\s/\\]\S{0,2000}", re.IGNORECASE)
LONGEST = 300
"""Characters of a title, of a source: any that people would read are shorter."""


def visible(text: str) -> str:
    """`text` with each control character as its picture (␛) or as �: hostile text must not drive a terminal.

    Tabs and line feeds stay, and so does every offset.
    """
    return text if text.isprintable() else text.translate(_PICTURES)


def safe(text: str) -> str:
    """Text from outside, to stand between tags or in a quoted attribute."""
    return escape(visible(text), quote=True)


def web_address(url: str | None) -> str | None:
    """An address that may become a link: one of the web that reads as it stands; no javascript:, data: or file:."""
    return url if url and _ADDRESS.fullmatch(url) and visible(url) == url else None


def short(text: str) -> str:
    """Text in one line, of which the beginning is shown."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"


def policy(style: str) -> str:
    """The content security policy: nothing may be loaded or run; only this very style sheet is let in, by its hash."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def program_version() -> str:
    """The installed version."""
    try:
        return metadata.version("extractor")
    except metadata.PackageNotFoundError:  # run from a source tree that nobody installed
        return "(not installed)"
