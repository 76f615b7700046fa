"""A body's figures: what it is told to have most figures of, with the reports by year."""

from typing import NamedTuple

from extractor.store.base import Row, Store
from extractor.store.corrections import read
from extractor.store.organisation_facts import FOLDED, SOME, step
from extractor.store.search import PIECE

MOST_THINGS = 12
MOST_REPORTS = 200
"""Of one thing."""
SAMPLE = 500
"""Figures that are looked at where not all are, about."""
_THING = ("type", "metric", "award", "unit", "modality", "noun")
_REPORT = (
    "fact_key", "value", "upper", "relation", "recipient", "rank", "year_from", "year_to", "period_from", "period_to",
)  # fmt: skip
# One text for all of them takes half the time of six columns. Nothing but the noun, which is last, can hold the mark.
_KEY = " || '|' || ".join(f"coalesce(f.{name}, '')" for name in _THING)
_OF_LAST = "(SELECT d.{} FROM decisions d WHERE d.fact_key = f.fact_key ORDER BY d.id DESC LIMIT 1) AS {}"
_FIGURES = (
    f"WITH looked AS MATERIALIZED (SELECT f.id, f.year_to, {_KEY} AS thing FROM facts f WHERE {SOME} "
    "AND f.type IN ('count', 'award') AND f.modality IN ('reported', 'target') AND f.value IS NOT NULL "
    f"AND {FOLDED}), "
    "things AS MATERIALIZED (SELECT thing, count(*) AS told FROM looked GROUP BY thing "
    "ORDER BY told DESC, thing LIMIT ?), "
    "placed AS (SELECT s.id, t.told, row_number() OVER (PARTITION BY s.thing "
    "ORDER BY s.year_to IS NULL, s.year_to DESC, s.id DESC) AS place FROM looked s JOIN things t ON t.thing = s.thing) "
    f"SELECT p.told, {', '.join(f'f.{name}' for name in (*_THING, *_REPORT))}, a.source, a.published, a.article_key, "
    f"a.title, {PIECE.format(first='e.starts', last='e.ends')} AS sentence, "
    "(SELECT count(*) FROM copies c WHERE c.of_article = f.article) AS copies, "
    f"{_OF_LAST.format('verdict', 'decision')}, {_OF_LAST.format('correction', 'correction')} "
    "FROM placed p JOIN facts f ON f.id = p.id JOIN evidence e ON e.id = f.evidence "
    "JOIN articles a ON a.id = f.article WHERE p.place <= ?"
)


class Thing(NamedTuple):
    """What figures are of: a metric or an award, its unit, the noun as written, and whether they are reported or a
    target; how many figures of it are told; its reports by year, the latest last, `MOST_REPORTS` of them, the latest.

    A report has the columns of its thing, fact_key, value, upper, relation, recipient, rank, year_from, year_to,
    period_from, period_to, source, published, article_key, title, sentence, `copies`, the number of articles that copy
    its own, `decision`, and `correction`, a dict that is not applied."""

    metric: str | None
    award: str | None
    unit: str | None
    modality: str
    noun: str | None
    told: int
    reports: tuple[Row, ...]


class Figures(NamedTuple):
    """The things that are told most of. Where `each` is not 1, only each how-many-th figure was looked at, and `told`
    is that many times what was seen."""

    things: tuple[Thing, ...]
    each: int


def figures_of(
    store: Store, organisation_id: str, facts: int, things: int = MOST_THINGS, reports: int = MOST_REPORTS
) -> Figures:
    """The figures of a body that has so many facts of counts and awards. A copy's are left out, and proposed and
    negated ones."""
    each = step(facts, SAMPLE)
    found: dict[tuple[str | None, ...], list[Row]] = {}
    for row in store.ask(_FIGURES, (organisation_id, each, things, reports)):
        found.setdefault(tuple(row[name] for name in _THING), []).append(row)
    made = [
        Thing(metric, award, unit, str(modality), noun, rows[0]["told"] * each,
              tuple(map(_report, sorted(rows, key=_place))))
        for (_, metric, award, unit, modality, noun), rows in found.items()
    ]  # fmt: skip
    return Figures(tuple(sorted(made, key=lambda one: (-one.told, *(it or "" for it in one[:5])))), each)


def _place(row: Row) -> tuple[int, str, str]:
    return row["year_to"] or 0, row["published"] or "", row["fact_key"]


def _report(row: Row) -> Row:
    return {**row, "correction": read(row["correction"])} if row["correction"] else row
