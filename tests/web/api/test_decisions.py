"""Decisions on facts for programs."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.web.pages.test_review import figure, kept


def test_decisions_are_kept_and_told(writable: TestClient) -> None:
    key = figure(writable)
    address = f"/api/facts/{key}/decision"
    assert writable.post(address, json={"verdict": "reject", "by": "An", "note": "chỉ tiêu"}).status_code == 200
    told = {"verdict": "correct", "by": "Bình", "correction": {"value": 46.5, "noun": None}}
    answer = writable.post(address, json=told)
    assert answer.status_code == 200, answer.text
    assert [one["verdict"] for one in answer.json()["decisions"]] == ["reject", "correct"]
    assert kept(writable, key)[-1].correction == {"value": 46.5, "noun": None}
    found = writable.get("/api/decisions").json()["decisions"]
    assert [(one["by_whom"], one["counts"]) for one in found] == [("Bình", True), ("An", False)]
    assert found[0]["fact"]["fact_key"] == key
    assert found[1]["note"] == "chỉ tiêu"
    for query, many in (
        ("by=An", 1),
        ("by=X", 0),
        ("verdict=correct", 1),
        ("since=2000-01-01", 2),
        ("limit=1", 1),
    ):
        assert len(writable.get(f"/api/decisions?{query}").json()["decisions"]) == many, query
    fact = writable.get(f"/api/facts/{key}").json()
    assert [one["by_whom"] for one in fact["decisions"]] == ["An", "Bình"]


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ({"verdict": "accept", "by": " "}, 400),
        ({"verdict": "correct", "by": "An"}, 400),
        ({"verdict": "accept", "by": "An", "correction": {"value": 1}}, 400),
        ({"verdict": "correct", "by": "An", "correction": {"rule": "x"}}, 400),
        ({"verdict": "correct", "by": "An", "correction": {"value": "viele"}}, 400),
        ({"verdict": "perhaps", "by": "An"}, 422),
        ({"verdict": "accept"}, 422),
        ({"verdict": "accept", "by": "A\x00n"}, 422),
        ({"verdict": "correct", "by": "An", "correction": {"value": {"a": 1}}}, 422),
        ("accept", 422),
    ],
)
def test_what_is_wrong_is_told_and_not_kept(writable: TestClient, told: Any, status: int) -> None:
    key = figure(writable)
    answer = writable.post(f"/api/facts/{key}/decision", json=told)
    assert answer.status_code == status, answer.text
    assert list(answer.json()) == ["error"]
    assert kept(writable, key) == []


def test_no_such_fact(writable: TestClient) -> None:
    told = {"verdict": "accept", "by": "An"}
    assert writable.post("/api/facts/000000000000000000/decision", json=told).status_code == 404
    assert writable.post("/api/facts/zz/decision", json=told).status_code == 422
    assert writable.get("/api/decisions?limit=0").status_code == 422
    assert writable.get("/api/decisions?by=%00").status_code == 422


def test_a_decision_is_withdrawn(writable: TestClient) -> None:
    key = figure(writable)
    address = f"/api/facts/{key}/decision"
    told = {"verdict": "withdraw", "by": "Bình", "note": "nhầm"}
    nothing = {"error": "no decision stands on this fact: there is nothing to withdraw"}
    assert (writable.post(address, json=told).status_code, writable.post(address, json=told).json()) == (400, nothing)
    writable.post(address, json={"verdict": "reject", "by": "An"})
    assert writable.post(address, json=told | {"correction": {"value": 1}}).status_code == 400
    answer = writable.post(address, json=told)
    assert [one["verdict"] for one in answer.json()["decisions"]] == ["reject", "withdraw"]
    fact = writable.get(f"/api/facts/{key}").json()
    assert [one["decision"] for one in fact["readings"]] == [None]
    assert [one["verdict"] for one in fact["decisions"]] == ["reject", "withdraw"]
    (found,) = writable.get("/api/decisions?verdict=withdraw").json()["decisions"]
    assert (found["by_whom"], found["note"], found["counts"]) == ("Bình", "nhầm", True)
    assert (writable.post(address, json=told).status_code, len(kept(writable, key))) == (400, 2)


def test_a_withdrawal_is_described(writable: TestClient) -> None:
    told = writable.get("/api/openapi.json").json()
    described = told["components"]["schemas"]["Deciding"]
    assert described["properties"]["verdict"]["enum"] == ["accept", "reject", "correct", "withdraw"]
    assert "`withdraw`" in described["description"]
