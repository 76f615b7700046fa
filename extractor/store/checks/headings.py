"""What heads a group: what at least one of its reports tells in the figure's own sentence."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Self

from extractor.checking.comparing import key_of, tells_time
from extractor.checking.context import others
from extractor.checking.group import Group
from extractor.checking.report import Report
from extractor.store.base import Store
from extractor.store.checks.reports import marks, parts
from extractor.store.tables.words import spoken

# The type is hidden from the planner, as in `reports`.
_SURFACES = (
    "SELECT DISTINCT article, organisation_id, said FROM facts WHERE type || '' = 'organisation' AND article IN ({})"
)


class Headings:
    """The headings of groups, by what their articles call the bodies: rows of article, organisation_id and said."""

    def __init__(self, calls: Iterable[Mapping[str, Any]]) -> None:
        self._calls: dict[tuple[int, str], set[str]] = {}
        for row in calls:
            if row["organisation_id"] and row["said"]:
                self._calls.setdefault((row["article"], row["organisation_id"]), set()).add(spoken(row["said"]))

    @classmethod
    def asked(cls, store: Store, groups: Sequence[Group]) -> Self:
        """Of groups of a store. Raises StoreError."""
        articles = sorted({report.article for group in groups for report, _ in group.reports if report.organisation_id})
        return cls(row for some in parts(articles) for row in store.ask(_SURFACES.format(marks(some)), some))

    def of(self, group: Group) -> dict[str, str]:
        """The parts of the group's key that a sentence with one of its figures tells."""
        reports = [report for report, _ in group.reports]
        told = key_of([self._told(report) for report in reports])
        if len({report.modality for report in reports}) > 1:
            del told["modality"]
        return told

    def _told(self, report: Report) -> Report:
        """The report without what its sentence leaves out and its article tells elsewhere."""
        timed = tells_time(report)
        return replace(
            report,
            organisation=report.organisation if self._names(report) else None,
            program=report.program if _holds(report, spoken(report.program or "")) else None,
            period_from=report.period_from if timed else None,
            period_to=report.period_to if timed else None,
        )

    def _names(self, report: Report) -> bool:
        """Whether the sentence names the body: in full, or as its article calls it anywhere."""
        called = self._calls.get((report.article, report.organisation_id or ""), set())
        return any(_holds(report, one) for one in (*called, spoken(report.organisation or "")))


def _holds(report: Report, words: str) -> bool:
    return bool(words) and f" {words} " in f" {others(report)} {report.said} "
