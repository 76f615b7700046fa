"""Facts that only the store can tell, by their words: asked for once, then only among those that are new."""

from collections.abc import Hashable, Iterable

import numpy as np

from extractor.store.base import Store
from extractor.store.filters import Filters
from extractor.store.narrow import BITS, bits_of
from extractor.store.words import tokens
from extractor.web.index.cache import Cache
from extractor.web.index.columns import Whole

MOST = 64 * 1024 * 1024
"""Bytes of ids that are kept."""


class Asked:
    """Ids by question. Several threads may ask, each with a store of its own."""

    def __init__(self, most: int = MOST) -> None:
        self._cache = Cache(most)

    def ids(self, store: Store, generation: int, question: Filters, last: int) -> Whole:
        """The ids up to `last`, in order, of facts that hold the words or are of the person, and perhaps later ones;
        some may be there no more. What is known of one generation of facts says nothing of another. Raises QueryError,
        StoreError."""
        key = (generation, *question_key(question))
        seen, ids = self._cache.get(key) or (-1, np.empty(0, np.int64))
        if seen < last:
            ids = np.concatenate([ids, decoded(bits_of(store, question, seen, last))])
            self._cache.keep(key, (last, ids), ids.nbytes + 256)
        return ids


def question_key(question: Filters) -> tuple[Hashable, ...]:
    """What is asked for, whatever its accents and capitals. Raises QueryError."""
    return question.terms, tuple(tokens(question.person))


def decoded(bits: Iterable[tuple[int, int]]) -> Whole:
    """The ids that `narrow.bits_of` tells, in order."""
    pairs = list(bits)
    blocks = np.array([block for block, _ in pairs], np.int64)
    words = np.array([word for _, word in pairs], "<u8")
    row, bit = np.nonzero(np.unpackbits(words.view(np.uint8).reshape(-1, 8), axis=1, bitorder="little"))
    return blocks[row] * BITS + bit
