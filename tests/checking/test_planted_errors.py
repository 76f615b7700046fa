"""A small benchmark of planted errors: how many a check must find, and how few figures it may accuse besides."""

import itertools

import pytest

from extractor.api import Extractor
from tests.checking.planted_score import Case, judged, strangers
from tests.checking.second_sources.newsroom import article
from tests.checking.second_sources.pairs import extracted, pairs
from tests.checking.stored import groups_of

ARTICLES, SEED = 40, 20_187
FOUND, ACCUSED, CAUSE = 0.9, 0.01, 0.9
"""The least share of errors found and of those found whose cause is told; the greatest of other figures accused."""
Judged = tuple[list[Case], int]


@pytest.fixture(scope="module")
def made(extractor: Extractor, tmp_path_factory: pytest.TempPathFactory) -> Judged:
    """Each second source judged, and how many groups accuse what no one altered."""
    news = (article(number, SEED) for number in itertools.count())
    all_pairs = list(pairs(news, ARTICLES, SEED, extractor))
    found = [extracted(row, extractor) for pair in all_pairs for row in (pair.row, pair.planted.row)]
    facts = {one.article.id: one.model_dump(mode="json")["facts"] for one in found}
    told = groups_of(found, tmp_path_factory.mktemp("store"))
    groups = [group.model_dump(mode="json") for group in told]
    return judged(all_pairs, groups, facts), strangers(all_pairs, groups)


def share(part: int, whole: int) -> float:
    assert whole, "nothing to take a share of"
    return part / whole


def test_errors_are_found(made: Judged) -> None:
    wrong = [case for case in made[0] if case.wrong]
    assert len(wrong) == ARTICLES // 2
    assert share(sum(bool(case.found) for case in wrong), len(wrong)) >= FOUND


def test_their_causes_are_told(made: Judged) -> None:
    found = [case for case in made[0] if case.found]
    assert share(sum(case.cause_fits for case in found), len(found)) >= CAUSE


def test_hardly_any_other_figure_is_accused(made: Judged) -> None:
    cases = made[0]
    assert sum(case.figures for case in cases) > 5 * ARTICLES
    assert share(sum(case.accused_figures for case in cases), sum(case.figures for case in cases)) <= ACCUSED


def test_no_altered_figure_is_set_against_another_thing(made: Judged) -> None:
    assert share(sum(bool(case.misled) for case in made[0]), len(made[0])) <= ACCUSED


def test_no_event_accuses_another(made: Judged) -> None:
    assert made[1] == 0
