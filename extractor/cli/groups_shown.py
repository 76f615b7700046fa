"""Groups of reports and checked figures in the terminal: each figure with its sentence and where it stands."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from extractor.checking.checked import Checked, CheckedReport, Verified
from extractor.checking.wording import figure
from extractor.cli.console import visible
from extractor.cli.keys import in_one_line
from extractor.cli.language import translate
from extractor.cli.passages import Passage, passages, pieces

PASSAGES = 12
"""Shown of a group, or of one side of a figure."""
STYLES = {
    "conflict": "bold red", "arithmetic": "bold red", "contradicted": "bold red",
    "update": "bold yellow",
    "agree": "bold green", "supported": "bold green",
}  # fmt: skip
"""Of verdicts that are to be seen from afar; the others are bold alone."""


CAUSES = {
    "factor": "the same digits, ten, a hundred or more times as much",
    "swapped": "two digits swapped",
    "dropped": "one digit lost or added",
    "digit": "one digit differs",
    "part": "a part told for the whole",
    "period": "another period",
    "level": "another level",
    "noun": "something else is counted",
}
"""Each `causes.Cause` in words."""


def terminal() -> Console:
    """Standard output; what is printed there is data, not markup."""
    return Console(highlight=False, markup=False, emoji=False, soft_wrap=True)


def show_group(console: Console, group: Checked, language: str) -> None:
    """The verdict and what is compared; why; and each report, copies folded."""
    _heading(console, group.verdict, in_one_line(group.key, language), language)
    for line in (group.why, *notes(group, language)):
        console.print(Text(visible(f"  {line}")))
    _passages(console, group.reports, group, language, "  ")
    console.print()


def notes(group: Checked, language: str) -> list[str]:
    """What else is told of a group: the likely cause, and how many sources tell it by themselves."""
    told = []
    if group.cause:
        cause = translate(CAUSES.get(group.cause, group.cause), language)
        told.append(f"{translate('Likely cause:', language)} {cause}")
    if group.verdict != "arithmetic":
        sources = "1 independent source" if group.witnesses == 1 else "{} independent sources"
        told.append(translate(sources, language).format(group.witnesses))
    return told


def figures(passage: Passage, language: str) -> str:
    """All that are compared in a sentence, each once: `45, more than 20`."""
    told = (figure((each.value, each.upper, each.relation, each.unit), language) for each in passage.reports)
    return ", ".join(dict.fromkeys(told))


def tags(passage: Passage, group: Checked | None, language: str) -> list[str]:
    """What is told of a passage in a few words: that it was first, that its figure is likelier, what it copies."""
    report = passage.reports[0]
    told = []
    if group is not None and group.verdict != "arithmetic":  # which is of one article
        if report.article == group.first:
            told.append(translate("told first", language))
        if any(each.value == group.likelier for each in passage.reports):
            told.append(translate("likelier", language))
    if report.copy_of is not None:
        told.append(f"{translate('copy of', language)} {report.copy_of}")
    return told


def show_figure(console: Console, found: Verified, language: str) -> None:
    """The verdict on an article's figure, its sentence, and what is told for it and against it."""
    passage = Passage((found.figure,), 0)
    _heading(console, found.verdict, figures(passage, language), language)
    console.print(_sentence(console, passage, "  "))
    console.print(Text(visible(f"  {found.why}")))
    for label, reports in (("For it:", found.supporting), ("Against it:", found.contradicting)):
        if reports:
            console.print(Text(f"  {translate(label, language)}", style="bold"))
            _passages(console, reports, None, language, "    ")
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
        told += tags(passage, group, language)
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


def and_copies(number: int, language: str) -> str:
    """`and 3 copies`."""
    return translate("and 1 copy" if number == 1 else "and {} copies", language).format(number)


def and_more(number: int, language: str) -> str:
    """`and 3 more`."""
    return translate("and {} more", language).format(number)
