"""The page of an article: its whole text, what is marked on it, and what stands beside it."""

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from extractor.api import Extractor
from extractor.records import Article
from extractor.showing.translation import told
from extractor.store.address import open_store
from extractor.store.base import COPIED, Row
from extractor.store.sqlite.store import SQLiteStore
from extractor.store.tables.rows import article_key
from extractor.store.whole.article import WholeArticle, whole_article
from extractor.web.app import create_app
from extractor.web.settings import Settings
from extractor.web.worker import Workers
from tests.store.asking import ask
from tests.store.comparing import line, write
from tests.store.comparing import told as compared
from tests.web.pages.reading import Page

HOSTILE = '<script>alert("x")</script> \u202e\x1b[31m & "ngoặc" \' '
TEXT = "Năm 2018, LĐLĐ tỉnh Kon Tum có 45 sáng kiến.\r\n<b>Có 3 đại biểu</b> & 2 tập thể được tặng Bằng khen."
LONG_TITLE = "Năm 2018, LĐLĐ tỉnh Kon Tum có 45 sáng kiến, " + "rất dài " * 1200 + "hết"
LONG_TEXT = "Năm 2018, LĐLĐ tỉnh Kon Tum có 45 sáng kiến được công nhận.\n"


@pytest.fixture(scope="module")
def others(extractor: Extractor, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A site over articles that are hard to show."""
    path = tmp_path_factory.mktemp("articles") / "facts.db"
    hostile = line(extractor, "hostile", TEXT)
    hostile["article"] |= {"id": HOSTILE, "source": HOSTILE, "author": HOSTILE, "title": HOSTILE + "dài " * 2500}
    hostile["article"] |= {"text": TEXT, "url": "javascript:alert(1)"}
    told = line(extractor, "long", LONG_TEXT * 10)
    told["article"]["text"] = LONG_TEXT * 8000
    crowded = line(extractor, "crowded", TEXT, source="Báo", url="https://example.org/1")
    count = next(one for one in crowded["facts"] if one["type"] == "count")
    crowded["facts"] += [copy.deepcopy(count) | {"rule": f"own.rule_{n}"} for n in range(40)]
    with SQLiteStore(path, create=True) as store:
        write(store, [hostile, told, crowded, line(extractor, "empty", "Không có gì.")])
        write(store, [line(extractor, "titled", f"{LONG_TITLE}\r\n{TEXT}", title=LONG_TITLE)])
        write(store, [line(extractor, name, TEXT) for name in ("first", "second")])
        (copy_id,) = ask(store, "SELECT id FROM articles WHERE name = 'second'")
        (first_id,) = ask(store, "SELECT id FROM articles WHERE name = 'first'")
        with store.changing() as change:
            change(COPIED, (0.97, copy_id["id"], first_id["id"]))
    with TestClient(create_app(Settings(str(path), hosts=("testserver",), read_only=True))) as client:
        yield client


def page(site: TestClient, address: str) -> Page:
    answer = site.get(address)
    assert answer.status_code == 200, answer.text
    return Page(answer.text)


def shown_text(found: Page) -> str:
    """The text of the article without the notes on it."""
    (text,) = found.tree.cssselect(".text")
    for notes in text.cssselect(".notes"):
        notes.drop_tree()
    return str(text.text_content())


def wholes(filled: Path) -> list[WholeArticle]:
    with SQLiteStore(filled) as store:
        keys = [row["article_key"] for row in ask(store, "SELECT article_key FROM articles ORDER BY id")]
        return [whole for key in keys if (whole := whole_article(store, key))]


def address(row: Row) -> str:
    return f"/article/{row['article_key']}"


def test_the_whole_text_with_every_fact_on_it(site: TestClient, filled: Path) -> None:
    for whole in wholes(filled)[:6]:
        found = page(site, address(whole.row))
        keys = {fact.columns["fact_key"] for fact in whole.facts}
        assert {one.get("id") for one in found.tree.cssselect(".on > span[id^=f-]")} == {f"f-{key}" for key in keys}
        assert set(found.links(".note a")) == {f"/fact/{key}" for key in keys}
        for fact in whole.facts:
            words = whole.row["text"][fact.columns["evidence_start"] : fact.columns["evidence_end"]]
            told = [
                one.getparent().getparent().getparent()
                for one in found.tree.cssselect(f'.note a[href="/fact/{fact.columns["fact_key"]}"]')
            ]
            assert "".join(_words(mark) for mark in told) == words
            assert all(mark.cssselect(f".fact.{fact.columns['type']}") for mark in told)
        assert shown_text(found) == whole.row["text"]


def _words(mark: Any) -> str:
    bare = copy.deepcopy(mark)
    bare.tail = None
    for notes in bare.cssselect(".notes"):
        notes.drop_tree()
    return str(bare.text_content())


def test_what_is_wrong_stands_beside_it(site: TestClient, filled: Path) -> None:
    whole = next(one for one in wholes(filled) if any(each.verdict == "conflict" for each in one.verdicts))
    found = page(site, address(whole.row))
    wrong = [each for each in whole.verdicts if each.verdict in ("conflict", "arithmetic")]
    assert {f"/check/{each.fact_keys[0]}" for each in wrong} <= set(found.links("aside a"))
    assert "mâu thuẫn" in found.all("aside .verdict")
    assert found.links("aside .others a.tag.wrong") == ["#checks"] * sum(one.conflict for one in whole.story)
    told = {f"/article/{one.article['article_key']}" for one in whole.story}
    assert told <= set(found.links("aside .others a"))


def test_copies_are_linked_both_ways(others: TestClient) -> None:
    first, second = (f"/article/{article_key(f'Báo {name}', name)}" for name in ("first", "second"))
    copied, original = page(others, second), page(others, first)
    assert copied.links("aside .others a") == [first]
    assert original.links("aside .others a") == [second]
    assert copied.all("aside .others a") == ["first"]  # its id, as it has no title
    assert "Bài này chép từ" in copied.text and "giống 97%" in copied.text
    assert "Được chép lại ở" in original.text


def test_one_fact_is_shown_at_once(site: TestClient, filled: Path) -> None:
    whole = wholes(filled)[0]
    key = whole.facts[-1].columns["fact_key"]
    found = page(site, f"{address(whole.row)}?at={key}")
    (focus,) = found.tree.cssselect("mark[autofocus]")
    assert focus.cssselect(f"#f-{key}")
    assert "at" in focus.get("class").split()
    assert not page(site, address(whole.row)).tree.cssselect(".at, [autofocus]")


def test_types_can_be_hidden_and_are_counted(site: TestClient, filled: Path) -> None:
    whole = wholes(filled)[0]
    found = page(site, address(whole.row))
    kinds = {fact.columns["type"] for fact in whole.facts}
    assert {one.get("id") for one in found.tree.cssselect(".legend input:checked, .legend input[checked]")} == {
        f"show-{kind}" for kind in kinds
    }
    style = site.get(found.links("link[href*='article.css']")[0]).text
    assert all(f"#show-{kind}:not(:checked)" in style for kind in kinds)


def test_both_languages(site: TestClient, filled: Path) -> None:
    where = address(wholes(filled)[0].row)
    site.cookies.clear()
    assert "Đánh dấu trong bài" in page(site, where).text
    english = page(site, f"{where}?lang=en")
    site.cookies.clear()
    assert "Marked in the text" in english.text
    assert "confidence" in english.all(".note i")


def test_hostile_words_stay_words(others: TestClient) -> None:
    found = page(others, f"/article/{article_key(HOSTILE, HOSTILE)}")
    assert not found.tree.cssselect("main script, main b:not(.badge)")
    assert "\u202e" not in found.text and "\x1b" not in found.text
    assert shown_text(found) == TEXT.replace("\r\n", " \n")
    assert not [link for link in found.links("a") if link.lower().startswith("javascript")]
    (title,) = found.all("h1")
    assert len(title) <= 301


def test_a_long_text_is_whole_in_parts(others: TestClient) -> None:
    where, seen, times = f"/article/{article_key('Báo long', 'long')}", "", 0
    first = where
    while where:
        found = page(others, where)
        seen += shown_text(found)
        times += 1
        where = next(iter(found.links("a[rel=next]")), "")
    assert seen == LONG_TEXT * 8000
    assert times == 3
    assert shown_text(page(others, f"{first}?page=99")) == shown_text(page(others, f"{first}?page=3"))


def test_a_window_is_not_filled_with_notes(others: TestClient) -> None:
    found = page(others, f"/article/{article_key('Báo', 'crowded')}")
    assert max(len(mark.cssselect(".note")) for mark in found.tree.cssselect(".on")) == 9
    assert "dữ kiện nữa" in found.text
    ids = [one.get("id") for one in found.tree.cssselect("[id]")]
    assert len(ids) == len(set(ids))
    assert found.links("header a[rel=noopener]") or "https://example.org/1" in found.links(".origin a")


def test_a_long_title_stands_apart_with_all_its_words(others: TestClient) -> None:
    found = page(others, f"/article/{article_key('Báo titled', 'titled')}")
    (title,) = found.tree.cssselect(".text > .title")
    assert title.cssselect("mark .fact.count")
    (heading,) = found.all("h1")
    assert len(heading) < 310
    ids = [one.get("id") for one in found.tree.cssselect("[id]")]
    assert len(ids) == len(set(ids))
    assert shown_text(found) == f"{LONG_TITLE} \n{TEXT}".replace("\r\n", " \n")
    own = page(others, f"/article/{article_key('Báo first', 'first')}")
    assert not own.tree.cssselect(".text .title")


def test_an_article_without_facts(others: TestClient) -> None:
    found = page(others, f"/article/{article_key('Báo empty', 'empty')}")
    assert "Không tìm thấy dữ kiện nào" in found.text
    assert shown_text(found) == "Không có gì."


@pytest.mark.parametrize("key", ["0000", "%00", "a" * 5000, "..%2f..", "'; DROP TABLE facts; --"])
def test_no_such_article(site: TestClient, key: str) -> None:
    assert site.get(f"/article/{key}").status_code == 404


def test_near_misses_are_shown_where_one_asks(extractor: Extractor, tmp_path: Path) -> None:
    path = tmp_path / "facts.db"
    text = "Trong đó có 45, còn lại 37 chưa rõ. Hội nghị khen thưởng 12 và 8."
    with SQLiteStore(path, create=True) as store:
        write(store, [line(extractor, "near", text)])
    app = create_app(Settings(str(path), hosts=("testserver",), read_only=True))
    where = f"/article/{article_key('Báo near', 'near')}"
    with TestClient(app) as site:
        app.state.workers = None
        assert "near=1" not in site.get(where).text
        with Workers(processes=1) as workers:
            app.state.workers = workers
            assert f"{where}?near=1" in page(site, where).links("a")
            found = page(site, f"{where}?near=1")
        assert page(site, f"{where}?near=1").all(".notice.wrong")  # as they have ended
    missed = extractor.extract_with_near_misses(Article(id="near", text=text))[1]
    assert missed
    assert len(found.tree.cssselect(".on[tabindex='0'] .note.of-near")) >= len(missed)
    assert all(told(one.why, "vi") in found.text for one in missed)
    assert not any(str(one.why) in found.text for one in missed)
    assert shown_text(found) == text


def test_a_folder_of_parquet_files_has_its_verdicts_too(extractor: Extractor, tmp_path: Path) -> None:
    address = str(tmp_path / "facts.parquet")
    store = open_store(address, create=True)
    write(store, compared(extractor, a=45, b=54))
    store.close()
    app = create_app(Settings(address, hosts=("testserver",), read_only=True))
    where = f"/article/{article_key('Báo a', 'a')}"
    with TestClient(app) as site:
        app.state.comparing.join()
        found = page(site, where)
        assert found.all("aside .verdict") == ["mâu thuẫn"]
        assert f"/article/{article_key('Báo b', 'b')}" in found.links("aside .others a")
        (key,) = {link.rpartition("/")[2] for link in found.links("aside p.conflict a")}
        assert "mâu thuẫn" in page(site, f"/fact/{key}").all(".group .verdict")
