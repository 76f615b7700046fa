"""Figures compared: conflicts first, each group with its sources side by side."""

from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Query, Request
from pydantic import Field
from starlette.responses import RedirectResponse, Response

from extractor.checking.checked import ORDER
from extractor.checking.group import Verdict
from extractor.showing.groups import MEANINGS
from extractor.store.checks.kept import in_group, of_fact
from extractor.web.addresses import repeated
from extractor.web.answers import checks as answers
from extractor.web.asked import Asked, PageNumber
from extractor.web.pages.group_view import ALL, group_view
from extractor.web.paging import Pages
from extractor.web.rendering import language_of, page

router = APIRouter(include_in_schema=False)


class ChecksAsked(Asked):
    """Filters, verdicts and a page of groups."""

    verdict: list[Verdict] = Field(default=[], max_length=len(ORDER))
    page: PageNumber = 1


@router.get("/checks", dependencies=[Depends(repeated)])
def listed(request: Request, asked: Annotated[ChecksAsked, Query()]) -> Response:
    """The groups of a page."""
    comparing, language = request.app.state.comparing, language_of(request)
    with comparing.open() as store:
        found = store and answers.checks(
            store, asked.filters(), asked.verdict, asked.page, language, comparing.behind(store)
        )
    return page(
        request, "checks.html", asked=asked, found=found, meanings=MEANINGS, comparing=comparing,
        groups=[group_view(group, language) for group in found.groups] if found else [],
        pages=Pages(request, found.total, answers.PAGE, asked.page) if found else None,
    )  # fmt: skip


@router.get("/check/{fact_key}")
def one(request: Request, fact_key: str) -> Response:
    """The groups of a fact; this address stays when verdicts are made anew."""
    comparing, language = request.app.state.comparing, language_of(request)
    with comparing.open() as store:
        if store is None:
            raise HTTPException(503, comparing.why_none)
        found = of_fact(store, fact_key, language)
        if not found and not in_group(store, fact_key):
            raise HTTPException(404)
    groups = [group_view(group, language, ALL) for group in found]
    return page(request, "check.html", groups=groups, meanings=MEANINGS)


@router.post("/checks")
def anew(request: Request) -> Response:
    """Has what is new compared."""
    comparing = request.app.state.comparing
    if not comparing.allowed:
        raise HTTPException(403, "this site is read-only")
    with comparing.open() as store:
        nothing_new = store is not None and comparing.behind(store) == (0, 0)
    if not nothing_new:
        comparing.start()
    return RedirectResponse("/checks", 303)
