"""Groups of reports in words: what a verdict means, who tells it, what is told of a passage."""

from extractor.checking.checked import Checked, CheckedReport
from extractor.checking.interval import Figure, meets
from extractor.checking.misprints import is_misgrouped
from extractor.checking.units import base, in_base
from extractor.checking.wording import date_of, figure
from extractor.showing.markup import short
from extractor.showing.passages import Passage
from extractor.showing.translation import translate

MEANINGS = {
    "conflict": "Articles tell figures of one thing that cannot all be right.",
    "arithmetic": "A sum or a percentage within an article does not add up.",
    "update": "A later figure takes the place of an earlier one.",
    "compatible": "Figures differ in wording or rounding and may all be right, are one and the same rough figure, or "
    "are perhaps of two things or two times.",
    "agree": "Articles tell the same figure.",
    "copied": "Only copies of one text tell it: one witness.",
}


OUTDATED = "Somebody has decided on one of these figures since they were compared; the next comparison judges anew."


def notes(group: Checked, language: str) -> list[str]:
    """What else is told of a group: how many sources tell it by themselves, how many articles of unknown source, and
    whether somebody has decided on one of its figures since."""
    told = []
    if group.verdict != "arithmetic" and group.witnesses:
        sources = "1 independent source" if group.witnesses == 1 else "{} independent sources"
        told.append(translate(sources, language).format(group.witnesses))
    if group.sourceless:
        articles = "1 article of unknown source" if group.sourceless == 1 else "{} articles of unknown source"
        told.append(translate(articles, language).format(group.sourceless))
    if group.outdated:
        told.append(translate(OUTDATED, language))
    return told


def figures(passage: Passage, language: str) -> str:
    """All that are compared in a sentence, each once: `45, more than 20`."""
    return ", ".join(dict.fromkeys(figure_of(each, language) for each in passage.reports))


def figure_of(report: CheckedReport, language: str) -> str:
    """The figure in words; the words of the article, in quotes, where it is misprinted and what is read of it would
    misquote it."""
    if is_misgrouped(report.evidence.text, report.value, report.unit):
        return f"“{' '.join(report.evidence.text.split())}”"
    return figure((report.value, report.upper, report.relation, report.unit), language)


def tags(passage: Passage, group: Checked | None, language: str) -> list[str]:
    """What is told of a passage in a few words: that it was first, that its figure is likelier."""
    report = passage.reports[0]
    told = []
    if group is not None and group.verdict != "arithmetic":  # which is of one article
        if report.article == group.first:
            told.append(translate("told first", language))
        if any(_bears_out(each, group) for each in passage.reports):
            told.append(translate("likelier", language))
    return told


def copied_from(passage: Passage, language: str) -> str:
    """What its article copies: `copied from Báo A, 2018-05-01`; nothing where it copies none."""
    original = passage.reports[0].copy_of
    if original is None:
        return ""
    name = short(original.source) if original.source else f"“{short(original.title)}”" if original.title else None
    day = date_of(original.published, language) if original.published else None
    told = ", ".join(one for one in (name or short(original.article), day) if one)
    return translate("copied from {}", language).format(told)


def _bears_out(report: CheckedReport, group: Checked) -> bool:
    """Whether a report is one of those for the likelier figure: it tells that, or what can be right beside it."""
    best = next(
        (one for one in group.reports if group.likelier is not None and _figure(one)[0] == group.likelier), None
    )
    return best is not None and base(best.unit) == base(report.unit) and meets(_figure(best), _figure(report))


def _figure(report: CheckedReport) -> Figure:
    """A figure in the base of its unit, as it is compared."""
    return in_base(report.value, report.unit) or 0.0, in_base(report.upper, report.unit), report.relation


def and_copies(number: int, language: str) -> str:
    """`and 3 copies`."""
    return translate("and 1 copy" if number == 1 else "and {} copies", language).format(number)


def and_more(number: int, language: str) -> str:
    """`and 3 more`."""
    return translate("and {} more", language).format(number)
