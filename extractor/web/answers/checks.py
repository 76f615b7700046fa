"""Groups of reports that are compared: how many there are, those of a page, those of a fact."""

from collections.abc import Sequence

from pydantic import BaseModel

from extractor.checking.checked import ORDER, Checked
from extractor.checking.group import Verdict
from extractor.store.base import Store
from extractor.store.checks import kept
from extractor.store.checks.behind import Behind
from extractor.store.search.filters import Filters

PAGE = 20
"""Groups of a page."""


class Checks(BaseModel):
    """Groups of which a report fits: how many of each verdict, those of one page, how many fit that page's verdicts;
    how many articles came since the last check, and on how many facts somebody has decided since so that it may change
    a verdict; None where no check was made so far."""

    counts: dict[Verdict, int]
    groups: list[Checked]
    total: int
    page: int
    unlooked: int | None
    decided_since: int | None


def checks(
    store: Store, filters: Filters, verdicts: Sequence[Verdict], page: int, language: str, behind: Behind | None
) -> Checks:
    """`behind` becomes `unlooked` and `decided_since`. Pages are counted from 1. Raises QueryError, StoreError."""
    there, groups = kept.page(store, filters, verdicts, (page - 1) * PAGE, PAGE, language)
    return Checks(
        counts={verdict: there[verdict] for verdict in ORDER},
        groups=groups,
        total=sum(there[verdict] for verdict in verdicts or ORDER),
        page=page,
        unlooked=behind.articles if behind else None,
        decided_since=behind.decisions if behind else None,
    )
