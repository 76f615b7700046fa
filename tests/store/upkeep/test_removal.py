"""What is taken out on request is gone, and stays out of what is loaded later."""

import copy
import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from extractor.store.base import Loaded
from extractor.store.decisions.deciding import decide
from extractor.store.errors import StoreError
from extractor.store.loading.blackening import blackened, names_of, struck
from extractor.store.removal.removal import Kind, Removed, found, remove, restore
from extractor.store.sqlite.store import SQLiteStore
from extractor.store.tables.rows import ArticleRows, rows_of
from extractor.store.upkeep.fsck import fsck
from extractor.store.upkeep.vacuum import vacuum

NOW = dt.datetime(2026, 1, 5, 12, tzinfo=dt.UTC)
AN = "Nguyễn Văn An"
One = Callable[..., Any]
Lines = list[dict[str, Any]]


def again(store: SQLiteStore, lines: Lines) -> Loaded:
    return store.write([rows_of(line) for line in lines])


@pytest.mark.parametrize(
    ("text", "name", "after"),
    [
        ("Ông Nguyễn Văn An nói.", AN, "Ông █████████████ nói."),
        ("NGUYỄN VĂN AN, nguyễn văn an", AN, "█████████████, nguyễn văn an"),
        ("Nguyễn  Văn\nAn và Nguyễn Văn Ân", AN, "██████████████ và Nguyễn Văn Ân"),
        ("Nguyễn Văn An và Nguyễn Văn Ân", "nguyen van an", "█████████████ và █████████████"),
        ("Nguyễn, Văn An. Nguyễn Văn Anh", AN, "Nguyễn, Văn An. Nguyễn Văn Anh"),
        ("Trần Thị Hòa, Trần Thị Hoà", "Trần Thị Hoà", "████████████, ████████████"),
        ("già làng K’Brếu, K'Brếu", "K’Brếu", "già làng ██████, ██████"),
        ("Ng\u00aduyễn Văn An nói", AN, "██████████████ nói"),
        ("chúc bình an, ông Bình An", "Bình An", "chúc bình an, ông ███████"),
        ("", AN, ""),
    ],
)
def test_a_name_is_struck_character_for_character(text: str, name: str, after: str) -> None:
    assert struck(text, names_of([name])) == after
    assert len(after) == len(text)


@pytest.mark.parametrize("name", ["An", "", "  ", "...", "Ngân"])
def test_one_word_is_no_name(store: SQLiteStore, name: str) -> None:
    with pytest.raises(StoreError, match="no full name"):
        remove(store, "person", name, NOW)


@pytest.mark.parametrize("typed", [AN, "NGUYỄN VĂN AN", "nguyen van an", "Nguye\u0302\u0303n Va\u0306n  An"])
def test_a_person_is_taken_out(store: SQLiteStore, lines: Lines, one: One, typed: str) -> None:
    facts, text = one(store, "SELECT count(*) FROM facts"), lines[0]["article"]["text"]
    expected = (1, 1)
    would = found(store, "person", typed)
    assert (would.articles, would.facts) == expected
    assert one(store, "SELECT count(*) FROM facts") == facts
    done = remove(store, "person", typed, NOW)
    assert (done.kind, done.articles, done.facts) == ("person", *expected)
    after = text.replace(AN, "█" * 13).replace(AN.upper(), "█" * 13)
    assert one(store, "SELECT text FROM articles WHERE id = 1") == after != text
    assert one(store, "SELECT count(*) FROM facts") == facts - 1
    assert one(store, "SELECT count(*) FROM facts WHERE name = ?", AN) == 0
    assert one(store, "SELECT count(*) FROM evidence_fts WHERE evidence_fts MATCH 'nguyen'") == 0
    assert one(store, "SELECT words FROM evidence WHERE id = 1").startswith("chieu 12 5 2018 dong chi chu tich ldld")
    assert list(fsck(store)) == []


def test_every_other_fact_stands_where_it_stood(store: SQLiteStore) -> None:
    asked = "SELECT id, fact_key, evidence_start, evidence_end, said, value FROM facts WHERE name IS NULL OR name <> ?"
    before = list(store.ask(asked, (AN,)))
    remove(store, "person", AN, NOW)
    assert list(store.ask(asked, (AN,))) == before


def test_nothing_of_a_name_is_left_in_the_files(store: SQLiteStore, path: Path) -> None:
    def named() -> list[str]:
        written = (AN, AN.upper(), "nguyen van an", "nguyen-van-an")
        files = [each for each in path.parent.iterdir() if each.suffix != ".db-shm"]
        return [name for each in files for name in written if name.encode() in each.read_bytes()]

    with store.changing() as change:  # the other articles tell of somebody else at an address with the name in it
        change("DELETE FROM articles WHERE id > ?", (1,))
    assert set(named()) == {AN, AN.upper(), "nguyen van an", "nguyen-van-an"}
    remove(store, "person", AN, NOW)
    assert named() == [AN]  # what is to be kept out is remembered by its name
    vacuum(store)
    assert named() == [AN]


