"""The program inside the test (`cli`), or as a process of its own where that matters (`program`)."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from extractor.cli.app import main


class Result(NamedTuple):
    """How a call of the program ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def cli(extractor: object, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Callable[..., Result]:
    """`cli("run", path, stdin=…)`: the program in this process, with the engine that is loaded already."""
    import extractor.api as api

    load = api.load
    monkeypatch.setattr(api, "load", lambda patterns=None: load(patterns) if patterns else extractor)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")

    def call(*arguments: object, stdin: bytes = b"") -> Result:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capfd.readouterr()
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        sys.stdout.flush()
        seen = capfd.readouterr()
        return Result(int(ended.value.code or 0), seen.out, seen.err)

    return call


@pytest.fixture
def program(root: Path) -> Callable[..., "subprocess.Popen[bytes]"]:
    """Starts the program as a process of its own."""

    def start(*arguments: object, env: dict[str, str] | None = None) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(
            [sys.executable, "-m", "extractor.cli.app", *map(str, arguments)],
            cwd=root,
            env={**os.environ, **(env or {})},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,  # so that a test can send Ctrl-C to it and its workers alone
        )

    return start
