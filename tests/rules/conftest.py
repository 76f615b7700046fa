"""Small packs in a folder of their own."""

from collections.abc import Callable
from pathlib import Path

import pytest

from extractor.rules.compiled import Compiled
from extractor.rules.compiler import compile_packs
from extractor.rules.loader import load_packs

HEAD = "pack: own\nabout: A pack of the test's own.\n"


@pytest.fixture
def packs(tmp_path: Path) -> Callable[..., Path]:
    """packs(one="rules: …", two="…"): a folder with these files; each gets the two lines every pack begins with."""

    def write(**files: str) -> Path:
        for name, body in files.items():
            (tmp_path / f"{name}.yaml").write_text(HEAD + body, "utf-8")
        return tmp_path

    return write


@pytest.fixture
def compiled(packs: Callable[..., Path]) -> Callable[..., Compiled]:
    """compiled(body): a pack by itself, made ready."""
    return lambda body: compile_packs(load_packs(packs(own=body)))
