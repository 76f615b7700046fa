"""An article that is looked into: its figures as reports, and itself as sentences call it. No store is asked."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from extractor.checking.checked import CheckedReport
from extractor.checking.report import Report, Told
from extractor.store.checks.reports import FIELDS, report_of
from extractor.store.checks.shown import shown
from extractor.store.tables.rows import ArticleRows, rows_of

STDIN = "-"
"""The id of a text from standard input."""
THIS_TEXT = {"en": "this text", "vi": "văn bản này"}
"""What it is called."""
NOW = "9999-12-31"
"""The day of a text without one: it is asked of now, when all that it tells of is over."""
THIS = 0
"""The number of the article that is looked into; a store's begin with 1."""


class Article(NamedTuple):
    """Its rows, itself with the number `THIS`, and its figures with their facts' columns, in the order of its facts."""

    rows: ArticleRows
    told: Told
    figures: list[tuple[Report, dict[str, Any]]]

    @property
    def text(self) -> str:
        return str(self.rows.article["text"])


def article_of(found: Mapping[str, Any]) -> Article:
    """The article of one line of `run`. Raises KeyError or TypeError for what is no such line."""
    rows = rows_of(found)
    of = rows.article
    told = Told(THIS, of["name"], of["source"], of["title"], of["published"], of["url"], THIS)
    return Article(rows, told, list(_figures(rows)))


def _figures(rows: ArticleRows) -> Iterator[tuple[Report, dict[str, Any]]]:
    """The article's figures with their columns. Their numbers are negative, as no store's are."""
    for number, (fact, place) in enumerate(zip(rows.facts, rows.places, strict=True), 1):
        if fact["type"] in ("count", "award") and fact.get("value") is not None:
            starts, ends, words = rows.spans[place]
            row = {**fact, "fact": -number, "article": THIS, "start": fact["evidence_start"],
                   "end": fact["evidence_end"], "sentence_start": starts, "sentence_end": ends, "words": words,
                   "part_start": fact.get("part_of_start"), "part_end": fact.get("part_of_end"),
                   "published": rows.article["published"] or NOW}  # fmt: skip
            yield report_of({name: row.get(name) for name in FIELDS}), row


def named(told: Told, language: str) -> Told:
    """The article as sentences call it: a text from standard input has no name of its own, and its
    first line is none."""
    return told._replace(name=THIS_TEXT[language], title=None) if told.name == STDIN else told


def shown_of(pair: tuple[Report, Told], row: Mapping[str, Any], text: str) -> CheckedReport:
    """A figure of the article with its words; `row` are its fact's columns, `text` is the article's."""
    report, _ = pair
    said = {name: row.get(name) for name in ("value", "upper", "unit", "fact_key", "copy_of")}
    said |= {"evidence": text[report.start : report.end], "sentence": text[report.sentence_start : report.sentence_end]}
    return shown(*pair, said)
