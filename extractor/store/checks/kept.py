"""Groups as a check has kept them, chosen and shown; nothing is written."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from extractor.checking.checked import ORDER, Checked
from extractor.checking.comparing import key_of
from extractor.checking.group import Group
from extractor.checking.judging import arithmetic
from extractor.checking.reasons import why
from extractor.store.base import Row, Store
from extractor.store.checks import groups
from extractor.store.checks.behind import outdated
from extractor.store.checks.headings import Headings
from extractor.store.checks.reports import Reports, marks, parts, told_of
from extractor.store.checks.shown import Shown
from extractor.store.search.facts import JOINS
from extractor.store.search.filters import Filters, where

_GROUPS = "SELECT id, verdict, written FROM verdicts WHERE verdict <> 'holds'"
# CROSS JOIN holds SQLite to this order: there are far fewer reports in groups than facts that fit a filter.
_FITTING = (
    f"{_GROUPS} AND id IN (SELECT r.verdict FROM verdict_reports r CROSS JOIN facts f {JOINS} "
    "WHERE f.id = r.fact AND {})"
)
_OF_FACT = (
    f"{_GROUPS} AND id IN (SELECT r.verdict FROM verdict_reports r JOIN facts f ON f.id = r.fact WHERE f.fact_key = ?)"
)
_IN_ORDER = "ORDER BY CASE verdict {} END, id".format(
    " ".join(f"WHEN '{verdict}' THEN {place}" for place, verdict in enumerate(ORDER))
)
# An id has one successor: a single mention tells it, where a body may have thousands.
_SUCCESSORS = (
    "SELECT o.organisation_id, (SELECT f.successor FROM facts f WHERE f.organisation_id = o.organisation_id "
    "AND f.type = 'organisation' LIMIT 1) AS successor FROM organisations o WHERE o.organisation_id IN ({})"
)
_PLACES = "SELECT verdict, fact FROM verdict_reports WHERE verdict IN ({}) ORDER BY verdict, place"


def page(
    store: Store, filters: Filters, verdicts: Collection[str], offset: int, limit: int, language: str
) -> tuple[Counter[str], list[Checked]]:
    """How many groups there are of each verdict of which a report fits, and of these verdicts, or of all, those of a
    page, in the order of `check`. A group on which somebody has decided since stands where it is judged now, and is
    left out where nothing is left of it. Raises QueryError, StoreError."""
    sql, values = asked_for(store, filters)
    moved = _moved(store)
    if filters == Filters() and not moved:
        counted = store.ask(f"SELECT verdict, count(*) AS many FROM ({sql}) AS kept GROUP BY verdict")
        counts = Counter({row["verdict"]: int(row["many"]) for row in counted})
        one_page = f"{sql} AND verdict IN ({marks(_wanted(verdicts))}) {_IN_ORDER} LIMIT ? OFFSET ?"
        rows = list(store.ask(one_page, [*_wanted(verdicts), limit, offset]))
    else:  # which fit takes much longer than to bring them all
        there = store.ask(f"{sql} {_IN_ORDER}", values)
        kept: Iterator[Row] = ({**row, "verdict": moved.get(row["id"], row["verdict"])} for row in there)
        fitting = sorted((row for row in kept if row["verdict"]), key=_place)
        counts = Counter(row["verdict"] for row in fitting)
        rows = [row for row in fitting if row["verdict"] in _wanted(verdicts)][offset : offset + limit]
    return counts, list(told(store, rows, language))


def _place(row: Row) -> tuple[int, int]:
    return ORDER.index(row["verdict"]), row["id"]


def _moved(store: Store) -> dict[int, str | None]:
    """The groups that are now judged otherwise than they are kept, as somebody has decided since: their verdicts now,
    None where nothing is left to show."""
    since = sorted(outdated(store))
    rows = [row for some in parts(since) for row in store.ask(f"{_GROUPS} AND id IN ({marks(some)})", some)]
    now = {number: group.verdict for number, group in _judged(store, rows, _members(store, rows))}
    return {row["id"]: verdict for row in rows if (verdict := now.get(row["id"])) != row["verdict"]}


def _wanted(verdicts: Collection[str]) -> list[str]:
    return [verdict for verdict in ORDER if not verdicts or verdict in verdicts]


def of_fact(store: Store, fact_key: str, language: str) -> list[Checked]:
    """Those in which a fact stands. Raises StoreError."""
    return list(told(store, list(store.ask(_OF_FACT, (fact_key,))), language))


def in_group(store: Store, fact_key: str) -> bool:
    """Whether the fact stands in a group, be it one of which nothing is left to show, as somebody has found figures of
    it wrong since. Raises StoreError."""
    return bool(list(store.ask(_OF_FACT, (fact_key,))))


def asked_for(store: Store, filters: Filters) -> tuple[str, Sequence[object]]:
    """What asks for id, verdict and written of the groups that a report fits in. Raises QueryError."""
    if filters == Filters():
        return _GROUPS, ()
    sql, values = where(filters, store.dialect)
    return _FITTING.format(sql), values


def told(store: Store, rows: Sequence[Row], language: str) -> Iterator[Checked]:
    """These groups, in their order; `why` in that language."""
    since = outdated(store)
    for at in range(0, len(rows), groups.JUDGED):
        yield from _told(store, rows[at : at + groups.JUDGED], since, language)


def _members(store: Store, rows: Sequence[Row]) -> dict[int, list[int]]:
    """The facts of each group, by its number."""
    members: dict[int, list[int]] = {row["id"]: [] for row in rows}
    for some in parts(list(members)):
        for row in store.ask(_PLACES.format(marks(some)), some):
            members[row["verdict"]].append(row["fact"])
    return members


def _judged(store: Store, rows: Sequence[Row], members: dict[int, list[int]]) -> list[tuple[int, Group]]:
    """The groups with their numbers, judged by what is decided now; some may be taken out since."""
    sums = _sums(store, rows, members)
    pairs = zip(rows, _across(store, rows, members), strict=True)
    return [(row["id"], group) for row, across in pairs if (group := across or sums.get(row["id"]))]


def _told(store: Store, rows: Sequence[Row], since: Collection[int], language: str) -> Iterator[Checked]:
    members = _members(store, rows)
    # Before the groups: what is taken out between two questions is in none then, but still has its words.
    shown = Shown(store, [fact for facts in members.values() for fact in facts])
    groups = _judged(store, rows, members)
    successors = _successors(store, [group for _, group in groups])
    headings = Headings.asked(store, [group for _, group in groups])
    for number, group in groups:
        reports = tuple(shown.report(*pair) for pair in group.reports)
        likelier = group.likelier.value if group.likelier else None
        first = reports[0].article if any(reason.code == "first" for reason in group.reasons) else None
        yield Checked(
            verdict=group.verdict, key=group.key | _linked(group, successors), reports=reports,
            heading=headings.of(group), why=why(group, language, shown.words), cause=group.cause,
            witnesses=group.witnesses, sourceless=group.sourceless, first=first, likelier=likelier,
            outdated=number in since,
        )  # fmt: skip


def _successors(store: Store, groups: Sequence[Group]) -> dict[str, str]:
    """The ids of the bodies that took the place of those in the groups, where a law says so: a link, as figures of the
    one are never set against those of the other."""
    bodies = sorted({one.organisation_id for group in groups for one, _ in group.reports if one.organisation_id})
    asked = (row for some in parts(bodies) for row in store.ask(_SUCCESSORS.format(marks(some)), some))
    return {row["organisation_id"]: row["successor"] for row in asked if row["successor"]}


def _linked(group: Group, successors: Mapping[str, str]) -> dict[str, str]:
    after = {successors.get(one.organisation_id or "") for one, _ in group.reports} - {None}
    return {"successor": str(after.pop())} if len(after) == 1 else {}


def _across(store: Store, rows: Sequence[Row], members: dict[int, list[int]]) -> Iterator[Group | None]:
    """The groups across articles, None in the place of a sum."""
    numbers = [members[row["id"]] if row["verdict"] != "arithmetic" else [] for row in rows]
    return groups.judged(store, Reports(store), numbers)


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
