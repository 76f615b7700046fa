"""The queue of facts to decide on, and the form of a fact."""

import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from extractor.store.address import open_store
from extractor.store.decisions.deciding import decide
from extractor.store.review.decided import history
from extractor.web import live
from extractor.web.app import create_app
from extractor.web.reviewer import local
from extractor.web.settings import Settings
from tests.store.asking import ask
from tests.store.comparing import NOW
from tests.web.pages.reading import Page

HOSTILE = "<script>alert(1)</script>\u202e\x00\x1b"


def page(site: TestClient, address: str) -> Page:
    answer = site.get(address)
    assert answer.status_code == 200, answer.text
    return Page(answer.text)


def queue(site: TestClient, query: str = "") -> list[str]:
    """The keys of the facts of a page of the queue."""
    found = page(site, f"/review{query}")
    return [link.split("?")[0].removeprefix("/fact/") for link in found.links(".hit h2 a")]


def kept(site: TestClient, key: str) -> list[Any]:
    """What was decided of a fact, as the store has it."""
    with open_store(site.app.state.settings.store) as store:  # type: ignore[attr-defined]
        return history(store, key)


def figure(site: TestClient) -> str:
    """The key of a count with an exact figure."""
    with open_store(site.app.state.settings.store) as store:  # type: ignore[attr-defined]
        sql = "SELECT fact_key FROM facts WHERE type = 'count' AND relation = 'exact' AND upper IS NULL ORDER BY id"
        return str(ask(store, sql)[0]["fact_key"])


def typed(site: TestClient, key: str) -> dict[str, str]:
    """The form of a fact as it would be sent."""
    form = page(site, f"/fact/{key}").tree.cssselect("form.review")[0]
    values = {one.get("name"): one.get("value") for one in form.cssselect("input")}
    for one in form.cssselect("select"):
        values[one.get("name")] = one.cssselect("option[selected]")[0].get("value")
    return {name: value or "" for name, value in values.items()} | {"note": form.cssselect("textarea")[0].text.strip()}


def test_the_least_sure_stand_first(writable: TestClient, filled: Path) -> None:
    seen: list[str] = []
    address = "/review"
    while address:
        found = page(writable, address)
        seen += [link.split("?")[0].removeprefix("/fact/") for link in found.links(".hit h2 a")]
        address = next(iter(found.links("a[rel=next]")), "")
    with sqlite3.connect(f"file:{filled}?mode=ro", uri=True) as db:
        sure = dict(db.execute("SELECT fact_key, confidence FROM facts"))
    assert sorted(seen) == sorted(sure)
    assert [sure[key] for key in seen] == sorted(sure.values())


def test_the_queue_can_be_narrowed(writable: TestClient) -> None:
    found = page(writable, "/review?type=award&q=&org=")
    assert set(found.all(".hit .badge")) == {"khen thưởng"}
    assert found.tree.cssselect("#type option[selected]")[0].get("value") == "award"
    assert page(writable, "/review?q=khongcotunay").all(".hit") == []


