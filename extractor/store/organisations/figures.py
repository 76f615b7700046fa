"""A body's figures: what it is told to have most figures of, with the reports by year."""

from collections.abc import Sequence
from typing import NamedTuple

from extractor.store.base import Row, Store
from extractor.store.checks.reports import marks, parts
from extractor.store.decisions.corrections import read
from extractor.store.decisions.standing import standing
from extractor.store.organisations.facts import FOLDED, THING, ToldOf, YearTold, thing_key
from extractor.store.search.facts import PIECE

_REPORT = (
    "fact_key", "value", "upper", "relation", "recipient", "rank", "year_from", "year_to", "period_from", "period_to",
)  # fmt: skip
_FIGURES = (
    f"SELECT f.id, {', '.join(f'f.{name}' for name in (*THING, *_REPORT))}, a.source, a.published, a.article_key, "
    f"a.name AS article, a.title, {PIECE.format(first='e.starts', last='e.ends')} AS sentence, "
    "(SELECT count(*) FROM copies c WHERE c.of_article = f.article) AS copies, "
    f"{standing('verdict')} AS decision, {standing('correction')} AS correction "
    "FROM facts f JOIN evidence e ON e.id = f.evidence JOIN articles a ON a.id = f.article "
    f"WHERE f.id IN ({{}}) AND {FOLDED}"
)


class Thing(NamedTuple):
    """What figures are of, and the `key` that names it: a metric or an award, its unit, the noun as written, and
    whether they are reported or a target; how many figures of it are told; its reports by year, the latest last, none
    where they were not asked for, and where these are not all, `years`; see `ThingTold`.

    A report has the columns of its thing, fact_key, value, upper, relation, recipient, rank, year_from, year_to,
    period_from, period_to, source, published, article_key, article (its id), title, sentence, `copies`, the number of
    articles that copy its own, `decision`, and `correction`, a dict that is not applied."""

    key: str
    metric: str | None
    award: str | None
    unit: str | None
    modality: str
    noun: str | None
    told: int
    reports: tuple[Row, ...]
    years: Sequence[YearTold]


def figures_of(
    store: Store, told_of: ToldOf, most: int | None = None, opened: str | None = None
) -> tuple[Thing, ...]:  # fmt: skip
    """The things that a body is told to have most figures of, with the reports of the first `most` of them, None for
    all, and of that whose key is `opened`. A copy's are left out, and proposed and negated ones."""
    keyed = [(thing_key(one.thing), one) for one in told_of.things]
    wanted = {key for at, (key, _) in enumerate(keyed) if most is None or at < most or key == opened}
    ids = sorted(fact for key, one in keyed if key in wanted for fact in one.facts)
    rows = {row["id"]: row for some in parts(ids) for row in store.ask(_FIGURES.format(marks(some)), some)}
    things = []
    for key, ((_, metric, award, unit, modality, noun), told, facts, years) in keyed:
        reports = sorted(map(_report, filter(None, map(rows.get, facts))), key=_place)
        if reports or key not in wanted:  # they may all be gone by now
            things.append(Thing(key, metric, award, unit, str(modality), noun, told, tuple(reports), years))
    return tuple(things)


def _place(row: Row) -> tuple[int, str, str]:
    return row["year_to"] or 0, row["published"] or "", row["fact_key"]


def _report(row: Row) -> Row:
    return {**row, "correction": read(row["correction"])} if row["correction"] else row
