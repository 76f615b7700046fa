"""Somebody decides on a fact, or withdraws what was decided."""

from typing import Annotated, get_args

from fastapi import APIRouter, Depends, HTTPException, Request
from starlette.responses import RedirectResponse, Response

from extractor.records.said import Said
from extractor.store.decisions.deciding import Verdict
from extractor.store.decisions.standing import WITHDRAW
from extractor.store.errors import DecisionError, StoreError
from extractor.web.answers import article as answers
from extractor.web.answers.decisions import write_down
from extractor.web.forms import Sent, sent
from extractor.web.pages.decision_form import SET, Typed, changes
from extractor.web.pages.fact import shown
from extractor.web.rendering import language_of
from extractor.web.reviewer import local, may_decide, named, remember

router = APIRouter(include_in_schema=False)
MOST = 50_000
"""Bytes of any field."""
NOTE = 5_000
"""Characters of a note."""


@router.post("/fact/{fact_key}/decision", dependencies=[Depends(may_decide)])
def decision(request: Request, fact_key: str, given: Annotated[Sent, Depends(sent(MOST))]) -> Response:
    """Writes it down and leads back to the fact, or on to `next`."""
    if given.cut:
        raise HTTPException(413, Said("a field is longer than {:,} bytes", MOST))
    typed = _typed(given)
    try:
        _write(request, fact_key, given.texts.get("verdict", ""), typed)
    except (DecisionError, StoreError) as why_not_kept:
        status = 400 if isinstance(why_not_kept, DecisionError) else 503
        return shown(request, fact_key, typed._replace(why=why_not_kept.said), status)
    answer = RedirectResponse(local(typed.next) or f"/fact/{fact_key}", 303)
    remember(answer, typed.who)
    return answer


def _typed(given: Sent) -> Typed:
    texts = given.texts
    columns = {name.removeprefix(SET): "" for name in given.empty if name.startswith(SET)}
    columns |= {name.removeprefix(SET): text for name, text in texts.items() if name.startswith(SET)}
    correcting = texts.get("verdict") == "correct"
    return Typed(
        who=named(texts.get("who", "")),
        note=texts.get("note", "").strip(),
        next=texts.get("next", ""),
        columns=columns if correcting else None,
        withdrawing=texts.get("verdict") == WITHDRAW,
    )


def _write(request: Request, fact_key: str, verdict: str, typed: Typed) -> None:
    """Raises DecisionError for what cannot be decided so, HTTPException where there is no such fact, StoreError."""
    with request.app.state.stores.open() as store:
        found = answers.fact(store, None, fact_key, language_of(request))
        if found is None:
            raise HTTPException(404)
        if why := _wrong(verdict, typed):
            raise DecisionError(why)
        correction = changes(found.readings[0], typed.columns) if typed.columns is not None else None
        if correction == {}:
            raise DecisionError("nothing was changed: write what should stand there")
        write_down(store, fact_key, verdict, typed.who, typed.note, correction)  # type: ignore[arg-type]


def _wrong(verdict: str, typed: Typed) -> str | None:
    if verdict not in get_args(Verdict):
        return Said("{}: no verdict; one of {}", verdict or Said("nothing"), ", ".join(get_args(Verdict)))
    if not typed.who:
        return "a decision is somebody's: write who decides"
    return Said("the note is longer than {:,} characters", NOTE) if len(typed.note) > NOTE else None
