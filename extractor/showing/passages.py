"""Reports as they are shown: a sentence with its figures once, copies folded into what they copy."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from extractor.checking.checked import CheckedReport
from extractor.records import Evidence

LONGEST = 1500
"""Characters of a sentence that are shown: a list without a full stop can be as long as its article."""
BEFORE = 300
"""Of these, before the first figure."""
_Figure = tuple[float, float | None, str, str | None]


class Passage(NamedTuple):
    """A sentence of an article: its figures that are compared, and how many other articles tell them as copies of the
    same text."""

    reports: tuple[CheckedReport, ...]
    copies: int


class Piece(NamedTuple):
    """A stretch of a sentence, and whether a figure stands there."""

    text: str
    marked: bool


def passages(reports: Sequence[CheckedReport], most: int) -> tuple[list[Passage], int]:
    """The passages to be shown, `most` of them, in the order of the reports; and how many are left out.

    A copy that tells another figure than its original is shown by itself. Where some must be left out, each different
    figure is shown once before any is shown twice: the other side of a conflict is never left out for want of room
    while one side is told at length.
    """
    found = _folded(reports)
    if len(found) <= most:
        return found, 0
    seen: set[_Figure] = set()
    fresh: list[int] = []
    again: list[int] = []
    for at, passage in enumerate(found):
        told = {_figure(report) for report in passage.reports}
        (again if told <= seen else fresh).append(at)
        seen |= told
    return [found[at] for at in sorted([*fresh, *again][:most])], len(found) - most


def _folded(reports: Sequence[CheckedReport]) -> list[Passage]:
    heads: dict[tuple[str, _Figure], int] = {}
    copies: dict[int, set[str]] = {}
    for at, report in enumerate(reports):
        if report.copy_of is None:
            heads.setdefault((report.article, _figure(report)), at)
    folded: set[int] = set()
    for at, report in enumerate(reports):
        if report.copy_of is None:
            continue
        head = heads.setdefault((report.copy_of.article, _figure(report)), at)
        if head != at:
            folded.add(at)
            copies.setdefault(head, set()).add(report.article)
    places: dict[tuple[str, int], list[int]] = {}
    for at, report in enumerate(reports):
        if at not in folded:
            places.setdefault((report.article, report.sentence.start), []).append(at)
    return [_passage(reports, ats, copies) for ats in places.values()]


def _passage(reports: Sequence[CheckedReport], ats: Sequence[int], copies: dict[int, set[str]]) -> Passage:
    told = tuple(reports[at] for at in ats)
    others = set().union(*(copies.get(at, set()) for at in ats)) - {told[0].article}
    return Passage(told, len(others))


def _figure(report: CheckedReport) -> _Figure:
    return report.value, report.upper, report.relation, report.unit


def pieces(sentence: Evidence, figures: Iterable[Evidence]) -> list[Piece]:
    """The sentence in one line, cut where a figure begins or ends; what is too long has … for its ends."""
    text = "".join(" " if char.isspace() else char for char in sentence.text)
    marks = _joined(figures, sentence.start, len(text))
    start, end = 0, len(text)
    if end > LONGEST:
        start = max(0, (marks[0][0] if marks else 0) - BEFORE)
        end = min(end, start + LONGEST)
    found = [Piece("…", False)] if start else []
    at = start
    for a, b in marks:
        if a >= end:
            break
        found += [Piece(text[at:a], False), Piece(text[a : min(b, end)], True)]
        at = min(b, end)
    found.append(Piece(text[at:end], False))
    if end < len(text):
        found.append(Piece("…", False))
    return [piece for piece in found if piece.text]


def _joined(figures: Iterable[Evidence], origin: int, length: int) -> list[tuple[int, int]]:
    """Where figures stand in a sentence that begins at `origin`: in order, none over another."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted((each.start - origin, each.end - origin) for each in figures):
        a, b = max(start, 0), min(end, length)
        if joined and a < joined[-1][1]:
            joined[-1] = joined[-1][0], max(b, joined[-1][1])
        elif a < b:
            joined.append((a, b))
    return joined
