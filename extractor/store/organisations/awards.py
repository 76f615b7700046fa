"""Awards that a body gave, and awards that articles tell it got."""

import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.store.base import Row, Store
from extractor.store.checks.reports import marks, parts
from extractor.store.organisations.facts import FOLDED, ToldOf
from extractor.store.search.facts import PIECE
from extractor.store.tables.words import MOST_TERMS, Term, spoken

MOST_FORMS, FEW_FORMS = 4, 1
"""Forms of a name that are looked for, and of a body with more mentions than `OFTEN`: a phrase of words that
stand in many sentences takes 10 ms."""
OFTEN = 600
TOO_OFTEN = 10_000
"""Mentions of a body from which on nothing is looked for: those sentences that can be looked at would be too few."""
MOST_SENTENCES = 200
"""Sentences with one form of the name that are looked at, the last that came in."""
_SENTENCES = "{} ORDER BY id DESC LIMIT ?"
# The type is hidden from the planner, which would look for all awards before it looks for a sentence's.
_RECEIVED = (
    "SELECT f.fact_key, f.award, f.name, f.value, f.rank, f.level, f.recipients, f.year_from, f.year_to, "
    "f.organisation, f.organisation_id, a.article_key, a.name AS article, a.title, a.source, a.published, "
    f"{PIECE.format(first='e.starts', last='e.ends')} AS sentence "
    "FROM facts f JOIN evidence e ON e.id = f.evidence JOIN articles a ON a.id = f.article "
    "WHERE f.evidence IN ({}) AND f.type || '' = 'award' AND f.recipients IS NOT NULL "
    f"AND f.modality = 'reported' AND {FOLDED}"
)


class AwardsReceived(NamedTuple):
    """Facts of awards that name the body among their recipients, the latest first: rows of fact_key, award, name,
    value, rank, level, recipients (a list), year_from, year_to, organisation and organisation_id of the giver,
    article_key, article (its id), title, source, published, sentence. `all` is False where more sentences have its name
    than were looked at."""

    rows: tuple[Row, ...]
    all: bool


def given_by(told_of: ToldOf) -> tuple[Row, ...]:
    """What a body gave, by award and year: rows of award, year_from, year_to, facts, which is how many facts tell of
    it; how many were given is not added up."""
    return tuple(sorted(told_of.given, key=_place))


def _place(row: Row) -> tuple[str, int, int]:
    return row["award"] or "", row["year_from"] or 0, row["year_to"] or 0


def received_by(store: Store, written: Sequence[str], mentions: int) -> AwardsReceived:
    """What a body got that goes by these names, the most told first, and has so many mentions: a recipient is the body
    where it reads as one of its names, without capitals and accents. A name that two bodies share is of both."""
    names = [name for name in dict.fromkeys(map(spoken, written)) if name]
    forms = list(_shortest(names))
    most = 0 if mentions >= TOO_OFTEN else FEW_FORMS if mentions > OFTEN else MOST_FORMS
    sentences: set[int] = set()
    every = len(forms) <= most
    sql = _SENTENCES.format(store.dialect.sentences)
    for form in forms[:most]:
        terms = store.dialect.terms((Term(tuple(form.split())),))
        found = [row["id"] for row in store.ask(sql, (terms, MOST_SENTENCES))]
        every = every and len(found) < MOST_SENTENCES
        sentences.update(found)
    asked = (row for some in parts(sorted(sentences)) for row in store.ask(_RECEIVED.format(marks(some)), some))
    rows = [{**row, "recipients": json.loads(row["recipients"])} for row in asked]
    got = [row for row in rows if any(spoken(one) in names for one in row["recipients"])]
    got.sort(key=lambda row: (row["published"] or "", row["fact_key"]), reverse=True)
    return AwardsReceived(tuple(got), every)


def _shortest(names: Sequence[str]) -> Iterator[str]:
    """The names that hold no other of them, in order: who finds these finds all sentences."""
    for name in names:
        inner = any(other != name and f" {other} " in f" {name} " for other in names)
        if not inner and len(name.split()) <= MOST_TERMS:
            yield name
