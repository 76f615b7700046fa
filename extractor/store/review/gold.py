"""Gold out of decisions: the articles that somebody went through, in the format that `extractor evaluate` reads."""

import datetime as dt
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extractor.rules.loader import load_packs
from extractor.rules.location import packs_dir
from extractor.store.base import Row, Store
from extractor.store.checks.reports import marks, parts
from extractor.store.decisions.corrections import read
from extractor.store.decisions.standing import NOT_WITHDRAWN
from extractor.store.errors import StoreError
from extractor.store.review.decided import chosen
from extractor.store.review.gold_facts import Gold, each_once, gold_fact, plain
from extractor.store.tables.columns import NAMES
from extractor.store.tables.records import record_of
from extractor.store.tables.words import tokens
from extractor.values.numerals import Numerals

_DECIDED = (
    f"SELECT d.id, d.fact_key, d.verdict, d.correction, d.note FROM decisions d WHERE {NOT_WITHDRAWN} AND {{}} "
    "ORDER BY d.id"
)
_WHERE = "SELECT DISTINCT fact_key, article FROM facts WHERE fact_key IN ({})"
_ARTICLE = "SELECT id, article_key, name, source, url, published, text FROM articles WHERE id = ?"
_FACTS = f"SELECT {', '.join(NAMES)} FROM facts WHERE article = ? ORDER BY n"
_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,79}")
_SLUG = 60
"""Characters of a name that are left of one that no file may have."""


@dataclass(slots=True)
class Written:
    """What was written: articles and their facts, of which `optional` are such as nobody decided on; what was not:
    articles with `undecided` facts, and decisions on facts that are gone."""

    articles: int = 0
    facts: int = 0
    optional: int = 0
    left_out: int = 0
    undecided: int = 0
    gone: int = 0
    unfit: list[str] = field(default_factory=list)
    """Keys of facts whose correction makes no fact of their type: they count as undecided."""


def write_gold(
    store: Store, out: Path, *, by: str | None = None, since: dt.date | None = None, partial: bool = False
) -> Written:
    """Writes `out`/gold/NAME.json and `out`/articles/NAME.txt of the articles in which anything was decided.

    Of the decisions that `by` and `since` choose, less those that were withdrawn by anybody, the last on each fact
    counts. Facts that were accepted are gold as they stand, facts that were corrected with their correction, facts that
    were rejected are none. An article with a fact that nobody decided on is left out, as it is no gold; with `partial`
    it is written, and such facts are optional: neither right nor wrong. Raises StoreError where `out` is there and no
    empty folder, or cannot be written.
    """
    last = _last(store, by, since)
    done, names = Written(), _Names()
    numerals = Numerals(load_packs(packs_dir()))
    try:
        if out.exists() and (not out.is_dir() or any(out.iterdir())):
            raise StoreError("{} exists already and is no empty folder; choose another name", out)
        for number in _articles(store, last, done):
            (article,) = store.ask(_ARTICLE, (number,))
            facts = _facts(store, article, last, numerals, done)
            undecided = sum(fact.get("optional", False) for fact in facts)
            if undecided and not partial:
                done.left_out, done.undecided = done.left_out + 1, done.undecided + undecided
                continue
            done.articles, done.facts, done.optional = (
                done.articles + 1, done.facts + len(facts), done.optional + undecided,
            )  # fmt: skip
            _write(out, names.of(article), article, facts)
    except OSError as why:
        raise StoreError("{}: cannot be written: {}", out, why.strerror or why) from None
    return done


def _last(store: Store, by: str | None, since: dt.date | None) -> dict[str, Row]:
    """The last of the decisions that count on each fact, by its key."""
    conditions, values = chosen(by, None, since)
    asked = _DECIDED.format(" AND ".join(conditions) or "1 = 1")
    return {row["fact_key"]: row for row in store.ask(asked, values)}


def _articles(store: Store, last: Mapping[str, Row], done: Written) -> list[int]:
    """The numbers of the articles whose facts were decided on, in order."""
    rows = [row for some in parts(list(last)) for row in store.ask(_WHERE.format(marks(some)), some)]
    done.gone = len(last.keys() - {row["fact_key"] for row in rows})
    return sorted({row["article"] for row in rows})


def _facts(store: Store, article: Row, last: Mapping[str, Row], numerals: Numerals, done: Written) -> list[Gold]:
    """What is gold of an article's facts, in text order."""
    told = []
    for row in store.ask(_FACTS, (article["id"],)):
        decision = last.get(row["fact_key"])
        if decision is None or decision["verdict"] != "reject":
            told.append(_fact(row, article["text"], decision, numerals, done))
    decided = each_once(fact for fact in told if "optional" not in fact)
    kept = {id(fact) for fact in decided}
    return [fact for fact in told if "optional" in fact or id(fact) in kept]


def _fact(row: Row, text: str, decision: Row | None, numerals: Numerals, done: Written) -> Gold:
    """One fact that nobody rejected, marked as optional where nobody decided on it."""
    optional: Gold = {"optional": True}
    if decision is None:
        return gold_fact(record_of(row, text), text, numerals) | optional
    note = {"note": decision["note"]} if decision["note"] else {}
    if decision["verdict"] == "accept":
        return gold_fact(record_of(row, text), text, numerals) | note
    correction = read(decision["correction"])
    try:
        if not correction:
            raise ValueError("nothing of the correction can be read")
        return gold_fact(record_of({**row, **correction}, text), text, numerals) | note
    except ValueError:
        done.unfit.append(row["fact_key"])
        return gold_fact(record_of(row, text), text, numerals) | optional | note


def _write(out: Path, name: str, article: Row, facts: Sequence[Gold]) -> None:
    """An article's two files, the text first: gold without its text could not be read."""
    told: dict[str, Any] = {"article": name, "published": article["published"]}
    told |= {key: article[key] for key in ("source", "url") if article[key]}
    told |= {"facts": facts}
    content = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
    for folder, file, text in (("articles", f"{name}.txt", plain(article["text"])), ("gold", f"{name}.json", content)):
        (out / folder).mkdir(parents=True, exist_ok=True)
        (out / folder / file).write_text(text, "utf-8", newline="\n")


class _Names:
    """Names of files: an article's own where a file may be called so and no other is, else its words and its key."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def of(self, article: Row) -> str:
        """The next article's."""
        name = article["name"]
        if not _SAFE.fullmatch(name) or name.casefold() in self._taken:
            words = "-".join(token for token in tokens(name) if token.isascii())[:_SLUG].strip("-")
            name = "-".join(part for part in (words, article["article_key"]) if part)
        self._taken.add(name.casefold())
        return str(name)
