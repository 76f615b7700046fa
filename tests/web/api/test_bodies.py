"""JSON that programs send is bounded by what each route needs, however it arrives."""

import json
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from extractor.web.api import decisions, verify
from extractor.web.worker.tasks import LONGEST
from tests.web.sending import in_pieces

JSON = {"content-type": "application/json"}
KEY = "0" * 18
ROUTES = [("/api/verify", verify.MOST), (f"/api/facts/{KEY}/decision", decisions.BYTES)]


@pytest.mark.parametrize(("address", "most"), ROUTES)
def test_more_than_a_route_needs_is_refused(site: TestClient, address: str, most: int) -> None:
    answer = site.post(address, content=b"{}" + b" " * (most - 1), headers=JSON)
    assert answer.status_code == 413
    assert answer.json() == {"error": f"what was sent is longer than {most:,} bytes"}
    assert site.post(address, content=b"{}" + b" " * (most - 2), headers=JSON).status_code == 422


@pytest.mark.parametrize("kind", ["application/json", "text/plain", "application/x-www-form-urlencoded"])
@pytest.mark.parametrize(("address", "most"), ROUTES)
def test_what_comes_in_pieces_is_not_held(site: TestClient, address: str, most: int, kind: str) -> None:
    taken = []

    def pieces() -> Iterator[bytes]:
        for number in range(40):
            taken.append(number)
            yield b" " * (most // 10)

    answer = in_pieces(site, address, pieces(), {"content-type": kind})
    assert (answer.status_code, "longer than" in answer.json()["error"]) == (413, True)
    assert len(taken) < 13


def test_a_text_may_be_as_long_however_json_writes_it(site: TestClient) -> None:
    for text, status in (("\n" * (LONGEST - 2) + "45", 200), ("\n" * (LONGEST - 1) + "45", 413)):
        content = json.dumps({"text": text, "published": "2019-05-01"}).replace("\\n", "\\u000a").encode()
        answer = site.post("/api/verify", content=content, headers=JSON)
        assert (answer.status_code, "1 MB" in answer.text) == (status, status == 413)


def test_a_decision_of_many_long_texts_is_taken(site: TestClient) -> None:
    told = {"verdict": "correct", "by": "An", "note": "ế" * 5000, "correction": dict.fromkeys("abcde", "ế" * 5000)}
    assert site.post(ROUTES[1][0], json=told).status_code == 403  # this site is read-only
    content = json.dumps(told).encode()
    assert len(content) > 150_000
    assert site.post(ROUTES[1][0], content=content, headers=JSON).status_code == 403
