"""A body's names and when they were told, what it was renamed to, and its terms of office."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from extractor.store.base import Row, Store
from extractor.store.organisations.facts import FOLDED, ToldOf
from extractor.store.organisations.spelling import best

_WRITTEN = "SELECT name, words FROM organisation_names WHERE organisation_id = ? ORDER BY name"
Written = tuple[str, str]
"""A form of a name, and its words without accents."""
_TERMS = (
    "SELECT f.start_year, f.end_year, f.ordinal, count(DISTINCT f.article) AS reports, min(f.fact_key) AS fact_key "
    f"FROM facts f WHERE f.organisation_id = ? AND f.type = 'term' AND {FOLDED} "
    "GROUP BY f.start_year, f.end_year, f.ordinal"
)


class NameTold(NamedTuple):
    """A form of the name as articles write it, the full name that it stands for, how often it was told, and the first
    and the last day of articles that tell it, None where none of them has a day."""

    written: str
    name: str
    times: int
    first: str | None
    last: str | None


class Renamed(NamedTuple):
    """That articles tell that the body was called `former` and is now called `renamed_to`; `former_id` is the id that
    the former name gives."""

    former: str
    renamed_to: str
    former_id: str | None
    times: int
    first: str | None
    last: str | None


class Names(NamedTuple):
    """The forms of a body's name, the most told first, and what it was renamed to. `successor` is the id of the body
    that took its place by law, `until` the first day without it. `written` are all forms there are, told or completed,
    in this order."""

    told: tuple[NameTold, ...]
    renamed: tuple[Renamed, ...]
    successor: str | None
    until: str | None
    written: tuple[str, ...]


class TermTold(NamedTuple):
    """A term of office or a congress, in how many articles it is told, and a fact that tells it."""

    start_year: int | None
    end_year: int | None
    ordinal: int | None
    reports: int
    fact_key: str


def written_of(store: Store, organisation_id: str) -> tuple[Written, ...]:
    """All forms of a body's name that the store has."""
    return tuple((row["name"], row["words"]) for row in store.ask(_WRITTEN, (organisation_id,)))


def names_of(written: Sequence[Written], told_of: ToldOf) -> Names:
    """The names of a body that the store has these forms of."""
    rows = told_of.names
    spelt: dict[str, list[str]] = {}
    for name, words in written:
        spelt.setdefault(words, []).append(name)
    ended = [row for row in rows if row["until"]]
    told = _forms(rows, spelt)
    forms = [one.written for one in told]
    return Names(
        told=told,
        renamed=_renamed(rows),
        successor=next((row["successor"] for row in ended if row["successor"]), None),
        until=min((row["until"] for row in ended), default=None),
        written=tuple(dict.fromkeys([*forms, *(name for name, _ in written)])),
    )


def _forms(rows: Iterable[Row], spelt: Mapping[str, Sequence[str]]) -> tuple[NameTold, ...]:
    """A form is told by its words without accents: it is shown as the full name where it is that one, else as some
    article writes it. What differs by capitals alone is one, in its best spelling."""
    forms: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        forms.setdefault((row["said"], row["organisation"].casefold()), []).append(row)
    found = []
    for (said, _), some in forms.items():
        name = best(row["organisation"] for row in some)
        spellings = spelt.get(said) or [name]
        found.append(NameTold(name if name in spellings else best(spellings), name, *_when(some)))
    return tuple(sorted(found, key=lambda one: (-one.times, one.written, one.name)))


def _renamed(rows: Iterable[Row]) -> tuple[Renamed, ...]:
    told: dict[tuple[str, str, str | None], list[Row]] = {}
    for row in rows:
        if row["renamed_to"]:
            told.setdefault((row["organisation"], row["renamed_to"], row["former_id"]), []).append(row)
    found = [Renamed(*names, *_when(some)) for names, some in told.items()]
    return tuple(sorted(found, key=lambda one: (-one.times, one.former, one.renamed_to)))


def _when(rows: Iterable[Row]) -> tuple[int, str | None, str | None]:
    """How often, the first day, the last."""
    some = list(rows)
    days = [row[which] for row in some for which in ("first", "last") if row[which]]
    return sum(row["times"] for row in some), min(days, default=None), max(days, default=None)


def terms_of(store: Store, organisation_id: str) -> tuple[TermTold, ...]:
    """Its terms, the earliest first, those of an ordinal alone behind them. Copies tell nothing of their own."""
    found = [TermTold(*row.values()) for row in store.ask(_TERMS, (organisation_id,))]
    return tuple(sorted(found, key=lambda one: tuple((it is None, it or 0) for it in one[:3])))
