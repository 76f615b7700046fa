"""Reports as they are shown: with the words of their article that say them."""

from collections.abc import Sequence
from typing import Any

from extractor.checking.checked import CheckedReport, Original
from extractor.checking.report import Report, Told
from extractor.records import Evidence
from extractor.store.base import Row, Store
from extractor.store.checks.reports import corrections, marks, parts
from extractor.store.search.facts import PIECE

_WORDS = (
    "SELECT f.id, f.fact_key, f.value, f.upper, f.unit, "
    f"{PIECE.format(first='f.evidence_start', last='f.evidence_end')} AS evidence, "
    f"{PIECE.format(first='e.starts', last='e.ends')} AS sentence, "
    "o.article_key, o.name AS copy_of, o.source, o.title, o.published "
    "FROM facts f JOIN evidence e ON e.id = f.evidence JOIN articles a ON a.id = f.article "
    "LEFT JOIN articles o ON o.id = "
    "(SELECT b.id FROM copies c JOIN articles b ON b.id = c.of_article WHERE c.article = a.id "
    "ORDER BY b.published IS NULL, b.published, b.id LIMIT 1) "
    "WHERE f.id IN ({})"
)
_ORIGINAL = ("article_key", "source", "title", "published")
_FIGURE = ("value", "upper", "unit")
"""As the article has it, or as somebody corrected it: what is compared is in the base of its unit."""


class Shown:
    """The words of many facts, asked for together."""

    def __init__(self, store: Store, facts: Sequence[int]) -> None:
        corrected = corrections(store)
        self._rows: dict[int, Row] = {
            row["id"]: {
                **row,
                **{name: it for name, it in corrected.get(row["fact_key"], {}).items() if name in _FIGURE},
            }
            for some in parts(facts)
            for row in store.ask(_WORDS.format(marks(some)), some)
        }

    def __contains__(self, fact: int) -> bool:
        return fact in self._rows

    def words(self, fact: int) -> str:
        """The words of a fact's evidence."""
        return str(self._rows[fact]["evidence"])

    def report(self, report: Report, told: Told) -> CheckedReport:
        """The report with its words."""
        return shown(report, told, self._rows[report.fact])


def shown(report: Report, told: Told, words: Row) -> CheckedReport:
    """A report with `words`: its figure as its article tells it or somebody corrected it, its `evidence`, its
    `sentence`, its `fact_key`, and of what its article copies, as `copy_of`, the id with `_ORIGINAL`."""
    made: dict[str, Any] = {name: words[name] for name in _FIGURE} | {"relation": report.relation}
    return CheckedReport(
        article=told.name, source=told.source, published=told.published, title=told.title, url=told.url, **made,
        evidence=Evidence(start=report.start, end=report.end, text=words["evidence"]),
        sentence=Evidence(start=report.sentence_start, end=report.sentence_end, text=words["sentence"]),
        copy_of=_original(words), fact_key=words["fact_key"],
    )  # fmt: skip


def _original(words: Row) -> Original | None:
    if words["copy_of"] is None:
        return None
    return Original(article=words["copy_of"], **{name: words[name] for name in _ORIGINAL})
