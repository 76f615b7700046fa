"""What `run` may write to."""

import os
from pathlib import Path

import typer

from extractor.cli.run.lines import aside
from extractor.records.said import Said
from extractor.store.address import names_store


def check(out: str | None, near_misses: Path | None, overwrite: bool, inputs: list[str]) -> None:
    """Refuses a wrong file for the lines or for the near misses before any work is done."""
    if out is not None and names_store(out):
        if overwrite:
            raise typer.BadParameter(
                Said("{} is a store, to which a run adds: nothing in it is replaced by --overwrite", out)
            )
    elif out is not None:
        _check(
            Path(out),
            "--out",
            "{}: only names ending in .jsonl can be written so far; a store in .db or .parquet; without --out the "
            "lines go to standard output",
            overwrite,
            inputs,
        )
    if near_misses is not None:
        _check(near_misses, "--near-misses", "{}: only names ending in .jsonl can be written so far", overwrite, inputs)
        if out is not None and near_misses.resolve() == Path(out).resolve():
            raise typer.BadParameter(Said("{} is the file of --out too", near_misses), param_hint="--near-misses")


def _check(out: Path, option: str, wrong: str, overwrite: bool, inputs: list[str]) -> None:
    if out.suffix.lower() != ".jsonl":
        raise typer.BadParameter(Said(wrong, out), param_hint=option)
    if out.is_dir():
        raise typer.BadParameter(Said("{} is a folder", out), param_hint=option)
    if any(os.path.realpath(out) == os.path.realpath(each) for each in inputs):
        raise typer.BadParameter(Said("{} is an input too", out), param_hint=option)
    if out.exists() and not overwrite:
        raise typer.BadParameter(
            Said("{} exists already; --overwrite replaces it, or choose another name", out), param_hint=option
        )


def own_files(*files: Path | None) -> frozenset[Path]:
    """What a run writes itself, resolved: no input, even where it lies in an input's folder."""
    return frozenset(path.resolve() for out in files if out is not None for path in (out, aside(out)))
