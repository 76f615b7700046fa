"""Groups of reports and checked figures in the terminal: each figure with its sentence and where it stands."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from extractor.checking.checked import Checked, CheckedReport, Verified
from extractor.cli.language import translate
from extractor.showing.groups import and_copies, and_more, copied_from, figures, notes, tags
from extractor.showing.keys import in_one_line
from extractor.showing.markup import visible
from extractor.showing.passages import Passage, passages, pieces

PASSAGES = 12
"""Shown of a group, or of one side of a figure."""
STYLES = {
    "conflict": "bold red", "arithmetic": "bold red", "contradicted": "bold red",
    "update": "bold yellow",
    "agree": "bold green", "supported": "bold green",
}  # fmt: skip
"""Of verdicts that are to be seen from afar; the others are bold alone."""


def terminal() -> Console:
    """Standard output; what is printed there is data, not markup."""
    return Console(highlight=False, markup=False, emoji=False, soft_wrap=True)


def show_group(console: Console, group: Checked, language: str) -> None:
    """The verdict and what is compared; why; and each report, copies folded."""
    _heading(console, group.verdict, in_one_line(group.heading, language), language)
    for line in (group.why, *notes(group, language)):
        console.print(Text(visible(f"  {line}")))
    _passages(console, group.reports, group, language, "  ")
    console.print()


def show_figure(console: Console, found: Verified, language: str) -> None:
    """The verdict on an article's figure, its sentence, and what is told for it and against it."""
    passage = Passage((found.figure,), 0)
    _heading(console, found.verdict, figures(passage, language), language)
    console.print(_sentence(console, passage, "  "))
    console.print(Text(visible(f"  {found.why}")))
    if found.query:
        console.print(Text(visible(f"  {translate('To search for:', language)} {found.query}")))
    for label, reports in (("For it:", found.supporting), ("Against it:", found.contradicting)):
        if reports:
            console.print(Text(f"  {translate(label, language)}", style="bold"))
            _passages(console, reports, None, language, "    ")
    console.print()


def show_sum(console: Console, found: Checked, language: str) -> None:
    """A sum of the article itself that does not add up: why, and its sentences."""
    _heading(console, found.verdict, in_one_line(found.heading, language), language)
    console.print(Text(visible(f"  {found.why}")))
    for passage in passages(found.reports, PASSAGES)[0]:
        console.print(_sentence(console, passage, "  "))
    console.print()


def _heading(console: Console, verdict: str, told: str, language: str) -> None:
    label = (translate(verdict, language), STYLES.get(verdict, "bold"))
    console.print(Text.assemble(label, "  ", (visible(" ".join(told.split())), "bold")))


def _passages(
    console: Console, reports: Sequence[CheckedReport], group: Checked | None, language: str, indent: str
) -> None:
    shown, left_out = passages(reports, PASSAGES)
    for passage in shown:
        report = passage.reports[0]
        where = [report.source, report.published, report.title, report.url]
        told = [" ".join(one.split()) for one in where if one] or [report.article]
        told += [one for one in (*tags(passage, group, language), copied_from(passage, language)) if one]
        line = Text.assemble(
            indent, (visible(figures(passage, language)), "bold"), (visible(f" · {' · '.join(told)}"), "dim")
        )
        console.print(line)
        console.print(_sentence(console, passage, indent + "  "))
        if passage.copies:
            console.print(Text(f"{indent}  {and_copies(passage.copies, language)}", style="dim"))
    if left_out:
        console.print(Text(f"{indent}{and_more(left_out, language)}", style="dim"))


def _sentence(console: Console, passage: Passage, indent: str) -> Text:
    """The sentence with its figures underlined, in brackets where nothing can be underlined."""
    text = Text(indent)
    for piece, marked in pieces(passage.reports[0].sentence, (each.evidence for each in passage.reports)):
        if marked and not console.is_terminal:
            text.append(f"[{visible(piece)}]")
        else:
            text.append(visible(piece), "underline" if marked else None)
    return text
