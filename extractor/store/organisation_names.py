"""A body's names and when they were told, what it was renamed to, and its terms of office."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from extractor.store.base import Row, Store
from extractor.store.organisation_facts import FOLDED, KEPT, SOME, step

ENDS = 150
"""Of the mentions of the first years, and of the last, that are looked at besides, where not all are."""
_WRITTEN = "SELECT name, words FROM organisation_names WHERE organisation_id = ? ORDER BY name"
_TOLD = "f.organisation, f.said, f.renamed_to, f.former_id, f.successor, f.until"
_MENTION = "f.organisation_id = ? AND f.type = 'organisation'"
_GROUPED = (
    f"SELECT {_TOLD}, count(*) AS times, min(a.published) AS first, max(a.published) AS last FROM {{}} f "
    f"JOIN articles a ON a.id = f.article GROUP BY {_TOLD}"
)
_NAMES = _GROUPED.format(
    f"(SELECT f.article, {_TOLD} FROM facts f WHERE {SOME} AND f.type = 'organisation' AND {KEPT})"
)
# The year of a mention is that of its article.
_ENDS = _GROUPED.format(
    f"(SELECT f.article, {_TOLD} FROM facts f WHERE {_MENTION} AND f.year_from IS NOT NULL AND {KEPT} "
    "ORDER BY f.year_from {} LIMIT ?)"
)
_TERMS = (
    "SELECT f.start_year, f.end_year, f.ordinal, count(DISTINCT f.article) AS reports, min(f.fact_key) AS fact_key "
    f"FROM facts f WHERE {SOME} AND f.type = 'term' AND {FOLDED} GROUP BY f.start_year, f.end_year, f.ordinal"
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
    """The forms of a body's name, the most told first, and what it was renamed to. Where `each` is not 1, only each
    how-many-th mention was looked at, besides some of the first and last: `times` is that many times what was seen
    (0 for what was seen at the ends alone), a form or a day may be missing. `successor` is the id of the body that took
    its place by law, `until` the first day without it. `written` are all forms there are, told or completed, in
    this order."""

    told: tuple[NameTold, ...]
    renamed: tuple[Renamed, ...]
    successor: str | None
    until: str | None
    each: int
    written: tuple[str, ...]


class TermTold(NamedTuple):
    """A term of office or a congress, in how many articles it is told (where each how-many-th was looked at, that many
    times what was seen), and a fact that tells it."""

    start_year: int | None
    end_year: int | None
    ordinal: int | None
    reports: int
    fact_key: str


def names_of(store: Store, organisation_id: str, mentions: int) -> Names:
    """The names of a body that is told of in so many mentions."""
    written = [(row["name"], row["words"]) for row in store.ask(_WRITTEN, (organisation_id,))]
    each = step(mentions)
    rows = [{**row, "times": row["times"] * each} for row in store.ask(_NAMES, (organisation_id, each))]
    for order in ("", "DESC") if each > 1 else ():
        rows += [{**row, "times": 0} for row in store.ask(_ENDS.format(order), (organisation_id, ENDS))]
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
        each=each,
        written=tuple(dict.fromkeys([*forms, *(name for name, _ in written)])),
    )


def _forms(rows: Iterable[Row], spelt: Mapping[str, Sequence[str]]) -> tuple[NameTold, ...]:
    """A form is told by its words without accents: it is shown as the full name where it is that one, else as some
    article writes it."""
    forms: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        forms.setdefault((row["said"], row["organisation"]), []).append(row)
    found = []
    for (said, name), some in forms.items():
        spellings = spelt.get(said) or [name]
        found.append(NameTold(name if name in spellings else spellings[0], name, *_when(some)))
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


def terms_of(store: Store, organisation_id: str, facts: int) -> tuple[TermTold, ...]:
    """Its terms, the earliest first, those of an ordinal alone behind them. Copies tell nothing of their own."""
    each = step(facts)
    found = [
        TermTold(row["start_year"], row["end_year"], row["ordinal"], row["reports"] * each, row["fact_key"])
        for row in store.ask(_TERMS, (organisation_id, each))
    ]
    return tuple(sorted(found, key=lambda one: tuple((it is None, it or 0) for it in one[:3])))
