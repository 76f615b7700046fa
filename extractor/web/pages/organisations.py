"""Bodies: the most told, those found by words of their names, and each as a whole."""

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request
from starlette.responses import Response

from extractor.web.answers import organisation as answers
from extractor.web.answers import organisations as several
from extractor.web.asked import LONGEST, BodiesAsked, PageNumber
from extractor.web.pages.choices import choices, without
from extractor.web.pages.naming import search
from extractor.web.pages.organisation_view import DRAWN, body_row, organisation_view
from extractor.web.paging import Pages
from extractor.web.rendering import language_of
from extractor.web.rendering import page as shown

router = APIRouter(include_in_schema=False)


@router.get("/organisations")
def listed(request: Request, asked: Annotated[BodiesAsked, Query()]) -> Response:
    """A page of the bodies, the most told first: all, those of some level or province, those that have these words in a
    name."""
    language, where = language_of(request), asked.where()
    taken = {"level": where.levels, "province": where.provinces}
    with request.app.state.stores.open() as store:
        found = several.organisations(request.app.state.live.snapshot, store, asked.q, *where, asked.page)
    there = {"level": found.levels, "province": found.provinces}
    return shown(
        request, "organisations.html", found=found, search=search,
        rows=[body_row(body, language) for body in found.bodies],
        facets={name: choices(request, name, ((one.value, one.bodies) for one in there[name]), taken[name], language)
                for name in taken},
        chosen=[chip for name in taken for chip in without(request, name, taken[name], language)],
        pages=Pages(request, found.total, several.PAGE, asked.page),
    )  # fmt: skip


@router.get("/organisation/{organisation_id:path}")
def one(
    request: Request, organisation_id: str, thing: Annotated[str, Query(max_length=LONGEST)] = "",
    page: Annotated[PageNumber, Query()] = 1,
) -> Response:  # fmt: skip
    """A body as a whole, with all reports of the thing of that key; `page`: of the things that are named alone."""
    with request.app.state.stores.open() as store:
        found = answers.organisation(request.app.state.live.snapshot, store, organisation_id, DRAWN, thing, page)
    if found is None:
        raise HTTPException(404)
    view = organisation_view(found, thing, language_of(request))
    pages = Pages(request, found.figures.others_told, answers.MOST_NAMED, page)
    return shown(request, "organisation.html", view=view, body=found, search=search, pages=pages)
