"""`check`: the verdicts of a store, brought up to date, each with its reports as they are shown."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from extractor.checking.checked import ORDER, Checked
from extractor.checking.comparing import key_of
from extractor.checking.group import Group
from extractor.checking.judging import arithmetic
from extractor.checking.reasons import why
from extractor.store import check_groups
from extractor.store.base import Row, Store
from extractor.store.check_copy import checkable
from extractor.store.check_shown import Shown
from extractor.store.check_update import Progress, update
from extractor.store.check_work import Reading, in_process
from extractor.store.filters import Filters, where
from extractor.store.report_rows import Reports, marks, parts, told_of
from extractor.store.search import FROM

_GROUPS = "SELECT id, verdict, written FROM verdicts WHERE verdict <> 'holds'"
_FITTING = f"{_GROUPS} AND id IN (SELECT r.verdict FROM verdict_reports r WHERE r.fact IN ({{}}))"
_SUCCESSORS = (
    "SELECT DISTINCT organisation_id, successor FROM facts WHERE organisation_id IN ({}) "
    "AND type = 'organisation' AND successor IS NOT NULL"
)
_PLACES = "SELECT verdict, fact FROM verdict_reports WHERE verdict IN ({}) ORDER BY verdict, place"


@dataclass
class Wanted:
    """Which groups are wanted: of these verdicts, all where none is named, and of each so many at most. `counts` tells
    when the first is given how many fit of each verdict, wanted or not."""

    verdicts: Collection[str] = ()
    most: int | None = None
    counts: Counter[str] = field(default_factory=Counter)


def check(
    store: Store, filters: Filters, progress: Progress | None = None, *, wanted: Wanted | None = None,
    language: str = "en", reading: Reading = in_process,
) -> Iterator[Checked]:  # fmt: skip
    """The groups of which a report fits, what is wrong first, in each verdict the latest made last; `why` in that
    language. Raises QueryError, StoreError."""
    wanted = wanted or Wanted()
    with checkable(store) as kept:
        asked, values = _fitting(kept, filters)
        update(kept, progress, reading)
        groups = list(_chosen(sorted(kept.ask(asked, values), key=_place), wanted))
        for at in range(0, len(groups), check_groups.JUDGED):
            yield from _shown(kept, groups[at : at + check_groups.JUDGED], language)


def _place(row: Row) -> tuple[int, int]:
    return ORDER.index(row["verdict"]), row["id"]


def _chosen(rows: Iterable[Row], wanted: Wanted) -> Iterator[Row]:
    for row in rows:
        verdict = row["verdict"]
        wanted.counts[verdict] += 1
        if wanted.verdicts and verdict not in wanted.verdicts:
            continue
        if wanted.most is None or wanted.counts[verdict] <= wanted.most:
            yield row


def _fitting(store: Store, filters: Filters) -> tuple[str, Sequence[object]]:
    """What asks for the groups that a report fits in."""
    if filters == Filters():
        return _GROUPS, ()
    sql, values = where(filters, store.dialect)
    return _FITTING.format(f"SELECT f.id {FROM} WHERE {sql}"), values


def _shown(store: Store, rows: Sequence[Row], language: str) -> Iterator[Checked]:
    members: dict[int, list[int]] = {row["id"]: [] for row in rows}
    for some in parts(list(members)):
        for row in store.ask(_PLACES.format(marks(some)), some):
            members[row["verdict"]].append(row["fact"])
    shown = Shown(store, [fact for facts in members.values() for fact in facts])
    sums = _sums(store, rows, members)
    told = zip(rows, _across(store, rows, members), strict=True)
    groups = [group for row, across in told if (group := across or sums.get(row["id"]))]  # some may be taken out since
    successors = _successors(store, groups)
    for group in groups:
        reports = tuple(shown.report(*pair) for pair in group.reports)
        likelier = group.likelier.value if group.likelier else None
        first = reports[0].article if any(reason.code == "first" for reason in group.reasons) else None
        yield Checked(
            verdict=group.verdict, key=group.key | _linked(group, successors), reports=reports,
            why=why(group, language), cause=group.cause, witnesses=group.witnesses, first=first, likelier=likelier,
        )  # fmt: skip


def _successors(store: Store, groups: Sequence[Group]) -> dict[str, str]:
    """The ids of the bodies that took the place of those in the groups, where a law says so: a link, as figures of the
    one are never set against those of the other."""
    bodies = sorted({one.organisation_id for group in groups for one, _ in group.reports if one.organisation_id})
    asked = (row for some in parts(bodies) for row in store.ask(_SUCCESSORS.format(marks(some)), some))
    return {row["organisation_id"]: row["successor"] for row in asked}


def _linked(group: Group, successors: Mapping[str, str]) -> dict[str, str]:
    after = {successors.get(one.organisation_id or "") for one, _ in group.reports} - {None}
    return {"successor": str(after.pop())} if len(after) == 1 else {}


def _across(store: Store, rows: Sequence[Row], members: dict[int, list[int]]) -> Iterator[Group | None]:
    """The groups across articles, None in the place of a sum."""
    groups = [members[row["id"]] if row["verdict"] != "arithmetic" else [] for row in rows]
    return check_groups.judged(store, Reports(store), groups)


def _sums(store: Store, rows: Sequence[Row], members: dict[int, list[int]]) -> dict[int, Group]:
    """The sums, by their number."""
    wrong = [row for row in rows if row["verdict"] == "arithmetic"]
    known = Reports(store).of_facts([fact for row in wrong for fact in members[row["id"]]])
    told = told_of(store, sorted({report.article for report in known.values()}))
    found: dict[int, Group] = {}
    for row in wrong:
        reports = [one for one in map(known.get, members[row["id"]]) if one and one.article in told]
        if reports and len(reports) == len(members[row["id"]]):
            pairs = [(one, told[one.article]) for one in reports]
            found[row["id"]] = arithmetic(pairs, key_of(reports), row["written"])
    return found
