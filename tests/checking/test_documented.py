"""The numbers of docs/checking.md are the program's."""

from pathlib import Path

import pytest

from extractor.checking import aligning, causes, comparing, features, interval, stories, updates
from extractor.checking.aligning import ALONE, KEY, STORY, Needed
from extractor.store.checks.shared import HOT
from tests.checking.made import report

PAGE = " ".join((Path(__file__).parents[2] / "docs" / "checking.md").read_text("utf-8").split())


@pytest.mark.parametrize(
    ("articles", "needed"),
    [
        ("on one event", STORY),
        ("on one event, and neither has another figure of that name", ALONE),
        ("with the same key alone", KEY),
    ],
)
def test_how_alike_words_must_be(articles: str, needed: Needed) -> None:
    assert f"| {articles} | {' | '.join(map(str, needed))} |" in PAGE


def test_what_makes_a_story() -> None:
    shared = [features.features([report(value)], (), None) for value in (45, 345, 2345, 23456)]
    told = [max(weight for _, weight in one) for one in shared]
    assert told[3] == told[2]
    assert f"| {told[0]}, {told[1]}, {told[2]} for two, three, four and more" in PAGE
    assert f"| {features.ROW_WEIGHT} each |" in PAGE
    assert f"within {features.EVENT_DAYS} days" in PAGE
    assert f"A story needs {stories.LEAST}, and {stories.CROWD} for each unit" in PAGE
    assert f"{stories.UNDATED} more where the day of an article is not known" in PAGE
    assert f"none is the same, {stories.OTHER_DAYS} more are needed" in PAGE
    assert f"none is the same, {stories.OTHER_PROVINCES} more" in PAGE
    assert stories.WINDOW == 7
    assert "More than seven days apart" in PAGE
    assert f"more than {HOT} articles share" in PAGE


def test_what_figures_may_be() -> None:
    assert f"where the words around them are {aligning.MOOD} more alike" in PAGE
    assert f"; {aligning.WEAK} more than that where the digits are so few" in PAGE
    assert f"({aligning.VERBATIM} alike for a slip, {aligning.SAME_WORDS} for any figures)" in PAGE
    assert f"makes {aligning.RARE} less enough" in PAGE
    assert f"is as like, within {aligning.ALIKE}" in PAGE
    assert (aligning.FAR, "**Ten times as much is another thing**" in PAGE) == (10, True)
    assert (comparing.BEHIND, "nor is it within six words behind the figure" in PAGE) == (6, True)
    assert f"the first {aligning.MOST} are looked at" in PAGE
    assert (interval.ROUGHLY * 100, interval.ROUGHLY_ONE_DIGIT * 100) == (5, 2.5)
    assert "at most 5% off, 2.5% with a single digit" in PAGE
    assert updates.APART == 30
    assert "told thirty days apart" in PAGE


def test_every_cause_is_told() -> None:
    told = PAGE[PAGE.index("| cause | shows where |") : PAGE.index("Many conflicts have none")]
    assert [name for name in causes.Cause.__args__ if f"`{name}`" not in told] == []  # type: ignore[attr-defined]
