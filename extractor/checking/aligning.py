"""Which figures of two articles are of one thing: the same figure in like words first, another one with more care."""

import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from extractor.checking.causes import TELLING, UNIT, Cause, factor, slip
from extractor.checking.comparing import can_accuse, closed, comparable, could_differ, same_key, tells_time
from extractor.checking.context import Context
from extractor.checking.features import significant
from extractor.checking.few import is_few, refers
from extractor.checking.interval import meets
from extractor.checking.report import Report

Pair = tuple[Report, Report]
MOST = 200
"""Figures of an article that are looked at: a longer table is nothing that another article tells again."""
VAGUE = ("other", "person", "worker", "collective", "project", "event", "text", "money", "rate", "measure")
"""Metrics of many things; the others name what is counted, whatever the noun."""
UNNAMED = ("VND", "USD", "percent", "times")


class Needed(NamedTuple):
    """How alike the words around two figures must be, from 0 to 1: where the figures are equal, where they meet, where
    one could be a slip for the other, and where they differ outright."""

    equal: float
    meeting: float
    slip: float
    different: float


STORY = Needed(equal=0.25, meeting=0.35, slip=0.35, different=0.7)
"""Of two articles on one event."""
ALONE = Needed(equal=0.1, meeting=0.15, slip=0.15, different=0.45)
"""Of two articles on one event, each of which has no other figure that it could be: the same honour of the same rank
or kind of recipients, the same counted noun."""
KEY = Needed(equal=0.4, meeting=0.45, slip=0.55, different=0.75)
"""Of any two, where both figures tell body, time and thing."""
RARE = 0.06
"""How much less alike the words of equal figures may be for each significant digit behind the first."""
MOOD = 0.2
"""How much more alike they must be where one is told as done and the other as aimed at or proposed."""
WEAK = 0.15
"""How much more alike they must be where a slip may be one by chance."""
VERBATIM, SAME_WORDS, APART = 0.8, 0.95, 0.1
"""How alike the words must be around a slip, and around any two figures, that differ although one article tells the
right figure elsewhere; and how much liker than around that."""
MANY = 2
"""How many figures must agree for each that differs, where several do."""
FAR = 10
"""How many times the other one figure is, at least, that is of another thing where it is no slip."""
ALIKE = 0.02
"""How much less alike another figure's words may be for it to be the partner as well."""
Tie = Literal["event", "alike", "key"]
"""What holds two articles together: the same event by its day, much that is alike, or nothing but figures with the same
key."""
ContextOf = Callable[[Report], Context]


class _Likely(NamedTuple):
    """Two figures that may be of one thing: `rank` is 0 for equal ones, 1 where they meet, 2 where they do not, `slip`
    whether one could be the other one mistyped."""

    rank: int
    unlike: float
    slip: bool
    a: Report
    b: Report


def aligned(a: Sequence[Report], b: Sequence[Report], context: ContextOf, tie: Tie) -> list[Pair]:
    """The pairs of figures, one of each article, that are of one thing.

    A figure that the other article tells as well is told there, and accuses nobody however like some other sentence
    reads: so equal figures are paired first, with all that are like them. Each of the others has one partner at most,
    whose words are the likest. Where many differ beside those that agree, the articles are of one form, not of one
    event.
    """
    found = sorted(_likely(a[:MOST], b[:MOST], context, tie), key=lambda one: one[:2])
    chosen: list[_Likely] = []
    taken: set[int] = set()
    for one in found:
        both = {id(one.a), id(one.b)}
        if not one.rank or not taken & both or _verbatim(one, found):
            taken |= both
            chosen.append(one)
    return [(one.a, one.b) for one in chosen if one.rank < 2 or _is_sure(one, chosen, a[:MOST], b[:MOST], context, tie)]


def _is_sure(
    one: _Likely, chosen: Sequence[_Likely], a: Sequence[Report], b: Sequence[Report], context: ContextOf, tie: Tie
) -> bool:
    """Whether two figures that differ are of one thing by all that their articles tell."""
    if not _accuses(one, chosen, tie) or _apart_beside(one, a, b) or _apart_elsewhere(one, a, b):
        return False
    return not _rivalled(one, a, b, context)


def _accuses(one: _Likely, chosen: Sequence[_Likely], tie: Tie) -> bool:
    """Whether two figures that differ are of one thing for all that their articles tell besides: many that differ are
    of two events, or of two forms filled in. A figure that is told several times counts once."""
    differing = len({(each.a.value, each.b.value) for each in chosen if each.rank == 2})
    agreeing = len({(each.a.value, each.a.metric, each.a.award) for each in chosen if each.rank < 2})
    if differing > 1 and differing * MANY > agreeing:
        return False
    if tie == "event" or (tells_time(one.a) and tells_time(one.b) and same_key(one.a, one.b)):
        return True
    return tie == "alike" and agreeing >= MANY * differing - 1


def _rivalled(one: _Likely, a: Sequence[Report], b: Sequence[Report], context: ContextOf) -> bool:
    """Whether in both articles a figure of another sentence is as like: the words then do not tell which is meant, as
    in lists of which each item reads the same."""
    needed = -one.unlike - ALIKE
    x, y = one.a, one.b
    return any(_rival(other, x, y, context) >= needed for other in a) and any(
        _rival(other, y, x, context) >= needed for other in b
    )


