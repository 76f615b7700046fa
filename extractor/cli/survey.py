"""A first look at the inputs: how much there is, and which articles a later one replaces."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from extractor.reading import Located
from extractor.records import Article


class Survey(NamedTuple):
    """What stands in the inputs.

    `total` counts articles, errors and what is not read, `articles` those that no later one replaces; `repeated` has
    the ids that come more than once, with how often; `notes` say which article replaces an earlier one.
    """

    total: int
    articles: int
    repeated: dict[str, int]
    notes: tuple[str, ...]


def take(inputs: Iterable[Located]) -> Survey:
    """Reads everything once and keeps the ids alone.

    Reading is some hundred times faster than extraction, so a second reading costs little: it saves
    extracting what would be thrown away, and gives the progress bar its length.
    """
    often: Counter[str] = Counter()
    notes: list[str] = []
    total = 0
    for where, item in inputs:
        total += 1
        if isinstance(item, Article):
            often[item.id] += 1
            if often[item.id] > 1:
                notes.append(f'{where}: replaces an earlier article with the same id "{item.id}"')
    return Survey(total, len(often), {each: count for each, count in often.items() if count > 1}, tuple(notes))


def kept(inputs: Iterable[Located], survey: Survey) -> Iterator[Located]:
    """The inputs of a second reading, without what a later article replaces."""
    left = dict(survey.repeated)
    for located in inputs:
        if isinstance(located.item, Article) and located.item.id in left:
            left[located.item.id] -= 1
            if left[located.item.id] > 0:
                continue
        yield located
