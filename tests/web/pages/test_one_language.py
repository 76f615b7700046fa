"""Pages speak one language throughout: what goes wrong, figures, units and days."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from extractor.api import Extractor
from extractor.store.address import open_store
from extractor.store.sqlite.store import SQLiteStore
from extractor.web.app import create_app
from extractor.web.settings import Settings
from tests.store.asking import ask
from tests.store.comparing import write
from tests.web.pages.reading import Page

TEXT = (
    "Ngày 1/5/2019, LĐLĐ tỉnh Kon Tum trao 1.250 suất quà, trị giá 2,5 tỷ đồng. "
    "Năm 2018, LĐLĐ tỉnh Kon Tum có 12,5% đoàn viên mới."
)


@pytest.fixture(scope="module")
def site(extractor: Extractor, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A site over one article, on which facts may be decided."""
    path = tmp_path_factory.mktemp("one") / "facts.db"
    found = extractor.extract(TEXT)
    line = json.loads(found.model_dump_json())
    line["article"] |= {"id": "a", "source": "Báo a", "published": "2019-05-02"}
    with SQLiteStore(path, create=True) as store:
        write(store, [line])
    app = create_app(Settings(str(path), hosts=("testserver",)))
    app.state.comparing.start = app.state.workers.begin = lambda: None
    with TestClient(app, follow_redirects=False) as client:
        yield client


def key_of(site: TestClient, where: str) -> str:
    with open_store(site.app.state.settings.store) as store:  # type: ignore[attr-defined]
        (row,) = ask(store, f"SELECT fact_key FROM facts WHERE {where}")
    return str(row["fact_key"])


def page(site: TestClient, address: str, language: str) -> Page:
    site.cookies.clear()
    answer = site.get(f"{address}{'&' if '?' in address else '?'}lang={language}")
    site.cookies.clear()
    return Page(answer.text)


@pytest.mark.parametrize(
    ("language", "gifts", "money", "day"),
    [("en", "1,250 suất quà", "2.5 billion đồng", "2019-05-01"), ("vi", "1.250 suất quà", "2,5 tỷ đồng", "1/5/2019")],
)
def test_figures_units_and_days(site: TestClient, language: str, gifts: str, money: str, day: str) -> None:
    found = page(site, "/", language)
    headlines = found.all(".hit h2")
    assert any(gifts in one and day in one for one in headlines)
    assert any(money in one for one in headlines)
    assert all("1.250 suất quà" in one for one in found.all("blockquote") if "trao" in one)  # as the article says it
    found = page(site, f"/fact/{key_of(site, 'value = 1250')}", language)
    assert gifts.split()[0] in found.all("dl.facts dd")
    assert day in found.all("dl.facts dd")


@pytest.mark.parametrize(("language", "unit"), [("en", "đồng"), ("vi", "đồng")])
def test_a_unit_that_was_chosen(site: TestClient, language: str, unit: str) -> None:
    chosen = page(site, "/?unit=VND&min=1000.5", language).all(".chosen a")
    figure = {"en": "Figure from: 1,000.5", "vi": "Con số từ: 1.000,5"}[language]
    assert [one.split(" ×")[0] for one in chosen] == [unit, figure]


@pytest.mark.parametrize(("language", "typed"), [("en", "12.5"), ("vi", "12,5")])
def test_a_form_has_figures_as_its_language_writes_them(site: TestClient, language: str, typed: str) -> None:
    key = key_of(site, "value = 12.5")
    (value,) = page(site, f"/fact/{key}", language).tree.cssselect("[name='set.value']")
    assert value.get("value") == typed
    site.cookies.set("language", language)
    data = {"verdict": "correct", "who": "An", "set.value": typed}
    answer = site.post(f"/fact/{key}/decision", data=data)
    assert answer.status_code == 400
    assert {"en": "Nothing was changed", "vi": "Chưa sửa gì"}[language] in Page(answer.text).all("[role=alert]")[0]
    site.cookies.clear()


