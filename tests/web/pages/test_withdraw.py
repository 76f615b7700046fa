"""A decision is withdrawn on its fact's page: its history tells so, and the queue has the fact again."""

import sqlite3
import time
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from extractor.web import live
from extractor.web.app import create_app
from extractor.web.settings import Settings
from tests.web.pages.reading import Page
from tests.web.pages.test_review import HOSTILE, figure, kept, page, queue, typed

WITHDRAW = "details.withdraw"


def decide(site: TestClient, key: str, verdict: str, **data: str) -> None:
    answer = site.post(f"/fact/{key}/decision", data={"who": "An", "verdict": verdict} | data)
    assert answer.status_code == 303, answer.text


def sent(found: Page) -> tuple[str, dict[str, str]]:
    """Where the form of a withdrawal leads, and what its button sends as it stands."""
    (form,) = found.tree.cssselect(f"{WITHDRAW} form")
    assert form.get("method") == "post"
    fields = (*form.cssselect("input"), *form.cssselect("button"))
    return form.get("action"), {one.get("name"): one.get("value") for one in fields}


def test_beside_the_decision_that_stands_it_is_withdrawn(writable: TestClient) -> None:
    key = figure(writable)
    assert not page(writable, f"/fact/{key}").tree.cssselect(WITHDRAW)
    decide(writable, key, "reject")
    decide(writable, key, "correct", **{"set.value": "46000"})
    assert typed(writable, key)["set.value"] == "46000"
    found = page(writable, f"/fact/{key}")
    assert [bool(one.cssselect(WITHDRAW)) for one in found.tree.cssselect(".decision")] == [False, True]
    action, data = sent(found)
    assert (data["who"], data["verdict"]) == ("An", "withdraw")
    answer = writable.post(action, data=data | {"who": "Bình", "note": f"nhầm dòng {HOSTILE}"})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/fact/{key}")
    found = page(writable, f"/fact/{key}")
    told = found.all(".decision")[-1]
    assert "đã rút lại ý kiến" in told and "Bình" in told and "nhầm dòng <script>" in told
    assert "dữ kiện trở lại trạng thái chưa duyệt" in told
    assert "ý kiến này được dùng" not in found.text
    assert not found.tree.cssselect(WITHDRAW)
    assert typed(writable, key)["set.value"] != "46000"  # the fact as it was read
    english = page(writable, f"/fact/{key}?lang=en").all(".decision")[-1]
    assert "withdrawn" in english and "the fact is undecided again" in english
    assert [(one.verdict, one.by_whom) for one in kept(writable, key)][-1] == ("withdraw", "Bình")
    assert "withdrawn" in page(writable, "/review").all(".decision .tag")


def test_who_withdraws_is_led_on(writable: TestClient) -> None:
    key = figure(writable)
    decide(writable, key, "accept")
    action, data = sent(page(writable, f"/fact/{key}?next=/review%3Ftype=count"))
    assert writable.post(action, data=data).headers["location"] == "/review?type=count"


@pytest.mark.parametrize(
    ("data", "said"), [({"who": " \u202e "}, "hãy ghi tên"), ({"who": "An", "note": "x" * 5001}, "5.000")]
)
def test_what_cannot_be_kept_is_told_where_it_was_typed(writable: TestClient, data: dict[str, str], said: str) -> None:
    key = figure(writable)
    decide(writable, key, "accept")
    answer = writable.post(f"/fact/{key}/decision", data={"verdict": "withdraw", "note": "nhầm"} | data)
    assert answer.status_code == 400
    found = Page(answer.text)
    (alert,) = found.all("[role=alert]")
    assert said in alert
    assert found.all(f"{WITHDRAW}[open] [role=alert]") == [alert]
    assert found.tree.cssselect("#withdraw-note")[0].text.strip() == data.get("note", "nhầm")
    assert not (found.tree.cssselect("#note")[0].text or "").strip()
    assert len(kept(writable, key)) == 1


def test_where_nothing_stands_nothing_is_withdrawn(writable: TestClient) -> None:
    key, data = figure(writable), {"verdict": "withdraw", "who": "An", "note": "nhầm"}
    for many in (0, 2):
        answer = writable.post(f"/fact/{key}/decision", data=data)
        assert answer.status_code == 400
        found = Page(answer.text)
        assert "không có ý kiến duyệt nào đang có hiệu lực để rút lại" in found.all("form.review [role=alert]")[0]
        assert found.tree.cssselect("#note")[0].text.strip() == "nhầm"
        assert len(kept(writable, key)) == many
        if not many:
            decide(writable, key, "reject")
            decide(writable, key, "withdraw")


def test_no_other_site_withdraws(writable: TestClient) -> None:
    key = figure(writable)
    decide(writable, key, "accept")
    foreign = {"sec-fetch-site": "cross-site"}
    data = {"verdict": "withdraw", "who": "An"}
    assert writable.post(f"/fact/{key}/decision", data=data, headers=foreign).status_code == 403
    assert len(kept(writable, key)) == 1


def test_a_read_only_site_shows_no_such_form(writable: TestClient) -> None:
    key = figure(writable)
    decide(writable, key, "accept")
    path = writable.app.state.settings.store  # type: ignore[attr-defined]
    with TestClient(create_app(Settings(path, hosts=("testserver",), read_only=True))) as site:
        assert page(site, f"/fact/{key}").all(".decision")
        assert not page(site, f"/fact/{key}").tree.cssselect(WITHDRAW)
        assert site.post(f"/fact/{key}/decision", data={"verdict": "withdraw", "who": "An"}).status_code == 403


@pytest.mark.timeout(60)
def test_the_queue_has_it_again(filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live, "EVERY", 0.01)
    path = tmp_path / "facts.db"
    path.write_bytes(filled.read_bytes())
    app = create_app(Settings(str(path), hosts=("testserver",)))
    app.state.comparing.start = app.state.workers.begin = lambda: None
    with TestClient(app, follow_redirects=False) as site:
        first, count = queue(site), page(site, "/review").all("[role=status]")
        decide(site, first[0], "reject")
        assert first[0] not in queue(site)
        while page(site, "/review").all("[role=status]") == count:
            time.sleep(0.01)
        decide(site, first[0], "withdraw")
        while queue(site) != first:
            time.sleep(0.01)
        assert page(site, "/review").all("[role=status]") == count
    with sqlite3.connect(path) as db:
        assert db.execute("SELECT verdict FROM decisions ORDER BY id").fetchall() == [("reject",), ("withdraw",)]
