"""What `search` found, as people and programs read it."""

import csv
import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from extractor.cli.console import in_words, say, stop, width
from extractor.cli.language import spoken
from extractor.language.marks import OTHER_MARKS
from extractor.records.said import Said
from extractor.showing.citation import Cited, quotation
from extractor.showing.markup import visible
from extractor.store.base import Row, Store
from extractor.store.export.lines import guarded
from extractor.store.search.facts import COLUMNS, count, marks, search
from extractor.store.search.groups import BY, Folded, Group, What, group

if TYPE_CHECKING:
    from extractor.store.search.filters import Filters

CHART = 40
"""Columns of the longest bar of a chart."""
_FIELDS = (
    "type", "value", "upper", "relation", "unit", "metric", "award", "recipient", "rank", "name", "role", "number",
    "organisation", "province", "modality",
)  # fmt: skip
_WHERE = ("source", "published", "title", "url")
SHOWN = (
    *_FIELDS, "period_from", "period_to", "evidence_start", "evidence_end", "sentence_start", "sentence", "article",
    *(f"article_{name}" for name in (*_WHERE, "captured")), "text_hash", "copies",
)  # fmt: skip
_LEFT_OUT = {
    "copies": "in copies of other articles",
    "bare": "without a figure",
    "parts": "parts beside their whole",
    "told_again": "the same figure told again",
    "earlier_stocks": "earlier figures of what there is at a time",
}


def form(as_json: bool, as_csv: bool, cite: bool) -> str:
    """How facts are shown. Ends the command where two ways are asked for."""
    chosen = [name for name, asked in (("json", as_json), ("csv", as_csv), ("cite", cite)) if asked]
    if len(chosen) > 1:
        stop(Said("--{} and --{}: one of them", chosen[0], chosen[1]))
    return chosen[0] if chosen else "text"


def listed(store: Store, filters: "Filters", limit: int, how: str) -> bool:
    """Shows the facts that fit, `limit` at most; whether there was one."""
    found = 0
    write = csv.writer(sys.stdout, lineterminator="\n")
    for row in search(store, filters, limit, COLUMNS if how in ("json", "csv") else SHOWN):
        if how == "csv":
            if not found:
                write.writerow(row.keys())
            write.writerow(map(_cell, row.values()))
        else:
            {"json": _json, "cite": _cite, "text": text}[how](row, filters)
        found += 1
    if found == limit and (there := count(store, filters)) > found:
        say(Said("{} of {} facts; --limit {} shows more", found, there, limit * 5))
    return found > 0


def _cell(value: Any) -> Any:
    """Texts as an export has them: such as a spreadsheet might reckon have an apostrophe before them."""
    return guarded(value) if isinstance(value, str) else value


def _json(row: Row, _: "Filters") -> None:
    typer.echo(json.dumps({key: value for key, value in row.items() if value is not None}, ensure_ascii=False))


def text(row: Row, filters: "Filters") -> None:
    """The fact in one line, its sentence with the words marked, and where that stands."""
    console = Console(highlight=False, markup=False, emoji=False, soft_wrap=True)
    told = "  ".join(f"{name}={row[name]}" for name in _FIELDS if row[name] is not None)
    period = f"  {row['period_from']}/{row['period_to']}" if row["period_from"] else ""
    console.print(Text(visible(told + period), style="bold"))
    console.print(_marked(row, filters))
    where = " · ".join(str(row[f"article_{name}"]) for name in _WHERE if row[f"article_{name}"])
    copied = " · " + in_words(Said("{} copies", row["copies"])) if row["copies"] else ""
    console.print(Text(visible(f"  {row['article']}{' · ' + where if where else ''}{copied}\n"), style="dim"))


def _marked(row: Row, filters: "Filters") -> Text:
    """The sentence, the fact's own words underlined, the query's in reverse."""
    sentence = visible(str(row["sentence"]).replace("\n", " "))
    text = Text("  " + sentence)
    start = 2 + row["evidence_start"] - row["sentence_start"]
    text.stylize("underline", start, start + row["evidence_end"] - row["evidence_start"])
    for a, b in marks(sentence, filters.terms):
        text.stylize("reverse", a + 2, b + 2)
    return text


def _cite(row: Row, _: "Filters") -> None:
    """Everything that a reader needs to find the sentence again."""
    article = Cited(**{name: row[f"article_{name}"] for name in (*_WHERE, "captured")}, article=row["article"],
                    text_hash=row["text_hash"])  # fmt: skip
    typer.echo(visible(f"{quotation(str(row['sentence']), article, spoken())}\n"))


def grouped(store: Store, filters: "Filters", by: str, as_json: bool, as_csv: bool) -> bool:
    """Shows figures put together, and says what was left out of them; whether there was one."""
    if by not in BY:
        stop(Said("--group-by {}: one of {}", by, ", ".join(BY)))
    groups, folded = group(store, filters, by)
    if as_json:
        for one in groups:
            typer.echo(json.dumps({by: one.by, **_plain(one)}, ensure_ascii=False))
    elif as_csv:
        write = csv.writer(sys.stdout, lineterminator="\n")
        write.writerow((by, "what", "facts", "total", "least", "most", "sources"))
        write.writerows(map(_cell, (one.by, *_plain(one).values())) for one in groups)
    elif groups:
        _table(groups, by)
    if groups:
        say(_left_out(folded))
    return bool(groups)


def _plain(one: Group) -> dict[str, Any]:
    return {"what": str(one.what), "facts": one.facts, "total": one.total, "least": one.least, "most": one.most,
            "sources": len(one.sources)}  # fmt: skip


def _table(groups: list[Group], by: str) -> None:
    console = Console(highlight=False, markup=False, emoji=False)
    console.width = width(console)
    table = Table(box=None, pad_edge=False)
    for name in (by, "what", "facts", "sources", "total", ""):
        table.add_column(name, justify="right" if name in ("facts", "sources", "total") else "left")
    most: dict[What, float] = {}
    for one in groups:
        most[one.what] = max(most.get(one.what, 0), one.total or 0)
    for one in groups:
        bar = "█" * round(CHART * one.total / most[one.what]) if one.total and most[one.what] > 0 else ""
        table.add_row(
            visible(one.by or "-"), str(one.what), str(one.facts), str(len(one.sources)), _written(one.total), bar
        )
    console.print(table)


def _written(total: float | None) -> str:
    """A figure as Vietnamese papers write it, to its last digit before the comma: 25.430.000.000.000, 1.234,5."""
    if total is None:
        return ""
    told = f"{total:,.15g}" if abs(total) < 1e15 else f"{total:,.0f}"
    return told.translate(OTHER_MARKS)


def _left_out(folded: Folded) -> str:
    told = [f"{number} {_LEFT_OUT[name]}" for name, number in asdict(folded).items() if number]
    return f"left out of the totals: {', '.join(told)}" if told else "nothing was left out of the totals"
