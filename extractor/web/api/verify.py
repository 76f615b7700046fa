"""A text verified, as JSON."""

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request, Response
from pydantic import BaseModel, Field

from extractor.web.answers.verify import VerifyAnswer, state, verified
from extractor.web.api.bodies import ESCAPED, at_most
from extractor.web.api.errors import refusals
from extractor.web.api.parameters import Language
from extractor.web.pages.verify import STATUS
from extractor.web.worker import WorkError
from extractor.web.worker.tasks import LONGEST

MOST = ESCAPED * LONGEST + 10_000
"""Bytes of JSON: a text, a day, and what stands around them."""
router = APIRouter(prefix="/api/verify", tags=["verify"], route_class=at_most(MOST))
_UNCHECKED = "figures have not been compared yet: `extractor check`, or the site's page of checks, does it"


class VerifyAsked(BaseModel):
    """A text, and its day where that is known: what it tells of may depend on it."""

    text: Annotated[str, Field(min_length=1, description=f"At most {LONGEST:,} bytes in UTF-8.")]
    published: Annotated[str | None, Field(description="An ISO day.", examples=["2019-05-01"], max_length=100)] = None


@router.post("", summary="Verify a text", responses=refusals(400, 413, 422, 503))
def verify(
    request: Request, response: Response, asked: VerifyAsked, lang: Annotated[Language, Query()] = "vi"
) -> VerifyAnswer:
    """What the store's articles say of each figure of the text: supported, contradicted or unknown, why, and the
    sentences for it and against it. Nothing of the text is kept."""
    response.headers["Cache-Control"] = "no-store"
    comparing = request.app.state.comparing
    ready = state(comparing)
    if ready != "ready":
        raise HTTPException(503, _UNCHECKED if ready == "unchecked" else comparing.why_none)
    try:
        line = request.app.state.workers.read_text(asked.text, asked.published).result()
    except WorkError as why:
        raise HTTPException(STATUS[why.code], why.message) from None
    for answer in verified(comparing, [line], lang):
        return answer
    raise HTTPException(503, comparing.why_none)
