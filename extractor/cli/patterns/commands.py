"""`extractor patterns`: the rule packs listed, run over their own examples, and explained on a text."""

import difflib
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from extractor.cli.console import answer, load_extractor, messages, stop, width
from extractor.cli.explanation import PARTS, explanation
from extractor.cli.language import translate
from extractor.cli.patterns.audit import audit
from extractor.cli.patterns.measure import measure
from extractor.cli.progress import progress
from extractor.records.said import Said
from extractor.showing.fields import in_one_line, type_label
from extractor.showing.markup import visible

if TYPE_CHECKING:
    from extractor.api import Extractor
    from extractor.rules.confidence import Measured
    from extractor.rules.loader import LoadedPack
    from extractor.rules.schema import Rule

UNBROKEN = 1000
"""Columns of a table that is piped: one rule a line, whatever the path of its pack."""

app = typer.Typer(help="Lists, tests and explains the rule packs.", no_args_is_help=True)
NONE = "-"
"""What a table shows where a rule was never measured."""
Own = Annotated[Path | None, typer.Option(metavar="DIR", help="Rule packs of your own, beside the built-in ones.")]


@app.command("list", short_help="Lists the rules.")
def list_rules(
    context: typer.Context,
    kind: Annotated[str | None, typer.Option(metavar="KIND", help="Only rules that make this kind of thing.")] = None,
    pack: Annotated[str | None, typer.Option(metavar="PACK", help="Only the rules of this pack.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line, a line a rule.")] = False,
    patterns: Own = None,
) -> None:
    """Lists the rules: what each makes, when it runs, where it stands, how many examples it has.

    Precision is the share of right facts among those that the rule made in annotated articles, support their number.
    """
    packs = _ready(patterns).pipeline.compiled.packs
    rules, measured = list(packs.rules()), packs.confidence.rules
    _known("kind", kind, {rule.makes for _, rule in rules})
    _known("pack", pack, {loaded.pack.pack for loaded, _ in rules})
    rows = [
        _row(loaded, rule) | _figures(measured.get(rule.id))
        for loaded, rule in rules
        if kind in (None, rule.makes) and pack in (None, loaded.pack.pack)
    ]
    if as_json:
        for row in rows:
            typer.echo(json.dumps(row, ensure_ascii=False))
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("Rule", "Makes", "Stage", "Priority", "Place", "Examples", "Precision", "Support"):
        number = heading in ("Priority", "Examples", "Precision", "Support")
        title = translate(heading, context.obj)
        table.add_column(title, justify="right" if number else "left", overflow="fold")
    for row in rows:
        place = f"{row['file']}:{row['line']}"
        count = str(row["examples"] + row["counterexamples"])
        precision = NONE if row["precision"] is None else f"{row['precision']:.3f}"
        cells = (row["id"], row["makes"], row["stage"] or "", str(row["priority"]), Text(place), count, precision)
        table.add_row(*cells, str(row["support"]))
    console = _console()
    if not console.is_terminal:
        console.width = UNBROKEN
    console.print(table)


@app.command(short_help="Runs the examples of the rules.")
def test(
    rule_id: Annotated[str | None, typer.Argument(metavar="RULE_ID", help="This rule alone; else all.")] = None,
    patterns: Own = None,
) -> None:
    """Runs every example and counterexample of the rules through the whole program.

    Exit status: 0 all hold, 1 some fail and are listed, 2 wrong usage or a faulty pack.
    """
    extractor = _ready(patterns)
    rules = [rule for _, rule in extractor.pipeline.compiled.packs.rules()]
    _known("rule", rule_id, {rule.id for rule in rules})
    chosen = [rule for rule in rules if rule_id in (None, rule.id)]
    failures: list[str] = []
    with progress(messages(), len(chosen), lines_on_screen=False) as advance:
        for rule in chosen:
            failures += _failures(extractor, rule)
            advance()
    for failure in failures:
        typer.echo(visible(" ".join(failure.split())))
    examples = sum(len(rule.examples) + len(rule.counterexamples) for rule in chosen)
    answer(Said("{} rules, {} examples, {} failures", len(chosen), examples, len(failures)))
    raise typer.Exit(1 if failures else 0)