def test_advice_is_for_who_sees_the_form(site: TestClient) -> None:
    key = key_of(site, "value = 12.5")
    for column, text in (("upper", "20"), ("relation", "range"), ("period_from", ""), ("period_from", "2018"),
                         ("value", "x"), ("value", "1.250.000"), ("recipients", "x"), ("relation", "")):  # fmt: skip
        answer = site.post(f"/fact/{key}/decision", data={"verdict": "correct", "who": "An", f"set.{column}": text})
        (alert,) = Page(answer.text).all("[role=alert]")
        assert not re.search(r"(ghi|trống|hoặc) [^,;.]*=", alert), alert


@pytest.mark.parametrize("typed", ["13.5", "13,5"])
def test_a_correction_is_typed_with_either_mark(site: TestClient, typed: str) -> None:
    key = key_of(site, "value = 12.5")
    answer = site.post(f"/fact/{key}/decision", data={"verdict": "correct", "who": "An", "set.value": typed})
    assert answer.status_code == 303
    history = site.get("/api/decisions?limit=1").json()["decisions"]
    assert history[0]["correction"] == {"value": 13.5}


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "Figure: 1.250 is read in two ways; write 1250, or 1.2500 for the decimal"),
        ("vi", "Con số: 1.250 có thể hiểu theo hai cách; hãy ghi 1250, hoặc 1,2500 nếu là số thập phân"),
    ],
)
def test_what_may_mean_something_else_is_refused_and_stays_as_typed(site: TestClient, language: str, told: str) -> None:
    key = key_of(site, "value = 12.5")
    site.cookies.set("language", language)
    data = {"verdict": "correct", "who": "An", "set.value": "1.250"}
    found = Page(site.post(f"/fact/{key}/decision", data=data).text)
    site.cookies.clear()
    assert found.all("[role=alert]") == [told]
    assert found.tree.cssselect("[name='set.value']")[0].get("value") == "1.250"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", ["Figure=12.5, upper bound=10: the upper bound", "The note is longer than 5,000 characters"]),
        ("vi", ["Con số=12,5, cận trên=10: cận trên lại", "Ghi chú dài hơn 5.000 ký tự"]),
    ],
)
def test_a_refusal_has_figures_as_its_language_writes_them(site: TestClient, language: str, told: list[str]) -> None:
    key = key_of(site, "value = 12.5")
    for wrong, begins in zip(({"set.upper": "10", "set.relation": "range"}, {"note": "x" * 5001}), told, strict=True):
        site.cookies.set("language", language)
        answer = site.post(f"/fact/{key}/decision", data={"verdict": "correct", "who": "An"} | wrong)
        site.cookies.clear()
        (alert,) = Page(answer.text).all("[role=alert]")
        assert alert.startswith(begins)


@pytest.mark.parametrize(
    ("address", "told"),
    [("/nothing", "Không có trang nào ở địa chỉ này"), ("/check/0", "Không có trang nào ở địa chỉ này")],
)
def test_nothing_there(site: TestClient, address: str, told: str) -> None:
    assert told in page(site, address, "vi").text


def test_a_store_that_is_gone(extractor: Extractor, tmp_path: Path) -> None:
    path = tmp_path / "facts.db"
    with SQLiteStore(path, create=True) as store:
        write(store, [json.loads(extractor.extract(TEXT).model_dump_json())])
    app = create_app(Settings(str(path), hosts=("testserver",), read_only=True))
    app.state.workers.begin = lambda: None
    with TestClient(app) as site:
        app.state.stores.close()
        path.write_bytes(b"no database at all, and long enough to be read as one" * 100)
        answer = site.get("/fact/0")
        assert answer.status_code == 503
        assert "không phải kho dữ kiện, cũng không phải cơ sở dữ liệu" in Page(answer.text).text
        assert "no store of facts, and no database at all" in site.get("/api/facts/0" + "0" * 17).json()["error"]


def test_a_method_that_no_page_has(site: TestClient) -> None:
    answer = site.post("/")
    assert answer.status_code == 405
    assert "Địa chỉ này không nhận yêu cầu như vậy" in Page(answer.text).text
