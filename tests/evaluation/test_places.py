"""Where gold stands."""

import pytest

from extractor.evaluation.gold import GoldFact
from extractor.evaluation.places import Place, fact_places, quote_places
from extractor.evaluation.predictions import Prediction


def gold(kind: str, quote: str, number: str | None = None, nth: int | None = None) -> GoldFact:
    return GoldFact(kind, quote, nth, False, number, {})


def prediction(start: int, end: int) -> Prediction:
    return Prediction("count", start, end, "", None, {})


@pytest.mark.parametrize(
    ("text", "quote", "nth", "places"),
    [
        ("sở A và sở A", "sở A", None, [(0, 4), (8, 12)]),
        ("sở A và sở A", "sở A", 1, [(8, 12)]),
        ("sở A và sở A", "sở A", 6, [(8, 12)]),
        ("Sở A", "sở A", None, []),
        ("UBND\n  tỉnh", "UBND tỉnh", None, [(0, 11)]),
        ("ababa", "aba", None, [(0, 3), (2, 5)]),
        ("a.c abc", "a.c", None, [(0, 3)]),
        ("abc", " ", None, []),
        ("abc", "x", 0, []),
    ],
)
def test_quote_places(text: str, quote: str, nth: int | None, places: list[tuple[int, int]]) -> None:
    assert quote_places(text, quote, nth) == places


@pytest.mark.parametrize(
    ("quote", "number", "place"),
    [
        ("5 người", "5", (4, 5)),
        ("15 và 5 người", "5", (10, 11)),
        ("15 người", "5", (5, 6)),
        ("15 người", "7", (4, 12)),
    ],
)
def test_a_numeral_by_itself_comes_before_one_inside_a_figure(quote: str, number: str, place: tuple[int, int]) -> None:
    assert fact_places(f"Có: {quote}", gold("count", quote, number)) == [Place(*place, whole=True)]


def test_only_figures_go_by_their_numeral() -> None:
    assert fact_places("số 45/KH", gold("document", "số 45/KH", "45/KH")) == [Place(0, 8)]
    assert fact_places("Bằng khen", gold("award", "Bằng khen")) == [Place(0, 9)]


@pytest.mark.parametrize(
    ("place", "start", "end", "met"),
    [
        (Place(4, 6), 5, 9, True),
        (Place(4, 6), 6, 9, False),
        (Place(4, 6), 0, 4, False),
        (Place(4, 6, whole=True), 5, 9, False),
        (Place(4, 6, whole=True), 4, 6, True),
        (Place(4, 6), 0, 300, True),
        (Place(4, 6), 0, 301, False),
        (Place(4, 6, whole=True), 0, 301, False),
    ],
)
def test_met_by(place: Place, start: int, end: int, met: bool) -> None:
    assert place.met_by(prediction(start, end)) is met
