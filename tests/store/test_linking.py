"""Near-copies linked in a store: as articles arrive, the later to the earlier."""

from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any, Self

import pytest

from extractor.checking.copies import Copy, CopyIndex
from extractor.records import ArticleFacts
from extractor.store.address import open_store
from extractor.store.base import Row, Store
from extractor.store.loading import linking
from extractor.store.loading.linking import link
from extractor.store.sqlite.store import SQLiteStore
from extractor.store.tables.rows import rows_of
from tests.store.generator import articles

FIRST = next(one for one in articles(30) if len(one.article.text) > 1000)


def line(name: str, text: str, published: str | None) -> dict[str, Any]:
    """An article of that text and day, without facts."""
    article = FIRST.article.model_copy(update={"id": name, "text": text})
    made = ArticleFacts(article=article, facts=()).model_dump(mode="json")
    made["article"]["published"] = published
    return made


TEXT = FIRST.article.text
OTHERS = [one.article.text for one in articles(12, seed=5)]


def copies(store: SQLiteStore) -> list[tuple[str, str]]:
    asked = "SELECT a.name AS copy, b.name AS first FROM copies c JOIN articles a ON a.id = c.article "
    return [
        (row["copy"], row["first"])
        for row in store.ask(asked + "JOIN articles b ON b.id = c.of_article ORDER BY a.name, b.name")
    ]


@pytest.mark.parametrize("at_once", [True, False])
def test_the_later_is_linked_to_the_earlier(tmp_path: Path, at_once: bool) -> None:
    lines = [
        line("late", TEXT, "2018-05-03"),
        *(line(f"other{i}", text, "2018-05-01") for i, text in enumerate(OTHERS)),
        line("early", "Tin nhanh. " + TEXT.replace("năm", "Năm"), "2018-05-01"),
        line("undated", TEXT[: len(TEXT) * 2 // 3], None),
    ]
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        for each in [lines] if at_once else [[one] for one in lines]:
            store.write([rows_of(one) for one in each])
            link(store)
        assert copies(store) == [("late", "early"), ("undated", "early"), ("undated", "late")]
        assert link(store) == 0
        (signed,) = store.ask("SELECT count(*) AS n FROM articles WHERE signature IS NOT NULL")
        assert signed["n"] == len(lines)


def test_what_another_takes_out_meanwhile_is_not_linked(
    store: Store, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Index(CopyIndex):
        @classmethod
        def restore(cls, rows: Iterable[tuple[str, bytes]]) -> Self:
            index = super().restore(rows)
            with closing(open_store(address)) as other:
                other.write([rows_of(line("early", "Tin khác.", "2018-05-01"))])
            return index

    store.write([rows_of(line("early", TEXT, "2018-05-01"))])
    link(store)
    store.write([rows_of(line("late", TEXT, "2018-05-03"))])
    monkeypatch.setattr(linking, "CopyIndex", Index)
    link(store)
    assert list(store.ask("SELECT * FROM copies")) == []


def test_what_another_run_links_meanwhile_is_left_to_it(
    store: Store, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask = store.ask

    def ask_first(sql: str) -> list[Row]:
        rows = list(ask(sql))
        monkeypatch.setattr(store, "ask", ask)
        with closing(open_store(address)) as other:
            assert link(other) == 1
        return rows

    store.write([rows_of(line(name, TEXT, day)) for name, day in (("early", "2018-05-01"), ("late", "2018-05-03"))])
    monkeypatch.setattr(store, "ask", ask_first)
    assert link(store) == 0
    assert len(list(store.ask("SELECT * FROM copies"))) == 1


def test_a_link_that_was_cut_short_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linking, "BATCH", 2)
    asked = 0
    signature = linking.signature

    def fails(text: str) -> bytes:
        nonlocal asked
        asked += 1
        if asked == 4:
            raise KeyboardInterrupt
        return signature(text)

    monkeypatch.setattr(linking, "signature", fails)
    lines = [line(name, TEXT, "2018-05-01") for name in ("a", "b", "c", "d")]
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        store.write([rows_of(one) for one in lines])
        with pytest.raises(KeyboardInterrupt):
            link(store)
        assert copies(store) == [("b", "a")]
        assert link(store) == 2  # c and d, each of all before it
        assert len(copies(store)) == 6


def test_no_more_are_remembered_than_twice_as_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linking, "BATCH", 2)
    monkeypatch.setattr(linking, "REMEMBERED", 3)
    lengths: list[int] = []

    class Index(CopyIndex):
        def add_signature(self, key: str, row: bytes) -> list[Copy]:
            lengths.append(len(self))
            return super().add_signature(key, row)

    monkeypatch.setattr(linking, "CopyIndex", Index)
    lines = [line(f"{n:02}", f"{TEXT} {n}", None) for n in range(20)]
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        store.write([rows_of(one) for one in lines])
        assert link(store) == 19
    assert lengths[:8] == [0, 1, 2, 3, 4, 5, 3, 4]
    assert max(lengths) < 2 * 3 + 2


def test_an_article_that_is_replaced_is_looked_at_anew(tmp_path: Path) -> None:
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        store.write([rows_of(line("a", TEXT, None)), rows_of(line("b", TEXT, None))])
        assert link(store) == 1
        store.write([rows_of(line("b", OTHERS[0], None))])
        assert link(store) == 0
        assert copies(store) == []
