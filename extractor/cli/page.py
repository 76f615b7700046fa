"""What the pages that the program writes have in common: nothing from outside acts in them, and nothing is loaded."""

import base64
import hashlib
from html import escape

from extractor.cli.console import visible


def safe(text: str) -> str:
    """Text from outside, to stand between tags or in a quoted attribute."""
    return escape(visible(text), quote=True)


def policy(style: str) -> str:
    """The content security policy: nothing may be loaded or run; only this very style sheet is let in, by its hash."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
