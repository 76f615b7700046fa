"""An article with its facts in its text, and beside it what it has to do with others."""

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import Response

from extractor.records import NearMiss
from extractor.showing.citation import FIELDS, cited, reference
from extractor.showing.markup import web_address
from extractor.web.answers import article as answers
from extractor.web.pages.article_beside import checks
from extractor.web.pages.article_view import kinds, pieces, title_apart
from extractor.web.paging import Pages
from extractor.web.rendering import language_of, page
from extractor.web.worker import WorkError, Workers

router = APIRouter(include_in_schema=False)
_AS_STORED = (
    "title", "source", "url", "published", "published_from", "author", "captured", "licence", "text",
)  # fmt: skip
DAYS = {
    "row": "from the input's row",
    "metadata": "from the page's metadata",
    "date_line": "from the line under the headline",
    "url": "from the address",
    "file": "from the file's properties",
}
"""Where the day of publication was read."""
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
        part = answers.article_part(store, kept, article_key, asked.at or None, asked.page)
    if part is None:
        raise HTTPException(404)
    found = part.article
    workers: Workers | None = getattr(state, "workers", None)
    near, failed = near_misses(workers, found) if asked.near and workers else (None, None)
    told = pieces(found.text, part.start, part.end, found.facts, near or [], asked.at or None, language)
    title, text = title_apart(told, None if part.start else found.title, found.text)
    return page(
        request, "article.html", found=found, link=web_address(found.url), days=DAYS,
        facts=len(part.outline), kinds=kinds(part.outline, near), title=title, pieces=text,
        checks=checks(found, part.outline), citation=reference(cited(found.model_dump(include=set(FIELDS))), language),
        pages=Pages(request, part.last, 1, part.number), near=near, near_failed=failed,
        may_show_near=workers is not None,
    )  # fmt: skip


def near_misses(workers: Workers, found: answers.ArticleAnswer) -> tuple[list[NearMiss] | None, str | None]:
    """What the rules nearly found in the article, in text order, read anew in another process; or why that failed."""
    article = found.model_dump(include=set(_AS_STORED)) | {"id": found.article}
    try:
        return workers.near_misses({"article": article}).result(), None
    except WorkError as why:
        return None, why.message
