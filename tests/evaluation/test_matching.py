"""The rules of marking, one by one. Each triple is right, wrong, missed."""

from collections.abc import Callable
from typing import Any

import pytest

Row = dict[str, Any]
Said = Callable[..., Row]
Counts = Callable[[str, list[Row], list[Row]], tuple[int, int, int]]

FIVE = {"value": 5, "relation": "exact", "metric": "person"}
DAY = {"start": "2019-07-20", "end": "2019-07-20"}


def five(**more: Any) -> Row:
    return {"type": "count", "quote": "5 người", "number": "5"} | FIVE | more


def test_a_count_is_right_where_the_evidence_covers_the_numeral(said: Said, counts: Counts) -> None:
    text = "Hơn 15 xã có 5 người."
    assert counts(text, [five()], [said(text, "count", "có 5", **FIVE)]) == (1, 0, 0)
    assert counts(text, [five()], [said(text, "count", "người", **FIVE)]) == (0, 1, 1)


def test_a_figure_at_the_right_place_with_a_wrong_value_is_both_wrong_and_missed(said: Said, counts: Counts) -> None:
    text = "5 người"
    for wrong in ({"value": 6}, {"upper": 7}, {"relation": "nearly"}, {"metric": "worker"}):
        assert counts(text, [five()], [said(text, "count", text, **(FIVE | wrong))]) == (0, 1, 1), wrong


def test_evidence_over_300_matches_nothing(said: Said, counts: Counts) -> None:
    text = "5 người" + " x" * 150
    assert counts(text, [five()], [said(text, "count", text[:300], **FIVE)]) == (1, 0, 0)
    assert counts(text, [five()], [said(text, "count", text[:301], **FIVE)]) == (0, 1, 1)
    assert counts(text, [five(optional=True)], [said(text, "count", text[:301], **FIVE)]) == (0, 1, 0)


def test_an_award_without_a_numeral_needs_only_touch_the_quote(said: Said, counts: Counts) -> None:
    text = "được tặng Bằng khen của tỉnh"
    gold = {"type": "award", "quote": "tặng Bằng khen", "award": ["bang_khen", "giay_khen"]}
    assert counts(text, [gold], [said(text, "award", "khen của tỉnh", award="giay_khen")]) == (1, 0, 0)
    assert counts(text, [gold], [said(text, "award", "của tỉnh", award="bang_khen")]) == (0, 1, 1)


def test_a_date_overlaps_and_both_bounds_are_equal(said: Said, counts: Counts) -> None:
    text = "Ngày 20-7 họp"
    gold = {"type": "date", "quote": "Ngày 20-7"} | DAY
    assert counts(text, [gold], [said(text, "date", "20-7", **DAY)]) == (1, 0, 0)
    assert counts(text, [gold], [said(text, "date", "20-7", start="2019-07-20", end=None)]) == (0, 1, 1)
    assert counts(text, [gold], [said(text, "date", "họp", **DAY)]) == (0, 1, 1)


def test_a_term_is_held_to_what_gold_tells(said: Said, counts: Counts) -> None:
    text = "Đại hội V, nhiệm kỳ 2018-2023"
    years = {"start_year": 2018, "end_year": 2023}
    gold = {"type": "term", "quote": text} | years
    assert counts(text, [gold], [said(text, "term", "Đại hội V", ordinal=5, **years)]) == (1, 0, 0)
    assert counts(text, [gold | {"ordinal": 6}], [said(text, "term", text, ordinal=5, **years)]) == (0, 1, 1)


def test_a_prediction_answers_one_fact_only(said: Said, counts: Counts) -> None:
    text = "5 người và 5 người"
    golds = [five(nth=0), five(nth=1)]
    first, second = said(text, "count", "5 người", **FIVE), said(text, "count", "5 người", 1, **FIVE)
    assert counts(text, golds, [first, second]) == (2, 0, 0)
    assert counts(text, golds, [first, first]) == (1, 1, 1)
    assert counts(text, golds, [said(text, "count", text, **FIVE)]) == (1, 0, 1)


def test_nth_is_the_one_place_where_the_fact_stands(said: Said, counts: Counts) -> None:
    text = "5 người và 5 người"
    assert counts(text, [five(nth=1)], [said(text, "count", "5 người", 1, **FIVE)]) == (1, 0, 0)
    assert counts(text, [five(nth=1)], [said(text, "count", "5 người", 0, **FIVE)]) == (0, 1, 1)


def test_without_nth_a_repeat_at_another_place_is_not_punished(said: Said, counts: Counts) -> None:
    text = "5 người và 5 người"
    both = [said(text, "count", "5 người", nth, **FIVE) for nth in (0, 1)]
    assert counts(text, [five()], both) == (1, 0, 0)
    assert counts(text, [five(nth=0)], both) == (1, 1, 0)
    assert counts(text, [five()], [both[0], both[1] | {"value": 6}]) == (1, 1, 0)


