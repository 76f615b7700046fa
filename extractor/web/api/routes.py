"""All routes for programs, and their description."""

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles
from swagger_ui_bundle import swagger_ui_path  # type: ignore[import-untyped]

from extractor.web.api import articles, checks, decisions, docs, download, facts, health, openapi, organisations, verify


def add(app: FastAPI) -> None:
    """Gives the site its answers for programs. Before /static is mounted: of two that fit, the first answers."""
    for each in (facts, articles, organisations, checks, verify, decisions, download, health, docs):
        app.include_router(each.router)
    app.mount("/static/swagger", StaticFiles(directory=swagger_ui_path), name="swagger")
    app.description = openapi.ABOUT
    app.openapi = openapi.described(app)  # type: ignore[method-assign]
