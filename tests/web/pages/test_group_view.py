"""A group as it is shown: what it is about in a heading, few of its sentences in a list, all on its own page."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from extractor.api import Extractor
from extractor.checking.wording import date_of
from extractor.store.checks.update import update
from extractor.store.loading.linking import link
from extractor.store.sqlite.store import SQLiteStore
from extractor.web.app import create_app
from extractor.web.pages.group_view import PASSAGES, title_of
from extractor.web.settings import Settings
from tests.store.comparing import line, planted, write
from tests.web.pages.reading import Page

SOURCES = 9


@pytest.fixture
def crowded(extractor: Extractor, tmp_path: Path) -> Iterator[TestClient]:
    """A site over what many papers tell of one sum of money, each another figure."""
    path = tmp_path / "facts.db"
    text = "Năm 2018, Liên đoàn Lao động tỉnh Kon Tum đã trao {} suất quà cho công nhân."
    with SQLiteStore(path, create=True) as store:
        write(store, [
            line(extractor, f"a{n}", text.format(1200 + 17 * n), source=f"Báo {n}", title=f"Bài {n}")
            for n in range(SOURCES)
        ])  # fmt: skip
        update(store)
    with TestClient(create_app(Settings(str(path), hosts=("testserver",), read_only=True))) as site:
        yield site


def test_a_copy_leads_to_what_it_copies(extractor: Extractor, tmp_path: Path) -> None:
    (first, *_) = planted(extractor, 1, 3)
    text = first["article"]["text"]
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        write(store, [first, line(extractor, "copy", text, "2023-12-30", source="Báo khác")])
        link(store)
        change = "UPDATE facts SET value = value + 1 WHERE article = (SELECT id FROM articles WHERE name = 'copy')"
        with closing(sqlite3.connect(tmp_path / "facts.db")) as database, database:
            database.execute(change)
        update(store)
    with TestClient(create_app(Settings(str(tmp_path / "facts.db"), ("testserver",), read_only=True))) as site:
        found = page(site, "/checks")
        (key,) = {hit["article"]["article_key"] for hit in site.get("/api/facts").json()["hits"]
                  if hit["article"]["article"] == first["article"]["id"]}  # fmt: skip
    assert set(found.links("a.tag")) == {f"/article/{key}"}
    day = date_of(first["article"]["published"], "vi")
    assert set(found.all("a.tag")) == {f"chép từ {first['article']['source']}, {day}"}


def page(site: TestClient, address: str) -> Page:
    answer = site.get(address)
    assert answer.status_code == 200, answer.text
    return Page(answer.text)


def test_a_list_shows_few_sentences_and_leads_to_all(crowded: TestClient) -> None:
    listed = page(crowded, "/checks")
    assert len(listed.all(".side")) == PASSAGES
    assert len(listed.all("svg.axis .label")) == PASSAGES
    (address,) = [href for href, words in zip(listed.links(".group > p a"), listed.all(".group > p a"), strict=True)
                  if words == f"và {SOURCES - PASSAGES} câu nữa"]  # fmt: skip
    whole = page(crowded, address)
    assert len(whole.all(".side")) == SOURCES
    assert len(whole.all("svg.axis .label")) == SOURCES
    assert "câu nữa" not in whole.text


def test_a_source_and_an_id_of_thousands_of_characters_do_not_fill_a_card(extractor: Extractor, tmp_path: Path) -> None:
    path = tmp_path / "facts.db"
    text = "Năm 2018, Liên đoàn Lao động tỉnh Kon Tum đã trao {} suất quà cho công nhân nghèo."
    with SQLiteStore(path, create=True) as store:
        write(store, [
            line(extractor, "a" * 4000, text.format(1250), source="Báo " * 1250),
            line(extractor, "b" * 4000, text.format(1520), source="Báo " * 1250, published="2019-01-11"),
        ])  # fmt: skip
        update(store)
    with TestClient(create_app(Settings(str(path), hosts=("testserver",), read_only=True))) as site:
        (card,) = page(site, "/checks").all(".group")
    assert "1.250" in card
    assert "1.520" in card
    assert len(card) < 3000


@pytest.mark.parametrize(
    ("key", "vietnamese", "english"),
    [
        (
            {"organisation": "LĐLĐ tỉnh Kon Tum", "metric": "initiative", "noun": "sáng kiến",
             "period": "2018-01-01/2018-12-31", "modality": "reported", "successor": "union/quang-ngai"},
            "LĐLĐ tỉnh Kon Tum · sáng kiến · 2018",
            "LĐLĐ tỉnh Kon Tum · initiative · sáng kiến · 2018",
        ),
        (
            {"metric": "money", "unit": "VND", "level": "province", "modality": "target"},
            "tiền · cấp tỉnh · chỉ tiêu",
            "money · level province · target",
        ),
    ],
)  # fmt: skip
def test_a_heading_says_what_is_compared_and_no_more(key: dict[str, str], vietnamese: str, english: str) -> None:
    assert title_of(key, "vi") == vietnamese
    assert title_of(key, "en") == english
