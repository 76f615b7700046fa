"""Articles as JSON."""

from fastapi import APIRouter, HTTPException, Request

from extractor.web.answers.article import ArticleAnswer, article
from extractor.web.api.errors import refusals
from extractor.web.api.parameters import ArticleKey

router = APIRouter(prefix="/api/articles", tags=["articles"])


@router.get("/{article_key}", summary="One article", responses=refusals(404, 422, 503))
def one(request: Request, article_key: ArticleKey) -> ArticleAnswer:
    """The article of that key with its text, its facts in the order of the text, what they were compared with, its
    copies, and other articles of the same story."""
    state = request.app.state
    with state.stores.open() as store, state.comparing.open() as kept:
        told = article(store, kept, article_key)
    if told is None:
        raise HTTPException(404, f"no article has the key {article_key}")
    return told
