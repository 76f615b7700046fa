"""What checks found of an article's figures, in short."""

from collections import Counter
from typing import NamedTuple

from extractor.checking.checked import ORDER
from extractor.web.answers.article import ArticleAnswer, Standings

WRONG = ("conflict", "arithmetic")
"""Verdicts that are told figure by figure."""
MOST = 20
"""Of these."""
_FIGURES = 4
"""Of a group that are named."""


class Check(NamedTuple):
    """A verdict on figures of the article: their words, in how many reports they stand, and where all of it is."""

    verdict: str
    words: tuple[str, ...]
    reports: int
    address: str


class Checks(NamedTuple):
    """What is wrong, `MOST` at most; and how many groups there are of each verdict, what is wrong first."""

    wrong: list[Check]
    counts: dict[str, int]
    others: list[Check]


def checks(found: ArticleAnswer) -> Checks:
    """The article's verdicts for people; of those that are not wrong one for each verdict, to begin with."""
    words = {fact.fact_key: fact.evidence.text for fact in found.facts}
    told = sorted(found.verdicts, key=lambda one: ORDER.index(one.verdict))  # type: ignore[arg-type]  # of these
    wrong = [_check(one, words) for one in told if one.verdict in WRONG]
    others = [_check(one, words) for one in told if one.verdict not in WRONG]
    return Checks(wrong[:MOST], Counter(one.verdict for one in told), others[:MOST])


def _check(one: Standings, words: dict[str, str]) -> Check:
    figures = dict.fromkeys(words[key] for key in one.fact_keys if key in words)
    return Check(one.verdict, tuple(figures)[:_FIGURES], one.reports, f"/check/{one.fact_keys[0]}")
