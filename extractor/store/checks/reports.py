"""Facts of a store as the reports that are compared, and as what articles on one event share."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from extractor.checking.report import Report, Told
from extractor.checking.units import BASES, base, in_base
from extractor.store.base import Row, Store
from extractor.store.decisions.corrections import read
from extractor.store.decisions.standing import REJECTED, STANDS

Asked = TypeVar("Asked", int, str)
MANY = 500
"""Numbers asked for in one question."""
_COLUMNS = {
    "fact": "f.id", "article": "f.article", "start": "f.evidence_start", "end": "f.evidence_end",
    "part_start": "f.part_of_start", "part_end": "f.part_of_end", "sentence_start": "e.starts",
    "sentence_end": "e.ends", "words": "e.words", "published": "a.published",
}  # fmt: skip
FIELDS = Report.__slots__
"""Of a report, in order."""
_TOLD = ", ".join(f'{_COLUMNS.get(name, f"f.{name}")} AS "{name}"' for name in FIELDS)
# The type is hidden from the planner: SQLite, which knows nothing of how many facts there are of each, would look for
# all counts before it looks for an article's.
_FIGURES = (
    f"SELECT {_TOLD}, f.fact_key FROM facts f JOIN evidence e ON e.id = f.evidence JOIN articles a ON a.id = f.article "
    f"WHERE f.type || '' IN ('count', 'award') AND f.value IS NOT NULL AND f.fact_key NOT IN ({REJECTED})"
)
_CORRECTED = f"SELECT d.fact_key, d.correction FROM decisions d WHERE d.verdict = 'correct' AND {STANDS}"
_ARTICLES = "SELECT id, name, source, title, published, url FROM articles WHERE id IN ({})"
_FIRST = (
    "SELECT a.id AS article, (SELECT b.id FROM copies c JOIN articles b ON b.id = c.of_article WHERE c.article = a.id "
    "ORDER BY b.published IS NULL, b.published, b.id LIMIT 1) AS of_article FROM articles a WHERE a.id IN ({}) "
    "AND EXISTS (SELECT 1 FROM copies d WHERE d.article = a.id)"
)


class Reports:
    """The figures of a store, less those that somebody found wrong, with what somebody corrected."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._corrections = corrections(store)

    def of_articles(self, articles: Sequence[int]) -> dict[int, list[Report]]:
        """By article, in text order."""
        found: dict[int, list[Report]] = {article: [] for article in articles}
        for report in self._asked("f.article", articles):
            found[report.article].append(report)
        for reports in found.values():
            reports.sort(key=lambda one: (one.start, one.end, one.fact))
        return found

    def of_facts(self, facts: Sequence[int]) -> dict[int, Report]:
        """By the fact's number."""
        return {report.fact: report for report in self._asked("f.id", facts)}

    def _asked(self, column: str, numbers: Sequence[int]) -> Iterator[Report]:
        for some in parts(numbers):
            for row in self._store.ask(f"{_FIGURES} AND {column} IN ({marks(some)})", some):
                told = self._told(row)
                if told["value"] is not None:  # somebody may have found that an honour has no figure
                    yield report_of(told)

    def _told(self, row: Row) -> Row:
        correction = self._corrections.get(row["fact_key"])
        return {**row, **{name: correction[name] for name in FIELDS if name in correction}} if correction else row


def corrections(store: Store) -> dict[str, dict[str, Any]]:
    """What somebody corrected, by the fact's key: columns with what should stand there, of their columns' kinds."""
    return {row["fact_key"]: read(row["correction"]) for row in store.ask(_CORRECTED)}


def report_of(row: Row) -> Report:
    """The report of a row that has all its fields; measures in the base of their unit."""
    report = Report(*map(row.__getitem__, FIELDS))
    if report.unit in BASES:
        report.value = in_base(report.value, report.unit) or 0.0
        report.upper, report.unit = in_base(report.upper, report.unit), base(report.unit)
    return report


def told_of(store: Store, articles: Sequence[int]) -> dict[int, Told]:
    """The articles of these numbers. Of a copy's copy the first is named."""
    firsts = _firsts(store, articles)
    rows = [row for some in parts(articles) for row in store.ask(_ARTICLES.format(marks(some)), some)]
    return {
        row["id"]: Told(row["id"], row["name"], row["source"], row["title"], row["published"], row["url"],
                        firsts[row["id"]])
        for row in rows
    }  # fmt: skip


def _firsts(store: Store, articles: Sequence[int]) -> dict[int, int]:
    """By each article the first of those that it copies, whether or not that one is asked for; itself where it copies
    none."""
    found: dict[int, int] = {}
    asked = set(articles)
    while asked:
        rows = [row for some in parts(sorted(asked)) for row in store.ask(_FIRST.format(marks(some)), some)]
        found.update((row["article"], row["of_article"]) for row in rows)
        asked = {row["of_article"] for row in rows} - found.keys()
    return {article: _end(found, article) for article in articles}


def _end(firsts: Mapping[int, int], article: int) -> int:
    """The end of the way from copy to original; of a circle, which days that are not known make, its least number."""
    way = [article]
    while (first := firsts.get(way[-1])) is not None:
        if first in way:
            return min(way[way.index(first) :])
        way.append(first)
    return way[-1]


def parts(numbers: Sequence[Asked]) -> Iterator[Sequence[Asked]]:
    """Of many numbers or names, as many as one question has room for, in order."""
    return (numbers[at : at + MANY] for at in range(0, len(numbers), MANY))


def marks(numbers: Sequence[object]) -> str:
    """A `?` for each."""
    return ", ".join("?" * len(numbers))
