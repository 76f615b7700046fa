"""Bodies that no article names themselves: other facts tell of them, a renaming, or the law as what took a place."""

from collections.abc import Iterable, Sequence
from functools import cache

from extractor.names.identity import Identities
from extractor.names.successors import Successors
from extractor.store.base import Row, Store
from extractor.store.organisations.spelling import best, title
from extractor.store.search.places import known_provinces, packs

_TOLD = "SELECT DISTINCT organisation FROM facts WHERE organisation_id = ? AND organisation IS NOT NULL LIMIT ?"
_LOOKED_AT = 100
"""Spellings of a name in a body's facts."""
_NO_KIND = "body"


def unnamed(store: Store, organisation_id: str, before: Sequence[Row], former: Iterable[str]) -> Row | None:
    """A row for the body of that id as `organisations` would have it, its name as other facts tell it, else as it was
    called `former`ly, else made from that of the first of the bodies that were there `before` it by law; None where
    nothing tells of it."""
    told = [row["organisation"] for row in store.ask(_TOLD, (organisation_id, _LOOKED_AT))]
    names = told or list(former)
    if not names and not before:
        return None
    kind, *area, _ = organisation_id.split("/")
    province = known_provinces().named(area[0]) if area else None
    return {
        "organisation_id": organisation_id,
        "name": title(best(names) if names else _by_law(organisation_id, before[0]), ()),
        "kind": kind if kind != _NO_KIND else None,
        "level": before[0]["level"] if before else None,
        "province": province.short if province else None,
        "parent": None,
    }


def _by_law(organisation_id: str, before: Row) -> str:
    """Rules of a user's own know successors that the built-in ones do not."""
    name = _law().name(organisation_id, before["organisation_id"], before["name"])
    return name or f"Nơi kế tục {before['name']}"


@cache
def _law() -> Successors:
    return Successors(packs(), known_provinces(), Identities(packs(), known_provinces()))
