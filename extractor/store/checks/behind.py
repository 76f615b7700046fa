"""What has come since verdicts were made: articles that nobody compared, decisions that nobody judged by."""

from typing import NamedTuple

from extractor.store.base import Store
from extractor.store.checks.reports import marks, parts

# Who agrees with what was read, or takes that back, changes nothing, unless somebody said otherwise before.
_DECIDED = (
    "SELECT DISTINCT d.fact_key FROM decisions d WHERE d.id > (SELECT coalesce(max(c.decision), 0) FROM checks c) "
    "AND EXISTS (SELECT 1 FROM decisions x WHERE x.fact_key = d.fact_key AND x.verdict IN ('reject', 'correct'))"
)
_ARTICLES = "SELECT count(*) AS more FROM articles WHERE id > (SELECT coalesce(max(article), 0) FROM checked)"
_GROUPS = "SELECT DISTINCT r.verdict FROM facts f JOIN verdict_reports r ON r.fact = f.id WHERE f.fact_key IN ({})"


class Behind(NamedTuple):
    """How many articles have come since, and on how many facts somebody has decided since so that it may change a
    verdict."""

    articles: int
    decisions: int


def behind(store: Store) -> Behind:
    """Of a store with verdicts. Raises StoreError."""
    (there,) = store.ask(_ARTICLES)
    return Behind(int(there["more"]), len(_decided(store)))


def outdated(store: Store) -> set[int]:
    """The numbers of the groups in which such a fact stands: the next check judges them anew. Raises StoreError."""
    return {row["verdict"] for some in parts(_decided(store)) for row in store.ask(_GROUPS.format(marks(some)), some)}


def _decided(store: Store) -> list[str]:
    return [row["fact_key"] for row in store.ask(_DECIDED)]
