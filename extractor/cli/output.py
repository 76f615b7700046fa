"""Where `run` writes: `.jsonl` files, written aside and renamed, or standard output."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from extractor.store.address import names_store


def check(out: str | None, near_misses: Path | None, overwrite: bool, inputs: list[str]) -> None:
    """Refuses a wrong file for the lines or for the near misses before any work is done."""
    if out is not None and names_store(out):
        if overwrite:
            raise typer.BadParameter(f"{out} is a store, to which a run adds: nothing in it is replaced by --overwrite")
    elif out is not None:
        _check(
            Path(out),
            "--out",
            "; a store in .db or .parquet; without --out the lines go to standard output",
            overwrite,
            inputs,
        )
    if near_misses is not None:
        _check(near_misses, "--near-misses", "", overwrite, inputs)
        if out is not None and near_misses.resolve() == Path(out).resolve():
            raise typer.BadParameter(f"{near_misses} is the file of --out too", param_hint="--near-misses")


def _check(out: Path, option: str, instead: str, overwrite: bool, inputs: list[str]) -> None:
    if out.suffix.lower() != ".jsonl":
        raise typer.BadParameter(
            f"{out}: only names ending in .jsonl can be written so far{instead}", param_hint=option
        )
    if out.is_dir():
        raise typer.BadParameter(f"{out} is a folder", param_hint=option)
    if any(out.resolve() == Path(each).resolve() for each in inputs):
        raise typer.BadParameter(f"{out} is an input too", param_hint=option)
    if out.exists() and not overwrite:
        raise typer.BadParameter(
            f"{out} exists already; --overwrite replaces it, or choose another name", param_hint=option
        )


def own_files(*files: Path | None) -> frozenset[Path]:
    """What a run writes itself, resolved: no input, even where it lies in an input's folder."""
    return frozenset(path.resolve() for out in files if out is not None for path in (out, _aside(out)))


def never() -> bool:
    """No file is made whole without a line."""
    return False


@contextmanager
def lines_to(out: Path | None, whole_if_empty: Callable[[], bool] = never) -> Iterator[Callable[[str], None]]:
    """Gives the function that writes one line.

    A file appears under its own name only when it is whole: until then the lines stand in `OUT.part`, which
    goes away when the run is stopped. A run that wrote no line leaves an existing file as it is, unless
    `whole_if_empty`, asked at the end, says that none is the answer.
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
        if aside.stat().st_size or not out.exists() or whole_if_empty():
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
