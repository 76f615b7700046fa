"""What has come since a check: the groups that a decision touches say so until the next one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.api import Extractor
from extractor.store.address import open_store
from extractor.store.base import Store
from extractor.store.checks.behind import behind
from extractor.store.checks.kept import in_group, of_fact
from extractor.store.checks.update import update
from extractor.store.whole.article_links import standings
from tests.store.asking import ask
from tests.store.comparing import SUM, judge, key_of, line, told, write


@pytest.fixture(params=["sqlite", "postgres"])
def compared(request: pytest.FixtureRequest, tmp_path: Path, extractor: Extractor) -> Iterator[Store]:
    """A store of each kind that takes decisions, with a conflict of three and a wrong sum."""
    name = request.getfixturevalue("database") if request.param == "postgres" else f"{tmp_path}/facts.db"
    store = open_store(name, create=True)
    write(store, [*told(extractor, a=45, b=54, c=45), line(extractor, "sum", SUM)])
    update(store)
    yield store
    store.close()


def shown(store: Store, article: str, value: float) -> list[tuple[str, bool]]:
    """The groups of a figure: their verdicts, and whether these are of before a decision."""
    return [(group.verdict, group.outdated) for group in of_fact(store, key_of(store, article, value), "en")]


def in_articles(store: Store) -> dict[str, list[tuple[str, bool]]]:
    """The same, as it is told beside each article."""
    return {
        row["name"]: [(one.verdict, one.outdated) for one in standings(store, row["id"])]
        for row in ask(store, "SELECT id, name FROM articles ORDER BY name")
    }


def test_a_decision_is_told_until_the_next_check(compared: Store) -> None:
    assert behind(compared) == (0, 0)
    assert shown(compared, "a", 45) == [("conflict", False)]
    judge(compared, "b", 54, "reject")
    assert behind(compared) == (0, 1)
    assert shown(compared, "a", 45) == [("agree", True)]
    conflict, arithmetic = [("conflict", True)], [("arithmetic", False)]
    assert in_articles(compared) == {"a": conflict, "b": conflict, "c": conflict, "sum": arithmetic}
    update(compared)
    assert behind(compared) == (0, 0)
    assert shown(compared, "a", 45) == [("agree", False)]
    judge(compared, "b", 54, "accept")  # which takes the other one back
    assert behind(compared) == (0, 1)
    assert shown(compared, "a", 45) == [("agree", False)]  # until the next check it is in no group
    update(compared)
    assert shown(compared, "b", 54) == [("conflict", False)]


def test_a_correction_is_told_of_a_sum_too(compared: Store) -> None:
    judge(compared, "sum", 45, "correct", correction={"value": 54})
    assert behind(compared) == (0, 1)
    assert shown(compared, "sum", 45) == [("arithmetic", True)]
    assert shown(compared, "a", 45) == [("conflict", False)]


def test_who_agrees_with_what_was_read_changes_nothing(compared: Store) -> None:
    judge(compared, "a", 45, "accept")
    assert behind(compared) == (0, 0)
    assert shown(compared, "a", 45) == [("conflict", False)]


def test_a_group_of_which_nothing_is_left_is_known_until_the_next_check(compared: Store) -> None:
    for name in ("b", "c"):
        judge(compared, name, 54 if name == "b" else 45, "reject")
    key = key_of(compared, "a", 45)
    assert (of_fact(compared, key, "en"), in_group(compared, key)) == ([], True)
    update(compared)
    assert (of_fact(compared, key, "en"), in_group(compared, key)) == ([], False)
