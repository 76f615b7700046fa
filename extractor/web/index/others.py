"""What facts of others tell of a body: honours that it got, that it took another's place, what it once was called."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

import numpy as np

from extractor.store.organisations.facts import Got, NamedBy
from extractor.store.tables.words import spoken
from extractor.web.index.chosen import Hidden, Positions
from extractor.web.index.columns import Facts
from extractor.web.index.dimension import Table

MOST_GOT = 200
"""Honours whose facts are told, the latest: each is fetched, which takes some 20 µs."""
Tables = Mapping[str, Table]


def named_by(facts: Facts, tables: Tables, organisation_id: str) -> NamedBy:
    """The bodies whose place it took by law, and the names that mentions of another tell to be its own, once."""
    naming, body = tables["naming"], tables["body"]
    before: list[str] = []
    if (succeeded := naming.one_of("successor", (organisation_id,))).any():
        numbers = np.unique(facts.body[succeeded.take(facts.naming)]).tolist()
        before = sorted(_value(body, "organisation_id", number) for number in numbers)
    former = np.flatnonzero(naming.one_of("former_id", (organisation_id,))).tolist()
    return NamedBy(tuple(before), tuple(sorted({_value(naming, "organisation", number) for number in former})))


def got(facts: Facts, tables: Tables, hidden: Hidden, organisation_id: str, names: Collection[str]) -> Got:
    """The honours, reported and in no copy, of which a recipient is called by one of these names, as `spoken` has
    them. A name that the article gives to other bodies alone is theirs; one that it gives to none is of all bodies
    that are called so."""
    naming, wanted = tables["naming"], frozenset(names)
    called = np.array([not wanted.isdisjoint(some or ()) for some in naming.values["recipients"]], np.bool_)
    hits = called[naming.codes["recipients"]]
    if not hits.any():
        return Got((), 0)
    found = np.setdiff1d(np.flatnonzero(hits.take(facts.naming)), hidden.rejected, assume_unique=True)
    found = found[~hidden.copied[found]]
    found = found[tables["kind"].one_of("modality", ("reported",))[facts.kind[found]]]
    found = found[np.fromiter(_meant(facts, tables, organisation_id, wanted, found), np.bool_, len(found))]
    days = np.nan_to_num(tables["day"].figures("published")[facts.day[found]], nan=-np.inf)
    latest = found[np.lexsort((-found, -days))]
    return Got(tuple(facts.id[latest[:MOST_GOT]].tolist()), len(found))


def _meant(
    facts: Facts, tables: Tables, organisation_id: str, wanted: frozenset[str], honours: Positions
) -> Iterator[bool]:
    """Of each honour, whether its article does not give the recipient's name to other bodies alone."""
    naming = tables["naming"]
    own = tables["body"].one_of("organisation_id", (organisation_id,))
    bearers: dict[tuple[int, str], bool] = {}
    """Whether this body is among those that an article calls so."""
    for at in _mentions_beside(facts, naming, honours).tolist():
        said, name = (_value(naming, field, facts.naming[at]) for field in ("said", "organisation"))
        for word in {said, spoken(name)} & wanted:
            key = int(facts.article[at]), word
            bearers[key] = bearers.get(key, False) or bool(own[facts.body[at]])
    for at in honours.tolist():
        recipients = wanted.intersection(_value(naming, "recipients", facts.naming[at]))
        yield any(bearers.get((int(facts.article[at]), word), True) for word in recipients)


def _mentions_beside(facts: Facts, naming: Table, honours: Positions) -> Positions:
    """All mentions of bodies in the articles of these facts."""
    articles = np.zeros(int(facts.article.max(initial=0)) + 1, np.bool_)
    articles[facts.article[honours]] = True
    beside = np.flatnonzero(articles.take(facts.article))
    mention = naming.codes["organisation"] != naming.numbers["organisation"].get(None, -1)
    some: Positions = beside[mention[facts.naming[beside]]]
    return some


def _value(table: Table, field: str, number: int) -> Any:
    """Of a combination."""
    return table.values[field][table.codes[field][number]]
