"""One fact: its sentence, what it tells, which rule made it, what is compared with it, what was decided of it."""

from typing import Annotated, NamedTuple

from fastapi import APIRouter, HTTPException, Query, Request
from starlette.responses import Response

from extractor.showing.citation import FIELDS, cited, quotation
from extractor.showing.fact_words import Field, correction_words, fact_words
from extractor.showing.markup import web_address
from extractor.showing.passages import LONGEST, pieces
from extractor.showing.rule_words import RuleWords, rule_words
from extractor.web.addresses import REPEATED
from extractor.web.answers import article as answers
from extractor.web.answers.article import ToldFact
from extractor.web.pages.decision_form import Typed, form_of
from extractor.web.pages.group_view import PASSAGES, group_view
from extractor.web.rendering import language_of, page

router = APIRouter(include_in_schema=False)


class Reading(NamedTuple):
    """One reading of the words: what it tells, the id of the body that it names, its rule."""

    fact: ToldFact
    fields: list[Field]
    body: str | None
    rule: RuleWords | None


class DecisionView(NamedTuple):
    """What somebody found, and the fields of a correction."""

    told: answers.Decision
    fields: list[Field]


@router.get("/fact/{fact_key}")
def one(
    request: Request, fact_key: str, onward: Annotated[str, Query(alias="next", max_length=REPEATED)] = ""
) -> Response:
    """The page of a fact; who decides on it is led onward."""
    return shown(request, fact_key, Typed(next=onward))


def shown(request: Request, fact_key: str, typed: Typed, status: int = 200) -> Response:
    """The page, with what was typed into its form. Raises HTTPException where there is no such fact."""
    state, language = request.app.state, language_of(request)
    with state.stores.open() as store, state.comparing.open() as kept:
        found = answers.fact(store, kept, fact_key, language)
    if found is None:
        raise HTTPException(404)
    readings = [_reading(fact, language) for fact in found.readings]
    kind = found.readings[0].type
    return page(
        request, "fact.html", status, found=found, fact=found.readings[0], readings=readings,
        sentence=pieces(found.sentence, [found.readings[0].evidence]), link=web_address(found.article.url),
        groups=[group_view(group, language, 2 * PASSAGES) for group in found.groups],
        decisions=[_decision(each, kind, language) for each in found.decisions],
        citation=quotation(_begun(found.sentence.text), cited(found.article.model_dump(include=set(FIELDS))), language),
        form=form_of(request, found.readings[0], typed, language),
        original=f"/article/{found.article.article_key}?at={fact_key}#f-{fact_key}",
    )  # fmt: skip


def _begun(sentence: str) -> str:
    """Of a sentence that is too long to be quoted, its beginning."""
    return sentence if len(sentence) <= LONGEST else f"{sentence[:LONGEST]}…"


def _reading(fact: ToldFact, language: str) -> Reading:
    fields = fact_words(fact.columns | {"type": fact.type}, language)
    return Reading(fact, fields, fact.columns.get("organisation_id"), rule_words(fact.rule, fact.confidence, language))


def _decision(told: answers.Decision, kind: str, language: str) -> DecisionView:
    return DecisionView(told, correction_words(told.correction or {}, kind, language))
