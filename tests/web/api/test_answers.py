"""The answers for programs: what the store holds, under keys that lead from one answer to the next."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from extractor.store.base import Store
from extractor.store.checks.check import check
from extractor.store.search.facts import count, search
from extractor.store.search.filters import Filters
from extractor.store.sqlite.store import SQLiteStore
from tests.store.asking import ask


@pytest.fixture
def store(filled: Path) -> Iterator[Store]:
    with SQLiteStore(filled) as made:
        yield made


def told(site: TestClient, address: str, **query: Any) -> Any:
    answer = site.get(address, params=query)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_the_pages_of_a_search_have_all_its_facts_once(site: TestClient, store: Store) -> None:
    wanted = Filters(query="lien doan", exact={"type": ("count", "organisation")})
    there = {row["fact_key"]: row for row in search(store, wanted)}
    seen: list[Any] = []
    page = 1
    while hits := told(site, "/api/facts", q="lien doan", type=["count", "organisation"], per_page=7, page=page)[
        "hits"
    ]:
        seen += hits
        page += 1
    assert len(seen) == count(store, wanted) > 7
    assert {hit["fact"]["fact_key"] for hit in seen} == there.keys()
    for hit in seen:
        row = there[hit["fact"]["fact_key"]]
        assert (hit["evidence"], hit["sentence"], hit["article"]["article"]) == (
            row["evidence"],
            row["sentence"],
            row["article"],
        )


def test_totals_and_facets_are_of_all_pages(site: TestClient, store: Store) -> None:
    answer = told(site, "/api/facts", per_page=1)
    rows = ask(store, "SELECT type, count(*) AS n FROM facts GROUP BY type")
    assert {one["value"]: one["facts"] for one in answer["facets"]["type"]} == {row["type"]: row["n"] for row in rows}
    assert answer["total"] == sum(row["n"] for row in rows)
    for year in answer["years"]:
        assert told(site, "/api/facts", per_page=1, year=year["year"])["total"] == year["facts"]


def test_a_unit_is_asked_for_as_facts_have_it(site: TestClient, store: Store) -> None:
    rows = ask(store, "SELECT unit, count(*) AS n FROM facts WHERE unit IS NOT NULL GROUP BY unit")
    assert rows
    for row in rows:
        assert told(site, "/api/facts", unit=row["unit"])["total"] == row["n"]


def test_offsets_are_of_the_articles_text(site: TestClient) -> None:
    for hit in told(site, "/api/facts", per_page=30)["hits"]:
        fact = told(site, f"/api/facts/{hit['fact']['fact_key']}")
        text = told(site, f"/api/articles/{fact['article']['article_key']}")["text"]
        start, end = hit["fact"]["evidence_start"], hit["fact"]["evidence_end"]
        assert text[start:end] == hit["evidence"] == fact["readings"][0]["evidence"]["text"]
        assert text[hit["sentence_start"] :].startswith(hit["sentence"])
        assert text[fact["sentence"]["start"] : fact["sentence"]["end"]] == fact["sentence"]["text"] == hit["sentence"]


def test_a_hit_and_a_row_of_a_download_lead_to_their_article(site: TestClient) -> None:
    hits = told(site, "/api/facts", per_page=30)["hits"]
    rows = {row["fact_key"]: row for row in told(site, "/download.json")}
    assert len(hits) == 30
    for hit in hits:
        key, fact = hit["article"]["article_key"], hit["fact"]["fact_key"]
        assert rows[fact]["article_key"] == key
        assert fact in {one["fact_key"] for one in told(site, f"/api/articles/{key}")["facts"]}
        assert site.get(f"/article/{key}").status_code == 200
    article = told(site, "/api/openapi.json")["components"]["schemas"]["HitArticle"]
    assert "article_key" in article["required"]


def objects(answer: Any) -> Iterator[dict[str, Any]]:
    """All of an answer."""
    if isinstance(answer, dict):
        yield answer
    for part in answer.values() if isinstance(answer, dict) else answer if isinstance(answer, list) else ():
        yield from objects(part)


def test_the_id_of_an_article_is_called_article_wherever_its_key_is(site: TestClient, store: Store) -> None:
    """As in an export."""
    schemas = told(site, "/api/openapi.json")["components"]["schemas"]
    named = {name: one["properties"] for name, one in schemas.items() if "article_key" in one.get("properties", {})}
    assert named.keys() >= {"HitArticle", "CitedArticle", "ArticleAnswer", "Copy", "Told", "Report", "Received"}
    assert [name for name, properties in named.items() if properties.get("article", {}).get("type") != "string"] == []
    ids = {row["article_key"]: row["name"] for row in ask(store, "SELECT article_key, name FROM articles")}
    group = told(site, "/api/checks")["groups"][0]
    fact = told(site, f"/api/facts/{group['reports'][0]['fact_key']}")
    article = told(site, f"/api/articles/{fact['article']['article_key']}")
    assert article["story"]
    hits = told(site, "/api/facts")
    body = next(hit["fact"]["organisation_id"] for hit in hits["hits"] if "organisation_id" in hit["fact"])
    answers = [
        hits, fact, article, told(site, f"/api/organisations/{body}"), told(site, "/download.json"),
        site.post("/api/verify", json={"text": article["text"]}).json(),
    ]  # fmt: skip
    found = [one for answer in answers for one in objects(answer) if "article_key" in one]
    assert len(found) > 100
    for one in found:
        assert [name for name, it in one.items() if it == ids[one["article_key"]]] == ["article"]


def test_an_article_has_all_its_facts(site: TestClient, store: Store) -> None:
    rows = ask(store, "SELECT a.article_key, count(*) AS n FROM facts f JOIN articles a ON a.id = f.article GROUP BY 1")
    for row in rows:
        assert len(told(site, f"/api/articles/{row['article_key']}")["facts"]) == row["n"]


def test_a_body_is_found_by_beginnings_of_its_name_and_under_its_id(site: TestClient, store: Store) -> None:
    found = told(site, "/api/organisations", q="lien doan lao")["bodies"]
    assert found
    for body in found:
        whole = told(site, f"/api/organisations/{body['organisation_id']}")
        assert (whole["organisation_id"], whole["name"]) == (body["organisation_id"], body["name"])
        sql = "SELECT count(*) AS n FROM facts WHERE organisation_id = ?"
        assert sum(one["facts"] for one in whole["counts"]) == ask(store, sql, body["organisation_id"])[0]["n"]


def test_checks_are_those_of_the_command(site: TestClient, store: Store) -> None:
    groups = [group.model_dump(mode="json") for group in check(store, Filters(), language="en")]
    seen: list[Any] = []
    page = 1
    while some := told(site, "/api/checks", page=page, lang="en")["groups"]:
        seen += some
        page += 1
    assert seen == groups
    conflicts = [group for group in groups if group["verdict"] == "conflict"]
    assert told(site, "/api/checks", verdict="conflict", lang="en")["groups"] == conflicts[:20]
    for group in conflicts[:3]:
        for report in group["reports"]:
            assert group in told(site, f"/api/checks/{report['fact_key']}", lang="en")["groups"]


def test_why_is_told_in_the_language_that_is_asked_for(site: TestClient) -> None:
    (vi, en) = (told(site, "/api/checks", lang=language)["groups"][0]["why"] for language in ("vi", "en"))
    assert vi != en
    assert told(site, "/api/checks")["groups"][0]["why"] == vi


def test_health_counts_what_stands_in_the_store(site: TestClient, store: Store, filled: Path) -> None:
    assert told(site, "/health") == {
        "status": "ok", "store": str(filled), "schema_version": 4,
        "articles": ask(store, "SELECT count(*) AS n FROM articles")[0]["n"], "facts": count(store, Filters()),
        "verdicts_up_to_date": True, "articles_not_compared": 0, "decided_since": 0, "comparing": False,
    }  # fmt: skip
