"""What is done before the site answers."""

from pathlib import Path

import pytest
from fastapi import applications
from fastapi.testclient import TestClient
from jinja2 import Environment

from extractor.store.sqlite.store import SQLiteStore
from extractor.web import rendering
from extractor.web.api import openapi
from extractor.web.app import create_app
from extractor.web.settings import Settings
from tests.web.pages.reading import Page


def test_whoever_asks_first_waits_for_no_description_of_the_api(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    SQLiteStore(tmp_path / "facts.db", create=True).close()
    made: list[object] = []
    making = applications.get_openapi
    monkeypatch.setattr(applications, "get_openapi", lambda **told: made.append(told) or making(**told))
    with TestClient(create_app(Settings(str(tmp_path / "facts.db"), hosts=("testserver",)))) as site:
        assert len(made) == 1
        assert "GET /api/facts" in " ".join(Page(site.get("/api/docs").text).all("#api li"))
        assert site.get("/api/openapi.json").json()["openapi"] == openapi.VERSION
        assert len(made) == 1


def test_whoever_asks_first_waits_for_no_template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    SQLiteStore(tmp_path / "facts.db", create=True).close()
    compiled: list[str | None] = []
    compiling = Environment.compile

    def noting(self: Environment, source: str, name: str | None = None, *rest: object, **options: object) -> object:
        compiled.append(name)
        return compiling(self, source, name, *rest, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(Environment, "compile", noting)
    rendering.environment.cache_clear()
    with TestClient(create_app(Settings(str(tmp_path / "facts.db"), hosts=("testserver",)))) as site:
        assert {"base.html", "search.html", "charts.html"} <= set(compiled)
        before = len(compiled)
        for address in ("/", "/organisations?q=kon+tum", "/checks", "/verify", "/review", "/article/none"):
            assert "<main" in site.get(address).text
        assert len(compiled) == before
