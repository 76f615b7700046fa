"""The years of a search as a template draws them. A year tells how many facts its link finds."""

import math
from collections.abc import Callable, Iterator
from typing import NamedTuple

from fastapi import Request

from extractor.checking.wording import unit_behind
from extractor.showing.keys import value_label
from extractor.web.addresses import changed
from extractor.web.answers.search import SearchAnswer, Thing
from extractor.web.charts.years import Told, Years, years
from extractor.web.pages.naming import scale


class ChartView(NamedTuple):
    """The picture, of figures or of how many facts there are; its axis has numbers of `size` with `word` behind them.
    `modality` says what kind of figures they are where that is not reported ones. `left_out` figures are of other
    kinds, called `kinds`, and found at `others`. Of so many as are `elsewhere` more was put right than the figure."""

    years: Years
    figures: bool
    size: int
    word: str
    unit: str | None
    modality: str | None
    left_out: int
    kinds: list[str]
    others: str
    elsewhere: int


def chart_view(request: Request, answer: SearchAnswer, language: str) -> ChartView | None:
    """The figures of each year where they are of one thing, else how many facts there are; None for no year."""
    address = changed(request)
    of = answer.of
    if of is None:
        told = [Told(one.year, one.facts, one.facts, one.facts, one.facts, address("page", year=str(one.year)))
                for one in answer.years]  # fmt: skip
        return ChartView(drawn, False, 1, "", None, None, 0, [], "", 0) if (drawn := years(told)) else None
    drawn = years(list(_figures(of, answer, address)))
    if drawn is None:
        return None
    size, word = scale((mark.told.value for mark in drawn.marks), language)
    kinds = [one.modality for one in of.left_out]
    return ChartView(
        years=drawn,
        figures=True,
        size=size,
        word=(word + unit_behind(of.unit, language)).strip(),
        unit=of.unit,
        modality=value_label("modality", of.modality, language) if of.modality != "reported" else None,
        left_out=sum(one.facts for one in of.left_out),
        kinds=[value_label("modality", one, language) for one in kinds],
        others=address("page", "year", "rejected", **_bounds(of), modality=kinds),
        elsewhere=of.elsewhere,
    )


def _figures(of: Thing, answer: SearchAnswer, address: Callable[..., str]) -> Iterator[Told]:
    bounds = _bounds(of)
    for one in answer.years:
        if one.median is not None and one.least is not None and one.most is not None:
            href = address("page", "rejected", **bounds, modality=of.modality, year=str(one.year))
            yield Told(one.year, one.median, one.least, one.most, one.facts, href)


def _bounds(of: Thing) -> dict[str, str]:
    """What a search for these figures asks for besides their modality: no other facts, and none without a figure."""
    kind = {"type": "award" if of.award else "count"}
    return kind if of.least is None else kind | {"min": str(math.floor(of.least))}
