"""Facts that nobody has decided on, the least sure first, and what was decided last."""

from dataclasses import replace
from typing import Annotated, NamedTuple

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import RedirectResponse, Response

from extractor.records import FACT_TYPES
from extractor.showing.fact_words import Field as FactField
from extractor.showing.fact_words import correction_words
from extractor.showing.headline import headline
from extractor.web.addresses import changed, repeated
from extractor.web.answers.decisions import Decided, latest
from extractor.web.answers.search import COLUMNS, hit_of
from extractor.web.asked import Asked, PageNumber
from extractor.web.forms import Sent, sent
from extractor.web.index import rows
from extractor.web.pages.search import hit_view
from extractor.web.paging import Pages
from extractor.web.rendering import language_of, page
from extractor.web.reviewer import local, may_decide, named, remember, reviewer_of, why_not

router = APIRouter(include_in_schema=False)
PAGE = 10
"""Facts of a page."""
LATEST = 12
"""Decisions beside them."""
_BYTES = 20_000


class ReviewAsked(Asked):
    """Filters, and a page of the queue."""

    page: PageNumber = 1


class DecidedView(NamedTuple):
    """A decision with its fact in a line, and what should stand there instead."""

    told: Decided
    headline: list[str]
    fields: list[FactField]


@router.get("/review", dependencies=[Depends(repeated)])
def queue(request: Request, asked: Annotated[ReviewAsked, Query()]) -> Response:
    """A page of the queue. What was decided since the index took in what is new is left out here: the facts behind it
    move up."""
    filters, language = replace(asked.filters(), undecided=True), language_of(request)
    with request.app.state.stores.open() as store:
        at = (asked.page - 1) * PAGE
        found = request.app.state.live.snapshot.find(store, filters, "doubtful", at, 3 * PAGE)
        hits = [hit_of(row) for row in rows(store, found.ids, COLUMNS) if row["decision"] is None][:PAGE]
        decided = latest(store, LATEST)
    return page(
        request, "review.html", asked=asked, total=found.total, types=FACT_TYPES,
        hits=[hit_view(hit, filters.terms, language) for hit in hits],
        decided=[_decided(one, language) for one in decided],
        who=reviewer_of(request), closed=why_not(request.app.state.settings), back=changed(request)(),
        pages=Pages(request, found.total, PAGE, asked.page),
    )  # fmt: skip


@router.post("/review", dependencies=[Depends(may_decide)])
def name(given: Annotated[Sent, Depends(sent(_BYTES))]) -> Response:
    """Remembers who reviews."""
    answer = RedirectResponse(local(given.texts.get("next", "")) or "/review", 303)
    remember(answer, named(given.texts.get("who", "")))
    return answer


def _decided(told: Decided, language: str) -> DecidedView:
    if told.fact is None:
        return DecidedView(told, [], [])
    fields = correction_words(told.correction or {}, told.fact["type"], language)
    return DecidedView(told, headline(told.fact, language), fields)
