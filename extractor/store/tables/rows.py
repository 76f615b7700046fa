"""From an article with its facts, as `extractor run` writes them, to rows."""

import hashlib
import json
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from extractor.language.folding import fold
from extractor.language.sentences import sentences
from extractor.store.tables.columns import MOVED, SPLIT
from extractor.store.tables.words import spoken

TOLD = ("source", "url", "title", "published", "published_from", "author", "captured", "licence", "encoding")
"""What is told of an article besides its id and text."""
KEY_BEGINS = 8
"""Digits of an article's key with which the keys of its facts begin."""


class Input(NamedTuple):
    """What an article was read from: its digest (see `reading.Unit`), and the place where it lay."""

    digest: str
    place: str


@dataclass(slots=True)
class ArticleRows:
    """What one article puts into a store. `spans` are the [start, end) of its sentences that hold facts, with their
    words; each fact has its columns by name, and the place of its sentence in `spans`."""

    article: dict[str, Any]
    facts: list[dict[str, Any]] = field(default_factory=list)
    spans: list[tuple[int, int, str]] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    bodies: list[dict[str, Any]] = field(default_factory=list)
    input: Input | None = None


def rows_of(found: Mapping[str, Any]) -> ArticleRows:
    """The rows of one line of output, read as JSON. Raises KeyError or TypeError for what is no such line."""
    article = found["article"]
    text = article["text"]
    out = ArticleRows(_article(article, found))
    homes: dict[str, str] = {}
    for fact in found["facts"]:
        if fact["type"] == "organisation":
            out.bodies.append(fact)
            if fact["province"]:
                homes.setdefault(fact["id"], fact["province"])
    year = int(article["published"][:4]) if article.get("published") else None
    spans = _Spans(text)
    for n, fact in enumerate(found["facts"]):
        row = _columns(fact)
        row["n"], row["said"] = n, spoken(fact["evidence"]["text"])
        row["province"] = row.get("province") or homes.get(row.get("organisation_id") or "")
        row["year_from"], row["year_to"] = years_told(row, year)
        row["fact_key"] = fact_key(out.article["article_key"], row)
        out.facts.append(row)
        out.places.append(spans.place(row["evidence_start"], row["evidence_end"]))
    out.spans = [(a, b, spoken(text[a:b])) for a, b in spans.used]
    return out


def _whole(value: float | None) -> float | None:
    """A figure as a store gives it back, whose column holds reals: 5 for 5.0."""
    return int(float(value)) if value is not None and float(value).is_integer() else value


def article_key(source: str | None, name: str) -> str:
    """What names an article in any store: its source and its id."""
    return hashed(source or "", name)


def fact_key(article: str, row: Mapping[str, Any]) -> str:
    """What names a fact in any store: the same words of the same article, read as the same thing. It begins as its
    article's key does: an index of keys then has the facts of one article side by side, and takes them in at once."""
    said = (
        row["type"],
        row["evidence_start"],
        row["evidence_end"],
        _whole(row.get("value")),
        row.get("award"),
        row.get("name"),
    )
    return article[:KEY_BEGINS] + hashed(article, *map(str, said))[:10]


def text_hash(text: str) -> str:
    """What tells whether an article's text is the same: 64 hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def hashed(*parts: str) -> str:
    """Sixteen hexadecimal digits of the parts together."""
    return hashlib.blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _article(article: Mapping[str, Any], found: Mapping[str, Any]) -> dict[str, Any]:
    made = article.get("made_by") or {}
    return {
        "article_key": article_key(article.get("source"), article["id"]),
        "name": article["id"],
        **{key: article.get(key) for key in TOLD},
        "text": article["text"],
        "text_hash": text_hash(article["text"]),
        "in_table": (found.get("skipped") or {}).get("in_table", 0),
        **{key: made.get(key) for key in ("program", "rule_version", "segmentation")},
    }


def _columns(fact: Mapping[str, Any]) -> dict[str, Any]:
    """The columns that the fact tells something in."""
    moved = MOVED[fact["type"]]
    row: dict[str, Any] = {}
    for name, value in fact.items():
        if value is None:
            continue
        if name in SPLIT:
            first, last = SPLIT[name]
            row[first], row[last] = (value["start"], value["end"]) if type(value) is dict else value.split("/")
        else:
            row[moved.get(name, name)] = json.dumps(value, ensure_ascii=False) if type(value) is list else value
    return row


def years_told(row: Mapping[str, Any], published: int | None) -> tuple[int | None, int | None]:
    """The first and the last year of a fact: of its period or its term, else the year in which it was published."""
    first, last = row.get("period_from"), row.get("period_to")
    if first and last:
        return int(first[:4]), int(last[:4])
    if row.get("start_year") or row.get("end_year"):
        return row.get("start_year") or row["end_year"], row.get("end_year") or row["start_year"]
    return published, published


class _Spans:
    """The sentences of a text, and which of them hold facts."""

    def __init__(self, text: str) -> None:
        folded = fold(text)
        self._spans = [(folded.start(a), folded.end(b)) for a, b in sentences(folded.cased)]
        self._places: dict[tuple[int, int], int] = {}

    @property
    def used(self) -> Iterator[tuple[int, int]]:
        """Those that were asked for, in the order of their places."""
        return iter(self._places)

    def place(self, start: int, end: int) -> int:
        """Which of the used sentences holds [start, end); one of its own where it lies across two."""
        i = bisect_right(self._spans, (start, 1 << 60)) - 1
        span = self._spans[i] if i >= 0 and self._spans[i][1] >= end else (start, end)
        return self._places.setdefault(span, len(self._places))
