"""The pages of figures compared."""

from contextlib import closing
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from extractor.api import Extractor
from extractor.checking.checked import ORDER, Checked
from extractor.showing.groups import MEANINGS
from extractor.showing.translation import translate
from extractor.store.address import open_store
from extractor.store.checks.behind import behind
from extractor.store.checks.check import check
from extractor.store.checks.update import update
from extractor.store.search.filters import Filters
from extractor.store.sqlite.store import SQLiteStore
from extractor.web.app import create_app
from extractor.web.comparing import FAILED, FIRST
from extractor.web.rendering import say
from extractor.web.settings import Settings
from tests.store.comparing import line, planted, write
from tests.web.pages.reading import Page


@pytest.fixture(scope="module")
def groups(filled: Path) -> list[Checked]:
    with SQLiteStore(filled) as store:
        return list(check(store, Filters(), language="vi"))


def page(site: TestClient, address: str) -> Page:
    answer = site.get(address)
    assert answer.status_code == 200, answer.text
    return Page(answer.text)


def test_conflicts_stand_first_and_all_are_there(site: TestClient, groups: list[Checked]) -> None:
    seen: list[str] = []
    address = "/checks"
    while address:
        found = page(site, address)
        seen += found.links(".group h2 a")
        address = next(iter(found.links("a[rel=next]")), "")
    assert seen == [f"/check/{group.reports[0].fact_key}" for group in groups]
    assert page(site, "/checks").all(".group .verdict")[0] == "mâu thuẫn"


def test_a_group_shows_every_side_with_its_sentence(site: TestClient, groups: list[Checked]) -> None:
    conflict = next(group for group in groups if group.verdict == "conflict")
    found = page(site, f"/check/{conflict.reports[0].fact_key}")
    for report in conflict.reports:
        assert report.evidence.text in found.text
    assert conflict.why in found.text
    assert found.tree.cssselect("svg.axis")
    sides = {one.get("class") for one in found.tree.cssselect("svg.axis g")}
    assert len(sides) > 1


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_each_verdict_means_is_told(site: TestClient, language: str) -> None:
    """As text: a phone shows no titles."""
    found = page(site, f"/checks?lang={language}")
    site.cookies.clear()
    assert found.all("details.meanings summary") == [say("What the verdicts mean", language)]
    told = dict(zip(found.all("details.meanings dt"), found.all("details.meanings dd"), strict=True))
    assert told == {translate(verdict, language): translate(MEANINGS[verdict], language) for verdict in ORDER}


@pytest.mark.parametrize("verdict", ["conflict", "agree", "copied"])
def test_a_verdict_alone(site: TestClient, groups: list[Checked], verdict: str) -> None:
    found = page(site, f"/checks?verdict={verdict}")
    there = sum(group.verdict == verdict for group in groups)
    assert len(found.all(".group")) == min(there, 20)
    assert all(f"{verdict}" in (one.get("class") or "") for one in found.tree.cssselect(".group"))


def test_any_fact_of_a_group_leads_to_it(site: TestClient, groups: list[Checked]) -> None:
    for report in groups[0].reports:
        assert groups[0].why in page(site, f"/check/{report.fact_key}").text
    assert site.get("/check/0000").status_code == 404


def test_a_read_only_site_compares_nothing(site: TestClient) -> None:
    answer = site.post("/checks", follow_redirects=False)
    assert answer.status_code == 403


def test_new_articles_are_compared_when_one_asks(extractor: Extractor, tmp_path: Path) -> None:
    path = tmp_path / "facts.db"
    with SQLiteStore(path, create=True) as store:
        write(store, planted(extractor, 3, 3))
    app = create_app(Settings(str(path), hosts=("testserver",)))
    comparing = app.state.comparing
    comparing.start = lambda start=comparing.start: None  # not by itself
    with TestClient(app) as site:
        assert "Chưa đối chiếu" in page(site, "/checks").text
        del comparing.start
        assert site.post("/checks", follow_redirects=False).headers["location"] == "/checks"
        comparing.join()
        assert not comparing.failed
        found = page(site, "/checks")
        assert found.all(".group")
        assert "Chưa đối chiếu" not in found.text


