"""Every store finds the same: the same articles written, checked and verified."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from extractor.api import Extractor
from extractor.checking.checked import ORDER, Checked, Verified
from extractor.store.address import names_folder, open_store
from extractor.store.base import Store
from extractor.store.checks.article import article_of
from extractor.store.checks.check import check
from extractor.store.checks.verify import verify
from extractor.store.loading.linking import link
from extractor.store.removal.removal import remove
from extractor.store.search.filters import Filters
from extractor.store.sqlite.store import SQLiteStore
from tests.store.asking import ask
from tests.store.comparing import INITIATIVES, NOW, SUM, Line, judge, line, planted, told, write

FILTERS = (
    Filters(),
    Filters(query="sáng kiến"),
    Filters(sources=("Lao Động",), least=100),
    Filters(exact={"type": ("award",)}),
    Filters(published=("2012-01-01", "2018-12-31"), copies=False),
    Filters(provinces=("Kon Tum",)),
)


@pytest.fixture(scope="module")
def lines(extractor: Extractor) -> list[Line]:
    made = [*planted(extractor, 8, 4), *told(extractor, a=45, b=54, c=45), line(extractor, "sum", SUM)]
    first = made[0]["article"]
    return [*made, line(extractor, "copy", first["text"], "2024-01-01"), line(extractor, "bare", first["text"], None)]


@pytest.fixture
def both(store: Store, lines: list[Line], tmp_path: Path) -> Iterator[tuple[Store, Store]]:
    """The store with the articles, and one in SQLite beside."""
    with SQLiteStore(tmp_path / "beside.db", create=True) as beside:
        for one in (store, beside):
            write(one, lines)
        yield store, beside


def checked(store: Store, filters: Filters | None = None) -> list[Checked]:
    """The groups of each verdict sorted: which is made last hangs on the numbers of facts, which each store deals out
    in its own way."""
    groups = list(check(store, filters or Filters()))
    places = [ORDER.index(group.verdict) for group in groups]
    assert places == sorted(places)
    return sorted(groups, key=lambda group: (ORDER.index(group.verdict), group.model_dump_json()))


def verified(store: Store, article: Line) -> list[Verified]:
    return verify(store, article_of(article)).figures


def test_checks_as_in_sqlite(both: tuple[Store, Store]) -> None:
    store, beside = both
    for filters in FILTERS:
        assert checked(store, filters) == checked(beside, filters) != []
    assert {group.verdict for group in checked(store)} >= {"conflict", "arithmetic", "agree"}


def test_checks_of_copies_as_in_sqlite(both: tuple[Store, Store]) -> None:
    store, beside = both
    for one in both:
        link(one)
    assert checked(store) == checked(beside)
    assert "copied" in {group.verdict for group in checked(store)}


def test_verifies_as_in_sqlite(both: tuple[Store, Store], lines: list[Line], extractor: Extractor) -> None:
    store, beside = both
    new = [line(extractor, "x", INITIATIVES.format(value), None) for value in ("45", "hơn 40", "4.500")]
    asked = [*lines[:4], *new, line(extractor, "y", "Không có gì."), line(extractor, "z", SUM)]
    answers = [verified(store, article) for article in asked]
    assert answers == [verified(beside, article) for article in asked]
    assert {one.verdict for figures in answers for one in figures} == {"supported", "contradicted", "unknown"}


def test_what_changes_is_found_as_in_sqlite(both: tuple[Store, Store], lines: list[Line]) -> None:
    store, beside = both
    if not store.keeps_verdicts:
        assert checked(store) == checked(beside)  # nothing in it can be decided or taken out
        return
    before = checked(store)
    for one in both:
        assert checked(one) == before
        judge(one, "b", 54, "correct", correction={"value": 45})
        judge(one, "sum", 45, "reject")
    after = checked(store)
    assert before != after == checked(beside)
    for one in both:
        judge(one, "b", 54, "accept")
        remove(one, "article", "c", NOW)
        remove(one, "source", "Lao Động", NOW)
    assert after != checked(store) == checked(beside)
    for one in both:
        write(one, [each | {"article": each["article"] | {"source": "Báo mới"}} for each in lines[:6]])
    assert checked(store) == checked(beside)


def test_articles_without_figures(store: Store, extractor: Extractor) -> None:
    assert checked(store) == []
    write(store, [line(extractor, "a", "Không có gì."), line(extractor, "b", "")])
    assert checked(store) == []
    write(store, [line(extractor, "c", INITIATIVES.format(45))])
    assert checked(store) == []
    assert [one.verdict for one in verified(store, line(extractor, "d", INITIATIVES.format(54)))] == ["contradicted"]
    assert verified(store, line(extractor, "e", "")) == []


def test_a_store_is_checked_by_who_opens_it_next(store: Store, address: str, lines: list[Line]) -> None:
    write(store, lines)
    first = checked(store)
    with closing(open_store(address)) as other:
        assert checked(other) == first


def test_a_folder_is_left_as_it_is(store: Store, address: str, lines: list[Line]) -> None:
    write(store, lines)
    if not names_folder(address):
        checked(store)
        assert len(ask(store, "SELECT article FROM checked")) == len(lines)
        return

    def files() -> dict[str, bytes]:
        return {str(path): path.read_bytes() for path in sorted(Path(address).rglob("*")) if path.is_file()}

    before = files()
    assert checked(store)
    assert files() == before
