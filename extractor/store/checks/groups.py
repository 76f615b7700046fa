"""Groups of figures of one thing, kept with their verdicts: what is new joins what is there."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from extractor.checking.comparing import key_of
from extractor.checking.group import Group
from extractor.checking.groups import Groups
from extractor.checking.judging import judge
from extractor.store.base import Change, Insert, Store
from extractor.store.checks.reports import Reports, marks, parts, told_of
from extractor.store.tables.again import WITHIN

JUDGED = 300
"""Groups whose reports are read at a time."""
_OF_FACTS = (
    "SELECT r.verdict AS number, r.fact FROM verdict_reports r JOIN verdicts v ON v.id = r.verdict "
    f"WHERE v.verdict NOT IN {WITHIN} AND r.verdict IN (SELECT verdict FROM verdict_reports WHERE fact IN ({{}}))"
)
_HOLDING = (
    "SELECT r.fact FROM verdict_reports r JOIN verdicts v ON v.id = r.verdict WHERE v.verdict = 'holds' "
    "AND r.fact IN ({})"
)
VERDICT = ("id", "verdict", "cause", "reports", "written")
PLACE = ("verdict", "fact", "place")


class Kept(NamedTuple):
    """What is kept of a group: verdict, cause, the sum written out, the numbers of its facts in order."""

    verdict: str
    cause: str | None
    written: str | None
    facts: Sequence[int]


def regroup(store: Store, change: Change, pairs: Iterable[tuple[int, int]]) -> None:
    """Joins the facts of each pair with their groups, and judges each group that this makes or changes. Within
    `changing`."""
    groups: Groups[int] = Groups(pairs)
    old = list(_joined(store, groups))
    for some in parts(old):
        change(f"DELETE FROM verdicts WHERE id IN ({marks(some)})", some)
    found = groups.all()
    reports = Reports(store)
    for at in range(0, len(found), JUDGED):
        several = filter(None, judged(store, reports, found[at : at + JUDGED]))
        keep(store, (Kept(one.verdict, one.cause, None, [report.fact for report, _ in one.reports]) for one in several))


def _joined(store: Store, groups: Groups[int]) -> Iterator[int]:
    """Adds what the groups of the pairs' facts hold so far, and gives these groups' numbers."""
    there: dict[int, int] = {}
    for some in parts(sorted(groups)):
        for row in list(store.ask(_OF_FACTS.format(marks(some)), some)):
            groups.link(there.setdefault(row["number"], row["fact"]), row["fact"])
    yield from there


def groups_of(store: Store, facts: Collection[int]) -> dict[int, set[int]]:
    """By each of the facts that is in a group all facts of that group, itself too."""
    groups: dict[int, set[int]] = {}
    for some in parts(sorted(facts)):
        for row in store.ask(_OF_FACTS.format(marks(some)), some):
            groups.setdefault(row["number"], set()).add(row["fact"])
    found: dict[int, set[int]] = {}
    for group in groups.values():
        for fact in group.intersection(facts):
            found.setdefault(fact, set()).update(group)
    return found


def judged(store: Store, reports: Reports, groups: Sequence[Sequence[int]]) -> Iterator[Group | None]:
    """The verdict of each group of facts, None where less than two articles are left in it."""
    facts = [fact for group in groups for fact in group]
    known = reports.of_facts(facts)
    told = told_of(store, sorted({report.article for report in known.values()}))
    holds = {row["fact"] for some in parts(facts) for row in store.ask(_HOLDING.format(marks(some)), some)}
    for group in groups:
        # An article may be taken out, or another come in its place, between two questions.
        those = [(one, told[one.article]) for one in map(known.get, group) if one and one.article in told]
        several = len({report.article for report, _ in those}) > 1
        yield judge(those, key_of([report for report, _ in those]), holds) if several else None


def keep(store: Store, groups: Iterable[Kept]) -> None:
    """Writes groups; within `changing`."""
    (last,) = store.ask("SELECT coalesce(max(id), 0) AS id FROM verdicts")
    verdicts: list[tuple[Any, ...]] = []
    places: list[tuple[Any, ...]] = []
    for number, (verdict, cause, written, facts) in enumerate(groups, last["id"] + 1):
        verdicts.append((number, verdict, cause, len(facts), written))
        places += [(number, fact, place) for place, fact in enumerate(facts)]
    store.insert(Insert("verdicts", VERDICT, verdicts))
    store.insert(Insert("verdict_reports", PLACE, places))
