"""Which of conflicting reports is rather to be believed, where something tells."""

from collections.abc import Collection, Mapping, Sequence, Set

from extractor.checking.explaining import stated
from extractor.checking.report import Report
from extractor.checking.updates import Pair
from extractor.checking.witnesses import Witness

Because = str
"""`witnesses` where more tell it by themselves; `sums` where it adds up in its article; `original` against copies."""


def likelier(
    reports: Sequence[Pair], opposed: Mapping[int, Set[int]], apart: Mapping[int, Set[int]], told_by: Sequence[Witness],
    holds: Collection[int],
) -> tuple[Report, Because, int] | None:  # fmt: skip
    """The likelier report, by what, and how many witnesses it has; None where nothing tells.

    `opposed` are the reports, by place, that one is in conflict with; `apart` those that it updates or is updated by;
    `holds` the numbers of facts that are sums or parts of sums within their articles. Of several, the first told.
    """
    heard = _heard(reports, told_by)
    support = {at: len({heard[i] for i in heard.keys() - opposed[at] - apart.get(at, set())}) for at in opposed}
    for at in sorted(opposed):
        if support[at] > 1 and all(support[at] > support[other] for other in opposed[at]):
            return reports[at][0], "witnesses", support[at]
    held = _held(reports, holds)
    for at in sorted(held & opposed.keys()):
        if not held & opposed[at]:
            return reports[at][0], "sums", support[at]
    for at in sorted(opposed):
        if all(_copies(reports[other], reports[at]) for other in opposed[at]):
            return reports[at][0], "original", support[at]
    return None


def _heard(reports: Sequence[Pair], told_by: Sequence[Witness]) -> dict[int, Witness]:
    """The witnesses of the reports, by place, that speak for a figure: copies of what is here do not."""
    here = {told.article for _, told in reports}
    spoken = (at for at, (_, told) in enumerate(reports) if told.first == told.article or told.first not in here)
    return {at: told_by[at] for at in spoken}


def _held(reports: Sequence[Pair], holds: Collection[int]) -> set[int]:
    """The places of figures that add up in their article, or in another where they are the same."""
    figures = {stated(report) for report, _ in reports if report.fact in holds}
    return {at for at, (report, _) in enumerate(reports) if stated(report) in figures}


def _copies(copy: Pair, original: Pair) -> bool:
    return copy[1].first == original[1].article != copy[1].article
