"""Facts that went, and facts that came late with an id among known ones."""

import numpy as np

from extractor.store.base import Store
from extractor.store.search import narrow
from extractor.web.index.columns import Columns, Facts
from extractor.web.index.dimension import Mask


def repaired(store: Store, columns: Columns) -> bool:
    """Reads anew the blocks of ids in which the store has other facts than the columns, up to the last id that these
    know; whether some of what came is new, under an id that was another's or nobody's. Raises StoreError."""
    facts = columns.view()
    if not len(facts.id):
        return False
    last = int(facts.id[-1])
    other = _other_blocks(facts, narrow.blocks(store, last))
    parts = [facts.at(np.flatnonzero(~np.isin(facts.id // narrow.BLOCK, other)))]
    for block in other:
        end = min((block + 1) * narrow.BLOCK - 1, last)
        parts += [columns.encoded(rows) for rows in narrow.short_rows(store, block * narrow.BLOCK - 1, end)]
    together = Facts(*(np.concatenate(arrays) for arrays in zip(*parts, strict=True)))
    right = together.at(np.argsort(together.id))
    columns.replace(right)
    fewer = any(now < then for now, then in zip(_last_ids(right), _last_ids(facts), strict=True))
    return fewer or not bool(_known(right, facts).all())


def _other_blocks(facts: Facts, there: dict[int, tuple[int, int, int]]) -> list[int]:
    """The numbers of the blocks that are not as they are in the store, in order."""
    numbers, starts, counts = np.unique(facts.id // narrow.BLOCK, return_index=True, return_counts=True)
    sums = np.add.reduceat(facts.id, starts), np.add.reduceat(facts.article, starts)
    known = dict(
        zip(numbers.tolist(), zip(counts.tolist(), *(some.tolist() for some in sums), strict=True), strict=True)
    )
    return sorted(block for block in known.keys() | there.keys() if known.get(block) != there.get(block))


def _known(right: Facts, before: Facts) -> Mask:
    """Which facts were there before, as the same article's."""
    at = np.minimum(np.searchsorted(before.id, right.id), len(before.id) - 1)
    known: Mask = (before.id[at] == right.id) & (before.article[at] == right.article)
    return known


def _last_ids(facts: Facts) -> tuple[int, int]:
    """The largest of facts and of sentences, 0 without any."""
    return int(facts.id.max(initial=0)), int(facts.evidence.max(initial=0))