def test_a_folder_of_parquet_files_is_compared_in_a_copy(extractor: Extractor, tmp_path: Path) -> None:
    address = str(tmp_path / "facts.parquet")
    lines = planted(extractor, 3, 3)
    with closing(open_store(address, create=True)) as store:
        write(store, lines[:4])
    before = sorted((one.name, one.stat().st_size) for one in Path(address).rglob("*"))
    app = create_app(Settings(address, hosts=("testserver",), read_only=True))
    comparing = app.state.comparing
    with TestClient(app) as site:
        assert site.get("/checks").status_code == 200
        comparing.join()
        assert page(site, "/checks").all(".group")
        assert sorted((one.name, one.stat().st_size) for one in Path(address).rglob("*")) == before
        copies = list(Path(comparing.folder).glob("*.db"))
        site.post("/checks")
        comparing.join()
        assert list(Path(comparing.folder).glob("*.db")) == copies  # nothing is new
        with closing(open_store(address)) as store:
            write(store, lines[4:])
        assert site.get("/health").json()["articles_not_compared"] == len(lines) - 4
        assert "Đối chiếu ngay" in page(site, "/checks").text
        site.post("/checks")
        comparing.join()
        assert "Đối chiếu ngay" not in page(site, "/checks").text
        assert len(list(Path(comparing.folder).glob("*.db"))) == 1
    assert not Path(comparing.folder).exists()


@pytest.mark.parametrize("replaced", [False, True], ids=["within", "as a whole"])
def test_a_changed_article_of_a_folder_is_compared_again(
    extractor: Extractor, tmp_path: Path, replaced: bool
) -> None:  # fmt: skip
    address, told = tmp_path / "facts.parquet", "LĐLĐ tỉnh Kon Tum tặng {} suất quà cho công nhân năm 2018."
    one, two, changed = (
        line(extractor, name, told.format(value), "2018-05-01") for name, value in (("a", 45), ("b", 46), ("b", 45))
    )
    with closing(open_store(str(address), create=True)) as store:
        write(store, [one, two])
    app = create_app(Settings(str(address), hosts=("testserver",)))
    with TestClient(app) as site:
        app.state.comparing.join()
        assert page(site, "/checks").all(".group .verdict") == ["mâu thuẫn"]
        if replaced:
            with closing(open_store(str(tmp_path / "new.parquet"), create=True)) as store:
                write(store, [one, changed])
            address.rename(tmp_path / "before.parquet")
            (tmp_path / "new.parquet").rename(address)
            app.state.live.refresh()
        else:
            with closing(open_store(str(address))) as store:
                write(store, [changed])
        assert site.get("/health").json()["articles_not_compared"] == (2 if replaced else 1)
        assert "Đối chiếu ngay" in page(site, "/checks").text
        site.post("/checks")
        app.state.comparing.join()
        found = page(site, "/checks")
        assert found.all(".group .verdict") == ["khớp nhau"]
        assert "Đối chiếu ngay" not in found.text


def test_while_a_first_copy_is_made_nobody_is_told_that_there_is_nothing(extractor: Extractor, tmp_path: Path) -> None:
    address = str(tmp_path / "facts.parquet")
    with closing(open_store(address, create=True)) as store:
        write(store, planted(extractor, 1, 3))
    app = create_app(Settings(address, hosts=("testserver",)))
    comparing = app.state.comparing
    comparing.start = lambda: None
    with TestClient(app) as site:
        key = site.get("/api/facts").json()["hits"][0]["fact"]["fact_key"]
        answer, told = site.get(f"/check/{key}"), for_programs(site, key)
        assert (answer.status_code, "ối chiếu lần đầu" in answer.text) == (503, True)
        assert told == [(503, {"error": FIRST})] * 3
        del comparing.start
        for part in Path(address, "articles").rglob("*.parquet"):
            part.unlink()
        site.post("/checks")
        comparing.join()
        answer = site.get(f"/check/{key}")
        assert (answer.status_code, "Đối chiếu không xong" in answer.text) == (503, True)
        assert for_programs(site, key) == [(503, {"error": FAILED})] * 3


def for_programs(site: TestClient, key: str) -> list[tuple[int, object]]:
    """The status and the answer of whatever looks at verdicts."""
    answers = (site.get("/api/checks"), site.get(f"/api/checks/{key}"), site.post("/api/verify", json={"text": "45"}))
    return [(one.status_code, one.json()) for one in answers]


def test_articles_behind_a_check_of_nothing_are_counted(tmp_path: Path, extractor: Extractor) -> None:
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        update(store)
        assert behind(store).articles == 0
        write(store, planted(extractor, 1, 3))
        assert behind(store).articles == 2


def test_figures_of_seventeen_digits_are_shown(extractor: Extractor, tmp_path: Path) -> None:
    texts = [
        "Ngày 1/5/2019, LĐLĐ tỉnh Kon Tum tuyên dương 347 công nhân giỏi, làm lợi 20.000.000 tỷ đồng.",
        "Ngày 1/5/2019, LĐLĐ tỉnh Kon Tum tuyên dương 347 công nhân giỏi, làm lợi ít nhất 20.000.000 tỷ đồng.",
    ]
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        write(store, [line(extractor, name, text, "2019-05-02") for name, text in zip("ab", texts, strict=True)])
        update(store)
    with TestClient(create_app(Settings(str(tmp_path / "facts.db"), ("testserver",), read_only=True))) as site:
        assert "20.000.000 tỷ" in page(site, "/checks").text