@app.command(short_help="Tells what the rules made of a text.")
def explain(
    context: typer.Context,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="The text, or - for standard input.")],
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day of publication, such as 2019-06-30.")
    ] = None,
    patterns: Own = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line, a line a sentence.")] = False,
) -> None:
    """Tells of each sentence which rule made what, what was found, declined or lost, and what came near."""
    extractor = _ready(patterns)
    try:
        told = explanation(extractor, sys.stdin.read() if text == "-" else text, published)
    except ValueError as why:
        stop(why)
    for sentence in told:
        if as_json:
            typer.echo(json.dumps(sentence, ensure_ascii=False))
        else:
            _print(sentence, context.obj)


app.command("audit", short_help="Tells which rules nothing needs.")(audit)
app.command("measure", short_help="Measures what the rules are right in.")(measure)


def _failures(extractor: "Extractor", rule: "Rule") -> list[str]:
    """What fails of a rule's examples, a line each."""
    from extractor.evaluation.examples import check_packs

    try:
        return [str(failure) for _, found in check_packs(extractor, rule.id) for failure in found]
    except ValueError as why:  # an example whose marks do not match, or the rule's own fault
        return [str(why)]


def _ready(patterns: Path | None) -> "Extractor":
    """The engine with every template compiled, so that a faulty one ends the command here."""
    extractor = load_extractor(patterns)
    try:
        for templates in extractor.pipeline.compiled.templates.values():
            for template in templates:
                _ = template.pattern
    except ValueError as why:
        stop(why)
    return extractor


def _known(what: str, name: str | None, known: set[str]) -> None:
    """Refuses a name that nothing has, and names the likest."""
    if name is not None and name not in known:
        like = difflib.get_close_matches(name, sorted(known), 3)
        if like:
            stop(Said("no {} called {}; did you mean {}?", Said(what), name, ", ".join(like)))
        stop(Said("no {} called {}", Said(what), name))


def _row(loaded: "LoadedPack", rule: "Rule") -> dict[str, Any]:
    stage = loaded.stage(rule) if rule.match is not None else None
    file, line = str(loaded.path), loaded.lines.get(rule.id, 1)
    many = {"examples": len(rule.examples), "counterexamples": len(rule.counterexamples)}
    row = {"id": rule.id, "makes": rule.makes, "stage": stage, "priority": loaded.priority(rule)}
    return row | {"pack": loaded.pack.pack, "file": file, "line": line} | many


def _figures(measured: "Measured | None") -> dict[str, Any]:
    """What was measured of a rule: its share of right facts, null where it made none, and how many were marked."""
    return {"precision": measured and measured.precision, "support": measured.support if measured else 0}


def _console() -> Console:
    console = Console(highlight=False, markup=False, emoji=False)
    console.width = width(console)
    return console


def _print(sentence: dict[str, Any], language: str | None) -> None:
    """One sentence and what is told of it, a paragraph."""
    lines = Text(_words(sentence["text"]), style="bold")
    for part in PARTS:
        if sentence[part]:
            lines.append(f"\n  {translate(part.replace('_', ' '), language)}", style="not bold underline")
        for one in sentence[part]:
            lines.append(f"\n    {_line(part, one, language)}", style="not bold")
    _console().print(lines, "", sep="\n", soft_wrap=True)


def _line(part: str, one: dict[str, Any], language: str | None) -> str:
    if part == "facts":
        from extractor.records import ArticleFacts

        words, fields = _words(one["evidence"]["text"]), {k: v for k, v in one.items() if k != "rules"}
        article = {"id": "", "text": ""}
        (fact,) = ArticleFacts.model_validate({"article": article, "facts": [fields]}).facts
        kind = type_label(fact.type, language)
        return f"{kind} “{words}”: {visible(in_one_line(fact))} ({', '.join(one['rules'])})"
    words = f"“{_words(one['text'])}”"
    if part == "found":
        return f"{one['kind']} {words} ({one['rule']})"
    if part == "declined":
        return f"{words} ({one['rule']}): {one['why']}"
    rule = f" ({one['rule']})" if one["rule"] else ""
    return f"{one['kind']} {words}{rule}: {one['why']}"


def _words(text: str) -> str:
    return visible(" ".join(text.split()))
