"""Bodies: found by words of their names, and each as a whole."""

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request
from starlette.responses import Response

from extractor.showing.fact_words import kind_words
from extractor.web.answers import organisation as answers
from extractor.web.asked import LONGEST
from extractor.web.pages.naming import label, search
from extractor.web.pages.organisation_view import DRAWN, organisation_view
from extractor.web.rendering import language_of, page

router = APIRouter(include_in_schema=False)


@router.get("/organisations")
def listed(request: Request, q: Annotated[str, Query(max_length=LONGEST)] = "") -> Response:
    """Those that have these words in a name."""
    language = language_of(request)
    with request.app.state.stores.open() as store:
        found = answers.organisations(store, q)
    levels = [label("level", body.level, language) for body in found.bodies]
    kinds = [kind_words(body.kind or "", language) for body in found.bodies]
    return page(request, "organisations.html", found=found, levels=levels, kinds=kinds)


@router.get("/organisation/{organisation_id:path}")
def one(request: Request, organisation_id: str, thing: Annotated[str, Query(max_length=LONGEST)] = "") -> Response:
    """A body as a whole, with all reports of the thing of that key."""
    with request.app.state.stores.open() as store:
        found = answers.organisation(request.app.state.live.snapshot, store, organisation_id, DRAWN, thing)
    if found is None:
        raise HTTPException(404)
    view = organisation_view(found, thing, language_of(request))
    return page(request, "organisation.html", view=view, body=found, search=search)
