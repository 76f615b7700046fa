"""An article with its facts in its text, and beside it what it has to do with others."""

from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query, Request
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import Response

from extractor.records import NearMiss
from extractor.showing.citation import FIELDS, cited, reference
from extractor.showing.markup import web_address
from extractor.web.answers import article as answers
from extractor.web.pages.article_beside import checks
from extractor.web.pages.article_parts import part_of, parts
from extractor.web.pages.article_view import kinds, pieces
from extractor.web.paging import Pages
from extractor.web.rendering import language_of, page

router = APIRouter(include_in_schema=False)
_AS_STORED = (
    "title", "source", "url", "published", "published_from", "author", "captured", "licence", "text",
)  # fmt: skip
_MANY = 1_000_000


class ArticleAsked(BaseModel):
    """A fact that is to be seen at once, by its key; whether near misses are shown too; a part of a long text."""

    model_config = ConfigDict(extra="ignore")

    at: Annotated[str, Field(max_length=100)] = ""
    near: bool = False
    page: Annotated[int | None, Field(ge=1, le=_MANY)] = None


@router.get("/article/{article_key}")
def one(request: Request, article_key: str, asked: Annotated[ArticleAsked, Query()]) -> Response:
    """The page of an article."""
    state, language = request.app.state, language_of(request)
    with state.stores.open() as store, state.comparing.open() as kept:
        found = answers.article(store, kept, article_key)
    if found is None:
        raise HTTPException(404)
    workers = getattr(state, "workers", None)
    near = near_misses(workers, found) if asked.near and workers else None
    starts = [fact.evidence.start for fact in found.facts]
    cut = parts(found.text, starts)
    place = next((fact.evidence.start for fact in found.facts if fact.fact_key == asked.at), 0)
    number = min(asked.page or part_of(cut, place), len(cut))
    return page(
        request, "article.html", found=found, link=web_address(found.url), kinds=kinds(found.facts, near),
        pieces=pieces(found.text, *cut[number - 1], found.facts, near or [], asked.at or None, language),
        checks=checks(found), citation=reference(cited(found.model_dump(include=set(FIELDS)))),
        pages=Pages(request, len(cut), 1, number), near=near, may_show_near=workers is not None,
    )  # fmt: skip


def near_misses(workers: Any, found: answers.ArticleAnswer) -> list[NearMiss]:
    """What the rules nearly found in the article, in text order; read anew, in another process."""
    article = found.model_dump(include=set(_AS_STORED)) | {"id": found.name}
    return [NearMiss.model_validate(miss) for miss in workers.near_misses({"article": article}).result()]
