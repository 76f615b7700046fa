"""Who tells a thing by himself: copies of one text and one paper's own repetitions are one witness."""

from collections.abc import Mapping, Sequence

from extractor.checking.days import day
from extractor.checking.report import Told
from extractor.checking.updates import Pair

Witness = tuple[str, str | int]
"""A source by its name, or an article by its number where the source is not known or not among the reports."""
SOURCE = "source"


def first_told(pair: Pair) -> tuple[str, int, int, int]:
    """What to sort reports by: the day published, those without one last; then arrival, place in the text, fact."""
    report, told = pair
    published = day(told.published)
    return (published.isoformat() if published else "9999-99-99", told.article, report.start, report.fact)


def witnesses(reports: Sequence[Pair]) -> list[Witness]:
    """The witness of each report."""
    known = {told.article: told for _, told in reports}
    return [witness_of(told, known) for _, told in reports]


def named(reports: Sequence[Pair], told_by: Sequence[Witness]) -> set[Witness]:
    """Those of the reports' witnesses that a known source speaks for. Of the others nobody knows whether they are of
    one paper or of several: that their texts are no copies makes them no sources."""
    return {witness for (_, told), witness in zip(reports, told_by, strict=True) if witness[0] == SOURCE or told.source}


def witness_of(told: Told, known: Mapping[int, Told]) -> Witness:
    """Whose word an article is: its paper's, or that of the article it copies; `known` are the articles by number.

    A copy's copy is the first one's word; articles that name one another in a circle are their least number's.
    """
    way = [told.article]
    while told.first not in way:
        if told.first not in known:
            return ("article", told.first)
        told = known[told.first]
        way.append(told.article)
    told = known[min(way[way.index(told.first) :])]
    return (SOURCE, told.source.strip().casefold()) if told.source else ("article", told.article)
