"""Bodies as JSON: the most told, those found by name, and one as a whole."""

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request
from pydantic import Field

from extractor.web.answers import organisation as answers
from extractor.web.answers import organisations as several
from extractor.web.api.errors import refusals
from extractor.web.api.parameters import OrganisationId
from extractor.web.asked import BodiesAsked, PageNumber, Short

router = APIRouter(prefix="/api/organisations", tags=["organisations"])
Keyed = Annotated[Short, Field(description="The `key` of one of its things, whose reports are to be told as well.")]
Paged = Annotated[PageNumber, Field(description="Of the things that are named without their reports.")]


@router.get("", summary="The most told bodies, and bodies by name", responses=refusals(400, 422, 503))
def found(request: Request, asked: Annotated[BodiesAsked, Query()]) -> several.Organisations:
    """The bodies of which some name has all the words, all where nothing is asked for; those with the most facts first,
    50 a page."""
    where = asked.where()
    with request.app.state.stores.open() as store:
        return several.organisations(request.app.state.live.snapshot, store, asked.q, *where, asked.page)


@router.get("/{organisation_id:path}", summary="One body", responses=refusals(404, 422, 503))
def one(
    request: Request, organisation_id: OrganisationId, thing: Annotated[Keyed, Query()] = "",
    page: Annotated[Paged, Query()] = 1,
) -> answers.Organisation:  # fmt: skip
    """The body of that id: its names and when they were told, what it was before and is now, its terms of office, its
    figures year by year, the awards that it gave and got."""
    with request.app.state.stores.open() as store:
        told = answers.organisation(request.app.state.live.snapshot, store, organisation_id, None, thing, page)
    if told is None:
        raise HTTPException(404, f"no body has the id {organisation_id}")
    return told
