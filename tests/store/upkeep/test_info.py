"""The figures of a store."""

import datetime as dt
from pathlib import Path

from extractor.records import FACT_TYPES
from extractor.store.sqlite.store import SQLiteStore
from extractor.store.tables.rows import ArticleRows
from extractor.store.tables.schema import VERSION
from extractor.store.upkeep.info import info
from extractor.store.upkeep.vacuum import vacuum

NOON = dt.datetime(2026, 1, 5, 12, tzinfo=dt.UTC)


def test_an_empty_store(tmp_path: Path) -> None:
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        found = info(store)
    assert (found.schema, found.articles, found.facts) == (VERSION, 0, dict.fromkeys(FACT_TYPES, 0))
    assert (found.bytes_per_fact, found.published, found.sources) == (None, (None, None), {})
    assert (found.runs.count, found.runs.first, found.runs.versions) == (0, None, ())


def test_what_stands_there_is_counted(store: SQLiteStore, articles: list[ArticleRows]) -> None:
    found = info(store)
    assert found.articles == 3
    assert found.sources == {"bao-kt": 2, "bao-gl": 1}
    assert found.facts["person"] == 2
    assert sum(found.facts.values()) == sum(len(each.facts) for each in articles)
    assert found.organisations == 3
    assert found.published == ("2018-05-13", "2018-05-13")
    on_disk = sum(each.stat().st_size for each in Path(store.address).parent.iterdir() if each.suffix != ".db-shm")
    assert found.bytes == on_disk
    assert found.bytes_per_fact == round(on_disk / sum(found.facts.values()), 1)


def test_articles_without_a_source_are_counted_together(store: SQLiteStore, articles: list[ArticleRows]) -> None:
    for n, source in enumerate((None, "")):
        articles[n].article |= {"article_key": f"key {n}", "source": source}
    store.write(articles[:2])
    assert info(store).sources == {"bao-kt": 2, "": 2, "bao-gl": 1}


def test_runs_with_each_set_of_versions(store: SQLiteStore) -> None:
    made = {"program": "1", "rule_version": "a", "segmentation": "s"}
    for hours, version in enumerate(("a", "b", "a")):
        run = store.begin_run(made | {"rule_version": version}, NOON + dt.timedelta(hours=hours))
        store.write([], run, [{"input": "x.txt", "stage": "read", "message": "is empty"}])
    found = info(store)
    assert found.errors == 3
    assert (found.runs.count, found.runs.first) == (3, "2026-01-05T12:00:00+00:00")
    assert found.runs.last == "2026-01-05T14:00:00+00:00"
    assert [one["rule_version"] for one in found.runs.versions] == ["a", "b"]


def test_vacuum_gives_back_what_was_taken_out(store: SQLiteStore, articles: list[ArticleRows]) -> None:
    for n in range(300):
        articles[0].article["article_key"] = f"key {n}"
        store.write(articles[:1])
    kept = list(store.ask("SELECT fact_key FROM facts WHERE article <= 3 ORDER BY id"))
    with store.changing() as change:
        change("DELETE FROM articles WHERE id > ?", (3,))
    done = vacuum(store)
    assert done.after < done.before / 2
    assert done.after == info(store).bytes
    assert list(store.ask("SELECT fact_key FROM facts ORDER BY id")) == kept
    (row,) = store.ask("SELECT count(*) AS n FROM evidence_fts WHERE evidence_fts MATCH 'hoi'")
    assert row["n"] == 1
