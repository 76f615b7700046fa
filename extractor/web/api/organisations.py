"""Bodies as JSON: found by name, and one as a whole."""

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request
from pydantic import Field

from extractor.web.answers import organisation as answers
from extractor.web.api.errors import refusals
from extractor.web.api.parameters import OrganisationId
from extractor.web.asked import Short

router = APIRouter(prefix="/api/organisations", tags=["organisations"])
Named = Annotated[Short, Field(description="Beginnings of words of any of its names; accents optional.")]


@router.get("", summary="Find bodies by name", responses=refusals(422, 503))
def found(request: Request, q: Annotated[Named, Query()]) -> answers.Organisations:
    """The bodies of which some name has all the words, the most told first, 50 at most."""
    with request.app.state.stores.open() as store:
        return answers.organisations(store, q)


@router.get("/{organisation_id:path}", summary="One body", responses=refusals(404, 422, 503))
def one(request: Request, organisation_id: OrganisationId) -> answers.Organisation:
    """The body of that id: its names and when they were told, what it was before and is now, its terms of office, its
    figures year by year, the awards that it gave and got."""
    with request.app.state.stores.open() as store:
        told = answers.organisation(request.app.state.live.snapshot, store, organisation_id)
    if told is None:
        raise HTTPException(404, f"no body has the id {organisation_id}")
    return told
