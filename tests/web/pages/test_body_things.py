"""All that figures of a body are of can be opened, and a number beside a link is what is found behind it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from extractor.api import Extractor
from extractor.store.sqlite.store import SQLiteStore
from extractor.web.answers import organisation
from extractor.web.app import create_app
from extractor.web.index import body
from extractor.web.pages.organisation_view import DRAWN
from extractor.web.settings import Settings
from tests.store.comparing import judge, line, write
from tests.web.pages.reading import Page

BODY = "union/kon-tum/lien-doan-lao-dong"
KON_TUM = f"/organisation/{BODY}"
NOUNS = ("sáng kiến", "suất quà", "đoàn viên", "tập thể", "công trình", "lớp tập huấn", "tổ tự quản", "mái ấm",
         "cuộc thi", "hộ nghèo", "công nhân", "cán bộ", "căn nhà", "xe đạp", "áo ấm", "buổi tuyên truyền")  # fmt: skip


@contextmanager
def served(path: Path) -> Iterator[TestClient]:
    with TestClient(create_app(Settings(str(path), hosts=("testserver",), read_only=True))) as client:
        yield client


def shown(client: TestClient, address: str) -> Page:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    return Page(answer.text)


@pytest.fixture
def many(extractor: Extractor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    """Of a body with more things than are told whole, of which a page names three."""
    monkeypatch.setattr(organisation, "MOST_NAMED", 3)
    told = [f"Năm {year}, LĐLĐ tỉnh Kon Tum có {20 + at} {noun}." for at, noun in enumerate(NOUNS)
            for year in (2017, 2018)]  # fmt: skip
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        write(store, [line(extractor, f"a{at}", text) for at, text in enumerate(told)])
    with served(tmp_path / "facts.db") as client:
        yield client


def named(client: TestClient) -> dict[str, str]:
    """Where things lead that are named alone, on all pages of them."""
    found, address = dict[str, str](), KON_TUM
    while address:
        page = shown(client, address.partition("#")[0])
        found |= dict(zip(page.links("#others li a"), page.all("#others li a"), strict=True))
        assert len(page.all("#others li")) <= 3
        address = next(iter(page.links("#others a[rel=next]")), "")
    return found


def test_every_thing_is_named_and_opened_by_its_address(many: TestClient) -> None:
    first = shown(many, KON_TUM)
    others = named(many)
    assert len(first.all(".thing")) == DRAWN
    assert len(others) == len(NOUNS) - body.MOST_THINGS
    assert first.all("#others summary") == [f"Được nhắc ít hơn nữa: {len(others)}"]
    for address, title in others.items():
        page = shown(many, address)
        assert page.all(".thing.whole h3") == [title]
        assert len(page.all(".thing.whole tbody tr")) == 2
        assert page.all(f".thing.whole details[open]#{address.partition('#')[2]}")
        assert page.all(".thing:not(.whole) h3") == first.all(".thing h3")
        assert title not in page.all("#others li a")
        assert not page.all("p[role=status]")


def test_a_page_of_things_that_is_none_says_so(many: TestClient) -> None:
    page = shown(many, f"{KON_TUM}?page=9")
    assert page.all("details#others[open] > p") == ["Kết quả hết trước trang này."]
    assert many.get(f"{KON_TUM}?page=0").status_code == 422


def test_programs_are_told_of_every_thing_too(many: TestClient) -> None:
    told = many.get(f"/api/organisations/{BODY}").json()["figures"]
    assert [len(told["things"]), len(told["others"]), told["others_told"]] == [12, 3, len(NOUNS) - 12]
    last = many.get(f"/api/organisations/{BODY}?page=2").json()["figures"]["others"][-1]
    opened = many.get(f"/api/organisations/{BODY}?thing={last['key']}").json()["figures"]["things"]
    assert [one["key"] for one in opened[:12]] == [one["key"] for one in told["things"]]
    assert [{name: one[name] for name in last} for one in opened[12:]] == [last]
    assert len(opened[12]["reports"]) == 2


def test_what_is_measured_in_other_units_is_told_apart(extractor: Extractor, tmp_path: Path) -> None:
    told = ["LĐLĐ tỉnh Kon Tum trồng 30 ha rừng.", "LĐLĐ tỉnh Kon Tum làm 12 km đường."]
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        write(store, [line(extractor, f"a{at}", text) for at, text in enumerate(told)])
    with served(tmp_path / "facts.db") as client:
        titles = shown(client, KON_TUM).all(".thing h3")
    assert len(set(titles)) == len(titles) == 2


YEARS = ("Năm 2016", "Năm 2017", "Năm 2017", "Giai đoạn 2016-2018", "Giai đoạn 2017-2018", "Năm 2018")


FIGURE, AWARD = "có {} sáng kiến", "trao Bằng khen cho {} tập thể"


def put(extractor: Extractor, path: Path, told: str = FIGURE) -> None:
    """What is told of one year, and of several."""
    texts = [f"{year}, LĐLĐ tỉnh Kon Tum {told.format(20 + at)}." for at, year in enumerate(YEARS)]
    with SQLiteStore(path, create=True) as store:
        write(store, [line(extractor, f"a{at}", text, "2019-01-10") for at, text in enumerate(texts)])


def behind(client: TestClient, address: str) -> int:
    total: int = client.get(f"/api/facts{address.removeprefix('/')}").json()["total"]
    return total


@pytest.mark.parametrize("fetched", [1, 2])
def test_a_point_leads_to_the_figures_of_its_year_alone(
    extractor: Extractor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fetched: int
) -> None:
    monkeypatch.setattr(body, "MOST_REPORTS", fetched)
    put(extractor, tmp_path / "facts.db")
    with served(tmp_path / "facts.db") as client:
        page = shown(client, KON_TUM)
        points = list(zip(page.links(".thing svg.years a"), page.all(".thing svg.years a title"), strict=True))
        assert [words[:4] for _, words in points] == ["2016", "2017", "2018"]
        for address, words in points:
            assert words.endswith(f"({behind(client, address)})"), (address, words)
        (address, _) = points[1]
        assert "chỉ về đúng các năm này ×Bỏ chọn" in shown(client, address).all(".chosen a")


def test_where_all_reports_are_here_as_many_of_the_year_are_listed(extractor: Extractor, tmp_path: Path) -> None:
    put(extractor, tmp_path / "facts.db")
    with served(tmp_path / "facts.db") as client:
        page = shown(client, KON_TUM)
        points = list(zip(page.links(".thing svg.years a"), page.all(".thing svg.years a title"), strict=True))
        assert [words.rpartition("(")[2] for _, words in points] == ["1)", "2)", "1)"]
        for address, words in points:
            if address.startswith("/fact/"):
                continue
            opened = shown(client, KON_TUM + address.partition("#")[0])
            rows = opened.all(".thing.whole tbody td:first-child")
            assert words.endswith(f"({rows.count(words[:4])})")


def test_years_of_awards_lead_to_as_many_facts_as_they_tell(extractor: Extractor, tmp_path: Path) -> None:
    put(extractor, tmp_path / "facts.db", AWARD)
    with served(tmp_path / "facts.db") as client:
        given = shown(client, KON_TUM).tree.cssselect("[aria-labelledby=given] td.many span")
        told = {one.cssselect("a")[0].get("href"): " ".join(one.text_content().split()) for one in given}
        assert sorted(told.values()) == ["2016 (1)", "2016–2018 (1)", "2017 (2)", "2017–2018 (1)", "2018 (1)"]
        for address, words in told.items():
            assert words.endswith(f"({behind(client, address)})"), (address, words)


def test_a_point_that_corrections_change_tells_what_is_behind_its_link(
    extractor: Extractor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(body, "MOST_REPORTS", 1)
    put(extractor, tmp_path / "facts.db")
    with SQLiteStore(tmp_path / "facts.db") as store:
        for article, value, year in (("a1", 21, 2018), ("a0", 20, 2012)):
            period = {"period_from": f"{year}-01-01", "period_to": f"{year}-12-31"}
            judge(store, article, value, "correct", correction=period)
    with served(tmp_path / "facts.db") as client:
        page = shown(client, KON_TUM)
        points = dict(zip(page.all(".thing svg.years a title"), page.links(".thing svg.years a"), strict=True))
        assert [words[:4] for words in points] == ["2012", "2017", "2018"]
        assert [re.sub(r".*\((.*)\)", r"\1", words) for words in points] == [
            "1", "1; theo bài viết: 2", "2; theo bài viết: 1",
        ]  # fmt: skip
        first, *others = points.values()
        assert first.startswith("/fact/")
        assert [behind(client, address) for address in others] == [2, 1]
