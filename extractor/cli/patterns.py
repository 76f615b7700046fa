"""`extractor patterns`: the rule packs listed, run over their own examples, and explained on a text."""

import difflib
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from extractor.cli.console import load_extractor, messages, stop, visible, width
from extractor.cli.fields import in_one_line, type_label
from extractor.cli.language import translate
from extractor.cli.progress import progress

if TYPE_CHECKING:
    from extractor.api import Extractor
    from extractor.facts.cascade import SentenceReading
    from extractor.facts.draft import Draft
    from extractor.language.folding import Folded
    from extractor.records import Fact
    from extractor.rules.loader import LoadedPack
    from extractor.rules.mention import Mention
    from extractor.rules.schema import Rule

app = typer.Typer(help="Lists, tests and explains the rule packs.", no_args_is_help=True)
Own = Annotated[Path | None, typer.Option(metavar="DIR", help="Rule packs of your own, beside the built-in ones.")]
FIGURES = frozenset({"quantity", "numeral"})
ASKING = FIGURES | {"award_name", "honour", "org_head"}
"""Kinds of things that ask for a fact: a near miss where none took them."""
PARTS = ("facts", "found", "declined", "lost", "near_misses")
"""What is told of a sentence, in this order."""


@app.command("list", short_help="Lists the rules.")
def list_rules(
    context: typer.Context,
    kind: Annotated[str | None, typer.Option(help="Only rules that make this kind of thing.")] = None,
    pack: Annotated[str | None, typer.Option(help="Only the rules of this pack.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line, a line a rule.")] = False,
    patterns: Own = None,
) -> None:
    """Lists the rules: what each makes, when it runs, where it stands, how many examples it has."""
    rules = list(_ready(patterns).pipeline.compiled.packs.rules())
    _known("kind", kind, {rule.makes for _, rule in rules})
    _known("pack", pack, {loaded.pack.pack for loaded, _ in rules})
    rows = [
        _row(loaded, rule) for loaded, rule in rules if kind in (None, rule.makes) and pack in (None, loaded.pack.pack)
    ]
    if as_json:
        for row in rows:
            typer.echo(json.dumps(row, ensure_ascii=False))
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("Rule", "Makes", "Stage", "Priority", "Place", "Examples"):
        number = heading in ("Priority", "Examples")
        title = translate(heading, context.obj)
        table.add_column(title, justify="right" if number else "left", overflow="fold")
    for row in rows:
        place = f"{row['file']}:{row['line']}"
        count = str(row["examples"] + row["counterexamples"])
        table.add_row(row["id"], row["makes"], row["stage"] or "", str(row["priority"]), Text(place), count)
    _console().print(table)


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
    typer.echo(f"{len(chosen)} rules, {examples} examples, {len(failures)} failures")
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


def explanation(extractor: "Extractor", text: str, published: str | None) -> list[dict[str, Any]]:
    """Each sentence of a text with its `PARTS`. Raises ValueError for what no article can be."""
    from extractor.reading.build import make_article, without_nul

    article = make_article("text", without_nul(text), published=published)
    pipeline = replace(extractor.pipeline, gate=False)  # what the gate would pass over is told too
    reading = pipeline.read(article)
    facts = pipeline.facts(article, reading).facts
    heads = [m for m in pipeline.compiled.scan(reading.folded.text) if m.kind == "org_head"]
    return [_sentence(sentence, reading.folded, facts, heads) for sentence in reading.sentences]


def _sentence(
    reading: "SentenceReading", folded: "Folded", facts: Sequence["Fact"], heads: Sequence["Mention"]
) -> dict[str, Any]:
    def place(start: int, end: int) -> dict[str, Any]:
        a, b = folded.start(start), folded.end(end)
        return {"start": a, "end": b, "text": folded.original[a:b]}

    whole = place(reading.start, reading.end)
    made = [f for f in facts if whole["start"] <= f.evidence.start < whole["end"]]
    rules = _rules_at(reading, folded)
    declined = [place(match.start, match.end) | {"rule": match.rule.id, "why": why} for match, why in reading.declined]
    lost = [place(m.start, m.end) | {"kind": m.kind, "rule": m.rule_id, "why": "; ".join(m.losses)}
            for m in reading.losers]  # fmt: skip
    lost += [place(d.start, d.end) | {"kind": d.type, "rule": d.rules[0].id, "why": _taker(d, reading)}
             for d in reading.lost_drafts]  # fmt: skip
    found = sorted([*reading.things, *reading.parts, *reading.context], key=lambda m: (m.start, m.end))
    near = [place(m.start, m.end) | {"kind": m.kind} for m in _near(reading, heads, folded, made)]
    return whole | {
        "facts": [f.model_dump(mode="json") | {"rules": _rules_of(f, rules)} for f in made],
        "found": [place(m.start, m.end) | {"kind": m.kind, "entry": m.entry, "rule": m.rule_id}
                  for m in found],
        "declined": declined,
        "lost": lost,
        "near_misses": [one | {"why": _reasons(one, declined, lost)} for one in near],
    }  # fmt: skip


