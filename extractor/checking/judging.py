"""Judges reports that are known to be about one thing: what they are to one another, and why."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations, islice, product
from typing import NamedTuple

from extractor.checking import explaining
from extractor.checking.causes import cause
from extractor.checking.comparing import can_accuse
from extractor.checking.explaining import name_of, stated
from extractor.checking.group import Group, Reason
from extractor.checking.interval import meets
from extractor.checking.likelier import likelier
from extractor.checking.report import Report
from extractor.checking.updates import Change, Moment, Pair, change, moment
from extractor.checking.witnesses import first_told, named, witnesses
from extractor.checking.wording import Stated

ASKED = 100
"""Pairs in conflict that are asked for a cause: of hundreds that have none, one says as much as all."""
Pairs = dict[int, set[int]]
"""For each report, by its place, those that it is paired with."""


class Compared(NamedTuple):
    """Reports whose figures do not meet: in conflict, one the other's update, or of two times of which nobody knows the
    later; and for each figure the others of its unit that can be true beside it."""

    conflicts: Pairs
    updates: Pairs
    unordered: Pairs
    meeting: dict[Stated, set[Stated]]


def judge(reports: Sequence[Pair], key: Mapping[str, str], holds: Collection[int] = ()) -> Group:
    """The group of these reports, in whatever order they come; raises ValueError where there is none.

    `key` is what makes them comparable; `holds` are the numbers of facts whose sums add up within their article.
    The verdict is the first that holds of any pair: conflict, update, compatible (not all one exact figure); of one
    exact figure `agree` where two or more articles tell it that are no copies and not of one paper, else `copied`. It
    takes time by the square of the number of reports whose figures do not meet.
    """
    if not reports:
        raise ValueError("no reports, no group")
    ordered = sorted(reports, key=first_told)
    apart, told_by = _compared(ordered), witnesses(ordered)
    known = named(ordered, told_by)
    group = Group("compatible", dict(key), ordered, len(known), len(set(told_by) - known))
    if apart.conflicts:
        _conflict(group, apart)
    elif apart.updates:
        group.verdict = "update"
        group.reasons.append(explaining.of_update(*(ordered[at] for at in next(_in_order(apart.updates)))))
    elif apart.unordered:
        group.reasons.append(explaining.of_unordered(*(ordered[at] for at in next(_in_order(apart.unordered)))))
    elif _one_figure(ordered):
        group.verdict = "agree" if group.witnesses + group.sourceless > 1 else "copied"
        group.reasons.append(explaining.of_same(ordered, group.witnesses, group.sourceless))
    else:
        group.reasons.append(explaining.of_compatible(ordered))
    group.reasons.extend(explaining.of_first(ordered))
    if apart.conflicts:
        _believe(group, apart, told_by, holds)
    return group


def arithmetic(reports: Sequence[Pair], key: Mapping[str, str], written: str) -> Group:
    """Figures of one article that do not add up, in text order; `written` is the sum as it should be read.

    Raises ValueError where there is no report.
    """
    if not reports:
        raise ValueError("no reports, no sum")
    ordered = sorted(reports, key=lambda pair: (pair[0].start, pair[0].fact))
    reason = Reason("arithmetic", {"a": name_of(ordered[0][1]), "written": written.rstrip(".")})
    return Group("arithmetic", dict(key), ordered, reasons=[reason])


def _compared(reports: Sequence[Pair]) -> Compared:
    """Each two reports set beside one another. Figures in other units are of nothing that can be compared."""
    apart = Compared(defaultdict(set), defaultdict(set), defaultdict(set), defaultdict(set))
    moments: list[Moment] = []
    places: dict[Stated, list[int]] = defaultdict(list)
    for at, (report, _) in enumerate(reports):
        places[stated(report)].append(at)
    figures = [(one, one[:3], at) for one, at in places.items()]
    for (one, figure, here), (other, figure_there, there) in combinations(figures, 2):
        if one[3] != other[3]:
            continue
        if meets(figure, figure_there):
            apart.meeting[one].add(other)
            apart.meeting[other].add(one)
            continue
        moments = moments or [moment(pair) for pair in reports]
        for a, b in product(here, there):
            if reports[a][0].article == reports[b][0].article:
                continue  # what one article tells twice, and otherwise, is a matter of its arithmetic
            kind = _kind(apart, reports[a][0], reports[b][0], change(moments[a], moments[b]))
            if kind is not None:
                kind[a].add(b)
                kind[b].add(a)
    return apart


def _kind(apart: Compared, a: Report, b: Report, changed: Change | None) -> Pairs | None:
    """What figures that do not meet are; nothing where a third report alone has brought them together."""
    if changed:
        return apart.updates if changed == "update" else apart.unordered
    return apart.conflicts if can_accuse(a, b) else None


def _in_order(pairs: Pairs) -> Iterator[tuple[int, int]]:
    """The pairs by the places of their reports, each once."""
    return ((a, b) for a in sorted(pairs) for b in sorted(pairs[a]) if a < b)


def _conflict(group: Group, apart: Compared) -> None:
    """Tells the conflict by the first pair whose cause shows, else by the first pair."""
    group.verdict = "conflict"
    pairs = [(group.reports[a], group.reports[b]) for a, b in islice(_in_order(apart.conflicts), ASKED)]
    asked = ((a, b, cause(a[0], b[0])) for a, b in pairs)
    a, b, group.cause = next((one for one in asked if one[2]), (*pairs[0], None))
    group.reasons.append(explaining.of_conflict(a, b, group.cause))


def _believe(group: Group, apart: Compared, told_by: Sequence[tuple[str, str | int]], holds: Collection[int]) -> None:
    """Which is likelier, where something tells."""
    best = likelier(group.reports, apart.conflicts, apart.meeting, told_by, holds)
    if best:
        group.likelier = best[0]
        group.reasons.append(explaining.of_likelier(*best))


def _one_figure(reports: Sequence[Pair]) -> bool:
    """Whether all are the same exact value."""
    return stated(reports[0][0])[2] == "exact" and len({stated(report) for report, _ in reports}) == 1
