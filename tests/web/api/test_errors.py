"""What a program is told where there is no answer: always one sentence as JSON, never a page."""

import json
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
        ("/api/organisations?page=0", 422, "page"),
        ("/api/organisations?level=nonsense", 400, "one of"),
        ("/api/organisations?province=nowhere", 400, "no province is called"),
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


@pytest.mark.parametrize(
    ("sent", "why"),
    [
        (b"{", "what was sent is no JSON: Expecting property name enclosed in double quotes, at character 1"),
        (b"", "nothing was sent: send a JSON object"),
        (b"[]", "what was sent is no JSON object; its content type must be application/json"),
        (b"{}", "verdict: Field required; by: Field required"),
        (b'{"by": "", "verdict": "accept"}', "by: String should have at least 1 character"),
        (b'{"by": "An", "verdict": "correct", "correction": {"noun": {}}}',
         "correction.noun: Input should be a text, a number, a list of texts or null"),
        (b'{"by": "An", "verdict": "correct", "correction": {"noun": [1]}}',
         "correction.noun.0: Input should be a valid string"),
        (b'{"by": "An", "verdict": "correct", "correction": []}', "correction: Input should be a valid dictionary"),
        (b'{"by": "An", "verdict": "correct", "correction": {"noun": "%s"}}' % (b"x" * 5001),
         "correction.noun: String should have at most 5000 characters"),
        (b'{"by": "An", "verdict": "correct", "correction": {"%s": 1}}' % (b"x" * 101),
         f"correction.{'x' * 89}: String should have at most 100 characters"),
    ],
    ids=range(10),
)  # fmt: skip
def test_a_field_is_called_as_the_sender_called_it(site: TestClient, sent: bytes, why: str) -> None:
    answer = site.post(f"/api/facts/{NO_KEY}/decision", content=sent, headers={"content-type": "application/json"})
    assert (answer.status_code, answer.json()) == (422, {"error": why})


def test_one_thing_is_told_once(site: TestClient) -> None:
    answer = site.get("/api/facts?source=%00&source=%00")
    assert answer.json()["error"].startswith("source: String should match pattern")
    assert "; " not in answer.json()["error"]


@pytest.mark.parametrize("name", ["\ud800", "\udfff\0", "a\0"])
def test_a_name_that_is_no_text_is_refused(site: TestClient, name: str) -> None:
    sent = json.dumps({"by": "An", "verdict": "correct", "correction": {name: {"a": 1}}})
    headers = {"content-type": "application/json"}
    answer = site.post(f"/api/facts/{NO_KEY}/decision", content=sent, headers=headers)
    assert answer.status_code == 422
    assert answer.json()["error"].startswith("correction")


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