def _near(
    reading: "SentenceReading", heads: Sequence["Mention"], folded: "Folded", made: Sequence["Fact"]
) -> list["Mention"]:
    """The things of the sentence that ask for a fact and that no fact took, in order."""
    claimed = {id(m) for draft in reading.drafts for m in draft.claims}
    spans = [(f.evidence.start, f.evidence.end) for f in made]
    mine = [h for h in heads if reading.start <= h.start and h.end <= reading.end]
    left = [
        m
        for m in [*reading.things, *mine]
        if m.kind in ASKING
        and id(m) not in claimed
        and (m.kind in FIGURES or not any(a < folded.end(m.end) and folded.start(m.start) < b for a, b in spans))
    ]
    return sorted(left, key=lambda m: m.start)


def _rules_at(reading: "SentenceReading", folded: "Folded") -> dict[tuple[str, int, int], list[str]]:
    """The rules of everything in the sentence that can have become a fact, by type and place."""
    rules: dict[tuple[str, int, int], list[str]] = {}
    made = [(m.kind, m.start, m.end, m.rules) for m in reading.things]
    made += [(d.type, d.start, d.end, d.rules) for d in reading.drafts]
    for kind, start, end, each in made:
        key = kind, folded.start(start), folded.end(end)
        rules.setdefault(key, []).extend(rule.id for rule in each)
    return rules


def _rules_of(fact: "Fact", rules: dict[tuple[str, int, int], list[str]]) -> list[str]:
    """Every rule that had a hand in a fact, its own first."""
    place = fact.type, fact.evidence.start, fact.evidence.end
    return list(dict.fromkeys([fact.rule, *rules.get(place, [])]))


def _taker(draft: "Draft", reading: "SentenceReading") -> str:
    """Which fact in the making has what a lost one wanted."""
    wanted = {id(m) for m in (*draft.claims, *draft.uses)}
    for other in reading.drafts:
        shares = wanted & {id(m) for m in (*other.claims, *other.uses)}
        if shares or (other.type == draft.type and other.start < draft.end and draft.start < other.end):
            return f"{other.rules[0].id} has these characters"
    return draft.lost or "another fact has these characters"


def _reasons(thing: dict[str, Any], *told: Sequence[dict[str, Any]]) -> str:
    """Why a thing came to nothing, as far as what was declined or lost with it says."""
    start, end = thing["start"], thing["end"]
    over = (one for part in told for one in part if one["start"] <= start and end <= one["end"])
    return "; ".join(dict.fromkeys(f"{one['rule']}: {one['why']}" for one in over)) or "no rule took it"


def _failures(extractor: "Extractor", rule: "Rule") -> list[str]:
    """What fails of a rule's examples, a line each."""
    from extractor.evaluation.examples import check_packs

    try:
        return [str(failure) for _, found in check_packs(extractor, rule.id) for failure in found]
    except ValueError as why:  # an example whose marks do not match, or the rule's own fault
        loaded = next(loaded for loaded, one in extractor.pipeline.compiled.packs.rules() if one is rule)
        return [f"{loaded.where(rule)}: {why}"]


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
        stop(f"no {what} called {name}" + (f"; did you mean {', '.join(like)}?" if like else ""))


def _row(loaded: "LoadedPack", rule: "Rule") -> dict[str, Any]:
    stage = (rule.stage or loaded.pack.stage) if rule.match is not None else None
    priority = loaded.pack.priority if rule.priority is None else rule.priority
    file, line = str(loaded.path), loaded.lines.get(rule.id, 1)
    many = {"examples": len(rule.examples), "counterexamples": len(rule.counterexamples)}
    row = {"id": rule.id, "makes": rule.makes, "stage": stage, "priority": priority}
    return row | {"pack": loaded.pack.pack, "file": file, "line": line} | many


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
    rule = f" ({one['rule']})" if "rule" in one else ""
    return f"{one['kind']} {words}{rule}: {one['why']}"


def _words(text: str) -> str:
    return visible(" ".join(text.split()))
