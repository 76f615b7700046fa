"""The pages of bodies: found by name, and each as a whole."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from extractor.api import Extractor
from extractor.store.base import COPIED, Store
from extractor.store.organisations import links as organisation_links
from extractor.store.sqlite.store import SQLiteStore
from extractor.web.app import create_app
from extractor.web.index import body
from extractor.web.pages.figures_view import ROWS
from extractor.web.pages.organisation_view import DRAWN
from extractor.web.settings import Settings
from tests.store.comparing import INITIATIVES, judge, key_of, line, write
from tests.web.pages.reading import Page

KON_TUM = "union/kon-tum/lien-doan-lao-dong"
CENTRAL = "union/central/tong-lien-doan-lao-dong"
HOSTILE = '<script>alert(1)</script>"\u202e\x1b[31m'
NOUNS = ("sáng kiến", "suất quà", "đoàn viên", "tập thể", "công trình", "lớp tập huấn", "tổ tự quản", "mái ấm")
"""Things of which a body can have a number."""
TOLD = {
    "a": (
        "Năm 2017, LĐLĐ tỉnh Kon Tum có 120 sáng kiến được công nhận. LĐLĐ tỉnh Kon Tum trao Bằng khen cho 5 tập thể.",
        "2018-01-10",
    ),
    "b": (
        (
            "Năm 2018, LĐLĐ tỉnh Kon Tum có 148 sáng kiến được công nhận. Đại hội Công đoàn tỉnh Kon Tum lần thứ X, "
            "nhiệm kỳ 2018-2023 diễn ra tốt đẹp."
        ),
        "2019-01-10",
    ),
    "c": (
        (
            "Năm 2018, Liên đoàn Lao động tỉnh Kon Tum có 150 sáng kiến được công nhận. Năm 2018, Tổng LĐLĐ Việt Nam "
            "đã tặng Bằng khen cho LĐLĐ tỉnh Kon Tum."
        ),
        "2019-02-10",
    ),
    "d": (
        "Năm 2018, LĐLĐ tỉnh Kon Tum phấn đấu có 200 sáng kiến. LĐLĐ huyện Đăk Hà, tỉnh Kon Tum hỗ trợ 3 nhà.",
        "2018-02-10",
    ),
    "e": ("LĐLĐ tỉnh Quảng Ngãi tổ chức hội nghị.", "2025-08-01"),
    "f": (INITIATIVES.format(148), "2019-03-10"),
}
"""Articles by their names, with their days."""


@pytest.fixture(scope="module")
def path(extractor: Extractor, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of them, the last from a hostile source. Nobody may write to it."""
    made = tmp_path_factory.mktemp("bodies") / "facts.db"
    with SQLiteStore(made, create=True) as store:
        hostile = {"f": {"source": HOSTILE, "title": HOSTILE}}
        write(store, [line(extractor, name, *told, **hostile.get(name, {})) for name, told in TOLD.items()])
    return made


@pytest.fixture(scope="module")
def bodies(path: Path) -> Iterator[TestClient]:
    with TestClient(create_app(Settings(str(path), hosts=("testserver",), read_only=True))) as client:
        yield client


Written = Callable[[Callable[[Store], None]], Page]


@pytest.fixture
def written(extractor: Extractor, tmp_path: Path) -> Written:
    """The page of Kon Tum's body over a store of the same articles in which something is done."""

    def page_of(act: Callable[[Store], None]) -> Page:
        made = tmp_path / "facts.db"
        with SQLiteStore(made, create=True) as store:
            write(store, [line(extractor, name, *told) for name, told in TOLD.items()])
            act(store)
        with TestClient(create_app(Settings(str(made), hosts=("testserver",), read_only=True))) as client:
            return page(client, f"/organisation/{KON_TUM}")

    return page_of


def page(client: TestClient, address: str) -> Page:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    return Page(answer.text)


def row(found: Page, css: str, words: str) -> list[str]:
    """The cells of the first row of a table that has these words."""
    row = next(one for one in found.tree.cssselect(f"{css} tbody tr") if words in one.text_content())
    return [" ".join(cell.text_content().split()) for cell in row]


