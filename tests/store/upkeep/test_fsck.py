"""A check finds each thing that can be wrong, where it is, and nothing in a store that is sound."""

import sqlite3
import tracemalloc
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

import pytest

from extractor.store.base import Fault
from extractor.store.checks.update import update
from extractor.store.sqlite.store import SQLiteStore
from extractor.store.tables.rows import ArticleRows
from extractor.store.upkeep import fsck as checking
from extractor.store.upkeep.fsck import fsck, steps
from extractor.store.upkeep.vacuum import vacuum

AGAIN = "delete article 1 and what belongs to it, then load it again"
FIRST = "(SELECT min(id) FROM facts WHERE type = 'person')"


def spoil(path: Path, *statements: str) -> None:
    """What no program of the project does: foreign keys are not watched over here."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for each in statements:
            assert db.execute(each).rowcount != 0, f"changed nothing: {each}"


def told(faults: Iterable[Fault]) -> list[tuple[str | None, int | str | None, str]]:
    return [(each.table, each.row, each.wrong) for each in faults]


def test_a_sound_store_has_none(store: SQLiteStore) -> None:
    assert list(fsck(store)) == []


@pytest.mark.parametrize(
    ("statement", "table", "wrong"),
    [
        ("UPDATE articles SET text = text || '.' WHERE id = 1", "articles", "text_hash is not that of its text"),
        ("UPDATE articles SET text_hash = 'x' WHERE id = 1", "articles", "text_hash is not that of its text"),
        ("UPDATE articles SET name = 'b' WHERE id = 1", "articles", "article_key is not that of its source and name"),
        ("UPDATE articles SET source = NULL WHERE id = 1", "articles", "article_key is not that of its source and"),
        ("UPDATE evidence SET words = 'x' WHERE id = 1", "evidence", "words are not those of the text there"),
        ("UPDATE evidence SET starts = starts + 9 WHERE id = 1", "evidence", "words are not those of the text there"),
        ("UPDATE evidence SET ends = 9999 WHERE id = 1", "evidence", "[0, 9999) is not inside the text of article 1"),
        ("UPDATE evidence SET starts = -1 WHERE id = 1", "evidence", "[-1, 86) is not inside the text of article 1"),
        ("UPDATE evidence SET starts = 87 WHERE id = 1", "evidence", "[87, 86) is not inside the text of article 1"),
        (f"UPDATE facts SET evidence_end = 9999 WHERE id = {FIRST}", "facts", "[26, 9999) is not inside the text"),
        (f"UPDATE facts SET evidence_start = -1 WHERE id = {FIRST}", "facts", "[-1, 39) is not inside the text of"),
        (f"UPDATE facts SET evidence_start = 40 WHERE id = {FIRST}", "facts", "[40, 39) is not inside the text of"),
        (f"UPDATE facts SET evidence_end = NULL WHERE id = {FIRST}", "facts", "[26, None) is not inside the text of"),
        (f"UPDATE facts SET evidence = 2 WHERE id = {FIRST}", "facts", "[26, 39) is not inside its row of evidence"),
        (f"UPDATE facts SET evidence = 3 WHERE id = {FIRST}", "facts", "its evidence is of article 2, it of 1"),
        (f"UPDATE facts SET said = 'x' WHERE id = {FIRST}", "facts", "said is not the words of its evidence"),
        (f"UPDATE facts SET fact_key = 'x' WHERE id = {FIRST}", "facts", "fact_key is not that of its article, place"),
        (f"UPDATE facts SET name = 'Ai' WHERE id = {FIRST}", "facts", "fact_key is not that of its article, place"),
        (f"UPDATE facts SET organisation_id = 'x' WHERE id = {FIRST}", "facts", "there is no organisation x"),
    ],
)  # fmt: skip
def test_each_fault_is_found_in_its_row(path: Path, statement: str, table: str, wrong: str) -> None:
    spoil(path, statement)
    with SQLiteStore(path) as store:
        faults = list(fsck(store))
        ((first,),) = (told.values() for told in store.ask(f"SELECT {FIRST} AS id"))
    row = first if FIRST in statement else 1
    assert [each for each in faults if each.table == table and each.row == row and each.wrong.startswith(wrong)]
    assert {each.note for each in faults} == {False}
    if table != "articles":
        assert {each.remedy for each in faults if each.table == table} == {AGAIN}


def test_rows_without_what_they_belong_to(path: Path) -> None:
    spoil(path, "DELETE FROM articles WHERE id = 3")
    with SQLiteStore(path) as store:
        faults = list(fsck(store))
        lost = [row["id"] for row in store.ask("SELECT id FROM facts WHERE article = 3")]
    missing = "the row of articles that it belongs to is missing"
    assert {(each.table, each.wrong) for each in faults} == {("evidence", missing), ("facts", missing)}
    assert [each.row for each in faults if each.table == "facts"] == lost


@pytest.mark.parametrize("table", ["checked", "features", "verdict_reports"])
def test_what_a_check_kept_of_articles_that_are_missing(path: Path, table: str) -> None:
    with SQLiteStore(path) as store:
        update(store)
        with store.changing() as change:
            change("INSERT INTO verdicts (id, verdict, reports) VALUES (1, 'agree', 1)", ())
            change("INSERT INTO verdict_reports (verdict, fact, place) SELECT 1, min(id), 0 FROM facts", ())
        assert list(fsck(store)) == []
    if table == "verdict_reports":
        spoil(path, "UPDATE verdict_reports SET fact = 99999")
    else:
        spoil(path, f"UPDATE {table} SET article = 99999 WHERE article = 1")
    with SQLiteStore(path) as store:
        faults = list(fsck(store))
    assert {each.table for each in faults} == {table}
    assert all("that it belongs to is missing" in each.wrong for each in faults)


def test_a_text_index_that_tells_other_words_and_what_mends_it(path: Path) -> None:
    spoil(path, "DROP TRIGGER evidence_new", "UPDATE evidence SET words = words || ' x' WHERE id = 1",
          "UPDATE evidence SET words = substr(words, 1, length(words) - 2) WHERE id = 1",
          "INSERT INTO evidence_fts (rowid, words) VALUES (77, 'nobody said so')")  # fmt: skip
    with SQLiteStore(path) as store:
        (fault,) = fsck(store)
        assert (fault.table, fault.row) == ("evidence_fts", None)
        assert "store vacuum" in fault.remedy
        vacuum(store)
        assert list(fsck(store)) == []


def test_damaged_pages_are_told_and_end_nothing_half_way(path: Path, articles: list[ArticleRows]) -> None:
    with SQLiteStore(path) as store:
        for n in range(50):
            for each in articles:
                each.article["article_key"] = f"{n} {each.article['name']} {each.article['source']}"
            store.write(articles)
        vacuum(store)
        (root,) = store.ask("SELECT rootpage FROM sqlite_master WHERE name = 'facts_key'")
        (size,) = store.ask("PRAGMA page_size")
    with path.open("r+b") as file:
        file.seek((root["rootpage"] - 1) * size["page_size"])
        file.write(b"\xff" * size["page_size"])
    with SQLiteStore(path) as store:
        faults = list(fsck(store))
    assert faults[0].table is None
    assert "bring back a copy" in faults[0].remedy


def test_a_decision_whose_fact_is_gone_is_a_note(path: Path) -> None:
    made = "INSERT INTO decisions (fact_key, verdict, by_whom, at_time)"
    spoil(path, f"{made} SELECT fact_key, 'accept', 'a reader', '2026-01-01' FROM facts WHERE id = 1",
          f"{made} VALUES ('gone', 'reject', 'a reader', '2026-01-01')")  # fmt: skip
    with SQLiteStore(path) as store:
        (note,) = fsck(store)
    assert (note.note, note.table, note.row) == (True, "decisions", 2)
    assert note.wrong.startswith("the fact gone ")


def test_figures_keep_their_facts_keys(path: Path, articles: list[ArticleRows], lines: list[dict[str, object]]) -> None:
    """A figure that is whole but written as a real, or larger than a real tells exactly, is no fault."""
    import copy

    from extractor.store.tables.rows import rows_of

    line = copy.deepcopy(lines[2])
    counts = [fact for fact in line["facts"] if fact["type"] == "count"]  # type: ignore[attr-defined]
    counts[0]["value"], counts[1]["value"] = 1250.0, 2**53 + 1
    line["article"]["id"] = "a9"  # type: ignore[index]
    with SQLiteStore(path) as store:
        store.write([rows_of(line)])
        assert list(fsck(store)) == []


def test_memory_stays_flat_and_progress_is_told(
    path: Path, articles: list[ArticleRows], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "STEP", 10)
    peaks: list[int] = []
    with SQLiteStore(path) as store:
        for total in (20, 400):
            for n in range(total):
                articles[0].article["article_key"] = f"key {n}"
                store.write(articles[:1])
            calls: list[None] = []
            tracemalloc.start()
            many = sum(1 for _ in fsck(store, lambda: calls.append(None)))  # noqa: B023 - called here alone
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
            assert many >= total  # the keys are wrong, and so are those of the facts
            assert len(calls) == steps(store) > 0
    assert peaks[1] < 3 * peaks[0]


def test_the_corpus_is_sound(extractor: object, root: Path, tmp_path: Path, one: Callable[..., int]) -> None:
    import json

    from extractor.reading.build import make_article
    from extractor.store.tables.rows import rows_of

    made = []
    for text in sorted((root / "corpus" / "articles").glob("*.txt"))[:12]:
        found = extractor.extract_article(make_article(text.stem, text.read_text("utf-8")))  # type: ignore[attr-defined]
        made.append(rows_of(json.loads(found.model_dump_json())))
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        store.write(made)
        assert one(store, "SELECT count(*) FROM facts") > 100
        assert list(fsck(store)) == []
