"""Brings the verdicts of a store up to date: only what is new or has changed is looked at."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import accumulate, chain

from extractor.checking.aligning import aligned
from extractor.checking.context import Contexts
from extractor.store.base import Change, Row, Store
from extractor.store.checks import groups, shared
from extractor.store.checks.look import keep_looked, look
from extractor.store.checks.reports import Reports, parts
from extractor.store.checks.work import Batch, R, Reading, in_process
from extractor.store.tables.again import AGAIN, FACTS

VERSION = "3"
"""Of what verdicts hang on, besides facts and decisions: another one has all judged anew."""
Progress = Callable[[str, int, int], None]
"""Takes a stage, how much of it is done and how much there is."""
_NEW = "SELECT a.id FROM articles a WHERE NOT EXISTS (SELECT 1 FROM checked c WHERE c.article = a.id) ORDER BY a.id"
_LOOKED = "SELECT article AS id FROM checked ORDER BY article"
_DECIDED = "SELECT DISTINCT article FROM facts WHERE fact_key IN (SELECT fact_key FROM decisions WHERE id > ?)"
_SHRUNK = (
    "SELECT v.id FROM verdicts v LEFT JOIN verdict_reports r ON r.verdict = v.id "
    "GROUP BY v.id, v.reports HAVING count(r.fact) <> v.reports"
)
_LEFT = "SELECT DISTINCT f.article FROM verdict_reports r JOIN facts f ON f.id = r.fact WHERE r.verdict = ?"
_STATE = "SELECT decision, version FROM checks ORDER BY id DESC LIMIT 1"
_LAST = (
    "SELECT (SELECT coalesce(max(id), 0) FROM decisions) AS decision, "
    "(SELECT coalesce(max(article), 0) FROM checked) AS article"
)


def update(store: Store, progress: Progress | None = None, reading: Reading = in_process) -> None:
    """Looks at the articles that nobody looked at yet, and judges the groups that they touch, or that an article which
    was taken out, or a decision, has changed. All of it or nothing. Raises StoreError."""
    told = progress or (lambda *_: None)
    with store.changing() as change:
        _forget(store, change)
        (last,) = store.ask(_LAST)
        batches = list(parts([int(row["id"]) for row in store.ask(_NEW)]))
        if list(store.ask(_STATE)):
            _look(store, change, told, reading, batches, last["article"])
            _judge(store, change, told, in_process, batches, last)
            return
        shared.begin(change)
        _look(store, change, told, reading, batches, 0)
        shared.end(change)
    # Other processes see what was looked at only now. Until all is judged there is no note of a check, so that after
    # whatever comes between the next one begins anew.
    with store.changing() as change:
        if not list(store.ask(_STATE)):
            looked = list(parts([int(row["id"]) for row in store.ask(_LOOKED)]))
            _judge(store, change, told, reading, looked, last)


def is_checked(store: Store) -> bool:
    """Whether what the store keeps of a check was made as this program makes it; new articles may not be in it."""
    return any(row["version"] == VERSION for row in store.ask(_STATE))


def _look(store: Store, change: Change, told: Progress, reading: Reading, batches: Sequence[Batch], last: int) -> None:
    """Keeps what can be read of new articles each by itself; `last` is the last one of those before."""
    for looked in _counted(told, "reading", batches, reading(store, look, batches)):
        keep_looked(store, looked)
    if batches:
        shared.cool(change, last)


def _judge(store: Store, change: Change, told: Progress, reading: Reading, batches: Sequence[Batch], last: Row) -> None:
    """Compares new articles with one another and with those before, and notes that a check is done."""
    compared = reading(store, partial(_compared, last=last["article"]), batches)
    groups.regroup(store, change, chain.from_iterable(_counted(told, "comparing", batches, compared)))
    change("DELETE FROM checks", ())
    change("INSERT INTO checks (decision, version) VALUES (?, ?)", (last["decision"], VERSION))


def _counted(told: Progress, stage: str, batches: Sequence[Batch], found: Iterable[R]) -> Iterator[R]:
    """What is found, with the progress told."""
    ends = list(accumulate(map(len, batches)))
    for done, one in zip(ends, found, strict=True):
        yield one
        told(stage, done, ends[-1])


def _forget(store: Store, change: Change) -> None:
    """Has those articles looked at again of whose facts somebody decided since, and those of groups that lost a report,
    which may have been what held the others together; all where verdicts came about otherwise."""
    state = next(iter(list(store.ask(_STATE))), None)
    if state is None or state["version"] != VERSION:
        for table in ("verdicts", "features", "hot_features", "checked", "checks"):
            change(f"DELETE FROM {table}", ())
        return
    again = {row["article"] for row in store.ask(_DECIDED, (state["decision"],))}
    for article in again:
        change(f"DELETE FROM verdict_reports WHERE fact IN ({FACTS})", (article,))
    for row in list(store.ask(_SHRUNK)):
        again.update(one["article"] for one in store.ask(_LEFT, (row["id"],)))
        change("DELETE FROM verdicts WHERE id = ?", (row["id"],))
    for article in again:
        for sql in AGAIN:
            change(sql, (article,))


def _compared(store: Store, reports: Reports, articles: Batch, last: int) -> list[tuple[int, int]]:
    """The pairs of facts of one thing, of these articles and of those that may tell of the same event."""
    ties = shared.ties(store, articles, last)
    of = reports.of_articles(sorted({number for pair in ties for number in pair}))
    context = Contexts()
    return [(x.fact, y.fact) for (a, b), tie in sorted(ties.items()) for x, y in aligned(of[a], of[b], context, tie)]
