"""The terminal: streams in UTF-8, messages on standard error, no control character let through."""

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer
from rich.console import Console

from extractor.cli.language import spoken, translate
from extractor.showing.markup import visible
from extractor.showing.translation import told

if TYPE_CHECKING:
    from extractor.api import Extractor

WIDTH = 120
"""Columns where the output is no terminal."""


def use_utf8() -> None:
    """Reads and writes UTF-8 whatever the console's code page or locale says, with bare line feeds."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def messages() -> Console:
    """Standard error, plain: what is printed there is data, not markup."""
    return Console(stderr=True, highlight=False, markup=False, emoji=False, soft_wrap=True)


def in_words(message: object) -> str:
    """What is said, in the language that the program speaks; harmless for a terminal."""
    return visible(told(message, spoken(), translate))


def say(message: object) -> None:
    """One line on standard error."""
    typer.echo(in_words(message), err=True)


def answer(message: object) -> None:
    """One line on standard output."""
    typer.echo(in_words(message))


def stop(message: object, code: int = 2) -> NoReturn:
    """Ends the command with a message; 2 is wrong usage."""
    say(message)
    raise typer.Exit(code)


def width(console: Console) -> int:
    """The terminal's columns, or enough for a table where there is none."""
    return console.width if console.is_terminal else WIDTH


def load_extractor(patterns: Path | None) -> "Extractor":
    """The engine with its rule packs; a wrong pack ends the command with what is wrong in it."""
    # The engine takes a second to load: a wrong option or `--help` should not wait for it.
    from extractor.api import load

    try:
        return load(patterns)
    except (ValueError, OSError) as why:
        stop(why)
