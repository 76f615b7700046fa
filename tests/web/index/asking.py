"""Searches put together by chance, and what a store itself answers to them."""

from random import Random
from typing import Any

from extractor.store.base import Row, Store
from extractor.store.search.facts import FROM
from extractor.store.search.filters import NO_NOUN, Filters, where

_ROWS = (
    "f.id, f.type, f.metric, f.award, f.unit, f.modality, f.province, f.year_from, f.year_to, f.value, f.upper, "
    "f.confidence, f.recipient, f.rank, f.level, f.noun, f.said, f.fact_key, f.organisation_id, f.article, "
    "a.source, a.published"
)
WORDS = ('"lien doan lao dong"', "sáng kiến", '"Bằng khen"', "kon*", "45", "tang doan vien", "khongcotunay")


def facts_of(store: Store, filters: Filters) -> list[Row]:
    """The facts that the store finds, by their ids."""
    sql, values = where(filters, store.dialect)
    return list(store.ask(f"SELECT {_ROWS} {FROM} WHERE {sql} ORDER BY f.id", values))


def by_chance(pick: Random, rows: list[Row]) -> Filters:
    """A search for something that two of the facts have, in some respects each."""
    one, other = pick.choice(rows), pick.choice(rows)
    exact = {name: _some(pick, one[name], other[name]) for name in _names(pick)}
    if "noun" in exact:
        exact["noun"] = _some(pick, one["noun"] or NO_NOUN, other["noun"] or NO_NOUN)
    options: dict[str, Any] = {
        "query": pick.choice(WORDS),
        "provinces": _some(pick, one["province"], other["province"]),
        "sources": _some(pick, one["source"], "no such source"),
        "organisation": pick.choice((("cong doan",), ("ldld tinh", "lien doan lao dong tinh"))),
        "body": pick.choice((one["organisation_id"], other["organisation_id"])) or "no/such/body",
        "person": " ".join((one["said"] if one["type"] == "person" else "Nguyễn").split()[:2]) or "an",
        "years": pick.choice(((one["year_to"], None), (None, other["year_to"]), (2014, 2017))),
        "published": pick.choice(((one["published"], None), (None, other["published"]))),
        "exactly": True,
        "least": pick.choice((0, one["value"], 100.5)),
        "most": pick.choice((other["value"], 5000)),
        "sure": pick.choice((one["confidence"], 0.9)),
        "copies": False,
        "rejected": True,
    }
    chosen = pick.sample(sorted(options), pick.choice((0, 1, 1, 2, 3)))
    return Filters(exact=exact, **{name: options[name] for name in chosen})


def _names(pick: Random) -> list[str]:
    names = ("type", "metric", "award", "modality", "recipient", "rank", "level", "unit", "noun")
    return pick.sample(names, pick.choice((0, 0, 1, 1, 2)))


def _some(pick: Random, *values: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value is not None and pick.random() < 0.9))
