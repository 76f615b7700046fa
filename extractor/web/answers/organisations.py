"""Bodies: the most told, those of a level or a province, those found by words of their names."""

from collections.abc import Sequence

from extractor.store.base import Store
from extractor.store.organisations.named import in_short, named
from extractor.web.answers.organisation import Body, Of
from extractor.web.index import Snapshot, Wanted

PAGE = 50
"""Bodies of one answer."""


class BodyFound(Body):
    """A body: how many facts name it, how many are its own, and in how many articles these stand."""

    told: int
    facts: int
    articles: int


class Share(Of):
    """A value and how many of the bodies have it."""

    value: str
    bodies: int


class Organisations(Of):
    """A page of bodies, those with the most facts first, of `total`; `all` is False where there are more than are here.
    `levels` and `provinces`: of what the bodies are, without what the question itself says of that."""

    q: str
    bodies: list[BodyFound]
    all: bool
    total: int
    page: int
    levels: list[Share]
    provinces: list[Share]


def organisations(
    snapshot: Snapshot, store: Store, words: str, levels: Sequence[str] = (), provinces: Sequence[str] = (),
    page: int = 1,
) -> Organisations:  # fmt: skip
    """The bodies that have these words in some name, all where nothing is asked for; of these those of one of the
    levels, where some are told, and of the provinces. Raises QueryError, StoreError."""
    ids = named(store, words) if words.strip() else None
    found = snapshot.bodies(Wanted(levels, provinces, ids), (page - 1) * PAGE, PAGE)
    told = {one.organisation_id: one for one in found.bodies}
    return Organisations(
        q=words,
        bodies=[
            BodyFound.model_validate({**row, **told[row["organisation_id"]]._asdict()})
            for row in in_short(store, list(told))
        ],
        all=found.total <= len(found.bodies),
        total=found.total,
        page=page,
        levels=_shares(found.levels),
        provinces=_shares(found.provinces),
    )


def _shares(some: Sequence[tuple[str, int]]) -> list[Share]:
    return [Share(value=value, bodies=bodies) for value, bodies in some]
