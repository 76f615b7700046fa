"""All routes for programs."""

from fastapi import APIRouter

from extractor.web.api import checks, docs, download, facts, health

router = APIRouter()
for one in (facts, checks, download, health, docs):
    router.include_router(one.router)
