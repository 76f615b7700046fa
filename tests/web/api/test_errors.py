"""What a program is told where there is no answer: always one sentence as JSON, never a page."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from extractor.api import Extractor
from extractor.store.sqlite.store import SQLiteStore
from extractor.web.api import openapi
from extractor.web.app import create_app
from extractor.web.settings import DROPPED, Settings
from tests.store.comparing import planted, write

NO_KEY = "0" * 18


@pytest.mark.parametrize(
    ("address", "status", "why"),
    [
        ("/api/facts?q=...", 400, "no word or number"),
        ("/api/facts?type=nonsense", 400, "one of"),
        ("/api/facts?province=nowhere", 400, "no province is called"),
        ("/api/facts?per_page=201", 422, "per_page"),
        ("/api/facts?page=0", 422, "page"),
        ("/api/facts?sort=sideways", 422, "sort"),
        ("/api/facts?source=%00", 422, "source"),
        (f"/api/facts/{NO_KEY}", 404, "no fact has the key"),
        ("/api/facts/key", 422, "fact_key"),
        ("/api/articles/0123456789abcdef", 404, "no article has the key"),
        ("/api/organisations", 422, "q"),
        ("/api/organisations/union/nowhere", 404, "no body has the id"),
        ("/api/checks?verdict=right", 422, "verdict"),
        (f"/api/checks/{NO_KEY}", 404, "no fact has the key"),
        ("/api/nothing", 404, "Not Found"),
        ("/download.csv?year=20x", 400, "2013..2018"),
        ("/download.doc", 422, "form"),
    ],
)
def test_what_is_wrong_is_told(site: TestClient, address: str, status: int, why: str) -> None:
    answer = site.get(address)
    assert answer.status_code == status, answer.text
    assert list(answer.json()) == ["error"]
    assert why in answer.json()["error"]


def test_what_may_be_done_instead_is_told(site: TestClient) -> None:
    answer = site.post("/api/facts")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET")
    assert "error" in answer.json()


@pytest.mark.parametrize(
    ("status", "headers", "body"),
    [(400, {"host": "evil.example"}, b""), (403, {"origin": "null"}, b""), (413, {}, b"x" * (DROPPED + 1))],
)
def test_what_is_refused_at_the_door_is_told_in_plain_text(
    site: TestClient, status: int, headers: dict[str, str], body: bytes
) -> None:
    answer = site.post("/api/verify", headers=headers, content=body)
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith("text/plain")
    assert f"{status}: " in openapi.ABOUT.partition("Plain text")[2]


@pytest.mark.parametrize("address", ["/health", "/api/facts?per_page=3", "/api/organisations?q=kon", "/download.jsonl"])
def test_a_store_that_cannot_be_asked(extractor: Extractor, tmp_path: Path, address: str) -> None:
    path = tmp_path / "facts.db"
    with SQLiteStore(path, create=True) as store:
        write(store, planted(extractor, 2, 3))
    with TestClient(create_app(Settings(str(path), hosts=("testserver",), read_only=True))) as site:
        assert site.get(address).status_code == 200
        for one in tmp_path.iterdir():
            one.write_bytes(b"no database" * 10_000)
        answer = site.get(address)
    assert answer.status_code == 503, answer.text
    assert str(path) in answer.json()["error"]
