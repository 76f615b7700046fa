"""What articles share, kept and joined: which of them may tell of one event."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from extractor.checking.aligning import Tie
from extractor.checking.features import (
    DAY,
    KINDS,
    MARKS,
    MATTER,
    PROVINCE,
    WORDING,
    Feature,
    features,
    mass_of,
    of_kind,
    weight_of,
)
from extractor.checking.report import Report
from extractor.checking.stories import LEAST, WINDOW, Article, Common, tie
from extractor.store.base import Change, Row, Store
from extractor.store.checks.reports import marks, parts
from extractor.store.tables.schema import INDICES

_INDICES = tuple(one.strip() for one in INDICES.split(";") if " ON features " in one)
"""Statements that make the indices of `features`."""
HOT = 40
"""Articles from which a feature says nothing where a day is not known, and a wording nothing at all: a name that all
years hold, a form of words that all use."""
_HOT = (
    "INSERT INTO hot_features (feature) SELECT feature FROM features {} GROUP BY feature "
    f"HAVING count(*) > {HOT} ON CONFLICT DO NOTHING"
)
_NEW_ONLY = "WHERE feature IN (SELECT feature FROM features WHERE article > ?)"
_COLD = "NOT EXISTS (SELECT 1 FROM hot_features h WHERE h.feature = x.feature)"
_BEFORE = "y.article < x.article"
_OTHER = "(y.article < x.article OR (y.article <= {} AND y.article <> x.article))"
"""Which articles one is compared with: those before it, and where it is looked at again all that were looked at
before."""
ASKED = 2.5
"""What is shared with one article that is asked for must weigh, in the place of `LEAST`: it is not compared with all
others, and a single sentence tells little."""
SEED, UNDATED_SEEDS = 1.4, 3.2
"""What a feature must weigh for two articles to be looked at because they share it, and what such features must weigh
together where one of the days is not known: provinces and days, bodies of the whole country and small figures are
shared by too many."""
_SEEDS = (
    "SELECT x.article AS a, y.article AS b FROM seeds x JOIN features y ON y.feature = x.feature AND {{before}} "
    "AND {when} GROUP BY x.article, y.article HAVING sum(x.weight) >= {least}"
)
_KIND = f"x.feature % {KINDS}"
_DATED = (
    f"x.day > 0 AND y.day > 0 AND y.day BETWEEN x.day - {WINDOW} AND x.day + {WINDOW} "
    f"AND (x.cold = 1 OR {_KIND} <> {MARKS[WORDING]})"
)
_PAIRS = (
    f"WITH seeds AS (SELECT x.article, x.feature, x.day, x.weight, CASE WHEN {_COLD} THEN 1 ELSE 0 END AS cold "
    f"FROM features x WHERE x.article IN ({{articles}}) AND x.weight >= {SEED}), "
    f"pairs AS ({_SEEDS.format(when=_DATED, least=SEED)} "
    f"UNION {_SEEDS.format(when='x.cold = 1 AND x.day = 0', least=UNDATED_SEEDS)} "
    f"UNION {_SEEDS.format(when='x.cold = 1 AND x.day > 0 AND y.day = 0', least=UNDATED_SEEDS)}) "
    "SELECT a, b, sum(x.weight) AS shared, "
    f"sum(CASE WHEN {_KIND} = {MARKS[WORDING]} THEN x.weight ELSE 0 END) AS wording, "
    f"sum(CASE WHEN {_KIND} = {MARKS[DAY]} THEN 1 ELSE 0 END) AS days, "
    f"sum(CASE WHEN {_KIND} = {MARKS[PROVINCE]} THEN 1 ELSE 0 END) AS provinces "
    "FROM pairs JOIN features x ON x.article = a JOIN features y ON y.article = b AND y.feature = x.feature "
    f"WHERE (x.day > 0 AND y.day > 0 AND {_KIND} <> {MARKS[WORDING]}) OR {_COLD} "
    f"GROUP BY a, b HAVING sum(x.weight) >= {LEAST}"
)
_HOT_ONES = "SELECT feature FROM hot_features WHERE feature IN ({})"
_SHARING = "SELECT article, feature FROM features WHERE feature IN ({})"
_NEAR = " AND day BETWEEN ? AND ?"
_MATTERS = (
    "SELECT DISTINCT x.article AS a, y.article AS b FROM features x JOIN features y ON y.feature = x.feature "
    f"AND {{before}} WHERE x.article IN ({{articles}}) AND {_KIND} = {MARKS[MATTER]} AND {_COLD}"
)
_CHECKED = (
    "SELECT c.article, c.mass, c.days, c.provinces, a.published FROM checked c JOIN articles a ON a.id = c.article "
    "WHERE a.id IN ({})"
)
_COPIES = "SELECT article AS a, of_article AS b FROM copies WHERE article IN ({articles}) OR of_article IN ({articles})"


def begin(change: Change) -> None:
    """Before the first articles of a store are noted: indices are made faster at once than row by row."""
    for index in _INDICES:
        change(f"DROP INDEX {index.split()[2]}", ())


def end(change: Change) -> None:
    """When they are."""
    for index in _INDICES:
        change(index, ())


def number_of(day: str | None) -> int:
    """A day as a number, 0 for none."""
    return dt.date.fromisoformat(day).toordinal() if day else 0


def cool(change: Change, last: int) -> None:
    """Marks what too many articles share, once all are noted; `last` is the one that was noted last before."""
    if last:
        change(_HOT.format(_NEW_ONLY), (last,))
    else:
        change(_HOT.format(""), ())


def ties(store: Store, articles: Sequence[int], last: int) -> dict[tuple[int, int], Tie]:
    """The pairs of articles whose figures may be of one thing, one of them among `articles`, the other one before it or
    no later than `last`, and what holds them together. A copy tells of what its original does."""
    told = {"articles": marks(articles), "before": _BEFORE if min(articles) > last else _OTHER.format(last)}
    found: dict[tuple[int, int], Tie] = {}
    for row in store.ask(_MATTERS.format(**told), articles):
        found[row["a"], row["b"]] = "key"
    sharing = list(store.ask(_PAIRS.format(**told), articles))
    known = _known(store, {number for row in sharing for number in (row["a"], row["b"])})
    for row in sharing:
        common = Common(row["shared"], row["wording"], row["days"], row["provinces"])
        if held := tie(known[row["a"]], known[row["b"]], common):
            found[row["a"], row["b"]] = held
    for row in store.ask(_COPIES.format(**told), [*articles, *articles]):
        there = (row["b"], row["a"])
        found[there if there in found else (row["a"], row["b"])] = "event"
    return found


def sharing(store: Store, reports: Sequence[Report], others: Iterable[Row], published: str | None) -> dict[int, Tie]:
    """The articles of the store whose figures may be of one thing with those of an article that does not stand there,
    and what holds them together. Of its other facts the columns are given."""
    found = features(reports, others, published)
    day = number_of(published)
    weights = dict(found)
    rows: dict[int, list[int]] = {}
    for row in _holding(store, list(weights), day):
        rows.setdefault(row["article"], []).append(row["feature"])
    known = _known(store, set(rows))
    this = Article(0, day, mass_of(found), of_kind(found, DAY), of_kind(found, PROVINCE))
    ties: dict[int, Tie] = {}
    for article, shared in rows.items():
        both = [Feature(key, weights[key]) for key in shared]
        common = Common(weight_of(both), weight_of(both, WORDING), of_kind(both, DAY), of_kind(both, PROVINCE))
        other = known.get(article)  # None where it was taken out between two questions
        if other and (held := tie(this, other, common, ASKED) or ("key" if of_kind(both, MATTER) else None)):
            ties[article] = held
    return ties


def _holding(store: Store, features: Sequence[int], day: int) -> Iterator[Row]:
    """The articles that have these features; of those that too many have, the ones of about that day. Asked apart:
    together, all articles that have a feature are looked at."""
    hot = {row["feature"] for some in parts(features) for row in store.ask(_HOT_ONES.format(marks(some)), some)}
    for some in parts([one for one in features if one not in hot]):
        yield from store.ask(_SHARING.format(marks(some)), some)
    for some in parts(sorted(hot) if day else []):
        yield from store.ask(_SHARING.format(marks(some)) + _NEAR, [*some, day - WINDOW, day + WINDOW])


def _known(store: Store, articles: set[int]) -> dict[int, Article]:
    found: dict[int, Article] = {}
    for some in parts(sorted(articles)):
        for row in store.ask(_CHECKED.format(marks(some)), some):
            told = row["mass"], row["days"], row["provinces"]
            found[row["article"]] = Article(row["article"], number_of(row["published"]), *told)
    return found
