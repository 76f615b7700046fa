"""An index finds what its store finds."""

import datetime as dt
from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random
from statistics import median

import pytest

from extractor.store.base import Row, Store
from extractor.store.decisions.deciding import decide
from extractor.store.search.facts import count
from extractor.store.search.filters import NO_NOUN, Filters
from extractor.store.tables.words import QueryError
from extractor.web.index import Index, Year
from tests.store.conftest import STORES
from tests.web.index.asking import by_chance, facts_of

NOW = dt.datetime(2026, 1, 2, tzinfo=dt.UTC)
EVERY = 1_000_000
FACETS = {"type": "type", "metric": "metric", "award": "award", "modality": "modality", "province": "province",
          "source": "source", "year": "year_to"}  # fmt: skip


@pytest.fixture(params=STORES)
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Stores of every kind."""
    name = STORES[request.param]
    return str(request.getfixturevalue("database") if name is None else tmp_path / name)


def reject_some(store: Store) -> None:
    """Where a store keeps decisions; one of the facts is found right again."""
    if store.address.endswith(".parquet"):
        return
    keys = [row["fact_key"] for row in store.ask("SELECT fact_key FROM facts ORDER BY id LIMIT 40")]
    for key in keys:
        decide(store, key, "reject", "somebody", NOW)
    decide(store, keys[0], "accept", "somebody", NOW)


def test_any_search_finds_what_the_store_finds(store: Store) -> None:
    reject_some(store)
    snapshot = Index.load(store).snapshot
    rows, pick, empty = facts_of(store, Filters()), Random(1), 0
    for _ in range(60):
        filters = by_chance(pick, rows)
        found = snapshot.find(store, filters, limit=EVERY)
        same = [row["id"] for row in facts_of(store, filters)]
        assert sorted(found.ids) == same, filters
        assert found.total == len(same) == count(store, filters)
        empty += not same
    assert empty < 40


def of_years(rows: list[Row], exactly: bool = False) -> Counter[int | None]:
    """How many facts there are of each year, those of several years in each, or where it is to be exactly one in
    none."""
    told = ((row["year_from"], row["year_to"]) for row in rows)
    known = (one for one in told if None not in one and (one[0] == one[1] or not exactly))
    return Counter(year for first, last in known for year in range(first, last + 1))


@pytest.mark.parametrize(
    "nouns", [("sáng kiến",), ("sáng kiến", "đoàn viên mới"), (NO_NOUN,), ("sáng kiến", NO_NOUN), ("Sáng kiến",)]
)
def test_nouns_are_found_as_they_are_written(store: Store, nouns: tuple[str, ...]) -> None:
    rows = [row for row in facts_of(store, Filters()) if (row["noun"] or NO_NOUN) in nouns]
    filters = Filters(exact={"noun": nouns})
    found = Index.load(store).snapshot.find(store, filters, limit=EVERY)
    assert sorted(found.ids) == [row["id"] for row in facts_of(store, filters)] == [row["id"] for row in rows]
    assert bool(rows) == (nouns != ("Sáng kiến",))


def without(filters: Filters, facet: str) -> Filters:
    """The search less its own bound on a facet."""
    if facet == "year":
        return Filters(**{**vars_of(filters), "years": (None, None)})
    if facet in ("province", "source"):
        return Filters(**{**vars_of(filters), f"{facet}s": ()})
    return Filters(**{**vars_of(filters), "exact": {k: v for k, v in filters.exact.items() if k != facet}})


def vars_of(filters: Filters) -> dict[str, object]:
    return {name: getattr(filters, name) for name in filters.__dataclass_fields__}


def test_facets_count_what_there_is_without_their_own_bound(store: Store) -> None:
    snapshot = Index.load(store).snapshot
    rows, pick = facts_of(store, Filters()), Random(2)
    for _ in range(12):
        filters = by_chance(pick, rows)
        found = snapshot.find(store, filters)
        for facet, column in FACETS.items():
            rows_without = facts_of(store, without(filters, facet))
            told = Counter(row[column] for row in rows_without)
            values = of_years(rows_without, filters.exactly) if facet == "year" else told
            del values[None]
            assert dict(found.facets[facet]) == values, (facet, filters)
            counts = [n for _, n in found.facets[facet]]
            assert counts == sorted(counts, reverse=True) or facet == "year"
        years = [year for year, _ in found.facets["year"]]
        assert years == sorted(years)


def test_years_of_one_thing_tell_its_figures(store: Store) -> None:
    snapshot = Index.load(store).snapshot
    filters = Filters(exact={"type": ("count",), "metric": ("member",)})
    rows = [row for row in facts_of(store, filters) if row["value"] is not None]
    assert {row["unit"] for row in rows} == {None}
    told = snapshot.find(store, filters).years
    assert told.of and told.of.what == ("member", None, None)
    assert told.of.modality == "reported"
    assert dict(told.of.left_out) == Counter(row["modality"] for row in rows if row["modality"] != "reported")
    each: dict[int, list[Row]] = {}
    for row in (row for row in rows if row["modality"] == "reported" and row["year_to"] is not None):
        for year in range(row["year_from"], row["year_to"] + 1):
            each.setdefault(year, []).append(row)
    assert len(each) > 3
    assert told.years == tuple(
        Year(year, len(some), min(row["value"] for row in some), max(row["upper"] or row["value"] for row in some),
             median(row["value"] for row in some))
        for year, some in sorted(each.items())
    )  # fmt: skip


def test_years_of_several_things_count_all_facts(store: Store) -> None:
    found = Index.load(store).snapshot.find(store, Filters(query="lao dong"))
    assert found.years.of is None
    assert {one.year: one.facts for one in found.years.years} == of_years(facts_of(store, Filters(query="lao dong")))
    assert all(one.median is None for one in found.years.years)


@pytest.mark.parametrize("years", [(None, None), (2014, 2016), (2015, 2015), (None, 2014)])
def test_a_year_counts_what_a_search_for_it_finds(store: Store, years: tuple[int | None, int | None]) -> None:
    snapshot = Index.load(store).snapshot
    for filters in (Filters(), Filters(exact={"type": ("term",)}), Filters(query="lao dong"), Filters(exactly=True)):
        told = snapshot.find(store, replace(filters, years=years))
        counted = {one.year: one.facts for one in told.years.years}
        assert counted == dict(told.facets["year"])
        assert len(counted) > 3
        for year, facts in counted.items():
            assert snapshot.find(store, replace(filters, years=(year, year))).total == facts, (filters, year)


def test_exactly_some_years_are_no_others(store: Store) -> None:
    snapshot, rows = Index.load(store).snapshot, facts_of(store, Filters())
    spans = Counter((row["year_from"], row["year_to"]) for row in rows)
    several = [span for span in spans if None not in span and span[0] < span[1]]
    assert len(several) > 3
    for first, last in [*several, *((last, last) for _, last in several)]:
        filters = Filters(years=(first, last), exactly=True)
        assert snapshot.find(store, filters).total == count(store, filters) == spans[first, last]
    figures = Filters(exact={"type": ("count",), "metric": ("member",), "modality": ("reported",)}, exactly=True)
    told = snapshot.find(store, figures).years
    assert told.of and told.of.bare is None
    for each in told.years:
        rows = facts_of(store, replace(figures, years=(each.year,) * 2))
        values = [row["value"] for row in rows]
        assert (each.facts, each.least, each.median) == (len(rows), min(values), median(values))


def test_figures_of_years_are_as_somebody_put_them_right(store: Store) -> None:
    if store.address.endswith(".parquet"):
        return  # a folder keeps no decisions
    filters = Filters(exact={"type": ("count",), "metric": ("member",), "modality": ("reported",)}, rejected=True)
    by_year: dict[int, list[Row]] = {}
    for row in facts_of(store, filters):
        if row["year_to"] is not None and row["year_from"] == row["year_to"]:
            by_year.setdefault(row["year_to"], []).append(row)
    year, (one, other, wrong, *_) = max(by_year.items(), key=lambda each: len(each[1]))
    decide(store, one["fact_key"], "correct", "somebody", NOW, correction={"value": 10**9, "upper": None})
    decide(store, other["fact_key"], "correct", "somebody", NOW, correction={"value": 1, "metric": "gift"})
    decide(store, wrong["fact_key"], "reject", "somebody", NOW)
    index = Index.load(store)
    told = index.snapshot.find(store, filters).years
    (of_year,) = (each for each in told.years if each.year == year)
    assert told.of and told.of.elsewhere == 1
    assert of_year.most == 10**9
    assert of_year.facts == snapshot_total(index, store, replace(filters, years=(year, year), rejected=False))
    values = {row["value"] for row in by_year[year]}
    decide(store, one["fact_key"], "withdraw", "somebody", NOW)
    assert index.refresh(store)
    told = index.snapshot.find(store, filters).years
    assert next(each.most for each in told.years if each.year == year) in values


def snapshot_total(index: Index, store: Store, filters: Filters) -> int:
    return index.snapshot.find(store, filters).total


@pytest.mark.parametrize("filters", [Filters(query="*"), Filters(person="-"), Filters(organisation=("?",))])
def test_what_cannot_be_looked_up_is_told(store: Store, filters: Filters) -> None:
    with pytest.raises(QueryError):
        Index.load(store).snapshot.find(store, filters)