def test_a_body_tells_what_it_is_and_where_it_belongs(bodies: TestClient) -> None:
    found = page(bodies, f"/organisation/{KON_TUM}")
    assert found.all("h1") == ["Liên đoàn Lao động tỉnh Kon Tum"]
    told = dict(zip(found.all("dl.facts dt"), found.all("dl.facts dd"), strict=True))
    assert told["Loại"] == "công đoàn"
    assert told["Cấp"] == "tỉnh"
    assert told["Trực thuộc"] == "Tổng Liên đoàn Lao động Việt Nam"
    assert told["Nay, theo quy định"] == "Liên đoàn Lao động tỉnh Quảng Ngãi (từ 1/7/2025)"
    links = found.links("dl.facts dd a")
    assert {f"/organisation/{CENTRAL}", "/organisation/union/quang-ngai/lien-doan-lao-dong"} <= set(links)
    assert found.links("section[aria-labelledby=children] a") == [
        "/organisation/union/kon-tum/dak-ha/lien-doan-lao-dong"
    ]


def test_a_name_in_capitals_gives_way_to_a_better_spelling(extractor: Extractor, tmp_path: Path) -> None:
    good = "Liên đoàn Lao động tỉnh Sơn La"
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        write(store, [line(extractor, "a", f"{good.upper()} tổ chức hội nghị.", "2019-01-10")])
        write(store, [line(extractor, "b", f"{good} tổ chức hội nghị.", "2019-02-10")])
    with TestClient(create_app(Settings(str(tmp_path / "facts.db"), hosts=("testserver",), read_only=True))) as site:
        found = page(site, "/organisations?q=son+la")
        assert found.all("td:first-child a") == [good]
        own = page(site, found.links("td a")[0])
    assert own.all("h1") == [good]
    assert own.all("table.names tbody td:first-child") == [good]
    assert own.all("table.names tbody td.number") == ["2"]


def test_its_successor_leads_back(bodies: TestClient) -> None:
    found = page(bodies, "/organisation/union/quang-ngai/lien-doan-lao-dong")
    assert f"/organisation/{KON_TUM}" in found.links("dl.facts dd a")


