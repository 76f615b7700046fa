"""What checks found of an article's figures, in short."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from extractor.checking.checked import ORDER
from extractor.store.whole.article import FactAt
from extractor.web.answers.article import ArticleAnswer, Standings

WRONG = ("conflict", "arithmetic")
"""Verdicts that are told figure by figure."""
MOST = 20
"""Of these."""
_FIGURES = 4
"""Of a group that are named."""


class Check(NamedTuple):
    """A verdict on figures of the article: their words, in how many reports they stand, where all of it is, and
    whether somebody has decided on one of its figures since."""

    verdict: str
    words: tuple[str, ...]
    reports: int
    address: str
    outdated: bool


class Checks(NamedTuple):
    """What is wrong and what is not, `MOST` of each at most; and how many groups there are of each verdict, what is
    wrong first."""

    wrong: list[Check]
    counts: dict[str, int]
    others: list[Check]


def checks(found: ArticleAnswer, outline: Sequence[FactAt]) -> Checks:
    """The article's verdicts for people; of all its facts the `outline` tells where they stand."""
    words = {fact.fact_key: found.text[fact.start : fact.end] for fact in outline}
    told = sorted(found.verdicts, key=lambda one: ORDER.index(one.verdict))
    wrong = [_check(one, words) for one in told if one.verdict in WRONG]
    others = [_check(one, words) for one in told if one.verdict not in WRONG]
    return Checks(wrong[:MOST], Counter(one.verdict for one in told), others[:MOST])


def _check(one: Standings, words: dict[str, str]) -> Check:
    figures = dict.fromkeys(words[key] for key in one.fact_keys if key in words)
    return Check(one.verdict, tuple(figures)[:_FIGURES], one.reports, f"/check/{one.fact_keys[0]}", one.outdated)