def test_a_repeat_of_a_missed_fact_is_punished(said: Said, counts: Counts) -> None:
    text = "5 người và 5 người"
    both = [said(text, "count", "5 người", nth, **(FIVE | {"value": 6})) for nth in (0, 1)]
    assert counts(text, [five()], both) == (0, 2, 1)


def test_an_optional_fact_excuses_one_prediction_a_place_whatever_it_says(said: Said, counts: Counts) -> None:
    text = "5 người và 5 người"
    wrong = said(text, "count", "5 người", **(FIVE | {"value": 6}))
    optional = five(optional=True)
    assert counts(text, [optional], []) == (0, 0, 0)
    assert counts(text, [optional], [wrong]) == (0, 0, 0)
    assert counts(text, [optional], [wrong, wrong]) == (0, 1, 0)
    assert counts(text, [optional], [wrong, said(text, "count", "5 người", 1, **FIVE)]) == (0, 0, 0)
    assert counts(text, [optional | {"nth": 0}], [said(text, "count", "5 người", 1, **FIVE)]) == (0, 1, 0)


def test_an_optional_fact_excuses_its_own_type_only(said: Said, counts: Counts) -> None:
    text = "5 người"
    assert counts(text, [five(optional=True)], [said(text, "date", text, **DAY)]) == (0, 1, 0)


def test_organisations_are_a_set_of_surfaces(said: Said, counts: Counts) -> None:
    text = "UBND tỉnh, UBND tỉnh và Ubnd tỉnh"
    gold = {"type": "organisation", "quote": "UBND tỉnh", "name": ["UBND tỉnh A"]}
    first, second = (said(text, "organisation", "UBND tỉnh", nth, name="x") for nth in (0, 1))
    assert counts(text, [gold], [first]) == (1, 0, 0)
    assert counts(text, [gold, gold | {"nth": 1}], [first, second]) == (1, 0, 0)
    assert counts(text, [gold], [first, said(text, "organisation", "Ubnd tỉnh", name="x")]) == (1, 1, 0)
    assert counts(text, [gold], [said(text, "organisation", "UBND tỉnh,", name="x")]) == (1, 0, 0)
    assert counts(text, [gold], [said(text, "organisation", "UBND", name="UBND tỉnh A")]) == (0, 1, 1)


def test_white_space_in_an_organisation_is_folded(said: Said, counts: Counts) -> None:
    text = "UBND\ntỉnh"
    gold = {"type": "organisation", "quote": "UBND tỉnh"}
    assert counts(text, [gold], [said(text, "organisation", text)]) == (1, 0, 0)


def test_an_optional_organisation_excuses_its_surface(said: Said, counts: Counts) -> None:
    text = "Sở, Sở"
    gold = {"type": "organisation", "quote": "Sở", "optional": True}
    assert counts(text, [gold], [said(text, "organisation", "Sở", nth) for nth in (0, 1)]) == (0, 0, 0)


@pytest.mark.parametrize(
    ("kind", "field", "quote"),
    [
        ("program", "name", "Tết Sum vầy"),
        ("document", "number", "45/KH-LĐLĐ"),
        ("person", "name", "Bùi Văn Cường"),
    ],
)
def test_a_name_counts_once_wherever_it_stands(kind: str, field: str, quote: str, said: Said, counts: Counts) -> None:
    text = f"{quote} và {quote}; khác"
    gold = {"type": kind, "quote": quote, field: quote}
    both = [said(text, kind, quote, nth, **{field: quote.upper()}) for nth in (1, 0)]
    assert counts(text, [gold], both) == (1, 0, 0)
    away = said(text, kind, "khác", **{field: quote})
    assert counts(text, [gold], [away]) == (0, 1, 1)
    assert counts(text, [gold], [away, both[0]]) == (1, 0, 0)
    other = [said(text, kind, quote, nth, **{field: "khác"}) for nth in (0, 1)]
    assert counts(text, [gold], other) == (0, 1, 1)
    assert counts(text, [gold | {"optional": True}], other) == (0, 0, 0)


def test_two_right_names_of_one_gold_fact(said: Said, counts: Counts) -> None:
    text = "phong trào Giỏi việc nước"
    gold = {"type": "program", "quote": "Giỏi việc nước", "name": ["Giỏi việc nước", text]}
    rows = [
        said(text, "program", text, name=text),
        said(text, "program", "Giỏi việc nước", name="Giỏi việc nước"),
    ]
    assert counts(text, [gold], rows) == (1, 0, 0)
    assert counts(text, [gold | {"nth": 0}], rows) == (1, 1, 0)
