"""How many planted errors a check finds, and whom it accuses besides.

python -m tests.benchmarks.planted_errors [--texts FILE.jsonl[.gz]] [--articles 240] [--seed 1] [--keep DIR]
    [--show missed|misled|accused]
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import typer

from extractor.api import load
from tests.checking.planted_score import Case, Facts, distribution, judged, new_facts, old_fact, strangers, table
from tests.checking.second_sources.pairs import Pair, made_rows, pairs, rows_of

ROOT = Path(__file__).resolve().parents[2]


class CheckFailed(Exception):
    """The command ended otherwise than with 0 or 3; the message is what it said."""


def main(
    texts: Path | None = None, articles: int = 240, seed: int = 1, keep: Path | None = None,
    show: Literal["missed", "misled", "accused"] | None = None,
) -> None:  # fmt: skip
    """Plants, extracts into a store, checks it and prints what was found."""
    rows = rows_of(texts) if texts else made_rows(ROOT / "corpus", seed)
    made = list(pairs(rows, articles, seed, load()))
    with tempfile.TemporaryDirectory() as temporary:
        folder = keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        facts = stored(made, folder)
        typer.echo("\n".join(distribution(judged(made, [], facts))) + "\n")
        try:
            groups = list(checked(folder / "facts.db"))
        except CheckFailed as error:
            typer.echo(f"extractor check failed:\n{error}", err=True)
            raise typer.Exit(1) from None
        (folder / "groups.jsonl").write_text("".join(_line(group) for group in groups), "utf-8")
    cases = judged(made, groups, facts)
    typer.echo("\n".join(table(cases)))
    typer.echo(f"\nconflicts among originals or between events: {strangers(made, groups)}")
    if show:
        typer.echo("\n" + "\n".join(_shown(show, cases, facts)))


def stored(made: list[Pair], folder: Path) -> Facts:
    """Extracts all into `facts.db` of the folder and tells the facts of each article; leaves `articles.jsonl`, what
    was extracted, `facts.jsonl`, and `planted.jsonl`, what was altered."""
    for name in ("facts.db", "facts.db-wal", "facts.db-shm", "facts.jsonl"):
        (folder / name).unlink(missing_ok=True)
    rows = [row for pair in made for row in (pair.row, pair.planted.row)]
    (folder / "articles.jsonl").write_text("".join(map(_line, rows)), "utf-8")
    (folder / "planted.jsonl").write_text("".join(_line(pair.planted._asdict()) for pair in made), "utf-8")
    _run("run", folder / "articles.jsonl", "--out", folder / "facts.db")
    _run("run", folder / "articles.jsonl", "--out", folder / "facts.jsonl")
    with (folder / "facts.jsonl").open(encoding="utf-8") as lines:
        found = [json.loads(line) for line in lines]
    return {one["article"]["id"]: one["facts"] for one in found}


def checked(path: Path) -> Iterator[dict[str, Any]]:
    """The groups of a store, one at a time; raises CheckFailed."""
    for line in _run("check", path, "--json", right=(0, 3)).splitlines():
        yield json.loads(line)


def _run(*arguments: str | Path, right: tuple[int, ...] = (0,)) -> str:
    command = [sys.executable, "-m", "extractor.cli.app", *map(str, arguments)]
    ended = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if ended.returncode not in right:
        raise CheckFailed(f"{' '.join(map(str, arguments))}: exit {ended.returncode}\n{ended.stderr}")
    return ended.stdout


def _shown(what: str, cases: list[Case], facts: Facts) -> Iterator[str]:
    for case in cases:
        planted = case.pair.planted
        head = f"== {planted.original} {planted.style} {planted.alteration}"
        groups = case.accused if what == "accused" else case.misled
        if what == "missed" and case.wrong and not case.found:
            yield f"{head}{'' if case.read else ' (not read)'}"
            old = old_fact(case, facts)
            for name, text, told in (
                ("original", case.pair.found.article.text, [old] if old else []),
                ("second", planted.row["text"], new_facts(case, facts)),
            ):
                yield f"-- {name}: {_sentence(text, told, planted)}"
                yield from (_line(fact).rstrip() for fact in told)
        elif what != "missed" and groups:
            yield head
            yield from (json.dumps(group, ensure_ascii=False, indent=1) for group in groups)


def _sentence(text: str, told: list[dict[str, Any]], planted: Any) -> str:
    """The line around the first of the facts, cut to 300 characters; else around the figure as it was written."""
    at = told[0]["evidence"]["start"] if told else max(text.find(planted.alteration.new), 0)
    low = max(text.rfind("\n", 0, at), text.rfind(". ", 0, at), at - 200) + 1
    ends = [end for mark in ("\n", ". ") if (end := text.find(mark, at)) > 0]
    return text[low : min([*ends, at + 200])].strip()


def _line(row: dict[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False, default=str) + "\n"


if __name__ == "__main__":
    typer.run(main)
