"""Which figures of two articles are of one thing, from Vietnamese sentences to the pairs."""

from typing import Any

import pytest

from extractor.api import Extractor
from extractor.checking.aligning import MOST, Tie, aligned
from extractor.checking.context import Context
from extractor.checking.report import Report
from tests.checking import event_pairs
from tests.checking.event_pairs import BESIDE, DAYS, HEDGES, MEETING, OTHERS, SAME, SLIPS, Told
from tests.checking.made import report
from tests.checking.two_articles import Read, Values, apart, held, paired, read, values

FAR = {(1200, 1920), (3000, 3150)}
"""Figures with a hedge that does not reach so far."""
EVENTS = [*SAME, *MEETING, *SLIPS, *OTHERS, *BESIDE, *HEDGES]
BODY = {
    "organisation_id": "ldld-kon-tum", "period_from": "2017-01-01", "period_to": "2017-12-31",
    "published": "2018-01-15",
}  # fmt: skip
NOBODY = BODY | {"organisation_id": None}


def both(extractor: Extractor, told: Told) -> tuple[Read, Read]:
    a, b = event_pairs.A + told.a, event_pairs.B + told.b
    return read(extractor, a, DAYS[0], 1), read(extractor, b, DAYS[1], 2)


@pytest.mark.parametrize("told", EVENTS, ids=lambda told: told.name)
def test_figures_of_one_event(extractor: Extractor, told: Told) -> None:
    a, b = both(extractor, told)
    assert held(a, b) == "event"
    for one, side in ((a, 0), (b, 1)):
        assert {pair[side] for pair in told.pairs} <= {report.value for report in one.reports}
        assert one.reports
    assert values(paired(a, b)) == told.pairs


@pytest.mark.parametrize("told", EVENTS, ids=lambda told: told.name)
def test_it_is_the_same_from_either_side(extractor: Extractor, told: Told) -> None:
    a, b = both(extractor, told)
    assert values(paired(b, a)) == {(y, x) for x, y in values(paired(a, b))}


@pytest.mark.parametrize("told", [*SAME, *MEETING, *HEDGES], ids=lambda told: told.name)
def test_figures_that_can_both_be_right_accuse_nobody(extractor: Extractor, told: Told) -> None:
    found = paired(*both(extractor, told))
    assert found
    assert values(apart(found)) == told.pairs & FAR


@pytest.mark.parametrize("told", SLIPS, ids=lambda told: told.name)
def test_slips_differ(extractor: Extractor, told: Told) -> None:
    assert values(apart(paired(*both(extractor, told)))) == {(x, y) for x, y in told.pairs if x != y}


# What holds two articles together, and what differs beside what agrees

YEARLY = "nam 2017 ldld tinh trao {} suat qua cho cong nhan kho khan"
PLAIN = "ldld tinh trao {} suat qua cho cong nhan kho khan"
OTHERWISE = "nam 2017 cac cap cong doan trao {} suat qua tet cho doan vien"


def gift(value: int, form: str = PLAIN, **told: Any) -> Report:
    words, said = form.format(value), f"{value} suat qua"
    fields = {"metric": "gift", "noun": "suất quà", "words": words, "said": said, "sentence_end": len(words)}
    return report(value, **{**fields, "start": words.index(said), "sentence_start": 0, **told})


