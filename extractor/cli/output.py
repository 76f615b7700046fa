"""Where `run` writes: a `.jsonl` file, written aside and renamed, or standard output."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import typer


def check(out: Path | None, overwrite: bool, inputs: list[str]) -> None:
    """Refuses a wrong OUT before any work is done."""
    if out is None:
        return
    if out.suffix.lower() != ".jsonl":
        raise typer.BadParameter(
            f"{out}: only names ending in .jsonl can be written so far; without --out the lines go to standard output",
            param_hint="--out",
        )
    if out.is_dir():
        raise typer.BadParameter(f"{out} is a folder", param_hint="--out")
    if any(out.resolve() == Path(each).resolve() for each in inputs):
        raise typer.BadParameter(f"{out} is an input too", param_hint="--out")
    if out.exists() and not overwrite:
        raise typer.BadParameter(
            f"{out} exists already; --overwrite replaces it, or choose another name", param_hint="--out"
        )


def own_files(out: Path | None) -> frozenset[Path]:
    """What a run writes itself, resolved: no input, even where it lies in an input's folder."""
    return frozenset() if out is None else frozenset({out.resolve(), _aside(out).resolve()})


@contextmanager
def lines_to(out: Path | None) -> Iterator[Callable[[str], None]]:
    """Gives the function that writes one line.

    A file appears under its own name only when it is whole: until then the lines stand in `OUT.part`, which
    goes away when the run is stopped. A run that wrote no line leaves an existing file as it is.
    """
    if out is None:
        yield _to_standard_output
        sys.stdout.flush()
        return
    out.parent.mkdir(parents=True, exist_ok=True)
    aside = _aside(out)
    try:
        with aside.open("w", encoding="utf-8", newline="\n") as file:
            yield lambda line: _write(file.write, line)
            file.flush()
            os.fsync(file.fileno())
        if aside.stat().st_size or not out.exists():
            aside.replace(out)
    finally:
        aside.unlink(missing_ok=True)


def _aside(out: Path) -> Path:
    return out.with_name(out.name + ".part")


def _to_standard_output(line: str) -> None:
    _write(sys.stdout.write, line)


def _write(write: Callable[[str], int], line: str) -> None:
    write(line)
    write("\n")
