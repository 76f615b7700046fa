"""What a body has to do with others: what it belongs to, what belongs to it, what came before it and after it."""

from collections.abc import Sequence
from typing import NamedTuple

from extractor.store.base import Row, Store
from extractor.store.checks.reports import MANY, marks, parts
from extractor.store.organisations.names import Names
from extractor.store.organisations.spelling import titled
from extractor.store.organisations.unnamed import unnamed

MOST_CHILDREN = 100
LOOKED_AT = 1_000
"""Mentions of a body that are looked at for whether they name another as what it was called."""
_SHORT = "o.organisation_id, o.name, o.kind, o.level, o.province"
_PARENTS = f"SELECT {_SHORT} FROM organisations o WHERE o.name = ? ORDER BY o.organisation_id"
_CHILDREN = (
    f"SELECT {_SHORT}, count(*) OVER () AS every FROM organisations o WHERE o.parent IN ({{}}) "
    "AND o.organisation_id <> ? AND (o.province IS NULL OR ? IN (o.province, '')) "
    "ORDER BY o.name, o.organisation_id LIMIT ?"
)
_BY_ID = f"SELECT {_SHORT} FROM organisations o WHERE o.organisation_id IN ({{}}) ORDER BY o.organisation_id"
_SHARING = (
    "SELECT DISTINCT n.organisation_id FROM organisation_names n WHERE n.name = ? AND n.organisation_id <> ? "
    "ORDER BY n.organisation_id"
)
_CALLED = (
    "SELECT f.organisation_id FROM (SELECT organisation_id, former_id FROM facts WHERE organisation_id = ? "
    "AND type = 'organisation' LIMIT ?) f WHERE f.former_id = ? LIMIT 1"
)


class Family(NamedTuple):
    """The bodies that this one may belong to, one unless several go by the name of its parent, and those that belong to
    it, by name, `MOST_CHILDREN` of `children_told`: rows of organisation_id, name, kind, level, province."""

    parents: tuple[Row, ...]
    children: tuple[Row, ...]
    children_told: int


class Links(NamedTuple):
    """Bodies before and after this one, each with organisation_id, name, kind, level, province: by law the successor
    and those whose successor this one is; by what articles tell, the ids of its former names, and those bodies of which
    this one's name is a former one. Of a body that no article names its name is made of what is known."""

    successor: Row | None
    predecessors: tuple[Row, ...]
    formerly: tuple[Row, ...]
    now: tuple[Row, ...]


def family_of(store: Store, body: Row, written: Sequence[str]) -> Family:
    """Bodies name their parent: one of another province than this one's is not meant by that. Names are as stored."""
    parents = list(store.ask(_PARENTS, (body["parent"],))) if body["parent"] else []
    near = [one for one in parents if one["province"] == body["province"]]
    names = sorted({body["name"], *written})[:MANY]
    values = (*names, body["organisation_id"], body["province"] or "", MOST_CHILDREN)
    children = list(store.ask(_CHILDREN.format(marks(names)), values))
    every = children[0]["every"] if children else 0
    return Family(tuple(near or parents), tuple(map(_short, children)), every)


def links_of(store: Store, body: Row, names: Names, before: Sequence[Row]) -> Links:
    """By law, those that were there `before` it being known, and by what articles tell. Names are as stored."""
    own = body["organisation_id"]
    former: dict[str, list[str]] = {}
    for one in names.renamed:
        if one.former_id and one.former_id != own:
            former.setdefault(one.former_id, []).append(one.former)
    after = _linked(store, names.successor, [body], ()) if names.successor else ()
    sharing = [row["organisation_id"] for row in store.ask(_SHARING, (body["name"], own))]
    called = [one for one in sharing[:MANY] if list(store.ask(_CALLED, (one, LOOKED_AT, own)))]
    return Links(
        successor=after[0] if after else None,
        predecessors=tuple(before),
        formerly=tuple(it for one in sorted(former) for it in _linked(store, one, (), former[one])),
        now=by_id(store, called),
    )


def by_id(store: Store, ids: Sequence[str]) -> tuple[Row, ...]:
    """The bodies of these ids that some article names, in the order of their ids."""
    return tuple(row for some in parts(sorted(ids)) for row in store.ask(_BY_ID.format(marks(some)), some))


def _linked(store: Store, organisation_id: str, before: Sequence[Row], former: Sequence[str]) -> tuple[Row, ...]:
    """The body of that id, though no article may name it; see `unnamed`."""
    if found := by_id(store, [organisation_id]):
        return found
    made = unnamed(store, organisation_id, titled(store, before), former)
    return (_short(made),) if made else ()


def _short(row: Row) -> Row:
    return {name: it for name, it in row.items() if name not in ("every", "parent")}
