"""The page of a search: sentences with what was found marked, and ways to choose further."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from extractor.api import Extractor
from extractor.store.base import Store
from extractor.store.search.facts import count
from extractor.store.search.filters import NO_NOUN, Filters
from extractor.store.sqlite.store import SQLiteStore
from extractor.store.tables.words import plain
from extractor.web.app import create_app
from extractor.web.settings import Settings
from tests.store.comparing import judge, line, write
from tests.web.pages.reading import Page


@pytest.fixture
def store(filled: object) -> Store:
    return SQLiteStore(filled)  # type: ignore[arg-type]


def page(site: TestClient, address: str) -> Page:
    answer = site.get(address)
    assert answer.status_code == 200, answer.text
    return Page(answer.text)


def test_words_without_accents_find_sentences_with_them(site: TestClient, store: Store) -> None:
    found = page(site, "/?q=sang kien&type=count")
    there = count(store, Filters(query="sang kien", exact={"type": ("count",)}))
    assert there > 0
    assert found.all("[role=status] b") == [str(there)]
    assert {one.lower() for one in found.all(".hit .word")} <= {"sáng", "kiến", "sáng kiến"}
    assert len(found.all(".hit")) == min(there, 20)
    assert len(found.tree.cssselect(".hit:has(mark.count)")) == len(found.all(".hit"))


def test_each_result_is_the_words_of_its_article(site: TestClient, store: Store) -> None:
    texts = [row["text"] for row in store.ask("SELECT text FROM articles")]
    for sentence in page(site, "/?q=cong doan").all(".hit blockquote"):
        assert any(sentence in " ".join(text.split()) for text in texts)


def test_a_facet_counts_and_leads_to_what_it_counts(site: TestClient) -> None:
    first = page(site, "/?q=cong doan")
    links = dict(zip(first.links(".facets a"), first.all(".facets a"), strict=True))
    assert len(links) > 5
    for href, told in links.items():
        assert page(site, href).all("[role=status] b") == [told.split()[-1]], href


def test_a_province_with_merged_ones_counts_what_adding_it_finds(extractor: Extractor, tmp_path: Path) -> None:
    provinces = ("Bình Dương", "Bình Dương", "Kon Tum", "Quảng Ngãi", "Quảng Trị", "Quảng Bình", "Quảng Bình")
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        write(store, [line(extractor, f"a{at}", f"Năm 2018, LĐLĐ tỉnh {name} tặng {at + 40} suất quà.")
                      for at, name in enumerate(provinces)])  # fmt: skip
    with TestClient(create_app(Settings(str(tmp_path / "facts.db"), hosts=("testserver",), read_only=True))) as site:
        found = page(site, "/?type=count&successors=true&province=kon+tum")
        assert found.all("[role=status] b") == ["2"]
        assert "Quảng Ngãi 2" in found.all(".facets a[aria-current]")
        links = dict(zip(found.all(".facets a"), found.links(".facets a"), strict=True))
        others = {told: href for told, href in links.items() if href.count("province=") == 2}
        assert sorted(others) == ["Hồ Chí Minh 2", "Quảng Trị 3"]
        for told, href in others.items():
            assert page(site, href).all("[role=status] b") == [str(int(told.split()[-1]) + 2)], href


def test_what_was_decided_is_told_beside_a_result(extractor: Extractor, tmp_path: Path) -> None:
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        write(store, [line(extractor, name, f"Năm 2018, LĐLĐ tỉnh Kon Tum tặng {gifts} suất quà.")
                      for name, gifts in (("a", "1.520"), ("b", "1.600"), ("c", "1.700"), ("d", "1.800"))])  # fmt: skip
        judge(store, "a", 1520, "correct", correction={"value": 1250})
        judge(store, "b", 1600, "reject")
        judge(store, "c", 1700, "accept")
    with TestClient(create_app(Settings(str(tmp_path / "facts.db"), hosts=("testserver",), read_only=True))) as site:
        for language, words in (
            ("vi", ["1.520 đã sửa thành 1.250", "1.600 bị bác", "1.700 đã xác nhận", "1.800"]),
            ("en", ["1,520 corrected to 1,250", "1,600 found wrong", "1,700 confirmed", "1,800"]),
        ):
            found = page(site, f"/?type=count&rejected=true&sort=smallest&lang={language}")
            headings = [" ".join(one.text_content().split()) for one in found.tree.cssselect(".hit h2")]
            told = [(one, words.pop(0).split(" ", 1)) for one in headings]
            assert all(number in one for one, (number, *_) in told)
            assert [one.text_content() for one in found.tree.cssselect(".hit .tag")] == [
                state[0] for _, (_, *state) in told if state
            ]  # fmt: skip
        hits = site.get("/api/facts?type=count&sort=smallest").json()["hits"]
        assert [(one["decision"], one["correction"]) for one in hits][:2] == [
            ("correct", {"value": 1250}), ("accept", None),
        ]  # fmt: skip
        (key,) = {one["article"]["article_key"] for one in hits if one["decision"] == "correct"}
        assert page(site, f"/article/{key}?lang=vi").all(".tag.decided-correct") == ["đã sửa thành 1.250"]


def test_what_is_chosen_can_be_taken_away(site: TestClient) -> None:
    found = page(site, "/?type=count&metric=initiative&year=2018&min=5")
    assert len(found.all(".chosen a")) == 4
    links = found.links(".chosen a")
    assert all(
        sum(part in link for part in ("type=count", "metric=initiative", "year=2018", "min=5")) == 3 for link in links
    )


def test_nouns_are_chosen_one_by_one_and_stay_chosen(site: TestClient, store: Store) -> None:
    found = page(site, f"/?type=count&noun=sáng kiến&noun={NO_NOUN}")
    exact = {"type": ("count",), "noun": ("sáng kiến", NO_NOUN)}
    assert found.all("[role=status] b") == [str(count(store, Filters(exact=exact)))] != ["0"]
    assert [one.removesuffix(" ×Bỏ chọn") for one in found.all(".chosen a")] == [
        "số liệu", "Đối tượng đếm: sáng kiến", "Đối tượng đếm: không nêu rõ",
    ]  # fmt: skip
    assert found.links(".chosen a")[1:] == ["/?type=count&noun=-", "/?type=count&noun=s%C3%A1ng+ki%E1%BA%BFn"]
    kept = [one.get("value") for one in found.tree.cssselect("form[role=search] input[name=noun]")]
    assert kept == ["sáng kiến", NO_NOUN]


def test_one_body_is_chosen_by_its_id_and_stays_chosen(site: TestClient, store: Store) -> None:
    (body, *_) = store.ask("SELECT organisation_id AS id FROM facts WHERE organisation_id IS NOT NULL ORDER BY id")
    found = page(site, f"/?body={body['id']}")
    assert found.all("[role=status] b") == [str(count(store, Filters(body=body["id"])))]
    assert [one.split(" ")[2] for one in found.all(".chosen a")] == [body["id"]]
    assert "body=" not in found.links(".chosen a")[0]
    kept = [one.get("value") for one in found.tree.cssselect("form[role=search] input[name=body]")]
    assert kept == [body["id"]]
    assert page(site, "/?body=no/such/body").all("[role=status] b") == ["0"]


def test_pages_go_on_where_the_one_before_ended(site: TestClient) -> None:
    address, seen = "/?sort=newest", []
    while address:
        found = page(site, address)
        seen += found.links(".hit h2 a")
        address = next(iter(found.links("a[rel=next]")), "")
    assert found.links("a[rel=prev]")
    total = int(found.all("[role=status] b")[0].replace(".", ""))
    assert len(seen) == total


@pytest.mark.parametrize(
    ("address", "status", "told"),
    [
        ("/?type=nonsense", 400, "Type nonsense: one of"),
        ("/?year=20x", 400, "2013..2018"),
        ("/?min=10.5&max=9", 400, "the first is more than the last"),
        ("/?province=nowhere", 400, "No province is called"),
        ("/?page=0", 422, "Page: Input should be greater than or equal to 1"),
        ("/?sort=sideways", 422, "Order: Input should be"),
        ("/?q=" + "a" * 1001, 422, "Words to find: String should have at most 1000 characters"),
        ("/?q=...", 400, "No word or number to search for"),
    ],
)
def test_a_wrong_question_is_told_what_is_wrong(site: TestClient, address: str, status: int, told: str) -> None:
    answer = site.get(f"{address}&lang=en")
    site.cookies.clear()
    assert answer.status_code == status
    assert told in Page(answer.text).text


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("/?type=nonsense", "Loại dữ kiện nonsense: phải là một trong"),
        ("/?year=20x", "Năm 20x: cần một năm, hoặc hai năm cách nhau bằng .."),
        ("/?year=2018..2013", "Năm từ 2018 đến 2013: điểm đầu đứng sau điểm cuối"),
        ("/?min=10.5&max=9", "Con số từ 10,5, Con số đến 9: số đầu lớn hơn số cuối"),
        ("/?min=1.000", "Con số từ: 1.000 có thể hiểu theo hai cách; hãy ghi 1000, hoặc 1,0000 nếu là số thập phân"),
        ("/?max=x", "Con số đến: x không phải là số; hãy ghi 1000 hoặc 1000,5"),
        ("/?province=nowhere", "Không có tỉnh, thành phố nào tên là 'nowhere'; tên gần nhất: Huế"),
        ("/?published=hôm qua", "Ngày đăng hôm qua: cần một ngày, một tháng hoặc một năm, hoặc hai mốc"),
        ("/?published=1/5/18", "Ngày đăng: 1/5/18 có thể hiểu theo hai cách; hãy ghi năm đủ bốn chữ số: 1/5/2018"),
        ("/?year=2011-12", "Năm: 2011-12 có thể hiểu theo hai cách; hãy ghi 2011..2012"),
        ("/?page=0", "Trang: không được nhỏ hơn 1"),
        ("/?sort=sideways", "Thứ tự: phải là 'best', 'newest'"),
        ("/?q=" + "a" * 1001, "Từ cần tìm: không được dài quá 1000 ký tự"),
        ("/?q=...", "Chưa có từ hay con số nào để tìm"),
    ],
)
def test_a_wrong_question_is_told_in_vietnamese(site: TestClient, address: str, told: str) -> None:
    assert told in Page(site.get(address).text).text


@pytest.mark.parametrize(
    ("address", "same", "vietnamese", "english"),
    [
        ("published=1/1/2018..30/6/2018", "published=2018-01-01..2018-06-30", "6 tháng đầu năm 2018",
         "first half of 2018"),
        ("published=2018", "published=2018-01-01..2018-12-31", "2018", "2018"),
        ("published=5/2018", "published=2018-05", "5/2018", "2018-05"),
        ("published=3/5/2018..", "published=2018-05-03..", "3/5/2018–", "2018-05-03–"),
        ("published=..3/5/2018", "published=..2018-05-03", "–3/5/2018", "–2018-05-03"),
        ("year=2013-2018", "year=2013..2018", "2013–2018", "2013–2018"),
        ("year=2013–2018", "year=2013..2018", "2013–2018", "2013–2018"),
    ],
)  # fmt: skip
def test_times_are_typed_as_pages_write_them_and_told_so(
    site: TestClient, address: str, same: str, vietnamese: str, english: str
) -> None:
    found = page(site, f"/?{address}&lang=vi")
    assert found.all("[role=status] b") == page(site, f"/?{same}").all("[role=status] b")
    assert [one.split(": ")[1].split(" ×")[0] for one in found.all(".chosen a")] == [vietnamese]
    told = page(site, f"/?{address}&lang=en").all(".chosen a")
    site.cookies.clear()
    assert [one.split(": ")[1].split(" ×")[0] for one in told] == [english]


def test_the_field_of_days_shows_how_the_language_writes_them(site: TestClient) -> None:
    for language, told in (("vi", "1/1/2018..30/6/2018"), ("en", "2018-01-01..2018-06-30")):
        (field,) = page(site, f"/?lang={language}").tree.cssselect("input[name=published]")
        assert field.get("placeholder") == told
        assert page(site, f"/?published={told}").all("[role=status] b")
    site.cookies.clear()


def test_nothing_found_says_so_and_where_else_to_look(site: TestClient) -> None:
    found = page(site, "/?q=zzz zzzz")
    assert "Không tìm thấy gì" in found.text
    assert "/organisations?q=zzz+zzzz" in found.links(".results a")
    assert not found.all(".facets")
    assert not found.all("#sort")


def test_a_body_that_is_not_there_is_answered_by_names_like_it(site: TestClient, store: Store) -> None:
    (row, *_) = store.ask("SELECT name FROM organisations WHERE length(name) > 20 ORDER BY name")
    assert row["name"] in page(site, f"/?org={row['name'][:-3]}xyz").text


def test_figures_of_one_thing_are_drawn_as_points_and_others_as_bars(site: TestClient) -> None:
    assert page(site, "/").all("svg .bar") or page(site, "/").all("svg rect")
    assert page(site, "/").tree.cssselect("svg .bar")
    assert page(site, "/?type=count&metric=initiative").tree.cssselect("svg .point")


def test_a_page_behind_the_last_is_empty_and_leads_back(site: TestClient) -> None:
    found = page(site, "/?page=9999")
    assert found.all(".hit") == []
    assert found.links("a[rel=prev]")


def test_what_is_chosen_says_what_it_is_and_is_kept_by_the_next_search(site: TestClient) -> None:
    found = page(site, "/?min=5&sure=0.5&rejected=true&copies=false&sort=oldest")
    assert [one.removesuffix(" ×Bỏ chọn") for one in found.all(".chosen a")] == [
        "Con số từ: 5", "Độ tin cậy từ: 0,5", "không kể bài chép", "kể cả dữ kiện đã bị bác",
    ]  # fmt: skip
    fields = {one.get("name"): one.get("value") for one in found.tree.cssselect("form[role=search] input")}
    assert {"sure": "0.5", "rejected": "true", "sort": "oldest"}.items() <= fields.items()


def test_a_province_is_chosen_by_any_of_its_names(site: TestClient, store: Store) -> None:
    (row, *_) = store.ask(
        "SELECT province, count(*) AS n FROM facts WHERE province LIKE '% %' GROUP BY 1 ORDER BY n DESC"
    )
    plain_name = plain(row["province"])
    chosen = page(site, f"/?province={plain_name}").tree.cssselect(".facets a[aria-current]")
    assert [one.text_content().split("  ")[0].strip().startswith(row["province"]) for one in chosen] == [True]


def test_a_result_leads_to_its_place_in_the_article(site: TestClient) -> None:
    found = page(site, "/?q=sang kien&type=count")
    for fact, article in zip(found.links(".hit h2 a"), found.links(".hit p a[lang=vi]"), strict=True):
        key = fact.removeprefix("/fact/")
        there = page(site, article)
        assert there.tree.cssselect(f"mark.at #f-{key}"), article


def test_a_fact_without_a_line_is_called_by_its_words(extractor: Extractor, tmp_path: Path) -> None:
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        write(store, [line(extractor, "a", "Hội nghị họp sáng 16/3 tại Kon Tum.", published=None)])
    with TestClient(create_app(Settings(str(tmp_path / "facts.db"), hosts=("testserver",), read_only=True))) as site:
        (heading,) = page(site, "/?type=date").all(".hit h2 a")
    assert "16/3" in heading


def test_sums_of_money_are_drawn_in_short_numbers(extractor: Extractor, tmp_path: Path) -> None:
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        write(store, [
            line(extractor, f"a{year}", f"Năm {year}, công đoàn chi {year - 2010} tỷ đồng mua quà.")
            for year in (2016, 2018)
        ])  # fmt: skip
    with TestClient(create_app(Settings(str(tmp_path / "facts.db"), hosts=("testserver",), read_only=True))) as site:
        found = page(site, "/?type=count&metric=money")
    assert found.all("svg.years a title") == ["2016: 6 tỷ đồng (1)", "2018: 8 tỷ đồng (1)"]
    assert "(tỷ đồng)" in found.all("figcaption")[0]


def test_years_far_away_are_told_of_below_the_chart(extractor: Extractor, tmp_path: Path) -> None:
    years = [1776] + [year for year in range(2010, 2018) for _ in range(4)]
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        write(store, [line(extractor, f"a{at}", f"Năm {year}, công đoàn trao {at + 2} suất quà.", published=None)
                      for at, year in enumerate(years)])  # fmt: skip
    with TestClient(create_app(Settings(str(tmp_path / "facts.db"), hosts=("testserver",), read_only=True))) as site:
        found = page(site, "/?type=date")
    assert not any("1776" in one for one in found.all("svg.years a title"))
    assert found.all("figure > p")[0] == "Những năm cách xa không có trong hình."


def test_the_first_page_says_what_there_is_to_find(site: TestClient) -> None:
    assert page(site, "/").all(".lead")
    assert not page(site, "/?q=cong doan").all(".lead")
    assert not page(site, "/?type=count").all(".lead")
