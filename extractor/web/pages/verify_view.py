"""A verified text as a template shows it: its figures marked in it, and a card for each."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from extractor.checking.checked import Checked, FigureVerdict, Verified
from extractor.checking.wording import figure
from extractor.showing.passages import Piece, passages, pieces
from extractor.store.checks.itself import SameText
from extractor.web.answers.verify import ORDER, VerifyAnswer
from extractor.web.pages.group_view import Side, side_view
from extractor.web.worker.tasks import Line

WHOLE = 100_000
"""Characters of a text that is shown as a whole; of a longer one the sentences with figures."""
SUMS = 50
"""Wrong sums that are shown."""
PASSAGES = 6
"""Shown for a figure, and against it."""
SAME = 5
"""Articles with the text itself that are named."""


class Said(NamedTuple):
    """A stretch of the text. Where a figure stands there: its verdict, its place among the text's figures, and whether
    it has a card."""

    text: str
    verdict: FigureVerdict | None = None
    place: int = 0
    card: bool = False


class Card(NamedTuple):
    """A figure, and passages against it and for it, with how many of each are not shown."""

    place: int
    told: Verified
    figure: str
    sentence: list[Piece]
    against: list[Side]
    against_more: int
    supporting: list[Side]
    supporting_more: int


class WrongSum(NamedTuple):
    """A sum of the text that does not add up: why, and the sentences with its figures."""

    why: str
    sentences: list[list[Piece]]


class TextView(NamedTuple):
    """An article that was sent: its text in `parts`, all of it where it is `whole`; its cards by verdict, and the first
    of its `wrong` sums, of which there are `sums`; `same` are the first of the store's articles with this very text,
    `same_more` how many more there are."""

    title: str | None
    published: str | None
    counts: dict[FigureVerdict, int]
    parts: list[list[Said]]
    whole: bool
    cards: dict[FigureVerdict, list[Card]]
    left_out: int
    wrong: list[WrongSum]
    sums: int
    same: list[SameText]
    same_more: int


def text_view(line: Line, answer: VerifyAnswer, most: int, language: str) -> TextView:
    """With `most` cards, what is contradicted first."""
    article: dict[str, Any] = line["article"]
    told = list(enumerate(answer.figures))
    shown = sorted(told, key=lambda pair: ORDER.index(pair[1].verdict))[:most]
    cards = {verdict: [_card(*pair, language) for pair in shown if pair[1].verdict == verdict] for verdict in ORDER}
    whole = len(article["text"]) <= WHOLE
    spans = [(0, len(article["text"]))] if whole else _sentences(answer.figures)
    return TextView(
        title=article.get("title"),
        published=article.get("published"),
        counts=answer.counts,
        parts=_parts(article["text"], spans, answer.figures, {place for place, _ in shown}),
        whole=whole,
        cards={verdict: some for verdict, some in cards.items() if some},
        left_out=len(told) - len(shown),
        wrong=[_wrong(one) for one in answer.sums[:SUMS]],
        sums=len(answer.sums),
        same=answer.same_text[:SAME],
        same_more=len(answer.same_text[SAME:]),
    )


def _wrong(found: Checked) -> WrongSum:
    told, _ = passages(found.reports, PASSAGES)
    return WrongSum(
        found.why, [pieces(one.reports[0].sentence, (each.evidence for each in one.reports)) for one in told]
    )


def _card(place: int, told: Verified, language: str) -> Card:
    one = told.figure
    against, against_more = passages(told.contradicting, PASSAGES)
    supporting, supporting_more = passages(told.supporting, PASSAGES)
    return Card(
        place=place,
        told=told,
        figure=figure((one.value, one.upper, one.relation, one.unit), language),
        sentence=pieces(one.sentence, [one.evidence]),
        against=[side_view(each, None, 0, language) for each in against],
        against_more=against_more,
        supporting=[side_view(each, None, 0, language) for each in supporting],
        supporting_more=supporting_more,
    )


def _sentences(told: Sequence[Verified]) -> list[tuple[int, int]]:
    """[start, end) of each sentence with a figure, once and in order."""
    return sorted({(each.figure.sentence.start, each.figure.sentence.end) for each in told})


def _parts(text: str, spans: Sequence[tuple[int, int]], told: Sequence[Verified], carded: set[int]) -> list[list[Said]]:
    """These stretches of the text, cut at their figures."""
    text = text.replace("\r\n", " \n")
    marks = _marks(told)
    starts = [start for start, _, _ in marks]
    return [
        list(_said(text, start, end, marks[bisect_left(starts, start) : bisect_left(starts, end)], told, carded))
        for start, end in spans
    ]


def _said(
    text: str, at: int, end: int, marks: Sequence[tuple[int, int, int]], told: Sequence[Verified], carded: set[int]
) -> Iterator[Said]:
    for first, last, place in marks:
        if first > at:
            yield Said(text[at:first])
        yield Said(text[first:last], told[place].verdict, place, place in carded)
        at = last
    if at < end:
        yield Said(text[at:end])


def _marks(told: Sequence[Verified]) -> list[tuple[int, int, int]]:
    """[start, end) and place of each figure in order; of figures that overlap one, whose verdict says most."""
    joined: list[tuple[int, int, int]] = []
    for place, each in sorted(enumerate(told), key=lambda pair: pair[1].figure.evidence.start):
        start, end = each.figure.evidence.start, each.figure.evidence.end
        if joined and start < joined[-1][1]:
            first, last, other = joined[-1]
            most = min(other, place, key=lambda one: ORDER.index(told[one].verdict))
            joined[-1] = first, max(end, last), most
        else:
            joined.append((start, end, place))
    return joined