def test_bodies_under_it_that_are_not_shown_are_counted_as_bodies(
    written: Written, extractor: Extractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(organisation_links, "MOST_CHILDREN", 1)
    more = "Công đoàn Viên chức tỉnh Kon Tum có 90 sáng kiến. LĐLĐ huyện Đăk Tô, tỉnh Kon Tum hỗ trợ 3 nhà."
    found = written(lambda store: write(store, [line(extractor, "g", more, "2019-04-10")]))
    assert len(found.links("section[aria-labelledby=children] a")) == 1
    assert "tổ chức nữa" in " ".join(found.all("section[aria-labelledby=children] p"))


def test_every_link_to_a_body_or_a_search_is_answered(bodies: TestClient) -> None:
    links = set(page(bodies, f"/organisation/{KON_TUM}").links("main a[href]"))
    led = {one for one in links if one.startswith(("/organisation/", "/?"))}
    assert len(led) > 8
    for address in led:
        assert page(bodies, address).all("h1")


def test_searches_find_as_many_facts_as_they_promise(bodies: TestClient) -> None:
    found = page(bodies, f"/organisation/{KON_TUM}")
    promised = dict(zip(found.links("dl.facts a.badge"), found.all("dl.facts a.badge"), strict=True))
    assert len(promised) == 4
    for address, words in promised.items():
        assert page(bodies, address).all("[role=status] b") == [words.split()[-1]]


def test_counts_lead_to_the_facts_that_were_counted(extractor: Extractor, tmp_path: Path) -> None:
    award = "Năm 2018, LĐLĐ tỉnh Kon Tum trao {} cho 5 tập thể."
    told = [
        INITIATIVES.format(148), INITIATIVES.format(148), award.format("7 Bằng khen"), award.format("Bằng khen"),
        "Năm 2018, Công đoàn Viên chức tỉnh Kon Tum có 90 sáng kiến được công nhận.",
    ]  # fmt: skip
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        write(store, [line(extractor, f"n{n}", text, "2019-01-10") for n, text in enumerate(told)])
        ids = {one["name"]: one["id"] for one in store.ask("SELECT id, name FROM articles", ())}
        with store.changing() as change:
            change(COPIED, (0.9, ids["n1"], ids["n0"]))
    with TestClient(create_app(Settings(str(tmp_path / "facts.db"), hosts=("testserver",), read_only=True))) as client:
        found = page(client, f"/organisation/{KON_TUM}")
        things = list(zip(found.links(".thing h3 a"), found.all(".thing h3 a"), strict=True))
        given = list(zip(found.links("[aria-labelledby=given] th a"), found.all("[aria-labelledby=given] td.number"),
                         strict=True))  # fmt: skip
        assert len(things) > 1
        assert given
        for address, number in (*things, *given):
            assert page(client, address).all("[role=status] b") == [number.strip("()")], address


def test_each_thing_and_each_year_leads_to_as_many_facts_as_it_tells(
    extractor: Extractor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(body, "MOST_REPORTS", 1)
    sentences = (
        "kết nạp {} đoàn viên mới, có {} đoàn viên", "có {} sáng kiến, {} giải pháp", "đạt {}% kế hoạch, tăng {}%",
    )  # fmt: skip
    told = [f"Năm {year}, LĐLĐ tỉnh Kon Tum {words.format(20 + at, 50 + year - 2000)}."
            for words in sentences for year in (2016, 2017, 2017) for at in (1, 2)]  # fmt: skip
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        write(store, [line(extractor, f"a{n}", text, "2018-01-10") for n, text in enumerate(told)])
    with TestClient(create_app(Settings(str(tmp_path / "facts.db"), hosts=("testserver",), read_only=True))) as client:
        found = page(client, f"/organisation/{KON_TUM}")
        things = dict(zip(found.links(".thing h3 a"), found.all(".thing h3 a"), strict=True))
        years = dict(zip(found.links(".thing svg.years a"), found.all(".thing svg.years a title"), strict=True))
        assert [len(things), len(years)] == [6, 12]
        for address, words in (things | years).items():
            total = client.get(f"/api/facts{address.removeprefix('/')}").json()["total"]
            assert words.endswith(f"({total})"), (address, words, total)


def test_names_are_told_with_their_days(bodies: TestClient) -> None:
    found = page(bodies, f"/organisation/{KON_TUM}")
    form, name = "LĐLĐ tỉnh Kon Tum", "Liên đoàn Lao động tỉnh Kon Tum"
    assert row(found, ".names", form) == [form, name, "10/1/2018", "10/3/2019", "5"]
    assert "Được nhắc quá nhiều" not in found.text


def test_a_term_is_drawn_and_leads_to_its_fact(bodies: TestClient, path: Path) -> None:
    found = page(bodies, f"/organisation/{KON_TUM}")
    with SQLiteStore(path) as store:
        (term,) = store.ask("SELECT fact_key FROM facts WHERE type = 'term'", ())
    assert found.links("svg.timeline a") == [f"/fact/{term['fact_key']}"]
    assert found.all("svg.timeline a text") == ["2018–2023 · lần thứ 10 (1)"]


def test_a_link_leads_past_each_picture(bodies: TestClient) -> None:
    found = page(bodies, f"/organisation/{KON_TUM}")
    past = found.links("figure .skip")
    assert len(past) == len(found.tree.cssselect("figure svg"))
    assert {one.removeprefix("#") for one in past} <= {one.get("id") for one in found.tree.cssselect("[id]")}


def test_a_point_is_what_most_articles_tell_of_a_year(bodies: TestClient) -> None:
    found = page(bodies, f"/organisation/{KON_TUM}")
    assert [one for one in found.all("svg.years a title") if "2018" in one] == ["2018: 148 (3)"]


def test_a_point_of_several_reports_leads_to_them(bodies: TestClient) -> None:
    found = page(bodies, f"/organisation/{KON_TUM}")
    (address,) = (href for href in found.links("svg.years a") if "2018" in href)
    asked, anchor = address.split("#")
    table = page(bodies, f"/organisation/{KON_TUM}{asked}")
    assert table.all(f"details[open] #{anchor} td")[0] == "2018"
    assert len(table.all("details[open] tbody tr")) == 4


def test_targets_stand_apart_from_what_was_reached(bodies: TestClient) -> None:
    found = page(bodies, f"/organisation/{KON_TUM}")
    assert found.all(".thing h3")[0] == "sáng kiến (4)"
    (target,) = (one for one in found.all(".thing") if "chỉ tiêu" in one)
    assert "200" in target
    assert "148" not in target


def test_what_is_drawn_stands_before_what_is_not(extractor: Extractor, tmp_path: Path) -> None:
    told = [f"Năm 2018, LĐLĐ tỉnh Kon Tum trao {n} suất quà." for n in (21, 22, 23)]
    told += [f"Năm {year}, LĐLĐ tỉnh Kon Tum có {n} sáng kiến." for year, n in ((2017, 31), (2018, 32))]
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        write(store, [line(extractor, f"a{n}", text) for n, text in enumerate(told)])
    with TestClient(create_app(Settings(str(tmp_path / "facts.db"), hosts=("testserver",), read_only=True))) as client:
        found = page(client, f"/organisation/{KON_TUM}")
    assert [words.split(" (")[0] for words in found.all(".thing h3")] == ["sáng kiến", "suất quà"]
    assert found.all(".thing:has(svg) h3") == ["sáng kiến (2)"]


def test_what_is_told_less_often_is_named_and_drawn_when_asked_for(extractor: Extractor, tmp_path: Path) -> None:
    told = [f"Năm {year}, LĐLĐ tỉnh Kon Tum có {20 + at} {noun}." for at, noun in enumerate(NOUNS)
            for year in (2017, 2018)]  # fmt: skip
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        write(store, [line(extractor, f"a{at}", text) for at, text in enumerate(told)])
    with TestClient(create_app(Settings(str(tmp_path / "facts.db"), hosts=("testserver",), read_only=True))) as client:
        found = page(client, f"/organisation/{KON_TUM}")
        others = dict(zip(found.links("h3 + ul a"), found.all("h3 + ul a"), strict=True))
        assert len(found.all(".thing:has(svg)")) == DRAWN
        assert len(others) == len(NOUNS) - DRAWN
        for address, title in others.items():
            opened = page(client, address)
            (whole,) = opened.all(".thing.whole h3")
            assert whole == title
            assert len(opened.all(".thing.whole tbody tr")) == 2
            assert opened.all(f".thing.whole #{address.partition('#')[2]}")
            assert title not in opened.all("h3 + ul a")
        assert len(client.get(f"/api/organisations/{KON_TUM}").json()["figures"]["things"][-1]["reports"]) == 2


def put_by_year(extractor: Extractor, path: Path, told: dict[int | None, int]) -> None:
    """A store with so many reports of each year, None for no year, of one thing of the body."""
    years = [year for year, many in told.items() for _ in range(many)]
    texts = [f"{f'Năm {year}, ' if year else ''}LĐLĐ tỉnh Kon Tum có {20 + at} sáng kiến."
             for at, year in enumerate(years)]  # fmt: skip
    with SQLiteStore(path, create=True) as store:
        write(store, [line(extractor, f"a{at}", text, None) for at, text in enumerate(texts)])


@pytest.mark.parametrize("fetched", [30, 99])
def test_facts_of_years_far_away_and_of_none_are_counted_below_the_picture(
    extractor: Extractor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fetched: int
) -> None:
    monkeypatch.setattr(body, "MOST_REPORTS", fetched)
    put_by_year(extractor, tmp_path / "facts.db", {1776: 1, None: 2} | dict.fromkeys(range(2010, 2018), 4))
    with TestClient(create_app(Settings(str(tmp_path / "facts.db"), hosts=("testserver",), read_only=True))) as client:
        found = page(client, f"/organisation/{KON_TUM}")
    assert [title[:4] for title in found.all("svg.years a title")] == [str(year) for year in range(2010, 2018)]
    assert found.all(".thing > p.quiet") == [
        "Không có trong hình: 1 dữ kiện về những năm cách xa", "Không thuộc riêng năm nào nên không có trong hình: 2",
    ]  # fmt: skip


def test_one_year_and_another_far_away_make_no_picture(extractor: Extractor, tmp_path: Path) -> None:
    put_by_year(extractor, tmp_path / "facts.db", {1776: 1, 2018: 24})
    with TestClient(create_app(Settings(str(tmp_path / "facts.db"), hosts=("testserver",), read_only=True))) as client:
        found = page(client, f"/organisation/{KON_TUM}")
    assert found.all(".thing h3") == ["sáng kiến (25)"]
    assert not found.all(".thing svg")


def test_only_the_latest_reports_are_shown_until_all_are_asked_for(
    extractor: Extractor, tmp_path: Path
) -> None:  # fmt: skip
    many = ROWS + 3
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        write(
            store, [line(extractor, f"n{n}", INITIATIVES.format(100 + n), f"2019-01-{n + 1:02}") for n in range(many)]
        )
    with TestClient(create_app(Settings(str(tmp_path / "facts.db"), hosts=("testserver",), read_only=True))) as client:
        found = page(client, f"/organisation/{KON_TUM}")
        assert [len(found.all(".thing tbody tr")), found.all(".thing h3 a")] == [ROWS, [f"({many})"]]
        (address,) = (href for href in found.links(".thing details a") if "?thing=" in href)
        assert len(page(client, address).all(".thing tbody tr")) == many


def test_what_was_corrected_is_drawn_corrected_and_shown_as_told(written: Written) -> None:
    found = written(lambda store: judge(store, "a", 120, "correct", correction={"value": 130}))
    assert "2017: 130 (1)" in found.all("svg.years a title")
    assert row(found, ".thing", "có 120 sáng kiến")[:2] == ["2017", "120 đã sửa thành 130"]
    assert found.all(".thing td .tag") == ["đã sửa thành 130"]


@pytest.mark.parametrize("correction", [{"metric": "person"}, {"organisation": "Tổng Liên đoàn Lao động Việt Nam"}])
def test_what_then_is_of_another_thing_or_body_is_not_drawn(written: Written, correction: dict[str, str]) -> None:
    found = written(lambda store: judge(store, "a", 120, "correct", correction=correction))
    assert not any("2017" in one for one in found.all("svg.years a title"))
    (told,) = found.all(".thing td .tag")
    assert told.startswith("đã sửa: ")


def test_another_spelling_of_the_body_is_drawn(written: Written) -> None:
    correction = {"organisation": "LĐLĐ tỉnh Kon Tum"}
    found = written(lambda store: judge(store, "a", 120, "correct", correction=correction))
    assert "2017: 120 (1)" in found.all("svg.years a title")


def test_another_period_is_drawn_in_its_own_year(written: Written) -> None:
    period = {"period_from": "2016-01-01", "period_to": "2016-12-31"}
    found = written(lambda store: judge(store, "a", 120, "correct", correction=period))
    assert "2016: 120 (1)" in found.all("svg.years a title")
    assert not any("2017" in one for one in found.all("svg.years a title"))


NOTED = "INSERT INTO decisions (fact_key, verdict, correction, by_whom, at_time) VALUES (?, 'correct', ?, 'an', '2026')"


@pytest.mark.parametrize(
    ("kept", "drawn", "told"),
    [
        ('{"value": "130"}', ["2017: 130 (1)"], "đã sửa thành 130"),
        ('{"value": null, "relation": null}', [], "đã sửa: không có con số"),
    ],
)
def test_notes_of_older_programs_and_figures_taken_away_are_understood(
    written: Written, kept: str, drawn: list[str], told: str
) -> None:
    def note(store: Store) -> None:
        with store.changing() as change:
            change(NOTED, (key_of(store, "a", 120), kept))

    found = written(note)
    assert [one for one in found.all("svg.years a title") if "2017" in one] == drawn
    assert row(found, ".thing", "có 120 sáng kiến")[:2] == ["2017", f"120 {told}"]


@pytest.mark.parametrize(
    "correction",
    [
        None,
        {"value": 130},
        {"value": 148},
        {"metric": "person"},
        {"period_from": "2018-01-01", "period_to": "2018-12-31"},
    ],
)
def test_pictures_are_of_all_reports_though_not_all_are_fetched(
    written: Written, monkeypatch: pytest.MonkeyPatch, correction: dict[str, object] | None
) -> None:
    def correct(store: Store) -> None:
        if correction:
            judge(store, "a", 120, "correct", correction=correction)

    everything = written(correct)
    monkeypatch.setattr(body, "MOST_REPORTS", 1)
    found = written(correct)
    assert len(found.all(".thing tbody tr")) < len(everything.all(".thing tbody tr"))
    assert found.all("svg.years a title") == everything.all("svg.years a title")
    assert found.all(".thing h3") == everything.all(".thing h3")


def test_a_year_of_more_reports_than_are_fetched_leads_to_a_search(
    bodies: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(body, "MOST_REPORTS", 1)
    found = page(bodies, f"/organisation/{KON_TUM}")
    (address,) = (href for href in found.links("svg.years a") if "2018" in href)
    assert "(3)" in page(bodies, f"/organisation/{KON_TUM}").all("svg.years a title")[-1]
    assert bodies.get(address.replace("/?", "/api/facts?")).json()["total"] == 3


def test_what_was_found_wrong_is_left_out(written: Written) -> None:
    keys: list[str] = []

    def reject(store: Store) -> None:
        keys.append(key_of(store, "a", 120))
        judge(store, "a", 120, "reject")

    found = written(reject)
    assert f"/fact/{keys[0]}" not in found.links("main a")
    assert not any("2017" in one for one in found.all("svg.years a title"))


def test_awards_given_and_received(bodies: TestClient) -> None:
    found = page(bodies, f"/organisation/{KON_TUM}")
    assert row(found, "section[aria-labelledby=given]", "Bằng khen") == ["Bằng khen", "1", "2017 (1)"]
    (received,) = found.all(".received tbody tr")
    assert "Tổng Liên đoàn Lao động Việt Nam" in received
    assert f"/organisation/{CENTRAL}" in found.links(".received a")
    assert set(found.all("a[href^='/article/']")) >= {"a", "b"}  # ids, as these have no title


def test_an_award_received_has_its_rank(extractor: Extractor, tmp_path: Path) -> None:
    text = "Chủ tịch nước trao Huân chương Lao động hạng Nhất cho Bệnh viện Phổi Trung ương."
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        write(store, [line(extractor, "a", text, "2017-07-02")])
    with TestClient(create_app(Settings(str(tmp_path / "facts.db"), hosts=("testserver",), read_only=True))) as client:
        found = page(client, "/organisation/health/central/benh-vien-phoi-trung-uong")
    assert found.all(".received tbody td:first-child") == ["Huân chương Lao động, hạng nhất"]


GIVEN = {
    "g": ("Giai đoạn 2012-2017, LĐLĐ tỉnh Kon Tum trao Bằng khen cho 5 tập thể.", "2018-01-10"),
    "h": ("Giai đoạn 2016-2021, LĐLĐ tỉnh Kon Tum trao Bằng khen cho 6 tập thể.", "2022-01-10"),
    "i": ("Năm 2016, LĐLĐ tỉnh Kon Tum trao Bằng khen cho 7 tập thể.", "2017-01-10"),
    "j": ("Năm 2016, LĐLĐ tỉnh Kon Tum trao Giấy khen cho 8 tập thể.", "2017-01-10"),
}


def test_what_is_counted_is_what_the_link_finds(extractor: Extractor, tmp_path: Path) -> None:
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        told = [*TOLD.items(), *GIVEN.items()]
        write(store, [line(extractor, name, *it) for name, it in told])
        ids = {row["name"]: row["id"] for row in store.ask("SELECT id, name FROM articles", ())}
        with store.changing() as change:
            change(COPIED, (0.9, ids["i"], ids["g"]))
        judge(store, "a", 120, "reject")
        judge(store, "h", 6, "reject")
    with TestClient(create_app(Settings(str(tmp_path / "facts.db"), hosts=("testserver",), read_only=True))) as client:
        found = page(client, f"/organisation/{KON_TUM}")
        counted = dict(zip(found.links("dl.facts a.badge"), found.all("dl.facts a.badge"), strict=True))
        counted |= dict(zip(found.links("#given ~ div th a"), found.all("#given ~ div td.number"), strict=True))
        years = [one for one in found.all("#given ~ div td.many span") if not one.startswith("không")]
        counted |= dict(zip(found.links("#given ~ div td.many a"), years, strict=True))
        assert any(told.startswith("2012–2017 (1)") for told in counted.values())
        for address, told in counted.items():
            total = client.get(address.replace("/?", "/api/facts?")).json()["total"]
            assert total == int(told.split()[-1].strip("()")), (address, told)


ALONE = {
    "a": ("LĐLĐ tỉnh Kon Tum và Sở Kế hoạch và Đầu tư tỉnh Kon Tum họp.", "2019-01-10"),
    "b": ("Trường Trung cấp nghề Hoa Sen (nay là Trường Cao đẳng Hoa Sen) khai giảng.", "2019-01-10"),
}


def test_all_bodies_that_are_linked_open_under_their_names(extractor: Extractor, tmp_path: Path) -> None:
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        write(store, [line(extractor, name, *told) for name, told in ALONE.items()])
        keys = [row["fact_key"] for row in store.ask("SELECT fact_key FROM facts", ())]
        told = [row["id"] for row in store.ask("SELECT DISTINCT organisation_id AS id FROM facts", ())]
    with TestClient(create_app(Settings(str(tmp_path / "facts.db"), hosts=("testserver",), read_only=True))) as client:
        pages = [page(client, f"/organisation/{one}") for one in told] + [page(client, f"/fact/{one}") for one in keys]
        linked = {one for each in pages for one in each.links("main a") if one.startswith("/organisation/")}
        names = {one.removeprefix("/organisation/"): page(client, one).all("h1")[0] for one in linked}
        for one in linked - {f"/organisation/{it}" for it in told}:
            assert any("Không bài nào gọi tên" in text for text in page(client, one).all("section p"))
        assert not {words for each in pages for words in each.all("main a")} & set(names)
        assert "Dữ kiện" not in page(client, "/organisation/union/quang-ngai/lien-doan-lao-dong").all("dt")
    assert names["union/quang-ngai/lien-doan-lao-dong"] == "Liên đoàn Lao động tỉnh Quảng Ngãi"
    assert names["government/kon-tum/so-tai-chinh"] == "Sở Tài chính tỉnh Kon Tum"
    assert names["school/truong-trung-cap-nghe-hoa-sen"] == "Trường Trung cấp nghề Hoa Sen"


def test_hostile_words_are_shown_and_do_nothing(bodies: TestClient) -> None:
    answer = bodies.get(f"/organisation/{KON_TUM}")
    assert "<script>alert" not in answer.text
    assert "\u202e" not in answer.text
    assert "\x1b" not in answer.text
    assert "<script>alert(1)</script>" in Page(answer.text).text
    assert "style=" not in answer.text


@pytest.mark.parametrize("words", ["lien doan kon tum", "LĐLĐ Kon Tum", "tum lien"])
def test_a_body_is_found_by_words_of_its_name(bodies: TestClient, words: str) -> None:
    found = page(bodies, f"/organisations?q={quote(words)}")
    assert f"/organisation/{KON_TUM}" in found.links("tbody a")
    assert row(found, "table", "tỉnh Kon Tum") == [
        "Liên đoàn Lao động tỉnh Kon Tum", "công đoàn", "tỉnh", "Kon Tum", "14", "5",
    ]  # fmt: skip


def test_the_most_told_stands_first(bodies: TestClient) -> None:
    told = [int(one) for one in page(bodies, "/organisations?q=lien").all("tbody td.number a")]
    assert len(told) == 4
    assert told == sorted(told, reverse=True)


def test_nothing_asked_and_nothing_found_say_so(bodies: TestClient) -> None:
    assert "không cần dấu" in page(bodies, "/organisations").text
    none = page(bodies, "/organisations?q=" + quote(HOSTILE))
    assert "Không tổ chức nào có đủ" in none.text
    assert none.links("tbody a") == []


def test_english(bodies: TestClient) -> None:
    found = page(bodies, f"/organisation/{KON_TUM}?lang=en")
    assert {"Names", "Terms of office", "Figures", "Awards given", "Awards received"} <= set(found.all("h2"))
    assert "from 2025-07-01" in found.text
    assert found.all("svg.timeline a text") == ["2018–2023 · no. 10 (1)"]
    assert "trade union" in page(bodies, "/organisations?q=lien&lang=en").text
    bodies.cookies.clear()


@pytest.mark.parametrize(("language", "kind"), [("vi", "công đoàn"), ("en", "trade union")])
def test_a_kind_of_body_is_called_the_same_on_every_page(
    bodies: TestClient, path: Path, language: str, kind: str
) -> None:
    with SQLiteStore(path) as store:
        (fact, *_) = store.ask("SELECT fact_key FROM facts WHERE type = 'organisation' AND kind = 'union'", ())
    for address in (f"/organisation/{KON_TUM}", "/organisations?q=kon+tum", f"/fact/{fact['fact_key']}"):
        asked = f"{address}{'&' if '?' in address else '?'}lang={language}"
        assert kind in page(bodies, asked).all("dl.facts dd, tbody td, dd")
    bodies.cookies.clear()


@pytest.mark.parametrize("unknown", ["union/nowhere", "", "a/../../etc", "%00", quote(HOSTILE)])
def test_a_body_that_is_not_there(bodies: TestClient, unknown: str) -> None:
    assert bodies.get(f"/organisation/{unknown}").status_code == 404


MISSING = "Không có, hoặc không còn, số liệu mà địa chỉ này dẫn tới về tổ chức này."


@pytest.mark.parametrize("thing", ["1", "99", "-1", "x", "%00", "%ff", "0" * 999, quote(HOSTILE), "a&thing=b"])
def test_a_thing_that_is_not_told_of_a_body_is_said_to_be_missing(bodies: TestClient, thing: str) -> None:
    found = page(bodies, f"/organisation/{KON_TUM}?thing={thing}")
    assert found.all("p[role=status]") == [MISSING]
    assert not found.all(".thing.whole")
    assert len(found.all(".thing")) > 1


def test_nothing_is_missing_where_nothing_or_what_is_there_was_asked_for(bodies: TestClient) -> None:
    (key, *_) = (one["key"] for one in bodies.get(f"/api/organisations/{KON_TUM}").json()["figures"]["things"])
    for asked in ("", "?thing=", f"?thing={key}"):
        assert not page(bodies, f"/organisation/{KON_TUM}{asked}").all("[role=status]")
    assert page(bodies, f"/organisation/{KON_TUM}?thing={key}").all(".thing.whole h3") == ["sáng kiến (4)"]


def test_a_thing_too_long_to_be_one_is_refused_in_words(bodies: TestClient) -> None:
    answer = bodies.get(f"/organisation/{KON_TUM}?thing={'0' * 1001}")
    assert (answer.status_code, "Số liệu: không được dài quá 1000 ký tự" in Page(answer.text).text) == (422, True)


@pytest.mark.parametrize("address", ["/organisations", "/api/organisations"])
def test_too_many_words_are_refused(bodies: TestClient, address: str) -> None:
    assert bodies.get(address, params={"q": "a " * 499}).status_code == 200
    assert bodies.get(address, params={"q": " ".join(map(str, range(99)))}).status_code == 400
