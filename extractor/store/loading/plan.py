"""Which rows a batch of articles adds to a store, and which it takes the place of: the same for every database."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from extractor.store.base import Insert, Loaded
from extractor.store.loading.blackening import blackened, names_of
from extractor.store.tables.columns import NAMES
from extractor.store.tables.rows import ArticleRows
from extractor.store.tables.words import spoken

ARTICLE = ("article_key", "name", "source", "url", "title", "published", "published_from", "author", "captured",
           "licence", "encoding", "text", "text_hash", "in_table", "program", "rule_version",
           "segmentation")  # fmt: skip
SAME = tuple(column for column in ARTICLE if column != "text")
"""What tells that an article need not be written again; its text is told by its hash."""
THERE = f"SELECT id, {', '.join(SAME)} FROM articles WHERE article_key"
"""What `plan` asks of the articles that stand in a store; which keys they have is to follow."""
BODY = ("kind", "level", "province", "parent")
NAME = ("organisation_id", "name", "words")
INPUT = ("digest", "place", "article_key", "run")
ERROR = ("run", "input", "stage", "message")


class Ids(NamedTuple):
    """Where the numbers of new articles and of their evidence come from, each given once and rising."""

    articles: Iterator[int]
    evidence: Iterator[int]


@dataclass
class Planned:
    """Rows to insert, in the order of their tables' columns below; `replaced` are the articles to delete first."""

    articles: list[tuple[Any, ...]] = field(default_factory=list)
    evidence: list[tuple[Any, ...]] = field(default_factory=list)
    facts: list[tuple[Any, ...]] = field(default_factory=list)
    bodies: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    names: dict[tuple[str, str], tuple[Any, ...]] = field(default_factory=dict)
    inputs: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    errors: list[tuple[Any, ...]] = field(default_factory=list)
    replaced: list[int] = field(default_factory=list)
    known: int = 0

    def loaded(self, removed: int) -> Loaded:
        """What comes of it, where so many articles more are kept out."""
        return Loaded(len(self.articles), len(self.facts), self.known, removed, len(self.replaced))

    def inserts(self) -> Iterator[Insert]:
        """The rows by table, in an order that leaves no row without what it belongs to. Those that others may insert
        at the same time come last and sorted: so nobody waits for long, and no two for each other."""
        yield Insert("articles", ("id", *ARTICLE, "run"), self.articles)
        yield Insert("evidence", ("id", "article", "starts", "ends", "words"), self.evidence)
        yield Insert("facts", ("article", "evidence", *NAMES), self.facts)
        bodies = [self.bodies[key] for key in sorted(self.bodies)]
        yield Insert("organisations", ("organisation_id", "name", *BODY), bodies, key=("organisation_id",))
        names = [self.names[key] for key in sorted(self.names)]
        yield Insert("organisation_names", NAME, names, key=NAME[:2])
        inputs = [self.inputs[digest] for digest in sorted(self.inputs)]
        yield Insert("inputs", INPUT, inputs, key=INPUT[:1], anew=True)
        yield Insert("errors", ERROR, self.errors)


def plan(
    articles: Sequence[ArticleRows], there: Iterable[Mapping[str, Any]], ids: Ids, run: int | None,
    errors: Iterable[Mapping[str, Any]] = (),
) -> Planned:  # fmt: skip
    """What to insert for the articles, of which `there` stand in the store already, and for what failed. An article
    that comes twice in one batch counts as it came last, and there."""
    known = {row["article_key"]: row for row in there}
    planned = Planned(errors=[(run, *(one[name] for name in ERROR[1:])) for one in errors])
    latest: dict[str, ArticleRows] = {}
    for each in articles:
        key = each.article["article_key"]
        latest.pop(key, None)
        latest[key] = each
        if each.input is not None:
            planned.inputs[each.input.digest] = (*each.input, key, run)
    for key, each in latest.items():
        row = known.get(key)
        if row is not None and all(row[name] == each.article[name] for name in SAME):
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