def test_a_name_comes_first_and_is_remembered(writable: TestClient) -> None:
    assert page(writable, "/review").tree.cssselect(".hit form") == []
    answer = writable.post("/review", data={"who": f" Nguyễn  An{HOSTILE}", "next": "/review?type=award"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/review?type=award")
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie and "samesite=lax" in cookie
    found = page(writable, "/review")
    assert found.tree.cssselect(".hit form")
    assert found.tree.cssselect("#who")[0].get("value").startswith("Nguyễn An<script>")
    assert found.tree.cssselect(".keys[hidden]")  # a script shows what only a script does
    assert "<script>alert" not in writable.get("/review").text


def test_a_decision_is_seen_at_once_and_leads_on(writable: TestClient) -> None:
    writable.post("/review", data={"who": "An"})
    first, second, *_ = queue(writable)
    for key, verdict in ((first, "accept"), (second, "reject")):
        form = next(
            one
            for one in page(writable, "/review").tree.cssselect(".hit form")
            if one.get("action") == f"/fact/{key}/decision"
        )
        data = {one.get("name"): one.get("value") for one in form.cssselect("input")} | {"verdict": verdict}
        answer = writable.post(form.get("action"), data=data)
        assert (answer.status_code, answer.headers["location"]) == (303, "/review")
        assert key not in queue(writable)
    found = page(writable, "/review")
    assert found.all(".decision .tag") == ["đã duyệt: sai", "đã duyệt: đúng"]
    assert found.links(".decision a") == [f"/fact/{second}", f"/fact/{first}"]
    assert "đã duyệt: sai" in page(writable, f"/fact/{second}").all(".decision .tag")
    assert [one.by_whom for one in kept(writable, first)] == ["An"]


def test_the_index_follows(filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live, "EVERY", 0.01)
    path = tmp_path / "facts.db"
    path.write_bytes(filled.read_bytes())
    app = create_app(Settings(str(path), hosts=("testserver",)))
    app.state.comparing.start = app.state.workers.begin = lambda: None
    with TestClient(app, follow_redirects=False) as site:
        (before,) = page(site, "/review").all("[role=status]")
        site.post(f"/fact/{queue(site)[0]}/decision", data={"verdict": "accept", "who": "An"})
        for _ in range(1000):
            if page(site, "/review").all("[role=status]") != [before]:
                break
            time.sleep(0.01)
        else:
            pytest.fail("the index does not follow")


def test_a_correction_changes_what_was_changed_alone(writable: TestClient) -> None:
    key = figure(writable)
    form = typed(writable, key)
    assert form["set.relation"] == "exact"
    old = float(form["set.value"])
    sent = form | {"verdict": "correct", "who": "An", "note": HOSTILE, "set.value": "46000"}
    answer = writable.post(f"/fact/{key}/decision", data=sent)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/fact/{key}")
    (made,) = kept(writable, key)
    assert (made.correction, made.note) == ({"value": 46000}, "<script>alert(1)</script>\u202e\x1b")
    text = writable.get(f"/fact/{key}").text
    assert "46.000" in text or "46000" in text
    assert "<script>alert" not in text
    assert not {"\u202e", "\x1b"} & set(text)
    again = typed(writable, key)
    assert again["set.value"] == "46000"  # a new correction takes the place of the old one as a whole
    writable.post(
        f"/fact/{key}/decision", data=again | {"verdict": "correct", "who": "An", "set.noun": "sáng kiến mới"}
    )
    assert kept(writable, key)[-1].correction == {"value": 46000, "noun": "sáng kiến mới"}
    assert kept(writable, key)[0].fact["value"] == old


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_type_has_a_form_that_changes_nothing_by_itself(writable: TestClient, language: str) -> None:
    with open_store(writable.app.state.settings.store) as store:  # type: ignore[attr-defined]
        rows = ask(store, "SELECT type, min(fact_key) AS fact_key FROM facts GROUP BY type")
    assert len(rows) > 5
    writable.get(f"/review?lang={language}")
    said = {"vi": "Chưa sửa gì", "en": "Nothing was changed"}[language]
    for row in rows:
        sent = typed(writable, row["fact_key"]) | {"verdict": "correct", "who": "An"}
        answer = writable.post(f"/fact/{row['fact_key']}/decision", data=sent)
        assert answer.status_code == 400, row["type"]
        assert said in Page(answer.text).all("[role=alert]")[0]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            {"verdict": "correct", "who": "An", "set.value": "nhiều"},
            "nhiều không phải là số; hãy ghi 45 hoặc 45,5",
        ),
        (
            {"verdict": "correct", "who": "An", "set.value": "7", "set.relation": ""},
            "(bỏ trống) không phải là giá trị",
        ),
        ({"verdict": "correct", "who": "An"}, "Chưa sửa gì"),
        ({"verdict": "accept", "who": " \u202e "}, "hãy ghi tên"),
        ({"verdict": "perhaps", "who": "An"}, "không phải ý kiến duyệt"),
        ({"who": "An"}, "không phải ý kiến duyệt"),
        ({"verdict": "reject", "who": "An", "note": "x" * 5001}, "5.000"),
    ],
)
def test_what_cannot_be_kept_is_told_with_what_was_typed(writable: TestClient, data: dict[str, str], said: str) -> None:
    key = figure(writable)
    answer = writable.post(f"/fact/{key}/decision", data={"note": "vì sao", "next": "/review"} | data)
    assert answer.status_code == 400
    found = Page(answer.text)
    assert said in found.all("[role=alert]")[0]
    assert found.tree.cssselect("#note")[0].text.strip() == data.get("note", "vì sao")
    assert found.tree.cssselect("input[name=next]")[0].get("value") == "/review"
    if "set.value" in data:
        assert found.tree.cssselect("[name='set.value']")[0].get("value") == data["set.value"]
        assert found.tree.cssselect("details[open] [name='set.value']")
    assert kept(writable, key) == []


