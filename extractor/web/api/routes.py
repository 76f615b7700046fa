"""All routes for programs."""

from fastapi import APIRouter

from extractor.web.api import articles, checks, docs, download, facts, health, organisations

router = APIRouter()
for one in (facts, articles, organisations, checks, download, health, docs):
    router.include_router(one.router)
