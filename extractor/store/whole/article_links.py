"""What an article has to do with others: verdicts on figures of both, copies, and the articles of one story."""

from typing import NamedTuple

from extractor.store.base import Row, Store
from extractor.store.checks.behind import outdated
from extractor.store.checks.reports import told_of
from extractor.store.tables.again import WITHIN

MOST_COPIES = 50
"""Originals, and copies, that are named of an article."""
MOST_IN_STORY = 20
"""Other articles of its story that are named."""
_SHORT = "a.article_key, a.name AS article, a.title, a.source, a.published, a.url"
_LOOKED = "SELECT 1 AS one FROM checked WHERE article = ?"
_STANDINGS = (
    "SELECT v.id, v.verdict, v.cause, v.reports, v.written, f.fact_key FROM facts f "
    "JOIN verdict_reports r ON r.fact = f.id JOIN verdicts v ON v.id = r.verdict WHERE f.article = ? "
    "ORDER BY v.id, r.place"
)
_COPIES = (
    f"SELECT {_SHORT}, c.similarity FROM copies c JOIN articles a ON a.id = c.{{other}} WHERE c.{{this}} = ? "
    "ORDER BY a.published IS NULL, a.published, a.id LIMIT ?"
)
_HOW_MANY = "SELECT count(*) AS n FROM copies WHERE of_article = ?"
_FIRST = f"SELECT {_SHORT} FROM articles a WHERE a.id = ?"
_STORY = (
    "WITH others AS (SELECT o.article, count(DISTINCT r.verdict) AS shared, "
    "max(CASE WHEN v.verdict = 'conflict' THEN 1 ELSE 0 END) AS conflict "
    "FROM facts f JOIN verdict_reports r ON r.fact = f.id JOIN verdicts v ON v.id = r.verdict "
    "JOIN verdict_reports s ON s.verdict = r.verdict JOIN facts o ON o.id = s.fact "
    f"WHERE f.article = ? AND v.verdict NOT IN {WITHIN} AND o.article <> f.article GROUP BY o.article) "
    f"SELECT {_SHORT}, others.shared, others.conflict FROM others JOIN articles a ON a.id = others.article "
    "ORDER BY others.shared DESC, others.conflict DESC, a.published IS NULL, a.published, a.id LIMIT ?"
)


class Standing(NamedTuple):
    """A verdict in which facts of the article stand: its number and what it is, how many reports it is of, of a sum
    `written` how it is told, the keys of this article's facts in it, and whether somebody has decided on one of its
    figures since."""

    number: int
    verdict: str
    cause: str | None
    reports: int
    written: str | None
    fact_keys: tuple[str, ...]
    outdated: bool


class Copies(NamedTuple):
    """What the article copies, and what copies it, the earliest first, `MOST_COPIES` of each: rows of article_key,
    article (its id), title, source, published, url, similarity. `copied` is how many copy it; `first` the first article
    of the chain, as such a row without similarity, None where this one copies nothing."""

    of: tuple[Row, ...]
    by: tuple[Row, ...]
    copied: int
    first: Row | None


class StoryArticle(NamedTuple):
    """Another article that tells of the same things: in how many groups figures of both stand, and whether one of these
    is a conflict. `article` has article_key, article (its id), title, source, published, url."""

    article: Row
    shared: int
    conflict: bool


def looked_at(store: Store, article: int) -> bool:
    """Whether a check has looked at the article of that number."""
    return store.keeps_verdicts and bool(list(store.ask(_LOOKED, (article,))))


def standings(store: Store, article: int) -> tuple[Standing, ...]:
    """The verdicts in which its facts stand, none from a folder, which keeps none."""
    if not store.keeps_verdicts:
        return ()
    found: dict[int, tuple[Row, dict[str, None]]] = {}
    for row in store.ask(_STANDINGS, (article,)):
        found.setdefault(row["id"], (row, {}))[1][row["fact_key"]] = None
    since = outdated(store) if found else ()
    return tuple(
        Standing(number, row["verdict"], row["cause"], row["reports"], row["written"], tuple(keys), number in since)
        for number, (row, keys) in found.items()
    )


def copies_of(store: Store, article: int) -> Copies:
    """What the article of that number copies, and what copies it."""
    of, by = (
        tuple(store.ask(_COPIES.format(this=this, other=other), (article, MOST_COPIES)))
        for this, other in (("article", "of_article"), ("of_article", "article"))
    )
    copied = len(by) if len(by) < MOST_COPIES else next(iter(store.ask(_HOW_MANY, (article,))))["n"]
    return Copies(of, by, copied, _first(store, article) if of else None)


def _first(store: Store, article: int) -> Row | None:
    """None where the article is itself the first of a circle, or was taken out meanwhile."""
    told = told_of(store, [article]).get(article)
    if told is None or told.first == article:
        return None
    return next(iter(list(store.ask(_FIRST, (told.first,)))), None)


def story_of(store: Store, article: int) -> tuple[StoryArticle, ...]:
    """The articles whose figures stand in one group across articles with figures of this one, those that share most
    first, `MOST_IN_STORY` of them; none from a folder, which keeps no verdicts."""
    if not store.keeps_verdicts:
        return ()
    return tuple(
        StoryArticle({name: it for name, it in row.items() if name not in ("shared", "conflict")}, row["shared"],
                     bool(row["conflict"]))
        for row in store.ask(_STORY, (article, MOST_IN_STORY))
    )  # fmt: skip
