"""Whether the site can answer, for whatever watches over it."""

from typing import Literal

from fastapi import APIRouter, Request
from pydantic import BaseModel

from extractor.store.tables.schema import VERSION
from extractor.web.api.errors import refusals

router = APIRouter(tags=["health"])


class Health(BaseModel):
    """The store's address (without a password), what stands in it, and its verdicts: how many articles are not
    compared yet, and on how many facts somebody has decided since so that it may change a verdict, both null where
    nothing was compared; and whether that is being done. Facts are those that a search finds now."""

    status: Literal["ok"]
    store: str
    schema_version: int
    articles: int
    facts: int
    verdicts_up_to_date: bool
    articles_not_compared: int | None
    decided_since: int | None
    comparing: bool


@router.get("/health", summary="Whether the site can answer", responses=refusals(503))
def health(request: Request) -> Health:
    """Asks the store; 503 where that fails."""
    state = request.app.state
    with state.stores.open() as store:
        (row,) = store.ask("SELECT count(*) AS articles FROM articles")
        address = store.address
    with state.comparing.open() as store:
        behind = state.comparing.behind(store) if store else None
    return Health(
        status="ok",
        store=address,
        schema_version=VERSION,
        articles=row["articles"],
        facts=len(state.live.snapshot.facts.id),
        verdicts_up_to_date=behind == (0, 0),
        articles_not_compared=behind.articles if behind else None,
        decided_since=behind.decisions if behind else None,
        comparing=state.comparing.running,
    )