@pytest.mark.parametrize(("kind", "what"), [("person", AN), ("source", "bao-kt")])
def test_the_text_index_forgets_the_words(store: SQLiteStore, kind: Kind, what: str) -> None:
    def held() -> bool:  # a word is stored less what it has in common with the one before
        blocks = store.ask("SELECT block FROM evidence_fts_data")
        return any(b"nguye" in row["block"] for row in blocks)

    assert held()
    remove(store, kind, what, NOW)
    assert not held()
    assert list(fsck(store)) == []


def test_a_later_run_does_not_bring_a_person_back(store: SQLiteStore, lines: Lines, one: One) -> None:
    remove(store, "person", AN, NOW)
    assert again(store, lines) == Loaded(known=3)
    changed = copy.deepcopy(lines)
    changed[0]["article"]["text"] += f"Ông {AN} cảm ơn.\n"
    assert again(store, changed).articles == 1
    assert again(store, changed) == Loaded(known=3)
    assert one(store, "SELECT count(*) FROM articles WHERE text LIKE '%Nguyễn Văn An%'") == 0
    assert one(store, "SELECT count(*) FROM facts WHERE name = ?", AN) == 0
    assert list(fsck(store)) == []


def test_loading_makes_the_same_as_removing(lines: Lines, store: SQLiteStore, tmp_path: Path) -> None:
    remove(store, "person", AN, NOW)
    with SQLiteStore(tmp_path / "other.db", create=True) as other:
        remove(other, "person", AN, NOW)
        again(other, lines)
        for asked in (
            "SELECT article_key, text, text_hash, url FROM articles ORDER BY id",
            "SELECT article, starts, ends, words FROM evidence ORDER BY id",
            "SELECT fact_key, n, said, name, organisation FROM facts ORDER BY article, n",
            "SELECT organisation_id, name, words FROM organisation_names ORDER BY organisation_id, name",
        ):
            assert list(other.ask(asked)) == list(store.ask(asked))


def test_honours_lose_the_name_and_decisions_follow(lines: Lines, tmp_path: Path, one: One) -> None:
    line = copy.deepcopy(lines[1])
    first, second = (fact for fact in line["facts"] if fact["type"] == "award")
    first["recipients"], second["recipients"] = [AN.upper(), "Lê Thị Bình"], [AN]
    second["name"] = f"Bằng khen {AN}"
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        again(store, [line])
        with store.changing() as change:
            change(
                "INSERT INTO decisions (fact_key, verdict, note, by_whom, at_time) "
                "SELECT fact_key, 'accept', ?, 'a reader', '2026' FROM facts WHERE type IN ('award', 'person')",
                (f"said {AN}",),
            )
        remove(store, "person", AN, NOW)
        awards = [json.loads(row["recipients"] or "null") for row in store.ask("SELECT recipients FROM award_facts")]
        assert awards == [["Lê Thị Bình"], None]
        assert one(store, "SELECT name FROM award_facts WHERE recipients IS NULL") == f"Bằng khen {'█' * 13}"
        assert one(store, "SELECT count(DISTINCT note) FROM decisions WHERE note = ?", f"said {'█' * 13}") == 1
        assert list(fsck(store)) == []  # each decision still has its fact
        remove(store, "person", "Trần Thị Hoà", NOW)
        assert one(store, "SELECT count(*) FROM decisions") == 2  # the one about her has gone with the fact
        assert list(fsck(store)) == []


def test_bodies_called_after_somebody(store: SQLiteStore, one: One) -> None:
    names = "INSERT INTO organisation_names (organisation_id, name, words) VALUES ('x', ?, 'truong nguyen van an')"
    with store.changing() as change:
        change("INSERT INTO organisations (organisation_id, name) VALUES ('x', ?)", (f"Trường {AN}",))
        for name in (f"Trường {AN}", f"Trường {AN.upper()}"):
            change(names, (name,))
    remove(store, "person", AN, NOW)
    struck_out = f"Trường {'█' * 13}"
    assert one(store, "SELECT name FROM organisations WHERE organisation_id = 'x'") == struck_out
    (row,) = store.ask("SELECT name, words FROM organisation_names WHERE organisation_id = 'x'")
    assert row == {"name": struck_out, "words": "truong"}


def test_what_failed_in_a_run_names_nobody(store: SQLiteStore, one: One) -> None:
    run = store.begin_run({}, NOW)
    store.write([], run, [{"input": "a.txt", "stage": "read", "message": f"no date in: {AN}"}])
    remove(store, "person", AN, NOW)
    assert one(store, "SELECT message FROM errors") == f"no date in: {'█' * 13}"


