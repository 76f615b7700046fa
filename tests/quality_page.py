"""The page of measured quality: `python -m tests.quality_page > docs/quality.md` writes it anew (`make quality`).

Everything is measured on the spot but the other tools, which are slow: what they say of a gold is kept in
`tests/quality/peers.json` and measured again for another gold, or with `--peers`. With `--check` nothing is written,
and the exit status is 1 where the page in docs/ is not this one.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Annotated, Any

import typer

from tests.quality import peers, tables
from tests.quality.history import Cause, History, read_history
from tests.quality.peers import DAYS, EXACT, TOUCH
from tests.quality.sets import ROOT, AnnotatedSet, MarkedSet, marked, read_sets

PAGE = ROOT / "docs" / "quality.md"
HEAD = """\
# How good it is, and where it fails

Made by `make quality`; what people wrote in it stands in `tests/quality/history.yaml`. Marks follow one rule book: an
organisation is right when its span is exactly right, a count or an honour when its numeral lies in the evidence
and value, upper end, relation and metric (or honour) are right, a date or term when bounds or years and ordinal
are. Core F1 is the mean over organisations, terms, dates, counts and awards. Intervals are 95%, by resampling the
articles a thousand times: they tell how far other articles of the same kind could move a figure.
"""
MEASURED = """\
The rules were mended on the errors of texts that they are measured on, wherever that is not said otherwise: such
figures say what is possible, the first runs below what to expect.
`extractor evaluate --gold corpus/gold --texts corpus/articles` prints the same for any folder, `--errors` each mistake.
"""
BESIDE = """\
No other tool that we know of reads terms, counts or honours out of Vietnamese text; two read bodies or dates.
All get the same text and the same marks.

- **Organisations.** Distinct spans, as everywhere here, and for those whose idea of a name's end is another one also
  any overlap with a name. `ner` gives no offsets: its tokens are found again in the text. It takes most bodies of this
  genre for places, so its spans are also marked with the label forgiven.
- **Days.** dateparser knows points in time, not months, quarters or years: only gold dates of one day are asked for,
  and what any tool says where a longer date or a term stands is left out. It gets the day of publication, the order
  day-month, and the settings that served it best: both day and month required, absolute dates alone.
"""
CAUSES = """\
Counted over the sets above: what is wrong, and which rule made it (of what is missed, what stands in its place).
"""


def page(sets: Sequence[MarkedSet], others: Mapping[str, Sequence[peers.Row]], history: History) -> str:
    """The whole page; `others` has the peers' rows of each set, by its name."""
    parts = [HEAD, "## Measured now", MEASURED, tables.overview(sets, history.sets), ""]
    for one in sets:
        parts += [f"### `{one.annotated.name}/` by type", tables.by_type(one.marks), ""]
        parts += ["Attributes of right facts, over the facts that tell them:", "", tables.attributes(one.marks), ""]
        parts += [f"### `{one.annotated.name}/` by genre", tables.by_genre(one), ""]
    parts += ["## First runs", "As first run, before any pack changed for it.", history.first_runs_note.rstrip(), ""]
    parts += [tables.frozen(history.first_runs), ""]
    parts += ["Known while the rules were written, and no part of the project:", "", tables.frozen(history.known), ""]
    parts += ["## Beside other tools", BESIDE]
    for one in sets:
        ours = peers.rows("extractor", one.annotated, one.outputs, (EXACT, TOUCH, DAYS))
        both = sorted([*others[one.annotated.name], *ours], key=lambda row: (EXACT, TOUCH, DAYS).index(row.task))
        parts += [f"Over `{one.annotated.name}/`:", "", tables.beside(both), ""]
    parts += ["## Worst open causes, counted", CAUSES, tables.worst_causes(sets), ""]
    parts += ["## Open, as read", *(f"- {point.rstrip()}" for point in history.open), ""]
    parts += ["## Causes that were found, and what was done", history.mended_note.rstrip(), "", _mended(history.mended)]
    return "\n".join(parts) + "\n"


def known(sets: Sequence[AnnotatedSet], held: Mapping[str, Any]) -> dict[str, Any]:
    """What `peers.json` should hold: of each set what it holds already, else what is measured now. Raises
    ImportError where a tool is then not installed."""
    fresh = {one.name for one in sets if peers.fresh(one, held) is not None}
    return {one.name: held[one.name] if one.name in fresh else peers.entry(one, peers.measure(one)) for one in sets}


def _mended(causes: Sequence[Cause]) -> str:
    return tables.table(["cause", "example", "mended by"], [[one.cause, one.example, one.mended] for one in causes])


def main(
    anew: Annotated[bool, typer.Option("--peers", help="Measure the other tools again.")] = False,
    check: Annotated[bool, typer.Option("--check", help="Only tell whether docs/quality.md is this page.")] = False,
) -> None:
    """Prints the page."""
    from extractor.api import load

    try:
        sets, history = read_sets(), read_history()
        entries = known(sets, {} if anew else peers.kept())
    except (ImportError, ValueError) as why:  # a tool that is not installed, a fault in the gold or the history
        typer.echo(f"docs/quality.md cannot be made: {why}", err=True)
        raise typer.Exit(2) from None
    others = {one.name: peers.fresh(one, entries) or [] for one in sets}
    made = page(marked(load(), sets), others, history)
    if not check:
        peers.FILE.write_text(json.dumps(entries, ensure_ascii=False, indent=1) + "\n", "utf-8")
        typer.echo(made, nl=False)
    elif PAGE.read_text("utf-8") != made:
        typer.echo("docs/quality.md is stale: make quality", err=True)
        raise typer.Exit(1)


if __name__ == "__main__":
    typer.run(main)
