"""The score of a check over planted errors, by checks whose answers are known."""

import itertools
from typing import TYPE_CHECKING, Any

import pytest

from tests.checking.planted_score import CAUSES, Facts, judged, table
from tests.checking.second_sources.newsroom import article
from tests.checking.second_sources.pairs import Pair, extracted, pairs

if TYPE_CHECKING:
    from extractor.api import Extractor


@pytest.fixture(scope="module")
def made(extractor: "Extractor") -> list[Pair]:
    return list(pairs((article(number, 5) for number in itertools.count()), 8, 5, extractor))


@pytest.fixture(scope="module")
def facts(made: list[Pair], extractor: "Extractor") -> Facts:
    rows = [row for pair in made for row in (pair.row, pair.planted.row)]
    return {row["id"]: extracted(row, extractor).model_dump(mode="json")["facts"] for row in rows}


def _group(facts: Facts, verdict: str, *told: tuple[str, float]) -> dict[str, Any]:
    reports = [
        {"article": name, "value": value, "evidence": fact["evidence"]}
        for name, value in told
        for fact in facts[name]
        if fact.get("value") == value
    ]
    return {"verdict": verdict, "cause": None, "reports": reports}


def test_a_check_that_knows_all_finds_all_and_accuses_nobody(made: list[Pair], facts: Facts) -> None:
    groups = []
    for pair in made:
        planted = pair.planted
        if planted.alteration and planted.old is not None:
            told = (planted.original, planted.old), (planted.row["id"], float(planted.alteration.value))
            groups.append(_group(facts, "conflict", *told) | {"cause": CAUSES[planted.alteration.kind]})
    cases = judged(made, groups, facts)
    wrong = [case for case in cases if case.wrong]
    assert len(wrong) == 4
    assert all(case.read and case.found and case.cause_fits and not case.misled for case in wrong)
    assert all(case.figures and not case.accused for case in cases)
    assert next(line for line in table(cases) if line.startswith("all")).split()[1:] == [
        "4", "4", "4", "100.0%", "100.0%", "100.0%", "0",
    ]  # fmt: skip


def test_a_check_that_is_silent_finds_nothing(made: list[Pair], facts: Facts) -> None:
    cases = judged(made, [_group(facts, "agree", *((pair.row["id"], 5.0) for pair in made))], facts)
    assert not any(case.found or case.misled or case.accused for case in cases)
    assert sum(case.read for case in cases) == 4


def test_a_figure_accused_without_cause_counts_once_for_each_place(made: list[Pair], facts: Facts) -> None:
    pair = next(one for one in made if not one.planted.alteration)
    name = pair.planted.row["id"]
    value = next(one["value"] for one in facts[name] if one["type"] == "count")
    group = _group(facts, "conflict", (name, value), (pair.row["id"], value))
    (case,) = [one for one in judged(made, [group, group], facts) if one.accused]
    assert case.pair is pair
    assert case.accused_figures == sum(one.get("value") == value for one in facts[name])


def test_the_wrong_figure_set_against_another_thing_misleads(made: list[Pair], facts: Facts) -> None:
    pair = next(one for one in made if one.planted.alteration)
    planted = pair.planted
    assert planted.alteration
    other = next(
        one["value"] for one in facts[planted.original] if one["type"] == "count" and one["value"] != planted.old
    )
    told = (planted.original, other), (planted.row["id"], float(planted.alteration.value))
    (case,) = [one for one in judged(made, [_group(facts, "conflict", *told)], facts) if one.misled]
    assert not case.found
    assert not case.accused


def test_who_tells_the_right_figure_beside_a_wrong_one_is_not_accused(made: list[Pair], facts: Facts) -> None:
    """Of one event in real news several second sources are made; the others that stand in its group are right."""
    wrong = next(one.planted for one in made if one.planted.alteration)
    other = next(one.planted.row["id"] for one in made if not one.planted.alteration)
    assert wrong.alteration and wrong.old is not None
    value = next(one["value"] for one in facts[other] if one["type"] == "count")
    altered = _group(facts, "conflict", (wrong.row["id"], float(wrong.alteration.value)), (other, value))
    assert not any(case.accused for case in judged(made, [altered], facts))
    differing = _group(facts, "conflict", (wrong.original, wrong.old))
    again = altered | {"reports": altered["reports"] + differing["reports"]}
    assert wrong.old != value
    assert [case.pair.planted.row["id"] for case in judged(made, [again], facts) if case.accused] == [other]
