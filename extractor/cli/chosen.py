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
    drawn = _drawn((at for at, unit in _units(read()) if since is None or _later(unit, since)), size)
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


def _later(unit: Unit, day: dt.date) -> bool:
    articles = (each.item for each in unit.located() if isinstance(each.item, Article))
    return any(one.published is None or one.published >= day for one in articles)


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
