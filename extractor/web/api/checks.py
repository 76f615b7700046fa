"""Compared figures as JSON: by verdict, and those of a fact."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request
from pydantic import BaseModel

from extractor.checking.checked import Checked
from extractor.store.base import Store
from extractor.store.checks.kept import of_fact
from extractor.web.answers.checks import Checks, checks
from extractor.web.api.errors import refusals
from extractor.web.api.parameters import FactKey, Language
from extractor.web.pages.checks import ChecksAsked

router = APIRouter(prefix="/api/checks", tags=["checks"])


class InLanguage(ChecksAsked):
    """The same, and a language."""

    lang: Language = "vi"


class ChecksOfFact(BaseModel):
    """The groups in which a fact stands; none where nothing else tells of the same."""

    groups: list[Checked]


@router.get("", summary="Groups of compared figures", responses=refusals(400, 422, 503))
def found(request: Request, asked: Annotated[InLanguage, Query()]) -> Checks:
    """Groups of reports of one thing of which a report fits the filters, what is wrong first, 20 to a page; how many
    there are of each verdict; how many articles are not compared yet, and on how many facts somebody has decided since.
    A group is `outdated` where somebody has decided on one of its figures: it is counted and shown as it is judged with
    that now."""
    with _compared(request) as store:
        behind = request.app.state.comparing.behind(store)
        return checks(store, asked.filters(), asked.verdict, asked.page, asked.lang, behind)


@router.get("/{fact_key}", summary="What a fact was compared with", responses=refusals(404, 422, 503))
def of(request: Request, fact_key: FactKey, lang: Annotated[Language, Query()] = "vi") -> ChecksOfFact:
    """The groups in which the fact of that key stands."""
    with _compared(request) as store:
        groups = of_fact(store, fact_key, lang)
        if not groups and not list(store.ask("SELECT 1 AS one FROM facts WHERE fact_key = ? LIMIT 1", (fact_key,))):
            raise HTTPException(404, f"no fact has the key {fact_key}")
    return ChecksOfFact(groups=groups)


@contextmanager
def _compared(request: Request) -> Iterator[Store]:
    """Where verdicts are kept."""
    comparing = request.app.state.comparing
    with comparing.open() as store:
        if store is None:
            raise HTTPException(503, comparing.why_none)
        yield store
