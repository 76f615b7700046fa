"""Awards that a body gave, and awards that articles tell it got."""

import json
from typing import NamedTuple

from extractor.store.base import Row, Store
from extractor.store.checks.reports import marks, parts
from extractor.store.organisations.facts import FOLDED, Got, ToldOf
from extractor.store.search.facts import PIECE

_RECEIVED = (
    "SELECT f.fact_key, f.award, f.name, f.value, f.rank, f.level, f.recipients, f.year_from, f.year_to, "
    "f.organisation, f.organisation_id, a.article_key, a.name AS article, a.title, a.source, a.published, "
    f"{PIECE.format(first='e.starts', last='e.ends')} AS sentence "
    "FROM facts f JOIN evidence e ON e.id = f.evidence JOIN articles a ON a.id = f.article "
    f"WHERE f.id IN ({{}}) AND f.recipients IS NOT NULL AND {FOLDED}"
)


class AwardsReceived(NamedTuple):
    """Facts of awards that name the body among their recipients, the latest first: rows of fact_key, award, name,
    value, rank, level, recipients (a list), year_from, year_to, organisation and organisation_id of the giver,
    article_key, article (its id), title, source, published, sentence. `told` is how many there are, of which these may
    be some."""

    rows: tuple[Row, ...]
    told: int


def given_by(told_of: ToldOf) -> tuple[Row, ...]:
    """What a body gave, by award and year: rows of award, year_from, year_to, facts, which is how many facts tell of
    it; how many were given is not added up."""
    return tuple(sorted(told_of.given, key=_place))


def _place(row: Row) -> tuple[str, int, int]:
    return row["award"] or "", row["year_from"] or 0, row["year_to"] or 0


def received_by(store: Store, got: Got) -> AwardsReceived:
    """The facts of these awards; some may be gone by now."""
    asked = (row for some in parts(sorted(got.facts)) for row in store.ask(_RECEIVED.format(marks(some)), some))
    rows = [{**row, "recipients": json.loads(row["recipients"])} for row in asked]
    rows.sort(key=lambda row: (row["published"] or "", row["fact_key"]), reverse=True)
    return AwardsReceived(tuple(rows), got.told - (len(got.facts) - len(rows)))