def test_an_article_without_the_name_comes_back_as_it_is(articles: list[ArticleRows]) -> None:
    assert blackened(articles[2], names_of([AN, "Trần Thị Hoà"])) is articles[2]


def test_a_person_comes_back_when_the_removal_is_forgotten(store: SQLiteStore, lines: Lines, one: One) -> None:
    remove(store, "person", AN, NOW)
    assert restore(store, "person", f" {AN} ")
    assert not restore(store, "person", AN)
    assert again(store, lines) == Loaded(articles=1, facts=len(lines[0]["facts"]), known=2, replaced=1)
    assert (
        one(store, "SELECT text FROM articles WHERE article_key = ?", rows_of(lines[0]).article["article_key"])
        == (lines[0]["article"]["text"])
    )


def test_a_source_is_taken_out(store: SQLiteStore, lines: Lines, one: One) -> None:
    assert found(store, "source", "bao-kt").articles == 2
    done = remove(store, "source", "bao-kt", NOW)
    assert done == Removed("source", "bao-kt", 2, len(lines[0]["facts"]) + len(lines[1]["facts"]))
    assert [row["source"] for row in store.ask("SELECT source FROM articles")] == ["bao-gl"]
    assert again(store, lines) == Loaded(known=1, removed=2)
    assert list(fsck(store)) == []
    assert restore(store, "source", "bao-kt")
    assert again(store, lines).articles == 2


@pytest.mark.parametrize("source", ["Ba\u0301o Kon Tum", "bao  kt ", "a"])
def test_a_source_comes_back_by_the_name_it_went_by(store: SQLiteStore, source: str) -> None:
    remove(store, "source", source, NOW)
    assert restore(store, "source", source)


def test_an_article_is_taken_out(store: SQLiteStore, lines: Lines) -> None:
    with pytest.raises(StoreError, match="2 articles are called a1, name the source too: bao-gl, bao-kt"):
        remove(store, "article", "a1", NOW)
    with pytest.raises(StoreError, match="no article is called a7"):
        remove(store, "article", "a7", NOW)
    done = remove(store, "article", "a1", NOW, source="bao-gl")
    assert (done.articles, done.facts) == (1, len(lines[2]["facts"]))
    assert remove(store, "article", "a2", NOW).articles == 1
    assert again(store, lines) == Loaded(known=1, removed=2)
    assert restore(store, "article", done.what)  # by its key
    assert restore(store, "article", "a2", source="bao-kt")  # by its name and source
    assert not restore(store, "article", "a2", source="bao-kt")
    assert again(store, lines).articles == 2


def test_what_is_not_there_yet_is_kept_out_too(tmp_path: Path, lines: Lines, one: One) -> None:
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        assert remove(store, "source", "bao-gl", NOW).articles == 0
        assert remove(store, "article", "a2", NOW, source="bao-kt").facts == 0
        assert remove(store, "person", AN, NOW) == Removed("person", AN, 0, 0)
        remove(store, "person", AN, NOW)  # asked for twice, remembered once
        assert one(store, "SELECT count(*) FROM removals") == 3
        assert again(store, lines) == Loaded(articles=1, facts=len(lines[0]["facts"]) - 1, removed=2)


def test_a_removal_that_fails_leaves_everything(store: SQLiteStore, monkeypatch: pytest.MonkeyPatch, one: One) -> None:
    with store.changing() as change:
        change("CREATE TRIGGER stop BEFORE INSERT ON removals BEGIN SELECT raise(ABORT, 'no'); END", ())
    before = list(store.ask("SELECT id, text FROM articles")), one(store, "SELECT count(*) FROM facts")
    with pytest.raises(StoreError, match="no"):
        remove(store, "person", AN, NOW)
    assert (list(store.ask("SELECT id, text FROM articles")), one(store, "SELECT count(*) FROM facts")) == before


@pytest.mark.parametrize("kind", ["article", "source"])
def test_decisions_that_wait_for_their_fact_go_with_its_article(
    store: SQLiteStore, lines: Lines, one: One, kind: Kind
) -> None:
    gone, stays = (rows_of(line).facts[0]["fact_key"] for line in lines[:2])
    for key in (gone, stays):
        decide(store, key, "reject", "an", NOW, note="của riêng tôi")
    bare = copy.deepcopy(lines[:2])
    for line in bare:
        line["facts"], line["article"]["made_by"] = [], None
    again(store, bare)
    assert one(store, "SELECT count(*) FROM facts WHERE fact_key IN (?, ?)", gone, stays) == 0
    article = lines[0]["article"]
    what = article["id" if kind == "article" else "source"]
    remove(store, kind, what, NOW, article["source"] if kind == "article" else None)
    left = {row["fact_key"] for row in store.ask("SELECT fact_key FROM decisions")}
    assert left == ({stays} if lines[1]["article"]["source"] != article["source"] or kind == "article" else set())