@pytest.mark.parametrize(
    ("a", "b", "tie", "expected"),
    [
        (gift(1475, YEARLY, **BODY), gift(1745, YEARLY, **BODY), "key", {(1475, 1745)}),
        (gift(1475, YEARLY, **BODY), gift(1475, YEARLY, **BODY), "key", {(1475, 1475)}),
        # the key must be whole and the same, the figure told after its time, the words alike
        (gift(1475, YEARLY), gift(1745, YEARLY, **BODY), "key", set()),
        (gift(1475, YEARLY, **NOBODY), gift(1745, YEARLY, **NOBODY), "key", set()),
        (gift(1475, YEARLY, **BODY), gift(1745, YEARLY, **BODY | {"noun": "phần quà"}), "key", set()),
        (gift(1475, YEARLY, **BODY), gift(1745, YEARLY, **BODY | {"published": "2017-12-01"}), "key", set()),
        (gift(1475, YEARLY, **BODY), gift(1745, OTHERWISE, **BODY), "key", set()),
        # and the sentences of both must tell the time, where figures differ
        (gift(1475, PLAIN, **BODY), gift(1745, PLAIN, **BODY), "key", set()),
        (gift(1475, PLAIN, **BODY), gift(1475, PLAIN, **BODY), "key", {(1475, 1475)}),
        # of one event none of that is needed
        (gift(1475), gift(1745), "event", {(1475, 1745)}),
        (gift(1475, PLAIN, **BODY), gift(1745, PLAIN, **BODY | {"published": "2017-12-01"}), "event", {(1475, 1745)}),
        # where articles are no more than alike, something else must agree
        (gift(1475, YEARLY), gift(1745, OTHERWISE), "alike", set()),
        (gift(1475), gift(2300), "alike", set()),
        # though it be a slip in the very same words: of two years one form
        (gift(1475), gift(1745), "alike", set()),
        (gift(1475), gift(1475), "alike", {(1475, 1475)}),
    ],
)  # fmt: skip
def test_ties(a: Report, b: Report, tie: Tie, expected: Values) -> None:
    assert values(aligned([a], [b], Context.of, tie)) == expected


@pytest.mark.parametrize(
    ("a", "b", "tie", "expected"),
    [
        # two of something are told everywhere: without a day in common the words must be the same
        (gift(2), gift(2, "hai huyen cung nhan {} suat qua tang doan vien"), "alike", set()),
        (gift(2), gift(2, "hai huyen cung nhan {} suat qua tang doan vien"), "event", {(2, 2)}),
        (gift(2), gift(2), "alike", {(2, 2)}),
        (gift(4), gift(4, "hai huyen cung nhan {} suat qua tang doan vien"), "alike", {(4, 4)}),
        # and "hai bên" is no count, whatever the articles share
        (gift(2, noun="bên"), gift(2, noun="bên"), "event", set()),
        (gift(2, noun="bên"), gift(3, noun="bên"), "event", set()),
    ],
)  # fmt: skip
def test_few_things(a: Report, b: Report, tie: Tie, expected: Values) -> None:
    assert values(aligned([a], [b], Context.of, tie)) == expected


THINGS = "suất quà", "xe đạp", "nón lá", "áo mưa", "bình nước", "quạt điện"


def things(*figures: int) -> list[Report]:
    """As many things, each with its figure, in sentences of their own."""
    return [
        gift(figure, f"{noun} la {{}} suat qua {noun}", noun=noun, metric="other", start=0, sentence_start=-at)
        for at, (figure, noun) in enumerate(zip(figures, THINGS, strict=False))
    ]


@pytest.mark.parametrize(
    ("a", "b", "tie", "differing"),
    [
        ((1475, 31), (1745, 31), "alike", {(1475, 1745)}),
        ((1475, 2316, 31, 57), (1745, 2361, 31, 57), "event", set()),
        ((1475, 2316, 31, 57, 83), (1745, 2361, 31, 57, 83), "event", set()),
        ((1475, 2316, 31, 57, 83, 92), (1745, 2361, 31, 57, 83, 92), "event", {(1475, 1745), (2316, 2361)}),
        ((1475, 2316, 31, 57, 83, 92), (1745, 2361, 31, 57, 83, 92), "alike", {(1475, 1745), (2316, 2361)}),
    ],
)  # fmt: skip
def test_of_several_that_differ_twice_as_many_must_agree(
    a: tuple[int, ...], b: tuple[int, ...], tie: Tie, differing: Values
) -> None:
    found = aligned(things(*a), things(*b), Context.of, tie)
    assert values(apart(found)) == differing
    assert values(found) - differing == {(x, y) for x, y in zip(a, b, strict=True) if x == y}


def test_a_long_table_is_read_to_its_most() -> None:
    table = [gift(1000 + number) for number in range(MOST + 1)]
    assert values(aligned(table, [gift(1000)], Context.of, "event")) == {(1000, 1000)}
    assert (1000 + MOST, 1000 + MOST) not in values(aligned(table, [gift(1000 + MOST)], Context.of, "event"))


def test_no_figures_no_pairs() -> None:
    assert aligned([], [gift(1475)], Context.of, "event") == aligned([gift(1475)], [], Context.of, "event") == []
