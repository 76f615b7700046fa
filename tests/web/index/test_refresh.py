"""An index keeps up with its store, whatever is written, replaced, decided or removed there."""

import datetime as dt
from pathlib import Path
from threading import Event, Thread

import pytest

from extractor.store.address import open_store
from extractor.store.base import COPIED, Store
from extractor.store.decisions.deciding import decide
from extractor.store.removal.removal import remove
from extractor.store.search.filters import Filters
from extractor.web.index import Index
from tests.web.index.asking import WORDS, facts_of
from tests.web.index.conftest import FOUND, rows_from

NOW = dt.datetime(2026, 1, 2, tzinfo=dt.UTC)
SEARCHES = [
    Filters(), Filters(copies=False), Filters(rejected=True), Filters(undecided=True),
    Filters(exact={"type": ("count",)}), Filters(organisation=("lien doan lao dong",)), Filters(person="nguyen"),
    *(Filters(query=words) for words in WORDS),
]  # fmt: skip


def agree(index: Index, store: Store) -> None:
    for filters in SEARCHES:
        found = index.snapshot.find(store, filters, limit=1_000_000)
        assert sorted(found.ids) == [row["id"] for row in facts_of(store, filters)], filters
        assert sum(n for _, n in found.facets["type"]) == found.total or filters.exact


@pytest.fixture
def index(store: Store) -> Index:
    """One that counts each time, and that has been asked everything once."""
    made = Index.load(store, counted_every=0)
    agree(made, store)
    return made


def again(store: Store, some: slice, facts: int | None = None) -> None:
    """Articles read anew, by other rules, with so many of their facts."""
    rows = rows_from(FOUND[some])
    for each in rows:
        each.article["rule_version"] = "other"
        each.facts, each.places = each.facts[:facts], each.places[:facts]
        each.spans = each.spans[: max(each.places, default=-1) + 1]
    assert store.write(rows).replaced == len(rows)


def last_told(store: Store) -> int:
    """The place among the articles of the one that has the last fact: its ids may be given again."""
    sql = "SELECT a.name FROM facts f JOIN articles a ON a.id = f.article ORDER BY f.id DESC LIMIT 1"
    name = next(iter(store.ask(sql)))["name"]
    return next(i for i, one in enumerate(FOUND) if one.article.id == name)


def test_nothing_new_changes_nothing(index: Index, store: Store) -> None:
    before = index.snapshot
    assert not index.refresh(store)
    assert index.snapshot is before


def test_new_facts_are_found_and_an_older_snapshot_stays_as_it_was(index: Index, store: Store) -> None:
    before, facts = index.snapshot, len(facts_of(store, Filters()))
    store.write(rows_from(FOUND[120:]))
    assert index.refresh(store)
    agree(index, store)
    assert index.snapshot.generation == before.generation
    assert before.find(store, Filters()).total == facts < index.snapshot.find(store, Filters()).total


@pytest.mark.parametrize("some", [slice(3, 9), slice(119, 120), slice(0, 120)])
@pytest.mark.parametrize("facts", [None, 3])
def test_replaced_articles_have_their_new_facts(index: Index, store: Store, some: slice, facts: int | None) -> None:
    again(store, some, facts)
    assert index.refresh(store)
    agree(index, store)


def test_the_last_facts_replaced_between_two_looks_are_noticed_without_counting(store: Store) -> None:
    index = Index.load(store, counted_every=1e9)
    agree(index, store)
    at = last_told(store)
    again(store, slice(at, at + 1))
    store.write(rows_from(FOUND[120:125]))
    assert index.refresh(store)
    agree(index, store)


def test_new_facts_under_ids_of_the_last_ones_that_went_are_asked_about_anew(index: Index, store: Store) -> None:
    some = slice(last_told(store) - 5, 120)
    again(store, some, 0)
    assert index.refresh(store)
    agree(index, store)
    store.write(rows_from(FOUND[130:]))
    assert index.refresh(store)
    agree(index, store)


def test_copies_that_are_linked_later_can_be_left_out(index: Index, store: Store) -> None:
    articles = [row["id"] for row in store.ask("SELECT id FROM articles ORDER BY id")]
    with store.changing() as change:
        change(COPIED, (0.9, articles[50], articles[7]))
    assert index.refresh(store)
    agree(index, store)


def test_rejected_facts_are_hidden_until_they_are_accepted(index: Index, store: Store) -> None:
    key = next(iter(store.ask("SELECT fact_key FROM facts WHERE type = 'count'")))["fact_key"]
    before = index.snapshot.find(store, Filters()).total
    for verdict, total in (("reject", before - 1), ("accept", before)):
        decide(store, key, verdict, "somebody", NOW)  # type: ignore[arg-type]
        assert index.refresh(store)
        assert index.snapshot.find(store, Filters()).total == total
        agree(index, store)


def test_a_fact_is_undecided_until_anybody_says_anything_of_it(index: Index, store: Store) -> None:
    key = next(iter(store.ask("SELECT fact_key FROM facts WHERE type = 'count'")))["fact_key"]
    undecided, before = Filters(undecided=True), index.snapshot.find(store, Filters()).total
    assert index.snapshot.find(store, undecided).total == before
    decide(store, key, "accept", "somebody", NOW)
    assert index.refresh(store)
    assert index.snapshot.find(store, undecided).total == before - 1
    assert index.snapshot.find(store, Filters()).total == before
    agree(index, store)


def test_a_fact_stays_rejected_when_its_article_is_read_anew(index: Index, store: Store) -> None:
    key = next(iter(store.ask("SELECT fact_key FROM facts ORDER BY id LIMIT 1")))["fact_key"]
    decide(store, key, "reject", "somebody", NOW)
    again(store, slice(0, 1))
    assert index.refresh(store)
    agree(index, store)


def test_what_is_removed_is_found_no_more(index: Index, store: Store) -> None:
    last = FOUND[last_told(store)].article
    others = (one for one in FOUND[:119] if one.article != last)
    person = next(f for one in others for f in one.facts if f.type == "person" and " " in f.name)
    named = Filters(person=person.name)
    assert index.snapshot.find(store, named).total
    remove(store, "article", last.id, NOW, last.source)
    store.write(rows_from(FOUND[120:122]))  # under the ids of what went
    assert index.refresh(store)
    agree(index, store)
    remove(store, "person", person.name, NOW)
    assert index.refresh(store)
    agree(index, store)
    assert index.snapshot.find(store, named).total == 0


def test_searches_beside_a_writer_are_of_one_moment(tmp_path: Path) -> None:
    path = str(tmp_path / "facts.db")
    with open_store(path, create=True) as store:  # type: ignore[attr-defined]
        store.write(rows_from(FOUND[:40]))
        index, done, wrong, asked = Index.load(store, counted_every=0), Event(), [], []

        def search() -> None:
            with open_store(path) as mine:  # type: ignore[attr-defined]
                while not done.is_set() or not asked:
                    filters = SEARCHES[len(asked) % len(SEARCHES)]
                    try:
                        found = index.snapshot.find(mine, filters, "largest", 0, 1_000_000)
                        asked.append(len(found.ids) == found.total == len(set(found.ids)))
                    except BaseException as why:
                        wrong.append(why)
                        return

        threads = [Thread(target=search) for _ in range(3)]
        for thread in threads:
            thread.start()
        for at in range(40, 100, 5):
            store.write(rows_from(FOUND[at : at + 5]))
            again(store, slice(at - 3, at), 4)
            index.refresh(store)
        done.set()
        for thread in threads:
            thread.join()
        assert wrong == []
        assert all(asked)
        agree(index, store)
