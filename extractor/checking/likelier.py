"""Which of conflicting reports is rather to be believed, where something tells."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence, Set

from extractor.checking.explaining import stated
from extractor.checking.report import Report
from extractor.checking.updates import Pair
from extractor.checking.witnesses import Witness, named
from extractor.checking.wording import Stated

Because = str
"""`witnesses` where more sources tell it by themselves; `sums` where it adds up in its article; `original` against
copies."""


def likelier(
    reports: Sequence[Pair], opposed: Mapping[int, Set[int]], meeting: Mapping[Stated, Set[Stated]],
    told_by: Sequence[Witness], holds: Collection[int],
) -> tuple[Report, Because, int] | None:  # fmt: skip
    """The likelier report, by what, and how many sources it has; None where nothing tells.

    `opposed` are the reports, by place, that one is in conflict with; `meeting` the figures that can be true beside
    one; `holds` the numbers of facts that are sums or parts of sums within their articles. Of several, the first told.
    Articles of which the source is not known bear nothing out, as they may be of one paper; against a figure they count
    as if each had a source of its own.
    """
    heard, known = _heard(reports, told_by), named(reports, told_by)
    speaking = {at: _speaking(stated(reports[at][0]), heard, meeting) for at in opposed}
    support = {at: len(witnesses & known) for at, witnesses in speaking.items()}
    for at in sorted(opposed):
        if support[at] > 1 and all(support[at] > len(speaking[other]) for other in opposed[at]):
            return reports[at][0], "witnesses", support[at]
    held = _held(reports, holds)
    for at in sorted(held & opposed.keys()):
        if not held & opposed[at]:
            return reports[at][0], "sums", support[at]
    for at in sorted(opposed):
        if all(_copies(reports[other], reports[at]) for other in opposed[at]):
            return reports[at][0], "original", support[at]
    return None


def _heard(reports: Sequence[Pair], told_by: Sequence[Witness]) -> dict[Stated, set[Witness]]:
    """The witnesses that speak for each figure: copies of what is here do not."""
    here = {told.article for _, told in reports}
    heard: dict[Stated, set[Witness]] = defaultdict(set)
    for (report, told), witness in zip(reports, told_by, strict=True):
        if told.first == told.article or told.first not in here:
            heard[stated(report)].add(witness)
    return heard


def _speaking(
    figure: Stated, heard: Mapping[Stated, Set[Witness]], meeting: Mapping[Stated, Set[Stated]]
) -> set[Witness]:
    """The witnesses that tell a figure, or one that can be true beside it: not those that tell another one, even where
    it may be of another thing."""
    return {witness for one in (figure, *meeting.get(figure, ())) for witness in heard.get(one, ())}


def _held(reports: Sequence[Pair], holds: Collection[int]) -> set[int]:
    """The places of figures that add up in their article, or in another where they are the same."""
    figures = {stated(report) for report, _ in reports if report.fact in holds}
    return {at for at, (report, _) in enumerate(reports) if stated(report) in figures}


def _copies(copy: Pair, original: Pair) -> bool:
    return copy[1].first == original[1].article != copy[1].article
