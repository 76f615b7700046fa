"""Which of the inputs a run takes: `--sample`."""

import datetime as dt
import random
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from extractor.reading import Located, Unit
from extractor.records import Article

T = TypeVar("T")
_SEED = 1


def sampled(read: Callable[[], Iterable[Unit | Located]], size: int, since: dt.date | None) -> Iterator[Unit | Located]:
    """`size` of the units, drawn at random, the same ones each time, and what is no unit. Everything is read twice;
    where only articles `since` a day are wanted, the units are parsed to learn theirs."""
    drawn = _drawn((at for at, unit in _units(read()) if since is None or _holds_wanted(unit, since)), size)
    at = 0
    for each in read():
        if not isinstance(each, Unit):
            yield each
            continue
        if at in drawn:
            yield each
        at += 1


def _units(inputs: Iterable[Unit | Located]) -> Iterator[tuple[int, Unit]]:
    return enumerate(each for each in inputs if isinstance(each, Unit))


def _holds_wanted(unit: Unit, since: dt.date) -> bool:
    from extractor.bulk.work import wanted  # late: it brings the engine

    return any(isinstance(each.item, Article) and wanted(each.item, since) for each in unit.located())


def _drawn(items: Iterable[T], size: int) -> set[T]:
    """`size` of the items, each as likely as any other; no more than these are held."""
    pick = random.Random(_SEED)
    kept: list[T] = []
    for number, item in enumerate(items):
        if number < size:
            kept.append(item)
        elif (at := pick.randrange(number + 1)) < size:
            kept[at] = item
    return set(kept)
