"""The statements that take one person's name out of every table."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from extractor.store.base import Row, Store
from extractor.store.loading.blackening import Name, blackened, struck, tells
from extractor.store.tables.again import AGAIN
from extractor.store.tables.columns import NAMES
from extractor.store.tables.rows import ArticleRows
from extractor.store.tables.words import spoken

PAGE = 200
"""Rows that are read at once: what is read is changed before the next ones are."""
ARTICLE = ("title", "author", "url", "text", "text_hash")
"""What changes of an article."""
WORDS = ("title", "author", "text")
"""What of it is looked through for the name."""
OTHERS = (
    ("organisations", "organisation_id", ("name", "parent")),
    ("decisions", "id", ("correction", "note")),
    ("errors", "id", ("input", "message")),
)
"""Tables beside those of articles that hold words as written: the table, its key, the columns."""


class Edit(NamedTuple):
    """One statement with its values; `article`: it blackens one, `fact`: it takes one out."""

    sql: str
    values: tuple[Any, ...]
    article: bool = False
    fact: bool = False


def edits(store: Store, name: Name) -> Iterator[Edit]:
    """Every statement, a few rows at a time, so that each may be carried out before the next is asked for."""
    told = _told_in(store, name)
    for row in _pages(store, "articles", "id", ("id", "article_key", *ARTICLE)):
        if row["id"] in told or any(row[key] and struck(row[key], [name]) != row[key] for key in WORDS):
            yield from _article(store, row, name)
    for table, key, columns in OTHERS:
        for row in _pages(store, table, key, (key, *columns)):
            new = {column: row[column] and struck(row[column], [name]) for column in columns}
            yield from _update(table, key, row, new)
    yield from _organisation_names(store, name)


def _told_in(store: Store, name: Name) -> set[int]:
    """Articles whose facts tell of that person, in whatever letters their texts do."""
    asked = "SELECT article, type, name, recipients FROM facts WHERE type = 'person' OR recipients IS NOT NULL"
    return {row["article"] for row in store.ask(asked) if tells(row, name)}


def _article(store: Store, row: Row, name: Name) -> Iterator[Edit]:
    """One article: itself, its evidence, its facts and the decisions about them."""
    evidence = list(store.ask("SELECT id, starts, ends, words FROM evidence WHERE article = ?", (row["id"],)))
    facts = [dict(fact) for fact in store.ask("SELECT * FROM facts WHERE article = ?", (row["id"],))]
    spans = [(each["starts"], each["ends"], each["words"]) for each in evidence]
    new = blackened(ArticleRows(dict(row), facts, spans, [0] * len(facts)), [name])
    for sql in AGAIN:  # what it shares with others is kept by hashes, names among them
        yield Edit(sql, (row["id"],))
    for edit in _update("articles", "id", row, {key: new.article[key] for key in ARTICLE}):
        yield edit._replace(article=True)
    for each, (_, _, words) in zip(evidence, new.spans, strict=True):
        yield from _update("evidence", "id", each, {"words": words})
    left = {fact["id"]: fact for fact in new.facts}
    for fact in facts:
        if fact["id"] not in left:
            yield Edit("DELETE FROM decisions WHERE fact_key = ?", (fact["fact_key"],))
            yield Edit("DELETE FROM facts WHERE id = ?", (fact["id"],), fact=True)
            continue
        after = left[fact["id"]]
        if after["fact_key"] != fact["fact_key"]:
            yield Edit("UPDATE decisions SET fact_key = ? WHERE fact_key = ?", (after["fact_key"], fact["fact_key"]))
        yield from _update("facts", "id", fact, {key: after[key] for key in NAMES})


def _organisation_names(store: Store, name: Name) -> Iterator[Edit]:
    """Bodies' names: two that differ in a name's capitals alone may be one afterwards."""
    for row in list(store.ask("SELECT organisation_id, name FROM organisation_names")):
        new = struck(row["name"], [name])
        if new != row["name"]:
            insert = "INSERT INTO organisation_names (organisation_id, name, words) VALUES (?, ?, ?)"
            whose = (row["organisation_id"], row["name"])
            yield Edit("DELETE FROM organisation_names WHERE organisation_id = ? AND name = ?", whose)
            yield Edit(f"{insert} ON CONFLICT DO NOTHING", (row["organisation_id"], new, spoken(new)))


def _update(table: str, key: str, old: Row, new: Row) -> Iterator[Edit]:
    """What sets the columns that differ; none where none does."""
    other = {column: value for column, value in new.items() if value != old[column]}
    if other:
        places = ", ".join(f"{column} = ?" for column in other)
        yield Edit(f"UPDATE {table} SET {places} WHERE {key} = ?", (*other.values(), old[key]))


def _pages(store: Store, table: str, key: str, columns: Sequence[str]) -> Iterator[Row]:
    """The rows of a table in the order of its key, `PAGE` at a time."""
    asked, last = f"SELECT {', '.join(columns)} FROM {table}", None
    while True:
        after = "" if last is None else f"WHERE {key} > ?"
        rows = list(store.ask(f"{asked} {after} ORDER BY {key} LIMIT {PAGE}", () if last is None else (last,)))
        yield from rows
        if len(rows) < PAGE:
            return
        last = rows[-1][key]
