"""An article, a source or a person's name taken out on request, and kept out of what is loaded later."""

import datetime as dt
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from extractor.records.said import said
from extractor.store.base import Change, Store
from extractor.store.errors import StoreError
from extractor.store.loading.blackening import Name, names_of
from extractor.store.removal.persons import Edit, edits
from extractor.store.tables.rows import KEY_BEGINS, article_key

Kind = Literal["article", "source", "person"]

_LAST = "(SELECT coalesce(max(id), 0) FROM decisions)"
_SEEN = f"UPDATE checks SET decision = {_LAST} WHERE decision > {_LAST}"
"""A decision's number may be given away again once it is gone: the next check must not take the next one for seen."""
_WAITING = (
    f"DELETE FROM decisions WHERE substr(fact_key, 1, {KEY_BEGINS}) IN "
    f"(SELECT substr(article_key, 1, {KEY_BEGINS}) AS begins FROM {{}} EXCEPT "
    f"SELECT substr(article_key, 1, {KEY_BEGINS}) FROM articles GROUP BY 1 HAVING count(*) > 1) "
    "AND NOT EXISTS (SELECT 1 FROM facts f WHERE f.fact_key = decisions.fact_key)"
)
"""Decisions on what no longer stands in these articles; where the keys of two begin alike nobody knows whose they
are."""
OF = {"article": "article_key", "source": "source"}
"""The column of articles that names what is taken out with all its facts."""


@dataclass(frozen=True)
class Removed:
    """What a removal takes out: `what` as it is remembered (an article by its key), `articles` that go, or in which
    a name is blackened, and `facts` that go."""

    kind: Kind
    what: str
    articles: int
    facts: int


def found(store: Store, kind: Kind, what: str, source: str | None = None) -> Removed:
    """What `remove` would take out; nothing is changed. Raises StoreError as it does."""
    kept = remembered(store, kind, what, source)
    if kind == "person":
        return _counted(kept, edits(store, _name(kept)))
    return _whole(store, kind, kept)


def remove(store: Store, kind: Kind, what: str, now: dt.datetime, source: str | None = None) -> Removed:
    """Takes out an article (its name, and its source where several have one of that name), a source, or a person.

    A person's facts go, and the name is blackened wherever a text of the store has it. Decisions about facts that
    go are forgotten with them. Raises StoreError for an article that is not there and whose source is not told, and
    for a person's name of one word.
    """
    with store.changing() as change:
        kept = remembered(store, kind, what, source)
        removed = _take_person(store, change, kept) if kind == "person" else _take(store, change, kind, kept)
        change(_SEEN, ())
        sql = "INSERT INTO removals (kind, what, at_time) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
        change(sql, (kind, kept, now.isoformat(timespec="seconds")))
    return removed


def restore(store: Store, kind: Kind, what: str, source: str | None = None) -> bool:
    """Forgets a removal, so that a later run brings back what it took out; whether there was one. An article is
    named by the key that `Removed` told, or as in `remove`, with its source if it had one."""
    names = {what, _typed(what), *([article_key(source, what)] if kind == "article" else [])}
    with store.changing() as change:
        marks = ", ".join("?" * len(names))
        there = list(store.ask(f"SELECT what FROM removals WHERE kind = ? AND what IN ({marks})", (kind, *names)))
        for row in there:
            change("DELETE FROM removals WHERE kind = ? AND what = ?", (kind, row["what"]))
        if there and kind == "person":  # nothing tells which articles were blackened: all are to be read again
            change("DELETE FROM inputs", ())
    return bool(there)


def remembered(store: Store, kind: Kind, what: str, source: str | None = None) -> str:
    """What a removal is remembered by: an article's key, a source's name, a person's name with single blanks."""
    if kind == "source":
        return what
    if kind == "person":
        _name(_typed(what))
        return _typed(what)
    if source is not None:
        return article_key(source, what)
    there = list(store.ask("SELECT article_key, source FROM articles WHERE name = ? ORDER BY source", (what,)))
    if not there:
        raise StoreError("no article is called {}; its source too, and it is kept out of what is loaded later", what)
    if len(there) > 1:
        sources = ", ".join(row["source"] or "(none)" for row in there)
        raise StoreError("{} articles are called {}, name the source too: {}", len(there), what, sources)
    return str(there[0]["article_key"])


def _typed(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).split())


def _name(typed: str) -> Name:
    try:
        return names_of([typed])[0]
    except ValueError as why:
        raise StoreError(said(why)) from None


def _whole(store: Store, kind: Kind, what: str) -> Removed:
    chosen = f"articles a WHERE a.{OF[kind]} = ?"
    (articles,) = store.ask(f"SELECT count(*) AS n FROM {chosen}", (what,))
    (facts,) = store.ask(f"SELECT count(*) AS n FROM facts WHERE article IN (SELECT a.id FROM {chosen})", (what,))
    return Removed(kind, what, articles["n"], facts["n"])


def _take(store: Store, change: Change, kind: Kind, what: str) -> Removed:
    removed = _whole(store, kind, what)
    chosen = f"articles WHERE {OF[kind]} = ?"
    keys = f"SELECT fact_key FROM facts WHERE article IN (SELECT id FROM {chosen})"
    change(f"DELETE FROM decisions WHERE fact_key IN ({keys})", (what,))
    change(_WAITING.format(chosen), (what,))
    change(f"DELETE FROM {chosen}", (what,))
    return removed


def _take_person(store: Store, change: Change, what: str) -> Removed:
    def carried_out() -> Iterator[Edit]:
        for edit in edits(store, _name(what)):
            change(edit.sql, edit.values)
            yield edit

    return _counted(what, carried_out())


def _counted(what: str, done: Iterable[Edit]) -> Removed:
    articles = facts = 0
    for edit in done:
        articles += edit.article
        facts += edit.fact
    return Removed("person", what, articles, facts)
