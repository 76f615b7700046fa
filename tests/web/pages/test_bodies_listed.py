"""The page of bodies is a place to begin: the most told, by level and province, with or without words."""

import pytest
from fastapi.testclient import TestClient

from extractor.web.answers import organisations
from tests.web.pages.reading import Page


def page(client: TestClient, address: str) -> Page:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    return Page(answer.text)


def names(found: Page) -> list[str]:
    return found.all("tbody td:first-child a")


def total(found: Page) -> int:
    (told,) = found.all("[role=status] b")
    return int(told)


def test_without_words_the_most_told_are_there_with_what_is_known_of_them(site: TestClient) -> None:
    found = page(site, "/organisations")
    facts = [int(one) for one in found.all("tbody td.number a")]
    assert facts == sorted(facts, reverse=True)
    assert len(facts) == total(found) > 15
    row = [" ".join(cell.text_content().split()) for cell in found.tree.cssselect("tbody tr")[0]]
    assert row == ["Liên đoàn Lao động tỉnh Cà Mau", "công đoàn", "tỉnh", "Cà Mau", "33", "2"]


def test_the_number_of_facts_is_what_is_found_behind_it(site: TestClient) -> None:
    found = page(site, "/organisations")
    for address, facts in zip(found.links("tbody td.number a"), found.all("tbody td.number a"), strict=True):
        assert page(site, address).all("[role=status] b") == [facts]


def test_a_level_and_a_province_are_chosen_by_links_and_left_again(site: TestClient) -> None:
    every = page(site, "/organisations")
    for address, words in zip(every.links(".facets a"), every.all(".facets a"), strict=True):
        found = page(site, address)
        assert [total(found), len(found.all(".chosen a"))] == [int(words.split()[-1]), 1]
        assert found.links(".facets a[aria-current]") == found.links(".chosen a") == ["/organisations"]
    (level,) = (one for one in every.links(".facets a") if one.endswith("level=grassroots"))
    below = page(site, level)
    (both,) = (one for one in below.links(".facets a") if one.endswith("V%C4%A9nh+Ph%C3%BAc"))
    assert names(page(site, both)) == ["Công ty TNHH Giày Phú Cường"]
    assert set(page(site, both).links(".chosen a")) == {level, "/organisations?province=V%C4%A9nh+Ph%C3%BAc"}


def test_words_and_what_is_chosen_narrow_together(site: TestClient) -> None:
    found = page(site, "/organisations?q=cong+ty&province=phu+tho")
    assert names(found) == ["Công ty TNHH May Đại Phát", "Công ty TNHH May Phú Cường", "Công ty TNHH Nhựa Sao Vàng"]
    assert [(one.get("name"), one.get("value")) for one in found.tree.cssselect("main form input")] == [
        ("q", "cong ty"), ("province", "phu tho"),
    ]  # fmt: skip
    assert "Không tìm thấy gì" in page(site, "/organisations?q=zzzz&province=phu+tho").text


@pytest.mark.parametrize("asked", ["", "q=lien"])
def test_pages_have_all_bodies_once(site: TestClient, monkeypatch: pytest.MonkeyPatch, asked: str) -> None:
    whole = names(page(site, f"/organisations?{asked}"))
    monkeypatch.setattr(organisations, "PAGE", 3)
    seen, address = list[str](), f"/organisations?{asked}"
    while address:
        found = page(site, address)
        assert len(names(found)) <= 3
        assert total(found) == len(whole)
        seen += names(found)
        address = next(iter(found.links("a[rel=next]")), "")
    assert seen == whole
    assert "Kết quả hết trước trang này" in page(site, f"/organisations?{asked}&page=99").text


def test_programs_are_told_the_same(site: TestClient) -> None:
    for asked in ("", "?level=central", "?q=lien&province=phu+tho", "?page=2"):
        found, told = page(site, f"/organisations{asked}"), site.get(f"/api/organisations{asked}").json()
        assert [body["name"] for body in told["bodies"]] == names(found)
        assert [str(body["facts"]) for body in told["bodies"]] == found.all("tbody td.number a")
    assert (told["all"], told["page"], told["total"]) == (False, 2, total(page(site, "/organisations")))


@pytest.mark.parametrize("address", ["/organisations", "/api/organisations"])
@pytest.mark.parametrize(("asked", "status"), [("level=nonsense", 400), ("province=nowhere", 400), ("page=0", 422)])
def test_what_is_no_level_no_province_and_no_page_is_refused(
    site: TestClient, address: str, asked: str, status: int
) -> None:  # fmt: skip
    assert site.get(f"{address}?{asked}").status_code == status
