"""A group of reports as a template shows it: side by side, with one axis for all its figures."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from extractor.checking.checked import Checked, CheckedReport
from extractor.checking.interval import Figure
from extractor.checking.units import BASES, base, in_base
from extractor.checking.wording import figure
from extractor.showing.groups import copied_from, figure_of, figures, notes, tags
from extractor.showing.keys import name_label, value_label
from extractor.showing.markup import web_address
from extractor.showing.passages import Passage, Piece, passages, pieces
from extractor.web.charts.axis import Axis, axis

PASSAGES, ALL = 6, 300
"""Shown of a group among others, and of one on a page of its own."""
SIDES = 4
"""Colours for figures that differ."""
_DIFFERING = ("conflict", "update")
_ELSEWHERE = ("successor", "unit")
"""What no title says: a link does, and each figure."""
_NAMED = ("level", "rank", "article")
"""What is not understood without its name: level province, rank first."""


class Side(NamedTuple):
    """A passage: its figures in words, where it stands, its sentence in pieces, what is told of it, what its article
    copies, how many copies tell it too, and its colour."""

    figures: str
    report: CheckedReport
    link: str | None
    sentence: list[Piece]
    tags: list[str]
    copied_from: str
    copies: int
    side: int


class Label(NamedTuple):
    """A figure on the axis."""

    text: str
    side: int


class GroupView(NamedTuple):
    """Everything that is shown of a group; `successor` is the id of the body that took the place of the one
    that it is about, `ticks` stand at the axis, `address` leads to the group for good."""

    group: Checked
    title: str
    successor: str | None
    notes: list[str]
    sides: list[Side]
    left_out: int
    axis: Axis | None
    labels: list[Label]
    ticks: list[str]
    address: str


def group_view(group: Checked, language: str, most: int = PASSAGES) -> GroupView:
    """In that language, with so many of its passages."""
    shown, left_out = passages(group.reports, most)
    words = {_stated(report): figure_of(report, language) for passage in shown for report in passage.reports}
    told = list(words)
    colours = {one: number % SIDES if group.verdict in _DIFFERING else 0 for number, one in enumerate(told)}
    drawn = _axis(told) if group.verdict != "arithmetic" else None
    return GroupView(
        group=group,
        title=title_of(group.heading, language),
        successor=group.key.get("successor") if "organisation" in group.heading else None,
        notes=notes(group, language),
        sides=[side_view(each, group, colours[_stated(each.reports[0])], language) for each in shown],
        left_out=left_out,
        axis=drawn,
        labels=[Label(words[one], colours[one]) for one in told],
        ticks=_ticks(drawn, told[0][3], language) if drawn else [],
        address=f"/check/{group.reports[0].fact_key}",
    )


def title_of(key: Mapping[str, str], language: str) -> str:
    """What is compared, as a heading: `LĐLĐ tỉnh Kon Tum · suất quà · 2018`."""
    told = [
        f"{name_label(name, language)} {said}" if name in _NAMED else said
        for name, value in key.items()
        if name not in _ELSEWHERE and (name, value) != ("modality", "reported")
        for said in [value_label(name, value, language)]
    ]
    return " · ".join(dict.fromkeys(told))


def _stated(report: CheckedReport) -> tuple[float, float | None, str, str | None]:
    return report.value, report.upper, report.relation, report.unit


def side_view(passage: Passage, group: Checked | None, colour: int, language: str) -> Side:
    """A passage in its colour; `group` is the one in which it stands, None where it is a witness alone."""
    report = passage.reports[0]
    return Side(
        figures=figures(passage, language),
        report=report,
        link=web_address(report.url),
        sentence=pieces(report.sentence, (each.evidence for each in passage.reports)),
        tags=tags(passage, group, language),
        copied_from=copied_from(passage, language),
        copies=passage.copies,
        side=colour,
    )


def _axis(told: Sequence[tuple[float, float | None, str, str | None]]) -> Axis | None:
    """None for one figure alone, and where units have no common base."""
    if len(told) < 2 or len({base(unit) for *_, unit in told}) > 1:
        return None
    return axis([_in_base(*one) for one in told])


def _ticks(drawn: Axis, unit: str | None, language: str) -> list[str]:
    """What stands at the axis of figures in that unit."""
    return [figure((tick.value, None, "exact", base(unit)), language) for tick in drawn.ticks]


def _in_base(value: float, upper: float | None, relation: str, unit: str | None) -> Figure:
    if unit not in BASES:
        return value, upper, relation
    return in_base(value, unit) or 0.0, in_base(upper, unit), relation
