"""Facts that only the store can tell, by their words: asked for once, then only among those that are new."""

from collections.abc import Callable, Hashable, Iterable
from functools import partial

import numpy as np

from extractor.store.base import Store
from extractor.store.search.filters import Filters
from extractor.store.search.narrow import BITS, bits_of, sentence_bits
from extractor.store.tables.words import Term, tokens
from extractor.web.index.cache import Cache
from extractor.web.index.columns import Whole

MOST = 64 * 1024 * 1024
"""Bytes of ids that are kept."""


class Asked:
    """Ids by question. Several threads may ask, each with a store of its own."""

    def __init__(self, most: int = MOST) -> None:
        self._cache = Cache(most)

    def of_person(self, store: Store, generation: int, person: str, last: int) -> Whole:
        """The ids up to `last`, in order, of facts of persons of that name, and perhaps later ones; some may be there
        no more. What is known of one generation of facts says nothing of another. Raises QueryError, StoreError."""
        asked = Filters(person=person, rejected=True)
        return self._ids(("person", generation, tuple(tokens(person))), last, partial(bits_of, store, asked))

    def of_words(self, store: Store, generation: int, terms: tuple[Term, ...], last: int) -> Whole:
        """The same of evidence that holds these terms: of all facts of a sentence at once. Raises StoreError."""
        return self._ids(("words", generation, terms), last, partial(sentence_bits, store, terms))

    def _ids(self, key: Hashable, last: int, bits: Callable[[int, int], Iterable[tuple[int, int]]]) -> Whole:
        seen, ids = self._cache.get(key) or (-1, np.empty(0, np.int64))
        if seen < last:
            ids = np.concatenate([ids, decoded(bits(seen, last))])
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
