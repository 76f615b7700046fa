"""Which rows a batch of articles adds to a store, and which it takes the place of: the same for every database."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from extractor.store.blackening import blackened, names_of
from extractor.store.columns import NAMES
from extractor.store.rows import ArticleRows
from extractor.store.words import spoken

MADE_BY = ("text_hash", "program", "rule_version", "segmentation")
"""What tells that an article need not be written again."""
THERE = f"SELECT id, article_key, {', '.join(MADE_BY)} FROM articles WHERE article_key"
"""What `plan` asks of the articles that stand in a store; which keys they have is to follow."""
ARTICLE = ("article_key", "name", "source", "url", "title", "published", "published_from", "author", "captured",
           "licence", "encoding", "text", "text_hash", "in_table", "program", "rule_version",
           "segmentation")  # fmt: skip
BODY = ("kind", "level", "province", "parent")


class Ids(NamedTuple):
    """Where the numbers of new articles and of their evidence come from, each given once and rising."""

    articles: Iterator[int]
    evidence: Iterator[int]


class Insert(NamedTuple):
    """Rows of one table, in the order of its columns; with `once`, those that stand there already are passed over."""

    table: str
    columns: tuple[str, ...]
    rows: Sequence[tuple[Any, ...]]
    once: bool = False


@dataclass
class Planned:
    """Rows to insert, in the order of their tables' columns below; `replaced` are the articles to delete first."""

    articles: list[tuple[Any, ...]] = field(default_factory=list)
    evidence: list[tuple[Any, ...]] = field(default_factory=list)
    facts: list[tuple[Any, ...]] = field(default_factory=list)
    bodies: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    names: dict[tuple[str, str], tuple[Any, ...]] = field(default_factory=dict)
    replaced: list[int] = field(default_factory=list)
    known: int = 0

    def inserts(self) -> Iterator[Insert]:
        """The rows by table, in an order that leaves no row without what it belongs to. Those that others may insert
        at the same time come last and sorted: so nobody waits for long, and no two for each other."""
        yield Insert("articles", ("id", *ARTICLE, "run"), self.articles)
        yield Insert("evidence", ("id", "article", "starts", "ends", "words"), self.evidence)
        yield Insert("facts", ("article", "evidence", *NAMES), self.facts)
        bodies = [self.bodies[key] for key in sorted(self.bodies)]
        yield Insert("organisations", ("organisation_id", "name", *BODY), bodies, once=True)
        names = [self.names[key] for key in sorted(self.names)]
        yield Insert("organisation_names", ("organisation_id", "name", "words"), names, once=True)


def plan(articles: Sequence[ArticleRows], there: Iterable[Mapping[str, Any]], ids: Ids, run: int | None) -> Planned:
    """What to insert for the articles, of which `there` stand in the store already. An article that comes twice in
    one batch counts as it came last."""
    known = {row["article_key"]: row for row in there}
    planned = Planned()
    for each in {each.article["article_key"]: each for each in articles}.values():
        row = known.get(each.article["article_key"])
        if row is not None and all(row[key] == each.article[key] for key in MADE_BY):
            planned.known += 1
            continue
        if row is not None:
            planned.replaced.append(row["id"])
        _add(planned, each, ids, run)
    return planned


def _add(planned: Planned, each: ArticleRows, ids: Ids, run: int | None) -> None:
    article = next(ids.articles)
    planned.articles.append((article, *(each.article[key] for key in ARTICLE), run))
    evidence = [next(ids.evidence) for _ in each.spans]
    for number, (starts, ends, words) in zip(evidence, each.spans, strict=True):
        planned.evidence.append((number, article, starts, ends, words))
    for fact, place in zip(each.facts, each.places, strict=True):
        planned.facts.append((article, evidence[place], *map(fact.get, NAMES)))
    for body in each.bodies:
        planned.bodies.setdefault(body["id"], (body["id"], body["name"], *(body[key] for key in BODY)))
        for name in (body["name"], " ".join(body["evidence"]["text"].split())):
            planned.names.setdefault((body["id"], name), (body["id"], name, spoken(name)))


REMOVALS = "SELECT kind, what FROM removals ORDER BY at_time, kind, what"
"""What was asked to be kept out, in the order in which it was asked: names are blackened in that order."""


def kept_out(articles: Sequence[ArticleRows], removals: Iterable[Mapping[str, Any]]) -> tuple[list[ArticleRows], int]:
    """The articles that nobody asked to take out, and how many are left out. Persons who asked for it are blackened
    in those that stay."""
    rows = list(removals)
    removed = {(row["kind"], row["what"]) for row in rows}
    names = names_of(row["what"] for row in rows if row["kind"] == "person")
    wanted = [
        blackened(each, names)
        for each in articles
        if ("article", each.article["article_key"]) not in removed and ("source", each.article["source"]) not in removed
    ]
    return wanted, len(articles) - len(wanted)
