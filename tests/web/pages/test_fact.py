"""The page of a fact."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from extractor.api import Extractor
from extractor.store.checks.check import check
from extractor.store.decisions.deciding import decide
from extractor.store.search.filters import Filters
from extractor.store.sqlite.store import SQLiteStore
from extractor.web.app import create_app
from extractor.web.settings import Settings
from tests.store.asking import ask
from tests.store.comparing import NOW, key_of, line, write
from tests.web.pages.reading import Page

TEXT = "Năm 2018, LĐLĐ tỉnh Kon Tum có 45 sáng kiến được công nhận."


def page(site: TestClient, address: str) -> Page:
    answer = site.get(address)
    assert answer.status_code == 200, answer.text
    return Page(answer.text)


def test_the_fact_in_its_sentence_and_what_it_tells(site: TestClient, filled: Path) -> None:
    with SQLiteStore(filled) as store:
        rows = ask(store, "SELECT f.*, a.article_key, a.text FROM facts f JOIN articles a ON a.id = f.article LIMIT 40")
    for row in rows:
        found = page(site, f"/fact/{row['fact_key']}")
        words = " ".join(row["text"][row["evidence_start"] : row["evidence_end"]].split())
        assert found.all(".card blockquote mark")[0] == words
        assert row["rule"] in found.all("dd code")
        back = f"/article/{row['article_key']}?at={row['fact_key']}#f-{row['fact_key']}"
        assert back in found.links("a")


def test_the_body_of_a_fact_has_a_link(site: TestClient, filled: Path) -> None:
    sql = "SELECT fact_key, organisation_id FROM facts WHERE type = 'count' AND organisation_id IS NOT NULL LIMIT 1"
    with SQLiteStore(filled) as store:
        (row,) = ask(store, sql)
    assert f"/organisation/{row['organisation_id']}" in page(site, f"/fact/{row['fact_key']}").links("dd a")


def test_the_body_that_took_its_place_has_a_link(extractor: Extractor, tmp_path: Path) -> None:
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        write(store, [line(extractor, "a", TEXT)])
        (fact,) = ask(store, "SELECT fact_key, successor FROM facts WHERE successor IS NOT NULL")
    with TestClient(create_app(Settings(str(tmp_path / "facts.db"), hosts=("testserver",), read_only=True))) as site:
        found = page(site, f"/fact/{fact['fact_key']}")
    assert f"/organisation/{fact['successor']}" in found.links("dd a")
    assert fact["successor"] not in found.all("dd")


def test_the_groups_that_it_is_in(site: TestClient, filled: Path) -> None:
    with SQLiteStore(filled) as store:
        group = next(one for one in check(store, Filters(), language="vi") if one.verdict == "conflict")
    found = page(site, f"/fact/{group.reports[0].fact_key}")
    assert "mâu thuẫn" in found.all(".group .verdict")
    assert group.why in found.text


def test_what_was_decided(extractor: Extractor, tmp_path: Path) -> None:
    path = tmp_path / "facts.db"
    with SQLiteStore(path, create=True) as store:
        write(store, [line(extractor, "a", TEXT)])
        key = key_of(store, "a", 45)
        decide(store, key, "reject", "<b>an</b>", NOW, note="chỉ tiêu")
        decide(store, key, "correct", "bình", NOW, correction={"metric": "person"})
        (row,) = ask(store, "SELECT article_key FROM articles")
    with TestClient(create_app(Settings(str(path), hosts=("testserver",)))) as site:
        found = page(site, f"/fact/{key}?lang=en")
        first, last = found.all(".decision")
        assert "reject" in first and "<b>an</b>" in first and "chỉ tiêu" in first
        assert "counted person" in last and "this one counts" in last
        (form,) = found.tree.cssselect("form.review")
        assert (form.get("method"), form.get("action")) == ("post", f"/fact/{key}/decision")
        article = page(site, f"/article/{row['article_key']}")
        assert article.all(".note .decided-correct") == ["corrected: counted: person"]


def test_a_read_only_site_asks_for_no_decision(site: TestClient, filled: Path) -> None:
    with SQLiteStore(filled) as store:
        (row,) = ask(store, "SELECT fact_key FROM facts LIMIT 1")
    assert not page(site, f"/fact/{row['fact_key']}").tree.cssselect("form.review")


@pytest.mark.parametrize("key", ["0000", "%00", "a" * 5000])
def test_no_such_fact(site: TestClient, key: str) -> None:
    assert site.get(f"/fact/{key}").status_code == 404
