"""A text that somebody sends, verified; nothing of it is kept."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from httpx import Response

from extractor.api import Extractor
from extractor.checking.checked import Checked
from extractor.showing.translation import translate
from extractor.store.address import open_store
from extractor.store.checks.check import check
from extractor.store.checks.update import update
from extractor.store.search.filters import Filters
from extractor.store.sqlite.store import SQLiteStore
from extractor.web.app import create_app
from extractor.web.settings import Settings
from tests.store.asking import ask
from tests.store.comparing import INITIATIVES, line, planted, write
from tests.web.pages.reading import Page


def send(site: TestClient, text: str | None = None, file: tuple[str, bytes] | None = None, **fields: str) -> Response:
    """As a browser sends the form: what was left empty is there too."""
    parts: dict[str, Any] = {name: (None, value.encode()) for name, value in ({"text": text or ""} | fields).items()}
    answer: Response = site.post("/verify", files=parts | {"file": file or ("", b"")})
    return answer


def page(answer: Response) -> Page:
    assert answer.status_code == 200, answer.text
    assert answer.headers["cache-control"] == "no-store"
    return Page(answer.text)


@pytest.fixture(scope="module")
def conflict(filled: Path) -> tuple[Checked, str]:
    """A conflict of the store, and the text of the article of its first report."""
    with SQLiteStore(filled) as store:
        group = next(check(store, Filters()))
        assert group.verdict == "conflict"
        (row,) = ask(store, "SELECT text FROM articles WHERE name = ?", group.reports[0].article)
    return group, row["text"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("vi", "Tối đa 1 MB văn bản, đọc trong 20 giây, đủ cho chừng 200.000 ký tự"),
        ("en", "At most 1 MB of text, read within 20 seconds, which is enough for some 200,000 characters"),
    ],
)
def test_the_form_tells_how_much_is_allowed(site: TestClient, language: str, said: str) -> None:
    found = Page(site.get(f"/verify?lang={language}").text)
    site.cookies.clear()
    assert said in found.text
    assert "20 MB" in found.text
    (form,) = found.tree.cssselect("form.paste")
    assert (form.get("method"), form.get("enctype")) == ("post", "multipart/form-data")
    names = {one.get("id"): one.get("name") for one in form.cssselect("textarea, input")}
    assert names == {"text": "text", "published": "published", "file": "file"}
    assert {one.get("for") for one in form.cssselect("label")} == names.keys()


def test_each_figure_is_marked_and_explained(site: TestClient, conflict: tuple[Checked, str]) -> None:
    group, text = conflict
    found = page(send(site, text))
    marks = found.tree.cssselect(".sent a.said")
    cards = {one.get("id"): one for one in found.tree.cssselect(".card")}
    assert len(marks) > 1
    for mark in marks:
        card = cards[mark.get("href").removeprefix("#")]
        assert card.cssselect(f"a[href='#{mark.get('id')}']")
        assert mark.get("class").split()[1] in card.get("class").split()
        assert mark.cssselect(".sign") and mark.cssselect(".hidden")  # not by colour alone
    for verdict in ("contradicted", "supported", "unknown"):
        many = len([one for one in cards.values() if verdict in one.get("class").split()])
        assert f"{translate(verdict, 'vi')} {many}" in " ".join(found.all(".tabs li"))
        assert len(found.tree.cssselect(f"section#{verdict}0 .card")) == many
    wrong = page(send(site, text)).tree.cssselect("#contradicted0 .card")
    assert wrong
    links = {link.get("href") for card in wrong for link in card.cssselect(".witness a")}
    assert links & {f"/fact/{report.fact_key}" for report in group.reports}
    assert "văn bản này viết" in found.text


@pytest.mark.parametrize(("language", "said"), [("vi", "không được tính là nguồn xác nhận"), ("en", "does not count")])
def test_an_article_of_the_store_does_not_confirm_itself(
    site: TestClient, filled: Path, conflict: tuple[Checked, str], language: str, said: str
) -> None:
    """As a browser sends it, with the line ends of a form."""
    with SQLiteStore(filled) as store:
        (row,) = ask(store, "SELECT id, article_key, title FROM articles WHERE text = ?", conflict[1])
        keys = {one["fact_key"] for one in ask(store, "SELECT fact_key FROM facts WHERE article = ?", row["id"])}
    sent = conflict[1].replace("\n", "\r\n") + " \r\n"
    answer = site.post(f"/verify?lang={language}", files={"text": (None, sent.encode())})
    site.cookies.clear()
    found = page(answer)
    (notice,) = found.tree.cssselect(".verified > .notice")
    assert said in notice.text_content()
    assert [(one.get("href"), one.text_content()) for one in notice.cssselect("a")] == [
        (f"/article/{row['article_key']}", row["title"])
    ]
    assert not {f"/fact/{key}" for key in keys} & set(found.links(".witness a"))
    assert not page(send(site, f"{conflict[1]} Hết.")).tree.cssselect(".verified > .notice")


def test_of_many_articles_with_the_text_the_first_are_named(extractor: Extractor, tmp_path: Path) -> None:
    text = f"Công đoàn <b>Kon Tum</b>\n\n{INITIATIVES.format(45)}"
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        write(store, [line(extractor, f"t{n}", text) for n in range(7)])
        update(store)
    app = create_app(Settings(str(tmp_path / "facts.db"), hosts=("testserver",), read_only=True))
    with TestClient(app) as site:
        found = page(send(site, text))
        (notice,) = found.tree.cssselect(".verified > .notice")
        assert len(notice.cssselect("a")) == 5
        told = " ".join(notice.text_content().split())
        assert told.startswith("Văn bản này trùng với nhiều bài trong kho: t0 (Báo t0), t1 (Báo t1)")
        assert "t4 (Báo t4), và 2 bài nữa. Các bài đó không được tính là nguồn xác nhận." in told
        assert "chưa rõ 1" in " ".join(found.all(".tabs li"))


def test_a_sum_that_does_not_add_up_is_explained(site: TestClient) -> None:
    wrong = "Ban tổ chức trao 14 giải, gồm 4 giải Nhất và 9 giải Nhì."
    found = page(send(site, wrong))
    (card,) = found.tree.cssselect("#arithmetic0 .card.arithmetic")
    assert "văn bản này: 4 + 9 = 13, không phải 14." in card.text_content()
    assert [mark.text_content() for mark in card.cssselect("mark")] == ["14", "4 giải Nhất", "9 giải Nhì"]
    assert "tính sai 1" in " ".join(found.all(".tabs li"))
    assert not page(send(site, wrong.replace("14", "13"))).tree.cssselect(".arithmetic")


def test_of_many_wrong_sums_the_first_are_shown(site: TestClient) -> None:
    wrong = "Ban tổ chức trao {} giải, gồm 4 giải Nhất và 9 giải Nhì."
    found = page(send(site, "\n".join(wrong.format(number) for number in range(20, 73))))
    assert len(found.all("#arithmetic0 .card")) == 50
    assert "Còn 3 chỗ nữa không được hiện" in " ".join(found.all("#arithmetic0"))


def test_the_text_stands_there_as_it_was_sent(site: TestClient, conflict: tuple[Checked, str]) -> None:
    found = page(send(site, conflict[1]))
    for extra in found.tree.cssselect(".said .sign, .said .hidden"):
        extra.text = ""
    (told,) = found.tree.cssselect(".sent")
    assert told.text_content() == conflict[1]


def test_what_takes_too_long_is_to_be_sent_in_parts(site: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(site.app.state.workers, "_limit", 0.0)  # type: ignore[attr-defined]
    answer = send(site, INITIATIVES.format(45))
    assert answer.status_code == 503
    found = Page(answer.text)
    assert "Việc này mất hơn 0 giây nên đã dừng lại. Hãy gửi từng phần: 100.000 ký tự" in found.text
    assert INITIATIVES.format(45) in found.tree.cssselect("textarea")[0].text


def test_hostile_text_is_text(site: TestClient) -> None:
    text = f"<script>alert(1)</script>\x00 \u202eKon\x1b[31m Tum</textarea>\n{INITIATIVES.format(45)}"
    answer = send(site, text)
    page(answer)
    assert "<script>alert" not in answer.text
    assert "&lt;script&gt;" in answer.text
    assert not {"\x00", "\u202e", "\x1b"} & set(answer.text)
    failed = send(site, text, published="never")
    assert failed.status_code == 422
    assert "<script>alert" not in failed.text
    assert INITIATIVES.format(45) in Page(failed.text).all("textarea")[0]  # what was typed is not lost


@pytest.mark.parametrize(
    ("sent", "status", "said"),
    [
        ({}, 400, "hãy dán văn bản vào ô"),
        ({"text": " \n "}, 400, "hãy dán văn bản vào ô"),
        ({"text": "45 sáng kiến", "published": "31/2/2019"}, 422, "31/2/2019"),
        ({"text": "x" * 1_000_001}, 413, "dài hơn 1 MB"),
        ({"text": "x" * 2_000_001}, 413, "dài hơn 1 MB"),
        ({"file": ("a.pdf", bytes(range(256)) * 40)}, 422, "file.pdf"),
        ({"file": ("a", b"\x00\xff\xfe\x89" * 400)}, 422, "file"),
    ],
    ids=["nothing", "blank", "no day", "1 MB and one", "2 MB", "no PDF", "binary"],
)
def test_what_cannot_be_verified_is_told(site: TestClient, sent: dict[str, Any], status: int, said: str) -> None:
    answer = send(site, **sent)
    found = Page(answer.text)
    assert answer.status_code == status
    assert answer.headers["cache-control"] == "no-store"
    assert said in " ".join(found.all("[role=alert]"))
    assert found.tree.cssselect("form.paste")


def test_what_is_no_form_is_told(site: TestClient) -> None:
    headers = {"content-type": "multipart/form-data"}
    assert site.post("/verify", content=b"--x", headers=headers).status_code == 400
    assert site.post("/verify", json={"text": "45"}).status_code == 400


def test_of_a_long_text_the_sentences_with_figures_are_shown(site: TestClient) -> None:
    told = "\n\n".join([INITIATIVES.format(45), "Không có con số nào trong câu này. " * 4000, INITIATIVES.format(46)])
    found = page(send(site, told))
    assert found.all(".sent .said")[0].startswith("45")
    assert "46 sáng kiến" in " ".join(found.all(".sent"))
    assert "Không có con số" not in found.text
    assert "chỉ hiện những câu có số liệu" in found.text


def test_many_figures_have_cards_up_to_a_bound(site: TestClient) -> None:
    found = page(send(site, "\n".join(INITIATIVES.format(number) for number in range(300, 530))))
    assert len(found.all(".card")) == 200
    assert len(found.all(".sent .said")) == 230
    assert len(found.all(".sent span.said")) == 30
    assert "30 số liệu chỉ hiện trong văn bản" in found.text


def test_the_articles_of_a_file_stand_one_after_the_other(site: TestClient) -> None:
    rows = [{"id": f"a{n}", "title": f"Bài {n}", "text": INITIATIVES.format(300 + n)} for n in range(23)]
    data = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows).encode()
    found = page(send(site, file=("rows.jsonl", data)))
    titles = found.all(".verified > h2")
    assert [title for title in titles if title.startswith("Bài")] == [f"Bài {n}" for n in range(20)]
    assert "3 bài nữa trong tệp không được hiện" in found.text
    both = page(send(site, INITIATIVES.format(45), ("a.txt", INITIATIVES.format(46).encode())))
    assert len(both.all(".verified")) == 2


def test_the_store_stays_as_it_was(site: TestClient, filled: Path, conflict: tuple[Checked, str]) -> None:
    before = rows_of_all_tables(filled)
    page(send(site, conflict[1], published="2019-05-01"))
    assert rows_of_all_tables(filled) == before


def rows_of_all_tables(path: Path) -> dict[str, list[Any]]:
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as db:
        names = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: sorted(db.execute(f'SELECT * FROM "{name}"'), key=repr) for name in names}


@pytest.fixture(params=["facts.db", "facts.parquet"])
def uncompared(extractor: Extractor, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[TestClient]:
    """A site over a store whose articles were never compared."""
    address = str(tmp_path / request.param)
    store = open_store(address, create=True)
    write(store, planted(extractor, 1, 3))
    store.close()
    app = create_app(Settings(address, hosts=("testserver",)))
    app.state.comparing.start = app.state.workers.begin = lambda: None
    with TestClient(app) as site:
        yield site


def test_before_anything_is_compared_the_page_says_so(uncompared: TestClient) -> None:
    assert uncompared.get("/verify").status_code == 200
    answer = send(uncompared, INITIATIVES.format(45))
    assert answer.status_code == 503
    for found in (Page(uncompared.get("/verify").text), Page(answer.text)):
        assert found.tree.cssselect("form.notice[action='/checks'] [role=status]")
        assert "đối chiếu" in " ".join(found.all("form.notice"))
    assert INITIATIVES.format(45) in Page(answer.text).all("textarea")[0]
    told = uncompared.post("/api/verify", json={"text": INITIATIVES.format(45)})
    assert (told.status_code, list(told.json())) == (503, ["error"])


@pytest.mark.parametrize(
    ("language", "said"), [("vi", "Tìm 781.402 trong kho"), ("en", "Search the store for 781.402")]
)
def test_what_was_not_found_can_be_searched_for(site: TestClient, language: str, said: str) -> None:
    """That there is nothing to compare a figure with does not mean that no article tells it."""
    answer = site.post(
        f"/verify?lang={language}",
        files={"text": (None, "Năm 2018, Sở Y tế tỉnh Cà Mau có 781.402 bệnh nhân.".encode())},
    )
    site.cookies.clear()
    found = page(answer)
    assert (said, "/?q=781.402") in zip(found.all("#unknown0 .why a"), found.links("#unknown0 .why a"), strict=True)
    assert site.get("/?q=781.402").status_code == 200
    told = site.post("/api/verify", json={"text": "Năm 2018, Sở Y tế tỉnh Cà Mau có 781.402 bệnh nhân."}).json()[
        "figures"
    ]
    assert [(one["verdict"], one["query"], one["search"]) for one in told] == [("unknown", "781.402", "/?q=781.402")]
