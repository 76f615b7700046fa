"""Facts as JSON: those of a search, and one by its key."""

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request
from pydantic import Field

from extractor.web.answers.article import FactAnswer, fact
from extractor.web.answers.search import SearchAnswer, search
from extractor.web.api.errors import refusals
from extractor.web.api.parameters import FactKey, Language
from extractor.web.asked import Asked, PageNumber
from extractor.web.index import Sort

router = APIRouter(prefix="/api/facts", tags=["facts"])
MOST = 200
"""Facts of a page."""


class FactsAsked(Asked):
    """Filters, an order, and a page."""

    sort: Annotated[Sort, Field(description="best: whose own words hold the query first, then the latest.")] = "best"
    page: PageNumber = 1
    per_page: Annotated[int, Field(ge=1, le=MOST)] = 50


@router.get("", summary="Search facts", responses=refusals(400, 422, 503))
def found(request: Request, asked: Annotated[FactsAsked, Query()]) -> SearchAnswer:
    """Facts that fit all filters (of a filter with several values any one), each with the sentence that says it and the
    place of its evidence in the article's text; and how many there are in all, by value and by year."""
    snapshot = request.app.state.live.snapshot
    with request.app.state.stores.open() as store:
        return search(snapshot, store, asked.filters(), asked.sort, asked.page, asked.per_page, asked.org)


@router.get("/{fact_key}", summary="One fact", responses=refusals(404, 422, 503))
def one(request: Request, fact_key: FactKey, lang: Annotated[Language, Query()] = "vi") -> FactAnswer:
    """The fact of that key, with its sentence, its article, what it was compared with, and all decisions on it. The key
    stays when an article is read anew, as long as the same words are read as the same thing."""
    state = request.app.state
    with state.stores.open() as store, state.comparing.open() as kept:
        told = fact(store, kept, fact_key, lang)
    if told is None:
        raise HTTPException(404, f"no fact has the key {fact_key}")
    return told