def test_a_store_that_takes_nothing_is_to_blame_and_what_was_typed_stays(writable: TestClient) -> None:
    key = figure(writable)
    with sqlite3.connect(writable.app.state.settings.store) as store:  # type: ignore[attr-defined]
        store.execute("CREATE TRIGGER full BEFORE INSERT ON decisions BEGIN SELECT RAISE(FAIL, 'disk is full'); END")
    answer = writable.post(f"/fact/{key}/decision", data={"verdict": "reject", "who": "An", "note": "vì sao"})
    assert answer.status_code == 503
    found = Page(answer.text)
    assert "đĩa đã đầy" in found.all("[role=alert]")[0]
    assert found.tree.cssselect("#note")[0].text.strip() == "vì sao"
    assert writable.post(f"/api/facts/{key}/decision", json={"verdict": "reject", "by": "An"}).status_code == 503
    assert kept(writable, key) == []


def test_nobody_decides_on_what_is_not_there(writable: TestClient) -> None:
    data = {"verdict": "accept", "who": "An"}
    assert writable.post("/fact/000000000000000000/decision", data=data).status_code == 404
    assert writable.post(f"/fact/{figure(writable)}/decision", data=data | {"note": "x" * 60_000}).status_code == 413
    foreign = {"sec-fetch-site": "cross-site"}
    assert writable.post(f"/fact/{figure(writable)}/decision", data=data, headers=foreign).status_code == 403
    assert kept(writable, figure(writable)) == []


@pytest.mark.parametrize(
    ("address", "ours"),
    [
        ("/review?page=2&q=s%C3%A1ng", True), ("/", True), ("https://evil.example/", False), ("//evil.example", False),
        ("/\\evil.example", False), ("\\\\evil.example", False), ("javascript:alert(1)", False), ("review", False),
        ("/\n/evil.example", False), ("/\t/evil.example", False), ("", False), ("///evil.example", False),
        (" //evil.example", False), ("http:review", False), ("//[", False),
    ],
)  # fmt: skip
def test_nobody_is_led_away(writable: TestClient, address: str, ours: bool) -> None:
    assert local(address) == (address if ours else None)
    key = figure(writable)
    found = writable.get(f"/fact/{key}", params={"next": address})
    assert bool(Page(found.text).tree.cssselect("input[name=next]")) == ours
    answer = writable.post(f"/fact/{key}/decision", data={"verdict": "accept", "who": "An", "next": address})
    assert answer.headers["location"] == (address if ours else f"/fact/{key}")
    named = writable.post("/review", data={"who": "An", "next": address})
    assert named.headers["location"] == (address if ours else "/review")


@pytest.fixture
def folder(filled: Path, tmp_path: Path) -> Iterator[TestClient]:
    """A site over a folder of Parquet files with some facts."""
    from extractor.api import load
    from tests.store.comparing import planted, write

    address = str(tmp_path / "facts.parquet")
    store = open_store(address, create=True)
    write(store, planted(load(), 1, 3))
    store.close()
    app = create_app(Settings(address, hosts=("testserver",)))
    app.state.comparing.start = app.state.workers.begin = lambda: None
    with TestClient(app, follow_redirects=False) as site:
        yield site


@pytest.mark.parametrize(("name", "said"), [("site", "chỉ để đọc"), ("folder", "Parquet không lưu")])
def test_where_nothing_is_decided_there_are_no_forms(name: str, said: str, request: pytest.FixtureRequest) -> None:
    site = request.getfixturevalue(name)
    found = page(site, "/review")
    assert said in found.text
    assert found.tree.cssselect("form[method=post]") == []
    key = found.links(".hit h2 a")[0].split("?")[0].removeprefix("/fact/")
    fact = page(site, f"/fact/{key}")
    assert said in fact.text
    assert fact.tree.cssselect("form[method=post]") == []
    assert site.post(f"/fact/{key}/decision", data={"verdict": "accept", "who": "An"}).status_code == 403
    assert site.post("/review", data={"who": "An"}).status_code == 403
    told = {"verdict": "accept", "by": "An"}
    assert site.post(f"/api/facts/{key}/decision", json=told).status_code == 403
    assert site.get("/api/decisions").json() == {"decisions": []}


def test_decisions_of_facts_that_went_are_told(writable: TestClient) -> None:
    key = figure(writable)
    with open_store(writable.app.state.settings.store) as store:  # type: ignore[attr-defined]
        decide(store, key, "accept", "Bình", NOW)
        with store.changing() as change:
            change("UPDATE decisions SET fact_key = ?", ("111111111111111111",))
    assert "Dữ kiện không có trong kho" in page(writable, "/review").all(".decision")[0]
