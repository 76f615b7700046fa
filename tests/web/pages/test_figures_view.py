"""A body's figures of one thing: what its addresses name, what corrections change, what its words say."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from extractor.api import Extractor
from extractor.store.sqlite.store import SQLiteStore
from extractor.web.app import create_app
from extractor.web.index import body
from extractor.web.settings import Settings
from tests.store.comparing import judge, line, write
from tests.web.pages.reading import Page

KON_TUM = "/organisation/union/kon-tum/lien-doan-lao-dong"
YEARS = (2013, 2014, 2015)
Corrections = Sequence[tuple[int, dict[str, Any]]]
"""Years whose reports are corrected."""


@pytest.fixture
def made(extractor: Extractor, tmp_path: Path) -> Path:
    """A store in which a gift is told of each year, from 43 on, all of them published in 2018."""
    path = tmp_path / "facts.db"
    with SQLiteStore(path, create=True) as store:
        write(store, [line(extractor, str(year), _text(year, "suất quà"), "2018-05-01") for year in YEARS])
    return path


def _text(year: int, noun: str) -> str:
    return f"Năm {year}, LĐLĐ tỉnh Kon Tum tặng {year - 1970} {noun} cho công nhân."


def correct(path: Path, corrections: Corrections) -> None:
    with SQLiteStore(path) as store:
        for year, correction in corrections:
            judge(store, str(year), year - 1970, "correct", correction=correction)


@contextmanager
def served(path: Path) -> Iterator[TestClient]:
    with TestClient(create_app(Settings(str(path), hosts=("testserver",), read_only=True))) as client:
        yield client


def shown(path: Path, asked: str = "") -> Page:
    with served(path) as client:
        answer = client.get(KON_TUM + asked)
        assert answer.status_code == 200, answer.text
        return Page(answer.text)


def drawn(path: Path) -> list[str]:
    return shown(path).all("svg.years a title")


def test_the_address_of_a_thing_stays_when_more_is_told_of_another(extractor: Extractor, made: Path) -> None:
    with served(made) as client:
        (key,) = (one["key"] for one in client.get(f"/api/organisations{KON_TUM[13:]}").json()["figures"]["things"])
    houses = [line(extractor, f"n{year}", _text(year, "mái ấm")) for year in range(2010, 2018)]
    with SQLiteStore(made) as store:
        write(store, houses)
    found = shown(made, f"?thing={key}")
    assert [title.split(" (")[0] for title in found.all(".thing h3")] == ["nhà · mái ấm", "suất quà"]
    assert found.all(".thing.whole h3") == ["suất quà (3)"]
    assert found.all(f"details[open]#figures-{key}")


@pytest.mark.parametrize("repeated", [{"metric": "gift"}, {"metric": "gift", "noun": "suất quà", "unit": None}])
def test_a_correction_that_repeats_what_the_figure_is_of_is_drawn(made: Path, repeated: dict[str, Any]) -> None:
    correct(made, [(2014, {"value": 99} | repeated)])
    assert drawn(made) == ["2013: 43 (1)", "2014: 99 (1)", "2015: 45 (1)"]


@pytest.mark.parametrize("another", [{"metric": "money", "unit": "vnd"}, {"noun": "phần quà"}, {"modality": "target"}])
def test_a_correction_to_another_thing_is_not_drawn(made: Path, another: dict[str, Any]) -> None:
    correct(made, [(2014, {"value": 99} | another)])
    assert drawn(made) == ["2013: 43 (1)", "2015: 45 (1)"]


@pytest.mark.parametrize(
    ("correction", "latest"),
    [({"value": 99}, "3 câu; mới nhất: 99 (2015)"), ({"value": 99, "metric": "person"}, "3 câu; mới nhất: 44 (2014)")],
)
def test_the_last_figure_is_as_it_was_put_right(made: Path, correction: dict[str, Any], latest: str) -> None:
    correct(made, [(2015, correction)])
    found = shown(made)
    assert found.all(".thing summary") == [latest]
    assert found.all(".thing td .tag") == ["đã sửa thành 99" + " · loại số liệu: người" * (len(correction) - 1)]


def test_where_all_are_of_another_thing_the_last_is_what_was_decided(made: Path) -> None:
    correct(made, [(year, {"metric": "person"}) for year in YEARS])
    assert shown(made).all(".thing summary") == ["3 câu; mới nhất: đã sửa: loại số liệu: người"]


def test_a_period_that_was_taken_away_leaves_the_year_of_publication(made: Path) -> None:
    correct(made, [(2013, {"period_from": None, "period_to": None})])
    assert drawn(made) == ["2014: 44 (1)", "2015: 45 (1)", "2018: 43 (1)"]


def test_a_period_that_was_taken_away_of_an_article_without_a_day_leaves_none(
    extractor: Extractor, made: Path
) -> None:  # fmt: skip
    with SQLiteStore(made) as store:
        write(store, [line(extractor, "2016", _text(2016, "suất quà"), None)])
    correct(made, [(2016, {"period_from": None, "period_to": None})])
    found = shown(made)
    assert found.all("svg.years a title") == ["2013: 43 (1)", "2014: 44 (1)", "2015: 45 (1)"]
    assert found.all(".thing > p.quiet") == ["Không thuộc riêng năm nào nên không có trong hình: 1"]


def test_a_point_leads_to_the_rows_that_were_corrected_to_its_year(made: Path) -> None:
    period = {"period_from": "2010-01-01", "period_to": "2010-12-31"}
    correct(made, [(2013, period), (2015, period)])
    found = shown(made)
    (address,) = (href for href in found.links("svg.years a") if href.startswith("?thing="))
    asked, anchor = address.split("#")
    (row,) = shown(made, asked).tree.cssselect(f"details[open] tr#{anchor}")
    assert row.cssselect("td")[1].text_content() == "45 đã sửa: từ ngày: 1/1/2010 · đến ngày: 31/12/2010"
    assert drawn(made)[0].startswith("2010: ")


def test_no_two_rows_have_the_place_of_one_year(made: Path) -> None:
    correct(made, [(2013, {"period_from": "2015-01-01", "period_to": "2015-12-31"})])
    places = [row.get("id").rpartition("-")[2] for row in shown(made).tree.cssselect(".thing tbody tr[id]")]
    assert places == ["2015", "2014"]


@pytest.mark.parametrize(
    ("fetched", "language", "said"),
    [
        (15, "vi", "3 câu; mới nhất: 45 (2015)"), (15, "en", "3 reports; the last: 45 (2015)"),
        (2, "vi", "2 câu gần nhất trong 3 câu; mới nhất: 45 (2015)"),
        (2, "en", "The latest 2 of 3 reports; the last: 45 (2015)"),
    ],
)  # fmt: skip
def test_how_many_of_all_reports_are_here_is_said(
    made: Path, monkeypatch: pytest.MonkeyPatch, fetched: int, language: str, said: str
) -> None:
    monkeypatch.setattr(body, "MOST_REPORTS", fetched)
    found = shown(made, f"?lang={language}")
    assert found.all(".thing summary") == [said]
    assert found.all(".thing h3 a") == ["(3)"]


def test_reports_that_are_here_since_somebody_decided_on_them_are_not_called_the_latest(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(body, "MOST_REPORTS", 1)
    with SQLiteStore(made) as store:
        judge(store, "2013", 43, "accept")
    (said,) = shown(made).all(".thing summary")
    assert said == "2 trong 3 câu, gồm những câu gần nhất và những câu đã có ý kiến duyệt; mới nhất: 45 (2015)"


def test_a_report_alone_is_not_called_the_latest(extractor: Extractor, tmp_path: Path) -> None:
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        write(store, [line(extractor, "a", "LĐLĐ tỉnh Kon Tum tặng 45 suất quà cho công nhân.", None)])
    assert shown(tmp_path / "facts.db").all(".thing summary") == ["1 câu: 45 (không rõ năm)"]


@pytest.mark.parametrize(
    ("fetched", "said"), [(15, "Xem cả 11 câu ngay trên trang này"), (10, "Xem 10 trong 11 câu ngay trên trang này")]
)
def test_the_link_to_reports_says_how_many_it_leads_to(
    extractor: Extractor, made: Path, monkeypatch: pytest.MonkeyPatch, fetched: int, said: str
) -> None:
    monkeypatch.setattr(body, "MOST_REPORTS", fetched)
    with SQLiteStore(made) as store:
        write(store, [line(extractor, str(year), _text(year, "suất quà")) for year in range(2016, 2024)])
    found = shown(made)
    (address,) = (href for href in found.links(".thing details a") if "?thing=" in href)
    assert said in found.all(".thing details a")
    assert len(shown(made, address.removeprefix(KON_TUM).split("#")[0]).all(".thing tbody tr")) == min(fetched, 11)
