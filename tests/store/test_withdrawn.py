"""A decision that is withdrawn: it stays listed, and whatever is asked answers as if nothing had been decided."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from extractor.api import Extractor
from extractor.store.address import open_store
from extractor.store.base import Store
from extractor.store.checks.reports import Reports
from extractor.store.checks.update import update
from extractor.store.decisions.deciding import Verdict, decide
from extractor.store.errors import DecisionError
from extractor.store.organisations.facts import KEPT, ToldOf
from extractor.store.organisations.figures import figures_of
from extractor.store.removal.removal import remove
from extractor.store.review.decided import decisions, history
from extractor.store.review.gold import Written, write_gold
from extractor.store.search import narrow
from extractor.store.search.facts import search
from extractor.store.search.filters import Filters
from extractor.store.upkeep.fsck import fsck
from extractor.store.whole.article import whole_article
from extractor.store.whole.fact import one_fact
from extractor.web.index import Index
from tests.store.asking import ask
from tests.store.comparing import NOW, found, judge, key_of, line, told, write

CORRECTION = {"value": 54}


@pytest.fixture(params=("sqlite", "postgres"))
def store(request: pytest.FixtureRequest, tmp_path: Path, extractor: Extractor) -> Iterator[Store]:
    """A store of each kind that takes decisions, with a conflict of three."""
    address = str(tmp_path / "facts.db") if request.param == "sqlite" else request.getfixturevalue("database")
    with closing(open_store(address, create=True)) as made:
        write(made, told(extractor, a=45, b=54, c=45))
        yield made


def answers(store: Store) -> dict[str, Any]:
    """What is told of the facts wherever decisions are reckoned with."""
    (article,) = ask(store, "SELECT article_key FROM articles WHERE name = 'a'")
    whole, one = whole_article(store, article["article_key"]), one_fact(store, key_of(store, "a", 45))
    index = Index.load(store)
    filters = (Filters(), Filters(rejected=True), Filters(undecided=True))
    numbers = [row["id"] for row in ask(store, "SELECT id FROM facts")]
    body = index.snapshot.told_of(ask(store, "SELECT organisation_id AS id FROM facts WHERE value = 45")[0]["id"])
    return {
        "searched": [list(search(store, each)) for each in filters],
        "indexed": [index.snapshot.find(store, each).ids for each in filters],
        "narrowed": (narrow.rejected(store, 10**9), narrow.decided(store, 10**9)),
        "whole": whole and whole.facts,
        "one": one and (one.readings, one.decision),
        "body": (body_told(body), [thing.reports for thing in figures_of(store, body)]),
        "kept": ask(store, f"SELECT f.id FROM facts f WHERE {KEPT} ORDER BY f.id"),
        "compared": {fact: report.value for fact, report in Reports(store).of_facts(numbers).items()},
        "checked": found(store),
    }


def body_told(body: ToldOf) -> list[tuple[object, ...]]:
    return [(one.thing, one.told, list(one.facts)) for one in body.things]


@pytest.mark.parametrize(("verdict", "correction"), [("accept", None), ("reject", None), ("correct", CORRECTION)])
def test_everything_is_told_as_before(store: Store, verdict: Verdict, correction: dict[str, Any] | None) -> None:
    before = answers(store)
    judge(store, "a", 45, verdict, correction=correction)
    decided = answers(store)
    unlike = {name for name in before if before[name] != decided[name]}
    assert unlike >= {"searched", "indexed", "narrowed", "whole", "one"}
    assert (verdict == "accept") == unlike.isdisjoint({"compared", "checked"})
    judge(store, "a", 45, "withdraw")
    after = answers(store)
    assert {name: it for name, it in after.items() if it != before[name]} == {}


def test_who_withdrew_is_told_and_a_new_decision_counts(store: Store) -> None:
    key = key_of(store, "a", 45)
    decide(store, key, "correct", "an", NOW, correction=CORRECTION)
    decide(store, key, "withdraw", "bình", NOW + dt.timedelta(days=1), note="nhầm dòng")
    told = [(one.verdict, one.by_whom, one.note, one.counts) for one in history(store, key)]
    assert told == [("correct", "an", None, False), ("withdraw", "bình", "nhầm dòng", True)]
    (one,) = decisions(store, verdict="withdraw")
    assert (one.fact_key, one.at_time) == (key, "2026-01-03T03:04:00+00:00")
    fact = one_fact(store, key)
    assert fact and [each["verdict"] for each in fact.decisions] == ["correct", "withdraw"]
    assert fact.decision is None
    decide(store, key, "reject", "an", NOW + dt.timedelta(days=2))
    fact = one_fact(store, key)
    assert fact and fact.decision and fact.decision["verdict"] == "reject"
    assert key not in {row["fact_key"] for row in search(store, Filters())}


def test_where_nothing_stands_nothing_is_withdrawn(store: Store) -> None:
    for decided in ([], ["accept", "withdraw"], ["reject", "correct", "withdraw"]):
        for verdict in decided:
            judge(store, "a", 45, verdict, correction=CORRECTION if verdict == "correct" else None)  # type: ignore[arg-type]
        many = len(list(decisions(store)))
        with pytest.raises(DecisionError, match="no decision stands on this fact: there is nothing to withdraw"):
            judge(store, "a", 45, "withdraw")
        assert len(list(decisions(store))) == many
    judge(store, "b", 54, "accept")
    for wrong, how in (("tells nothing such", {"correction": CORRECTION}), ("write who decides", {"by": " "})):
        with pytest.raises(DecisionError, match=wrong):
            decide(store, key_of(store, "b", 54), "withdraw", how.pop("by", "an"), NOW, **how)  # type: ignore[arg-type]
    assert history(store, key_of(store, "b", 54))[-1].verdict == "accept"


def test_in_a_folder_no_decision_ever_stands(tmp_path: Path, extractor: Extractor) -> None:
    with closing(open_store(str(tmp_path / "facts.parquet"), create=True)) as folder:
        write(folder, told(extractor, a=45))
        with pytest.raises(DecisionError, match="nothing to withdraw"):
            judge(folder, "a", 45, "withdraw")


def test_an_index_follows(store: Store) -> None:
    undecided, index = Filters(undecided=True), Index.load(store)
    before = index.snapshot.find(store, undecided).total
    for verdict, total in (("reject", before - 1), ("withdraw", before)):
        judge(store, "a", 45, verdict)  # type: ignore[arg-type]
        assert index.refresh(store)
        assert index.snapshot.find(store, undecided).total == total


def test_the_next_check_judges_anew(store: Store) -> None:
    update(store)
    before = found(store)
    judge(store, "b", 54, "reject")
    update(store)
    assert found(store) != before
    judge(store, "b", 54, "withdraw")
    update(store)
    assert found(store) == before


def test_gold_holds_none_of_it_whoever_decided_and_withdrew(store: Store, tmp_path: Path, extractor: Extractor) -> None:
    write(store, [line(extractor, "d", "Trao 45 suất quà và 12 xe đạp.")])
    later = NOW + dt.timedelta(days=1)
    for value in (45, 12):
        decide(store, key_of(store, "d", value), "accept", "an", NOW)
    assert write_gold(store, tmp_path / "whole") == Written(articles=1, facts=2)
    decide(store, key_of(store, "d", 12), "withdraw", "bình", later)
    assert write_gold(store, tmp_path / "none") == Written(left_out=1, undecided=1)
    assert write_gold(store, tmp_path / "an", by="an") == Written(left_out=1, undecided=1)
    assert write_gold(store, tmp_path / "bình", by="bình") == Written()
    assert write_gold(store, tmp_path / "part", partial=True) == Written(articles=1, facts=2, optional=1)
    decide(store, key_of(store, "d", 12), "reject", "bình", later)
    assert write_gold(store, tmp_path / "again") == Written(articles=1, facts=1)
    assert write_gold(store, tmp_path / "since", since=later.date(), partial=True).optional == 1


def test_no_decision_waits_for_a_fact_that_is_gone(store: Store, extractor: Extractor) -> None:
    judge(store, "a", 45, "reject")
    judge(store, "b", 54, "reject")
    judge(store, "b", 54, "withdraw")
    write(
        store, [line(extractor, name, "Không có gì.", day) for name, day in (("a", "2019-01-10"), ("b", "2019-01-11"))]
    )
    assert [fault.note for fault in fsck(store)] == [True]


def test_a_removal_takes_the_whole_history(store: Store) -> None:
    judge(store, "a", 45, "reject")
    judge(store, "a", 45, "withdraw")
    remove(store, "article", "a", NOW, source="Báo a")
    assert list(decisions(store)) == []
