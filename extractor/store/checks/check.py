"""`check`: the verdicts of a store, brought up to date, each with its reports as they are shown."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from extractor.checking.checked import ORDER, Checked
from extractor.store.base import Row, Store
from extractor.store.checks.copy import checkable
from extractor.store.checks.kept import asked_for, told
from extractor.store.checks.update import Progress, update
from extractor.store.checks.work import Reading, in_process
from extractor.store.search.filters import Filters


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
        asked, values = asked_for(kept, filters)
        update(kept, progress, reading)
        groups = list(_chosen(sorted(kept.ask(asked, values), key=_place), wanted))
        yield from told(kept, groups, language)


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
