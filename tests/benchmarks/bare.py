"""The least that a store of facts could be: one SQLite table written by hand, its indices, FTS5 over sentences.

What it answers is what benchmarks time the store beside: no checks, no history, nothing told apart but the columns.
"""

import sqlite3
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import count, islice
from pathlib import Path
from typing import Any

from extractor.language.sentences import sentences
from extractor.records import ArticleFacts, Fact

Row = tuple[Any, ...]
_BATCH = 500
"""Articles that are written at once."""
_TABLES = """
CREATE TABLE articles (id INTEGER PRIMARY KEY, name TEXT, source TEXT, url TEXT, title TEXT, published TEXT, text TEXT);
CREATE TABLE facts (
    id INTEGER PRIMARY KEY, article INTEGER, sentence INTEGER, type TEXT, organisation_id TEXT, province TEXT,
    year INTEGER, value REAL, metric TEXT, unit TEXT, relation TEXT, modality TEXT, name TEXT, period TEXT,
    start INTEGER, "end" INTEGER, evidence TEXT
);
CREATE VIRTUAL TABLE words USING fts5(sentence, tokenize = "unicode61 remove_diacritics 0");
"""
_INDICES = """
CREATE INDEX facts_article ON facts (article);
CREATE INDEX facts_sentence ON facts (sentence);
CREATE INDEX facts_organisation ON facts (organisation_id, type, year);
CREATE INDEX facts_province ON facts (province, type, metric, year);
CREATE INDEX facts_metric ON facts (metric, year, value);
CREATE INDEX facts_type ON facts (type, year);
ANALYZE;
"""
_COLUMNS = "facts.id, facts.article, facts.type, organisation_id, province, year, value, metric, evidence"
_SHOWN = f"words.sentence, articles.title, articles.url, articles.published, {_COLUMNS}"


def bare(path: Path | str, found: Iterable[ArticleFacts]) -> sqlite3.Connection:
    """A new database of these articles; the indices are made when all rows are in. `path` may be ":memory:"."""
    connection = sqlite3.connect(path)
    connection.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;" + _TABLES)
    remaining, numbers = iter(found), (count(1), count(1), count(1))
    while batch := list(islice(remaining, _BATCH)):
        _write(connection, batch, *numbers)
    connection.executescript(_INDICES)
    return connection


def phrase_search(
    connection: sqlite3.Connection, phrase: str, *, type: str | None = None, province: str | None = None,  # noqa: A002
    limit: int = 20,
) -> list[Row]:  # fmt: skip
    """The facts last told of sentences in which the words of `phrase` stand in a row."""
    where, values = _where({"type = ?": type, "province = ?": province})
    query = (
        f"SELECT {_SHOWN} FROM words CROSS JOIN facts ON facts.sentence = words.rowid "
        "JOIN articles ON articles.id = facts.article "
        f"WHERE words MATCH ? AND {where} ORDER BY articles.published DESC LIMIT ?"
    )
    return connection.execute(query, (_quoted(phrase), *values, limit)).fetchall()


def phrase_search_unordered(
    connection: sqlite3.Connection, phrase: str, *, type: str | None = None, province: str | None = None,  # noqa: A002
    limit: int = 20,
) -> list[Row]:  # fmt: skip
    """The first of them, in the order written: it stops at the last one shown, where an ordered answer sees all.

    Ordered by sentence alone, of which the index gives the facts by id: with both asked for, all hits would be sorted.
    """
    where, values = _where({"type = ?": type, "province = ?": province})
    query = (
        f"SELECT {_COLUMNS} FROM words CROSS JOIN facts ON facts.sentence = words.rowid "
        f"WHERE words MATCH ? AND {where} ORDER BY words.rowid LIMIT ?"
    )
    return connection.execute(query, (_quoted(phrase), *values, limit)).fetchall()


def filtered_lookup(
    connection: sqlite3.Connection, *, type: str | None = None, organisation_id: str | None = None,  # noqa: A002
    province: str | None = None, metric: str | None = None, first_year: int | None = None,
    last_year: int | None = None, at_least: float | None = None, limit: int = 20,
) -> list[Row]:  # fmt: skip
    """Some facts that answer to every condition given; years are inclusive, `province` is as in ids: `kon-tum`."""
    where, values = _where({
        "type = ?": type, "organisation_id = ?": organisation_id, "province = ?": province, "metric = ?": metric,
        "year >= ?": first_year, "year <= ?": last_year, "value >= ?": at_least,
    })  # fmt: skip
    query = (
        f"SELECT {_SHOWN} FROM facts JOIN words ON words.rowid = facts.sentence "
        f"JOIN articles ON articles.id = facts.article WHERE {where} ORDER BY articles.published DESC LIMIT ?"
    )
    return connection.execute(query, (*values, limit)).fetchall()


def _quoted(phrase: str) -> str:
    return '"' + phrase.replace('"', '""') + '"'


def _where(conditions: dict[str, Any]) -> tuple[str, list[Any]]:
    asked = {condition: value for condition, value in conditions.items() if value is not None}
    return " AND ".join(asked) or "true", list(asked.values())


def _write(
    connection: sqlite3.Connection, batch: list[ArticleFacts], articles: Iterator[int], lines: Iterator[int],
    facts: Iterator[int],
) -> None:  # fmt: skip
    """One transaction; the ids go on from those of the batch before."""
    article_rows, sentence_rows, fact_rows = [], [], []
    for one in batch:
        article, told = next(articles), one.article
        published = str(told.published) if told.published else None
        article_rows.append((article, told.id, told.source, told.url, told.title, published, told.text))
        spans = sentences(told.text)
        starts, numbers = [start for start, _ in spans], list(islice(lines, len(spans)))
        sentence_rows += [(at, told.text[a:b]) for at, (a, b) in zip(numbers, spans, strict=True)]
        for fact in one.facts:
            sentence = numbers[bisect_right(starts, fact.evidence.start) - 1]
            fact_rows.append((next(facts), article, sentence, *_columns(fact)))
    with connection:
        connection.executemany("INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?)", article_rows)
        connection.executemany("INSERT INTO words (rowid, sentence) VALUES (?, ?)", sentence_rows)
        connection.executemany(f"INSERT INTO facts VALUES ({', '.join('?' * 17)})", fact_rows)


def _columns(fact: Fact) -> Row:
    """What stands in a row behind the sentence; a field that a type lacks is null."""
    told = fact.__dict__
    names = ("organisation_id", "grantor_id", "body_id", "issuer_id", "id")
    body = next((told[name] for name in names if told.get(name)), None)
    area = body.split("/")[1] if body and body.count("/") > 1 else None
    period = told.get("period") or (str(told["start"]) if told.get("start") else None)
    year = int(period[:4]) if period else told.get("start_year")
    own = (told.get(name) for name in ("value", "metric", "unit", "relation", "modality", "name"))
    return fact.type, body, area, year, *own, period, fact.evidence.start, fact.evidence.end, fact.evidence.text
