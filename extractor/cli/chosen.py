"""Which of the inputs a run takes: `--since`, `--sample`."""

import datetime as dt
import random
from collections.abc import Callable, Iterable, Iterator

from extractor.reading import Located
from extractor.records import Article

_SEED = 1


def since(inputs: Iterable[Located], day: dt.datetime | None) -> Iterator[Located]:
    """Without the articles that appeared before that day; those of which nobody knows when stay."""
    for located in inputs:
        published = located.item.published if isinstance(located.item, Article) else None
        if day is None or published is None or published >= day.date():
            yield located


def sampled(
    inputs: Iterable[Located], articles: int, size: int | None, passed: Callable[[], None]
) -> Iterator[Located]:
    """`size` of as many articles as there are, drawn at random, the same ones each time; `passed` is called for each
    of the others. What is no article stays."""
    drawn = None if size is None or size >= articles else set(random.Random(_SEED).sample(range(articles), size))
    at = 0
    for located in inputs:
        if isinstance(located.item, Article):
            at += 1
            if drawn is not None and at - 1 not in drawn:
                passed()
                continue
        yield located