def _rival(other: Report, own: Report, partner: Report, context: ContextOf) -> float:
    """How like the partner's another figure of the article's own is; 0 where it can be none."""
    if other.value in (own.value, partner.value) or other.sentence_start == own.sentence_start:
        return 0.0
    return context(other).likeness(context(partner)) if comparable(other, partner) else 0.0


def _apart_elsewhere(one: _Likely, a: Sequence[Report], b: Sequence[Report]) -> bool:
    """Whether both articles tell their figure once more, and then of two things: what a headline leaves out."""
    mine, yours = ([each for each in told if _again(each, of)] for told, of in ((a, one.a), (b, one.b)))
    return bool(mine and yours) and not any(can_accuse(x, y) for x in mine for y in yours)


def _again(other: Report, report: Report) -> bool:
    return (
        other is not report and _equal(other, report) and (other.unit, _named(other)) == (report.unit, _named(report))
    )


def _apart_beside(one: _Likely, a: Sequence[Report], b: Sequence[Report]) -> bool:
    """Whether the sentences of both tell another thing besides, counted by one name, in figures that differ as well."""
    mine, yours = _beside(one.a, a), _beside(one.b, b)
    return any(
        not any(comparable(x, y) and meets(x.figure, y.figure) for x in some for y in yours[name])
        for name, some in mine.items()
        if name in yours
    )


def _beside(report: Report, told: Sequence[Report]) -> dict[str, list[Report]]:
    """The other figures of its sentence, by what they count; not what it counts itself."""
    found: dict[str, list[Report]] = {}
    for one in told:
        name = _named(one)
        if one.sentence_start == report.sentence_start and one is not report and name and name != _named(report):
            found.setdefault(name, []).append(one)
    return found


def _verbatim(one: _Likely, found: Sequence[_Likely]) -> bool:
    """Whether two figures differ within a sentence that both articles have nearly word for word, though one of them
    tells the right figure elsewhere: a slip, or whatever it is where the words are the same."""
    if one.rank < 2 or -one.unlike < (VERBATIM if one.slip else SAME_WORDS):
        return False
    told = [other for other in found if other.rank == 0 and (other.a is one.a or other.b is one.b)]
    sides = {side for other in told for side in "ab" if getattr(other, side) is getattr(one, side)}
    return len(sides) == 1 and all(other.unlike >= one.unlike + APART for other in told)


def _likely(a: Sequence[Report], b: Sequence[Report], context: ContextOf, tie: Tie) -> Iterator[_Likely]:
    found = [
        (x, y)
        for x in a
        for y in b
        if comparable(x, y)
        and not refers(x)
        and not refers(y)
        and (tie != "key" or (same_key(x, y) and closed(x) and closed(y)))
    ]
    partners = Counter(id(one) for pair in found for one in pair)
    for x, y in found:
        alone = tie != "key" and partners[id(x)] == partners[id(y)] == 1 and bool(_named(x) and _named(x) == _named(y))
        alike = context(x).likeness(context(y))
        rank, needed, slipped = _needed(x, y, ALONE if alone else KEY if tie == "key" else STORY, alike)
        if rank == 0 and tie == "alike" and is_few(x):
            needed = VERBATIM  # without a day in common that two are two proves nothing: the words must
        if alike >= needed + (MOOD if x.modality != y.modality else 0):
            yield _Likely(rank, -alike, slipped, x, y)


def _needed(x: Report, y: Report, needed: Needed, alike: float) -> tuple[int, float, bool]:
    """The rank of two figures, how alike their words must be (more than they can be where one is the whole that the
    other one names), and whether one could be the other one mistyped."""
    if _equal(x, y):
        return 0, needed.equal - RARE * (significant(x.value) - 1), False
    if meets(x.figure, y.figure):
        near = 2 * min(x.value, y.value) > max(x.value, y.value)
        return 1, needed.meeting if near else needed.different, False
    # What could differ takes long to tell, and words that are not even alike enough for a slip are most.
    if alike < needed.slip or x.whole == y.value or y.whole == x.value or not could_differ(x, y):
        return 2, math.inf, False
    how, digits = slip(x, y)
    if how is None:
        near = FAR * min(abs(x.value), abs(y.value)) > max(abs(x.value), abs(y.value))
        return 2, needed.different if near else math.inf, False
    strength = _slipped(x, y, how, digits)
    return (2, needed.different, False) if strength is None else (2, needed.slip + strength * WEAK, True)


def _slipped(x: Report, y: Report, how: Cause, digits: int) -> int | None:
    """Whether a slip in so many digits is what makes one figure the other: 0 where nothing else is likely, 1 where it
    may be by chance, None where it is not. Of short figures many are a digit apart, above all of percentages."""
    same = _named(x) and _named(x) == _named(y)
    unit = how == "factor" and factor(x.value, y.value) >= UNIT
    if digits >= TELLING or (digits > 1 and (same or unit)):
        return 0
    return 1 if (digits > 1 and x.unit != "percent") or unit or (same and how == "factor") else None


def _named(report: Report) -> str | None:
    """What the figure counts, where it says so itself; a sum of money, a percentage names nothing."""
    if report.award:
        return f"{report.award} {report.recipient} {report.rank}"
    if report.metric not in VAGUE:
        return report.metric
    return report.noun or (report.unit if report.unit not in UNNAMED else None)


def _equal(x: Report, y: Report) -> bool:
    return x.value == y.value and x.upper == y.upper
