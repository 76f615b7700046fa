"""What people decided of facts, as JSON."""

import datetime as dt
from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request
from pydantic import BaseModel, Discriminator, Field, Tag

from extractor.store.decisions.deciding import Verdict
from extractor.web.answers.article import Decision, fact
from extractor.web.answers.decisions import Decided, latest, write_down
from extractor.web.api.bodies import at_most
from extractor.web.api.errors import refusals
from extractor.web.api.parameters import FactKey
from extractor.web.pages.decision import NOTE
from extractor.web.reviewer import LONGEST, why_not

BYTES = 200_000
"""Of a decision as JSON: a note and some texts of a correction, each of `NOTE` letters, whose escapes are longer."""
router = APIRouter(tags=["decisions"], route_class=at_most(BYTES))
MOST = 200
"""Decisions of an answer."""
NoZero = r"^[^\x00]*$"
Text = Annotated[str, Field(max_length=NOTE, pattern=NoZero)]
Column = Annotated[str, Field(max_length=100, pattern=NoZero)]
_KINDS: dict[type, str] = {str: "text", int: "number", float: "number", list: "list"}


def _kind(value: object) -> str | None:
    """Of a value as JSON has it; None for what no column takes."""
    return _KINDS.get(type(value))


Told = Annotated[Text, Tag("text")] | Annotated[float, Tag("number")] | Annotated[list[Text], Tag("list")]
_NO_VALUE = "Input should be a text, a number, a list of texts or null"
Value = Annotated[Told, Discriminator(_kind, custom_error_type="no_value", custom_error_message=_NO_VALUE)] | None
"""Of one kind, so that one thing is told where it is wrong."""


class Deciding(BaseModel):
    """What somebody found of a fact. A `correction`, with `correct` alone, has columns of the fact with what should
    stand there, null for nothing; it takes the place of any before it as a whole. `withdraw` takes back what was
    decided before: the fact counts as undecided."""

    verdict: Verdict
    by: Annotated[str, Field(min_length=1, max_length=LONGEST, pattern=NoZero, description="Who decides.")]
    note: Text | None = None
    correction: Annotated[dict[Column, Value], Field(max_length=50)] | None = None


class Decisions(BaseModel):
    """Decisions, the newest first."""

    decisions: list[Decided]


class History(BaseModel):
    """All that was ever decided of a fact, the oldest first: the last counts, and nothing where it is `withdraw`."""

    decisions: list[Decision]


@router.get("/api/decisions", summary="What was decided", responses=refusals(422, 503))
def found(
    request: Request,
    by: Annotated[str | None, Query(max_length=LONGEST, pattern=NoZero, description="Of that person alone.")] = None,
    verdict: Verdict | None = None,
    since: Annotated[dt.date | None, Query(description="From that day (of UTC) on.")] = None,
    limit: Annotated[int, Query(ge=1, le=MOST)] = 50,
) -> Decisions:
    """The newest decisions, each with its fact as it was read."""
    with request.app.state.stores.open() as store:
        return Decisions(decisions=latest(store, limit, by=by, verdict=verdict, since=since))


@router.post(
    "/api/facts/{fact_key}/decision", summary="Decide on a fact", responses=refusals(400, 403, 404, 413, 422, 503)
)  # fmt: skip
def decide(request: Request, fact_key: FactKey, told: Deciding) -> History:
    """Notes that a fact is right, wrong, or right but for something, or that what was decided is withdrawn. It stays
    with the fact when its article is read anew; searches follow some seconds later. 400: such a correction makes no
    fact, or no decision stands that could be withdrawn."""
    if why := why_not(request.app.state.settings):
        raise HTTPException(403, why)
    with request.app.state.stores.open() as store:
        if fact(store, None, fact_key, "en") is None:
            raise HTTPException(404, f"no fact has the key {fact_key}")
        write_down(store, fact_key, told.verdict, told.by, told.note, told.correction)
        after = fact(store, None, fact_key, "en")
        return History(decisions=after.decisions if after else [])
