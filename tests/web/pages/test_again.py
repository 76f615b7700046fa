"""A search that was refused is put right on the page that refuses it."""

from urllib.parse import urlencode

import pytest
from fastapi.testclient import TestClient

from tests.web.pages.reading import Page

ASKED = [
    ("q", "cong doan"), ("type", "count"), ("type", "award"), ("org", "kon tum"), ("published", "hôm qua"),
    ("min", "1.000"), ("copies", "true"), ("rejected", "true"), ("sort", "newest"), ("page", "3"),
]  # fmt: skip


def refused(site: TestClient, address: str, status: int = 400) -> Page:
    answer = site.get(address)
    assert answer.status_code == status
    return Page(answer.text)


def sent(found: Page) -> list[tuple[str, str]]:
    """What the form of the page sends."""
    return [(one.get("name", ""), one.get("value", "")) for one in found.tree.cssselect("main form input")]


@pytest.mark.parametrize("status", [400, 422])
def test_nothing_that_was_typed_or_chosen_is_lost(site: TestClient, status: int) -> None:
    asked = [one for one in ASKED if status == 422 or one[0] != "min"]
    found = refused(site, f"/?{urlencode(asked)}", status)
    assert sorted(sent(found)) == sorted(one for one in asked if one[0] != "page")
    typed = [one.get("name") for one in found.tree.cssselect("main form label input")]
    assert typed == [name for name, _ in asked if name in ("q", "org", "published", "min")]
    assert found.all("main form label")[0] == "Từ cần tìm"


def test_the_form_finds_what_was_looked_for_once_it_is_right(site: TestClient) -> None:
    found = refused(site, "/?q=cong+doan&type=count&published=h%C3%B4m+qua")
    (form,) = found.tree.cssselect("main form")
    right = [(name, "2018" if name == "published" else value) for name, value in sent(found)]
    there = site.get(f"{form.get('action')}?{urlencode(right)}")
    assert there.status_code == 200
    assert "published=2018" in there.text


def test_what_was_chosen_is_told_and_can_be_taken_away(site: TestClient) -> None:
    asked = [*ASKED, ("metric", "nonsense"), ("noun", "-"), ("noun", "nữ")]
    found = refused(site, f"/?{urlencode(asked)}".replace("min=1.000", "min=1"))
    assert [one.split(" ×")[0] for one in found.all(".chosen a")] == [
        "Loại dữ kiện: số liệu, khen thưởng", "kể cả dữ kiện đã bị bác", "Thứ tự: mới nhất", "Loại số liệu: nonsense",
        "Đối tượng đếm: không nêu rõ, nữ",
    ]  # fmt: skip
    href = found.links(".chosen a")[3]
    assert "metric" not in href
    assert "q=cong+doan" in href


def test_each_page_of_filters_has_its_form(site: TestClient) -> None:
    for path in ("/", "/review", "/checks"):
        found = refused(site, f"{path}?q=cong+doan&year=20x")
        assert [one.get("action") for one in found.tree.cssselect("main form")] == [path]
        assert sent(found) == [("q", "cong doan"), ("year", "20x")]


def test_what_is_typed_is_shown_as_text(site: TestClient) -> None:
    answer = site.get("/", params={"q": '"><script>alert(1)</script>', "year": "20x", "source": "<b>{x}</b>"})
    assert answer.status_code == 400
    assert "<script>alert" not in answer.text
    assert "<b>{x}" not in answer.text


def test_where_nothing_was_asked_there_is_no_form(site: TestClient) -> None:
    wrong = f"/organisation/x?thing={'x' * 2000}"
    for address, status in (("/fact/none", 404), ("/fact/none?q=x", 404), (wrong, 422)):
        found = refused(site, address, status)
        assert not found.tree.cssselect("main form")
        assert found.links("main a") == ["/"]
