"""What a check has kept is found again, by page and by fact, without a word written."""

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from extractor.api import Extractor
from extractor.checking.checked import Checked
from extractor.store.address import open_store
from extractor.store.base import Store
from extractor.store.checks.check import check
from extractor.store.checks.kept import of_fact, page
from extractor.store.search.filters import Filters
from tests.store.comparing import planted, state, write

FILTERS = (
    Filters(),
    Filters(exact={"metric": ("initiative",)}),
    Filters(query="sang kien"),
    Filters(sources=("none",)),
)


@pytest.fixture(params=("sqlite", "postgres"))
def checked(
    request: pytest.FixtureRequest, tmp_path: Path, extractor: Extractor
) -> Iterator[tuple[Store, list[Checked]]]:
    """A store with verdicts, and these as a check gives them."""
    address = str(tmp_path / "facts.db") if request.param == "sqlite" else request.getfixturevalue("database")
    with closing(open_store(address, create=True)) as store:
        write(store, planted(extractor, 10, 3))
        yield store, list(check(store, Filters(), language="vi"))


@pytest.mark.parametrize("filters", FILTERS)
def test_pages_hold_what_a_check_gives(checked: tuple[Store, list[Checked]], filters: Filters) -> None:
    store, _ = checked
    all_of_them = list(check(store, filters, language="vi"))
    before = state(store)
    counts = Counter(group.verdict for group in all_of_them)
    pages = [page(store, filters, (), at, 3, "vi") for at in range(0, len(all_of_them) + 3, 3)]
    assert [group for _, groups in pages for group in groups] == all_of_them
    assert all(told == counts for told, _ in pages)
    conflicts = [group for group in all_of_them if group.verdict == "conflict"]
    assert page(store, filters, ("conflict",), 0, 1000, "vi") == (counts, conflicts)
    assert state(store) == before


def test_a_fact_leads_to_its_groups(checked: tuple[Store, list[Checked]]) -> None:
    store, all_of_them = checked
    assert all_of_them
    for group in all_of_them:
        for report in group.reports:
            assert group in of_fact(store, report.fact_key, "vi")
    assert of_fact(store, "0" * 18, "vi") == []
