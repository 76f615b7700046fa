"""Decisions that came after figures were compared: every page on which their verdict stands says so."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from extractor.checking.checked import Checked
from extractor.store.checks.check import check
from extractor.store.search.filters import Filters
from extractor.store.sqlite.store import SQLiteStore
from tests.web.pages.reading import Page

NOTES = {
    "vi": ("một trong các con số này đã có ý kiến duyệt mới", "ý kiến duyệt mới sau lần đối chiếu gần nhất: 1."),
    "en": ("Somebody has decided on one of these figures since", "Facts decided on since the last comparison: 1."),
}


@pytest.fixture(scope="module")
def conflict(filled: Path) -> Checked:
    """A conflict of two articles."""
    with SQLiteStore(filled) as store:
        return next(one for one in check(store, Filters()) if one.verdict == "conflict" and len(one.reports) == 2)


def page(site: TestClient, address: str) -> Page:
    answer = site.get(address)
    assert answer.status_code == 200, answer.text
    return Page(answer.text)


def decide(site: TestClient, key: str, **told: object) -> None:
    assert site.post(f"/api/facts/{key}/decision", json={"by": "An", **told}).status_code == 200


@pytest.mark.parametrize("language", NOTES)
def test_a_correction_is_told_until_figures_are_compared_anew(
    writable: TestClient, conflict: Checked, language: str
) -> None:
    of_group, of_all = NOTES[language]
    first, second = conflict.reports
    pages = [f"/check/{second.fact_key}?lang={language}", f"/fact/{first.fact_key}?lang={language}"]
    article = writable.get(f"/api/facts/{first.fact_key}").json()["article"]["article_key"]
    assert all(of_group not in page(writable, one).text for one in pages)
    assert of_all not in page(writable, f"/checks?lang={language}").text
    assert not page(writable, f"/article/{article}").all("aside .tag:not(.wrong)")

    decide(writable, first.fact_key, verdict="correct", correction={"value": first.value * 7})
    assert all(of_group in page(writable, one).text for one in pages)
    assert of_all in page(writable, f"/checks?lang={language}").text
    tag = page(writable, f"/article/{article}?lang={language}").all("aside .tag:not(.wrong)")
    assert tag == [{"vi": "có ý kiến duyệt mới", "en": "decided on since"}[language]]
    health = writable.get("/health").json()
    assert (health["verdicts_up_to_date"], health["articles_not_compared"], health["decided_since"]) == (False, 0, 1)
    assert [one["outdated"] for one in writable.get(f"/api/checks/{second.fact_key}").json()["groups"]] == [True]

    comparing = writable.app.state.comparing  # type: ignore[attr-defined]
    del comparing.start  # which the fixture has taken away
    writable.post("/checks")
    comparing.join()
    assert not comparing.failed
    assert all(of_group not in page(writable, one).text for one in pages[1:])
    assert of_all not in page(writable, f"/checks?lang={language}").text
    assert writable.get("/health").json()["verdicts_up_to_date"]


def test_a_group_stands_under_the_verdict_that_it_has_now(writable: TestClient, conflict: Checked) -> None:
    """Not among conflicts, and not counted there, once a correction has made its figures one."""
    first, second = conflict.reports
    before = {one: writable.get(f"/api/checks?verdict={one}").json() for one in ("conflict", "agree")}
    decide(writable, first.fact_key, verdict="correct", correction={"value": second.value})
    for told in (second, first):
        (now,) = writable.get(f"/api/checks/{told.fact_key}").json()["groups"]
        assert (now["verdict"], now["outdated"]) == ("agree", True)
    for verdict, more in (("conflict", -1), ("agree", 1)):
        found = writable.get(f"/api/checks?verdict={verdict}").json()
        assert found["counts"][verdict] == found["total"] == before[verdict]["total"] + more
        assert {one["verdict"] for one in found["groups"]} <= {verdict}
        assert f"<b>{found['total']}</b>" in writable.get(f"/checks?verdict={verdict}").text
    decide(writable, first.fact_key, verdict="reject")
    counts = writable.get("/api/checks").json()["counts"]
    assert counts["conflict"] + counts["agree"] == before["conflict"]["total"] + before["agree"]["total"] - 1


def test_a_group_of_which_nothing_is_left_says_so(writable: TestClient, conflict: Checked) -> None:
    first, second = conflict.reports
    decide(writable, first.fact_key, verdict="reject")
    for key in (first.fact_key, second.fact_key):
        assert page(writable, f"/check/{key}?lang=vi").all("h1") == ["Không còn gì để đối chiếu"]
        assert page(writable, f"/check/{key}?lang=en").all("h1") == ["Nothing is left to compare"]
    assert writable.get(f"/api/checks/{second.fact_key}").json() == {"groups": []}
