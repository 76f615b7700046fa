"""Figures put together: nothing is added up twice."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from extractor.records import Article, ArticleFacts, Award, Count, Evidence
from extractor.store.search.filters import Filters
from extractor.store.search.groups import Folded, group
from extractor.store.sqlite.store import SQLiteStore
from extractor.store.tables.rows import rows_of

KON_TUM = "union/kon-tum/lien-doan-lao-dong"
TEXT = "Năm qua có 110 suất, trong đó 55 suất quà; 20 sáng kiến; 300 đoàn viên."


def told(words: str, value: float, metric: str, year: int = 2018, **more: Any) -> Count:
    at = TEXT.index(words)
    return Count.model_validate(
        {
            "evidence": Evidence.of(TEXT, at, at + len(words)), "rule": "count.noun", "confidence": 0.9, "value": value,
            "metric": metric, "organisation": "LĐLĐ tỉnh Kon Tum", "organisation_id": KON_TUM,
            "period": f"{year}-01-01/{year}-12-31", **more,
        }
    )  # fmt: skip


def store_of(path: Path, *facts: tuple[Award | Count, ...]) -> SQLiteStore:
    store = SQLiteStore(path / "facts.db", create=True)
    found = [
        ArticleFacts(article=Article(id=f"a{i}", source=f"s{i}", text=TEXT), facts=some) for i, some in enumerate(facts)
    ]
    store.write([rows_of(one.model_dump(mode="json")) for one in found])
    return store


def totals(store: SQLiteStore, by: str = "year", **filters: Any) -> tuple[dict[tuple[str, str], float | None], Folded]:
    groups, folded = group(store, Filters(**filters), by)
    return {(one.by, str(one.what)): one.total for one in groups}, folded


def test_figures_of_one_year_add_up(tmp_path: Path) -> None:
    store = store_of(tmp_path, (told("20 sáng kiến", 20, "initiative"),), (told("55 suất", 55, "gift"),))
    assert totals(store) == ({("2018", "initiative"): 20, ("2018", "gift"): 55}, Folded())


def test_a_part_is_left_out_beside_its_whole(tmp_path: Path) -> None:
    whole = told("110 suất", 110, "gift")
    part = told("55 suất", 55, "gift", part_of=whole.evidence)
    store = store_of(tmp_path, (whole, part))
    assert totals(store) == ({("2018", "gift"): 110}, Folded(parts=1))
    alone = store_of(tmp_path / "alone", (part,)) if (tmp_path / "alone").mkdir() is None else store
    assert totals(alone) == ({("2018", "gift"): 55}, Folded())


def test_the_same_figure_in_two_papers_counts_once(tmp_path: Path) -> None:
    store = store_of(tmp_path, (told("20 sáng kiến", 20, "initiative"),), (told("20 sáng kiến", 20, "initiative"),))
    assert totals(store) == ({("2018", "initiative"): 20}, Folded(told_again=1))


@pytest.mark.parametrize(("years", "total", "again"), [((2015, 2018), 90, 0), ((2018, 2018), 45, 1)])
def test_where_no_time_is_told_the_year_of_the_article_counts(
    tmp_path: Path, years: tuple[int, int], total: int, again: int
) -> None:
    fact = told("55 suất", 45, "gift").model_copy(update={"period": None})
    with SQLiteStore(tmp_path / "facts.db", create=True) as store:
        for n, year in enumerate(years):
            article = Article(id=f"a{n}", text=TEXT, published=dt.date(year, 3, 1))
            store.write([rows_of(ArticleFacts(article=article, facts=(fact,)).model_dump(mode="json"))])
        assert totals(store, "metric") == ({("gift", "gift"): total}, Folded(told_again=again))


def test_a_fact_without_a_figure_is_told_as_left_out(tmp_path: Path) -> None:
    at = Evidence.of(TEXT, 0, 7)
    bare = Award(evidence=at, rule="award.given", confidence=0.9, award="bang_khen")
    store = store_of(tmp_path, (told("20 sáng kiến", 20, "initiative"), bare))
    assert totals(store)[1] == Folded(bare=1)


def test_two_articles_that_name_nobody_may_speak_of_two(tmp_path: Path) -> None:
    bare = told("20 sáng kiến", 20, "initiative").model_copy(update={"organisation": None, "organisation_id": None})
    assert totals(store_of(tmp_path, (bare,), (bare,)))[0] == {("2018", "initiative"): 40}


def test_what_there_is_at_a_time_is_not_summed_over_time(tmp_path: Path) -> None:
    store = store_of(
        tmp_path,
        (told("300 đoàn viên", 300, "member", 2017),),
        (told("300 đoàn viên", 320, "member", 2018),),
    )
    assert totals(store, "province") == ({("", "member"): 320}, Folded(earlier_stocks=1))
    assert totals(store, "year")[0] == {("2017", "member"): 300, ("2018", "member"): 320}


def test_targets_are_no_results_unless_they_are_asked_for(tmp_path: Path) -> None:
    store = store_of(tmp_path, (told("20 sáng kiến", 20, "initiative", modality="target"),))
    assert totals(store)[0] == {}
    assert totals(store, exact={"modality": ("target",)})[0] == {("2018", "initiative"): 20}


def test_rates_have_no_sum(tmp_path: Path) -> None:
    store = store_of(tmp_path, (told("20 sáng kiến", 95.5, "rate", unit="percent"),))
    (one,) = group(store, Filters(), "year")[0]
    assert (one.total, one.least, one.most) == (None, 95.5, 95.5)


def test_a_copy_is_folded(tmp_path: Path) -> None:
    store = store_of(tmp_path, (told("20 sáng kiến", 20, "initiative"),), (told("55 suất", 55, "gift"),))
    list(store.ask("INSERT INTO copies (article, of_article, similarity) VALUES (2, 1, 0.9)"))
    assert totals(store) == ({("2018", "initiative"): 20}, Folded(copies=1))


def test_a_figure_of_several_years_is_of_none_of_them(tmp_path: Path) -> None:
    term = told("20 sáng kiến", 20, "initiative").model_copy(update={"period": "2013-01-01/2018-12-31"})
    store = store_of(tmp_path, (term, told("55 suất", 55, "initiative")))
    assert totals(store)[0] == {("2013-2018", "initiative"): 20, ("2018", "initiative"): 55}


def test_a_body_under_two_names_is_one(tmp_path: Path) -> None:
    short = told("55 suất", 55, "gift").model_copy(update={"organisation": "LĐLĐ Kon Tum"})
    store = store_of(tmp_path, (told("110 suất", 110, "gift"), told("20 sáng kiến", 20, "gift")), (short,))
    assert totals(store, "organisation")[0] == {("LĐLĐ tỉnh Kon Tum", "gift"): 185}


def test_an_unknown_group_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        group(store_of(tmp_path), Filters(), "'; DROP TABLE facts")
