"""The chart of a search: a year tells how many facts its link finds, and figures that may stand beside one another."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from extractor.api import Extractor
from extractor.store.base import Store
from extractor.store.sqlite.store import SQLiteStore
from extractor.web.app import create_app
from extractor.web.settings import Settings
from tests.store.comparing import judge, line, write
from tests.web.pages.reading import Page

_TOLD = re.compile(r"(\d+): .+ \(([\d.]+)\)")
TEXTS = (
    "Năm 2016, LĐLĐ tỉnh Kon Tum kết nạp 1.200 đoàn viên.",
    "Năm 2017, LĐLĐ tỉnh Kon Tum kết nạp 1.300 đoàn viên.",
    "Giai đoạn 2016-2018, LĐLĐ tỉnh Kon Tum kết nạp 4.100 đoàn viên.",
    "Năm 2018, LĐLĐ tỉnh Kon Tum kết nạp 1.520 đoàn viên.",
    "Năm 2018, LĐLĐ tỉnh Gia Lai kết nạp 1.700 đoàn viên.",
    "Năm 2030, LĐLĐ tỉnh Kon Tum phấn đấu kết nạp 9.000 đoàn viên.",
    "Năm 2018, LĐLĐ tỉnh Kon Tum phấn đấu kết nạp 8.000 đoàn viên.",
)
Served = Callable[..., TestClient]


@pytest.fixture
def served(extractor: Extractor, tmp_path: Path) -> Iterator[Served]:
    """Serves articles of these texts, a, b, c …, after something was done to their store."""
    with _serving() as serve:

        def of(texts: Sequence[str], then: Callable[[Store], None] = lambda store: None) -> TestClient:
            path = tmp_path / "facts.db"
            with SQLiteStore(path, create=True) as store:
                write(store, [line(extractor, name, text) for name, text in zip("abcdefghij", texts, strict=False)])
                then(store)
            return serve(path)

        yield of


@contextmanager
def _serving() -> Iterator[Callable[[Path], TestClient]]:
    sites: list[TestClient] = []

    def serve(path: Path) -> TestClient:
        site = TestClient(create_app(Settings(str(path), hosts=("testserver",), read_only=True)))
        sites.append(site)
        return site.__enter__()

    yield serve
    for site in sites:
        site.__exit__(None, None, None)


def page(site: TestClient, address: str) -> Page:
    answer = site.get(address)
    assert answer.status_code == 200, answer.text
    return Page(answer.text)


def found(site: TestClient, address: str) -> int:
    return int(page(site, address).all("[role=status] b")[0].replace(".", ""))


def told(shown: Page) -> list[tuple[int, int, str]]:
    """The years of the picture, how many facts each tells, and its link."""
    words = [_TOLD.fullmatch(one) for one in shown.all("svg.years a title")]
    links = shown.links("svg.years a")
    return [(int(one[1]), int(one[2].replace(".", "")), link) for one, link in zip(words, links, strict=True) if one]


@pytest.mark.parametrize("years", ["", "&year=2014..2016", "&year=2017", "&year=..2015"])
@pytest.mark.parametrize(
    "search",
    ["q=", "q=cong doan", "type=term", "type=count&metric=initiative", "metric=member", "metric=money&unit=VND",
     "metric=member&rejected=true", "exactly=true", "metric=member&exactly=true",
     "type=award&award=certificate_of_merit", "metric=member&modality=target"],
)  # fmt: skip
def test_each_year_tells_how_many_facts_its_link_finds(site: TestClient, search: str, years: str) -> None:
    if search.endswith("certificate_of_merit"):
        search = f"type=award&award={_an_award(site)}"
    shown = page(site, f"/?{search}{years}")
    marks = told(shown)
    assert marks or "target" in search
    for year, facts, link in marks:
        assert found(site, link) == facts, (year, link)
    for link, words in zip(shown.links(".left-out a"), shown.all(".left-out a"), strict=True):
        assert found(site, link) == int(words.split()[0])
    if years != "&year=..2015":  # a chosen year bounds nothing of the picture
        assert [each[:2] for each in marks] == [each[:2] for each in told(page(site, f"/?{search}"))]


def _an_award(site: TestClient) -> str:
    awards = site.get("/api/facts?type=award").json()["facets"]["award"]
    return str(awards[0]["value"])


def test_figures_of_several_years_stand_in_each_and_targets_in_none(served: Served) -> None:
    site = served(TEXTS)
    shown = page(site, "/?metric=member")
    assert [(year, facts) for year, facts, _ in told(shown)] == [(2016, 2), (2017, 2), (2018, 3)]
    for _, facts, link in told(shown):
        assert found(site, link) == facts
    assert shown.all(".left-out") == ["Không vẽ vì không phải kết quả: 2 số liệu (chỉ tiêu)"]
    assert [found(site, link) for link in shown.links(".left-out a")] == [2]
    targets = page(site, shown.links(".left-out a")[0])
    assert [year for year, _, _ in told(targets)] == [2018, 2030]
    assert "chỉ gồm số liệu loại: chỉ tiêu" in targets.all("figcaption")[0]


def test_the_years_chosen_are_marked_among_all(served: Served) -> None:
    site = served(TEXTS)
    for address in ("/?metric=member&year=2016..2017", "/?year=2016..2017"):
        shown = page(site, address)
        assert [int(one[:4]) for one in shown.all("svg.narrowed a[aria-current] title")] == [2016, 2017]
        assert 2018 in [year for year, _, _ in told(shown)]
        assert "các năm đang chọn được tô đậm" in shown.all("figcaption")[0]
    assert not page(site, "/").all("svg.narrowed")


def test_exactly_a_year_is_no_year_of_several(served: Served) -> None:
    site = served(TEXTS)
    for address in ("/?metric=member&exactly=true", "/?metric=member&year=2016..2018&exactly=true"):
        shown = page(site, address)
        assert [(year, facts) for year, facts, _ in told(shown)] == [(2016, 1), (2017, 1), (2018, 2)]
        assert [found(site, link) for *_, link in told(shown)] == [1, 1, 2]
        assert shown.all("svg.years a title")[-1] == "2018: 1.610 (2)"
        assert not shown.all("svg.narrowed")  # what was found of three years is of none of them
    shown = page(site, "/?metric=member&year=2017&exactly=true")
    assert [one[:4] for one in shown.all("svg.narrowed a[aria-current] title")] == ["2017"]


def test_honours_without_a_figure_are_neither_counted_nor_found(served: Served) -> None:
    site = served([
        "Năm 2016, LĐLĐ tỉnh Kon Tum tặng 12 Bằng khen cho các tập thể.",
        "Năm 2017, LĐLĐ tỉnh Kon Tum tặng 15 Bằng khen cho các tập thể.",
        "Năm 2017, LĐLĐ tỉnh Kon Tum tặng Bằng khen cho ông Nguyễn Văn An.",
    ])  # fmt: skip
    shown = page(site, f"/?award={_an_award(site)}")
    assert found(site, f"/?award={_an_award(site)}") > 2
    assert [(year, facts) for year, facts, _ in told(shown)] == [(2016, 1), (2017, 1)]
    assert [found(site, link) for *_, link in told(shown)] == [1, 1]


def test_what_was_found_wrong_or_put_right_is_drawn_so(served: Served) -> None:
    def decided(store: Store) -> None:
        judge(store, "d", 1520, "correct", correction={"value": 1250})
        judge(store, "e", 1700, "reject")
        judge(store, "b", 1300, "correct", correction={"value": 1, "metric": "gift"})

    site = served([*TEXTS[:2], *TEXTS[2:5]], decided)
    for address in ("/?metric=member", "/?metric=member&rejected=true"):
        shown = page(site, address)
        words = dict(one.split(": ", 1) for one in shown.all("svg.years a title"))
        assert words == {"2016": "2.650 (2)", "2017": "4.100 (2)", "2018": "2.675 (2)"}
        assert [found(site, link) for *_, link in told(shown)] == [2, 2, 2]
        assert "Được đếm nhưng không vẽ, vì đã sửa cả nội dung khác ngoài con số: 1" in shown.text


def test_each_year_is_told_in_the_scale_that_fits_it(served: Served) -> None:
    site = served(["Năm 2016, cả nước có 1.450 công nhân.", "Năm 2018, cả nước có 14,5 triệu công nhân."])
    shown = page(site, "/?metric=worker")
    assert shown.all("svg.years a title") == ["2016: 1.450 (1)", "2018: 14,5 triệu (1)"]
    assert "(triệu)" in shown.all("figcaption")[0]
    assert shown.all("svg.years text.tick")[:2] == ["0", "5"]
