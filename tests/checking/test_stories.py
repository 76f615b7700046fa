"""Which articles tell of one event: made ones with their facts, and the weights at which that tips."""

import pytest

from extractor.api import Extractor
from extractor.checking.aligning import Tie
from extractor.checking.stories import CROWD, LEAST, OTHER_DAYS, OTHER_PROVINCES, UNDATED, WINDOW, Article, Common, tie
from tests.checking.story_pairs import STORIES, Articles
from tests.checking.two_articles import apart, held, paired, read, values

DAY = 736_826
NOTHING = Common(0, 0, 0, 0)


@pytest.mark.parametrize("told", STORIES, ids=lambda told: told.name)
def test_two_articles(extractor: Extractor, told: Articles) -> None:
    a, b = read(extractor, *told.a, 1), read(extractor, *told.b, 2)
    assert a.reports and b.reports
    assert held(a, b) == held(b, a) == told.tie
    assert values(apart(paired(a, b))) == told.apart


def article(day: int = DAY, mass: float = 0, days: int = 0, provinces: int = 0) -> Article:
    return Article(1, day, mass, days, provinces)


@pytest.mark.parametrize(
    ("a", "b", "wording", "days", "provinces", "needed", "expected"),
    [
        (article(), article(), 0, 0, 0, LEAST, "event"),
        (article(), article(DAY + WINDOW), 0, 0, 0, LEAST, "event"),
        # one or both without a day: more is needed, and a day that both tell makes it an event
        (article(0), article(), 0, 0, 0, LEAST + UNDATED, "alike"),
        (article(0), article(0), 0, 0, 0, LEAST + UNDATED, "alike"),
        (article(0), article(), 0, 1, 0, LEAST, "event"),
        # long articles share much by chance: by the geometric mean of what they weigh
        (article(mass=25), article(mass=100), 0, 0, 0, LEAST + 50 * CROWD, "event"),
        (article(mass=0), article(mass=100), 0, 0, 0, LEAST, "event"),
        # other days, other provinces; only where both tell some
        (article(days=1), article(days=2), 0, 0, 0, LEAST + OTHER_DAYS, "event"),
        (article(days=1), article(days=2), 0, 1, 0, LEAST, "event"),
        (article(days=1), article(), 0, 0, 0, LEAST, "event"),
        (article(provinces=1), article(provinces=2), 0, 0, 0, LEAST + OTHER_PROVINCES, "event"),
        (article(provinces=1), article(provinces=2), 0, 0, 1, LEAST, "event"),
        (article(provinces=1), article(), 0, 0, 0, LEAST, "event"),
        (article(days=1, provinces=1), article(days=1, provinces=1), 0, 0, 0,
         LEAST + OTHER_DAYS + OTHER_PROVINCES, "event"),
        # the same words count, but not of other days or other provinces
        (article(), article(), LEAST, 0, 0, LEAST, "event"),
        (article(days=1), article(days=1), 5, 0, 0, LEAST + OTHER_DAYS + 5, "event"),
        (article(provinces=1), article(provinces=1), 5, 0, 0, LEAST + OTHER_PROVINCES + 5, "event"),
    ],
)  # fmt: skip
def test_what_both_must_share(
    a: Article, b: Article, wording: float, days: int, provinces: int, needed: float, expected: Tie
) -> None:
    enough, too_little = (Common(needed + more, wording, days, provinces) for more in (0.01, -0.01))
    assert tie(a, b, enough) == tie(b, a, enough) == expected
    assert tie(a, b, too_little) is None and tie(b, a, too_little) is None


def test_no_weight_holds_days_together_that_lie_too_far_apart() -> None:
    all_alike = Common(1000, 0, 9, 9)
    assert tie(article(), article(DAY + WINDOW + 1), all_alike) is None
    assert tie(article(DAY + WINDOW + 1), article(), all_alike) is None
    assert tie(article(), article(DAY + WINDOW), all_alike) == "event"


def test_what_shares_nothing_is_nothing() -> None:
    assert tie(article(), article(), NOTHING) is None
    assert tie(article(0), article(0), NOTHING) is None
